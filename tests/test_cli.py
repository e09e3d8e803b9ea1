"""The command line, run as a process of its own: what is printed, where, how wide, and with which status."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import get_type_hints

import jsonschema
import pytest
from attrs import evolve, frozen
from markdown_it import MarkdownIt
from wcwidth import wcswidth

import claimcheck
from claimcheck.cli.app import program
from claimcheck.formats import formats_for
from claimcheck.model import Severity
from claimcheck.rules import all_rules
from claimcheck.values import answer_types

PACKAGE = Path(claimcheck.__file__).parent
SHIPPED = Path(__file__).parent.parent / "claims"
STARTER = PACKAGE / "starter" / "example"
COMMANDS = tuple(str(each.name) for each in program([]).registered_commands)
MODULE = ("-m", "claimcheck")
GIT = shutil.which("git")

BROKEN_RULE = """\
import claimcheck.check as pipeline
from attrs import evolve
from claimcheck.cli import main

def broken(book):
    raise RuntimeError("some\\nsecret")

rules = pipeline.all_rules()
pipeline.all_rules = lambda: (evolve(rules[0], find=broken),)
main()
"""

WITHOUT_LIBYAML = """\
import yaml
yaml.__with_libyaml__ = False
from claimcheck.cli import main
main()
"""

MANY = """\
import io, json, os, sys
from claimcheck.cli.run import run

answers = sys.stdout
for line in sys.stdin:
    folder, os.environ["COLUMNS"], arguments = json.loads(line)
    os.chdir(folder)
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    status = run(arguments)
    printed = [stream.buffer.getvalue().decode() for stream in (sys.stdout, sys.stderr)]
    print(json.dumps([status, *printed]), file=answers, flush=True)
"""

INTERRUPTIBLE = """\
import signal
from claimcheck.cli import disk, main
signal.signal(signal.SIGINT, signal.default_int_handler)
disk.os.walk = lambda *_, **__: signal.raise_signal(signal.SIGINT)
main()
"""


@frozen
class Ran:
    """How a run ended, and what it printed."""

    status: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """What a run knows of the machine: a terminal of 80 columns, and a day on which nothing expires by chance."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "HOME", "TMPDIR")}
    fixed = {
        "PYTHONPATH": str(PACKAGE.parent),
        "PYTHONUTF8": "1",
        "COLUMNS": "80",
        "SOURCE_DATE_EPOCH": "1800000000",
        "PYTHONHASHSEED": "0",
    }
    return {**kept, **fixed, **more}


def run(cwd: Path, *arguments: str, code: str = "", encoding: str = "utf-8", **more: str) -> Ran:
    """Run the command line in a folder; `code` stands in for the module, `more` are environment variables."""
    how = ("-c", code) if code else MODULE
    done = subprocess.run(
        [sys.executable, *how, *arguments], cwd=cwd, env=environment(**more), capture_output=True, check=False
    )
    out = done.stdout.decode(encoding).replace("\r\n", "\n")
    return Ran(done.returncode, out, done.stderr.decode(encoding).replace("\r\n", "\n"))


Runs = Callable[..., Ran]


