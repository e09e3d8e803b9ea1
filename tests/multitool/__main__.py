"""Checks collections, has the validator read what comes out, and fails where it has an error or a warning."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

CLAIMS = 4_000
VOICES = 1_200
"""More than GitHub takes places of a finding."""

RULES = "Sarif;Ghas"
MOST_KILOBYTES = "1000000"
WHERE = 'process.stdout.write(require("@microsoft/sarif-multitool"))'


def program(folder: Path) -> str:
    """The validator that npm installed in a folder; npm may not be allowed to make it one that runs."""
    found = subprocess.run(["node", "-e", WHERE], cwd=folder, capture_output=True, text=True, check=True).stdout
    Path(found).chmod(0o755)
    return found


def example(folder: Path) -> None:
    """The example, mistakes and all."""
    subprocess.run(
        [sys.executable, "-m", "claimcheck", "init", "--example"], cwd=folder, check=True, capture_output=True
    )


def generated(folder: Path, claims: int = CLAIMS) -> None:
    """Many claims, four to a question and in two minds; one question that many answer; and nobody is declared."""
    questions = [f"      - q{at}: Was it so {at}?" for at in range(claims // 4)]
    answers = [(f"q{at // 4}", at) for at in range(claims)] + [("all", at) for at in range(VOICES)]
    told = [
        f"  - {{{question}: {'yes' if at % 2 else 'no'}, speaker: Speaker {at}, locator: p. {at}}}"
        for question, at in answers
    ]
    head = ["topics:", "  - t: A topic", "    questions:", "      - all: Was it?", *questions, "claims:"]
    (folder / "many.yaml").write_text("\n".join([*head, *told, ""]), encoding="utf-8")


def validated(tool: str, folder: Path, name: str) -> bool:
    """Check what is in a folder, and say what the validator finds in the report: whether it is nothing."""
    command = [sys.executable, "-m", "claimcheck", "check", ".", "--format", "sarif", "--show", "note"]
    log = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8").stdout
    (folder / "report.sarif").write_text(log, encoding="utf-8")
    size = ["--max-file-size-in-kb", MOST_KILOBYTES]
    asked = ["validate", "report.sarif", "--rule-kind", RULES, "--level", "Error;Warning", "--output", "found.sarif"]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    ran = subprocess.run([tool, *asked, *size], cwd=folder, env=environment, capture_output=True, text=True)
    [found] = json.loads((folder / "found.sarif").read_text(encoding="utf-8-sig"))["runs"]
    levels = Counter(each.get("level", "warning") for each in found["results"])
    results = len(json.loads(log)["runs"][0]["results"])
    print(f"{name}: {results} results; {levels['error']} errors, {levels['warning']} warnings")  # noqa: T201
    clean = not levels and ran.returncode == 0 and "1 files scanned" in ran.stdout and results > 0
    if not clean:
        print(ran.stdout[:2000])  # noqa: T201
    return clean


def main() -> int:
    """Both collections; a number after the tool's folder makes the generated one so large."""
    folder, *more = sys.argv[1:]
    tool = program(Path(folder))
    found = []
    for name, make in (("example", example), ("generated", generated)):
        with TemporaryDirectory() as temporary:
            make(Path(temporary), *(map(int, more) if make is generated else ()))
            found.append(validated(tool, Path(temporary), name))
    return int(not all(found))


if __name__ == "__main__":
    sys.exit(main())
