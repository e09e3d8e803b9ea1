"""What the fields of a sheet are called, and what else they usually are."""

from __future__ import annotations

from collections.abc import Mapping

CLAIM = (
    "speaker",
    "via",
    "stance",
    "said",
    "as-of",
    "where",
    "throughout",
    "reckoned",
    "says",
    "passage",
    "locator",
    "paragraph",
    "pin",
    "grade",
    "disputes",
    "note",
    "ignore",
    "id",
)
QUESTION = ("asks", "type", "choices", "scale", "unit", "tolerance", "many", "varies")
ARTICLE = (
    "outlet",
    "title",
    "author",
    "published",
    "url",
    "archived",
    "accessed",
    "language",
    "medium",
    "derived-from",
    "paragraphs",
)

FIELDS = ("article", "topic", "question", "answer", *CLAIM, *QUESTION, "topic-title", *ARTICLE)
"""What a column may hold, in the order in which a sheet has them: the claim, its question, its article."""

READ_ONLY = ("status", "position")
"""What a sheet may say besides: it follows from the claims, and is not read."""

SYNONYMS: Mapping[str, str] = {
    "source": "speaker",
    "said-by": "speaker",
    "attributed-to": "speaker",
    "attribution": "speaker",
    "voice": "speaker",
    "who": "speaker",
    "who-says-it": "speaker",
    "who-said-it": "speaker",
    "who-says-so": "speaker",
    "speakers": "speaker",
    "through": "via",
    "relay": "via",
    "relayed-by": "via",
    "value": "answer",
    "response": "answer",
    "wording": "asks",
    "question-text": "asks",
    "quote": "passage",
    "quotation": "passage",
    "excerpt": "passage",
    "statement": "says",
    "paraphrase": "says",
    "in-short": "says",
    "page": "locator",
    "timecode": "locator",
    "para": "paragraph",
    "comment": "note",
    "comments": "note",
    "notes": "note",
    "claim-id": "id",
    "article-id": "article",
    "publication": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "headline": "title",
    "article-title": "title",
    "byline": "author",
    "link": "url",
    "article-url": "url",
    "article-link": "url",
    "web-address": "url",
    "publication-date": "published",
    "published-on": "published",
    "date-published": "published",
    "subject": "topic",
}
"""Usual names that mean one field and no other. What they are read as is said."""

UNCERTAIN: Mapping[str, tuple[str, ...]] = {
    "date": ("published", "said", "as-of"),
    "time": ("said", "as-of", "locator"),
    "when": ("said", "as-of"),
    "claim": ("says", "answer", "id"),
    "text": ("passage", "says"),
    "place": ("where", "locator"),
    "location": ("where", "locator"),
    "name": ("speaker", "article"),
    "certainty": ("stance", "grade"),
    "confidence": ("stance", "grade"),
    "rating": ("grade", "stance"),
}
"""Names that may mean several: somebody must say which."""
