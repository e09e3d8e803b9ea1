"""Records that may be one: who is compared with whom, and what silences it."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.collections import write_crowd
from book import file, report, said

from claimcheck.check import Source, read_book
from claimcheck.model import Finding, Report
from claimcheck.rules import all_rules


def found(told: Report, code: str) -> list[Finding]:
    """The findings of one code."""
    return [each for each in told.findings if each.rule.code == code]


def places(told: Report, code: str) -> list[set[str]]:
    """What each finding of a code names: the texts of its notes, without the backticks."""
    return [{note.text.replace("`", "") for note in each.notes.places} for each in found(told, code)]


SPEAKERS = [
    ("two names", "  - a: Ann Teller\n  - b: Ann Teler\n", "", [{"Ann Teller (a)", "Ann Teler (b)"}]),
    ("one name", "  - a: Ann Teller\n  - b: Ann Teller\n", "", [{"Ann Teller (a)", "Ann Teller (b)"}]),
    ("an alias", "  - a: Ann\n    aliases: [the Minister]\n  - b: Minister\n", "", [{"the Minister (a)", "Minister (b)"}]),
    ("its own alias", "  - a: Ann Teller\n    aliases: [Teller Ann, ann-teller]\n", "", []),
    ("the same word as id and name", "  - port: Port\n  - a: Ann\n", "", []),
    ("two ids", "  - relative-first:\n    description: x\n  - first-relative:\n    description: y\n", "", []),
    ("said to be distinct", "  - a: Ann Teller\n  - b: Ann Teler\n    distinct-from: a\n", "", []),
    ("said by the other", "  - a: Ann Teller\n    distinct-from: b\n  - b: Ann Teler\n", "", []),
    ("a crowd", "".join(f"  - s{at}: Ann Teller\n" for at in range(4)), "",
     [{"Ann Teller (s0)", f"Ann Teller (s{at})"} for at in (1, 2, 3)]),
    ("no names", "  - a:\n    description: an official\n  - b:\n    description: an official\n", "", []),
    ("a plain name", "  - a: Ann Teller\n", "Ann Teler", [{"Ann Teller (a)", "Ann Teler"}]),
    ("a misspelt id", "  - port-official: Cy Dunn\n", "port-offical", [{"port-official", "port-offical"}]),
    ("a plain name that is declared", "  - a: Ann Teller\n", "ann  teller", []),
]  # fmt: skip


@pytest.mark.parametrize(("why", "speakers", "speaker", "expected"), SPEAKERS, ids=[why for why, *_ in SPEAKERS])
def test_speakers(why: str, speakers: str, speaker: str, expected: list[set[str]]) -> None:
    """Names and aliases of different records; a plain name is compared with ids too."""
    told = report(file([said("yes", speaker)] if speaker else [], "", f"speakers:\n{speakers}"))
    assert places(told, "CC302") == expected, why


def test_two_plain_names() -> None:
    """Neither is declared, and the first is proposed."""
    told = report(file([said("yes", "Ann Teller"), said("no", "Ann Teler")], "", ""))
    (finding,) = found(told, "CC302")
    assert finding.notes.message.endswith(
        "look alike; write `Ann Teller`, or declare the other with `distinct-from: Ann Teller`"
    )
    assert finding.notes.places[0].span == told.book.speakers["Ann Teler"].at


def test_the_outlet_of_an_article() -> None:
    """A plain name too."""
    told = report("article:\n  outlet: Harbour Gazette\n", "article:\n  outlet: The Harbour Gazette\n")
    assert places(told, "CC302") == [{"Harbour Gazette", "The Harbour Gazette"}]


TOPICS = [
    ("titles", [("a", "The Bridge"), ("b", "the bridge")], [{"The Bridge (a)", "the bridge (b)"}]),
    ("ids", [("the-bridge", "One"), ("bridge", "Two")], [{"the-bridge", "bridge"}]),
    ("both", [("the-bridge", "The Bridge"), ("bridge", "Bridge")], [{"The Bridge (the-bridge)", "Bridge (bridge)"}]),
    ("an id and a title", [("bridge", "How it was opened"), ("toll", "The bridge")], []),
    ("a number", [("strike-1", "The strike of 1931"), ("strike-2", "The strike of 1932")], []),
]


@pytest.mark.parametrize(("why", "topics", "expected"), TOPICS, ids=[why for why, *_ in TOPICS])
def test_topics(why: str, topics: list[tuple[str, str]], expected: list[set[str]]) -> None:
    """Titles with titles, ids with ids."""
    lines = [
        f"  - {name}: {title}\n    questions:\n      - q{at}: What of {at}?\n"
        for at, (name, title) in enumerate(topics)
    ]
    assert places(report("topics:\n" + "".join(lines)), "CC302") == expected, why


QUESTIONS = [
    ("one topic", [("a/x", "Who came?", ""), ("a/y", "who came", "")], 1),
    ("two topics", [("a/x", "Who came to the fair?", ""), ("b/y", "Who came to the fair?", "")], 1),
    ("asked of both", [("a/x", "Who came to the fair?", ""), ("b/x", "Who came to the fair?", "")], 0),
    ("something else is meant", [("a/x", "When was it opened?", ""), ("b/y", "When was it opened?", "")], 0),
    ("the same is meant", [("a/x", "When was it opened?", ""), ("a/y", "When was it opened?", "")], 1),
    ("another type", [("a/x", "When was it opened?", ""), ("a/y", "When was it opened?", "type: date")], 0),
    ("a number", [("a/x", "Who came in 1931?", ""), ("a/y", "Who came in 1932?", "")], 0),
    ("a negation", [("a/x", "Who did come?", ""), ("a/y", "Who did not come?", "")], 0),
    ("sides changed", [("a/x", "Did the port pay the town?", ""), ("a/y", "Did the town pay the port?", "")], 0),
]


@pytest.mark.parametrize(("why", "questions", "count"), QUESTIONS, ids=[why for why, *_ in QUESTIONS])
def test_questions(why: str, questions: list[tuple[str, str, str]], count: int) -> None:
    """Of one type; of two topics only where they are not asked of each."""
    lines = ["topics:"]
    for topic in "ab":
        lines += [f"  - {topic}: Topic {topic.upper()}", "    questions:", f"      - {topic}-other: Other {topic}?"]
        for name, asks, more in questions:
            if name[0] == topic:
                lines += [f"      - {name[2:]}: {asks}", *([f"        {more}"] if more else [])]
    assert len(found(report("\n".join(lines) + "\n"), "CC302")) == count, why


@pytest.mark.parametrize("silent", ["a", "b"])
def test_either_record_silences_both(silent: str) -> None:
    """A finding about two places is about both of them, or none."""
    ignore = "    ignore: {CC302: 'a father and a son'}\n"
    speakers = "".join(f"  - {name}: Ann Teller\n{ignore if name == silent else ''}" for name in "ab")
    assert found(report(f"speakers:\n{speakers}"), "CC302") == []
    claims = [said("yes", "ann", passage="we will ... down tools", note=name) for name in "ab"]
    silenced = [each + ("\n    ignore: {CC303: why}" if silent in each[-4:] else "") for each in claims]
    assert len(found(report(file(claims)), "CC303")) == 1
    assert found(report(file(silenced)), "CC303") == []


# Claims

WORDS = "denied that the union ... any such thing"
TWICE = [
    ("the same passage", {"passage": WORDS}, {"passage": WORDS}, True),
    ("more of its words", {"passage": WORDS}, {"passage": "denied that the ... was planning any such thing"}, True),
    ("the whole", {"passage": "we will down tools on Friday"}, {"passage": "we will ... on Friday"}, True),
    ("a slip", {"passage": WORDS}, {"passage": "denied that the uniun ... any such thing"}, False),
    ("a slip in a long word", {"passage": "nothing was threatened"}, {"passage": "nothing was threatned"}, True),
    ("another case", {"passage": "Nothing was said"}, {"passage": "nothing was said"}, True),
    ("another passage", {"passage": WORDS}, {"passage": "we never spoke ... of a strike"}, False),
    ("another end", {"passage": WORDS}, {"passage": "denied that the union ... of a strike"}, False),
    ("another number", {"passage": "the 3 of us deny it"}, {"passage": "the 4 of us deny it"}, False),
    ("a negation", {"passage": "we did say so then"}, {"passage": "we did not say so then"}, False),
    ("few words at an end", {"passage": "he ... said so"}, {"passage": "he ... had said so"}, False),
    ("another paragraph", {"passage": WORDS, "paragraph": "2"}, {"passage": WORDS, "paragraph": "3"}, False),
    ("a paragraph left out", {"passage": WORDS, "paragraph": "2"}, {"passage": WORDS}, True),
    ("another answer", {"passage": WORDS}, {"passage": WORDS, "answer": "no"}, False),
    ("another stance", {"passage": WORDS}, {"passage": WORDS, "stance": "probable"}, False),
    ("another speaker", {"passage": WORDS}, {"passage": WORDS, "speaker": "ben"}, False),
    ("the article's own voice", {"passage": WORDS}, {"passage": WORDS, "speaker": ""}, False),
    ("another question", {"passage": WORDS}, {"passage": WORDS, "q": "r"}, False),
    ("a relay and none", {"passage": WORDS}, {"passage": WORDS, "via": "ben"}, True),
    ("the same relay", {"passage": WORDS, "via": "ben"}, {"passage": WORDS, "via": "ben"}, True),
    ("another relay", {"passage": WORDS, "via": "herald"}, {"passage": WORDS, "via": "ben"}, False),
    ("another article", {"passage": WORDS}, {"passage": WORDS, "article": "herald"}, False),
    ("another article of the same day", {"passage": WORDS, "article": "first"},
     {"passage": WORDS, "article": "second"}, True),
    ("another issue", {"passage": WORDS, "article": "first"}, {"passage": WORDS, "article": "later"}, False),
    ("only a locator", {}, {}, False),
    ("the same words of ours", {"says": "She denies it."}, {"says": "she denies it"}, True),
    ("other words of ours", {"says": "She denies it."}, {"says": "She denies it again."}, False),
    ("another page", {"says": "She denies it."}, {"says": "She denies it.", "locator": "p. 11"}, False),
    ("a passage and none", {"says": "She denies it."}, {"says": "She denies it.", "passage": WORDS}, False),
]  # fmt: skip
MORE = """\
speakers:
  - ann: Ann Teller
  - ben: Ben Cole
