"""What a claim is called: the id that it gives itself, or one made of its article, question and speaker."""

from __future__ import annotations

import re
import unicodedata

from claimcheck.decode.draft import Draft
from claimcheck.decode.ids import good_id
from claimcheck.decode.parts import Parts
from claimcheck.syntax import Scalar, hidden
from claimcheck.syntax.hidden import visible


def own_id_is_good(draft: Draft, parts: Parts) -> bool:
    """Whether the id that a claim gives itself can be one; it need not give any."""
    node = next((value for key, value in parts.source.entries if key.text == "id"), None)
    if not isinstance(node, Scalar):
        return True
    if hidden(node.text):
        problem = f"the id `{node.text}` holds the hidden character {hidden(node.text)}"
        draft.fault("CC006", node, problem, "delete it and type the id again")
        return False
    return good_id(draft, node, "claim")


def default_id(article: str, question: str, speaker: str | None) -> str:
    """What a claim without an `id` is called; `question` is the bare id where that is unique."""
    return ".".join(filter(None, (article, question, slug(speaker) if speaker else "")))


def slug(name: str) -> str:
    """A speaker's id, or a plain name made into one word."""
    plain = unicodedata.normalize("NFC", name)
    return plain if not re.search(r"[\s/:,]", plain) else re.sub(r"[\W_]+", "-", plain.casefold()).strip("-")


def lost_id(draft: Draft, parts: Parts | None, article: str) -> str:
    """What a claim that was not kept may be called; of its default id the beginning, as far as it is known."""
    if parts is None:
        return article
    if "id" in parts.fields:
        return visible(str(parts.fields["id"]))
    where = str(parts.fields.get("article", article))
    known = draft.question(parts.key.text)
    return f"{where}.{parts.key.text}" if known else where