@pytest.fixture(scope="session")
def collections(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders with a collection under `claims`: the example that `init` writes, the shipped one, a hostile one.

    In `refusing` are the example without its mistakes, a file that `init` would write, and a folder without records.
    In `examples` is the example without its mistakes, for what is run to see that it runs, and a folder for texts.
    """
    folders = {
        name: tmp_path_factory.mktemp(name)
        for name in ("example", "shipped", "hostile", "refusing", "examples", "none")
    }
    claims = folders["example"] / "claims"
    shutil.copytree(STARTER, claims)
    shutil.copytree(claims, folders["refusing"] / "claims", ignore=shutil.ignore_patterns("mistakes"))
    shutil.copytree(folders["refusing"] / "claims", folders["examples"] / "claims")
    (folders["examples"] / "texts").mkdir()
    shutil.copytree(folders["refusing"] / "claims", folders["examples"] / "before")
    if GIT:
        for command in ("init -q -b main", "add claims", "-c user.name=x -c user.email=x commit -q -m x"):
            subprocess.run([GIT, *command.split()], cwd=folders["examples"], check=True)
    (folders["refusing"] / "claims" / "first.yaml").write_text("# mine\n", encoding="utf-8")
    (folders["refusing"] / "empty" / ".hidden").mkdir(parents=True)
    (folders["refusing"] / "empty" / ".hidden" / "x.yaml").write_text("claims: []\n", encoding="utf-8")
    shutil.copytree(SHIPPED, folders["shipped"] / "claims")
    (folders["hostile"] / "claims").mkdir()
    (folders["hostile"] / "claims" / "h.yaml").write_text(HOSTILE, encoding="utf-8")
    return folders


@pytest.fixture(scope="session")
def ran(collections: dict[str, Path]) -> Iterator[Runs]:
    """Runs that write nothing, on a collection: each made once, and all of them in one process to save its start."""
    made: dict[tuple[str, ...], Ran] = {}
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", MANY]
    with subprocess.Popen(command, env=environment(), stdin=pipe, stdout=pipe, encoding="utf-8") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asked, answers = process.stdin, process.stdout

        def once(name: str, *arguments: str, columns: int = 80) -> Ran:
            key = (name, str(columns), *arguments)
            if key not in made:
                asked.write(json.dumps([str(collections[name]), str(columns), arguments]) + "\n")
                asked.flush()
                made[key] = Ran(*json.loads(answers.readline()))
            return made[key]

        yield once
        asked.close()


@pytest.mark.parametrize("line", ["check --format json", "report nowhere"])
def test_runs_in_one_process_are_as_in_their_own(ran: Runs, example: Path, line: str) -> None:
    """What the tests below hold of runs that share a process holds of `python -m claimcheck`."""
    assert ran("example", *line.split()) == run(example, *line.split())


@pytest.fixture(scope="session")
def told(ran: Runs) -> Runs:
    """Runs on the example."""
    return partial(ran, "example")


@pytest.fixture(scope="session")
def example(collections: dict[str, Path]) -> Path:
    """A folder with the example."""
    return collections["example"]


def one_line(text: str) -> str:
    """The one line that a run says on the error stream, without the program's name."""
    assert text.startswith("claimcheck: "), text
    assert text.endswith("\n")
    assert text.count("\n") == 1
    return text.removeprefix("claimcheck: ").strip()


REFUSED = [
    ("report nowhere", "no such path: nowhere; `claimcheck init` writes a first file"),
    ("report empty", "no claim files (*.yaml) under empty; `claimcheck init` writes a first one"),
    ("report a b", "unexpected extra argument(s) (b); one folder is read, for its claims are compared with each other"),
    ("explain a b", "unexpected extra argument(s) (b); see `claimcheck explain --help`"),
    ("chek", "Did you mean 'check', 'schema'? See `claimcheck --help`"),
    ("report --topci x", "--topic"),
    ("report claims --topic tol", "there is no topic `tol`; did you mean `toll`?"),
    ("report claims --status contsted", "did you mean `contested`?"),
    ("report claims --status zzz", "there are contested, strained, corroborated, echo, single-sourced, open"),
    ("report claims --speaker zzz", "`claimcheck speakers` lists what there is"),
    ("report claims --topci x", "; see `claimcheck report --help`"),
    (
        "report --claims claims",
        "No such option: --claims; write `claimcheck report PATH`; see `claimcheck report --help`",
    ),
    ("explain --claims claims", "No such option: --claims; see `claimcheck explain --help`"),
    ("report claims --speaker prut", "there is no speaker `prut`; did you mean `prout`?"),
    ("report claims --topic zzzzzz", "`claimcheck topics` lists what there is"),
    ("report claims --format xml", "`xml` is none of csv, dot, html, json, markdown, text"),
    (
        "report claims --format sarif",
        "`sarif` is none of csv, dot, html, json, markdown, text; `claimcheck check` can write it",
    ),
    ("check claims --format dot", "junit, markdown, sarif, text; `claimcheck report` and `claimcheck audit` can write"),
    (
        "audit --claims claims x --format csv",
        "`csv` is none of dot, html, json, markdown, text; `claimcheck report` can write",
    ),
    (
        "topics claims --format dot",
        "`dot` is none of html, json, markdown, text; `claimcheck report` and `claimcheck audit`",
    ),
    ("report claims -o nowhere/x", "cannot write nowhere/x: "),
    ("check nowhere", "no such path: nowhere"),
    ("report claims --article city-curier", "did you mean `city-courier`?"),
    ("report claims --question opend-on", "there is no question `opend-on`; did you mean `opened-on`?"),
    ("check claims --fail-on bad", "`bad` is none of note, warning, error"),
    ("check claims --passage-words 0", "'--passage-words': `0` is no number of words; write 1 or more; see"),
    ("check claims --passage-words x", "`x` is no number of words; write 1 or more"),
    (f"check claims --passage-words {'9' * 5000}", "9` is no number of words; write 1 or more"),
    ("check claims --config", "Option '--config' requires an argument; see `claimcheck check --help`"),
    ("check claims --select CC9", "no rule has the code `CC9`; `claimcheck explain` lists them"),
    ("explain CC999", "there is no rule or answer type `CC999`; `claimcheck explain` lists them"),
    ("init", "is there already, and nothing is overwritten"),
    ("audit", "Missing argument 'ID'"),
    ("audit zzzzzz", "nothing is called `zzzzzz`; `claimcheck topics` and `claimcheck speakers` list what there is"),
    ("audit prut", "nothing is called `prut`; did you mean `prout`?"),
    ("audit HARBOUR-GAZETTE.OPENED-ON", "did you mean `harbour-gazette.opened-on"),
    ("report claims --speaker PROUT-X", "did you mean `prout`?"),
    ("audit speaker:prut", "nothing is called `speaker:prut`; did you mean `prout`?"),
    (
        "audit city-courier.",
        "`city-courier.` may be any of these, write one of them: claim:city-courier.brake-loosened",
    ),
    (
        "audit toll-taken prout",
        "one at a time: `claimcheck audit toll-taken`; what is withdrawn comes after `--without`",
    ),
    ("audit prout --without toll", "`topic:toll` cannot be withdrawn, but a speaker, an article or a claim can"),
    ("audit prout --without prout prut", "did you mean `prout`?"),
    ("audit prout --claims nowhere", "no such path: nowhere"),
    ("speakers nowhere", "no such path: nowhere"),
    ("diff", "Missing argument 'REV | OLD NEW'"),
    ("diff main --claims nowhere", "no such path: nowhere"),
    ("diff claims nowhere", "no such path: nowhere"),
    ("diff claims empty", "no claim files (*.yaml) under empty"),
    ("diff a b c", "3 versions are given; write one revision, or two folders"),
    ("diff claims claims --claims claims", "leave one of them out"),
    ("diff claims claims --format dot", "`dot` is none of html, json, markdown, text"),
    ("diff main..HEAD", "`main..HEAD` names no single revision; write a branch, a tag or a commit"),
]


@pytest.mark.parametrize(("line", "says"), REFUSED, ids=[line for line, _ in REFUSED])
def test_what_cannot_run(ran: Runs, collections: dict[str, Path], line: str, says: str) -> None:
    """What cannot be run says why in one line, prints nothing else, changes nothing, and ends with status 2."""
    refused = ran("refusing", *line.split())
    assert (refused.status, refused.out) == (2, "")
    assert says in one_line(refused.err)
    assert (collections["refusing"] / "claims" / "first.yaml").read_text(encoding="utf-8") == "# mine\n"


def test_status_of_check(told: Runs, ran: Runs) -> None:
    """`check` ends with 1 where something is found at or above `--fail-on`, else with 0."""
    clean = ran("shipped", "check")
    assert (clean.status, clean.err) == (0, "")
    assert clean.out.startswith("clean: 0 errors, 0 warnings, ")
    assert told("check").status == 1
    assert told("check", "--select", "CC221").status == 0
    assert told("check", "--select", "CC221", "--fail-on", "note").status == 1
    assert told("check", "--select", "cc112", "--fail-on", "warning").status == 1
    assert told("check", "--select", "CC112").status == 0


def test_status_of_report(told: Runs, ran: Runs) -> None:
    """`report` ends with 0; with 1, and a line, where records were left out because of faults."""
    clean = ran("shipped", "report")
    assert (clean.status, clean.err) == (0, "")
    for command in ("report", "topics"):
        assert told(command).status == 1
        assert one_line(told(command).err).startswith("some records were left out because of faults; ")


def test_a_bug_is_said_to_be_one(example: Path) -> None:
    """A bug of our own is one line and status 3; the traceback comes only when it is asked for."""
    ran = run(example, "check", code=BROKEN_RULE)
    assert (ran.status, ran.out) == (3, "")
    assert one_line(ran.err).startswith("this is a bug in claimcheck: RuntimeError in broken; please report it")
    debugged = run(example, "check", code=BROKEN_RULE, CLAIMCHECK_DEBUG="1")
    assert debugged.status == 3
    assert "Traceback (most recent call last)" in debugged.err
    assert debugged.err.endswith(ran.err)


def test_without_libyaml(example: Path) -> None:
    """Without libyaml nothing can be read: one line, status 2."""
    ran = run(example, "report", code=WITHOUT_LIBYAML)
    assert (ran.status, ran.out) == (2, "")
    assert "libyaml" in one_line(ran.err)


def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C while files are being read: one line, status 130."""
    (tmp_path / "claims").mkdir()
    ran = run(tmp_path, "report", code=INTERRUPTIBLE)
    assert (ran.status, ran.out) == (130, "")
    assert one_line(ran.err) == "interrupted"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes")
@pytest.mark.parametrize(
    ("line", "status", "err"),
    [
        ("report {} | head -1; exit ${{PIPESTATUS[0]}}", 0, ""),
        ("report {} >&-", 0, ""),
        ("report nowhere 2>&-", 2, ""),
        ("report {} >/dev/full", 2, "claimcheck: cannot write what was found: No space left on device\n"),
    ],
)
def test_streams_that_do_not_take_it(collections: dict[str, Path], line: str, status: int, err: str) -> None:
    """Who reads no further is no error; a full disk is one line."""
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("no such device here")
    command = f"{shlex.quote(sys.executable)} -m claimcheck {line.format('claims')}"
    ran = subprocess.run(
        ["bash", "-c", command], cwd=collections["shipped"], env=environment(), capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr.decode()) == (status, err)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_streams_with_few_characters(collections: dict[str, Path], encoding: str) -> None:
    """Where the stream lacks a character, a plain one stands for it."""
    plain = run(collections["shipped"], "report", encoding=encoding, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert (plain.status, plain.err) == (0, "")
    assert "washington-post " in plain.out
    assert ("par. 32" in plain.out) is (encoding == "ascii")
    assert not re.search(r"(?<![\w)])\?|\?(?=\w)", plain.out)


# How wide, and how long


def words(text: str) -> set[str]:
    """The words of a text, rules left out; headers of tables stand in capitals only where there is room."""
    return {word.rstrip(":").casefold() for word in text.split() if not re.fullmatch("-+|=+", word)}


@pytest.mark.parametrize("name", ["example", "shipped"])
def test_report_at_widths(ran: Runs, name: str) -> None:
    """No line is wider than the terminal, no word is split that fits in a line, no cell has more than six lines."""
    wide = words(ran(name, "report", columns=5000).out)
    for columns in (40, 80, 160):
        out = ran(name, "report", columns=columns).out
        assert [line for line in out.split("\n") if wcswidth(line) > columns] == []
        assert words(out) == wide or any(len(word) >= columns - 8 for word in wide)
        assert [block for block in out.split("\n\n") if tallest(block) > 6] == []


AUDITED = [
    ("example", "audit toll-taken"),
    ("example", "audit prout"),
    ("example", "audit opened-on --without harbour-gazette bletch"),
    ("shipped", "audit washington-post"),
    ("shipped", "audit washington-post.shift-date"),
    ("shipped", "audit green-light"),
    ("shipped", "audit hts --without hts alasaad the-post"),
    ("shipped", "speakers"),
]


@pytest.mark.parametrize(("name", "line"), AUDITED)
def test_audits_at_widths(ran: Runs, name: str, line: str) -> None:
    """No line is wider than the terminal, but for commands to be copied as they stand."""
    for columns in (40, 80, 160):
        out = ran(name, *line.split(), columns=columns).out
        assert [each for each in out.split("\n") if wcswidth(each) > columns and "claimcheck audit " not in each] == []


def tallest(block: str) -> int:
    """The lines of the tallest cell of a table, told by the letters in its first column; 0 for other blocks."""
    if not re.search(r"^ *(?:[A-Z]\d*(/[A-Z]\d*)*|\d+) {2}", block, re.MULTILINE):
        return 0
    rows = re.split(r"\n(?= *(?:[A-Z]\d*(?:/[A-Z]\d*)*|\d+) {2})", re.sub(r"(?s)^.*?\n *--[- ]*\n", "", block))
    return max(row.count("\n") + 1 for row in rows)


@pytest.mark.parametrize("name", ["example", "shipped"])
def test_contested_questions_come_first(ran: Runs, name: str) -> None:
    """Whoever sees nothing but the summary knows which questions are contested."""
    tree = json.loads(ran(name, "report", "--format", "json").out)
    contested = [each["asks"] for each in tree["questions"] if each["status"] == "contested"]
    first = ran(name, "report", columns=5000).out.partition("How the topics stand")[0]
    assert contested
    assert [question for question in contested if question not in first] == []


# Help


def test_version(tmp_path: Path) -> None:
    """`--version` is one line."""
    ran = run(tmp_path, "--version")
    assert (ran.status, ran.err) == (0, "")
    assert re.fullmatch(r"claimcheck\b.+\n", ran.out)


@pytest.fixture(scope="session")
def helps(ran: Runs) -> dict[str, Ran]:
    """What `--help` says of each command, and of the whole."""
    return {name: ran("none", *name.split(), "--help") for name in ("", *COMMANDS)}


def test_help(ran: Runs, helps: dict[str, Ran]) -> None:
    """Each command has a help page with examples; the program alone prints the whole's."""
    assert all((ran.status, ran.err) == (0, "") for ran in helps.values())
    assert all(command in helps[""].out for command in COMMANDS)
    assert all("Examples:\n" in helps[command].out for command in COMMANDS)
    bare = ran("none")
    assert (bare.status, bare.out) == (0, helps[""].out)


def test_help_is_made_for_80_columns(helps: dict[str, Ran]) -> None:
    """No line of a help page is too wide for a terminal."""
    assert [line for ran in helps.values() for line in ran.out.split("\n") if len(line) > 80] == []
    assert "..." not in helps[""].out.partition("Commands:")[2]


def test_examples_in_help_run(ran: Runs, helps: dict[str, Ran], collections: dict[str, Path], tmp_path: Path) -> None:
    """Every example in a help page can be run as it stands."""
    pages = [re.sub(r"\n {6,}(?=--)", " ", ran.out) for ran in helps.values()]
    lines = [line.strip() for page in pages for line in page.split("\n")]
    examples = [re.split(r" {2,}", line)[0] for line in lines if line.startswith("claimcheck ")]
    assert len(examples) > 12
    for line in dict.fromkeys(examples):
        if "diff" in line and "before" not in line and not GIT:
            continue  # of a revision, where git is not installed
        made = run(tmp_path, *shlex.split(line)[1:]) if " init" in line else ran("examples", *shlex.split(line)[1:])
        assert made.status == line.startswith("claimcheck check"), (line, made.err)
        assert made.err == ""
    assert (collections["examples"] / "report.md").read_text(encoding="utf-8").startswith("# Contradictions report\n")
    for file in (path for path in STARTER.rglob("*") if path.is_file()):
        assert (tmp_path / "harbour" / file.relative_to(STARTER)).read_bytes() == file.read_bytes()


# init


def test_init_writes_a_first_file(tmp_path: Path) -> None:
    """What `init` writes can be reported on and checked at once, as it says."""
    ran = run(tmp_path, "init")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "wrote\n  claims/first.yaml\nnow try `claimcheck report` and `claimcheck check`\n"
    report = run(tmp_path, "report")
    assert (report.status, report.err) == (0, "")
    assert "Contested: strike\n" in report.out
    check = run(tmp_path, "check", "claims/first.yaml")
    assert (check.status, check.out.count(" error ")) == (1, 1)
    assert " error CC201 bridge/strike: " in check.out


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    """Where one of the files is there, none is written."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "topics.yaml").write_text("topics: []\n", encoding="utf-8")
    ran = run(tmp_path, "init", "--example", "mine")
    assert ran.status == 2
    assert one_line(ran.err).startswith("mine holds claim files already")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["topics.yaml"]


def test_the_example_goes_into_a_folder_of_its_own(tmp_path: Path) -> None:
    """Unless another is named; never among claims that are there."""
    assert run(tmp_path, "init", "--example").out.startswith("wrote\n  harbour/")
    run(tmp_path, "init")
    mixed = run(tmp_path, "init", "--example", "claims")
    assert (mixed.status, mixed.out) == (2, "")
    assert one_line(mixed.err).startswith("claims holds claim files already")
    assert [path.name for path in (tmp_path / "claims").iterdir()] == ["first.yaml"]


def test_example_fires_every_rule(told: Runs, ran: Runs) -> None:
    """The example shows every rule there is; those that nothing may be missing for, once its mistakes are gone."""

    def codes(runs: Runs) -> set[str]:
        tree = json.loads(runs("check", "--passage-words", "8", "--format", "json").out)
        return {each["code"] for each in tree["findings"]}

    assert codes(told) | codes(partial(ran, "refusing")) == {rule.code for rule in all_rules()}
    assert codes(partial(ran, "refusing")) - codes(told) == {"CC226", "CC301", "CC305", "CC306"}


# Formats, filters, choices


HAVE = {
    "check": formats_for("findings", "report"),
    "report": formats_for("page", "report", "graph", "sheet"),
    "audit": formats_for("page", "report", "graph"),
    "topics": formats_for("page", "report"),
    "speakers": formats_for("page", "report"),
}
"""The formats that each command has."""


def with_formats(*commands: str) -> pytest.MarkDecorator:
    """Each of the commands in each of its formats."""
    pairs = [(command, form) for command in commands for form in HAVE[command.split()[0]]]
    return pytest.mark.parametrize(("command", "form"), pairs, ids=map("-".join, pairs))


def test_help_lists_the_formats_that_a_command_has(told: Runs) -> None:
    """No more, and no fewer."""
    for command, formats in HAVE.items():
        shown = re.search(r"--format FORMAT +One of: ([^.]*)\.", told(command, "--help").out)
        assert shown
        assert shown[1].split() == ", ".join(formats).split()


@with_formats("report", "check", "topics", "speakers", "audit prout", "audit prout --without prout")
def test_formats(told: Runs, command: str, form: str) -> None:
    """Every format is printed by every command that has one, and ends with a newline."""
    ran = told(*command.split(), "--format", form)
    assert ran.status == 1
    assert ran.out.endswith("\n")
    assert not ran.out.endswith("\n\n")
    assert len(ran.out) > 500
    if form == "json":
        assert json.loads(ran.out)["version"] == "claimcheck-report/1"
    elif form == "text":
        assert ran.out == told(*command.split()).out


def test_what_takes_a_format_takes_a_file() -> None:
    """A command that can be asked for a format can be told where to write it."""
    found = {each.name: get_type_hints(each.callback) for each in program([]).registered_commands}
    assert {name for name, hints in found.items() if "form" in hints} == {command.split()[0] for command in WRITING}
    assert [name for name, hints in found.items() if "form" in hints and "to" not in hints] == []


WRITING = ["report", "audit toll-taken", "topics", "speakers", "check", "diff claims claims"]


@pytest.mark.parametrize("command", WRITING)
def test_output_to_a_file(told: Runs, example: Path, tmp_path: Path, command: str) -> None:
    """`-o` writes what would have been printed, and prints nothing; the status stays."""
    asked, file = (*command.split(), "--format", "markdown"), tmp_path / "out.md"
    ran = run(example, *asked, "-o", str(file), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    printed = told(*asked)
    assert ran == evolve(printed, out="")
    assert file.read_bytes().decode("utf-8") == printed.out != ""


def test_findings_in_a_file(told: Runs, example: Path, tmp_path: Path) -> None:
    """The status is that of the check, whatever becomes of its report; a check that cannot be written is none."""
    file = tmp_path / "claims.sarif"
    for asked in ((), ("--format", "sarif"), ("--exit-zero", "--format", "gitlab"), ("--statistics",)):
        printed = told("check", *asked)
        assert run(example, "check", *asked, "-o", str(file)) == evolve(printed, out="")
        assert file.read_text(encoding="utf-8") == printed.out
    before = file.read_bytes()
    ran = run(example, "check", "--select", "CC9", "-o", str(file))
    assert (ran.status, file.read_bytes()) == (2, before)
    ran = run(example, "check", "-o", str(tmp_path / "nowhere" / "x"))
    assert (ran.status, ran.out) == (2, "")
    assert one_line(ran.err).startswith("cannot write ")


FILTERS = [
    (("--topic", "toll"), {"toll/foot-toll", "toll/toll-taken", "toll/toll-lifted"}),
    (("--question", "fog", "--question", "toll/foot-toll"), {"bridge-opening/fog", "toll/foot-toll"}),
    (("--topic", "toll", "--question", "fog"), set()),
    (("--speaker", "Amos Threap"), {"bridge-opening/fog", "bridge-building/work-begun"}),
    (("--speaker", "the harbour master", "--topic", "bridge-opening"), {"bridge-opening/fog"}),
    (("--article", "weekly-lantern", "--topic", "toll"), {"toll/toll-lifted"}),
]


LOADED = """
import sys
from claimcheck.cli.run import run
run(["check", "claims"])
print("", *sorted({name.split(".")[1] for name in sys.modules if name.startswith("claimcheck.")}))
"""


def test_check_loads_nothing_that_only_others_need(example: Path) -> None:
    """Every module costs each run a little."""
    loaded = set(run(example, code=LOADED).out.rpartition("\n ")[2].split())
    assert {"check", "rules", "formats"} <= loaded
    assert not loaded & {"anchor", "audit", "difference", "edit", "intake", "schema", "sheets", "starter"}


def test_a_word_may_be_decomposed(tmp_path: Path) -> None:
    """Ids are kept composed; a keyboard, or a name that was copied, may give the same letters in parts."""
    record = "topics: [{caf\u00e9: T, questions: [{zo\u00e9: Q?}]}]\nclaims: [{zo\u00e9: yes, speaker: R\u00e9, locator: p}]\n"
    (tmp_path / "claims.yaml").write_text(record, encoding="utf-8")
    asked = (
        ("--topic", "cafe\u0301"),
        ("--question", "zoe\u0301"),
        ("--speaker", "Re\u0301"),
        ("--question", "cafe\u0301/zoe\u0301"),
    )
    assert all(run(tmp_path, "report", ".", *each).status == 0 for each in asked)
    refused = run(tmp_path, "resolve", "--claims", ".", "zoe\u0301")
    assert "no answers are at odds on caf\u00e9/zo\u00e9" in refused.err


@pytest.mark.parametrize(("asked", "shown"), FILTERS, ids=[" ".join(asked) for asked, _ in FILTERS])
def test_filters(told: Runs, asked: tuple[str, ...], shown: set[str]) -> None:
    """A filter leaves the questions that fit it, with their claims and findings, in every format."""
    tree = json.loads(told("report", *asked, "--format", "json").out)
    assert {each["id"] for each in tree["questions"]} == shown
    assert {each["question"] for each in tree["claims"]} == shown
    assert {each["question"] for each in tree["findings"]} <= shown


def test_filter_by_status(told: Runs) -> None:
    """`--status` shows the questions that stand so, and no others."""
    every = json.loads(told("report", "--format", "json").out)
    tree = json.loads(told("report", "--status", "contested", "--status", "open", "--format", "json").out)
    assert {each["status"] for each in tree["questions"]} == {"contested", "open"}
    assert tree["questions"] == [each for each in every["questions"] if each["status"] in ("contested", "open")]


def test_select_and_ignore(told: Runs) -> None:
    """`--select` and `--ignore` take codes or their beginnings."""

    def codes(*asked: str) -> set[str]:
        return {each["code"] for each in json.loads(told("check", *asked, "--format", "json").out)["findings"]}

    every = codes()
    assert codes("--select", "CC2") == {code for code in every if code.startswith("CC2")}
    assert codes("--select", "CC2", "--ignore", "CC201,cc22") == {"CC202", "CC203", "CC204", "CC211"}
    assert codes("--ignore", "CC0", "--ignore", "CC2") == {code for code in every if code.startswith(("CC1", "CC3"))}


def test_show(told: Runs) -> None:
    """`--show` sets from which severity on findings are listed; they are counted all the same."""
    listed = {show: set(re.findall(r": (\w+) CC\d{3} ", told("check", "--show", show).out)) for show in SEVERITIES}
    assert listed == {"note": {"note", "warning", "error"}, "warning": {"warning", "error"}, "error": {"error"}}
    closing = {" ".join(told("check", "--show", show).out.rpartition("\n\n")[2].split())[:40] for show in SEVERITIES}
    assert len(closing) == 1


SEVERITIES = [str(severity) for severity in Severity]


def test_paths_have_posix_separators(told: Runs) -> None:
    """Files are named from the folder that the command was given, with `/`."""
    tree = json.loads(told("check", "--format", "json").out)
    files = {place["file"] for each in tree["findings"] for place in each["places"]}
    assert "claims/mistakes/latin-1.yaml" in files
    assert all(re.fullmatch(r"claims/([\w-]+/)?[\w-]+\.yaml", file) for file in files)


def test_every_place_is_told(told: Runs) -> None:
    """The text of `check` names every place of every finding, as the JSON does, and so do other formats."""
    text = told("check", "--show", "note").out
    for each in json.loads(told("check", "--format", "json").out)["findings"]:
        for place in each["places"]:
            assert f"{place['file']}:{place['line']}:{place['column']}: " in text
            assert (
                f"{place['file']}:{place['line']}:{place['column']}:"
                in told("check", "--show", "note", "--format", "markdown").out
            )


# In GitHub Actions


ACTIONS = {"GITHUB_ACTIONS": "true"}


def test_in_github_actions_findings_are_annotations(example: Path, told: Runs, tmp_path: Path) -> None:
    """By itself where no format is asked for; all findings go into the job's summary, after what stands there."""
    file = tmp_path / "summary.md"
    file.write_text("# Before\n", encoding="utf-8")
    here = run(example, "check", **ACTIONS, GITHUB_STEP_SUMMARY=str(file))
    assert here == told("check", "--format", "github")
    assert here.out.startswith("::error file=claims/")
    added = file.read_text(encoding="utf-8").removeprefix("# Before\n")
    assert added == told("check", "--format", "markdown").out
    assert run(example, "check", "--format", "sarif", **ACTIONS, GITHUB_STEP_SUMMARY=str(file)).status == 1
    assert run(example, "check", "--format", "text", **ACTIONS) == told("check")
    assert file.read_text(encoding="utf-8") == f"# Before\n{added}"
    assert run(example, "topics", **ACTIONS) == told("topics")


def test_in_github_actions_a_file_holds_text(example: Path, told: Runs, tmp_path: Path) -> None:
    """Nothing in a file is a command to a runner, unless that is asked for; the job's summary stays what it was."""
    summary, file = tmp_path / "summary.md", tmp_path / "found"
    for asked, held in (((), "text"), (("--format", "github"), "github")):
        summary.unlink(missing_ok=True)
        ran = run(example, "check", *asked, "-o", str(file), **ACTIONS, GITHUB_STEP_SUMMARY=str(summary))
        assert (ran.status, ran.out) == (1, "")
        assert file.read_text(encoding="utf-8") == told("check", "--format", held).out
        assert summary.read_text(encoding="utf-8") == told("check", "--format", "markdown").out


def test_a_summary_that_cannot_be_written(example: Path, tmp_path: Path) -> None:
    """One line, as of any file; what was found is told before."""
    ran = run(example, "check", **ACTIONS, GITHUB_STEP_SUMMARY=str(tmp_path / "nowhere" / "x"))
    assert ran.status == 2
    assert ran.out.startswith("::error ")
    assert one_line(ran.err).startswith("cannot write ")


def test_services_are_told_names_from_the_root_of_the_repository(example: Path, tmp_path: Path) -> None:
    """Wherever the check runs, and however the path is given; without a repository, from here."""

    def uris(cwd: Path, path: str) -> set[str]:
        [log] = json.loads(run(cwd, "check", path, "--format", "sarif").out)["runs"]
        return {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in log["results"]}

    named = uris(example, "claims")
    assert "claims/mistakes/latin-1.yaml" in named
    assert uris(example, str(example / "claims")) == uris(tmp_path, str(example)) == named
    assert uris(tmp_path, str(example / "claims")) == {name.removeprefix("claims/") for name in named}
    (tmp_path / ".git").mkdir()
    shutil.copytree(example / "claims", tmp_path / "sub" / "claims")
    deeper = {f"sub/{name}" for name in named}
    assert (
        uris(tmp_path / "sub", "claims")
        == uris(tmp_path / "sub" / "claims", ".")
        == uris(example, str(tmp_path))
        == deeper
    )


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="every name is a text there")
def test_a_name_that_is_no_utf_8_is_an_address(tmp_path: Path) -> None:
    """SARIF has the bytes that the disk has, percent-encoded; a backslash that stands in a name stays one."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "sub" / os.fsdecode(b"d\xe9")
    folder.mkdir(parents=True)
    for name in (b"caf\xe9 \xff.yaml", b"a\\xe9.yaml"):
        (folder / os.fsdecode(name)).write_text("claims: 1\n", encoding="utf-8")
    for path in ("sub", str(folder)):
        [log] = json.loads(run(tmp_path, "check", path, "--format", "sarif").out)["runs"]
        uris = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in log["results"]]
        assert sorted(uris) == ["sub/d%E9/a%5Cxe9.yaml", "sub/d%E9/caf%E9%20%FF.yaml"]


# The same bytes


CHECKS = tuple(("check", "--show", "note", "--format", form) for form in formats_for("findings", "report"))
DETERMINED = (
    ("speakers", "--format", "json"),
    ("audit", "toll", "--without", "harbour-gazette", "stannage", "--format", "json"),
    ("audit", "city-courier.brake-loosened", "--format", "dot"),
)


@pytest.mark.parametrize(
    ("more", "ending"),
    [
        ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}, b"\n"),
        ({"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "tr_TR.UTF-8"}, b"\r\n"),
    ],
)
def test_output_is_deterministic(
    told: Runs, example: Path, tmp_path: Path, more: dict[str, str], ending: bytes
) -> None:
    """The same bytes, whatever the order of files on disk, hash seed, time zone, locale and line ends."""
    shuffled = sorted(
        (file for file in (example / "claims").rglob("*.*") if file.is_file()),
        key=lambda file: sha256(ending + file.name.encode()).digest(),
    )
    for file in shuffled:
        target = tmp_path / file.relative_to(example)
        target.parent.mkdir(parents=True, exist_ok=True)
        changed = file.read_bytes().replace(b"\n", ending)
        target.write_bytes(changed if file.suffix == ".yaml" else file.read_bytes())
    for command in (*CHECKS, ("report", "--format", "markdown"), *DETERMINED):
        assert run(tmp_path, *command, **more).out == told(*command).out


# Hostile words

ACTIVE = (
    "[x](javascript:alert(1)) ![i](//e.test/i.png) <img src=x onerror=alert(1)> <script>1</script> <!-- --> &lt;b&gt; "
    "https://e.test www.e.test a@e.test *b* __u__ ~~s~~ `c` | d | \\| $x$ # h [^1] :: {{ x }} ```"
)
HIDDEN = r"\e[31mred\a\u202Eevil\u200B\x9b2J"
QUOTED = f'"{ACTIVE.replace(chr(92), chr(92) * 2)} {HIDDEN}"'

HOSTILE = f"""\
article:
  outlet: {QUOTED}
  title: {QUOTED}
