"""Who stands behind an answer: origins, voices that may be one, sides, and chains."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from attrs import evolve
from book import assess, file, report, said, support
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import Source, check
from claimcheck.model import Claim, Support, Weight
from claimcheck.provenance import Origins, Voices, circles, tally
from claimcheck.provenance.apart import EXACT

PEOPLE = """
speakers:
  - union: the union
    kind: organisation
  - dockers: the dockers
    kind: organisation
    of: union
  - port: the port
    kind: organisation
    party: yes
  - ada: Ada Quay
    of: dockers
  - ben: Ben Pier
    of: dockers
  - cy: Cy Crane
    of: port
  - eve: Eve Alone
  - a-docker:
    description: a docker
    of: dockers
  - unionist:
    description: someone of the union
    of: union
  - port-manager:
    description: a port manager
    of: port
  - officials:
    description: officials
    kind: group
  - first-juror:
    description: a juror
    distinct-from: second-juror
  - second-juror:
    description: a second juror
  - jurors:
    description: jurors
    kind: group
  - letter: the letter
    kind: document
  - reportedly:
    kind: unknown
  - broadcaster: City Radio
    kind: outlet
articles:
  - courier-1:
    outlet: Courier
  - courier-2:
    outlet: Courier
  - herald-1:
    outlet: Herald
  - agency-1:
    outlet: Agency
  - herald-wire:
    outlet: Herald
    derived-from: agency-1
  - herald-agency:
    outlet: Herald
    derived-from: Agency
  - herald-unknown:
    outlet: Herald
    derived-from: unknown
  - gazette-herald:
    outlet: Gazette
    derived-from: herald-wire
  - gazette-both:
    outlet: Gazette
    derived-from: [herald-wire, agency-1]
  - gazette-unknown:
    outlet: Gazette
    derived-from: herald-unknown
  - gazette-two:
    outlet: Gazette
    derived-from: [courier-1, agency-1]
  - leaflet:
  - telegraph-copy:
    outlet: telegraph
    derived-from: agency-1
  - rumours:
    outlet: rumour-sheet
    derived-from: unknown
"""


def heard(*lines: str) -> Support:
    """The support of one answer; a line is `speaker < relay, relay @ article ! stance`, without a speaker own voice."""
    claims = []
    for line in lines:
        rest, _, stance = line.partition(" ! ")
        rest, _, article = rest.partition(" @ ")
        speaker, _, relays = rest.partition(" < ")
        via = relays.split(", ") if relays else ""
        claims.append(said("yes", "" if speaker == "own" else speaker, via=via, article=article, stance=stance))
    found = assess(claims, more=PEOPLE)
    return support(found, next(each.id for each in found.claims if each.answer.weight is not Weight.OPEN))


ORIGINS = [
    (["ada @ courier-1", "ada @ herald-1"], [1, 1], False),
    (["ada", "a-docker"], [1, 2], False),
    (["ada", "ben", "a-docker"], [2, 3], False),
    (["a-docker", "unionist"], [1, 2], False),
    (["a-docker", "port-manager"], [2, 2], False),
    (["officials", "cy"], [1, 2], False),
    (["port", "cy"], [1, 2], False),
    (["own @ courier-1", "own @ herald-1"], [2, 2], True),
    (["own @ courier-1", "ada @ courier-1"], [1, 2], False),
    (["own @ courier-1", "ada @ courier-1", "ada @ herald-1"], [1, 2], False),
    (["own @ courier-1", "ada @ herald-1"], [2, 2], True),
    (["cy", "ada < cy"], [1, 2], False),
    (["ada < cy", "ben < cy"], [1, 2], False),
    (["first-juror", "second-juror"], [2, 2], False),
    (["first-juror", "jurors"], [1, 2], False),
    (["reportedly"], [0, 1], False),
    (["ada", "reportedly"], [1, 2], False),
    (["ada", "cy", "own @ herald-1 ! possible"], [2, 3], False),
    (["own @ agency-1", "own @ herald-wire"], [1, 1], False),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected", "presumed"), ORIGINS)
def test_worked_origins(lines: list[str], expected: list[int], presumed: bool) -> None:  # noqa: FBT001
    """The design's table of origins: at least, at most, and whether an outlet is presumed to speak for itself."""
    found = heard(*lines)
    assert ([found.least, found.most], found.presumed) == (expected, presumed)
    assert heard(*reversed(lines)) == found


