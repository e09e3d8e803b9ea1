"""CC104: an article whose text is not the one that was read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Article, Book, Notes, Severity, rule
from claimcheck.places import Note


def _without_text(book: Book) -> Iterator[Article]:
    return (article for article in book.articles.values() if article.sha256 and article.id not in book.texts)


@rule("CC104", Severity.ERROR, unsure=_without_text)
def article_changed(book: Book) -> Iterator[Notes]:
    """The file of an article's text has changed since its `sha256` was written.

    The `sha256` is that of the file, line ends aside.

    Why it matters:
    An edited article may say something else, and every claim was read from the old one.

    What is flagged:

        article:
          outlet: Harbour Gazette
          sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  # <- CC104
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            passage: the union spoke ... of a strike
        --- example.txt
        On Friday the union spoke openly of a strike.

    What to write instead:
    Look whether every passage still carries its claim; `claimcheck anchor` says which have moved, and writes the new
    `sha256` once all of them are found as they were pinned:

        article:
          outlet: Harbour Gazette
          sha256: 1d445e86b0b4a7d48a17227480940b90e1d49927a5ab55c6f3f585b560e0a943
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            passage: the union spoke ... of a strike
        --- example.txt
        On Friday the union spoke openly of a strike.

    What it cannot see:
    What has changed, and whether any claim rests on it. An article without `sha256` is not watched, nor one whose text
    is not at hand.
    """
    for name, text in book.texts.items():
        article = book.articles[name]
        if article.sha256 and article.sha256 != text.sha256:
            message = f"{text.file} is not the text that was read; look at its passages, then run `claimcheck anchor`"
            yield Notes(message=message, places=(Note(article.span_of("sha256"), message),))
