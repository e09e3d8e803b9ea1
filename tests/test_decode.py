"""Reading records: every field and default, every mistake with its place, and no mistake told twice."""

from __future__ import annotations

import attrs
import pytest
from book import CAST, file, report, said

from claimcheck.check import Source, check
from claimcheck.decode import BLOCKS
from claimcheck.decode.articles import ARTICLE, HEADER
from claimcheck.decode.claim_fields import CLAIM
from claimcheck.decode.fields import FIELD_NAMES
from claimcheck.decode.places import PLACE
from claimcheck.decode.questions import QUESTION
from claimcheck.decode.resolutions import RESOLUTION
from claimcheck.decode.speakers import KINDS, SPEAKER
from claimcheck.decode.topics import TOPIC
from claimcheck.model import Article, Book, Claim, Place, Record, Report, Resolution, Severity, Speaker, Stance, Verdict
from claimcheck.values import Domain, answer_types
from claimcheck.values import read as read_value

TOPICS = """\
topics:
  - bridge: The opening of the bridge
    questions:
      - strike: Did the union threaten to strike?
      - opened: When was the bridge opened?
        type: date
      - cost: What did the bridge cost?
        unit: GBP
      - line: How did the ministry stand to the toll?
        scale: [against, tolerated, for]
        varies: over time
      - fog: How thick was the fog?
        scale: [clear, haze, thick fog]
        varies: [over time, by place]
      - signed: Who signed?
        type: who
      - cause: Why was it shut?
        choices: [ice, repairs, the wind]
        many: yes
"""

SPEAKERS = """\
speakers:
  - teller: Ann Teller
    aliases: [the minister]
  - cole: Ben Cole
    aliases: [The Minister, the docker]
    distinct-from: teller
"""


def content(record: Record) -> dict[str, object]:
    """What a record says, wherever it stands: records themselves are compared by identity."""
    return {field.name: getattr(record, field.name) for field in attrs.fields(type(record)) if field.eq}


def read(*texts: str | bytes | tuple[str, str]) -> Report:
    """The report on files, named `a.yaml`, `b.yaml` and so on where they give no name."""
    named = [text if isinstance(text, tuple) else (f"{'abcdef'[at]}.yaml", text) for at, text in enumerate(texts)]
    return check([Source(name, text if isinstance(text, bytes) else text.encode()) for name, text in named])


def mistakes(told: Report) -> list[str]:
    """All errors and warnings, and the notes of reading: `CODE file:line:column message`.

    Not those of what nothing needs: most of these texts ask more than they answer.
    """
    needed = [each for each in told.findings if each.rule.code not in {"CC301", "CC306"}]
    wanted = [each for each in needed if each.severity > Severity.NOTE or each.rule.code < "CC100"]
    lines = []
    for each in wanted:
        span = each.notes.places[0].span
        lines.append(f"{each.rule.code} {span.file[:-5]}:{span.line}:{span.column} {each.notes.message}")
    return lines


def fits(told: Report, *expected: str) -> None:
    """Hold the mistakes against `CODE file:line:column fragment`, one for one."""
    lines = mistakes(told)
    assert len(lines) == len(expected), lines
    for line, wanted in zip(lines, expected, strict=True):
        code, place, fragment = wanted.split(" ", 2)
        assert line.startswith(f"{code} {place} "), line
        assert fragment in line, line


def claims(*records: str) -> str:
    """A block of claims, each with a locator as its last line: `strike: no | speaker: x`."""
    return "claims:\n" + "".join(
        "  - " + "\n    ".join([*record.split(" | "), "locator: p. 2"]) + "\n" for record in records
    )


def resolutions(*records: str) -> str:
    """A block of resolutions, likewise, with all that is required."""
    rest = ["reason: the letter", "by: editor", "on: 2026-11-20"]
    return "resolutions:\n" + "".join(
        "  - " + "\n    ".join([*record.split(" | "), *rest]) + "\n" for record in records
    )


FULL = """\
article:
  id: gazette-1
  outlet: Harbour Gazette
  title: The bridge
  author: C. Dunn
  published: 1932-03-20
  url: https://example.org/1
  archived: https://example.org/2
  accessed: 2026-11
  language: en
  medium: newspaper
  text: texts/gazette.txt
  paragraphs: blocks
  derived-from: [wire-1, unknown]
  note: on microfilm
  sha256: abc
  ignore: {CC301: a test}

articles:
  - wire-1: A short telegram
    outlet: City Wire

speakers:
  - works: Ministry of Works
    kind: organisation
  - minister: Ann Teller
    kind: person
    of: works
    party: yes
    aliases: [the minister]
    distinct-from: port-official
    description: in office since 1930
    note: retired
  - port-official:
    description: an official of the port
  - harbour-master:
    name: Amos Threap
  - crowd:
    kind: group
    description: people on the quay

places:
  - town: Pellmouth
  - quay: the Old Quay
    within: town
    overlaps: [market]
    aliases: [the quay]
  - market: the fish market
    within: Pellmouth

topics:
  - bridge: The opening of the bridge
    about: when, and by whom
    note: two bridges
    questions:
      - opened: When was it opened?
        type: date
        tolerance: 1.5
        note: the first time
      - cost: What did it cost?
        unit: GBP
      - line: How did the ministry stand to the toll?
        scale: [against, tolerated, for]
        varies: [over time, by place]
      - cause: Why was it shut?
        choices: [ice, repairs]
        many: yes
      - strike: Did the union strike?

claims:
  - line: tolerated..for
    id: the-line
    article: wire-1
    speaker: the minister
    via: [City Wire, port-official]
    stance: probable
    said: 1932-03-19
    as-of: 1932-03
    where: the quay
    throughout: yes
    reckoned: the month before
    says: She would have borne it.
    grade: B2
    passage: would have ... borne it
    locator: p. 2
    paragraph: 7
    pin: 1:abcdefabcdef
    note: hard to read
    ignore: {CC112: a test, CC221: likewise}
  - strike: no
    disputes: the-line
    locator: p. 1

resolutions:
  - line: favours
    for: the-line
    reason: the letter
    by: editor
    on: 2026-11-20
    expires: 2027
    seen: 0123456789ab
    note: see the file
"""


@pytest.fixture(scope="module")
def full() -> Book:
    """A book in which every field of every kind of record is written."""
    told = read(("full.yaml", FULL))
    assert not [line for line in mistakes(told) if line.startswith("CC0")]
    return told.book


def test_every_field_is_in_the_full_book() -> None:
    """No field is left out of the book that the tests below read."""
    for fields in (HEADER, SPEAKER, PLACE, TOPIC, QUESTION, CLAIM, RESOLUTION):
        assert [name for name in fields if f"{name}:" not in FULL] == []
    assert [name for name in BLOCKS if f"\n{name}:" not in f"\n{FULL}"] == []


def test_article_fields(full: Book) -> None:
    """An article keeps what is written; `derived-from: unknown` is a fact of its own."""
    article = full.articles["gazette-1"]
    kept = attrs.asdict(article, recurse=False)
    assert str(kept.pop("published")) == "1932-03-20"
    assert str(kept.pop("accessed")) == "2026-11"
    assert {name: kept[name] for name in kept if name not in ("at", "source")} == {
        "id": "gazette-1",
        "ignore": {"CC301": "a test"},
        "note": "on microfilm",
        "outlet": "Harbour Gazette",
        "title": "The bridge",
        "author": "C. Dunn",
        "url": "https://example.org/1",
        "archived": "https://example.org/2",
        "language": "en",
        "medium": "newspaper",
        "text": "texts/gazette.txt",
        "paragraphs": "blocks",
        "derived_from": ("wire-1",),
        "lineage_unknown": True,
        "sha256": "abc",
    }
    assert full.articles["wire-1"].title == "A short telegram"
    assert full.articles["wire-1"].outlet == "City Wire"


