"""CC110: passages that could not be looked up, for want of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.model import Article, Book, Notes, Severity, rule
from claimcheck.places import Note
from claimcheck.wording import plural


def _with_text(book: Book) -> Iterator[Article]:
    """On another machine the text may be away."""
    return (book.articles[name] for name in book.texts)


@rule("CC110", Severity.NOTE, unsure=_with_text)
def text_not_at_hand(book: Book) -> Iterator[Notes]:
    """The text of an article is not here, so that its passages are not checked.

    One note for each article from which a claim with a passage is read.

    Why it matters:
    Texts are seldom yours to publish, so this is no fault. But nothing tells whether its passages are there, and still
    say what was read from them.

    What is flagged:

        topics:  # <- CC110
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: denied that the union ... any such thing

    What to write instead:
    Where you have the text, save it as the article's id with `.txt`, beside the claim file or in a folder that
    `--articles` names. `--require-texts` makes this an error.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: denied that the union ... any such thing
        --- example.txt
        The minister denied that the union had threatened any such thing.

    What it cannot see:
    Whether the text that you save is that of the article. Once `claimcheck anchor` has written its `sha256`, CC104
    tells when it is another.
    """
    passages = Counter(claim.article for claim in book.claims.values() if claim.passage)
    for article in book.articles.values():
        if passages[article.id] and article.id not in book.texts:
            unchecked = plural(passages[article.id], "passage")
            yield _missing(article, f"{unchecked} unchecked")


def _missing(article: Article, unchecked: str) -> Notes:
    wanted = article.text or f"{article.id}.txt"
    remedy = f"save it as `{wanted}`, or name its folder with `--articles`"
    message = f"the text of {article.id} is not at hand, {unchecked}; {remedy}"
    return Notes(message=message, places=(Note(article.at, message),))
