"""Tries every text in every way, and prints how much was rendered, and what is wrong, by kind and format."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path

from attrs import define, evolve, field
from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parent.parent))

from injection.collection import WAYS, Collection
from injection.trying import KINDS, SIZE, Trouble, compared, refused
from injection.vectors import OWN, batches, conformance, held

Tried = tuple[int, list[Trouble]]

WORDS_AT_ONCE = 10
LONGEST_TOLD = 500


def asked() -> Namespace:
    """What the command line asks for."""
    parser = ArgumentParser(prog="nox -s injection --", description=__doc__)
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try one lot of texts in N")
    parser.add_argument("--lot", type=int, metavar="N", help="try that lot alone")
    parser.add_argument("--told", type=int, default=5, metavar="N", help="tell N troubles of each kind and format")
    return parser.parse_args()


def shown(batch: tuple[str, ...], way: str, turn: int) -> Tried:
    """How much one collection makes, and what is wrong with it."""
    made, troubles = compared(Collection(batch, way, turn))
    return made, [evolve(each, where=f"{each.where}; {way}, lot {turn}") for each in troubles]


def work(wanted: Namespace) -> Iterator[Callable[[], Tried]]:
    """Everything that is to be tried."""
    texts = held((*OWN, *conformance()))
    lots = list(enumerate(batches(texts, SIZE)))
    lots = lots[:: wanted.every] if wanted.lot is None else [lots[wanted.lot]]
    yield from (partial(shown, batch, way, turn) for turn, batch in lots for way in WAYS)
    some = texts[:: wanted.every] if wanted.lot is None else lots[0][1]
    yield from (partial(refused, some[at : at + WORDS_AT_ONCE]) for at in range(0, len(some), WORDS_AT_ONCE))


def tried(cases: Iterable[Callable[[], Tried]], processes: int | None) -> Iterator[Tried]:
    """What came of each, as they end; how many are done is told on the error stream."""
    with ProcessPoolExecutor(processes) as pool:
        running = [pool.submit(each) for each in cases]
        for done, each in enumerate(as_completed(running), 1):
            print(f"\r{done} of {len(running)}", end="", file=sys.stderr)  # noqa: T201
            yield each.result()
    print(file=sys.stderr)  # noqa: T201


@define
class Told:
    """Tells the first few troubles of each kind and format, as they come."""

    most: int
    counts: Counter[tuple[str, str]] = field(factory=Counter)

    def tell(self, trouble: Trouble) -> None:
        """Count it, and print it if there were few like it."""
        kind = trouble.form, trouble.kind
        self.counts[kind] += 1
        if self.counts[kind] <= self.most:
            print(*kind, f"{trouble.where!a}: {trouble.said[:LONGEST_TOLD]!a}", flush=True)  # noqa: T201

    def table(self) -> str:
        """How many there were of each kind, by format."""
        forms = sorted({form for form, _ in self.counts})
        rows = [(form or "(no format)", *(self.counts[form, kind] for kind in KINDS)) for form in forms]
        return tabulate(rows, ("", *KINDS), tablefmt="simple")


def main() -> int:
    """Try them all; 1 where something is wrong."""
    wanted = asked()
    renders, told = 0, Told(wanted.told)
    for made, troubles in tried(work(wanted), wanted.processes):
        renders += made
        for each in troubles:
            told.tell(each)
    if told.counts:
        print(f"\n{told.table()}\n")  # noqa: T201
    print(f"{renders:,} renders, {told.counts.total():,} troubles")  # noqa: T201
    return int(bool(told.counts))


if __name__ == "__main__":
    sys.exit(main())
