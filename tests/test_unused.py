"""What nothing needs: records that nobody names (CC301), and an `ignore` that silences nothing (CC306)."""

from __future__ import annotations

import re
from textwrap import dedent, indent

import pytest
from book import report, said
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import Library, Source, check
from claimcheck.config import Config
from claimcheck.keep import judge, keep
from claimcheck.model import Article, Finding, Report, Settings
from claimcheck.rules import all_rules

TOPIC = """\
topics:
  - t: A topic
    questions:
      - q: What was it?
      - who: Who was it?
        type: who
      - whom: Whom did they see?
        type: who
        many: yes
      - spot: Where was it?
        type: place
      - line: How did they stand to it?
        varies: by place
"""
ANSWERED = "".join(
    f"  - {question}: {answer}\n    id: {question}\n    locator: p. 1\n{more}"
    for question, answer, more in (
        ("q", "yes", ""),
        ("who", "none", ""),
        ("whom", "none", ""),
        ("spot", "none", ""),
        ("line", "yes", "    where: somewhere\n"),
    )
)
SPEAKER, PLACE = "speakers:\n  - x: Xenia\n    aliases: [the x]\n", "places:\n  - x: Xanten\n"


def found(told: Report, code: str) -> list[Finding]:
    """The findings of one code."""
    return [each for each in told.findings if each.rule.code == code]


def unused(*texts: str) -> list[str]:
    """What nothing needs in files, one of which has claims that answer every question but need nothing else."""
    told = report(f"{TOPIC}claims:\n{ANSWERED}", *texts)
    assert [fault.message for fault in told.book.faults if fault.code != "CC007"] == []
    return [name for each in found(told, "CC301") for name in re.findall("`(.*?)`", each.notes.message)]


def claim(question: str, answer: str, **fields: str) -> str:
    """One more claim, in a file of its own."""
    lines = [f"  - {question}: {answer}", "    id: more", "    locator: p. 2"]
    return "\n".join(["claims:", *lines, *(f"    {name.replace('_', '-')}: {value}" for name, value in fields.items())])


# Records