def test_speaker_fields(full: Book) -> None:
    """A speaker's name is the value or the field `name`; without either it is anonymous."""
    assert content(full.speakers["minister"]) == content(
        Speaker(
            id="minister",
            at=full.speakers["minister"].at,
            name="Ann Teller",
            description="in office since 1930",
            of="works",
            party=True,
            aliases=("the minister",),
            distinct_from=("port-official",),
        )
    )
    assert full.speakers["harbour-master"].name == "Amos Threap"
    assert full.speakers["port-official"].anonymous
    assert full.speakers["crowd"].kind == "group"


def test_place_fields(full: Book) -> None:
    """A place lies within one other and may overlap some."""
    at = full.places["quay"].at
    quay = Place(id="quay", at=at, name="the Old Quay", within="town", overlaps=("market",), aliases=("the quay",))
    assert content(full.places["quay"]) == content(quay)
    assert full.places["market"].within == "town"


def test_topic_and_question_fields(full: Book) -> None:
    """A question's type comes from `scale`, `choices` or `unit`; without them it is yes or no."""
    topic = full.topics["bridge"]
    assert (topic.title, topic.about, topic.note) == ("The opening of the bridge", "when, and by whom", "two bridges")
    assert topic.questions == tuple(full.questions)
    types = {question.short: question.type.name for question in full.questions.values()}
    assert types == {"opened": "date", "cost": "quantity", "line": "scale", "cause": "choice", "strike": "yes-no"}
    opened, line = full.questions["bridge/opened"], full.questions["bridge/line"]
    assert (opened.asks, opened.note, opened.domain.tolerance) == ("When was it opened?", "the first time", 1.5)
    assert (line.domain.labels, line.varies) == (("against", "tolerated", "for"), {"time", "place"})
    assert full.questions["bridge/cause"].domain.many


def test_claim_fields(full: Book) -> None:
    """A claim keeps all that is written, and the answer both as written and as read."""
    claim = full.claims["the-line"]
    kept = {name: value for name, value in attrs.asdict(claim, recurse=False).items() if name not in ("at", "source")}
    answer, said, as_of = kept.pop("answer"), kept.pop("said"), kept.pop("as_of")
    assert (str(answer.value), answer.stance, answer.scope.throughout) == ("tolerated..for", Stance.PROBABLE, True)
    assert (str(answer.scope.time), str(answer.scope.place)) == ("1932-03", "quay")
    assert (str(said), str(as_of)) == ("1932-03-19", "1932-03")
    assert kept == {
        "id": "the-line",
        "ignore": {"CC112": "a test", "CC221": "likewise"},
        "note": "hard to read",
        "question": "bridge/line",
        "article": "wire-1",
        "written": "tolerated..for",
        "speaker": "minister",
        "via": ("City Wire", "port-official"),
        "where": "quay",
        "reckoned": "the month before",
        "says": "She would have borne it.",
        "disputes": None,
        "grade": "B2",
        "passage": "would have ... borne it",
        "locator": "p. 2",
        "paragraph": 7,
        "pin": "1:abcdefabcdef",
    }
    assert full.claims["gazette-1.strike"].disputes == "the-line"


def test_resolution_fields(full: Book) -> None:
    """A resolution keeps its verdict, the claim that it favours, and what it was made on."""
    (resolution,) = full.resolutions
    kept = (resolution.verdict, resolution.favours, resolution.reason, resolution.by, resolution.seen, resolution.note)
    assert kept == (Verdict.FAVOURS, "the-line", "the letter", "editor", "0123456789ab", "see the file")
    assert (str(resolution.on), str(resolution.expires)) == ("2026-11-20", "2027")


def test_defaults() -> None:
    """What is left out has the documented default."""
    book = read(TOPICS + "speakers:\n  - teller: Ann Teller\nplaces:\n  - town: Town\n" + claims("strike: no")).book
    article, claim, speaker = book.articles["a"], book.claims["a.strike"], book.speakers["teller"]
    assert content(article) == content(Article(id="a", at=article.at))
    assert content(speaker) == content(Speaker(id="teller", at=speaker.at, name="Ann Teller"))
    assert (speaker.kind, speaker.party, speaker.of, speaker.aliases) == ("person", False, None, ())
    assert content(book.places["town"]) == content(Place(id="town", at=book.places["town"].at, name="Town"))
    bare = Claim(
        id="a.strike",
        at=claim.at,
        question="bridge/strike",
        article="a",
        written="no",
        answer=claim.answer,
        locator="p. 2",
    )
    assert content(claim) == content(bare)
    assert claim.answer.stance is Stance.ASSERTS
    question = book.questions["bridge/strike"]
    assert (question.domain.tolerance, question.domain.many, question.varies) == (None, False, frozenset())


def test_said_is_when_the_article_was_published() -> None:
    """Without `said`, the article's `published` stands."""
    book = read(TOPICS, "article:\n  published: 1932-03\n" + claims("strike: no", "cost: 4 | said: 1931")).book
    assert [str(claim.said) for claim in book.claims.values()] == ["1932-03", "1931"]


@pytest.mark.parametrize("stance", [stance.value for stance in Stance])
def test_stances(stance: str) -> None:
    """Every stance is read."""
    (claim,) = read(TOPICS, claims(f"strike: no | stance: {stance}")).book.claims.values()
    assert claim.answer.stance.value == stance


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(kind: str) -> None:
    """Every kind of speaker is read."""
    assert read(f"speakers:\n  - teller: Ann Teller\n    kind: {kind}\n").book.speakers["teller"].kind == kind


@pytest.mark.parametrize(("word", "read_as"), [("yes", True), ("true", True), ("no", False), ("false", False)])
def test_flags(word: str, read_as: bool) -> None:  # noqa: FBT001 - a table of flags
    """A flag is `yes` or `no`."""
    assert read(f"speakers:\n  - teller: Ann Teller\n    party: {word}\n").book.speakers["teller"].party is read_as


DEFAULT_IDS = [
    (claims("strike: no"), ["b.strike"]),
    (claims("strike: no | speaker: teller"), ["b.strike.teller"]),
    (claims("strike: no | speaker: the docker"), ["b.strike.cole"]),
    (claims("strike: no | speaker: Dr. Hobday, of Pell"), ["b.strike.dr-hobday-of-pell"]),
    (claims("strike: no | speaker: Zoë"), ["b.strike.Zoë"]),
    (claims("strike: no | speaker: [teller, Zoë Wood]"), ["b.strike.teller", "b.strike.zoë-wood"]),
    (claims("strike: no | id: x | speaker: [teller, cole]"), ["x.teller", "x.cole"]),
    (claims("strike: no | id: x | speaker: [teller]"), ["x"]),
    (claims("bridge/strike: no"), ["b.strike"]),
    ("article:\n  id: gazette\n" + claims("strike: no"), ["gazette.strike"]),
    ("articles:\n  - wire: A wire\n" + claims("strike: no | article: wire", "cost: 4"), ["wire.strike", "b.cost"]),
]


@pytest.mark.parametrize(("text", "ids"), DEFAULT_IDS)
def test_default_ids(text: str, ids: list[str]) -> None:
    """A claim without an id is called article.question.speaker."""
    assert list(read(TOPICS, text, SPEAKERS).book.claims) == ids


def test_ids_where_a_bare_question_is_not_unique() -> None:
    """Where two topics ask a question of one name, the id says which."""
    other = TOPICS.replace("bridge:", "toll:")
    book = read(TOPICS, other, claims("bridge/strike: no", "toll/strike: yes")).book
    assert list(book.claims) == ["c.bridge/strike", "c.toll/strike"]


def test_list_of_speakers() -> None:
    """A list of speakers is so many claims that share the rest."""
    told = read(TOPICS, SPEAKERS, claims("strike: no | speaker: [teller, cole] | via: City Wire"))
    assert [(claim.speaker, claim.via) for claim in told.book.claims.values()] == [
        ("teller", ("City Wire",)),
        ("cole", ("City Wire",)),
    ]
    (echo,) = (each for each in told.findings if each.rule.code == "CC223")
    assert len(echo.notes.claims) == 2


