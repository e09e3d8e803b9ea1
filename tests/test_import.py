"""Claims out of a sheet and back into one: nothing is lost, nothing that stands is touched, nothing is guessed unseen."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import syntax
from claimcheck.check import Source, check
from claimcheck.cli.run import run
from claimcheck.formats import all_formats
from claimcheck.intake import FIELDS, Outcome, columns, take_in
from claimcheck.intake.said import LISTS
from claimcheck.intake.writing import FULL
from claimcheck.model import Report
from claimcheck.sheets import Unreadable
from claimcheck.sheets import read as read_sheet
from claimcheck.sheets.cells import from_cell, parted, to_cell

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "claims"
EXAMPLE = ROOT / "claimcheck" / "starter" / "example"
KEPT = ("speakers.yaml", "places.yaml", "resolutions.yaml")
"""The files of records that no sheet carries: who speaks, where, and what editors decided."""

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command in a scratch folder; its status, and what it prints on each stream."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(list(arguments))
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return ran


def sheet(*rows: Sequence[str]) -> str:
    """Rows as CSV."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def taken(text: str, *standing: str, kind: str = ".csv", asked: Sequence[str] = ()) -> Outcome:
    """What a sheet adds to files named a.yaml, b.yaml and so on."""
    files = {f"{name}.yaml": each for name, each in zip("abc", standing, strict=False)}
    found = read_sheet(text.encode(), kind)
    trees = [syntax.parse(each.encode(), name) for name, each in files.items()]
    return take_in(found, columns(found.columns, asked, found.rows), trees, list(files))


def together(outcome: Outcome, *standing: str) -> Report:
    """The collection with the new files."""
    files = {**{f"{name}.yaml": each for name, each in zip("abc", standing, strict=False)}, **outcome.files}
    return check([Source(name, text.encode()) for name, text in sorted(files.items())])


# The round trip


def told(say: Say, path: str | Path) -> dict[str, Any]:
    """The report as JSON, without places in files."""
    tree = json.loads(say("report", str(path), "--format", "json")[1])
    for claim in tree["claims"]:
        for place in ("file", "line", "column"):
            del claim[place]
    return {name: sorted(each, key=lambda one: str(one.get("id"))) for name, each in tree.items() if name in COMPARED}


COMPARED = ("articles", "questions", "claims", "speakers")


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl", "xlsx"])
def test_the_shipped_claims_come_back(say: Say, form: str) -> None:
    """Beside the records that no sheet carries, all is as it was: claims, statuses, positions, and what decisions bind."""
    assert say("report", str(SHIPPED), "--format", "csv", "-o", "all.csv")[0] == 0
    Path("back").mkdir()
    for name in KEPT:
        shutil.copy(SHIPPED / name, "back")
    convert(Path("all.csv"), form)
    status, out, _ = say("import", f"all.{form}", "--into", "back")
    assert (status, "556 of 556 " in out, "to decide" in out) == (0, True, False)
    before, after = told(say, SHIPPED), told(say, "back")
    for name in COMPARED:
        assert after[name] == before[name]
    assert say("check", "back")[0] == 0
    again = say("import", f"all.{form}", "--into", "back")
    assert (again[0], "556 there already" in again[1]) == (0, True)


def convert(file: Path, form: str) -> None:
    """The same rows in another kind of sheet; texts stand in JSON as they are, in the others as cells."""
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
    target = file.with_suffix(f".{form}")
    if form == "tsv":
        with target.open("w", encoding="utf-16", newline="") as opened:
            csv.writer(opened, delimiter="\t").writerows(rows)
    elif form == "xlsx":
        book = openpyxl.Workbook(write_only=True)
        book.create_sheet("Claims")
        for row in rows:
            book.worksheets[0].append(row)
        book.save(target)
    elif form == "jsonl":
        lines = (
            json.dumps(
                {n: parted(from_cell(c)) if n in LISTS else from_cell(c) for n, c in zip(rows[0], row, strict=True)}
            )
            for row in rows[1:]
        )
        target.write_text("\n".join(lines), encoding="utf-8")


def test_the_claims_come_back_into_an_empty_folder(say: Say) -> None:
    """Who says what of which article: all of that the sheet carries by itself."""
    say("report", str(SHIPPED), "--format", "csv", "-o", "all.csv")
    assert say("import", "all.csv")[0] == 0
    assert told(say, "claims")["claims"] == told(say, SHIPPED)["claims"]


