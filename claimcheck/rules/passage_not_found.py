"""CC101: a passage that its article does not have."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, State, rule
from claimcheck.rules.passages import in_state, not_looked_up, on_passage


@rule("CC101", Severity.ERROR, unsure=not_looked_up)
def passage_not_found(book: Book) -> Iterator[Notes]:
    """The text of the article has no such words.

    A passage is its first words, three dots and its last words, or one whole fragment. It is looked for in the text as
    printed, but for quotation marks, dashes, blanks and ligatures, within one paragraph.

    Why it matters:
    Nobody can look the claim up: the words were copied wrongly, or stand in another article, or nowhere.

    What is flagged:

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

    What to write instead:
    Write the words as they stand there. The message says which paragraph comes nearest; `--show-text` quotes it. Texts
    are read from beside the claim file, or from the folder that `--articles` names.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            speaker: Ann Teller
            passage: The minister heard nothing ... kind
        --- example.txt
        On Friday the union spoke openly of a strike.
        The minister heard nothing of the kind.

    What it cannot see:
    Whether words that are found bear the claim out. A passage that runs on into the next paragraph is not found, and
    without the text nothing is looked up (CC110).
    """
    for claim, found in in_state(book, State.LOST):
        message = f"{claim.article} has no such passage; {found.reason}; write its first and last words as they stand"
        yield on_passage(book, claim, message, found)
