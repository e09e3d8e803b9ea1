"""Prints how often the attribution rules are right, by article: those that they were tuned on, and those held out."""

from __future__ import annotations

import sys

from tabulate import tabulate

from attribution.labels import ARTICLES, HELD_OUT, TUNED, labels
from attribution.measure import MEASURES

if not ARTICLES:
    sys.exit("CLAIMCHECK_ARTICLES is not set: the articles are not ours to ship")

SETS = (("tuned", TUNED), *((f"held out: {each}", (each,)) for each in HELD_OUT), ("held out", HELD_OUT))
rows = []
for name, articles in SETS:
    for measure in MEASURES:
        score, _ = measure(labels(articles))
        figures = (score.precision, score.raw, score.recall, score.f1)
        counts = (f"{score.caught}/{score.wrong}", f"{score.alarms}/{score.right}")
        rows.append((name, score.name, *(f"{figure:.2f}" for figure in figures), *counts))
header = ("articles", "rule", "precision", "as counted", "recall", "F1", "caught", "false alarms")
print(tabulate(rows, header, disable_numparse=True))  # noqa: T201
