"""Which configuration a run heeds, what it cannot be made to do by one, and how a run is made quieter."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from attrs import frozen

import claimcheck
from claimcheck.cli.run import run

PACKAGE = Path(claimcheck.__file__).parent
BRIDGE = """\
topics:
  - bridge: The bridge
    questions:
      - strike: Did the union threaten to strike?
claims:
  - strike: yes
    speaker: Ben Cole
    passage: we will down tools
  - strike: no
    speaker: Ann Teller
    passage: denied any such thing
"""
TEXT = "Ben Cole said: we will down tools.\n\nAnn Teller denied any such thing.\n"


@frozen
class Ran:
    """How a run ended, and what it printed."""

    status: int
    out: str
    err: str


Runs = Callable[[str], Ran]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a repository with a collection that holds one contradiction."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    project = tmp_path / "project"
    write(project / "claims" / "bridge.yaml", BRIDGE)
    (project / ".git").mkdir()
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def ran(here: Path, capsys: pytest.CaptureFixture[str]) -> Runs:
    """Runs in that folder."""
    assert here.is_dir()

    def once(line: str) -> Ran:
        status = run(line.split())
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return once


def write(file: Path, text: str) -> None:
    """Write a file, and its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


NOTE = '[severity]\nCC201 = "note"\n'
WARNING = '[severity]\nCC201 = "warning"\n'
IN_PROJECT = '[tool.claimcheck.severity]\nCC201 = "note"\n'


def severity(ran: Ran) -> str:
    """How severe the contradiction is told."""
    return next((word for word in ("error", "warning", "note") if f" {word} CC201 " in ran.out), "")


def test_the_nearest_above_the_path(here: Path, ran: Runs) -> None:
    """Not above the current folder: that of the claims counts, and the nearest to them."""
    assert severity(ran("check --show note")) == "error"
    write(here / "claimcheck.toml", NOTE)
    assert severity(ran("check --show note")) == "note"
    write(here / "claims" / "pyproject.toml", "[project]\nname = 'claimcheck'\n")
    assert severity(ran("check --show note")) == "note"
    write(here / "claims" / "claimcheck.toml", WARNING)
    assert severity(ran("check --show note")) == "warning"
    assert severity(ran("check --show note claims/bridge.yaml")) == "warning"
    os.chdir(here / "claims")
    assert severity(ran("check --show note .")) == "warning"


def test_nothing_above_the_repository(here: Path, ran: Runs) -> None:
    """A file there may be anybody's; without a repository the search goes on."""
    write(here.parent / "claimcheck.toml", NOTE)
    assert severity(ran("check --show note")) == "error"
    (here / ".git").rmdir()
    assert severity(ran("check --show note")) == "note"


def test_one_of_two_counts(here: Path, ran: Runs) -> None:
    """claimcheck.toml, where both are in one folder; that is said."""
    write(here / "claimcheck.toml", WARNING)
    write(here / "pyproject.toml", IN_PROJECT)
    told = ran("check --show note")
    assert severity(told) == "warning"
    assert told.err == (
        "claimcheck: claimcheck.toml counts, and [tool.claimcheck] in pyproject.toml does not; keep one of them\n"
    )
    (here / "claimcheck.toml").unlink()
    told = ran("check --show note")
    assert (severity(told), told.err) == ("note", "")


def test_named_or_none(here: Path, ran: Runs) -> None:
    """`--config` counts alone, wherever it is; `--isolated` reads none; both together are refused."""
    write(here / "claimcheck.toml", "broken")
    write(here.parent / "strict.toml", WARNING)
    write(here.parent / "pyproject.toml", IN_PROJECT)
    write(here.parent / "other" / "pyproject.toml", "[project]\n")
    assert severity(ran("check --config ../strict.toml")) == "warning"
    assert severity(ran("check --show note --config ../pyproject.toml")) == "note"
    assert severity(ran("check --isolated")) == "error"
    refused = {
        "check": "claimcheck.toml:1: it is no TOML: Expected '=' after a key in a key/value pair",
        "check --isolated --config x": "`--config` and `--isolated` exclude each other; leave one of them out",
        "check --config nowhere.toml": "nowhere.toml cannot be read: No such file or directory",
        "check --config ../other/pyproject.toml": "../other/pyproject.toml has no [tool.claimcheck]; add one, or name "
        "another file",
        "report": "claimcheck.toml:1: it is no TOML: Expected '=' after a key in a key/value pair",
        "check --config ../strict.toml --select contradicton": "no rule has the code `contradicton`; did you mean "
        "`CC201`?",
    }
    for line, says in refused.items():
        assert ran(line) == Ran(2, "", f"claimcheck: {says}\n"), line


