"""An article's own words where a page quotes them, with the language that they are in."""

from __future__ import annotations

import re

from claimcheck.model import Article
from claimcheck.views.page import Quote

SPOKEN = "en"
"""What everything else on a page is told in."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language and what narrows it down (RFC 5646, 2.1); `language` takes any text, and this is what readers act upon."""

_LONGEST = 35
"""Letters of a tag that everybody has room for (RFC 5646, 4.4.1)."""


def quote(article: Article, words: str) -> Quote:
    """Words of an article."""
    return Quote(words, language(article))


def language(article: Article) -> str:
    """The tag of its language, where it is one, and another than that of the page."""
    tag = article.language
    known = len(tag) <= _LONGEST and _TAG.fullmatch(tag) and tag.lower() != SPOKEN
    return tag if known else ""