def test_the_example_comes_back(say: Say) -> None:
    """It has every stance, scope, list and kind of answer; of its speakers, nothing is in the sheet."""
    shutil.copytree(EXAMPLE, "all", ignore=shutil.ignore_patterns("mistakes"))
    say("report", "all", "--format", "csv", "-o", "all.csv")
    assert say("import", "all.csv")[0] == 0
    before, after = told(say, "all"), told(say, "claims")
    bare = ("article", "question", "stance", "answer", "id", "speaker", "via", "scope")
    assert [[each[name] for name in bare] for each in after["claims"]] == [
        [each[name] for name in bare] for each in before["claims"]
    ]


def test_a_narrowed_report_gives_a_narrowed_sheet(say: Say) -> None:
    """Only the rows of the questions that are asked for, each with its status and its letter."""
    out = say("report", str(SHIPPED), "--question", "border-threat", "--format", "csv")[1]
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["answer"], row["status"], row["position"]) for row in rows] == [
        ("yes", "contested", "B"),
        ("no", "contested", "A"),
    ]
    assert list(rows[0])[:4] == ["article", "topic", "question", "answer"]


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30) | st.sampled_from(
    ["=1+1", "'=1", "-5", "@x", "\\x1b", "\x1b[31m", "a; b", '"a"; b', "no", "null", "~", "a: b", "a #b", "- a", "::x::", "##[x]", "{a}", "a\u200cb"]
)  # fmt: skip
TEXTS = ("says", "passage", "locator", "note", "reckoned")


@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(TEXTS, texts)), min_size=1, max_size=4), st.data())
def test_hostile_texts_come_back(claims: list[dict[str, str]], data: st.DataObject) -> None:
    """From records into a sheet, from the sheet into records: each text is the same, but for line breaks."""
    rows = [
        {"article": "a", "question": "q", "asks": "What was it?", "type": "text", "answer": f"x{at}", **each}
        for at, each in enumerate(claims)
    ]
    outcome = taken("\n".join(map(json.dumps, rows)), kind=".jsonl")
    assert outcome.refused == {}
    first = together(outcome)
    make = all_formats()["csv"].sheet
    assert make is not None
    again = together(taken(make(first)))
    assert facts(again) == facts(first)
    expected = {f"x{at}": tuple(flat(each.get(name, "")) for name in TEXTS) for at, each in enumerate(claims)}
    assert {name: found[0] for name, found in facts(first).items()} == expected


def flat(text: str) -> str:
    """A text as a record has it: on one line."""
    breaks = "\t\n\r\v\f\x85\u2028\u2029"
    lines = "".join("\n" if letter in breaks else letter for letter in text.strip()).split("\n")
    if len(lines) == 1:
        return lines[0]
    kept = [line.strip(" ") for line in lines]
    ends = [lines[0].rstrip(" "), *kept[1:-1], lines[-1].lstrip(" ")]
    return " ".join(each for at, each in enumerate(ends) if each or at in (0, len(ends) - 1))


def facts(found: Report) -> dict[str, Any]:
    """What each claim says, by its answer."""
    return {
        str(each.answer): (tuple(getattr(each, name) for name in TEXTS), each.id, each.speaker, each.via)
        for each in found.book.claims.values()
    }


@given(st.lists(texts, min_size=1, max_size=3, unique_by=lambda each: " ".join(each.casefold().split())))
def test_hostile_names_come_back(names: list[str]) -> None:
    """Of speakers and relays, whatever they hold, semicolons and quotes too; a name that cannot be one is told."""
    row = {"article": "a", "question": "q", "asks": "Was it?", "type": "yes-no", "answer": "yes", "via": names}
    outcome = taken(json.dumps({**row, "locator": "p. 1"}), kind=".jsonl")
    if outcome.refused:
        return
    first = together(outcome)
    make = all_formats()["csv"].sheet
    assert make is not None
    again = together(taken(make(first)))
    assert [each.via for each in again.book.claims.values()] == [each.via for each in first.book.claims.values()]


# What stands

STANDING = """\
article:
  id: gazette
  outlet: The Gazette
topics:
  - bridge: The bridge
    questions:
      - strike: Did the union threaten to strike?
      - opened: When was the bridge opened?
        type: date
claims:
  - strike: no
    speaker: Ann Teller
    passage: denied any such thing
    paragraph: 2
    pin: 1:0e9398e12fd3
"""
HEAD = ("article", "question", "answer", "speaker", "passage")


