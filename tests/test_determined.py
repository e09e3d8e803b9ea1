"""The same bytes for any order of files, hash seed, locale, time zone, line end and Python, from every command."""

from __future__ import annotations

import inspect
import json
import os
import random
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from test_cli import STARTER, environment

from claimcheck.cli.app import program
from claimcheck.formats import all_formats

REPLAY = Path(__file__).with_name("replay.py")

LINES = {
    "report": ("report", "report claims --topic toll", "report claims -o report.txt"),
    "check": ("check --show note", "check claims --select CC1,CC2 --show-text"),
    "audit": (
        "audit prout",
        "audit toll-taken",
        "audit city-courier",
        "audit toll",
        "audit prout --without prout",
        "audit",
        "audit bletsh",
    ),
    "topics": ("topics", "topics nowhere"),
    "speakers": ("speakers",),
    "explain": ("explain", "explain CC201", "explain quantity"),
    "new": (
        "new city-courier|the tram had lost its driver",
        "new city-courier|hopes never to meet the eels|-w|--question|toll-taken|--answer|no|--speaker|the man with the hat",
    ),
    "resolve": ("resolve opened-on", "resolve opened-on|-w|--by|editor|--reason|the town's own records would decide"),
    "anchor": ("anchor --check", "anchor"),
    "init": ("init", "init fresh", "init --example harbour"),
    "diff": ("diff claims fresh", "diff fresh claims"),
    "schema": ("schema", "schema claims"),
    "import": (
        "report claims --format csv -o all.csv",
        "import all.csv --into back --dry-run",
        "import all.csv --into back",
    ),
}
"""What is run of each command, in this order; blanks part words where no `|` does. What writes comes after what reads."""

NAMES = """\
topics:
  - öffnung: "\U0001fae8 \U0002ebf0 \U00013439 new letters, ISTANBUL istanbul İstanbul"
    about: |
      two lines
      of a block
    questions:
      - fähre: Did the Fähre sail?
      - straße: >-
          Was the street
          open?
        choices: [ißt, ISST, ıssız]
speakers:
  - zoë: Zoë Ærø
  - émile: Émile Ó Dálaigh
claims:
  - fähre: yes
    speaker: zoë
    locator: p. 1
  - fähre: no
    speaker: émile
    locator: p. 2
    says: >
      It lay
      in port.
  - straße: ISST
    speaker: "\U0001fae8 somebody \U00013439"
    locator: p. 3
  - strasse: ißt
    speaker: zoe
    locator: p. 4
"""


def lines() -> list[list[str]]:
    """Every line of every command that there is, in every format there is; those that a command has not are refused."""
    commands = {str(each.name): each for each in program([]).registered_commands}
    assert set(commands) <= set(LINES), "write lines for the new command"
    made = []
    for name, written in ((name, line) for name, each in LINES.items() if name in commands for line in each):
        words = written.split("|" if "|" in written else None)
        words = [*words[0].split(), *words[1:]]
        callback = commands[name].callback
        assert callback is not None
        formed = "form" in inspect.signature(callback).parameters
        made += [words, *([*words, "--format", form] for form in all_formats() if formed)]
    return made


def laid_out(folder: Path, ending: bytes, seed: int) -> Path:
    """A repository of the example with odd names beside it, made in an order of its own; claims with these line ends."""
    (folder / ".git").mkdir(parents=True)  # what is around it, such as this project, has no say
    found = {file.relative_to(STARTER): file.read_bytes() for file in STARTER.rglob("*") if file.is_file()}
    found[Path("names.yaml")] = NAMES.encode()
    order = sorted(found)
    random.Random(seed).shuffle(order)
    for name in order:
        target = folder / "claims" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        data = found[name]
        target.write_bytes(data.replace(b"\n", ending) if name.suffix == ".yaml" else data)
    return folder


