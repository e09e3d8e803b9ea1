"""Which keys may stand in a record, and what they are compared by."""

from __future__ import annotations

from functools import partial
from unicodedata import normalize

from attrs import Factory, define

from claimcheck.syntax import refusals
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.hidden import hidden, visible
from claimcheck.syntax.nodes import Node, Scalar

_MERGE = "<<"


@define(eq=False, repr=False)
class Keys:
    """Reports what is wrong with a key. The same few come in every record, so those that are right are remembered."""

    faults: Faults
    _right: dict[str, str] = Factory(dict)

    def name(self, node: Node) -> str | None:
        """The key's name, the same however its letters are encoded; None if the node cannot be a key."""
        if not isinstance(node, Scalar):
            # counted by its end, for the keys inside it came first
            self.faults.report(refusals.NO_KEYS, node.end, partial(refusals.no_key, node))
            return None
        right = self._right.get(node.text)
        if right is not None:
            node.text = right  # one string for all
            return right
        return self._new_name(node)

    def _new_name(self, key: Scalar) -> str | None:
        if key.text == _MERGE and key.plain:
            self.faults.report(refusals.MERGES, key.start, partial(refusals.merge, key))
            return None
        if hidden(key.text) is not None:
            self.faults.report(refusals.HIDDEN, key.start, partial(refusals.hidden_key, key))
            key.text = visible(key.text)
        elif key.text.isascii() and key.text != _MERGE:
            self._right[key.text] = key.text
        return normalize("NFC", key.text)
