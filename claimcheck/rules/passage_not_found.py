"""CC101: a passage that its article does not have."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, State, rule
from claimcheck.rules.passages import in_state, not_looked_up, on_passage


@rule("CC101", Severity.ERROR, unsure=not_looked_up)
def passage_not_found(book: Book) -> Iterator[Notes]:
    """The text of the article has no such words.

    A passage is its first words, three dots and its last words, or one whole fragment. It is looked for in the text as
    printed, but for quotation marks, dashes, blanks and ligatures, within one paragraph. The message says which
    paragraph comes nearest; `--show-text` quotes it. Write the words as they stand there. Texts are read from beside
    the claim file, or from the folder that `--articles` names.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            passage: the union spoke ... of a strike
          - strike: yes
            speaker: Ann Teller
            passage: she feared the worst for Monday  # <- CC101
        --- example.txt
        On Friday the union spoke openly of a strike.
        The minister heard nothing of the kind.
    """
    for claim, found in in_state(book, State.LOST):
        message = f"{claim.article} has no such passage; {found.reason}; write its first and last words as they stand"
        yield on_passage(book, claim, message, found)