def test_what_stands_is_left_out() -> None:
    """Though somebody has anchored it since: the sheet says nothing of paragraphs."""
    outcome = taken(sheet(HEAD, ("gazette", "strike", "no", "Ann Teller", "denied any such thing")), STANDING)
    assert outcome.there == {2: "gazette.strike.ann-teller (a.yaml:11)"}
    assert outcome.files == {}


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (("note",), "with another note"),
        (("id", "passage"), "with another passage"),
        (("id", "answer"), "with another answer"),
    ],
)
def test_what_stands_otherwise_is_not_changed(row: tuple[str, ...], says: str) -> None:
    """A row that says something else of a claim that is there is told, and where that stands."""
    fields = {"article": "gazette", "question": "strike", "answer": "no", "speaker": "Ann Teller"}
    fields |= {"passage": "denied any such thing"}
    more = {"note": "as she said", "id": "gazette.strike.ann-teller", "passage": "other words", "answer": "yes"}
    fields |= {name: more[name] for name in row}
    outcome = taken(sheet(tuple(fields), tuple(fields.values())), STANDING)
    assert outcome.files == {}
    assert says in outcome.refused[2]
    assert "(a.yaml:11)" in outcome.refused[2]


def test_a_new_claim_goes_into_a_file_beside() -> None:
    """It says which article it is read from, and no header is written twice; the question is named as it stands."""
    rows = [
        ("gazette", "Did the union threaten to strike?", "yes", "Ben Cole", "we will"),
        ("The Star", "opened", "1932", "", ""),
    ]
    outcome = taken(sheet(HEAD, *rows), STANDING)
    assert outcome.files == {
        "gazette.yaml": "claims:\n  - strike: yes\n    article: gazette\n    speaker: Ben Cole\n    passage: we will\n",
        "the-star.yaml": (
            "article:\n  title: The Star\n  # to decide: whether `The Star` is its title; the sheet calls it so\n"
            "  # to decide: outlet and published, as far as the text says so itself\n\n"
            "claims:\n  - opened: 1932\n    # to decide: its passage, or a locator where there is no text to search\n"
        ),
    }
    assert outcome.decide == 3
    assert [fault.code for fault in together(outcome, STANDING).book.faults] == ["CC007", "CC007"]


def test_another_claim_of_the_same_voice_gets_an_id_to_look_at() -> None:
    """Two of them may be two, or one put better: somebody must decide."""
    outcome = taken(sheet(HEAD, ("gazette", "strike", "yes", "Ann Teller", "she threatened it")), STANDING)
    text = outcome.files["gazette.yaml"]
    assert "    id: gazette.strike.ann-teller-2\n" in text
    assert "# to decide: its id, or whether it takes the place of gazette.strike.ann-teller (a.yaml:11)" in text
    assert len(together(outcome, STANDING).book.claims) == 2


def test_files_that_stand_are_never_written(say: Say) -> None:
    """Neither claim files nor others of the name that a new one would have."""
    Path("claims").mkdir()
    Path("claims/gazette.yaml").write_text(STANDING, encoding="utf-8")
    Path("claims/Topics.YAML").write_text("no claim file", encoding="utf-8")
    before = {file: file.read_bytes() for file in Path("claims").iterdir()}
    rows = [("gazette", "cost", "400", "", "some 400"), ("gazette", "strike", "yes", "Ben Cole", "we will")]
    Path("new.csv").write_text(sheet(HEAD, *rows), encoding="utf-8")
    assert say("import", "new.csv", "--dry-run")[0] == 0
    assert {file: file.read_bytes() for file in Path("claims").iterdir()} == before
    assert say("import", "new.csv")[0] == 0
    assert {file: file.read_bytes() for file in before} == before
    assert sorted(each.name for each in Path("claims").iterdir()) == [
        "Topics.YAML", "gazette-2.yaml", "gazette.yaml", "topics-2.yaml",
    ]  # fmt: skip
    assert say("check", "--select", "CC0")[0] == 0
    again = say("import", "new.csv")
    assert (again[0], "0 of 2 rows placed, 2 there already" in again[1]) == (0, True)


