"""Fuzzes: `python tests/fuzz [TARGET [SECONDS]]`; without a target, all of them; 60 seconds each by default.

Inputs that broke something are kept in build/fuzz/TARGET. Status 1 if there were any.
"""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attrs import frozen

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

KEPT = TESTS.parent / "build" / "fuzz"
SLOWEST_SECONDS = 5
MOST_MEGABYTES = 1024
LONGEST_INPUT = 8192
ENOUGH = 20
"""Findings after which there is something else to do."""

_EXECUTED = re.compile(r"stat::number_of_executed_units:\s+(\d+)")


@frozen
class Figures:
    """What a target's run came to."""

    executions: int
    seconds: float
    findings: int

    def __str__(self) -> str:
        return f"{self.executions:,} executions in {self.seconds:.0f} s, {self.findings} findings"


def fuzz(target: str, seconds: int) -> Figures:
    """Run a target for so long, and on after each finding."""
    from fuzz.seeds import dictionary, seeds  # noqa: PLC0415 - the path is set above

    folder = KEPT / target
    folder.mkdir(parents=True, exist_ok=True)
    begin, executions, findings = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory() as made:
        corpus, words = Path(made, "corpus"), Path(made, "words")
        corpus.mkdir()
        words.write_text(dictionary(), encoding="ascii")
        for at, seed in enumerate(seeds()[target]):
            (corpus / str(at)).write_bytes(seed)
        while (left := seconds - int(time.monotonic() - begin)) > 0 and findings < ENOUGH:
            options = (
                *(f"-max_total_time={left}", f"-timeout={SLOWEST_SECONDS}", f"-rss_limit_mb={MOST_MEGABYTES}"),
                *(f"-max_len={LONGEST_INPUT}", f"-dict={words}", f"-artifact_prefix={folder}/", "-print_final_stats=1"),
            )
            ran, executed = _run(target, (*options, str(corpus)))
            executions += executed
            findings += ran != 0
    return Figures(executions, time.monotonic() - begin, findings)


def _run(target: str, options: tuple[str, ...]) -> tuple[int, int]:
    """One run, up to its end or its first finding: the status, and how many inputs were tried."""
    command = [sys.executable, __file__, "--in-process", target, *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        sys.stdout.write(said[-8000:])
    found = _EXECUTED.search(said)
    return done.returncode, int(found[1]) if found else 0


def in_process(target: str, options: list[str]) -> None:
    """What libFuzzer drives; it ends the process itself."""
    atheris = importlib.import_module("atheris")  # a tool of this session only
    with atheris.instrument_imports(include=["claimcheck"]):
        from fuzz.targets import TARGETS  # noqa: PLC0415 - instrumented by being imported here
    atheris.Setup([sys.argv[0], *options], TARGETS[target])
    atheris.Fuzz()


def main(arguments: list[str]) -> int:
    """The session."""
    if arguments[:1] == ["--in-process"]:
        in_process(arguments[1], arguments[2:])
    names = arguments[:1] or ["file", "date", "quantity", "collection"]
    seconds = int(arguments[1]) if len(arguments) > 1 else 60
    found = 0
    for name in names:
        figures = fuzz(name, seconds)
        found += figures.findings
        sys.stdout.write(f"fuzz {name}: {figures}\n")
        sys.stdout.flush()
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