topics:
  - t: {QUOTED}
    about: {QUOTED}
    questions:
      - q: {QUOTED}
        type: text
      - r: "# r"
      - s: "1. s"
        choices: [{QUOTED}, "- x", "> y"]
speakers:
  - x: {QUOTED}
    party: yes
  - y:
    description: {QUOTED}
claims:
  - q: {QUOTED}
    speaker: x
    via: [{QUOTED.replace("[x]", "[z]")}]
    locator: {QUOTED}
  - q: "\\n# a heading\\n\\n- a list\\n"
    speaker: y
    locator: p. 1
  - r: yes
    speaker: x
    locator: p. 2
  - r: no
    speaker: y
    locator: p. 2
  - s: {QUOTED}
    speaker: x
    locator: p. 2
  - s: "- x"
    speaker: y
    locator: p. 3
  - {QUOTED}: yes
  - r: {QUOTED}
    locator: p. 3
resolutions:
  - r: unresolved
    reason: {QUOTED}
    by: {QUOTED}
    on: 2026
"""


AUDITS = ("speakers", "audit x", "audit t", "audit h", "audit t/q", "audit h.q.x", "audit x --without x")


@with_formats("report", "check", "topics", *AUDITS)
def test_control_characters_are_shown(ran: Runs, command: str, form: str) -> None:
    """Nothing that a record holds can move the cursor, ring, hide or turn round what follows."""
    shown = ran("hostile", *command.split(), "--format", form, columns=100_000)
    assert shown.status == 1
    acting = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
    assert not re.search(acting, shown.out + shown.err)
    if form == "text":
        assert r"\x1b[31mred\x07\u202eevil\u200b\x9b2J" in shown.out
    if form == "text" and command == "report":
        assert ACTIVE in shown.out


@pytest.mark.parametrize("command", ["report", "check", "topics", *AUDITS])
def test_markdown_stays_text(ran: Runs, command: str) -> None:
    """A Markdown reader finds the headings, tables and lists that the page has, and nothing else."""
    text = ran("hostile", *command.split(), "--format", "markdown", columns=100_000).out
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    found = {token.type for token in (*tokens, *inline)}
    made = {"text", "text_special", "inline", "fence", "softbreak", "strong_open", "strong_close"}
    parts = r"(heading|paragraph|table|thead|tbody|tr|th|td|bullet_list|list_item)_"
    assert {name for name in found - made if not re.match(parts, name)} == set()
    if command != "check":
        assert sum(token.type == "bullet_list_open" for token in tokens) == (command == "report")
    headings = [after for token, after in pairwise(tokens) if token.type == "heading_open"]
    if command not in AUDITS:
        assert len(headings) == {"report": 5, "check": 2, "topics": 2}[command]
    shown = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    assert any(ACTIVE in each.replace("@\u200b", "@") for each in shown)  # which keeps it from being an address
    assert not re.search(r"(?<!\\)(https?|ftp)://|(?<![\\/])www\.", "".join(re.split(r"(?s)```+text.*?\n```+\n", text)))


def test_markdown_tables_keep_their_columns(ran: Runs) -> None:
    """No record breaks out of its cell."""
    tokens = (
        MarkdownIt("commonmark")
        .enable("table")
        .parse(ran("hostile", "report", "--format", "markdown", columns=100_000).out)
    )
    cells, rows = 0, []
    for token in tokens:
        cells = 0 if token.type == "tr_open" else cells + (token.type in ("td_open", "th_open"))
        rows += [cells] if token.type == "tr_close" else []
    assert set(rows) == {2, 4}


# JSON


@pytest.mark.parametrize("name", ["example", "shipped", "hostile"])
def test_json_fits_its_schema(ran: Runs, name: str) -> None:
    """The JSON report is what its published schema says, in ASCII, with claims in full in each finding."""
    schema = json.loads((PACKAGE / "formats" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    text = ran(name, "report", "--format", "json").out
    assert text.isascii()
    tree = json.loads(text)
    jsonschema.Draft202012Validator(schema).validate(tree)
    claims = {each["id"]: each for each in tree["claims"]}
    assert all(claim == claims[claim["id"]] for each in tree["findings"] for claim in each["claims"])


def test_json_carries_no_words_of_a_text(ran: Runs) -> None:
    """Of a passage, a machine format says where it stands, never a word of it."""
    machine = [f"check --show note --format {form}" for form in HAVE["check"] if form != "text"]
    lines = ["report --format json", *machine]
    outputs = [ran(name, *line.split()).out for name in ("shipped", "example") for line in lines]
    files = [*SHIPPED.glob("*.yaml"), *STARTER.glob("*.yaml")]
    passages = [found for file in files for found in re.findall(r"passage: (.*)", file.read_text(encoding="utf-8"))]
    halves = [half.strip(" \"'") for passage in passages for half in passage.split(" ... ")]
    assert len(halves) > 100
    assert [half for half in halves if half.count(" ") > 3 for out in outputs if half in out] == []


def test_the_manual_of_an_answer_type(tmp_path: Path) -> None:
    """`explain` knows the answer types as well as the rules, and sets their tables for the terminal."""
    listed = run(tmp_path, "explain")
    assert all(f"\n{name} " in listed.out for name in answer_types())
    told = run(tmp_path, "explain", "quantity")
    assert told.status == 0
    assert "WRITTEN" in told.out
    assert "| written" not in told.out
    assert "\n- A name of up to three words" in told.out
    assert max(map(len, told.out.splitlines())) <= 80
