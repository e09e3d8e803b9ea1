"""Every command of the README is run, and what it shows is what comes out."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)


def run(command: str, folder: Path) -> tuple[str, Path]:
    """What a command prints, error stream included, and the folder in which the next one runs."""
    words = shlex.split(command)
    if words[0] == "cd":
        return "", (folder / words[1]).resolve()
    environment = {
        **{name: word for name, word in os.environ.items() if not name.startswith("GITHUB_")},
        "COLUMNS": "80",
        "SOURCE_DATE_EPOCH": "1795219200",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }
    words = [sys.executable, "-m", *words]
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    return done.stdout + done.stderr, folder


def replay(text: str, scratch: Path) -> str:
    """The README with its files written, its commands run, and their output in the place of what it shows."""
    at = scratch

    def redo(found: re.Match[str]) -> str:
        nonlocal at
        if found["file"]:
            target = scratch / found["file"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(found["text"], encoding="utf-8")
        if found["kind"] != "console":
            return found[0]
        shown = []
        for line in found["text"].splitlines():
            if line.startswith("$ "):
                output, at = run(line[2:], at)
                shown.append(f"{line}\n{output}")
        return f"```console\n{''.join(shown)}```"

    return BLOCK.sub(redo, text)


def test_the_readme_shows_what_its_commands_print(tmp_path: Path) -> None:
    """Run in a scratch folder that holds nothing but the shipped claims."""
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    again = replay(text, tmp_path)
    if os.environ.get("CLAIMCHECK_REWRITE_README"):
        (ROOT / "README.md").write_text(again, encoding="utf-8")
    assert again == text


def test_the_first_contradiction_takes_at_most_twelve_typed_lines() -> None:
    """The file and the command that reports it."""
    blocks = {found["file"]: found["text"] for found in BLOCK.finditer((ROOT / "README.md").read_text("utf-8"))}
    assert len(blocks["first/claims/bridge.yaml"].splitlines()) + 1 <= 12


def test_the_two_commands_of_the_readme() -> None:
    """One sets up and reports on the shipped claims, one sets up and runs the tests: the gate runs both as they stand."""
    text = (ROOT / "README.md").read_text("utf-8")
    commands = [found["text"] for found in BLOCK.finditer(text) if found["kind"] == "sh"]
    assert [command.rpartition("/")[2].strip() for command in commands] == ["claimcheck report claims", "nox"]