def test_a_collection_that_cannot_be_read_is_not_added_to(say: Say) -> None:
    """Nobody knows then what stands there already."""
    Path("claims").mkdir()
    Path("claims/a.yaml").write_text("claims:\n  - nothing: yes\n", encoding="utf-8")
    Path("new.csv").write_text(sheet(HEAD, ("a", "q", "yes", "", "x")), encoding="utf-8")
    status, out, err = say("import", "new.csv")
    assert (status, out) == (2, "")
    assert err == "claimcheck: some records in claims cannot be read; `claimcheck check claims` says which and why\n"


def test_a_question_for_a_topic_that_stands() -> None:
    """It goes into a topic beside, and a comment says where it belongs."""
    outcome = taken(sheet(("article", "topic", "question", "answer"), ("gazette", "The Bridge", "cost", "4")), STANDING)
    assert outcome.files["topics.yaml"].startswith(
        "topics:\n  - bridge-2: The bridge\n    # to decide: move these to `bridge` in a.yaml\n"
    )
    assert "bridge-2/cost" in together(outcome, STANDING).book.questions


# Columns


@pytest.mark.parametrize(
    ("header", "found", "said"),
    [
        ("article,question,answer,As of", {"as-of": 3}, []),
        (
            "Article ID,Question,Value,Said by",
            {"article": 0, "answer": 2, "speaker": 3},
            ["`Value` is read as `answer`"],
        ),
        ("article,question,answer,speaker,source", {"speaker": 3}, ["it may be `speaker`, which column `speaker` is"]),
        ("article,question,answer,source,speaker", {"speaker": 4}, ["`source` is left out: it may be `speaker`"]),
        ("article,question,answer,date", {}, ["it may be `published`, `said` or `as-of`; `--map 'date=published'`"]),
        ("article,question,answer,pasage", {}, ["`pasage` is left out: did you mean `passage`?"]),
        ("article,question,answer,xyzzy", {}, ["`xyzzy` is left out: no field is called like it"]),
        ("article,question,answer,,x,x", {}, ["column `4` is left out: it has no name", "`x`"]),
        ("article,question,answer,status,position", {}, []),
    ],
)
def test_columns(header: str, found: Mapping[str, int], said: Sequence[str]) -> None:
    """By name; by another usual one, which is said; else left out, with what it may be."""
    got = columns(header.split(","))
    assert found.items() <= got.found.items()
    assert all(any(each in line for line in got.said) for each in said)
    assert bool(got.said) is bool(said)


@pytest.mark.parametrize(
    ("header", "asked", "says"),
    [
        ("article,question,answer,question", (), "columns 2 and 4, `question` and `question`, both hold `question`"),
        ("article,question,answer", ("a",), "`a` names no column and field; write `--map column=field`"),
        ("article,question,answer", ("anser=says",), "there is no column `anser`; did you mean `answer`?"),
        ("article,question,answer,x", ("x=pasage",), "there is no field `pasage`; did you mean `passage`?"),
        ("article,question,text", (), "no column is the `answer`; say which it is, as in `--map 'text=answer'`"),
        ("question,answer", (), "no column is the `article`"),
        ("outlet,question,answer", (), "no column is the `article`; add one; the columns are outlet,"),
        (
            "Artikel,Frage,Antwort",
            (),
            "`question` or the `answer` or the `article`; say which it is, as in `--map 'COLUMN",
        ),
    ],
)
def test_columns_that_are_not_plain(header: str, asked: Sequence[str], says: str) -> None:
    """One line, and nothing is read."""
    with pytest.raises(Unreadable) as refused:
        columns(header.split(","), asked)
    assert says in str(refused.value)


def test_a_heading_above_the_names_of_the_columns() -> None:
    """The row that names them is told; rows of claims name none."""
    text = sheet(("The bridge, all claims",), (), ("Article URL", "Question", "Value"), ("a", "question", "answer"))
    with pytest.raises(Unreadable, match="row 3 seems to name the columns; delete what is above it"):
        taken(text)
    with pytest.raises(Unreadable, match="the columns are The bridge"):
        taken(sheet(("The bridge",), ("article", "When was it opened?", "1932")))


def test_what_is_asked_for_counts() -> None:
    """Over the column's own name, too, and to leave one out."""
    names = ["article", "question", "answer", "speaker", "a=b", "status"]
    got = columns(names, ASKED)
    assert got.found == {"article": 0, "question": 1, "answer": 2, "via": 3, "says": 4, "note": 5}
    assert columns([*names, "passage"], ["passage="]).said[0] == "column `passage` is left out, as asked"


