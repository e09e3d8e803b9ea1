"""What a shell is offered: asked as bash, zsh and fish ask, and, where these are installed, by the shells themselves."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.models import CommandInfo

from claimcheck.cli.app import program
from claimcheck.cli.offers import OFFERS
from claimcheck.cli.outputs import PAGES, SHEETS
from claimcheck.cli.shown import KINDS
from claimcheck.edit import written
from claimcheck.formats import formats_for
from claimcheck.rules import all_rules

ROOT = Path(__file__).parent.parent
CLAIMS = """\
topics:
  - bridge: The bridge's opening
    questions:
      - opened: When was it opened?
        type: date
      - strike: Was there a strike?
      - toll: What was the toll?
  - road: The road
    questions:
      - toll: Was there a toll?
speakers:
  - teller: Ann Teller
    of: works
  - works: Ministry of Works
places:
  - pier: The pier
articles:
  - gazette: The first day
claims:
  - strike: yes
    article: gazette
    speaker: teller
    says: There was one.
  - strike: no
    speaker: Ben Cole
"""
HOSTILE = (
    "$(>hit)", r"\$(>hit)", "`>hit`", r"\`>hit`", "';>hit;'", '";>hit;"', r"\";>hit;\"", "*", "--version", "hit))", "~", "=ls",
)  # fmt: skip
SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a collection, and a command `claimcheck` beside it."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "notes.yaml").write_text(CLAIMS, encoding="utf-8")
    shim = tmp_path / "bin" / "claimcheck"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m claimcheck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    return tmp_path


def run(folder: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run something in the folder, in a home of its own, with its command `claimcheck` found first."""
    kept = {name: value for name, value in os.environ.items() if name in ("SYSTEMROOT", "TMPDIR")}
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    known = {**kept, "PATH": path, "HOME": str(folder), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **more}
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, encoding="utf-8")


def asked(folder: Path, shell: str, line: str) -> subprocess.CompletedProcess[str]:
    """What is answered to a shell with the cursor at the end of a line."""
    words = line.split(" ")
    told = {
        "_CLAIMCHECK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    if shell != "bash":
        del told["COMP_WORDS"], told["COMP_CWORD"]
    return run(folder, sys.executable, "-m", "claimcheck", **told)


def offers(folder: Path, line: str) -> list[str]:
    """The words that bash is offered."""
    done = asked(folder, "bash", line)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("claimcheck re", ["report", "resolve"]),
        ("claimcheck report --top", ["--topic"]),
        ("claimcheck report --topic ", ["bridge", "road"]),
        ("claimcheck report claims --topic b", ["bridge"]),
        ("claimcheck report --question ", ["opened", "strike", "bridge/toll", "road/toll"]),
        ("claimcheck report --question bridge/", ["bridge/toll"]),
        ("claimcheck report --speaker ", ["teller", "works"]),
        ("claimcheck report --article ", ["gazette", "notes"]),
        ("claimcheck report --status co", ["contested", "corroborated"]),
        ("claimcheck report --format ", list(formats_for(*SHEETS))),
        ("claimcheck check --format ", list(formats_for(*KINDS))),
        ("claimcheck diff --format ", list(formats_for(*PAGES))),
        ("claimcheck report -o x --format t", ["text"]),
        ("claimcheck audit te", ["teller"]),
        ("claimcheck audit 'te", ["teller"]),
        ("claimcheck audit gazette.", ["gazette.strike.teller"]),
        ("claimcheck audit strike --without wo", ["works"]),
        ("claimcheck audit --claims claims st", ["strike"]),
        ("claimcheck resolve o", ["opened"]),
        ("claimcheck resolve strike --for g", ["gazette.strike.teller"]),
        ("claimcheck resolve strike --verdict ", ["unresolved", "favours", "different-scope", "not-a-contradiction"]),
        ("claimcheck anchor n", ["notes.strike.ben-cole"]),
        ("claimcheck new g", ["gazette"]),
        ("claimcheck new gazette words --where ", ["pier"]),
        ("claimcheck new gazette words --stance p", ["probable", "possible"]),
        ("claimcheck explain CC1", [rule.code for rule in all_rules() if rule.code.startswith("CC1")]),
        ("claimcheck explain ech", ["echo"]),
        ("claimcheck explain quan", ["quantity"]),
        ("claimcheck check --select CC20", ["CC201", "CC202", "CC203", "CC204"]),
        ("claimcheck check --fail-on ", ["note", "warning", "error"]),
        ("claimcheck check --out", ["--output"]),
        ("claimcheck topics --out", ["--output"]),
        ("claimcheck check -o x --format gi", ["github", "gitlab"]),
        ("claimcheck report cl", []),  # a path: the shell's own business
        ("claimcheck resolve strike --reason ", []),
    ],
)
def test_words_that_are_offered(folder: Path, line: str, expected: list[str]) -> None:
    """Each for the place where the cursor stands, and for what was typed of it."""
    assert offers(folder, line) == expected