SPEAKERS = [
    ("nobody names it", "", ["x"]),
    ("it speaks", claim("q", "no", speaker="x"), []),
    ("it speaks under its name", claim("q", "no", speaker="Xenia"), []),
    ("it speaks under an alias, in a list", claim("q", "no", speaker="[ann, the X]"), []),
    ("it passes something on", claim("q", "no", speaker="ann", via="[x]"), []),
    ("it is an answer", claim("who", "x"), []),
    ("it is one of two answers", claim("who", "Xenia or somebody", stance="possible"), []),
    ("it may be an answer", claim("who", "x?"), []),
    ("it is denied to be the answer", claim("who", "x", stance="denies"), []),
    ("it is in a list of answers", claim("whom", "[somebody, the x]"), []),
    ("it is the only answer", claim("whom", "only somebody and x?"), []),
    ("it is all of an answer", claim("whom", "only x"), []),
    ("an answer holds a word like it", claim("who", "Little x"), ["x"]),
    ("a text names it", claim("q", "no", says="so said x", note="x"), ["x"]),
    ("another belongs to it", "speakers:\n  - y: Yves\n    of: x\n" + claim("q", "no", speaker="y"), []),
    ("one belongs to it that nobody names", "speakers:\n  - y: Yves\n    of: x\n", ["y"]),
    ("another is told apart from it", "speakers:\n  - y:\n    description: d\n    distinct-from: x\n" + claim("q", "no", speaker="y"), []),
    ("what it belongs to is named", "speakers:\n  - y: Yves\n    of: z\n  - z: Zoe\n" + claim("q", "no", speaker="z"), ["x", "y"]),
    ("what holds it is an answer", "speakers:\n  - y: Yves\n    of: z\n  - z: Zoe\n" + claim("who", "z"), ["x", "y"]),
    ("it published an article", "article: {outlet: x}\n" + claim("q", "no"), []),
    ("an article repeats it", "article: {derived-from: Xenia}\n" + claim("q", "no"), []),
    ("it has decided", "resolutions:\n  - q: unresolved\n    reason: why\n    by: Xenia\n    on: 2031\n", []),
    ("it wrote an article", "article: {author: Xenia}\n" + claim("q", "no"), []),
    ("it is to stay", 'speakers:\n  - y: Yves\n    ignore: {CC301: "why"}\n', ["x"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "names"), SPEAKERS, ids=[why for why, *_ in SPEAKERS])
def test_unused_speakers(why: str, text: str, names: list[str]) -> None:
    """A speaker is needed where any record names it, in whatever way; plain names are no records."""
    assert unused(SPEAKER, text) == names, why


PLACES = [
    ("nobody names it", "", ["x"]),
    ("something happened there", claim("line", "no", where="Xanten"), []),
    ("it is told where no scope counts", claim("q", "no", where="x"), []),
    ("it is an answer", claim("spot", "x or somewhere"), []),
    ("another lies within it", "places:\n  - y: Ypres\n    within: x\n" + claim("spot", "y"), []),
    ("it shares ground with another", "places:\n  - y: Ypres\n    overlaps: [x]\n" + claim("spot", "y"), []),
    ("what it lies in is named", "places:\n  - y: Ypres\n    within: z\n  - z: Zug\n" + claim("spot", "z"), ["x", "y"]),
    ("a speaker is called so", "speakers:\n  - x: Xenia\n" + claim("q", "no", speaker="x"), ["x"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "names"), PLACES, ids=[why for why, *_ in PLACES])
def test_unused_places(why: str, text: str, names: list[str]) -> None:
    """A place is needed where any record names it."""
    assert unused(PLACE, text) == names, why


ARTICLES = [
    ("a header without claims", "article: {outlet: The Echo}\n", ["b"]),
    ("a header with an id", "article: {id: echo}\nclaims: []\n", ["echo"]),
    ("its claims are read", "article: {id: echo}\n" + claim("q", "no"), []),
    ("a claim in another file names it", "articles:\n  - echo: An echo\n" + claim("q", "no", article="echo"), []),
    ("nobody reads it", "articles:\n  - echo: An echo\n", ["echo"]),
    ("another repeats it", "articles:\n  - echo: An echo\narticle: {derived-from: echo}\n" + claim("q", "no"), []),
    ("no header, no claims", "topics: []\n", []),
]


@pytest.mark.parametrize(("why", "text", "names"), ARTICLES, ids=[why for why, *_ in ARTICLES])
def test_unused_articles(why: str, text: str, names: list[str]) -> None:
    """An article is needed where a claim is read from it, or another article repeats it."""
    assert unused(text) == names, why


DECISION = "resolutions:\n  - r: unresolved\n    reason: why\n    by: editor\n    on: 2031\n"
SEVERAL = "topics:\n  - u: Another\n    questions:\n      - r: Was it?\n      - s: Was it so?\n"
QUESTIONS = [
    ("nobody answers any", SEVERAL, ["u", "u/r", "u/s"], 1),
    ("nobody answers one", SEVERAL + claim("r", "no"), ["u/s"], 1),
    ("one is answered, if openly", SEVERAL + claim("r", "no", stance="uncommitted"), ["u/s"], 1),
    ("all are answered", SEVERAL + claim("r", "no") + "\n  - s: yes\n    locator: p. 3\n", [], 0),
    ("one is decided", SEVERAL + DECISION, ["u/s"], 1),
    ("a topic asks nothing", "topics:\n  - u: Another\n    questions: []\n", ["u"], 1),
    ("two topics", SEVERAL + "  - v: A third\n    questions:\n      - r2: R?\n", ["u", "u/r", "u/s", "v", "v/r2"], 2),
    ("one is to stay", SEVERAL + "        ignore: {CC301: why}\n", ["u", "u/r"], 1),
    ("the topic is to stay", SEVERAL.replace("    questions", "    ignore: {CC301: why}\n    questions"), [], 0),
]


@pytest.mark.parametrize(("why", "text", "names", "number"), QUESTIONS, ids=[why for why, *_ in QUESTIONS])
def test_unused_questions(why: str, text: str, names: list[str], number: int) -> None:
    """A question is needed where it is answered or decided; of a topic none of whose are, they are told together."""
    findings = found(report(f"{TOPIC}claims:\n{ANSWERED}", text), "CC301")
    told = [re.findall("`(.*?)`", words) for each in findings for words in (each.notes.message, *_texts(each))]
    assert sorted({name for each in told for name in each}) == names, why
    assert len(findings) == number


def _texts(finding: Finding) -> list[str]:
    return [note.text for note in finding.notes.places]


def test_nothing_is_unused_before_there_is_a_claim() -> None:
    """Whoever begins with the questions and the speakers is not told off for it."""
    assert found(report(TOPIC, SPEAKER, PLACE), "CC301") == []


UNREAD = [
    "claims:\n  - q: maybe\n    locator: p. 1\n",
    'claims:\n  - q: "no" way\n',
    "claims: [*a]\n",
    "claims:\n  - q: no\n    spekaer: x\n    locator: p. 1\n",
    "claims:\n  - qq: no\n    locator: p. 1\n",
    "speakers:\n  - ann b: c\n",
    "places:\n  - [a]\n",
    "topics:\n  - v: A third\n    questions:\n      - {x y: z}\n",
    "articles: 3\n",
    "clams: []\n",
    "\x00",
]


@pytest.mark.parametrize("text", UNREAD)
def test_nothing_is_held_against_what_may_be_unread(text: str) -> None:
    """What could not be read may need the record, or what an `ignore` silences."""
    ignoring = (
        f"claims:\n  - q: no\n    id: c\n    locator: p. 1\n    speaker: ann\n    ignore: {{CC201: why}}\n{TOPIC}"
    )
    assert found(report(ignoring), "CC301") != []
    assert found(report(ignoring), "CC306") != []
    told = report(ignoring, SPEAKER, PLACE, text)
    assert found(told, "CC301") + found(told, "CC306") == []


NAMED = {
    "speaker": claim("q", "no", speaker="NAME"),
    "via": claim("q", "no", speaker="Bo", via="NAME"),
    "who": claim("who", "NAME"),
    "of": "speakers:\n  - y: Yves\n    of: NAME\n" + claim("q", "no", speaker="y"),
}


@given(st.lists(st.sampled_from(sorted(NAMED)), unique=True), st.sampled_from(["x", "Xenia", "the x"]))
def test_a_name_that_becomes_plain_was_needed(ways: list[str], name: str) -> None:
    """Without the record of a speaker that is not unused, somebody names what no record declares; else nobody does."""
    texts = [NAMED[way].replace("NAME", name).replace("more", f"more-{way}") for way in ways]
    with_it, without = (report(f"{TOPIC}claims:\n{ANSWERED}", *texts, *more) for more in ([SPEAKER], []))
    assert bool(found(with_it, "CC301")) == (_plain(with_it) == _plain(without))


def _plain(told: Report) -> set[str]:
    """What is named and not declared."""
    return {fault.message for fault in told.book.faults}


# What is ignored

TEXT = "On Friday the union spoke openly of a strike.\nThe minister heard nothing of the kind.\n"


def judged(text: str, at_hand: str = "", *, longest: int | None = None, config: Config | None = None) -> Report:
    """A report on one file, whose article's text may be at hand."""

    def library(article: Article) -> Source | None:
        return Source("a.txt", at_hand.encode()) if at_hand and article.id == "a" else None

    config = config or Config(settings=Settings(longest_passage=longest))
    finder: Library | None = library if at_hand else None
    return check([Source("a.yaml", dedent(text).encode())], config, library=finder)


def ignoring(code: str, *fields: str, article: str = "", question: str = "", more: str = "") -> str:
    """A file with one claim, which ignores a code; `more` are further claims."""
    head = f"article:\n  outlet: The Echo\n{indent(article, '  ')}\n" if article else ""
    lines = [f"  - q: yes\n    id: c\n    ignore: {{{code}: why}}", *(f"    {field}" for field in fields)]
    asks = f"topics:\n  - t: A topic\n    questions:\n      - q: What was it?\n{indent(question, ' ' * 8)}\n"
    return f"{head}{asks}claims:\n" + "\n".join(lines) + f"\n{more}"


HERE, THERE, GONE = "passage: the union spoke", "passage: the union spake", "passage: nothing whatever of this"
AGAINST = "  - q: no\n    id: d\n    speaker: ann\n    locator: p. 2\n"
IGNORED = [
    ("CC109", ["speaker: ann"], {}, True, "it has no evidence"),
    ("CC109", ["locator: p. 1"], {}, False, "it has"),
    ("CC221", ["locator: p. 1"], {}, True, "it stands alone"),
    ("CC222", ["locator: p. 1"], {}, False, "its voice has a name"),
    ("CC007", ["locator: p. 1", "speaker: Ann"], {}, True, "nobody declares her"),
    ("CC007", ["locator: p. 1"], {}, False, "nobody is named"),
    ("CC201", ["locator: p. 1"], {}, False, "nobody contradicts it"),
    ("CC201", ["locator: p. 1"], {"more": AGAINST}, True, "somebody does"),
    ("CC112", ["locator: p. 1"], {"question": "varies: over time"}, True, "it says no time"),
    ("CC112", ["locator: p. 1", "as-of: 2031"], {"question": "varies: over time"}, False, "it does"),
    ("CC108", [HERE], {}, True, "no limit is set"),
    ("CC108", ["locator: p. 1"], {}, False, "there is no passage"),
    ("CC108", [HERE], {"longest": 2}, True, "it is too long"),
    ("CC108", [HERE], {"longest": 9}, False, "it is not"),
    ("CC101", [GONE], {}, True, "the text is not at hand"),
    ("CC101", [GONE], {"at_hand": TEXT}, True, "it is not there"),
    ("CC101", [HERE], {"at_hand": TEXT}, False, "it is there"),
    ("CC101", ["locator: p. 1"], {}, False, "there is no passage to look up"),
    ("CC103", [THERE], {"at_hand": TEXT}, True, "it is there but for a letter"),
    ("CC103", [HERE], {"at_hand": TEXT}, False, "it is there as it stands"),
    ("CC106", [HERE, "speaker: ann"], {}, True, "the text is not at hand"),
    ("CC106", [HERE, "speaker: ann"], {"at_hand": TEXT}, True, "she is not named there"),
    ("CC106", [HERE], {"at_hand": TEXT}, False, "the article itself speaks"),
    ("CC106", [THERE], {"at_hand": TEXT}, True, "nothing is heard around what has drifted"),
    ("CC106", [GONE], {"at_hand": TEXT}, True, "nothing is heard around what is lost"),
    ("CC107", ["locator: p. 1"], {}, False, "there is no passage to hear"),
    ("CC104", [HERE], {}, False, "that is about articles"),
    ("CC305", ["locator: p. 1"], {}, False, "that is about decisions"),
    ("CC306", ["locator: p. 1"], {}, True, "it is never called needless"),
    ("CC999", ["locator: p. 1"], {}, False, "there is no such rule"),
    ("cc221", ["locator: p. 1"], {}, False, "it is written otherwise"),
    ("CC2", ["locator: p. 1"], {}, False, "codes are written in full"),
    ("single-sourced", ["locator: p. 1"], {}, False, "a name is no code"),
]


@pytest.mark.parametrize(
    ("code", "fields", "more", "needed", "why"), IGNORED, ids=[f"{code} {why}" for code, *_, why in IGNORED]
)
def test_ignored_on_a_claim(code: str, fields: list[str], more: dict[str, str], needed: bool, why: str) -> None:  # noqa: FBT001
    """A code is needless where its rule was judged and found nothing; the finding points at the code."""
    run = {name: more[name] for name in ("at_hand", "longest") if name in more}
    text = ignoring(code, *fields, **{name: value for name, value in more.items() if name not in run})
    findings = found(judged(text, **run), "CC306")  # type: ignore[arg-type]
    assert len(findings) == (not needed), why
    for each in findings:
        (place,) = each.notes.places
        line = text.split("\n")[place.span.line - 1]
        assert line[place.span.column - 1 : place.span.end_column - 1] == code


MEANT = [
    ("CC999", "`CC999` is the code of no rule; `claimcheck explain` lists them"),
    ("cc109", "`cc109` is the code of no rule; write `CC109`"),
    ("no-evidence", "`no-evidence` is the code of no rule; write `CC109`"),
    ("CC109", "`CC109` (no-evidence) finds nothing here; delete it from `ignore`"),
]


@pytest.mark.parametrize(("code", "message"), MEANT)
def test_what_is_said_of_it(code: str, message: str) -> None:
    """What is no code is told with the one that was meant."""
    assert [each.notes.message for each in found(judged(ignoring(code, "locator: p. 1")), "CC306")] == [message]


def test_what_is_no_code_is_told_whatever_could_not_be_read() -> None:
    """No other record makes a code of it."""
    told = judged(ignoring("CC999", "locator: p. 1") + "  - q: maybe\n    locator: p. 2\n")
    assert len(found(told, "CC306")) == 1


ELSEWHERE = [
    ("article: {sha256: 0, ignore: {CC104: why}}\n", "", 0, "the text is not at hand"),
    ("article: {sha256: 0, ignore: {CC104: why}}\n", TEXT, 0, "it is another text"),
    ("article: {ignore: {CC104: why}}\n", TEXT, 1, "there is no fingerprint"),
    ("article: {ignore: {CC110: why}}\n", TEXT, 0, "on another machine the text may be away"),
    ("article: {ignore: {CC110: why}}\n", "", 0, "the text is away"),
    ("article: {ignore: {CC101: why}}\n", "", 1, "passages stand in claims"),
    ("speakers:\n  - x: Xenia\n    ignore: {CC301: why}\n", "", 0, "nobody names her"),
    ("speakers:\n  - ann: Ann\n    ignore: {CC301: why}\n", "", 1, "she speaks"),
    ("speakers:\n  - x: Xenia\n    ignore: {CC301: why, CC302: why, CC111: why}\n", "", 2, "each code for itself"),
    ("speakers:\n  - y:\n    ignore: {CC111: why, CC301: why}\n", "", 0, "nothing is said of him"),
    ("places:\n  - x: Xanten\n    ignore: {CC301: why}\n", "", 0, "nobody names it"),
]


@pytest.mark.parametrize(("record", "at_hand", "number", "why"), ELSEWHERE, ids=[why for *_, why in ELSEWHERE])
def test_ignored_on_other_records(record: str, at_hand: str, number: int, why: str) -> None:
    """Articles, speakers and places likewise."""
    text = f"{record}{ignoring('CC109', 'speaker: ann')}  - q: no\n    passage: the union spoke\n    id: d\n"
    assert len(found(judged(text, at_hand), "CC306")) == number, why


TOPICAL = [
    ("CC221", "", 0, "the claim stands alone"),
    ("CC223", "", 1, "nothing echoes"),
    ("CC101", "", 0, "a claim's passage is not looked up"),
    ("CC101", TEXT, 1, "it is there"),
    ("CC109", "", 1, "it has evidence"),
]


@pytest.mark.parametrize("level", ["topic", "question"])
@pytest.mark.parametrize(("code", "at_hand", "number", "why"), TOPICAL, ids=[why for *_, why in TOPICAL])
def test_ignored_on_a_question_or_topic(level: str, code: str, at_hand: str, number: int, why: str) -> None:
    """There it silences what is found of any claim on it."""
    lines = {name: f"ignore: {{{code}: why}}" if name == level else "note: n" for name in ("topic", "question")}
    text = f"""\
topics:
  - t: A topic
    {lines["topic"]}
    questions:
      - q: What was it?
        {lines["question"]}
claims:
  - q: yes
    {HERE}
"""
    assert len(found(judged(text, at_hand), "CC306")) == number, why


def test_what_the_topic_ignores_its_questions_need_not() -> None:
    """The outer `ignore` silences it, the inner ones nothing."""
    text = """\
topics:
  - t: A topic
    ignore: {CC221: why}
    questions:
      - q: What was it?
        ignore: {CC221: why}
claims:
  - q: yes
    locator: p. 1
    ignore: {CC221: why}
"""
    told = judged(text)
    assert found(told, "CC221") == []
    assert [each.notes.places[0].span.line for each in found(told, "CC306")] == [6, 10]


def test_both_sides_of_a_contradiction_may_ignore_it() -> None:
    """Either would be enough; which of the two is needless, nobody can say."""
    told = judged(ignoring("CC201", "locator: p. 1", more=f"{AGAINST}    ignore: {{CC201: why}}\n"))
    assert found(told, "CC201") + found(told, "CC306") == []


def test_a_list_of_speakers_has_one_ignore() -> None:
    """It is needed if it is for one of them, and needless once."""
    assert found(judged(ignoring("CC007", "locator: p. 1", "speaker: [ann, ben]")), "CC306") == []
    assert len(found(judged(ignoring("CC109", "locator: p. 1", "speaker: [ann, ben]")), "CC306")) == 1


def test_a_needless_ignore_may_be_ignored() -> None:
    """As any finding may, on the record or above it; and that is then needed."""
    told = judged(ignoring("CC109: why, CC306", "locator: p. 1"))
    assert found(told, "CC306") == []


CHOSEN = {
    "select CC3": Config(select=("CC3",)),
    "select CC306": Config(select=("CC306",)),
    "ignore CC2": Config().ignoring(("CC2",), by="--ignore"),
    "ignore CC109 and CC22": Config().ignoring(("CC109", "CC22"), by="--ignore"),
}
WRITTEN = [ignoring(code, *fields) for code, fields, more, *_ in IGNORED if not more]


@pytest.mark.parametrize("name", CHOSEN)
@pytest.mark.parametrize("text", WRITTEN, ids=range(len(WRITTEN)))
def test_what_is_asked_for_does_not_change_what_is_needless(name: str, text: str) -> None:
    """`--select` and `--ignore` leave of all findings those asked for: a code left out is judged all the same."""
    every = said_by(judged(text))
    config = CHOSEN[name]
    left_out = tuple(name.removeprefix("ignore ").split(" and ")) if name.startswith("ignore ") else ()
    expected = [each for each in every if config.wants(each[0]) and not (left_out and each[0].startswith(left_out))]
    assert said_by(judged(text, config=config)) == expected


def test_what_was_not_judged_proves_nothing() -> None:
    """Where only some rules are run, an `ignore` of the others may be needed."""
    book = judged(ignoring("CC109", "locator: p. 1")).book
    for codes, number in (({"CC109", "CC306"}, 1), ({"CC306"}, 0), ({"CC109"}, 0)):
        rules = [rule for rule in all_rules() if rule.code in codes]
        assert len(keep(judge(book, rules), book, Config(), rules)[0]) == number, codes


CODES = sorted(rule.code for rule in all_rules())
FIELDS = st.fixed_dictionaries({"stance": st.sampled_from(["asserts", "denies", "possible"])})
told_claims = st.builds(
    lambda answer, speaker, code, fields: (said(answer, speaker, **fields), code),
    st.sampled_from(["yes", "no"]),
    st.sampled_from(["", "ann", "ben", "Cy"]),
    st.sampled_from(["", *CODES]),
    FIELDS,
)


@given(st.lists(told_claims, min_size=1, max_size=5))
def test_without_what_is_needless_nothing_else_is_found(drawn: list[tuple[str, str]]) -> None:
    """Taking out every `ignore` that is called needless changes no other finding."""
    head = "speakers:\n  - ann: Ann\n  - ben: Ben\ntopics:\n  - t: A topic\n    questions:\n      - q: What was it?\n"
    lines = [
        f"{each}\n    id: c{at}" + f"\n    ignore: {{{code}: why}}" * bool(code)
        for at, (each, code) in enumerate(drawn)
    ]
    text = head + "claims:\n" + "\n".join(lines) + "\n"
    needless = {each.notes.places[0].span.line - 1 for each in found(judged(text), "CC306")}
    mended = "\n".join("    note: n" if at in needless else line for at, line in enumerate(text.split("\n")))
    before, after = judged(text), judged(mended)
    assert found(after, "CC306") == []
    assert said_by(after) == [each for each in said_by(before) if each[0] != "CC306"]


def said_by(told: Report) -> list[tuple[str, str]]:
    """The findings, in so many words."""
    return [(each.rule.code, each.notes.message) for each in told.findings]