def replayed(folder: Path, seed: int = 0, python: str = sys.executable, **more: str) -> dict[str, Any]:
    """What came of every line, and what the folder holds afterwards."""
    told = json.dumps({"folder": str(folder), "lines": lines(), "seed": seed})
    around = environment(**more)
    del around["PYTHONUTF8"]  # a locale is to show what it does
    done = subprocess.run([python, REPLAY], input=told.encode(), env=around, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    made: dict[str, Any] = json.loads(done.stdout)
    return made


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of them in the plainest surroundings."""
    return replayed(laid_out(tmp_path_factory.mktemp("plain"), b"\n", 0), TZ="UTC", LC_ALL="C.UTF-8")


def test_every_line_does_what_it_is_there_for(plain: dict[str, Any]) -> None:
    """None ends in a bug of ours, and each command gets somewhere."""
    statuses = {line: made[0] for line, made in plain.items() if line}
    assert [line for line, status in statuses.items() if status not in (0, 1, 2)] == []
    for command in {line.split()[0] for line in statuses}:
        assert any(status < 2 for line, status in statuses.items() if line.split()[0] == command), command
    assert "harbour/topics.yaml" in plain[""]


@cache
def locales() -> tuple[str, ...]:
    """Those that are installed, two at most: such as treat letters in ways of their own first."""
    found = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout if shutil.which("locale") else ""
    names = [name for name in found.split() if name not in ("C", "POSIX", "C.UTF-8", "C.utf8")]
    return tuple(sorted(names, key=lambda name: (not name.startswith(("tr", "az", "lt", "ja")), name)))[:2]


def differing(made: dict[str, Any], plain: dict[str, Any]) -> list[str]:
    """The lines that came out otherwise."""
    assert made.keys() == plain.keys()
    return [line for line in plain if made[line] != plain[line]]


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        (b"\r\n", {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}),
        (b"\n", {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "POSIX"}),
        (b"\n", {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}),
    ],
    ids=["line-ends", "order", "locale"],
)
def test_the_same_bytes(plain: dict[str, Any], tmp_path: Path, ending: bytes, more: dict[str, str]) -> None:
    """Whatever the order in which files are made and listed, the hash seed, the locale, the time zone, the line ends."""
    seed = int(more["PYTHONHASHSEED"])
    assert differing(replayed(laid_out(tmp_path, ending, seed), seed, **more), plain) == []


def test_the_same_bytes_in_what_is_installed(plain: dict[str, Any], tmp_path: Path) -> None:
    """In the locales of this machine."""
    if not locales():
        pytest.skip("no locale is installed besides C and POSIX")
    for name in locales():
        assert differing(replayed(laid_out(tmp_path / name, b"\n", 0), LC_ALL=name), plain) == []


def test_the_same_bytes_from_every_python(plain: dict[str, Any], tmp_path: Path) -> None:
    """From every interpreter that CLAIMCHECK_PYTHONS names, each with the project installed."""
    pythons = os.environ.get("CLAIMCHECK_PYTHONS", "").split(os.pathsep)
    if not pythons[0]:
        pytest.skip("`nox -s pythons` names the interpreters that are installed")
    for at, python in enumerate(pythons):
        made = replayed(laid_out(tmp_path / str(at), b"\n", 0), python=python, PYTHONPATH="")
        assert differing(made, plain) == [], python


@pytest.mark.skipif(sys.platform == "win32", reason="locales as POSIX has them")
def test_streams_and_files_in_the_plain_locale(plain: dict[str, Any], tmp_path: Path) -> None:
    """What a process of its own prints and writes where no locale is set is UTF-8 as anywhere."""
    laid_out(tmp_path, b"\n", 0)
    around = environment(LC_ALL="C")
    del around["PYTHONUTF8"]
    command = [sys.executable, "-m", "claimcheck"]
    printed = subprocess.run([*command, "report"], cwd=tmp_path, env=around, capture_output=True)
    subprocess.run([*command, "report", "-o", "report.txt"], cwd=tmp_path, env=around, capture_output=True)
    assert printed.stdout.decode("utf-8") == plain["report"][1]
    assert (tmp_path / "report.txt").read_bytes() == printed.stdout
