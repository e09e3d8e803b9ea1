"""What the texts at hand say of every passage in a book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from claimcheck.evidence.find import find
from claimcheck.evidence.paragraphs import paragraphs
from claimcheck.evidence.searched import Searched
from claimcheck.model import Book, Claim, Evidence, Text

_BREAK = re.compile(r"\r\n|\r")

MOST_COMPARED = 20_000_000
"""Characters of texts that lost passages are compared with in a run: some seconds' work. Past that, likeness is not
looked for, so that no collection can stall a check."""


def read_text(data: bytes, file: str, how: str) -> Text:
    """The text in a file's bytes; `how` says what its paragraphs are. Raises UnicodeDecodeError unless it is UTF-8.

    Its fingerprint is that of the file if lines end in a line feed and no mark stands before them; version control may
    write it otherwise on another machine.
    """
    content = data.decode("utf-8-sig")
    digest = sha256("\n".join(_BREAK.split(content)).encode()).hexdigest()
    return Text(file=file, content=content, sha256=digest, paragraphs=paragraphs(content, how))


def witness(book: Book) -> Iterator[tuple[str, Evidence]]:
    """The evidence of each claim with a passage whose text is at hand, by the claim's id."""
    passages: dict[str, list[Claim]] = {}
    for claim in book.claims.values():
        if claim.passage and claim.article in book.texts:
            passages.setdefault(claim.article, []).append(claim)
    left = MOST_COMPARED
    for article, claims in passages.items():
        text = Searched.of(book.texts[article])
        known: dict[tuple[str, int | None, str], Evidence] = {}
        for claim in claims:
            wanted = claim.passage, claim.paragraph, claim.pin
            if wanted not in known:
                known[wanted] = find(text, *wanted, nearest=left > 0)
                left -= 0 if known[wanted].found and known[wanted].found[0].score == 1 else len(text.lines)
            yield claim.id, known[wanted]
