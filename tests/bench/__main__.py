"""Measure claimcheck beside its peers, in one run: `nox -s bench` prints the table that the README shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from attrs import frozen
from tabulate import tabulate

from bench.collections import write_article, write_collection, write_crowd, write_ledger, write_one_question
from bench.worst import worst

RUNS = 5
"""Each command is run so often, in turn with the others; the quickest run counts, the others were disturbed."""

SCRIPTS = Path(sysconfig.get_path("scripts"))
ROOT = Path(__file__).parents[2]
SCHEMA = {
    "type": "object",
    "properties": {
        "claims": {"type": "array", "items": {"type": "object", "properties": {"passage": {"type": "string"}}}},
    },
}
ASSESS = """
import gc, sys
from pathlib import Path
from time import perf_counter
from claimcheck.assess import assess
from claimcheck.check import Source, read_book
gc.disable()
book = read_book([Source(file.name, file.read_bytes()) for file in sorted(Path(sys.argv[1]).iterdir())])
begun = perf_counter()
assess(book, holds=lambda resolution: True)
print(perf_counter() - begun)
"""
ALIKE = """
import sys
from pathlib import Path
from time import perf_counter
from claimcheck.check import Source, read_book
from claimcheck.rules import all_rules
book = read_book([Source("crowd.yaml", Path(sys.argv[1]).read_bytes())])
for rule in all_rules():
    if rule.code in ("CC302", "CC303"):
        begun = perf_counter()
        list(rule.find(book))
        print(f"{rule.code} {perf_counter() - begun:.1f} s")
"""

FIND = """
import sys
from pathlib import Path
from time import perf_counter
from claimcheck.evidence import Searched, find, likeness, read_text
text = Searched.of(read_text(Path(sys.argv[1]).read_bytes(), "article.txt", "lines"))
worst = 0.0
for passage in sys.argv[2:]:
    begun = perf_counter()
    find(text, passage)
    worst = max(worst, perf_counter() - begun)
print(worst)
"""
"""The slowest of some passages, in an article that is loaded."""


@frozen
class Cost:
    """Seconds of the quickest run, and the greatest memory of any, in MB."""

    seconds: float
    memory: float


def run(command: Sequence[str | Path]) -> Cost:
    """Run a command to its end, whatever its status."""
    begun = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in {0, 1}, command
    return Cost(perf_counter() - begun, used.ru_maxrss / 1024)


def in_turn(commands: dict[str, Sequence[str | Path]]) -> dict[str, Cost]:
    """What each command costs, run in turn."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            costs[name].append(run(command))
    return {
        name: Cost(min(each.seconds for each in found), max(each.memory for each in found))
        for name, found in costs.items()
    }


def rows(costs: dict[str, Cost], measure: str) -> list[tuple[str, ...]]:
    """A row for each: seconds, memory, and how many times as long as the one that is measured by."""
    against = costs[measure].seconds
    return [
        (name, f"{cost.seconds:.2f} s", f"{cost.memory:.0f} MB", f"{cost.seconds / against:.2f}")
        for name, cost in costs.items()
    ]


def pages(folder: Path) -> list[tuple[str, ...]]:
    """What it takes to write a report as a page, beside the same as JSON; and how large such pages are."""
    sizes: list[str] = []
    for claims in (500, 1_000, 2_000):
        write_collection(folder / f"of-{claims}", claims, per_question=2)
        page = folder / f"of-{claims}.html"
        run([SCRIPTS / "claimcheck", "report", folder / f"of-{claims}", "--format", "html", "-o", page])
        sizes.append(f"{page.stat().st_size / 1_000_000:.2f}")
    report = [SCRIPTS / "claimcheck", "report", folder / "of-1000", "-o", folder / "report", "--format"]
    costs = in_turn({f"report on 1,000 claims, {form}": [*report, form] for form in ("html", "json")})
    size = ("pages of 500, 1,000, 2,000 claims", f"{', '.join(sizes)} MB", "", "")
    return [*rows(costs, "report on 1,000 claims, json"), size]


def main(folder: Path) -> None:
    """Print all tables."""
    small, large, ledger, one = (folder / name for name in ("small", "large", "ledger", "one"))
    write_collection(small, 10_000)
    write_collection(large, 100_000)
    write_ledger(ledger, 10_000)
    write_one_question(one, 100_000, answers=200)
    schema = folder / "schema.json"
    schema.write_text(json.dumps(SCHEMA), "utf-8")
    files = sorted(small.iterdir())
    peers = in_turn({
        "claimcheck check": [SCRIPTS / "claimcheck", "check", small],
        "bean-check --no-cache": [SCRIPTS / "bean-check", "--no-cache", ledger / "main.beancount"],
        "yamllint": [SCRIPTS / "yamllint", "-d", "relaxed", small],
        "check-jsonschema": [SCRIPTS / "check-jsonschema", "--schemafile", schema, *files],
    })  # fmt: skip
    texts = ["--articles", os.environ["CLAIMCHECK_ARTICLES"]] if "CLAIMCHECK_ARTICLES" in os.environ else []
    start = in_turn({
        "claimcheck check claims": [SCRIPTS / "claimcheck", "check", ROOT / "claims"],
        "the same, passages looked up": [SCRIPTS / "claimcheck", "check", ROOT / "claims", *texts],
        "python -c 'import typer'": [sys.executable, "-c", "import typer"],
    })  # fmt: skip
    much = run([SCRIPTS / "claimcheck", "check", large])
    compared = subprocess.run([sys.executable, "-c", ASSESS, one], capture_output=True, text=True, check=True)
    passages = write_article(folder / "article.txt", 1_000_000)
    searched = [sys.executable, "-c", FIND, folder / "article.txt", *passages]
    found = subprocess.run(searched, capture_output=True, text=True, check=True)
    write_crowd(folder / "crowd.yaml", 10_000)
    alike = [sys.executable, "-c", ALIKE, folder / "crowd.yaml"]
    seconds = subprocess.run(alike, capture_output=True, text=True, check=True).stdout.split("\n")
    whole = run([SCRIPTS / "claimcheck", "check", one])
    table = [
        *rows(peers, "bean-check --no-cache"),
        *pages(folder),
        *(row for row in rows(start, "python -c 'import typer'") if texts or "passages" not in row[0]),
        ("100,000 claims in 1,000 files", f"{much.seconds:.2f} s", f"{much.memory:.0f} MB",
         f"{much.seconds / peers['claimcheck check'].seconds:.1f} times the 10,000"),
        ("one question, 100,000 claims", f"{whole.seconds:.2f} s", f"{whole.memory:.0f} MB",
         f"of it {float(compared.stdout):.2f} s to compare"),
        ("lookalikes among 10,000 of each kind", " + ".join(filter(None, seconds)), "", ""),
        ("6 + 6 words in 1 MB of text", f"{1000 * float(found.stdout):.0f} ms", "", "once loaded; the slowest of 30"),
        *worst(folder / "hostile"),
    ]  # fmt: skip
    sys.stdout.write(
        tabulate(table, ("", "time", "peak memory", "ratio"), disable_numparse=True, tablefmt="github") + "\n"
    )


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        main(Path(scratch))