def test_flags_win(here: Path, ran: Runs) -> None:
    """What a flag says counts, and the file else."""
    write(here / "claimcheck.toml", f'fail-on = "note"\nshow = "error"\npassage-words = 1\nselect = ["CC1"]\n{NOTE}')
    told = ran("check")
    assert (told.status, told.out.count(" error CC108 ")) == (1, 2)
    assert ran("check --passage-words 9 --fail-on error").status == 0
    assert severity(ran("check --select CC201 --show note")) == "note"
    assert ran("check --select CC2 --fail-on warning").status == 0


def test_a_flag_ignores_besides(here: Path, ran: Runs) -> None:
    """What the file ignores stays ignored."""
    write(here / "claimcheck.toml", '[ignore]\nCC221 = "why"\n')
    told = ran("check --ignore CC201")
    assert told.out.startswith("0 errors, 0 warnings, 3 notes, 3 silenced (2 claims in 1 file); ")
    assert "\nsilenced by --ignore: 1 CC201\nsilenced by claimcheck.toml: 2 CC221 (why)\n" in told.out


def test_names_of_files_begin_at_the_configuration(here: Path, ran: Runs) -> None:
    """Wherever it is called from; a configuration that is named stands for one in the current folder."""
    text = '[per-file-ignores]\n"claims/b*" = { CC201 = "old news" }\n'
    write(here / "claimcheck.toml", text)
    said = "silenced by claimcheck.toml in claims/b*: 1 CC201 (old news)\n"
    assert said in ran("check").out
    os.chdir(here / "claims")
    assert said.replace("by ", "by ../", 1) in ran("check .").out
    write(here.parent / "base" / "trusted.toml", text)
    assert severity(ran("check --config ../../base/trusted.toml .")) == "error"
    os.chdir(here)
    assert " in claims/b*: 1 CC201" in ran("check --config ../base/trusted.toml").out


# What a hostile one cannot do


OUTSIDE = ["..", "../texts", "/", "link", ".hidden", ".git", "texts/../../texts", "a\\u0000b", "circle"]


@pytest.mark.parametrize("folder", OUTSIDE)
@pytest.mark.parametrize("line", ["check", "report", "anchor", "audit bridge", "new bridge x"])
def test_texts_outside_only_by_flag(here: Path, ran: Runs, folder: str, line: str) -> None:
    """No folder outside of the project, whatever leads there, and none that begins with a dot."""
    write(here.parent / "texts" / "bridge.txt", TEXT)
    write(here / ".hidden" / "bridge.txt", TEXT)
    (here / "link").symlink_to(here.parent / "texts")
    (here / "circle").symlink_to(here / "circle")
    write(here / "claimcheck.toml", f'articles = "{folder}"\n')
    told = ran(line)
    assert (told.status, told.out) == (2, "")
    assert "lies outside of the project, or below a folder that begins with a dot; name it with `--arti" in told.err


def test_texts_inside(here: Path, ran: Runs) -> None:
    """They are found by every command that looks for texts; where they are not, as in CI, nothing is amiss."""
    write(here / "claimcheck.toml", 'articles = "texts"\n')
    assert "passages: 0 of 2, texts not at hand" in ran("check").out
    write(here / "texts" / "bridge.txt", TEXT)
    assert "passages: 2 of 2 checked" in ran("check").out
    assert "passages: 0 of 2" in ran("check --isolated").out
    os.chdir(here.parent)
    assert "passages: 2 of 2 checked" in ran("check project/claims").out
    assert "not at hand" not in ran("audit bridge --claims project/claims").out
    assert ran("new bridge down --claims project/claims").status == 0
    assert "2 passages anchored, 0 passages before" in ran("anchor --claims project/claims").out
    assert ran("report project/claims").status == 0


def test_a_flag_names_other_texts(here: Path, ran: Runs) -> None:
    """Instead of those that the file names."""
    write(here.parent / "texts" / "bridge.txt", TEXT)
    write(here / "claimcheck.toml", 'articles = "texts"\n')
    write(here / "texts" / "bridge.txt", "nothing of the kind\n")
    assert "passages: 2 of 2 checked" in ran("check --articles ../texts").out
    assert ran("anchor --check").out.count(" is left: ") == 2
    assert "2 passages anchored" in ran("anchor --articles ../texts").out


