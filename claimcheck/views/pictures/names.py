"""Where a record stands on the page of a report: the name of its element, and the link that leads there."""

from __future__ import annotations

from urllib.parse import quote


def anchor(kind: str, name: str) -> str:
    """The `id` of the element of a `question`, `claim`, `topic`, `article` or `speaker`.

    It is of letters, digits and `-._~/%:` only, whatever the record is called.
    """
    return f"{kind}:{token(name)}"


def token(name: str) -> str:
    """The name as one word, without blanks and without a `:`."""
    return quote(name, safe="/", errors="surrogatepass")


def link(kind: str, name: str) -> str:
    """The link to it: a fragment is decoded once before it is looked up, so what the anchor has escaped is again."""
    return f"#{quote(anchor(kind, name), safe=':/')}"
