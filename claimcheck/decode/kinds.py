"""The kinds of records: which block holds them, what the value of their id says, and their fields."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from claimcheck.decode.articles import ARTICLE
from claimcheck.decode.claim_fields import CLAIM
from claimcheck.decode.fields import Field
from claimcheck.decode.places import PLACE
from claimcheck.decode.questions import QUESTION
from claimcheck.decode.resolutions import RESOLUTION
from claimcheck.decode.speakers import SPEAKER
from claimcheck.decode.topics import TOPIC

__all__ = ["KINDS", "Kind"]


@frozen(kw_only=True, eq=False, repr=False)
class Kind:
    """Records of one kind. `key` says what stands as their id, `value` what stands behind it.

    `needs_value`: the value cannot be left out. `of`: what the id is of, where it is that of another kind of record.
    """

    name: str
    fields: Mapping[str, Field]
    key: str
    value: str
    needs_value: bool
    of: str = ""


KINDS = {
    "articles": Kind(
        name="article", fields=ARTICLE, key="the article's id", value="its title, or nothing", needs_value=False
    ),
    "speakers": Kind(
        name="speaker",
        fields=SPEAKER,
        key="the speaker's id",
        value="its name; nothing: it is anonymous, and has a `description`",
        needs_value=False,
    ),
    "places": Kind(name="place", fields=PLACE, key="the place's id", value="its name, or nothing", needs_value=False),
    "topics": Kind(name="topic", fields=TOPIC, key="the topic's id", value="its title", needs_value=True),
    "questions": Kind(
        name="question", fields=QUESTION, key="the question's id", value="what it asks", needs_value=True
    ),
    "claims": Kind(
        name="claim",
        fields=CLAIM,
        key="the question that is answered",
        value="the answer, as the question's type has it",
        needs_value=True,
        of="questions",
    ),
    "resolutions": Kind(
        name="resolution",
        fields=RESOLUTION,
        key="the question that was decided",
        value="the verdict",
        needs_value=True,
        of="questions",
    ),
}
"""By the block (or, of questions, the field) that holds them."""