def test_links_are_not_followed(here: Path, ran: Runs) -> None:
    """What a fault quotes would be a word of another file."""
    write(here.parent / "secret.toml", "token = 1\n")
    (here / "claimcheck.toml").symlink_to(here.parent / "secret.toml")
    refused = "claimcheck.toml is a link, which may lead anywhere; name the file with `--config`"
    assert ran("check") == Ran(2, "", f"claimcheck: {refused}\n")


def test_no_words_of_texts(here: Path, ran: Runs) -> None:
    """No key lets findings quote a text."""
    write(here / "claimcheck.toml", "show-text = true\n")
    assert ran("check").status == 2


def test_hidden_characters_are_shown(here: Path, ran: Runs) -> None:
    """In what is silenced and why, and in what is refused."""
    write(here / "claimcheck.toml", '[ignore]\nCC201 = "a\\u001b[31mb\\nc\\u202e"\n')
    assert "1 CC201 (a\\x1b[31mb c\\u202e)" in ran("check").out
    write(here / "claimcheck.toml", '"a\\u001b[31m\\n::error::x" = 1\n')
    assert "\x1b" not in ran("check").err
    assert ran("check").err.count("\n") == 1


def test_the_report_hides_nothing(here: Path, ran: Runs) -> None:
    """Rules are silenced for `check` alone."""
    before = ran("report --format json"), ran("report"), ran("audit bridge/strike")
    write(here / "claimcheck.toml", f'select = ["CC3"]\n[ignore]\nCC201 = "x"\nCC222 = "y"\n{NOTE}')
    assert (ran("report --format json"), ran("report"), ran("audit bridge/strike")) == before


def test_the_report_tells_what_records_silence(here: Path, ran: Runs) -> None:
    """On the questions that it is asked for."""
    write(
        here / "claims" / "bridge.yaml",
        BRIDGE.replace("down tools", "down tools\n    ignore: {CC222: x, CC221: we know}"),
    )
    write(here / "claims" / "z.yaml", "topics:\n  - t: T\n    questions:\n      - q: Q?\n")
    for question, number in (("strike", 1), ("q", 0)):
        tree = json.loads(ran(f"report --format json --question {question}").out)
        assert len(tree["silenced"]) == number


# Quieter


def test_quiet(here: Path, ran: Runs) -> None:
    """Only what is found; nothing at all where nothing is."""
    loud, quiet = ran("check"), ran("check -q")
    assert (quiet.status, quiet.err) == (1, "")
    assert loud.out.startswith(f"{quiet.out}\n1 error, ")
    assert ran("check --quiet --select CC3") == Ran(0, "", "")
    assert ran("check -q --format json") == ran("check --format json")
    assert ran("check -q --format concise").out.count("\n") == 1
    assert "silenced by --ignore: 1 CC201\n" in ran("check --ignore CC201 --format concise").out
    assert ran("check -q --select CC3 --format concise").out == ""
    assert ran("check -q --select CC3 --format markdown").out == ""
    assert "silenced by --ignore:** 1 CC201\n" in ran("check --ignore CC201 --format markdown").out


def test_exit_zero(ran: Runs) -> None:
    """Whatever is found; what cannot run is told all the same."""
    assert ran("check --exit-zero").status == 0
    assert ran("check --exit-zero").out == ran("check").out
    assert ran("check --exit-zero nowhere").status == 2


def test_statistics(ran: Runs) -> None:
    """How many of each code, instead of where; in the JSON besides, and only if asked for."""
    rows = [line.split() for line in ran("check --statistics").out.split("\n\n")[0].split("\n")]
    assert rows[0] == ["SEVERITY", "CODE", "NAME", "FOUND"]
    assert rows[2:] == [["error", "CC201", "contradiction", "1"], ["note", "CC007", "undeclared-speaker", "2"],
                        ["note", "CC221", "single-sourced", "2"], ["note", "CC110", "text-not-at-hand", "1"]]  # fmt: skip
    assert "clean" in ran("check --statistics --select CC3").out
    tree = json.loads(ran("check --statistics --ignore CC110 --format json").out)
    assert tree["statistics"][-1] == {
        "code": "CC110", "name": "text-not-at-hand", "severity": "note", "found": 0, "silenced": 1
    }  # fmt: skip
    assert tree["silenced"][0]["by"] == "--ignore"
    assert "1 error CC201 contradiction\n" in ran("check --statistics --format concise").out
    assert ran("check --statistics -q --format markdown").out.count("\n| ") == 5
    jsonschema.validate(tree, json.loads((PACKAGE / "formats" / "report.schema.json").read_text("utf-8")))
    assert "statistics" not in json.loads(ran("check --format json").out)