NAMES = [
    ("cole", "cole"),
    ("Ben Cole", "cole"),
    ("BEN  COLE", "cole"),
    ("the docker", "cole"),
    ("Cy Dunn", "Cy Dunn"),
    ("Harbour Gazette", "Harbour Gazette"),
]


@pytest.mark.parametrize(("name", "known"), NAMES)
def test_references_to_speakers(name: str, known: str) -> None:
    """A speaker is given by id, name or alias; a plain name is a speaker too."""
    text = f"article:\n  outlet: Harbour Gazette\n{claims(f'strike: no | speaker: {name}')}"
    (claim,) = read(TOPICS, SPEAKERS, text).book.claims.values()
    assert claim.speaker == known


@pytest.mark.parametrize("name", ["strike", "bridge/strike"])
def test_references_to_questions(name: str) -> None:
    """A question is named by its bare id where that is unique, or with its topic."""
    (claim,) = read(TOPICS, claims(f"{name}: no")).book.claims.values()
    assert claim.question == "bridge/strike"


def test_order_of_files_does_not_matter_for_references() -> None:
    """Topics, speakers and claims may stand in any file."""
    parts = [(f"{name}.yaml", text) for name, text in (("t", TOPICS), ("s", SPEAKERS), ("c", claims("strike: no")))]
    assert all(list(read(*order).book.claims) == ["c.strike"] for order in (parts, parts[::-1]))


A_RECORD = resolutions("strike: unresolved")
TYPES = ", ".join(answer_types())

