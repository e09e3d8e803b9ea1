"""What tells one finding from another, and knows it again in another run: never the line where it stands."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import chain
from typing import TypeAlias

from claimcheck.model import Book, Finding, Record, Report
from claimcheck.places import Span

_VARYING = re.compile(r"\b(lines?|bytes?|columns?) [\d,]+|\b[\d,]+ passages?\b")
"""Places and counts in messages: they change when something else in the file does."""

LENGTH = 32
"""Hex digits: enough for every finding of the world to have its own."""

Identity: TypeAlias = tuple[object, ...]


def fingerprints(told: Report) -> dict[int, str]:
    """The fingerprint of each finding, by the finding's `id`: the same in every run, whatever else is found.

    A finding about claims is known by its code, its question and the ids of the claims; any other by its code, the
    file, the records that stand at its places, and what it says is wrong: what to write instead may name whatever else
    is there. Of several that are alike, each is numbered.
    """
    records = _records(told.book)
    seen: Counter[Identity] = Counter()
    found = {}
    for finding in told.findings:
        known_by = identity(finding, records)
        seen[known_by] += 1
        digest = sha256(json.dumps(known_by).encode()).hexdigest()[:LENGTH]
        found[id(finding)] = f"{digest}:{seen[known_by]}"
    return found


def identity(finding: Finding, records: Mapping[Span, str]) -> Identity:
    """What a finding is known by."""
    notes = finding.notes
    if notes.claims:
        return finding.rule.code, notes.question, tuple(sorted(claim.id for claim in notes.claims))
    named = tuple(sorted({records[place.span] for place in notes.places if place.span in records}))
    wrong = _VARYING.sub(r"\1", notes.message.partition("; ")[0])
    return finding.rule.code, notes.question, notes.places[0].span.file, named, wrong


def _records(book: Book) -> dict[Span, str]:
    """The records that are named in the files, by the places of their ids."""
    found: Iterable[Record] = chain(
        book.articles.values(),
        book.speakers.values(),
        book.places.values(),
        book.topics.values(),
        book.questions.values(),
        book.claims.values(),
        book.resolutions,
    )
    return {record.at: f"{type(record).__name__} {record.id}" for record in found}
