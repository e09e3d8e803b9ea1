"""The JSON Schema of claim files: it takes what `decode` takes, whatever YAML made of it, and refuses what is plainly wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt
from test_cli import run
from test_decode import FULL

import claimcheck
from claimcheck.check import Source, read_book
from claimcheck.decode import BLOCKS
from claimcheck.decode.articles import HEADER
from claimcheck.decode.fields import FIELD_NAMES
from claimcheck.decode.kinds import KINDS
from claimcheck.decode.parts import EXAMPLES
from claimcheck.model import Book
from claimcheck.schema import schema, written
from claimcheck.schema.offers import body
from claimcheck.syntax import parse

SHIPPED = Path(__file__).parent.parent / "claims"
STARTER = Path(claimcheck.__file__).parent / "starter"
ERRORS = {"CC001", "CC002", "CC003", "CC004", "CC005", "CC006"}

Reading = Callable[[str], Any]


def one_one(text: str) -> Any:
    """What a reader of YAML 1.1 passes on as JSON: `no` is false, a date is written out."""
    return _as_json(yaml.safe_load(text))


def _as_json(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {_key(key): _as_json(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_as_json(item) for item in tree]
    return tree if tree is None or isinstance(tree, bool | int | float | str) else str(tree)


def _key(key: Any) -> str:
    return key if isinstance(key, str) else json.dumps(key, default=str)


_CORE: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"null|Null|NULL|~|", lambda _text: None),
    (r"true|True|TRUE", lambda _text: True),
    (r"false|False|FALSE", lambda _text: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", float),
)


def one_two(text: str) -> Any:
    """What a reader of YAML 1.2, such as the language server, makes of it: few words are not texts."""
    return _core(yaml.compose(text, yaml.SafeLoader))


def _core(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _core(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_core(item) for item in node.value]
    if node is None or node.style:
        return None if node is None else node.value
    return next((make(node.value) for form, make in _CORE if re.fullmatch(form, node.value)), node.value)


READINGS = (one_one, one_two)
EVERY_READING = pytest.mark.parametrize("reading", READINGS)
GENERAL = Draft7Validator(schema())


def refusals(validator: Draft7Validator, tree: Any) -> list[str]:
    """What a validator says, each with its place."""
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(tree)]


def decoded(*texts: str) -> Book:
    """The book of some files."""
    return read_book([Source(f"{name}.yaml", text.encode()) for name, text in zip("abc", texts, strict=False)])


def faults(book: Book) -> list[str]:
    """The mistakes in it."""
    return [f"{fault.code} {fault.message}" for fault in book.faults if fault.code in ERRORS]


def with_ids(book: Book) -> Draft7Validator:
    """The schema with what a book has to offer."""
    return Draft7Validator(schema(book))


def files(folder: Path) -> Iterator[tuple[str, str]]:
    """The claim files below a folder that can be read."""
    for file in sorted(folder.rglob("*.yaml")):
        text = file.read_bytes().decode("utf-8", "replace")
        if "�" not in text and not parse(text.encode(), "").faults:
            yield file.name, text


def test_it_is_a_schema() -> None:
    """By the schema of schemas, with and without a collection."""
    Draft7Validator.check_schema(schema())
    Draft7Validator.check_schema(schema(decoded(FULL)))
    assert json.loads(written(schema())) == schema()


@EVERY_READING
def test_every_shipped_file_is_taken(reading: Reading) -> None:
    """The collection, by the schema of all claim files and by its own."""
    book = read_book([Source(file.as_posix(), file.read_bytes()) for file in sorted(SHIPPED.rglob("*.yaml"))])
    assert faults(book) == []
    own = with_ids(book)
    for name, text in files(SHIPPED):
        assert refusals(GENERAL, reading(text)) == [], name
        assert refusals(own, reading(text)) == [], name


@EVERY_READING
def test_the_starters_are_taken(reading: Reading) -> None:
    """Every file that `init` writes; of those that show mistakes, the one that is malformed is refused."""
    seen = {name: refusals(GENERAL, reading(text)) for name, text in files(STARTER)}
    assert len(seen) > 15
    assert [name for name, found in seen.items() if found] == ["malformed-record.yaml"]


@EVERY_READING
def test_every_field_is_taken(reading: Reading) -> None:
    """A book in which every field of every kind of record is written."""
    book = decoded(FULL)
    assert faults(book) == []
    assert refusals(GENERAL, reading(FULL)) == []
    assert refusals(with_ids(book), reading(FULL)) == []


BASE = """\
topics:
  - t: A topic
    questions:
      - plain: Was it so?
      - day: When was it?
        type: date
      - days: On which days was it?
        type: date
        many: yes
      - lasted: How long did it last?
        type: period
      - count: How many were there?
        unit: people
      - spot: Where was it?
        type: place
      - doer: Who did it?
        type: who
      - doers: Who did it together?
        type: who
        many: yes
      - words: What was it?
        type: text
      - colour: Which colour was it?
        choices: [red, dark blue, Green]
      - colours: Which colours had it?
        choices: [red, dark blue]
        many: yes
      - odd: Which of these?
        choices: [yes, 010, 2024-12-06, 1e3, "on", a+b, (x, Straße]
      - stand: How did they stand to it?
        scale: [against, tolerated, for]
      - varied: Was it so everywhere?
        varies: [over time, by place]
speakers:
  - ann: Ann Teller
  - port: The port
places:
  - pier: The pier
claims:
  - plain: yes
    id: c0
    locator: p. 1
"""
QUESTIONS = ("plain", "day", "days", "lasted", "count", "spot", "doer", "doers", "words", "colour", "colours", "odd", "stand", "varied", "t/plain")  # fmt: skip
DATES = ("2024-12", "2024-12-06", "2024", "010", "1932", "-0043", "1932~", "1932-21", "[1932-03..1932-05]", "[..2024]", "[1932, 1933-01]", "../1932", "2024-12-06T12:30", "2024-12-08T06:00:00Z", "Y17E7", "19XX?", "'1932'", "[2024-12-06]", "1932-02-30")  # fmt: skip
WORDS = ("yes", "no", "true", "on", "off", "y", "No", "none", "x", "ann", "Ann Teller", "12:30", "1e3", "12e03", "0x1F", "0o17", ".5", "1_000", "400", "at least 400", "up to 80 %", "3.2 million", "'no'", '"010"', "|\n      a text\n      of lines", ".inf", ".nan", "190:20:30", "=", "red", "RED?", "dark blue or red", "only red", "red and dark blue", "Green", "(x", "a+b", "straße", "for", "against..for", "..tolerated", "FOR..", "pier", "pier or ann", "[ann, port]", "[red, dark blue]", "{1960,1961-12}", "{1670..1672}", "[yes]", "\n      - ann\n      - 010", "p. 12", "03:15", "0123456789ab", "123456789012", "12345678e012", "1:0e9398e12fd3", "B2", "E1", "1", "007", "1.5", "c0", "nobody we know")  # fmt: skip
SHAPELESS = ("", "[]", "{}", "[[a]]", "{a: b}", "\n      a: b", "''", "[a, '']")
FLAGS = ("yes", "no", "true", "false")
GOOD: dict[str, tuple[str, ...]] = {
    "stance": ("asserts", "denies", "possible"),
    "throughout": FLAGS, "party": FLAGS, "many": FLAGS,
    "kind": ("group", "unknown"), "paragraphs": ("lines", "blocks"),
    "ignore": ("{CC108: why}", "{CC999: 010, CC108: no}", "{}"),
    "varies": ("over time", "[by place, over time]", "[over time]"),
    "type": ("date", "yes-no", "text", "choice"), "choices": ("[a, b]", "[yes, no]", "[1, 2.5]"), "scale": ("[010, 1932-03]",),
    "tolerance": ("1", "1.5", "010", "'2'", ".5", "1."), "paragraph": ("7", "010", "'3'", "08"),
    "seen": ("0123456789ab", "123456789012", "12345678e012", "000000000000"), "pin": ("1:0e9398e12fd3", "12:012345678901"),
    "grade": ("B2", "E1"), "id": ("k1", "1932", "no", "1932-03-20"), "disputes": ("c0",), "for": ("c0",),
}  # fmt: skip
VERDICTS = ("unresolved", "favours", "different-scope", "not-a-contradiction", "so-so")
EMPTIED = re.compile(r"(?m)[:[{,-] *(?:null|Null|NULL|~)\s*(?:$|[],}])")


@st.composite
def fields(draw: st.DrawFn, block: str) -> list[str]:
    """Fields of a record, as lines; most are written as they may be."""
    known = (HEADER if block == "article" else KINDS[block].fields) | {"speeker": None}
    names = draw(st.lists(st.sampled_from(sorted(set(known) - {"questions"})), unique=True, max_size=4))
    pools = {name: GOOD.get(name, (*WORDS, *DATES)) for name in names}
    return [f"{name}: {draw(st.sampled_from((*pools[name], *pools[name], *SHAPELESS)))}" for name in names]


@st.composite
def files_with_one_more_record(draw: st.DrawFn) -> str:
    """A file with a record of some kind."""
    block = draw(st.sampled_from(["claims", "claims", *KINDS]))
    ids = {"claims": QUESTIONS, "resolutions": QUESTIONS}.get(
        block, ("new", "1933", "no", "2024-12-06", "café", "a b", "t")
    )
    lists = [each for each in SHAPELESS if "{" not in each]  # braces: see the spellings below
    values = {"claims": (*WORDS, *DATES, *lists), "resolutions": VERDICTS}.get(block, (*WORDS, ""))
    lines = [f"{draw(st.sampled_from(ids))}: {draw(st.sampled_from(values))}", *draw(fields(block))]
    if block == "resolutions":
        lines += [f"{name}: x" for name in ("reason", "by") if not any(line.startswith(f"{name}:") for line in lines)]
        lines += ["on: 2026"] if not any(line.startswith("on:") for line in lines) else []
    if block == "questions":
        return "topics:\n  - u: Another\n    questions:\n      - " + "\n        ".join(lines) + "\n"
    if block == "topics":
        lines.append("questions: " + draw(st.sampled_from(["[]", "\n      - n1: What?", "x"])))
    return f"{block}:\n  - " + "\n    ".join(draw(st.permutations(lines))) + "\n"


@given(files_with_one_more_record())
def test_what_is_read_without_a_fault_is_taken(text: str) -> None:
    """By both schemas, and as every reader of YAML passes it on."""
    book = decoded(BASE, text)
    if faults(book):
        return
    for reading in READINGS:
        try:
            tree = reading(text)
        except (ValueError, yaml.YAMLError):  # a word that PyYAML itself cannot hold: 1932-02-30, =
            continue
        assert refusals(GENERAL, tree) == []
        if "{1" not in text or "days: {" in text:  # see the spellings below
            assert refusals(with_ids(book), tree) == []


def question(fields: str) -> str:
    """A question with some fields."""
    return f"topics:\n  - u: Another\n    questions:\n      - new: What?\n        {fields}\n"


def claim(more: str, answer: str = "yes") -> str:
    """A claim with some fields."""
    return f"claims:\n  - plain: {answer}\n    locator: p. 1\n    id: c1\n    {more}\n"


def resolution(more: str, verdict: str = "unresolved") -> str:
    """A resolution with some fields."""
    return f"resolutions:\n  - plain: {verdict}\n    reason: x\n    by: y\n    {more}\n"


MISTAKES = (
    "claim:\n  - plain: yes\n",
    "claims: yes\n",
    "claims:\n  plain: yes\n",
    "claims:\n  - yes\n",
    "claims:\n  - [plain, yes]\n",
    "claims:\n  - speaker: ann\n",
    "claims:\n  - plain:\n    locator: p. 1\n",
    "claims:\n  - plain:\n      speaker: ann\n",
    "claims:\n  - plain: [[yes]]\n    locator: x\n",
    claim("speeker: ann"),
    claim("day: 1932"),
    claim("party: yes"),
    claim("speaker:"),
    claim("speaker: ''"),
    claim("speaker: []"),
    claim("speaker: [ann, '']"),
    claim("speaker: {ann: port}"),
    claim("stance: sure"),
    claim("throughout: maybe"),
    claim("said: {a: b}"),
    claim("paragraph: 0"),
    claim("paragraph: seven"),
    claim("pin: 12"),
    claim("grade: G7"),
    claim("ignore: CC108"),
    claim("ignore: {CC108: }"),
    claim("ignore: {CC108: [why]}"),
    claim("passage: [a, b]"),
    claim("id: a b").replace("id: c1\n    ", ""),
    "claims:\n  - a b: yes\n    locator: p. 1\n",
    "speakers:\n  - of: ann\n",
    "speakers:\n  - new: Name\n    kind: robot\n",
    "speakers:\n  - new: Name\n    knid: person\n",
    "speakers:\n  - new: [Name]\n",
    "speakers:\n  - new: [Name]\n    name: Another\n",
    "speakers:\n  - a/b: Name\n",
    "speakers:\n  - passage: Name\n",
    "places:\n  - new: Name\n    of: pier\n",
    "topics:\n  - new: Title\n",
    "topics:\n  - new: Title\n    questions: none\n",
    "topics:\n  - new:\n    questions: []\n",
    "topics:\n  - new: Title\n    questions:\n      - what\n",
    "topics:\n  - new: Title\n    questions:\n      - type: date\n",
    question("type: dat"),
    question("type: choice"),
    question("type: date\n        choices: [a, b]"),
    question("scale: [a, b]\n        choices: [a, b]"),
    question("choices: [a]"),
    question("choices: a"),
    question("choices: [a, b or c]"),
    question("scale: [low..high, x]"),
    question("scale: [none, some]"),
    question("tolerance: -1"),
    question("tolerance: few"),
    question("varies: sideways"),
    question("varies: []"),
    question("many: several"),
    "articles:\n  - new: Title\n    paragraphs: pages\n",
    "articles:\n  - url: x\n",
    "article:\n  outlett: Gazette\n",
    "article: Gazette\n",
    "article:\n  id: a b\n",
    resolution("x: y\n    on: 2026"),
    resolution("note: x"),
    resolution("on: 2026", "undecided"),
    resolution("on: 2026", "favours"),
    resolution("on: 2026\n    for: c0"),
    resolution("on: 2026\n    seen: x12"),
    "resolutions:\n  - plain: unresolved\n    on: 2026\n    by: x\n",
    "resolutions:\n  - reason: x\n    on: 2026\n    by: x\n",
)
OF_THIS_COLLECTION = (
    claim("", "maybe"),
    claim("", "[yes]"),
    claim("", "3"),
    "claims:\n  - colour: purple\n    locator: p. 1\n",
    "claims:\n  - colour: red or purple\n    locator: p. 1\n",
    "claims:\n  - colour: [red]\n    locator: p. 1\n",
    "claims:\n  - stand: neutral\n    locator: p. 1\n",
    "claims:\n  - stand: against..\n    locator: p. 1\n    speeker: ann\n",
)


@EVERY_READING
@pytest.mark.parametrize("text", MISTAKES)
def test_mistakes_that_both_refuse(text: str, reading: Reading) -> None:
    """What `decode` reports the schema refuses too, with a collection's ids and without."""
    book = decoded(BASE, text)
    assert faults(book)
    assert refusals(GENERAL, reading(text))
    assert refusals(with_ids(decoded(BASE)), reading(text))


@EVERY_READING
@pytest.mark.parametrize("text", OF_THIS_COLLECTION)
def test_mistakes_that_the_schema_of_a_collection_refuses(text: str, reading: Reading) -> None:
    """It knows what each question takes."""
    assert faults(decoded(BASE, text))
    assert refusals(with_ids(decoded(BASE)), reading(text))


@pytest.mark.parametrize(
    "text",
    [claim("speaker: null"), claim("note: ~"), "claims:\n  - words: {a: b}\n    locator: x\n"],
)
def test_two_spellings_are_refused_though_they_are_read(text: str) -> None:
    """`null` cannot be told from what is left out, nor a text in braces from a mapping; quotes help."""
    assert faults(decoded(BASE, text)) == []
    assert all(refusals(GENERAL, reading(text)) for reading in READINGS)
    quoted = re.sub(r"(null|~|\{a: b\})", r"'\1'", text)
    assert faults(decoded(BASE, quoted)) == []
    assert not any(refusals(GENERAL, reading(quoted)) for reading in READINGS)


def test_a_new_question_may_be_answered_before_the_schema_knows_it() -> None:
    """Ids are offered, not demanded: the schema may be older than the file."""
    own = with_ids(decoded(BASE))
    text = "claims:\n  - brand-new: whatever\n    speaker: somebody new\n    where: nowhere\n    locator: p. 1\n"
    assert refusals(own, one_two(text)) == []
    (said,) = refusals(own, one_two(text + "    speeker: x\n"))
    assert said == "claims/0: 'no key beside the fields but `question: answer`' is a required property"


HELPS = [
    pytest.param(field, id=f"{kind} {name}")
    for kind, known in {"article header": HEADER, **{each.name: each.fields for each in KINDS.values()}}.items()
    for name, field in known.items()
]


@pytest.mark.parametrize("field", HELPS)
def test_every_field_is_explained(field: Any) -> None:
    """In a sentence like those of messages: no capital, no full stop, one line; what is left out by default is said."""
    help_ = field.help
    assert len(help_.split()) > 1
    assert (help_[0].islower() or help_.startswith("EDTF")) and not help_.endswith(".")  # noqa: PT018
    assert help_ == " ".join(help_.split())
    assert help_.count("`") % 2 == 0


def test_every_field_explains_itself_in_the_schema() -> None:
    """With its help, plain and as Markdown; every block and every kind of record likewise."""
    made = schema()["definitions"]
    for kind in KINDS.values():
        for name, field in kind.fields.items():
            assert made[kind.name]["properties"][name]["markdownDescription"] == field.help
    assert {name: each["description"] for name, each in schema()["properties"].items()} == BLOCKS
    assert {kind.name for kind in KINDS.values()} == set(EXAMPLES)
    assert {*HEADER, *(name for kind in KINDS.values() for name in kind.fields)} == FIELD_NAMES


def offered(made: Any, *path: str) -> list[str]:
    """The labels of the snippets that a definition offers."""
    for step in path:
        made = made[step]
    return [each["label"] for each in made["defaultSnippets"]]


def test_a_collection_is_offered() -> None:
    """Ids by what they name, answers by their question."""
    made = schema(decoded(BASE))["definitions"]
    assert offered(made, "name of speakers") == ["ann", "port"]
    assert offered(made, "name of places") == ["pier"]
    assert offered(made, "name of claims") == ["c0"]
    assert offered(made, "name of articles") == ["a"]
    questions = made["claim"]["properties"]
    assert questions["colour"]["anyOf"][0]["defaultSnippets"] == [
        {"label": label, "bodyText": label, "markdownDescription": ""} for label in ("red", "dark blue", "Green")
    ]
    assert questions["doer"]["anyOf"] == [{"$ref": "#/definitions/name of speakers"}]
    assert (
        questions["stand"]["markdownDescription"]
        == "How did they stand to it?\n\nt/stand: scale (against, tolerated, for)"
    )
    assert set(questions) - set(KINDS["claims"].fields) <= set(made["resolution"]["properties"])


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_what_an_offer_writes_is_read_back(text: str) -> None:
    """Whatever an id looks like: quoted as YAML needs it, and nothing in it is a placeholder."""
    snippet = body(text)
    assert re.search(r"(?<!\\)(?:\\\\)*[$}]", snippet) is None
    inserted = re.sub(r"\\([\\$}])", r"\1", snippet)
    (block,) = parse(f"a: {inserted}\n".encode(), "").blocks
    assert getattr(block[1], "text", None) == text


ACTIVE = ("![x](https://example.org/x.png)", "<img src=x>", "[x](command:x)", "**x**", "# x", "`x`", "https://x.org")


@pytest.mark.parametrize("name", ACTIVE)
def test_names_stay_text_in_descriptions(name: str) -> None:
    """Claim files may come from anybody: nothing in a name is Markdown to the editor that shows it."""
    text = f"speakers:\n  - ann: {json.dumps(name)}\ntopics:\n  - t: T\n    questions:\n      - q: {json.dumps(name)}\n"
    made = schema(decoded(text))["definitions"]
    speaker = made["name of speakers"]["defaultSnippets"][0]["markdownDescription"]
    asked = made["claim"]["properties"]["q"]["markdownDescription"]
    for told, expected in ((speaker, f"{name}, person"), (asked.partition("\n")[0], name)):
        (_, inline, _) = MarkdownIt().parse(told)
        assert [child.type for child in inline.children or ()] == ["text"]
        assert inline.children[0].content == expected


def test_the_command(tmp_path: Path) -> None:
    """It prints the schema, or writes it; records that were left out are told of."""
    assert json.loads(run(tmp_path, "schema").out) == schema()
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(BASE, encoding="utf-8")
    done = run(tmp_path, "schema", "claims", "-o", "claims/schema.json")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert json.loads((tmp_path / "claims" / "schema.json").read_text(encoding="utf-8")) == schema(decoded(BASE))
    (tmp_path / "claims" / "b.yaml").write_text("speakers:\n  - x\n", encoding="utf-8")
    done = run(tmp_path, "schema", "claims")
    assert (done.status, done.err) == (1, run(tmp_path, "topics").err)
    assert run(tmp_path, "schema", "nowhere").status == 2