articles:
  - herald:
  - first:
    outlet: Gazette
    published: 1932-03-20
  - second:
    outlet: Gazette
    published: 1932-03-20
  - later:
    outlet: Gazette
    published: 1932-03-21
"""


def claim(fields: dict[str, str]) -> str:
    """A claim of Ann's, but for these fields."""
    given = {"answer": "yes", "speaker": "ann", "q": "q", **fields}
    answer, speaker, question = (given.pop(name) for name in ("answer", "speaker", "q"))
    return said(answer, speaker, **given).replace("  - q:", f"  - {question}:")


@pytest.mark.parametrize(("why", "one", "other", "twice"), TWICE, ids=[why for why, *_ in TWICE])
def test_claims(why: str, one: dict[str, str], other: dict[str, str], twice: bool) -> None:  # noqa: FBT001
    """The same answer of the same speaker, in one place of one text."""
    for pair in ((one, other), (other, one)):
        told = report(file(map(claim, pair), "", f"      - r: What else was it?\n{MORE}"))
        assert [{each.id for each in finding.notes.claims} for finding in found(told, "CC303")] == [
            {"c1", "c2"}
        ] * twice, why


def test_speakers_in_a_list_are_no_twins() -> None:
    """They say it together."""
    assert found(report(file([said("yes", ["ann", "ben"], passage=WORDS)])), "CC303") == []


def test_each_is_named_once() -> None:
    """Of many that are all the same, each after the first is one finding."""
    told = report(file([claim({"passage": WORDS}) for _ in range(5)]))
    assert [[each.id for each in finding.notes.claims] for finding in found(told, "CC303")] == [
        ["c1", f"c{at}"] for at in (2, 3, 4, 5)
    ]


# Time


def test_few_of_a_crowd_look_alike(tmp_path: Path) -> None:
    """However many stand in one group; `nox -s bench` says in what time."""
    write_crowd(tmp_path / "a.yaml", 1_000)
    book = read_book([Source("a.yaml", (tmp_path / "a.yaml").read_bytes())])
    assert (len(book.speakers), len(book.questions), len(book.claims)) == (1_000, 1_000, 1_000)
    for rule in (each for each in all_rules() if each.code in ("CC302", "CC303")):
        assert len(list(rule.find(book))) < 100
