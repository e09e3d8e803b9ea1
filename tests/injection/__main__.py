"""Tries every text, and prints how much was rendered."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from injection.collection import WAYS, Collection
from injection.trying import compared
from injection.vectors import OWN, batches, conformance, held

renders, troubles = 0, []
texts = held((*OWN, *conformance()))
for turn, batch in enumerate(batches(texts, 6)):
    for way in WAYS:
        made, trouble = compared(Collection(batch, way, turn))
        renders += made
        troubles += [f"{batch} {way}: {each}" for each in trouble]
for each in troubles[:100]:
    print(each)  # noqa: T201
print(f"{len(texts)} texts, {renders:,} renders, {len(troubles)} troubles")  # noqa: T201
sys.exit(bool(troubles))