@pytest.mark.parametrize(
    ("claims", "line"),
    [
        (None, "claimcheck audit x"),
        ("speakers: [", "claimcheck audit x"),
        ("\0", "claimcheck audit x"),
        ("a: &a [*a]", "claimcheck report --topic x"),
        (CLAIMS, "claimcheck nothing x"),
        (CLAIMS, "claimcheck audit --claims nowhere x"),
        (CLAIMS, "claimcheck report --nothing x"),
    ],
)
@pytest.mark.parametrize("shell", SHELLS)
def test_it_is_silent_on_any_fault(folder: Path, shell: str, claims: str | None, line: str) -> None:
    """Somebody is in the middle of a line: no message, no traceback, and nothing that is not there."""
    file = folder / "claims" / "notes.yaml"
    file.unlink()
    if claims is not None:
        file.write_text(claims, encoding="utf-8")
    done = asked(folder, shell, line)
    assert done.stderr == ""
    assert done.stdout.strip() in ("", "_files")


def test_a_large_collection_keeps_nobody_waiting(folder: Path) -> None:
    """Past some size nothing is read."""
    (folder / "claims" / "large.yaml").write_text("#" * 5_000_000 + "\n", encoding="utf-8")
    assert offers(folder, "claimcheck report --topic ") == []


def test_no_claim_is_judged_for_an_offer(folder: Path) -> None:
    """A rule that fails is never asked."""
    code = "import claimcheck.check as c; c.judge = c.assess = None; from claimcheck.cli import main; main()"
    told = {"_CLAIMCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "claimcheck audit te", "COMP_CWORD": "2"}
    assert run(folder, sys.executable, "-c", code, **told).stdout.split() == ["teller"]


def commands() -> list[CommandInfo]:
    """Every command."""
    return program([]).registered_commands


@pytest.mark.parametrize("name", OFFERS)
def test_every_offer_is_for_a_parameter_that_is_there(name: str) -> None:
    """A parameter that is called otherwise one day is not left without offers in silence."""
    found = {
        f"{prefix}{each}" for command in commands() for prefix in ("", f"{command.name} ") for each in names(command)
    }
    assert name in found


def names(command: CommandInfo) -> tuple[str, ...]:
    """What a command's parameters are called."""
    assert isinstance(command.callback, Callable)  # type: ignore[arg-type]
    return tuple(command.callback.__annotations__)


ASK = {
    "bash": """
        source <(claimcheck --show-completion bash)
        COMP_WORDS=(LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _claimcheck_completion claimcheck
        printf '%s\\n' "${COMPREPLY[@]}"
    """,
    "zsh": """
        compdef() { }
        _arguments() { local action=${1#'*: :'}; eval ws\\=\\( "${action[3,-3]}" \\); print -rl -- $ws }
        eval "$(claimcheck --show-completion zsh)"
        words=(LINE); CURRENT=$#words
        _claimcheck_completion
    """,  # `_arguments` evaluates what stands between its parentheses, as zsh's own does
    "fish": 'claimcheck --show-completion fish | source; complete -C "LINE"',
}


def through(folder: Path, shell: str, line: str) -> str:
    """What a shell itself makes of what it is offered; zsh with a stand-in for the function that shows it."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = run(
        folder,
        shell,
        *options,
        "-c",
        ASK[shell].replace("LINE", f"{line}''" if line.endswith(" ") and shell != "fish" else line),
        _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1",
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shells_complete_with_the_script_that_is_shown(folder: Path, shell: str) -> None:
    """The script that `--show-completion` prints, in the shell that it is for."""
    assert "teller" in through(folder, shell, "claimcheck audit te")
    assert "CC201" in through(folder, shell, "claimcheck explain CC20")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("word", HOSTILE)
def test_nothing_in_a_claim_file_is_run_by_a_shell(folder: Path, shell: str, word: str) -> None:
    """Ids and names may come from anybody; zsh evaluates its offers, and a backslash undoes what typer escapes."""
    speakers = f"speakers:\n  - {written(word)}: x\n  - teller: {written(f'Ann {word} [red]')}\n"
    (folder / "claims" / "notes.yaml").write_text(speakers, encoding="utf-8")
    assert "teller" in through(folder, shell, "claimcheck report --speaker ")
    assert not (folder / "hit").exists()
    assert word not in re.split(r'[\t\n"]', asked(folder, shell, "claimcheck report --speaker ").stdout)


def test_it_is_installed_where_the_shell_looks(folder: Path) -> None:
    """For bash: a file in the home, which its start-up file reads."""
    done = run(folder, "claimcheck", "--install-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert ".bash_completions/claimcheck.sh" in (folder / ".bashrc").read_text(encoding="utf-8")
    assert "_CLAIMCHECK_COMPLETE" in (folder / ".bash_completions" / "claimcheck.sh").read_text(encoding="utf-8")
