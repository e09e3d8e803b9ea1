"""Tries every text in every way, and prints how much was rendered; a number after it says in how many processes."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from injection.collection import WAYS, Collection
from injection.trying import SIZE, compared, refused
from injection.vectors import OWN, batches, conformance, held

MOST_TOLD = 100


def tried(case: tuple[tuple[str, ...], str, int]) -> tuple[int, list[str]]:
    """How much one collection makes, and what is wrong with it."""
    batch, way, turn = case
    made, trouble = compared(Collection(batch, way, turn))
    return made, [f"{batch!a} {way}: {each!a}" for each in trouble]


def main() -> int:
    """Try them all; 1 where something is wrong."""
    texts = held((*OWN, *conformance()))
    cases = [(batch, way, turn) for turn, batch in enumerate(batches(texts, SIZE)) for way in WAYS]
    with ProcessPoolExecutor(int(sys.argv[1]) if len(sys.argv) > 1 else os.cpu_count()) as processes:
        results = list(processes.map(tried, cases))
    results.append(refused(texts))
    troubles = [each for _, found in results for each in found]
    print("\n".join(troubles[:MOST_TOLD]))  # noqa: T201 - what it is for
    renders = sum(made for made, _ in results)
    print(f"{len(texts)} texts in {len(cases)} collections: {renders:,} renders, {len(troubles)} troubles")  # noqa: T201
    return int(bool(troubles))


if __name__ == "__main__":
    sys.exit(main())