ASKED = ("speaker=via", "a=b=says", "Status=note")


def test_every_field_is_one_that_a_record_has() -> None:
    """And each that an author writes has a column, but those of speakers, topics and machines."""
    from claimcheck.decode.articles import HEADER  # noqa: PLC0415 - for this only
    from claimcheck.decode.claim_fields import CLAIM  # noqa: PLC0415
    from claimcheck.decode.questions import QUESTION  # noqa: PLC0415

    ours = {"topic", "question", "answer", "asks", "topic-title"}
    assert set(FIELDS) - ours <= {*CLAIM, *QUESTION, *HEADER}
    assert {*CLAIM, *QUESTION, *HEADER} - set(FIELDS) == {"sha256", "text"}


# Rows


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"answer": ""}, "it has no answer"),
        ({"question": ""}, "it names no question"),
        ({"article": ""}, "it names no article"),
        ({"question": "opened", "answer": "sunday"}, "`sunday` is no date"),
        ({"answer": "maybe"}, "`maybe` is neither yes nor no"),
        ({"stance": "sure"}, "`stance` is `sure`; write one of: asserts"),
        ({"said": "soon"}, "`soon` is no date"),
        ({"grade": "2B"}, "`grade` is `2B`; write `B2`"),
        ({"ignore": "because"}, "write a code and the reason, as in `CC107: why`"),
        ({"id": "a b"}, "cannot be the id of a claim"),
        (
            {"question": "costs", "type": "dat", "asks": "x"},
            "its question, to-sort/costs, cannot be made: there is no type `dat`",
        ),
        ({"paragraph": "two"}, "`paragraph` is `two`; write a whole number from 1"),
        ({"where": "a" * 501}, "`where` has 501 characters"),
    ],
)
def test_rows_that_are_not_placed(fields: Mapping[str, str], says: str) -> None:
    """Each with its reason; the rows beside are written, and what is written can be read."""
    good = {"article": "gazette", "question": "strike", "answer": "yes", "speaker": "Ben Cole", "passage": "we will"}
    names = tuple(dict.fromkeys((*good, *fields)))
    bad = {**good, "speaker": "Cy Dale", **fields}
    text = sheet(names, [good.get(name, "") for name in names], [], [bad.get(name, "") for name in names])
    outcome = taken(text, STANDING)
    assert says in outcome.refused[4]
    assert outcome.written == [2]
    assert len(together(outcome, STANDING).book.claims) == 2


def test_a_header_that_cannot_be_read_is_left_to_decide() -> None:
    """The claims of that article are written all the same."""
    outcome = taken(sheet(("article", "published", *HEAD[1:]), ("star", "soon", "strike", "yes", "Ben", "x")), STANDING)
    assert outcome.refused == {}
    assert "article:\n  id: star\n  # to decide: `published` `soon` is no date" in outcome.files["star.yaml"]
    assert any(each.startswith("`published` of star is left out") for each in outcome.said)


def test_rows_that_say_different_things_of_one_article() -> None:
    """The first counts, and the other is told."""
    head = ("article", "outlet", "question", "asks", "answer", "passage")
    rows = [("s", "Star", "q", "Was it?", "yes", "x"), ("s", "Sun", "q", "Was it so?", "no", "y")]
    outcome = taken(sheet(head, *rows))
    assert "row 3: `outlet` of s is `Sun`, and `Star` in row 2, which counts" in outcome.said
    assert "row 3: `asks` of to-sort/q is `Was it so?`, and `Was it?` in row 2, which counts" in outcome.said
    assert taken(sheet(head, *rows, rows[1], rows[0])).said == outcome.said
    assert outcome.written == [2, 3]


