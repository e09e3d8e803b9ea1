"""Many at once is the same as one by one: sets that cross, answers beside each other, voices that may be one."""

from __future__ import annotations

from itertools import product

from book import CAST, assess, said
from hypothesis import given
from hypothesis import strategies as st
from test_compare import CROWD, HARVEST, MORE, SANG, SHUT, WHO
from test_provenance import EMPTY, VOICES

from claimcheck.bits import linked, ones, transposed, union
from claimcheck.compare import Odds, backs, compare, gather
from claimcheck.compare.crossing import cross
from claimcheck.compare.relation import entails, near
from claimcheck.compare.scopes import Overlap, overlap
from claimcheck.model import Relation, Stance, Weight
from claimcheck.provenance import Voices
from claimcheck.provenance.kinship import Kinship
from claimcheck.values import Line, Members, Several, States
from claimcheck.values.spans import Box, Spans

ROWS = st.integers(0, 2**70)


@given(ROWS)
def test_ones(row: int) -> None:
    """The places of the bits make up the row."""
    assert union(1 << at for at in ones(row)) == row
    assert ones(row) == sorted(set(ones(row)))


@given(st.lists(st.integers(0, 2**6 - 1), min_size=6, max_size=6))
def test_columns(rows: list[int]) -> None:
    """Turned twice, the rows are what they were."""
    columns = transposed(rows)
    assert all(columns[to] >> at & 1 == rows[at] >> to & 1 for at, to in product(range(6), repeat=2))


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=9), st.integers(0, 2**9 - 1))
def test_linked_groups(pairs: list[tuple[int, int]], members: int) -> None:
    """The groups part the members, and no link leads from one group to another."""
    rows = [0] * 9
    for one, other in pairs:
        rows[one] |= 1 << other
        rows[other] |= 1 << one
    groups = linked(rows, members)
    assert union(groups) == members == sum(groups)
    for group in groups:
        assert all(not rows[at] & members & ~group for at in ones(group))
        reached = group & -group
        while (more := reached | (union(rows[at] for at in ones(reached)) & group)) != reached:
            reached = more
        assert reached == group


CUTS = st.tuples(st.integers(0, 6), st.integers(0, 1))
LINES = st.builds(
    lambda pieces, none: Line.of([(min(pair), max(pair)) for pair in pieces], none=none),
    st.lists(st.tuples(CUTS, CUTS), max_size=3),
    st.booleans(),
)
NAMES = st.builds(Members, st.frozensets(st.sampled_from("abcde"), max_size=3), st.booleans())
ONE_PIECE = st.tuples(CUTS, CUTS).map(lambda pair: Line.of([(min(pair), max(pair))])).filter(bool)
FEW = st.frozensets(st.sampled_from("abc"), min_size=1, max_size=2).map(Members)
EVERYTHING = Members(others=True)


BOXES = st.builds(Box, LINES.map(lambda line: Line(line.pieces)), LINES.map(lambda line: Line(line.pieces)))
PERIODS = st.builds(lambda boxes, none: Spans.of(boxes, none=none), st.lists(BOXES, max_size=2), st.booleans())
PLAIN_PERIODS = st.builds(lambda box: Spans.of([box]), st.builds(Box, ONE_PIECE, ONE_PIECE)).filter(bool)


@st.composite
def several(draw: st.DrawFn) -> Several:
    """A set of sets as answers make them: some things and no limit, only some things, not one thing, nothing."""
    things = draw(st.frozensets(FEW, min_size=1, max_size=2))
    only = Members(frozenset().union(*(thing.names for thing in things)))
    kinds = [Several(things, EVERYTHING), Several(things, only), Several(frozenset(), Members()),
             Several(frozenset(), EVERYTHING - next(iter(things)))]  # fmt: skip
    return draw(st.sampled_from(kinds))


@given(
    st.one_of(
        *(
            st.lists(each, min_size=1, max_size=6)
            for each in (LINES, ONE_PIECE, NAMES, PERIODS, PLAIN_PERIODS, several())
        )
    )
)
def test_crossing_by_brute_force(sets: list[States]) -> None:
    """Which sets are equal, meet, and lie within which: as each pair says itself."""
    found = cross(sets)
    for (at, one), (to, other) in product(enumerate(sets), repeat=2):
        assert found.same[at] >> to & 1 == (one == other)
        assert found.meets[at] >> to & 1 == one.meets(other)
        assert found.within[at] >> to & 1 == one.within(other)
        assert found.around[at] >> to & 1 == other.within(one)


