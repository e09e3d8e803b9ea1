"""One new file adds a rule, an answer type or an output: found by itself, with nothing else touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

RULE = '''\
"""CC990: a claim that is too sure of itself."""

from claimcheck.model import Severity, rule
from claimcheck.wording import on_claim


@rule("CC990", Severity.WARNING)
def boastful_claim(book):
    """A claim says that it is certain.

    Leave the word out.
    """
    for claim in book.claims.values():
        if "certainly" in claim.says:
            yield on_claim(book, claim, "a claim that boasts")
'''

TYPE = '''\
"""`colour`: one of three."""

from claimcheck.values.base import AnswerType, Unreadable, Value
from claimcheck.values.members import ANYTHING, Members


def parse(text, domain):
    if text not in ("red", "green", "blue"):
        raise Unreadable(f"`{text}` is no colour", "write red, green or blue")
    states = Members(frozenset({text}))
    return Value(text, states, states)


COLOUR = AnswerType(name="colour", parse=parse, everything=lambda _domain: ANYTHING)
'''

FORMAT = '''\
"""`shout`: a page's title, loudly."""

from claimcheck.formats.base import Format

SHOUT = Format(name="shout", page=lambda page, width: f"{page.title.upper()}!\\n")
'''

CLAIMS = """\
topics:
  - bridge: The bridge
    questions:
      - paint: In what colour was it painted?
        type: colour
claims:
  - paint: green
    says: It was certainly green.
    locator: p. 1
  - paint: red
    speaker: Ann Teller
    locator: p. 2
  - paint: mauve
    speaker: Cy Dunn
    locator: p. 3
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with claims and a copy of the package, in which three files are new."""
    folder = tmp_path_factory.mktemp("openness")
    package = folder / "claimcheck"
    shutil.copytree(Path(claimcheck.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in (("rules/boastful_claim", RULE), ("values/colour", TYPE), ("formats/shout", FORMAT)):
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    (folder / "claims").mkdir()
    (folder / "claims" / "bridge.yaml").write_text(CLAIMS, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str) -> str:
    """What the copy prints."""
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode < 2, done.stderr
    return done.stdout


def test_rule_is_explained(folder: Path) -> None:
    """The new rule stands in the list, and its docstring is its page."""
    assert "CC990   boastful-claim" in run(folder, "explain")
    assert "Leave the word out." in run(folder, "explain", "CC990")


def test_rule_fires_and_type_is_read(folder: Path) -> None:
    """The new rule finds what it looks for; answers of the new type are read, compared and refused."""
    found = run(folder, "check")
    assert "claims/bridge.yaml:7:5: warning CC990 bridge/paint: a claim that boasts" in found
    assert "error CC201 bridge/paint: " in found
    assert "claims/bridge.yaml:13:12: error CC005 `mauve` is no colour; write red, green or blue" in found
    assert found.count(" error ") == 2


def test_format_is_offered(folder: Path) -> None:
    """The new format is one of those that `--format` takes, and `--help` names it."""
    assert run(folder, "report", "--format", "shout") == "CONTRADICTIONS REPORT!\n"
    assert "shout" in run(folder, "report", "--help")