@pytest.mark.parametrize(
    ("head", "row", "header"),
    [
        (
            ("article",),
            ("The Star, Monday",),
            "  title: The Star, Monday\n  # to decide: whether `The Star, Monday` is",
        ),
        (
            ("article", "title"),
            ("The Star / 2", "Open"),
            "  title: Open\n  # to decide: the sheet calls it `The Star / 2`",
        ),
        (("article",), ("https://www.star.example/a?from=b#c",), "  url: https://www.star.example/a?from=b#c\n"),
        (("outlet", "published"), ("The Star", "1932-03-20"), "  outlet: The Star\n  published: 1932-03-20\n\n"),
        (
            ("outlet", "published"),
            ("The Star", "20 March"),
            "  outlet: The Star\n  # to decide: `published` `20 March`",
        ),
    ],
)
def test_an_article_is_known_again_by_what_the_sheet_calls_it(
    head: Sequence[str], row: Sequence[str], header: str
) -> None:
    """So that a sheet may be taken in again, be the name an id or not."""
    text = sheet((*head, "question", "answer", "passage"), (*row, "strike", "yes", "we will"))
    first = taken(text, STANDING)
    (name, made), *_ = first.files.items()
    assert made.startswith(f"article:\n{header}")
    assert "http" not in name
    again = take_in(
        (found := read_sheet(text.encode(), ".csv")),
        columns(found.columns),
        [syntax.parse(each.encode(), file) for file, each in {"a.yaml": STANDING, **first.files}.items()],
        [],
    )
    assert (again.files, list(again.there)) == ({}, [2])


def test_an_id_that_is_new_is_another_article_whatever_its_title() -> None:
    """A title makes out only what has no id."""
    standing = "article: {id: star-1, title: News}\nclaims: []\n"
    text = sheet(("article", "title", "question", "answer", "passage"), ("star-2", "News", "strike", "yes", "x"))
    assert list(taken(text, STANDING, standing).files) == ["star-2.yaml"]


@pytest.mark.parametrize(
    ("written", "meant"), [("Yes", "yes"), ("TRUE", "yes"), ("y", "yes"), ("NO", "no"), ("False", "no"), ("N", "no")]
)
def test_yes_and_no_spelt_otherwise(written: str, meant: str) -> None:
    """A question that takes yes or no gets one of them, aloud; any other keeps its answer."""
    head = ("article", "question", "type", "answer", "passage")
    rows = [("a", "strike", "", written, "x"), ("a", "new", "", written, "x"), ("a", "why", "text", written, "x")]
    outcome = taken(sheet(head, *rows), STANDING)
    answers = [claim.written for claim in together(outcome, STANDING).book.claims.values() if claim.article == "a"]
    assert sorted(answers) == sorted([meant, meant, written])
    assert f"answer `{written}` is read as `{meant}`, where a question takes yes or no" in outcome.said


@pytest.mark.parametrize("written", ["x", "1", "ja"])
def test_a_mark_is_neither_yes_nor_no(written: str) -> None:
    """It may stand for either."""
    outcome = taken(sheet(HEAD, ("a", "strike", written, "", "x")), STANDING)
    assert f"`{written}` is neither yes nor no" in outcome.refused[2]


def test_a_row_that_comes_twice_is_written_once() -> None:
    """As if it stood there already."""
    row = ("gazette", "strike", "yes", "Ben Cole", "we will")
    assert taken(sheet(HEAD, row, row), STANDING).there == {3: "row 2"}


def test_two_rows_with_one_id() -> None:
    """The second is told of the first."""
    rows = [("g", "q", "yes", "x", "one"), ("g", "q", "no", "y", "one")]
    outcome = taken(sheet(("article", "question", "answer", "passage", "id"), *rows))
    assert outcome.refused == {3: "its id is `one`, which is that of row 2"}


def test_what_a_claim_disputes_must_be_there() -> None:
    """A claim of the sheet or of the collection; without it, the claim is written and the rest left to decide."""
    head = ("article", "question", "answer", "passage", "id", "disputes")
    rows = [
        ("g", "q", "yes", "x", "one", "two"),
        ("g", "q", "no", "y", "two", "three"),
        ("g", "q", "no", "z", "four", "four"),
    ]
    outcome = taken(sheet(head, *rows))
    assert [each.disputes for each in together(outcome).book.claims.values()] == ["two", None, None]
    assert [each for each in outcome.said if "disputes" in each] == [
        "row 3: `disputes` is left out: `three` is no other claim",
        "row 4: `disputes` is left out: `four` is no other claim",
    ]


def test_several_speakers_say_it_together() -> None:
    """One record with a list, as by hand; and it is there already when it comes again."""
    text = sheet(HEAD, ("gazette", "strike", "yes", "Ben Cole; Cy Dale", "we will"))
    outcome = taken(text, STANDING)
    assert "    speaker: [Ben Cole, Cy Dale]\n" in outcome.files["gazette.yaml"]
    assert list(taken(text, STANDING, outcome.files["gazette.yaml"]).there) == [2]