FURTHER = [
    (["ada"], [1, 1], False),
    (["eve", "officials"], [1, 2], False),
    (["letter", "officials"], [2, 2], False),
    (["letter", "ada"], [2, 2], False),
    (["union", "dockers"], [1, 2], False),
    (["union", "ada"], [1, 2], False),
    (["union", "ada", "ben"], [2, 3], False),
    (["union", "cy"], [2, 2], False),
    (["a-docker", "dockers"], [1, 2], False),
    (["a-docker", "a-docker"], [1, 1], False),
    (["a-docker", "ada", "ben", "cy"], [3, 4], False),
    (["first-juror", "second-juror", "jurors"], [2, 3], False),
    (["ada < Courier", "own @ courier-1"], [1, 2], False),
    (["ada < Courier @ herald-1", "own @ herald-1"], [1, 2], False),
    (["own < ada @ courier-1", "ada @ herald-1"], [1, 2], False),
    (["own @ courier-1", "own @ courier-2"], [1, 1], False),
    (["Courier @ herald-1", "own @ courier-1"], [1, 1], False),
    (["own @ herald-wire", "own @ herald-agency"], [1, 1], False),
    (["own @ gazette-herald", "own @ agency-1"], [1, 1], False),
    (["own @ gazette-both"], [1, 1], False),
    (["own @ gazette-two"], [1, 2], False),
    (["own @ gazette-two", "own @ courier-1"], [1, 2], False),
    (["own @ gazette-two", "ada @ courier-2"], [1, 3], False),
    (["own @ herald-wire", "own @ courier-1"], [2, 2], True),
    (["own @ herald-unknown"], [0, 1], False),
    (["own @ herald-unknown", "own @ courier-1"], [1, 2], False),
    (["own @ gazette-unknown", "own @ courier-1"], [1, 2], False),
    (["own @ leaflet", "own @ courier-1"], [2, 2], True),
    (["own @ courier-1", "ada", "cy"], [3, 3], True),
    (["own @ courier-1", "ada", "ben @ courier-1"], [2, 3], False),
    (["ada", "reportedly < cy", "cy"], [2, 3], False),
    (["ada < reportedly", "cy"], [1, 2], False),
    (["a-docker @ courier-1", "own @ courier-1", "ada @ herald-1"], [1, 3], False),
    (["Courier @ herald-1", "ada @ courier-1"], [1, 2], False),
    (["Courier @ herald-1", "ada @ herald-1"], [2, 2], True),
    (["own < Courier @ herald-1", "ada @ courier-1"], [1, 2], False),
    (["own < Courier @ herald-1", "ada @ agency-1"], [2, 2], True),
    (["cy < Courier @ herald-1", "ada @ courier-1"], [1, 2], False),
    (["cy < Courier @ herald-1", "ada @ agency-1"], [2, 2], False),
    (["leaflet @ herald-1", "ada @ leaflet"], [1, 2], False),
    (["leaflet @ herald-1", "own @ leaflet"], [1, 2], False),
    (["own @ herald-1", "Courier @ herald-1", "ada @ courier-1"], [1, 3], False),
    (["Courier @ herald-1", "Courier @ agency-1", "ada @ courier-2"], [1, 2], False),
    (["Courier @ herald-1", "cy @ herald-1", "ada @ courier-1"], [2, 3], False),
    (["telegraph @ herald-1", "own @ agency-1"], [1, 2], False),
    (["telegraph @ herald-1", "ada @ agency-1"], [1, 2], False),
    (["telegraph @ herald-1", "own @ herald-1"], [1, 2], False),
    (["telegraph @ herald-1", "own @ courier-1"], [2, 2], True),
    (["rumour-sheet @ herald-1"], [0, 1], False),
    (["broadcaster @ herald-1", "ada @ courier-1"], [2, 2], True),
    (["Courier @ herald-1 ! possible", "ada @ courier-1"], [1, 2], False),
    (["Courier @ herald-1", "ada @ courier-1 ! possible"], [1, 2], False),
    (["ada", "cy ! probable"], [2, 2], False),
    (["ada", "cy ! uncommitted"], [1, 1], False),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected", "presumed"), FURTHER)
def test_further_origins(lines: list[str], expected: list[int], presumed: bool) -> None:  # noqa: FBT001
    """Bodies, relays, lineage, and outlets that hear an unnamed voice: who quotes a docker may have heard Ada."""
    found = heard(*lines)
    assert ([found.least, found.most], found.presumed) == (expected, presumed)


SIDES = [
    (["ada", "ben"], ("union",), False),
    (["ada", "cy"], ("port", "union"), True),
    (["eve", "ada"], ("eve", "union"), False),
    (["ada < port"], ("union",), True),
    (["own @ courier-1", "own @ leaflet"], ("Courier", "article:leaflet"), False),
    (["own @ herald-wire"], ("Agency",), False),
    (["ada", "cy ! possible"], ("union",), False),
]


@pytest.mark.parametrize(("lines", "sides", "party"), SIDES)
def test_sides_and_parties(lines: list[str], sides: tuple[str, ...], party: bool) -> None:  # noqa: FBT001
    """A side is the end of the line of belonging; a relay that is a party counts as a party."""
    found = heard(*lines)
    assert (found.sides, found.party) == (sides, party)


def test_articles_are_counted_apart_from_origins() -> None:
    """One person in two articles is one origin in two articles."""
    assert heard("ada @ courier-1", "ada @ herald-1", "ada @ herald-1").articles == ("courier-1", "herald-1")


def test_joint_speakers() -> None:
    """A list of speakers is so many claims, each with its own voice."""
    found = assess([said("yes", ["ada", "cy"])], more=PEOPLE)
    assert [claim.speaker for claim in found.claims] == ["ada", "cy"]
    assert len({claim.id for claim in found.claims}) == 2
    assert (support(found, found.claims[0].id).least, support(found, found.claims[0].id).most) == (2, 2)


def test_plain_names_are_distinct() -> None:
    """A name that nobody declares is somebody else than all others, however alike."""
    found = assess([said("yes", "Ada Quai"), said("yes", "Ada Quay")], more=PEOPLE)
    assert [claim.speaker for claim in found.claims] == ["Ada Quai", "ada"]
    assert support(found).least == 2


CIRCLES = [
    ({"a": "b", "b": "a"}, [("a", "b", "a")]),
    ({"a": "a"}, [("a", "a")]),
    ({"a": "b", "b": "c", "c": "b"}, [("b", "c", "b")]),
    ({"a": "bc", "b": "d", "c": "d", "d": ""}, []),
    ({"a": "b"}, []),
    ({"a": "b", "b": "a", "c": "d", "d": "c"}, [("a", "b", "a"), ("c", "d", "c")]),
]


@pytest.mark.parametrize(("after", "expected"), CIRCLES)
def test_circles(after: dict[str, str], expected: list[tuple[str, ...]]) -> None:
    """Each circle once, from its first member round to that member again; two ways to one end are none."""
    assert list(circles(after)) == expected


LOOPS = [
    ("speakers:\n  - x: X\n    of: y\n  - y: Y\n    of: x\n", said("yes", "x")),
    ("speakers:\n  - x: X\n    of: x\n    kind: organisation\n", said("yes", "x")),
    ("articles:\n  - x:\n    derived-from: y\n  - y:\n    derived-from: x\n", said("yes", article="x")),
    ("articles:\n  - x:\n    derived-from: x\n", said("yes", article="x")),
    ("articles:\n  - x:\n    outlet: Post\n    derived-from: Post\n", said("yes", article="x")),
    ("speakers:\n  - x: X\n", said("yes", "x", via=["Y", "x"])),
    ("places:\n  - x: X\n    within: y\n  - y: Y\n    within: x\n", said("yes", "z", where="x")),
]


@pytest.mark.parametrize(("more", "claim"), LOOPS)
def test_circles_are_shown_and_do_not_hang(more: str, claim: str) -> None:
    """`of`, `within`, `derived-from` and `via` may run in a circle: an error, and the rest is still judged."""
    found = report(file([claim, said("yes", "somebody else")], more=more))
    assert "CC224" in {finding.rule.code for finding in found.findings}
    backing = found.book.assessments["t/q"].backings[0].support
    assert 1 <= backing.least <= backing.most == 2


def test_long_chains() -> None:
    """A hundred articles, each derived from the last, or twenty speakers, each part of the next, are one chain."""
    articles = "articles:\n  - a0:\n" + "".join(f"  - a{at + 1}:\n    derived-from: a{at}\n" for at in range(100))
    found = assess([said("yes", article="a100"), said("yes", article="a0")], more=articles)
    assert (support(found).least, support(found).most) == (1, 1)
    speakers = "speakers:\n" + "".join(f"  - s{at}: S{at}\n    of: s{at + 1}\n" for at in range(20))
    assert support(assess([said("yes", "s0")], more=speakers)).sides == ("s20",)


def test_derived_twice_over() -> None:
    """An article derived from another by two ways has one far end, in whatever order the ways are named."""
    for order in ("[wire, post]", "[post, wire]"):
        more = f"articles:\n  - wire:\n  - post:\n    derived-from: wire\n  - mail:\n    derived-from: {order}\n"
        found = support(assess([said("yes", article="mail")], more=more))
        assert (found.least, found.most, found.sides) == (1, 1, ("article:wire",))


def test_large_groups_are_never_counted_too_high() -> None:
    """Past the size that is searched exactly, the count errs on the low side only."""
    more = "speakers:\n  - body: Body\n    kind: organisation\n"
    more += "".join(f"  - p{at}: P{at}\n    of: body\n" for at in range(EXACT + 9))
    claims = [said("yes", "body"), *(said("yes", f"p{at}") for at in range(EXACT + 9))]
    found = support(assess(claims, more=more))
    assert 1 <= found.least <= EXACT + 9
    assert found.most == EXACT + 10


# Laws

VOICES = ["ada", "ben", "cy", "eve", "port", "union", "dockers", "a-docker", "unionist", "port-manager", "officials",
          "first-juror", "second-juror", "jurors", "letter", "reportedly", "Courier", "Herald", "leaflet", "telegraph",
          "broadcaster"]  # fmt: skip
ARTICLES = ["courier-1", "courier-2", "herald-1", "agency-1", "herald-wire", "herald-unknown", "gazette-two", "leaflet"]
EMPTY = check([Source("a.yaml", file([said("yes", "ada")], more=PEOPLE).encode())]).book
MODEL = EMPTY.claims["c1"]
ORIGINS_OF = Origins(Voices(EMPTY))


def claim(at: int, speaker: str, via: tuple[str, ...], article: str) -> Claim:
    """A claim of the one answer."""
    return evolve(MODEL, id=f"c{at:02}", speaker=speaker or None, via=via, article=article)


@st.composite
def backers(draw: st.DrawFn, most: int = 7) -> list[Claim]:
    """Some claims for one answer."""
    speaker, relays = st.sampled_from(["", "", *VOICES]), st.sampled_from([(), (), (), ("cy",), ("Courier", "eve")])
    found = draw(st.lists(st.tuples(speaker, relays, st.sampled_from(ARTICLES)), min_size=1, max_size=most))
    return [claim(at, *each) for at, each in enumerate(found)]


def voices_of(one: Claim) -> frozenset[str]:
    """The voices of a claim."""
    return ORIGINS_OF.voices.chain(one).voices


def quoted_by(one: Claim, all_claims: list[Claim]) -> set[str]:
    """The voices that outlets among those of a claim quote, and those that outlets among these quote in turn."""
    voices = ORIGINS_OF.voices
    outlets, quoted = set(voices.chain(one).own), set[str]()
    for _ in all_claims:
        heard = [each for each in all_claims if each.speaker is not None and voices.outlet(each.article) in outlets]
        quoted.update(voice for each in heard for voice in voices_of(each))
        outlets.update(outlet for each in heard for outlet in voices.chain(each).own)
    return quoted


def may_share(one: Claim, other: Claim, all_claims: list[Claim]) -> bool:
    """The design's sentence: two claims may share an origin."""
    pairs = [
        (voices_of(one), voices_of(other)),
        (quoted_by(one, all_claims), voices_of(other)),
        (quoted_by(other, all_claims), voices_of(one)),
    ]
    return any(ORIGINS_OF.voices.may_be_one(*pair) for each in pairs for pair in product(*each))


def most_apart(claims: list[Claim]) -> int:
    """The greatest number of traced claims no two of which may share an origin, by trying all sets."""
    traced = [each for each in claims if ORIGINS_OF.voices.chain(each).traced]
    for size in range(len(traced), 0, -1):
        for picked in combinations(traced, size):
            if not any(may_share(*pair, claims) for pair in combinations(picked, 2)):
                return size
    return 0


@given(backers())
def test_least_by_brute_force(claims: list[Claim]) -> None:
    """The least, m, is the most claims that can be picked so that no two may share an origin; it is never above n."""
    found = ORIGINS_OF.support(claims)
    assert found.least == most_apart(claims)
    assert found.least <= found.most == len({voice for each in claims for voice in ORIGINS_OF.voices.chain(each).first})


@given(backers(), st.randoms(use_true_random=False))
def test_order_of_claims_does_not_matter(claims: list[Claim], random: st.DataObject) -> None:
    """The same claims in another order have the same support."""
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ORIGINS_OF.support(shuffled) == ORIGINS_OF.support(claims)


@given(backers(), st.data())
def test_an_echo_never_raises_the_least(claims: list[Claim], data: st.DataObject) -> None:
    """A claim by a voice already there, with or without further relays, adds nothing to m.

    An echo of a voice that is never picked is no echo: *Ada, as is reported* adds Ada to *it is reported*.
    """
    traced = [each for each in claims if ORIGINS_OF.voices.chain(each).traced]
    if traced:
        heard_before = data.draw(st.sampled_from(traced))
        relays = tuple(data.draw(st.lists(st.sampled_from(VOICES), max_size=2)))
        article = heard_before.article if heard_before.speaker is None else data.draw(st.sampled_from(ARTICLES))
        name = data.draw(st.sampled_from(["c", "z"]))
        echo = evolve(heard_before, id=name, via=(*heard_before.via, *relays), article=article)
        assert ORIGINS_OF.support([*claims, echo]).least <= ORIGINS_OF.support(claims).least


@given(backers(6), st.data())
def test_a_further_claim_raises_the_least_by_one_at_most(claims: list[Claim], data: st.DataObject) -> None:
    """A further claim raises m by one at most, and lowers it only where an outlet was taken to speak for itself.

    That is one whose own word is counted, or through whom another's came.
    """
    fresh = claim(99, data.draw(st.sampled_from(["", *VOICES])), (), data.draw(st.sampled_from(ARTICLES)))
    before, after = ORIGINS_OF.support(claims), ORIGINS_OF.support([*claims, fresh])
    assert after.least <= before.least + 1
    if after.least < before.least:
        assert before.presumed or any(ORIGINS_OF.voices.chain(each).own for each in claims if each.via)
        assert fresh.speaker is not None


@given(backers(6), st.data())
def test_least_is_never_above_the_true_number(claims: list[Claim], data: st.DataObject) -> None:
    """However the voices are put together to people, as far as they may be one, m is at most the number of these.

    Behind each claim stands one of its voices, or one that an outlet among these quotes. Voices are one person only
    where each two of them may be one.
    """
    voices = ORIGINS_OF.voices
    everyone = sorted({voice for each in claims for voice in voices_of(each)})
    people: list[list[str]] = []
    for voice in data.draw(st.permutations(everyone)):
        fitting = [person for person in people if all(voices.may_be_one(voice, other) for other in person)]
        at = data.draw(st.integers(0, len(fitting)))
        if at < len(fitting):
            fitting[at].append(voice)
        else:
            people.append([voice])
    true = {voice: at for at, person in enumerate(people) for voice in person}
    behind = set()
    for each in claims:
        options = voices_of(each) | quoted_by(each, claims)
        behind.add(true[data.draw(st.sampled_from(sorted(options)))])
    assert ORIGINS_OF.support(claims).least <= len(behind)


@given(st.sampled_from(VOICES), st.sampled_from(VOICES))
def test_may_be_one_is_symmetric(one: str, other: str) -> None:
    """Whether two voices may be one does not hang on which is asked first."""
    voices = ORIGINS_OF.voices
    assert voices.may_be_one(one, other) == voices.may_be_one(other, one)
    assert voices.may_be_one(one, one)


def test_who_stands_behind_an_answer_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many speakers contradict themselves in it: among hundreds, that were most of the work."""
    counted: list[int] = []
    count = tally.most_apart
    monkeypatch.setattr(tally, "most_apart", lambda members, rows: counted.append(members) or count(members, rows))
    speakers, answers = [f"s{at}" for at in range(12)], [str(at) for at in range(12)]
    claims = [said(answer, speaker) for answer in answers for speaker in speakers]
    told = report(file(claims, "unit: people"))
    assert len(told.book.assessments["t/q"].self_contradictions) == len(speakers)
    assert len(counted) <= 3 * len(answers)
