"""Laws of whole collections: what a report may not hang on, what must hold in each, and that nothing in it is active."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve, frozen
from emitter import Tree, emit
from hypothesis import given
from hypothesis import strategies as st
from rendering import rendered

from claimcheck.check import Source, check
from claimcheck.compare import compare
from claimcheck.config import Config
from claimcheck.decode import BLOCKS
from claimcheck.formats import all_formats
from claimcheck.model import Assessment, Claim, Finding, Relation, Report, Stance, Standing, Status, Weight
from claimcheck.rules import all_rules
from claimcheck.views.findings import summary
from claimcheck.views.report import report as report_page
from claimcheck.views.topics import topics

Record = dict[str, Tree]

SPEAKERS: list[Record] = [
    {"council": "The Council", "kind": "organisation", "party": "yes"},
    {"works": "Works Office", "kind": "organisation", "of": "council"},
    {"ann": "Ann Teller", "of": "works"},
    {"ben": "Ben Cole", "of": "council"},
    {"cy": "Cy Crane", "aliases": ["the surveyor"]},
    {"clerk": "", "description": "a clerk", "of": "works"},
    {"another": "", "description": "another clerk", "of": "works", "distinct-from": "clerk"},
    {"crowd": "", "description": "people on the bridge", "kind": "group"},
    {"rumour": "", "kind": "unknown"},
    {"letter": "The letter", "kind": "document"},
]
ARTICLES: list[Record] = [
    {"gazette-1": "Bridge", "outlet": "Gazette", "published": "2031-03-01"},
    {"gazette-2": "Bridge again", "outlet": "Gazette", "published": "2031-04-01"},
    {"herald-1": "", "outlet": "Herald", "derived-from": "wire-1"},
    {"wire-1": "", "outlet": "Wire"},
    {"leaflet": ""},
]
QUESTIONS: dict[str, tuple[Record, list[str]]] = {
    "strike": ({}, ["yes", "no"]),
    "opened": ({"type": "date"}, ["2031", "2031-03", "2031-03-04", "2031-05", "../2031-02", "2031-03?", "none"]),
    "cost": ({"unit": "GBP", "tolerance": "100"}, ["4,000", "4,050", "about 4,000", "at least 5,000", "up to 3,000"]),
    "why": ({"choices": ["ice", "strike", "repairs"]}, ["ice", "ice or strike", "repairs", "none"]),
    "line": (
        {"scale": ["against", "silent", "for"], "varies": "over time"},
        ["against", "silent", "for", "against..silent", "silent..for"],
    ),
    "signed": ({"type": "who"}, ["council", "works", "ann", "ben or cy", "none"]),
    "sang": ({"type": "who", "many": "yes"}, ["ann", "ben and cy", "only cy", "works"]),
    "hymn": ({"type": "text"}, ["a hymn", "a song"]),
}
NAMES = [name for record in SPEAKERS for name in list(record)[:1]]
IDS = [name for record in ARTICLES for name in list(record)[:1]]


@frozen
class Story:
    """A collection: claims to one or two questions; the rest of the cast is always the same."""

    questions: tuple[str, ...]
    claims: tuple[Record, ...]

    def tree(self) -> dict[str, Tree]:
        """The whole as one file."""
        asked: list[Tree] = [{name: f"What of {name}?", **QUESTIONS[name][0]} for name in self.questions]
        return {
            "speakers": list(SPEAKERS),
            "articles": list(ARTICLES),
            "topics": [{"bridge": "The bridge", "questions": asked}],
            "claims": list(self.claims),
        }

    def told(self) -> Report:
        """What the pipeline makes of it."""
        return judged(self.tree())


def judged(*trees: dict[str, Tree], config: Config | None = None) -> Report:
    """What the pipeline makes of files, named a.yaml, b.yaml and so on; JSON is the plainest YAML."""
    lines = ["\n".join(f"{key}: {_line(value)}" for key, value in tree.items()) for tree in trees]
    return check(
        [Source(f"{letter}.yaml", text.encode()) for letter, text in zip("abcdef", lines, strict=False)], config
    )


def _line(value: Tree) -> str:
    """A value in brackets, each record of a list on a line of its own."""
    if isinstance(value, list):
        return "".join(f"\n  - {json.dumps(item, ensure_ascii=False)}" for item in value) if value else "[]"
    return json.dumps(value, ensure_ascii=False)


STANCES = ["asserts"] * 5 + [stance.value for stance in Stance]


SEEDS = st.integers(0, 2**24 - 1)
"""Each picks all that one claim says: a single draw, where nine would take longer than to judge the collection."""


def claim(name: str, at: int, seed: int) -> Record:
    """A claim to a question."""

    def pick(*options: str) -> str:
        nonlocal seed
        seed, chosen = divmod(seed, len(options))
        return options[chosen]

    answer, stance = pick(*QUESTIONS[name][1]), pick(*STANCES)
    alone = " and " not in answer and "only " not in answer
    given = {
        "id": f"c{at}",
        "speaker": pick("", "", *NAMES),
        "article": pick(*IDS),
        "stance": stance if alone or stance not in ("denies", "doubts") else "",
        "via": pick("", "", "", "cy", "Gazette", "crowd"),
        "said": pick("", "", "2031-01", "2031-02"),
        "locator": "p. 1",
        "disputes": pick("", "", "", f"c{at - 1}") if at else "",
    }
    if "varies" in QUESTIONS[name][0]:
        given["as-of"] = pick("", "2031", "2031-05", "2031-05-04", "2031-07")
        given["throughout"] = pick("", "yes") if given["as-of"] else ""
    return {name: answer, **{key: value for key, value in given.items() if value}}


PAIRS = [(one, other) for one in QUESTIONS for other in QUESTIONS]


def stories(most: int = 6) -> st.SearchStrategy[Story]:
    """One question, or two, and a handful of claims."""
    return st.builds(story, st.sampled_from(PAIRS), st.lists(SEEDS, min_size=1, max_size=most))


def story(pair: tuple[str, str], seeds: list[int]) -> Story:
    """Claims to two questions, which may be one."""
    claims = (claim(pair[seed % 2], at, seed // 2) for at, seed in enumerate(seeds))
    return Story(tuple(dict.fromkeys(pair)), tuple(claims))


# What a report does not hang on


def gist(told: Report, ids: Callable[[str], str] = str) -> dict[str, object]:
    """What a report says, whatever the order of its claims and the names of its records."""
    return {
        "findings": sorted(
            (
                each.rule.code,
                str(each.severity),
                each.notes.question,
                sorted(ids(claim.id) for claim in each.notes.claims),
            )
            for each in told.findings
        ),
        "questions": {name: _gist(each, ids) for name, each in told.book.assessments.items()},
    }


def _gist(found: Assessment, ids: Callable[[str], str]) -> dict[str, object]:
    conflicts = (*found.contradictions, *found.self_contradictions, *found.tensions)
    return {
        "status": found.status,
        "standings": {ids(name): standing for name, standing in found.standings.items()},
        "positions": sorted(
            sorted(sorted(ids(claim.id) for claim in position.claims) for position in each.positions)
            for each in conflicts
        ),
        "revisions": sorted((ids(each.earlier.id), ids(each.later.id)) for each in found.revisions),
        "supports": sorted(
            (
                sorted(ids(claim.id) for claim in each.claims),
                each.support.least,
                each.support.most,
                each.support.presumed,
            )
            for each in found.backings
        ),
    }


@given(stories(), st.data())
def test_order_and_files_do_not_matter(story: Story, data: st.DataObject) -> None:
    """The same records in another order, blocks and all, in one file or in several."""
    shuffled = data.draw(st.permutations(story.claims))
    cut = data.draw(st.integers(0, len(shuffled)))
    whole = {**story.tree(), "claims": shuffled[:cut]}
    mixed: dict[str, Tree] = {name: whole[name] for name in data.draw(st.permutations(sorted(whole)))}
    assert gist(judged({"claims": shuffled[cut:]}, mixed)) == gist(story.told())


@given(stories())
def test_names_of_records_do_not_matter(story: Story) -> None:
    """Claims and speakers called otherwise, each everywhere alike: the same report, under their new names.

    The new names come in the order of the old: what is equal in all else is taken in the order of its names.
    """
    new = {f"c{at}": f"k{at}" for at in range(9)} | {name: f"{name[0]}{at}" for at, name in enumerate(sorted(NAMES))}
    pattern = re.compile(r"\b(" + "|".join(new) + r")\b")

    def renamed(tree: Tree) -> Tree:
        if isinstance(tree, str):
            return pattern.sub(lambda found: new[found[0]], tree)
        if isinstance(tree, list):
            return [renamed(item) for item in tree]
        return {key if key in BLOCKS else str(renamed(key)): renamed(value) for key, value in tree.items()}

    tree = renamed(story.tree())
    assert isinstance(tree, dict)
    assert gist(judged(tree)) == gist(story.told(), lambda name: new.get(name, name))


@given(stories(3), st.integers(0, 2**32))
def test_style_does_not_matter(story: Story, seed: int) -> None:
    """Remarks, indents, brackets and quotes change nothing but lines and columns."""
    written = check([Source("a.yaml", emit(story.tree(), seed).encode())])
    assert placeless(written) == placeless(story.told())


def placeless(told: Report) -> Tree:
    """The report as JSON, less lines and columns."""
    return without(json.loads(as_json(told)))


def without(tree: Any) -> Any:
    """The same less lines and columns."""
    if isinstance(tree, list):
        return [without(item) for item in tree]
    if isinstance(tree, dict):
        return {key: without(value) for key, value in tree.items() if key not in ("line", "column")}
    return tree


def as_json(told: Report) -> str:
    """The report as it is printed for programs."""
    render = all_formats()["json"].report
    assert render is not None
    return render(told)


@given(stories(4))
def test_the_same_files_give_the_same_bytes(story: Story) -> None:
    """Nothing hangs on chance, on the hour, or on what was read before."""
    assert as_json(story.told()) == as_json(story.told())


@given(stories(4), st.sampled_from(sorted(QUESTIONS)), SEEDS)
def test_an_unrelated_question_changes_nothing(story: Story, name: str, seed: int) -> None:
    """What another file asks and answers under a topic of its own leaves every word of the report as it was.

    But that a record which nothing needed before may now be needed.
    """
    asked: Tree = [{name: "What else?", **QUESTIONS[name][0]}]
    drawn = {**claim(name, 0, seed), "id": "fresh"}
    drawn.pop("via", None)  # a chain that runs in a circle belongs to no question
    tree = story.tree()
    tree["claims"] = [
        {f"bridge/{each}" if each in QUESTIONS else each: value for each, value in claim.items()}
        for claim in story.claims
    ]
    fresh = {f"other/{each}" if each in QUESTIONS else each: value for each, value in drawn.items()}
    before = json.loads(as_json(judged(tree)))
    after = json.loads(as_json(judged(tree, {"topics": [{"other": "Other", "questions": asked}], "claims": [fresh]})))
    assert [each for each in after["questions"] if each["topic"] != "other"] == before["questions"]
    found = [[each for each in told["findings"] if each["code"] != "CC301"] for told in (before, after)]
    assert [each for each in found[1] if each["topic"] != "other"] == found[0]


@given(stories(5), st.data())
def test_an_echo_adds_nothing(story: Story, data: st.DataObject) -> None:
    """The same word by the same voices in another article raises no m, and adds no position, no contradiction.

    But for a claim that another disputes by name: its echo is not disputed, and so stands elsewhere.
    """
    disputed = {each.get("disputes") for each in story.claims}
    chosen = data.draw(st.sampled_from([each for each in story.claims if each["id"] not in disputed]))
    article = data.draw(st.sampled_from(IDS)) if "speaker" in chosen else str(chosen["article"])
    dated = "said" in chosen or "speaker" not in chosen
    echo = {**chosen, "id": "echo", "article": article}
    if not dated:
        echo["said"] = PUBLISHED.get(str(chosen["article"]), "..")
    before, after = story.told(), evolve(story, claims=(*story.claims, echo)).told()
    for name, found in before.book.assessments.items():
        later = after.book.assessments[name]
        assert sizes(later.contradictions) == sizes(found.contradictions)
        assert sizes(later.self_contradictions) == sizes(found.self_contradictions)
        heard = {(each.answer, each.answer.scope): each.support.least for each in found.backings}
        assert all(each.support.least <= heard[each.answer, each.answer.scope] for each in later.backings)


PUBLISHED = {str(next(iter(record))): str(record["published"]) for record in ARTICLES if "published" in record}


def sizes(conflicts: Iterable[Any]) -> list[int]:
    """How many positions each conflict has."""
    return sorted(len(each.positions) for each in conflicts)


@given(stories(5), st.sampled_from(["probable", "possible", "doubts", "uncommitted"]), SEEDS)
def test_who_is_not_sure_moves_no_contradiction(story: Story, stance: str, seed: int) -> None:
    """Contradictions, and what an editor saw of them, are between those who are sure."""
    fresh = {**claim(story.questions[0], 0, seed), "id": "fresh"}
    alone = " and " not in str(fresh[story.questions[0]]) and "only" not in str(fresh[story.questions[0]])
    fresh["stance"] = stance if alone else "probable"
    before, after = story.told(), evolve(story, claims=(*story.claims, fresh)).told()
    for name, found in before.book.assessments.items():
        later = after.book.assessments[name]
        assert later.seen == found.seen
        assert conflicting(later) == conflicting(found)


def conflicting(found: Assessment) -> list[list[list[str]]]:
    """The positions of the contradictions, by the ids of their claims."""
    conflicts = (*found.contradictions, *found.self_contradictions)
    return [[[claim.id for claim in position.claims] for position in each.positions] for each in conflicts]


# What holds in every report


@given(stories())
def test_every_pair_at_odds_is_told_once(story: Story) -> None:
    """Each pair of claims that exclude each other stands in just one of CC201, CC203 and CC204; what strains, in CC202."""
    for found in story.told().book.assessments.values():
        voices = {claim.id: holder(claim) for claim in found.claims}
        assert all(len({voices[claim.id] for claim in each.claims}) > 1 for each in found.contradictions)
        taken_back = {each.earlier.id for each in found.revisions}
        for one, other in combinations(found.claims, 2):
            relation = compare(one.answer, other.answer, found.question).relation
            between = opposed(found.contradictions, one, other)
            own = opposed(found.self_contradictions, one, other)
            if one.id == other.disputes or other.id == one.disputes:
                relation = Relation.CONTRADICTION
            if relation is Relation.CONTRADICTION and voices[one.id] != voices[other.id]:
                assert (between, own) == (1, 0)
            elif relation is Relation.CONTRADICTION:
                assert own + bool({one.id, other.id} & taken_back) >= 1
                assert own <= 1
                if list(voices.values()).count(voices[one.id]) == len((one, other)):
                    assert own != bool({one.id, other.id} & taken_back)
            elif relation is Relation.TENSION:
                assert between + own + sum(
                    one in each.claims and other in each.claims for each in found.tensions
                ) >= 1 or beside(found, one, other)


def holder(one: Claim) -> str:
    """Whose claim it is."""
    outlets = {str(next(iter(record))): str(record.get("outlet", next(iter(record)))) for record in ARTICLES}
    return one.speaker or outlets[one.article]


def opposed(conflicts: Iterable[Any], one: Claim, other: Claim) -> int:
    """How many conflicts have two claims on two sides."""
    found = 0
    for each in conflicts:
        sides = [[claim.id for claim in position.claims] for position in each.positions]
        found += any(one.id in mine and other.id in theirs for mine, theirs in permutations(sides, 2))
    return found


def beside(found: Assessment, one: Claim, other: Claim) -> bool:
    """Whether one of them is shown with another side of a contradiction."""
    sides = [
        {claim.id for claim in (*position.claims, *position.beside)}
        for each in (*found.contradictions, *found.self_contradictions)
        for position in each.positions
    ]
    return any(one.id in mine and other.id in theirs for mine, theirs in permutations(sides, 2))


CODES = {rule.code: rule for rule in all_rules()}


@given(stories())
def test_findings_are_well_formed(story: Story) -> None:
    """Each has a rule, one line of message, and places in the files; they stand in the order of their first places."""
    told = story.told()
    for finding in told.findings:
        assert CODES[finding.rule.code] is finding.rule
        assert finding.notes.places
        assert finding.notes.message
        assert all(
            len(text.splitlines()) == 1
            for text in (finding.notes.message, *(note.text for note in finding.notes.places))
        )
        assert all(note.span.file in told.book.files for note in finding.notes.places)
        assert {claim.id for claim in finding.notes.claims} <= set(told.book.claims)
    leads = [finding.notes.places[0].span for finding in told.findings]
    assert leads == sorted(leads, key=lambda span: (span.file, span.line, span.column))


@given(stories())
def test_each_claim_has_its_standing(story: Story) -> None:
    """Whoever is sure has one; who commits to nothing has none; a corroborated one backs an answer of two origins.

    Those who back one answer never contradict each other.
    """
    for found in story.told().book.assessments.values():
        for claim in found.claims:
            standing = found.standings.get(claim.id)
            backed = [each for each in found.backings if claim in each.claims]
            assert (standing is not None) or claim.answer.weight is Weight.OPEN
            assert standing is None or claim.answer.stance is not Stance.UNCOMMITTED
            assert (standing is Standing.CORROBORATED) == any(each.support.least > 1 for each in backed)
            if standing is Standing.ECHO:
                assert any(len(each.claims) > 1 for each in backed)
        assert set(found.standings) <= {claim.id for claim in found.claims}
        for each in found.backings:
            assert 0 <= each.support.least <= each.support.most
            assert not any(exclude(*pair, found) for pair in combinations(each.claims, 2))


def exclude(one: Claim, other: Claim, found: Assessment) -> bool:
    """Whether two claims contradict each other by what they say."""
    return compare(one.answer, other.answer, found.question).relation is Relation.CONTRADICTION


@given(stories())
def test_status_is_the_first_that_applies(story: Story) -> None:
    """Contested before strained, strained before what several give, that before an echo, and so on."""
    for found in story.told().book.assessments.values():
        ranked = [
            (Status.CONTESTED, found.contradictions or found.self_contradictions),
            (Status.STRAINED, found.tensions),
            *((Status(each.value), each in found.standings.values()) for each in Standing),
        ]
        assert found.status is next((status for status, holds in ranked if holds), Status.OPEN)


# Configuration


selections = st.lists(
    st.sampled_from(["CC", "CC1", "CC2", "CC20", "CC201", "CC202", "CC22", "CC221", "CC112"]), max_size=2
)


@given(stories(5), selections, selections)
def test_select_and_ignore_only_filter(story: Story, select: list[str], ignore: list[str]) -> None:
    """A code is shown if it is selected, or nothing is, and not ignored; what is shown is told as before."""
    narrow = judged(story.tree(), config=Config(select=tuple(select)).ignoring(ignore, by="--ignore"))
    wanted = [
        each
        for each in story.told().findings
        if (not select or any(each.rule.code.startswith(start) for start in select))
        and not any(each.rule.code.startswith(start) for start in ignore)
    ]
    assert [shown(each) for each in narrow.findings] == [shown(each) for each in wanted]


def shown(finding: Finding) -> tuple[object, ...]:
    """A finding, to compare."""
    return finding.rule.code, finding.severity, finding.notes.message, finding.notes.places


@given(stories(5), st.data())
def test_silence_is_kept_to_its_record_and_code(story: Story, data: st.DataObject) -> None:
    """`ignore:` on a claim takes its places out of the findings of that code, and changes no other finding.

    It is called needless (CC306) where there are no such places.
    """
    at = data.draw(st.integers(0, len(story.claims) - 1))
    code = data.draw(st.sampled_from(["CC201", "CC202", "CC203", "CC204", "CC211", "CC221", "CC222", "CC223", "CC112"]))
    silent = {**story.claims[at], "ignore": {code: "known"}}
    before = story.told()
    after = evolve(story, claims=(*story.claims[:at], silent, *story.claims[at + 1 :])).told()
    kept = [shown_lines(each) for each in before.findings if each.rule.code != code]
    assert [shown_lines(each) for each in after.findings if each.rule.code not in {code, "CC306"}] == kept
    mine = str(silent["id"])
    told = [
        [claim.id for claim in each.notes.claims if claim.id != mine]
        for each in before.findings
        if each.rule.code == code
    ]
    left = [[claim.id for claim in each.notes.claims] for each in after.findings if each.rule.code == code]
    assert all(each in told for each in left)
    untouched = [
        [claim.id for claim in each.notes.claims]
        for each in before.findings
        if each.rule.code == code and mine not in [claim.id for claim in each.notes.claims]
    ]
    assert all(each in left for each in untouched)
    assert not any(mine in each for each in left)
    needless = [each for each in after.findings if each.rule.code == "CC306"]
    assert bool(needless) == (len(untouched) == len(told))


def shown_lines(finding: Finding) -> tuple[object, ...]:
    """A finding, to compare where columns may have moved."""
    return finding.rule.code, finding.severity, finding.notes.message, [note.span.line for note in finding.notes.places]


# Formats


@cache
def validator() -> jsonschema.Draft202012Validator:
    """The published schema."""
    schema = Path(__file__).parent.parent / "claimcheck" / "formats" / "report.schema.json"
    return jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


@given(stories(3))
def test_json_fits_its_schema(story: Story) -> None:
    """Whatever the collection, its report is what the published schema says."""
    assert next(validator().iter_errors(json.loads(as_json(story.told()))), None) is None


HOSTILE = ["|", "`", "```", "\x1b[31m", "\n", "\r", "<b>", "[x](y)", "\u202e", "\u200b", "\t", "# ", "]]>", "&amp;", "\u2028",
           "\\", "'", '"', "{{", "%", "é", "木", "a", " "]  # fmt: skip
hostile = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=5).map(lambda parts: "x" + "".join(parts))
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@st.composite
def hostile_stories(draw: st.DrawFn) -> dict[str, Tree]:
    """A collection each of whose texts may hold anything at all."""

    def some(name: str) -> dict[str, str]:
        return {name: draw(hostile)}

    texts = ("note", "says", "passage", "locator", "reckoned")
    told = [
        {
            "q": draw(hostile),
            "id": f"c{at}",
            "speaker": draw(st.sampled_from(["x", "y", draw(hostile)])),
            **some(draw(st.sampled_from(texts))),
        }
        for at in range(draw(st.integers(1, 3)))
    ]
    fields = draw(
        st.sampled_from(
            [{"type": "text"}, {"type": "who"}, {"type": "place"}, {"choices": [told[0]["q"], "other"]}, {"unit": "x"}]
        )
    )
    return {
        "article": {"id": "a", **some(draw(st.sampled_from(["outlet", "title", "author"])))},
        "speakers": [{"x": draw(hostile), "aliases": [draw(hostile)]}, {"y": "", **some("description")}],
        "topics": [{"t": draw(hostile), **some("about"), "questions": [{"q": draw(hostile), **fields}]}],
        "claims": told,
        **({draw(hostile): "x"} if draw(st.booleans()) else {}),
        "resolutions": [{"q": "unresolved", "by": draw(hostile), "on": "2031", **some("reason")}],
    }


@given(hostile_stories(), st.integers(20, 120))
def test_nothing_hidden_is_printed(tree: dict[str, Tree], width: int) -> None:
    """Every view renders whatever records hold, and no control character comes through, but the line break."""
    told = judged(tree)
    pages = (report_page(told), summary(told), topics(told))
    for form in all_formats().values():
        for text in rendered(form, told, pages, width):
            assert text.endswith("\n")
            assert not {unicodedata.category(letter) for letter in text.replace("\n", "")} & UNSEEN


@given(hostile_stories())
def test_hostile_texts_fit_the_schema(tree: dict[str, Tree]) -> None:
    """Whatever records hold, the report is what the schema says."""
    assert next(validator().iter_errors(json.loads(as_json(judged(tree)))), None) is None


@pytest.mark.parametrize("name", ["two\nlines", "two\u2028lines"])
def test_messages_are_one_line_whatever_they_quote(name: str) -> None:
    """A name in quotes may hold a line break; a message may not."""
    asked: Tree = [{"bridge": "The bridge", "questions": [{"strike": "Did they?"}]}]
    told = judged(
        {"speakers": [{"x": name}], "topics": asked, "claims": [{"strike": "yes", "speaker": "x", "locator": "p"}]}
    )
    assert all(len(each.notes.message.splitlines()) == 1 for each in told.findings)