@pytest.mark.parametrize(
    ("answers", "asks", "expected", "says"),
    [
        (("yes", "no"), "Was it?", "yes-no", "`yes-no` is guessed from 2 answers"),
        (("1932-03", "1932"), "When was it?", "date", "`date` is guessed from 2 answers"),
        (("1932",), "When was it?", "date", "which `quantity` would read too"),
        (("1932",), "How many came?", "quantity", "which `date` would read too"),
        (("at least 400", "up to 80 %"), "How many?", "quantity", "`quantity` is guessed"),
        (("ice", "a strike"), "Why?", "text", "texts are not compared; perhaps `choices: [a strike, ice]`"),
        (("ice or so",), "Why?", "text", "texts are not compared\n"),
        (("Yes", "TRUE", "n"), "Was it?", "yes-no", "`yes-no` is guessed from 3 answers"),
        (("1", "0"), "Was it?", "quantity", "`quantity` is guessed from 2 answers"),
        (("12/06/1932",), "Why?", "text", "`date` reads 0 of 1 answer: `12/06/1932` is no date; write `1932-12-06` or"),
        (("6 Dec 1932", "Sunday"), "Why?", "text", "`date` reads 0 of 2 answers: `6 Dec 1932` is no date; write `1932"),
        (("x",), "Did it?", "text", "texts are not compared\n"),
        (("$ 400",), "How much?", "text", "`quantity` reads 0 of 1 answer: `$` does not say which unit it is"),
        (("about 12.500",), "How many?", "quantity", "`12.500` is read with a decimal point; write `12,500` if not"),
        (
            ("1932", "1932-03", "last week"),
            "When?",
            "text",
            "texts are not compared; `date` reads 2 of 3 answers: `last week` is no date; write",
        ),
    ],
)
def test_the_type_of_a_new_question_is_guessed_aloud(
    answers: Sequence[str], asks: str, expected: str, says: str
) -> None:
    """With a comment beside it, and never where the sheet says one."""
    rows = [("g", "q", asks, each, f"words {at}") for at, each in enumerate(answers)]
    outcome = taken(sheet(("article", "question", "asks", "answer", "passage"), *rows))
    assert says in outcome.files["topics.yaml"]
    assert together(outcome).book.questions["to-sort/q"].type.name == expected


@pytest.mark.parametrize("answer", ["0.125", "12.5", "1.2345", "12,500.125", "12500", "1,250"])
def test_a_point_that_parts_no_thousands(answer: str) -> None:
    """Nothing is asked about it."""
    outcome = taken(sheet(HEAD, ("a", "q", answer, "", "x")))
    assert "point" not in outcome.files["topics.yaml"]


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"type": "Quantity", "unit": "GBP"}, "unit: GBP"),
        ({"choices": "ice; a strike"}, "choices: [ice, a strike]"),
        ({"type": "yes-no"}, "- q: Was it?\n"),
        ({"type": "date"}, "type: date\n"),
        ({"varies": "over time; by place", "unit": "km"}, "varies: [over time, by place]"),
    ],
)
def test_the_type_that_a_sheet_gives(more: Mapping[str, str], line: str) -> None:
    """It is taken, and left out where it goes without saying."""
    answer = {"choices": "ice", "unit": "3", "type": "1932" if more.get("type") == "date" else "yes"}[
        "choices" if "choices" in more else "unit" if "unit" in more else "type"
    ]
    row = {"article": "g", "question": "q", "asks": "Was it?", "answer": answer, "passage": "x", **more}
    outcome = taken(sheet(tuple(row), tuple(row.values())))
    assert outcome.refused == {}
    assert line in outcome.files["topics.yaml"]
    assert "guessed" not in outcome.files["topics.yaml"]
    assert outcome.files["topics.yaml"].count("type:") == (more.get("type") == "date")


def test_a_question_much_like_another_is_remarked_on() -> None:
    """And made all the same: likeness decides nothing."""
    outcome = taken(sheet(HEAD, ("gazette", "opend", "1932", "", "x")), STANDING)
    assert "# to decide: or is it `bridge/opened`?" in outcome.files["topics.yaml"]


@pytest.mark.parametrize(
    "name", ["../../x", "a/b", ".hidden", "CON", "-rf", "a\u200bb", "note", "é" * 300, "\\\\x\\y", "?"]
)
def test_names_of_articles_that_are_no_file_names(name: str) -> None:
    """A file is called by plain words, and lies in the folder; its header says which article it is."""
    outcome = taken(sheet(HEAD, (name, "q", "yes", "Ben", "x")))
    (file,) = (each for each in outcome.files if each != "topics.yaml")
    assert not set(file) & set("/\\:*?\u200b")
    assert not file.startswith((".", "-"))
    assert file.casefold() != "con.yaml"
    assert len(file.encode()) < 255
    assert len(together(outcome).book.claims) == 1


