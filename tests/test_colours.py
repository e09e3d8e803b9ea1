"""Where a check is in colours: at a terminal that has them, and wherever the environment says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import environment

if sys.platform != "win32":
    import pty

CLAIMS = "topics: [{t: T, questions: [{q: Q?}]}]\nclaims:\n  - q: perhaps\n    speaker: Ann\n    locator: p. 1\n"
ERROR = "\x1b[1;31merror\x1b[0m"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One with a mistake among its claims."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def check(folder: Path, *words: str, terminal: bool, **more: str) -> str:
    """What a check prints, at a terminal or in a pipe."""
    command = [sys.executable, "-m", "claimcheck", "check", *words]
    around = environment(**{"TERM": "xterm", **more})
    if not terminal:
        return subprocess.run(command, cwd=folder, env=around, capture_output=True, check=False).stdout.decode()
    main, other = pty.openpty()
    with subprocess.Popen(command, cwd=folder, env=around, stdout=other, stderr=subprocess.PIPE):
        os.close(other)
        shown = b""
        try:
            while more_shown := os.read(main, 4096):
                shown += more_shown
        except OSError:  # so Linux says that nobody writes any more
            pass
    os.close(main)
    return shown.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
@pytest.mark.parametrize("form", ["text", "concise"])
def test_at_a_terminal(folder: Path, form: str) -> None:
    """In colours, unless it has none or they are not wanted; no other format has any."""
    assert ERROR in check(folder, "--format", form, terminal=True)
    assert ERROR in check(folder, "--format", form, terminal=True, NO_COLOR="")
    plain = check(folder, "--format", form, terminal=True, NO_COLOR="0")
    assert "error CC005" in plain
    assert "\x1b" not in plain
    assert check(folder, "--format", form, terminal=True, TERM="dumb") == plain
    assert "\x1b" not in check(folder, "--format", "markdown", terminal=True)


@pytest.mark.parametrize(
    ("wanted", "around"),
    [
        (False, {}),
        (True, {"FORCE_COLOR": "1"}),
        (True, {"CLICOLOR_FORCE": "yes", "TERM": "dumb"}),
        (True, {"FORCE_COLOR": "3", "CLICOLOR_FORCE": "0", "NO_COLOR": ""}),
        (False, {"FORCE_COLOR": "0", "CLICOLOR_FORCE": ""}),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}),
    ],
)
def test_in_a_pipe(folder: Path, around: dict[str, str], *, wanted: bool) -> None:
    """Only where that is asked for; never in a file."""
    shown = check(folder, terminal=False, **around)
    assert "error" in shown
    assert (ERROR in shown) is wanted
    assert ("\x1b" in shown) is wanted
    assert check(folder, "-o", "found", terminal=False, **around) == ""
    assert "\x1b" not in (folder / "found").read_text(encoding="utf-8")
