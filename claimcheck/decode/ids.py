"""What can be the id of a record."""

from __future__ import annotations

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import FIELD_NAMES
from claimcheck.decode.readers import LONGEST_NAME
from claimcheck.syntax import Scalar, hidden
from claimcheck.syntax.hidden import shown

_NO_ID = frozenset("/:,")
"""What a word cannot hold that is an id: lists, questions and defaults are written with it."""


def good_id(draft: Draft, node: Scalar, what: str) -> bool:
    """Whether a key can be an id: one word and no field's name. Hidden characters were reported with the key."""
    word = node.text
    if hidden(word):
        return False
    if len(word) > LONGEST_NAME:
        problem = f"`{shown(word)}` has {len(word):,} characters and cannot be the id of {one(what)}"
        draft.malformed(node, problem, f"choose one of at most {LONGEST_NAME}")
        return False
    if word in FIELD_NAMES:
        draft.malformed(
            node, f"`{word}` is the name of a field and cannot be the id of {one(what)}", "choose another id"
        )
        return False
    if word.split() != [word] or not _NO_ID.isdisjoint(word):
        draft.malformed(node, f"`{word}` cannot be the id of {one(what)}", "write one word, such as `port-official`")
        return False
    return True


def one(what: str) -> str:
    """A kind of record, as a message speaks of one of it."""
    return f"an {what}" if what[0] in "aeiou" else f"a {what}"