QUESTIONS = {
    "": ["yes", "no"],
    "type: date\ntolerance: 20": ["2031", "2031-03", "2031-03-04", "2031-04-10", "../2031-02", "none", "156X-12-25"],
    CROWD: ["6,000", "6,240", "about 600", "640", "at least 300", "up to 900", "more than 6,000", "5..700"],
    HARVEST: ["poor", "fair", "good", "poor..good", "fair..record"],
    SHUT: ["ice", "strike", "ice or strike", "strike or repairs", "none"],
    WHO: ["the town council", "works office", "the firm", "works office or the choir", "none", "somebody else"],
    SANG: ["the choir", "the choir and the school", "only the choir", "works office", "none"],
    "type: place": ["country", "the plain", "east mill", "the harbour", "the old town or Lisbon", "none"],
    "type: period": ["2031/2033", "2031-05/2031-06", "2032/..", "../2031", "2033-01-01/2034~", "none"],
    "type: text": ["a hymn", "A  hymn", "an old song"],
}
TIMES = ["", "2031", "2031-05", "2031-05-04", "2031-04-20/2031-05-10", "2031-07"]
PLACES = ["", "country", "the plain", "east mill", "the old town", "the harbour", "Porto"]


@st.composite
def odds(draw: st.DrawFn) -> Odds:
    """Some answers to one question, in stances and scopes."""
    question = draw(st.sampled_from(sorted(QUESTIONS)))
    varies = draw(st.sampled_from(["", "\nvaries: over time", "\nvaries: by place", "\nvaries: [over time, by place]"]))
    claims = []
    for who in range(draw(st.integers(2, 7))):
        answer, stance = draw(st.sampled_from(QUESTIONS[question])), draw(st.sampled_from(list(Stance)))
        if stance.negative and (" and " in answer or "only" in answer):
            stance = Stance.PROBABLE
        time = draw(st.sampled_from(TIMES)) if "time" in varies else ""
        place = draw(st.sampled_from(PLACES)) if "place" in varies else ""
        through = "yes" if (time or place) and draw(st.booleans()) else ""
        named = f"c{draw(st.integers(1, who))}" if who and not draw(st.integers(0, 9)) else ""
        told = {"stance": stance.value, "as_of": time, "where": place, "throughout": through, "disputes": named}
        claims.append(said(answer, f"speaker {draw(st.integers(1, 4))}", **told))
    found = assess(claims, question + varies, MORE)
    return Odds(found.question, tuple(gather(found.claims, lambda claim: claim.speaker or "")))


@given(odds())
def test_the_grid_says_what_comparing_says(drawn: Odds) -> None:
    """The rows of all relations, against each pair compared by itself."""
    grid, varies = drawn.grid, drawn.question.varies
    for (at, one), (to, other) in product(enumerate(drawn.stands), repeat=2):
        mine, theirs = one.answer, other.answer
        relation = compare(mine, theirs, drawn.question).relation
        disputed = any(a.disputes == b.id or b.disputes == a.id for a, b in product(one.claims, other.claims))
        assert grid.contradicting[at] >> to & 1 == (relation is Relation.CONTRADICTION or disputed)
        assert grid.strains(at) >> to & 1 == (relation is Relation.TENSION)
        fitting = {Relation.SAME, Relation.REFINES, Relation.COMPATIBLE}
        assert grid.fits(at) >> to & 1 == (relation in fitting)
        assert grid.entailing(at) >> to & 1 == entails(theirs, mine, drawn.question)
        assert (grid.entailing(at) & grid.committed) >> to & 1 == backs(theirs, mine, drawn.question)
        assert grid.scopes.one(at) >> to & 1 == (overlap(mine.scope, theirs.scope, varies) is Overlap.ONE)
        assert grid.alike(at) >> to & 1 == (mine.states == theirs.states and mine.scope == theirs.scope)


@given(odds())
def test_what_the_rows_of_single_answers_say(drawn: Odds) -> None:
    """Firm, committed and possible ones are told by their weight."""
    for at, stand in enumerate(drawn.stands):
        weight, stance = stand.answer.weight, stand.answer.stance
        assert drawn.grid.firm >> at & 1 == (weight is Weight.FIRM)
        assert drawn.grid.committed >> at & 1 == (weight is not Weight.OPEN)
        assert drawn.grid.held_possible >> at & 1 == (weight is Weight.OPEN and stance is not Stance.UNCOMMITTED)
        assert not near(stand.answer, stand.answer) or not stance.negative


@given(st.lists(st.sampled_from(VOICES), min_size=1, max_size=8, unique=True))
def test_kinship_by_brute_force(names: list[str]) -> None:
    """Which voices may be one, for many at once, is what each pair says."""
    voices = Voices(EMPTY)
    kin = Kinship(voices, {name: 1 << at for at, name in enumerate(names)})
    for at, name in enumerate(names):
        expected = union(1 << to for to, other in enumerate(names) if voices.may_be_one(name, other))
        assert kin.of(name) | 1 << at == expected
        assert kin.of("cy") == union(1 << to for to, other in enumerate(names) if voices.may_be_one("cy", other))


def test_text_is_compared_with_its_like_only() -> None:
    """Two thousand different texts are so many questions of their own."""
    found = assess([said(f"song {at}", "ann") for at in range(2000)], "type: text", CAST)
    assert len(found.backings) == 2000
    assert not found.tensions