CLAIMS = [
    # keys
    (claims("strike: no | speker: X"), ["CC002 c:3:5 a claim has no field `speker`; did you mean `speaker`?"]),
    (claims("strike: no | zzz: X"), ["CC002 c:3:5 a claim has no field `zzz`; known are: note, ignore, id, "]),
    (claims("strike: no | cost: 4"), ["CC002 c:3:5 a claim has no field `cost`"]),
    (claims("speaker: X"), ["CC002 c:2:5 a claim without an id; add a line `question: answer`"]),
    ("claims:\n  - strike\n", ["CC002 c:2:5 a claim is a mapping; write `- strike: …`"]),
    ("claims:\n  - [strike]\n", ["CC002 c:2:5 a claim is a mapping"]),
    ("claims:\n  strike: no\n", ["CC002 c:2:3 `claims:` takes a list of records; begin each with `- `"]),
    ("claims: none\n", ["CC002 c:1:9 `claims:` takes a list of records"]),
    ("clams:\n  - strike: no\n", ["CC002 c:1:1 a file has no field `clams`; did you mean `claims`?"]),
    ("article:\n  outlt: X\n", ["CC002 c:2:3 an article has no field `outlt`; did you mean `outlet`?"]),
    ("article: X\n", ["CC002 c:1:10 `article:` takes the fields of one article; write `outlet: …` under it"]),
    ("articles:\n  - [x]\n", ["CC002 c:2:5 an article is a mapping"]),
    ("claims:\n", []),
    ("", []),
    ("# nothing yet\n", []),
    # questions
    (claims("stirke: no"), ["CC004 c:2:5 there is no question `stirke`; did you mean `strike`?"]),
    (claims("brigde/strike: no"), ["CC004 c:2:5 there is no question `brigde/strike`; did you mean `bridge/strike`?"]),
    (claims("weather: fine"), ["CC004 c:2:5 there is no question `weather`; declare it in a topic's `questions:`"]),
    (resolutions("stirke: unresolved"), ["CC004 c:2:5 there is no question `stirke`; did you mean `strike`?"]),
    # answers
    (claims("strike: maybe"), ["CC005 c:2:13 `maybe` is neither yes nor no"]),
    (claims("strike: 010"), ["CC005 c:2:13 `010` is neither yes nor no"]),
    (claims("strike:"), ["CC005 c:2:12 the answer is missing"]),
    (claims("strike: [yes, no]"), ["CC005 c:2:13 a list of values needs a question with `many: yes`"]),
    (claims("strike: {a: b}"), ["CC005 c:2:13 `{a: b}` is neither"]),
    (claims("opened: 1932-13"), ["CC005 c:2:13 there is no month 13"]),
    (claims("opened: [[1932]]"), ["CC005 c:2:13 is no date"]),
    (claims("cause: [[ice], repairs]"), ["CC005 c:2:12 a list within a list is no answer"]),
    (claims("cause: [ice, snow]"), ["CC005 c:2:12 `snow`"]),
    (claims("strike:\n      no: yes"), ["CC005 c:3:7 a mapping is no answer; write the answer behind the question"]),
    (claims("signed: the minister"), ["CC005 c:2:13 `the minister` may be any of teller, cole; write the id"]),
    # fields
    (claims("strike: no | speaker: {a: b}"), ["CC002 c:3:14 `speaker` takes a text; quote it: '{a: b}'"]),
    (claims("strike: no | speaker: []"), ["CC002 c:3:14 `speaker` is an empty list; write its values, or leave the"]),
    (claims("strike: no | speaker:"), ["CC002 c:3:13 `speaker` is empty; write its value, or leave the line out"]),
    (claims("strike: no | via: {a: b}"), ["CC002 c:3:10 `via` takes a text"]),
    (claims("strike: no | stance: sure"), ["CC002 c:3:13 `stance` is `sure`; write one of: asserts, probable, pos"]),
    (claims("strike: no | said: never"), ["CC002 c:3:11 `said` `never` is no date"]),
    (claims("strike: no | as-of: 1932-13"), ["CC002 c:3:12 there is no month 13"]),
    (claims("strike: no | where: [a]"), ["CC002 c:3:12 `where` takes a text; quote it: '[a]'"]),
    (claims("strike: no | throughout: often"), ["CC002 c:3:17 `throughout` is `often`; write `yes` or `no`"]),
    (claims("strike: no | grade: b2"), ["CC002 c:3:12 `grade` is `b2`; write `B2`"]),
    (claims("strike: no | grade: 2-c"), ["CC002 c:3:12 `grade` is `2-c`; write `C2`"]),
    (claims("strike: no | grade: B7"), ["CC002 c:3:12 `grade` is `B7`; write a letter from A to F and a figure"]),
    (claims("strike: no | grade: B٢"), ["CC002 c:3:12 `grade` is `B٢`; write a letter from A to F and a figure"]),
    (claims("strike: no | grade: Z9"), ["CC002 c:3:12 `grade` is `Z9`; write a letter from A to F and a figure"]),
    (claims("strike: no | passage: [sic]"), ["CC002 c:3:14 `passage` takes a text; quote it: '[sic]'"]),
    (claims("strike: no | paragraph: 0"), ["CC002 c:3:16 `paragraph` is `0`; write a whole number from 1"]),
    (claims("strike: no | paragraph: ２"), ["CC002 c:3:16 `paragraph` is `２`"]),
    (claims("strike: no | says: ''"), ["CC002 c:3:11 `says` is empty"]),
    (claims("strike: no | reckoned: {a: b}"), ["CC002 c:3:15 `reckoned` takes a text"]),
    (claims("strike: no | disputes: [x]"), ["CC002 c:3:15 `disputes` takes a text"]),
    (claims("strike: no | note: [x]"), ["CC002 c:3:11 `note` takes a text"]),
    (claims("strike: no | pin: ''"), ["CC002 c:3:10 `pin` is empty"]),
    ("claims:\n  - strike: no\n    locator: []\n", ["CC002 c:3:14 `locator` is an empty list"]),
    ("claims:\n  - strike: no\n", ["CC109 c:2:5 c.strike points at no passage"]),
    (
        claims("strike: maybe | speker: X | id: a b | stance: sure"),
        [
            "CC005 c:2:13 `maybe` is neither yes nor no",
            "CC002 c:3:5 a claim has no field `speker`",
            "CC002 c:4:9 `a b` cannot be the id of a claim",
            "CC002 c:5:13 `stance` is `sure`",
        ],
    ),
    # ids
    (claims("strike: no | id: speaker"), ["CC002 c:3:9 `speaker` is the name of a field and cannot be the id of a"]),
    (claims("strike: no | id: a b"), ["CC002 c:3:9 `a b` cannot be the id of a claim; write one word, such as"]),
    (claims("strike: no | id: a/b"), ["CC002 c:3:9 `a/b` cannot be the id of a claim"]),
    (claims("strike: no | id: [a]"), ["CC002 c:3:9 `id` takes a text"]),
    (claims("strike: no | id: a\u200bb"), ["CC006 c:3:9 holds the hidden character U+200B"]),
    (claims("stri\u200bke: no"), ["CC006 c:2:5 the key `stri<U+200B>ke` holds the hidden character `U+200B`; write"]),
    (
        claims("strike: no | spea\u00adker: x"),
        ["CC006 c:3:5 the key `spea<U+00AD>ker` holds the hidden", "CC007 c:3:15"],
    ),
    (
        claims("strike: no | speaker: cole", "strike: no | speaker: the docker"),
        ["CC003 c:5:5 `c.strike.cole` is the id of two claims; give one of them an `id`"],
    ),
    (
        claims("strike: no | id: x", "cost: 4 | id: x"),
        ["CC003 c:5:5 `x` is the id of two claims; give one of them another"],
    ),
    # other claims
    (claims("strike: no | id: x", "cost: 4 | disputes: xx"), ["CC004 c:6:15 `disputes` names no claim: `xx`"]),
    (claims("cost: 4 | disputes: c.cost"), ["CC002 c:3:15 a claim disputes itself"]),
    # speakers, articles, places
    (
        claims("strike: no | speaker: Cy"),
        ["CC007 c:3:14 no record declares the speaker `Cy`; declare it under `speakers:`"],
    ),
    (
        claims("strike: no | speaker: telller"),
        ["CC007 c:3:14 did you mean `teller`? else declare it under `speakers:`", "CC302 c:3:14 write `teller`, or"],
    ),
    (claims("strike: no | via: Cy"), ["CC007 c:3:10 no record declares the speaker `Cy`"]),
    (claims("signed: Cy or cole"), ["CC007 c:2:13 no record declares the speaker `Cy`"]),
    (claims("strike: no | speaker: Cy", "cost: 4 | speaker: Cy"), ["CC007 c:3:14 no record declares the speaker `Cy`"]),
    (
        claims("strike: no | speaker: THE MINISTER"),
        ["CC004 c:3:14 `THE MINISTER` may be any of teller, cole; write the id"],
    ),
    (claims("strike: no | via: the minister"), ["CC004 c:3:10 `the minister` may be any of teller, cole"]),
    (
        claims("strike: no | article: gazette"),
        ["CC004 c:3:14 there is no article `gazette`; declare it under `articles:`"],
    ),
    ("articles:\n  - gazette: G\n" + claims("strike: no | article: gazete"), ["CC004 c:5:14 did you mean `gazette`?"]),
    (
        claims("line: for | as-of: 1932 | where: Nowhere"),
        ["CC007 c:4:12 no record declares the place `Nowhere`; declare it"],
    ),
    (claims("line: for"), ["CC112 c:2:5 the question varies, and c.line does not say when (`as-of`)"]),
    (claims("fog: haze"), ["CC112 c:2:5 does not say when (`as-of`) and where (`where`)"]),
    # articles
    ("article:\n  published: soon\n", ["CC002 c:2:14 `published` `soon` is no date"]),
    ("article:\n  paragraphs: pages\n", ["CC002 c:2:15 `paragraphs` is `pages`; write one of: lines, blocks"]),
    ("article:\n  id: a b\n", ["CC002 c:2:7 `a b` cannot be the id of an article"]),
    ("article:\n  id: a\u200bb\n", ["CC006 c:2:7 the id holds the hidden character U+200B"]),
    ("articles:\n  - url: x\n", ["CC002 c:2:5 an article without an id; add a line `id: Title`"]),
    ("articles:\n  - x: [y]\n", ["CC002 c:2:8 the title of `x` takes a text"]),
    ("articles:\n  - x: X\n  - x: Y\n", ["CC003 c:3:5 `x` is the id of two articles"]),
    ("article:\n  derived-from: Wire\n", ["CC007 c:2:17 no record declares the speaker `Wire`"]),
    # resolutions
    (
        resolutions("strike: maybe"),
        ["CC002 c:2:13 `maybe` is no verdict; write one of: unresolved, favours, different-s"],
    ),
    (resolutions("strike: [maybe]"), ["CC002 c:2:13 is no verdict"]),
    (resolutions("strike: favours"), ["CC002 c:2:5 `favours` and `for` go together"]),
    (resolutions("strike: unresolved | for: x"), ["CC002 c:2:5 `favours` and `for` go together"]),
    (
        resolutions("strike: favours | for: x"),
        ["CC305 c:2:5 no answers are at odds", "CC004 c:3:10 `for` names no claim: `x`"],
    ),
    (resolutions("strike: favours | for: [x]"), ["CC002 c:3:10 `for` takes a text"]),
    (resolutions("strike: unresolved | seen: 0123"), ["CC002 c:3:11 `seen` is `0123`; write the twelve hex digits"]),
    (resolutions("strike: unresolved | seen: 0123456789AB"), ["CC002 c:3:11 `seen` is `0123456789AB`"]),
    (resolutions("strike: unresolved | expires: soon"), ["CC002 c:3:14 `expires` `soon` is no date"]),
    (
        A_RECORD.replace("    by: editor\n", ""),
        ["CC002 c:2:5 a resolution without `by`; add a line `by: …`: who decided"],
    ),
    (A_RECORD.replace("    reason: the letter\n", ""), ["CC002 c:2:5 a resolution without `reason`"]),
    (A_RECORD.replace("    on: 2026-11-20\n", ""), ["CC002 c:2:5 a resolution without `on`"]),
    (A_RECORD.replace("reason", "raeson"), ["CC002 c:3:5 a resolution has no field `raeson`; did you mean `reason`?"]),
    (
        resolutions("strike: unresolved", "bridge/strike: unresolved"),
        ["CC003 c:6:5 keep one resolution for a question"],
    ),
    # ignore
    (
        claims("strike: no | ignore: CC109"),
        ["CC002 c:3:13 `ignore` takes codes with reasons; write `ignore: {CC108: why}`"],
    ),
    (claims("strike: no | ignore: [CC109]"), ["CC002 c:3:13 `ignore` takes codes with reasons"]),
    (
        claims("strike: no | ignore: {CC109: }"),
        ["CC002 c:3:13 `ignore` gives no reason for CC109; write `ignore: {CC109:"],
    ),
    (
        claims("strike: no | ignore: {CC109: it's late, and the text is lost}"),
        ["CC002 c:3:13 `ignore` ends at the comma before `and the text is lost`; quote it: `ignore: {CC109: 'it''s l"],
    ),
    (claims("strike: no | ignore: {CC109: [x]}"), ["CC002 c:3:13 `ignore` takes a text"]),
    # what YAML does to writers
    (claims("opened: [1932-03-19..1932-03-21]"), []),
    (claims("line: for | as-of: [1932-03-19..1932-03-21]"), []),
    (claims("cost: > 400"), ["CC002 c:2:11 write `more than 400`, or quote it"]),
    (claims("cost: >400"), ["CC002 c:2:11 write `more than 400`, or quote it"]),
    (
        claims('strike: no | passage: "Never," he said ... it'),
        ["CC002 c:3:14 write `passage: '\"Never,\" he said ... it'`"],
    ),
    (claims("strike: no | says: He told them: no"), ["CC002 c:3:11 write `says: 'He told them: no'`"]),
    (claims("strike: no | passage: the toll #4 was"), ["CC002 c:3:14 the text is cut at ` #4`"]),
    (claims("strike: no | speaker: *x"), ["CC002 c:3:14 `*x` is an alias in YAML, and records have none"]),
    (claims("strike: *x"), ["CC002 c:2:13 `*x` is an alias in YAML, and records have none"]),
    (claims("strike: no | speaker: &x cole"), ["CC002 c:3:14 `&x` is an anchor in YAML, and records have none"]),
    (claims("strike: !!bool no"), ["CC002 c:2:13 `!!bool` is a tag in YAML, and records have none"]),
    (claims("strike: no | <<: {}"), ["CC002 c:3:5 `<<` is a merge key in YAML"]),
    (claims("strike: no | locator: p. 1"), ["CC002 c:4:5 `locator` stands twice in this"]),
    (claims("strike: no | \tspeaker: cole"), ["CC002 c:3:5"]),
    ("claims: []\n---\nclaims: []\n", ["CC001 c:2:1"]),
    (b"claims: []\nnote: \xff\n", ["CC001 c:2:7 the byte `0xFF` on line 2 is not UTF-8"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS, ids=[str(at) for at in range(len(CLAIMS))])
def test_mistakes(text: str | bytes, expected: list[str]) -> None:
    """A mistake is one finding at its place, and nothing else is."""
    fits(read(TOPICS, SPEAKERS, text), *[wanted if wanted.count(" ") > 1 else f"{wanted} " for wanted in expected])


DECLARED = [
    # speakers
    ("speakers:\n  - x: Ann\n    knd: person\n", ["CC002 a:3:5 a speaker has no field `knd`; did you mean `kind`?"]),
    (
        "speakers:\n  - x: Ann\n    kind: people\n",
        ["CC002 a:3:11 `kind` is `people`; write one of: person, group, organis"],
    ),
    ("speakers:\n  - x:\n    kind: people\n", ["CC002 a:3:11 `kind` is `people`"]),
    ("speakers:\n  - x:\n    descripton: an official\n", ["CC002 a:3:5 did you mean `description`?"]),
    ("speakers:\n  - x: [Ann]\n", ["CC002 a:2:8 the name of `x` takes a text; quote it: '[Ann]'"]),
    ("speakers:\n  - x:\n", ["CC111 a:2:5 x has neither a name nor a description"]),
    ("speakers:\n  - x:\n    kind: unknown\n", []),
    ("speakers:\n  - x: Ann\n    party: often\n", ["CC002 a:3:12 `party` is `often`; write `yes` or `no`"]),
    ("speakers:\n  - x: Ann\n    aliases: []\n", ["CC002 a:3:14 `aliases` is an empty list"]),
    ("speakers:\n  - x: Ann\n    of: [y]\n", ["CC002 a:3:9 `of` takes a text"]),
    ("speakers:\n  - x: Ann\n    of: y\n", ["CC007 a:3:9 no record declares the speaker `y`"]),
    ("speakers:\n  - x: Ann\n    distinct-from: y\n", ["CC007 a:3:20 no record declares the speaker `y`"]),
    ("speakers:\n  - x: Ann\n  - x: Ben\n", ["CC003 a:3:5 `x` is the id of two speakers; give one of them another id"]),
    ("speakers:\n  - of: Ann\n", ["CC002 a:2:5 a speaker without an id; add a line `id: Name`"]),
    ("speakers:\n  - url: Ann\n", ["CC002 a:2:5 `url` is the name of a field and cannot be the id of a speaker"]),
    ("speakers:\n  - a b: Ann\n", ["CC002 a:2:5 `a b` cannot be the id of a speaker"]),
    ("speakers:\n  - x\u200by: Ann\n", ["CC006 a:2:5 the key `x<U+200B>y` holds the hidden character"]),
    # places
    ("places:\n  - x: Town\n    wthin: y\n", ["CC002 a:3:5 a place has no field `wthin`; did you mean `within`?"]),
    ("places:\n  - x: Town\n    within: y\n", ["CC007 a:3:13 no record declares the place `y`"]),
    ("places:\n  - x: Town\n    overlaps: [{a: b}]\n", ["CC002 a:3:15 `overlaps` takes a text"]),
    ("places:\n  - x: Town\n  - x: Tower\n", ["CC003 a:3:5 `x` is the id of two places"]),
    ("places:\n  - x: Town\n    within: y\n  - y: Land\n    within: x\n", ["CC224 a:3:13 x → y → x"]),
    # topics
    ("topics:\n  - t: T\n", ["CC002 a:2:5 a topic without `questions`"]),
    (
        "topics:\n  - t: T\n    questions: none\n",
        ["CC002 a:3:16 `questions` takes a list of questions; begin each with"],
    ),
    ("topics:\n  - t:\n    questions: []\n", ["CC002 a:2:5 the title of `t` is empty"]),
    (
        "topics:\n  - t: T\n    abuot: x\n    questions: []\n",
        ["CC002 a:3:5 a topic has no field `abuot`; did you mean"],
    ),
    ("topics:\n  - speaker: T\n    questions: []\n", ["CC002 a:2:5 `speaker` is the name of a field and cannot be"]),
    (
        "topics:\n  - t: T\n    questions: []\n  - t: T\n    questions: []\n",
        ["CC003 a:4:5 `t` is the id of two topics"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DECLARED, ids=[str(at) for at in range(len(DECLARED))])
def test_mistakes_in_what_is_declared(text: str, expected: list[str]) -> None:
    """A mistake in a speaker, a place or a topic is one finding."""
    fits(read(text), *expected)


QUESTIONS = [
    ("x: Why?\n        tpye: date", ["CC002 a:5:9 a question has no field `tpye`; did you mean `type`?"]),
    ("x: Why?\n        type: dat", ["CC002 a:5:15 there is no type `dat`; did you mean `date`?"]),
    ("x: Why?\n        type: colour", [f"CC002 a:5:15 there is no type `colour`; write one of: {TYPES}"]),
    ("x: Why?\n        type: [date]", ["CC002 a:5:15 `type` takes a text"]),
    ("x: Why?\n        type: scale", ["CC002 a:5:15 a question of type `scale` needs its labels; add `scale: [first,"]),
    (
        "x: Why?\n        type: choice",
        ["CC002 a:5:15 a question of type `choice` needs its labels; add `choices: [fir"],
    ),
    (
        "x: Why?\n        type: date\n        unit: GBP",
        ["CC002 a:5:15 a question of type `date` takes no `unit`; leave"],
    ),
    ("x: Why?\n        unit: GBP\n        scale: [a, b]", ["CC002 a:4:9 takes no"]),
    ("x: Why?\n        scale: [a]", ["CC002 a:5:16 `scale` lists a single label; write two or more"]),
    ("x: Why?\n        scale: [a, b, A]", ["CC002 a:5:16 `scale` lists `A` twice"]),
    (
        "x: Why?\n        choices: [a, b or c]",
        ["CC002 a:5:18 a label cannot hold `or`, which means something in answers"],
    ),
    ("x: Why?\n        choices: [a, only b]", ["CC002 a:5:18 a label cannot hold `only`"]),
    ("x: Why?\n        scale: [a, b..c]", ["CC002 a:5:16 a label cannot hold `..`"]),
    ("x: Why?\n        choices: [a, none]", ["CC002 a:5:18 a label cannot hold `none`"]),
    ("x: Why?\n        choices: [Oregon, android, sand]", []),
    ("x: Why?\n        tolerance: -1", ["CC002 a:5:20 `tolerance` is `-1`; write a number in figures"]),
    ("x: Why?\n        tolerance: 1e5", ["CC002 a:5:20 `tolerance` is `1e5`"]),
    ("x: Why?\n        many: often", ["CC002 a:5:15 `many` is `often`; write `yes` or `no`"]),
    (
        "x: Why?\n        varies: by day",
        ["CC002 a:5:17 `varies` is `by day`; write `over time`, `by place`, or a list"],
    ),
    ("x:\n        type: date", ["CC002 a:4:9 the wording of `x` is empty"]),
    ("x: [Why]\n        type: date", ["CC002 a:4:9 the wording of `x` takes a text"]),
    ("a/b: Why?", ["CC002 a:4:9 `a/b` cannot be the id of a question"]),
    ("via: Why?", ["CC002 a:4:9 `via` is the name of a field and cannot be the id of a question"]),
    ("type: date", ["CC002 a:4:9 a question without an id; add a line `id: What is asked?`"]),
    ("x: Why?\n      - x: Why not?", ["CC003 a:5:9 `t/x` is the id of two questions of one topic"]),
]


@pytest.mark.parametrize(("text", "expected"), QUESTIONS, ids=[str(at) for at in range(len(QUESTIONS))])
def test_mistakes_in_questions(text: str, expected: list[str]) -> None:
    """A mistake in a question is one finding."""
    fits(read(f"topics:\n  - t: T\n    questions:\n      - {text}\n"), *expected)


def test_fields_may_not_be_ids() -> None:
    """Every field's name is taken, of whatever record."""
    assert {"speaker", "as-of", "derived-from", "questions", "within", "for", "distinct-from", "of"} <= FIELD_NAMES
    assert set(ARTICLE) < set(HEADER)


def test_ambiguous_question() -> None:
    """A bare id that two topics use is an error, and says what to write."""
    other = TOPICS.replace("bridge: The opening of the bridge", "toll: The toll")
    told = read(TOPICS, other, claims("strike: no"), resolutions("strike: unresolved"))
    remedy = "`strike` is a question of several topics; write bridge/strike or toll/strike"
    fits(told, f"CC004 c:2:5 {remedy}", f"CC004 d:2:5 {remedy}")


def test_a_claim_of_an_ambiguous_speaker_is_left_out() -> None:
    """Nobody is taken for somebody else: no contradiction comes of it."""
    told = read(TOPICS, SPEAKERS, claims("strike: no | speaker: teller", "strike: yes | speaker: the minister"))
    fits(told, "CC004 c:6:14 may be any of")
    assert (list(told.book.claims), told.book.left_out) == (["c.strike.teller"], 1)


def test_duplicates_point_at_both() -> None:
    """A second record of one id is told with the place of the first, in another file too."""
    told = read(TOPICS, claims("strike: no | id: x"), claims("cost: 4 | id: x"))
    (finding,) = (each for each in told.findings if each.rule.code == "CC003")
    places = [(note.span.file, note.span.line) for note in finding.notes.places]
    assert places == [("c.yaml", 2), ("b.yaml", 2)]


def test_plain_names_are_told_once_with_all_places() -> None:
    """A name or a place that no record declares is one note that points everywhere it stands."""
    text = claims(
        "line: for | as-of: 1932 | speaker: Cy | where: Pell", "cost: 4 | speaker: Cy | via: cy | where: pell"
    )
    found = [each.notes for each in read(TOPICS, text).findings if each.rule.code == "CC007"]
    assert [[note.span.line for note in notes.places] for notes in found] == [[4, 8, 9], [5, 10]]


def test_an_outlet_is_declared_by_its_article() -> None:
    """An outlet that an article names is no plain name, wherever else it is named."""
    text = "article:\n  outlet: Harbour Gazette\n"
    fits(read(TOPICS, claims("strike: no | via: harbour gazette"), text))


SPEAKERS_LOST = {
    "a syntax error": "speakers:\n  - teller: Ann Teller\n    note: he said: no\n",
    "not UTF-8": b"speakers:\n  - teller: Ann \xff Teller\n",
    "a mapping": "speakers:\n  teller: Ann Teller\n",
    "a misspelt block": "speaker:\n  - teller: Ann Teller\n",
    "an unlike block": "people:\n  - teller: Ann Teller\n",
    "an impossible id": "speakers:\n  - te ller: Ann Teller\n    aliases: [teller]\n",
    "no id": "speakers:\n  - name: Ann Teller\n    aliases: [teller]\n",
    "no record": "speakers:\n  - teller\n",
    "two of one id": "speakers:\n  - cole: Ben Cole\n  - cole: Ann Teller\n    aliases: [teller]\n",
    "an unknown field": "speakers:\n  - teller: Ann Teller\n    frm: x\n",
}


@pytest.mark.parametrize("lost", SPEAKERS_LOST.values(), ids=SPEAKERS_LOST)
def test_speakers_that_could_not_be_read_are_held_against_nobody(lost: str | bytes) -> None:
    """One mistake in a speaker makes no plain name of him."""
    told = read(TOPICS, lost, claims("strike: no | speaker: teller", "cost: 4 | speaker: Ann Teller", "signed: teller"))
    assert len(mistakes(told)) == 1, mistakes(told)
    assert len(told.book.claims) == 3


TOPICS_LOST = {
    "a syntax error": TOPICS.replace("?\n", ": so?\n", 1),
    "not UTF-8": TOPICS.replace("GBP", "\udcff").encode("utf-8", "surrogateescape"),
    "a mapping": "topics:\n  bridge: The bridge\n",
    "a misspelt block": TOPICS.replace("topics", "topisc"),
    "an unlike block": TOPICS.replace("topics", "themes"),
    "an impossible id": TOPICS.replace("- bridge", "- the bridge"),
    "a field's name": TOPICS.replace("- bridge", "- via"),
    "a misspelt list": TOPICS.replace("questions", "qestions"),
    "no list": TOPICS.partition("    questions")[0],
    "a misspelt field in a question": TOPICS.replace("type: date", "tpye: date").replace("unit: GBP", "type: quantity"),
    "an unknown type": TOPICS.replace("type: date", "type: day"),
    "a question without an id": TOPICS.replace("opened: When was the bridge opened?", "note: When?"),
    "a question with its topic": TOPICS.replace("- opened", "- bridge/opened"),
}


@pytest.mark.parametrize("lost", TOPICS_LOST.values(), ids=TOPICS_LOST)
def test_questions_that_could_not_be_read_are_held_against_nobody(lost: str | bytes) -> None:
    """One mistake in a topic or question makes no unknown references of its claims and resolutions."""
    told = read(lost, claims("opened: 1932", "bridge/opened: 1932 | id: x"), resolutions("opened: unresolved"))
    assert len(mistakes(told)) == 1, mistakes(told)


def test_a_mistake_in_one_question_leaves_the_others() -> None:
    """The other questions of the topic are read, and a slip in their names is still found."""
    told = read(TOPICS.replace("type: date", "tpye: date"), claims("strike: no", "stirke: no"))
    fits(told, "CC002 a:6:9 did you mean `type`?", "CC004 b:4:5 did you mean `strike`?")
    assert list(told.book.claims) == ["b.strike"]


CLAIMS_LOST = [
    "strike: maybe | speaker: cole",
    "strike: no | speaker: cole | stance: sure",
    "strike: no | speaker: cole | zzz: x",
    "stirke: no | speaker: cole",
    "strike: no | speaker: [cole] | grade: Z",
    "speaker: cole",
    "strike: no | speaker: {cole: x}",
    "strike: no | article: nowhere | speaker: cole",
]


@pytest.mark.parametrize("lost", CLAIMS_LOST)
def test_claims_that_could_not_be_read_are_held_against_nobody(lost: str) -> None:
    """One mistake in a claim makes no unknown references of those that dispute or favour it."""
    where = "nowhere" if "nowhere" in lost else "c"
    later = "id: x | " if lost == "speaker: cole" else ""
    text = claims(lost, f"cost: 4 | {later}disputes: {where}.strike.cole")
    told = read(TOPICS, SPEAKERS, text, resolutions(f"strike: favours | for: {where}.strike.cole"))
    assert len(mistakes(told)) == 1, mistakes(told)


@pytest.mark.parametrize("written", ["id: x", "id: x | speaker: [teller, cole]"])
def test_a_lost_claim_is_known_by_its_id(written: str) -> None:
    """A claim that could not be read keeps its id known."""
    name = "x.cole" if "cole" in written else "x"
    fits(
        read(TOPICS, SPEAKERS, claims(f"strike: maybe | {written}", f"cost: 4 | disputes: {name}")),
        "CC005 c:2:13 neither",
    )


ARTICLES_LOST = {
    "an unknown field": "articles:\n  - gazette: G\n    publshed: 1932\n",
    "no record": "articles:\n  - [gazette]\n",
    "a field's name": "articles:\n  - url: G\n",
    "a mapping": "articles:\n  gazette: G\n",
    "a list as header": "article:\n  - id: gazette\n",
    "a header's hidden character": "article:\n  id: gazette\u200b\n",
    "a syntax error": "article:\n  id: gazette\n  title: so: it is\n",
}


@pytest.mark.parametrize("lost", ARTICLES_LOST.values(), ids=ARTICLES_LOST)
def test_articles_that_could_not_be_read_are_held_against_nobody(lost: str) -> None:
    """One mistake in an article makes no unknown references of the claims that name it."""
    name = "url" if "url" in lost else "gazette"
    told = read(TOPICS, lost, claims(f"strike: no | article: {name}"))
    assert len(mistakes(told)) == 1, mistakes(told)


PLACES_LOST = {
    "a syntax error": "places:\n  - quay: the Quay\n    note: so: it is\n",
    "a field's name": "places:\n  - where: the Quay\n    aliases: [quay]\n",
    "an unknown field": "places:\n  - quay: the Quay\n    wthin: town\n",
    "a mapping": "places:\n  quay: the Quay\n",
    "two of one id": "places:\n  - x: X\n  - x: the Quay\n    aliases: [quay]\n",
}


@pytest.mark.parametrize("lost", PLACES_LOST.values(), ids=PLACES_LOST)
def test_places_that_could_not_be_read_are_held_against_nobody(lost: str) -> None:
    """One mistake in a place makes no plain name of it."""
    told = read(TOPICS, lost, claims("line: for | as-of: 1932 | where: quay", "cost: 4 | where: the Quay"))
    assert len(mistakes(told)) == 1, mistakes(told)


def test_blocks_after_a_syntax_error_are_read() -> None:
    """A syntax error ends its own block only."""
    broken = "claims:\n  - strike: no\n    says: He said: no\n    locator: p. 2\n"
    told = read(TOPICS, broken + SPEAKERS + resolutions("stirke: unresolved"))
    fits(told, "CC002 b:3:11 write `says: 'He said: no'`", "CC004 b:12:5 did you mean `strike`?")
    assert set(told.book.speakers) == {"teller", "cole"}


def test_claims_in_an_unread_stretch_may_be_disputed() -> None:
    """What may stand where nothing could be read is not called unknown."""
    broken = "claims:\n  - strike: no\n    says: He said: no\n    id: x\n"
    fits(read(TOPICS, broken, claims("cost: 4 | disputes: x")), "CC002 b:3:11 holds a colon and a blank")


def test_left_out_counts_records() -> None:
    """The book says how many records were left out."""
    text = claims("strike: maybe", "stirke: no", "strike: no") + resolutions("strike: maybe")
    assert read(TOPICS.replace("type: date", "tpye: date"), text).book.left_out == 4


IGNORED = [
    ("claims:\n  - strike: no\n    ignore: {CC109: nobody has the issue}\n", "CC109"),
    ("claims:\n  - line: for\n    locator: p. 2\n    ignore: {CC112: no date is known}\n", "CC112"),
    ("speakers:\n  - x:\n    ignore: {CC111: nothing is known}\n", "CC111"),
    ("speakers:\n  - x: X\n    of: Y\n    ignore: {CC007: too small to declare}\n", "CC007"),
]


@pytest.mark.parametrize(("text", "code"), IGNORED)
def test_ignore_silences_a_code(text: str, code: str) -> None:
    """A record silences a code for itself, with a reason; without it the code is there."""
    line = next(line for line in text.splitlines() if "ignore" in line)
    loud = [each.rule.code for each in read(TOPICS, text.replace(f"{line}\n", "")).findings]
    assert code in loud
    assert [each.rule.code for each in read(TOPICS, text).findings] == [each for each in loud if each != code]


@pytest.mark.parametrize(("silent", "left"), [(1, 0), (2, 0), (0, 1)])
def test_ignore_on_one_side_of_a_contradiction(silent: int, left: int) -> None:
    """A contradiction of two claims is silent where one of them says so; with a third claim it is not."""
    words = "ignore: {CC201: two unions}"
    records = [f"strike: no | speaker: cole | {words}" if silent else "strike: no | speaker: cole"]
    records += [f"strike: yes | speaker: teller | {words}" if silent > 1 else "strike: yes | speaker: teller"]
    told = read(TOPICS, SPEAKERS, claims(*records))
    assert sum(each.rule.code == "CC201" for each in told.findings) == left
    third = read(TOPICS, SPEAKERS, claims(*records, "strike: no | speaker: Cy"))
    found = [each.notes for each in third.findings if each.rule.code == "CC201"]
    assert [len(notes.claims) for notes in found] == ([3 - silent] if silent < 2 else [])


def test_ignore_is_of_one_record() -> None:
    """A speaker that silences a code does not silence a claim of the same id."""
    speakers = SPEAKERS + "    ignore: {CC109: a test}\n"
    told = read(TOPICS, speakers, "claims:\n  - strike: no\n    id: cole\n")
    assert "CC109" in [each.rule.code for each in told.findings]


@pytest.mark.parametrize("line", ["        type: date\n", "  - bridge: The opening of the bridge\n"])
def test_ignore_on_a_question_or_a_topic(line: str) -> None:
    """A question silences a code for all that is found about it, and a topic for all its questions."""
    indent = " " * (4 if "- bridge" in line else 8)
    topics = TOPICS.replace(line, f"{line}{indent}ignore: {{CC201: settled}}\n")
    records = claims("opened: 1931 | speaker: Cy", "opened: 1932 | speaker: Di")
    assert "CC201" in [each.rule.code for each in read(TOPICS, records).findings]
    assert "CC201" not in [each.rule.code for each in read(topics, records).findings]


def test_disputes_makes_a_contradiction() -> None:
    """A claim that disputes another contradicts it, whatever the type."""
    records = ("cost: about 40 | speaker: cole | id: x", "cost: about 41 | speaker: teller")
    assert not [line for line in mistakes(read(TOPICS, SPEAKERS, claims(*records))) if "CC201" in line]
    told = read(TOPICS, SPEAKERS, claims(records[0], f"{records[1]} | disputes: x"))
    assert [line.partition(" ")[0] for line in mistakes(told)] == ["CC201"]


def test_resolution_binds_by_seen() -> None:
    """A resolution with the `seen` that the finding shows makes it a note; a new voice reopens it."""
    at_odds = claims("strike: no | speaker: cole", "strike: yes | speaker: teller")
    told = read(TOPICS, SPEAKERS, at_odds, resolutions("strike: unresolved"))
    seen = told.book.assessments["bridge/strike"].seen
    bound = resolutions(f"strike: unresolved | seen: {seen}")
    fits(told, f"CC201 c:2:5 {'contradiction'}")
    fits(read(TOPICS, SPEAKERS, at_odds, bound))
    reopened = read(TOPICS, SPEAKERS, at_odds, bound, claims("strike: yes | speaker: Cy"))
    assert [line[:5] for line in mistakes(reopened)] == ["CC201", "CC304", "CC007"]


@pytest.mark.parametrize("verdict", [verdict.value for verdict in Verdict])
def test_verdicts(verdict: str) -> None:
    """Every verdict is read; `favours` names a claim."""
    at_odds = claims("strike: no | speaker: cole", "strike: yes | speaker: teller")
    more = " | for: c.strike.cole" if verdict == "favours" else ""
    (resolution,) = read(TOPICS, SPEAKERS, at_odds, resolutions(f"strike: {verdict}{more}")).book.resolutions
    assert isinstance(resolution, Resolution)
    assert resolution.verdict.value == verdict
    assert resolution.favours == ("c.strike.cole" if more else None)


def test_expired_resolutions_do_not_hold() -> None:
    """After the last day of `expires`, a resolution no longer acknowledges."""
    at_odds = TOPICS + claims("strike: no | speaker: X", "strike: yes | speaker: Y")
    seen = read(at_odds).book.assessments["bridge/strike"].seen
    data = (at_odds + resolutions(f"strike: unresolved | seen: {seen} | expires: 2027-03")).encode()
    for day, holds in (("2027-03-31", True), ("2027-04-01", False)):
        today = read_value(answer_types()["date"], day, Domain())
        told = check([Source("a.yaml", data)], today=today)
        (finding,) = (each for each in told.findings if each.rule.code == "CC201")
        assert finding.acknowledged is holds


PLACES = """\
places:
  - town: Pellmouth
  - harbour: the harbour
    within: town
  - quay: the Old Quay
    within: harbour
  - hill: Anchor Hill
    within: town
  - slope: the slope
    overlaps: [hill]
"""

WHERE = [
    ("quay", "the Old Quay", "contradiction"),
    ("town | throughout: yes", "quay", "contradiction"),
    ("town", "quay", "tension"),
    ("quay", "hill", ""),
    ("slope", "hill", "tension"),
    ("slope", "quay", ""),
]


@pytest.mark.parametrize(("one", "other", "relation"), WHERE)
def test_places_within_places(one: str, other: str, relation: str) -> None:
    """What is said of a place holds within it as far as the records say what lies where."""
    topics = TOPICS.replace("[over time, by place]", "by place")
    text = claims(f"fog: clear | speaker: X | where: {one}", f"fog: thick fog | speaker: Y | where: {other}")
    told = read(topics, PLACES, text)
    named = {"CC201": "contradiction", "CC202": "tension"}
    assert [named[each.rule.code] for each in told.findings if each.rule.code in named] == [relation] * bool(relation)


def test_articles_and_the_claims_that_name_them() -> None:
    """A file may hold several articles; a claim says which it is read from."""
    text = "articles:\n  - one: One\n    outlet: A\n  - two: Two\n    outlet: B\n    published: 1932\n"
    text += claims("strike: no | article: one", "strike: no | article: two")
    book = read(TOPICS, text).book
    assert [(claim.id, claim.article) for claim in book.claims.values()] == [
        ("one.strike", "one"),
        ("two.strike", "two"),
    ]
    assert (book.articles["one"].title, book.articles["two"].outlet) == ("One", "B")


def test_suggestions_stop_after_a_hundred() -> None:
    """Looking for the nearest name never takes long: after a hundred, the known ones are listed."""
    lines = mistakes(read(TOPICS, claims(*[f"strike: no | id: x{at} | speker: X" for at in range(120)])))
    assert sum("did you mean" in line for line in lines) == 100
    assert sum("known are: " in line for line in lines) == 20


TOO_MUCH = [
    ("speakers:\n  - a: " + "x" * 501, "the name of `a` has 501 characters; write at most 500, and the rest as a `note`"),
    ("speakers:\n  - a: A\n    aliases: [b, " + "x" * 501 + "]", "`aliases` has 501 characters; write at most 500, and the rest as a `note`"),
    ("speakers:\n  - ? " + "x" * 501 + "\n    : A", "`" + "x" * 60 + "…` has 501 characters and cannot be the id of a speaker; choose one of at most 500"),
    ("article:\n  id: " + "x" * 501, "`" + "x" * 60 + "…` has 501 characters and cannot be the id of an article; choose one of at most 500"),
    ("topics:\n  - t: T\n    questions:\n      - q: Q?\n        choices: [" + ", ".join(map(str, range(201))) + "]", "`choices` lists 201 labels; write at most 200, or ask with `type: text`"),
    ("topics:\n  - t: T\n    questions:\n      - q: Q?\nclaims:\n  - q: yes\n    via: [" + ", ".join(map(str, range(21))) + "]", "`via` lists 21 names; write at most 20, or declare a group of them"),
    ("topics:\n  - t: T\n    questions:\n      - q: Q?\n        type: text\nclaims:\n  - q: " + "x" * 10_001, "an answer of 10,001 characters is none; write at most 10,000, and the rest under `says`"),
    ("topics:\n  - t: T\n    questions:\n      - q: Q?\n        type: text\n        many: yes\nclaims:\n  - q: []", "the answer is missing; write it after the question: `question: answer`"),
    ("speakers:\n  - cafe\u0301: A\n  - caf\u00e9: B", "`caf\u00e9` is the id of two speakers; give one of them another id"),
    ("speakers:\n" + "".join(f"  - s{at}: A\n" for at in range(14)) + "  - b: B\n    of: A", "`A` may be any of s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11 and 2 more; write the id"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), TOO_MUCH, ids=range(len(TOO_MUCH)))
def test_too_much_is_refused_in_few_words(text: str, message: str) -> None:
    """Names, lists and answers without end are told once, and not repeated."""
    (fault,) = [each for each in report(text).book.faults if each.code != "CC007"]
    assert fault.message == message


def test_lines_of_belonging_end() -> None:
    """The twenty-first link of a line is refused, and the line holds below it."""
    people = "speakers:\n" + "".join(f"  - s{at}: S\n    of: s{at + 1}\n" for at in range(21)) + "  - s21: S\n"
    book = report(people).book
    assert [fault.message for fault in book.faults] == [
        "`of` leads on to more than 20 others, one within the other; leave out what lies between"
    ]
    assert book.speakers["s0"].of is None
    assert len([*book.line_of_belonging("s1")]) == 20


def test_articles_behind_an_article_end() -> None:
    """What is derived from more than a hundred others is derived from nothing that is known."""
    articles = (
        "articles:\n" + "".join(f"  - a{at}:\n    derived-from: a{at + 1}\n" for at in range(101)) + "  - a101:\n"
    )
    book = report(articles).book
    assert [fault.message for fault in book.faults] == [
        "`derived-from` leads back to more than 100 others; name those nearest to the events"
    ]
    assert not book.articles["a0"].derived_from


def test_more_answers_than_can_be_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past so many different answers to one question a claim is left out; it is said once, and those before stay."""
    monkeypatch.setattr("claimcheck.decode.answers.MOST_ANSWERS", 3)
    claims = [said(str(at % 5), f"speaker {at}") for at in range(12)]
    book = report(file(claims, "unit: people", CAST)).book
    (fault,) = book.faults_of("CC005")
    assert fault.message.startswith("the question has more than 3 different answers; part the question")
    assert sorted({str(claim.answer) for claim in book.claims.values()}) == ["0", "1", "2"]
    assert book.left_out == 4
    assert len(book.claims) == 8


def test_more_stretches_of_time_than_can_be_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates in many pieces are counted over all answers and fields; one in one piece is always read."""
    monkeypatch.setattr("claimcheck.decode.pieces.MOST_PIECES", 25)
    claims = [
        said("156X-12-25", "ann"),
        said("157X-12-25", "ben", as_of="158X-01-01"),
        said("159X-12-25", "cy"),
        said("1590", "dan"),
    ]
    book = report(file(claims, "type: date", CAST)).book
    assert {fault.span.line for fault in book.faults if fault.code in {"CC002", "CC005"}} == {18, 23}
    assert {str(claim.answer) for claim in book.claims.values()} == {"156X-12-25", "1590"}