def test_no_file_grows_past_what_can_be_read() -> None:
    """A further file names the article in each claim."""
    long = "x" * 40_000
    rows = [("g", "q", "yes", f"Ben {at}", f"{long} {at}") for at in range(2 * FULL // len(long))]
    outcome = taken(sheet(HEAD, *rows))
    assert [name for name in outcome.files if name != "topics.yaml"] == ["g.yaml", "g-2.yaml"]
    files = [Source(name, text.encode()) for name, text in sorted(outcome.files.items())]
    assert [fault.code for fault in check(files).book.faults if fault.code != "CC007"] == []
    assert {each.article for each in check(files).book.claims.values()} == {"g"}


def test_marks_of_formulas_are_taken_off_again() -> None:
    """So `-5` is a number, and a text that begins so comes back."""
    row = ("g", "q", to_cell("-5"), "", to_cell("=1+1"))
    outcome = taken(sheet(HEAD, row))
    assert "- q: -5\n    passage: =1+1\n" in outcome.files["g.yaml"]


def test_a_thousand_of_everything_that_is_called_alike() -> None:
    """Articles, questions and topics whose names come to the same word, and a voice that answers one question often."""
    rows = [(f"?{'!' * at}", f"¿{'!' * at}", f"¡{'!' * at}", "yes", "Ben", f"w{at}") for at in range(1, 1000)]
    rows += [("g", "t", "q", "yes", "Ben", f"words {at}") for at in range(1000)]
    outcome = taken(sheet(("article", "topic", "question", "answer", "speaker", "passage"), *rows))
    assert outcome.refused == {}
    assert len(together(outcome).book.claims) == 1999


# The command


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere.csv",), "cannot read nowhere.csv: No such file or directory"),
        (("new.ods",), "new.ods is no sheet that can be read; save it as one of .csv, .tsv, .jsonl, .xlsx"),
        (("empty.csv",), "empty.csv: it is empty; write the names of the columns into its first row"),
        (("good.csv", "--into", "good.csv"), "good.csv is no folder; name one with `--into`"),
        (("good.csv", "--map", "anser=says"), "good.csv: there is no column `anser`; did you mean `answer`?"),
    ],
)
def test_what_the_command_refuses(say: Say, arguments: tuple[str, ...], says: str) -> None:
    """One line, status 2, and nothing is written."""
    Path("empty.csv").touch()
    Path("good.csv").write_text(sheet(HEAD, ("g", "q", "yes", "", "x")), encoding="utf-8")
    status, out, err = say("import", *arguments)
    assert (status, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1
    assert not Path("claims").exists()


def test_many_rows_that_are_there_already_are_told_together(say: Say) -> None:
    """So that those that are not placed are not lost among them."""
    rows = [("g", f"q{at}", "yes", "", "x") for at in range(30)]
    Path("new.csv").write_text(sheet(HEAD, *rows), encoding="utf-8")
    assert say("import", "new.csv")[0] == 0
    rows[3:4] = [("g", "q3", "", "", "x"), ("g", "another", "yes", "", "x")]
    Path("new.csv").write_text(sheet(HEAD, *rows), encoding="utf-8")
    status, out, _ = say("import", "new.csv")
    assert status == 1
    assert "\nrow 5 is not placed: it has no answer\nrows 2 to 4, 7 to 32 are there already\n\n1 of 31 rows" in out


def test_status_and_dry_run(say: Say) -> None:
    """1 where a row was not placed; what a dry run prints is what is then written."""
    Path("new.csv").write_text(sheet(HEAD, ("g", "q", "yes", "", "x"), ("g", "q", "", "", "x")), encoding="utf-8")
    status, shown, _ = say("import", "new.csv", "-o", "desk/claims", "--dry-run")
    assert (status, Path("desk").exists()) == (1, False)
    assert say("import", "new.csv", "-o", "desk/claims")[0] == 1
    for file in Path("desk/claims").iterdir():
        assert f"# {file.as_posix()}\n{file.read_text(encoding='utf-8')}\n" in shown
    assert "row 3 is not placed: it has no answer" in shown
