"""A list or mapping that is still being read."""

from __future__ import annotations

from attrs import Factory, define

from claimcheck.syntax.nodes import Mapping, Node, Scalar, Sequence
from claimcheck.syntax.source import Source


@define(eq=False, repr=False)
class Frame:
    """One of them, as far as it is complete; `refused` numbers the entries that are to be left out."""

    start: int
    keyed: bool
    flow: bool
    names: dict[str, Scalar] = Factory(dict)
    keys: list[Scalar] = Factory(list)
    values: list[Node] = Factory(list)
    refused: set[int] | None = None
    awaits_key: bool = False

    def refuse(self, source: Source, start: int, end: int) -> None:
        """Takes what stands as a key, and leaves its entry out."""
        self.refused = self.refused or set()
        self.refused.add(len(self.keys))
        self.keys.append(Scalar("", True, source, start, end))  # noqa: FBT003 - see nodes

    def entries(self) -> tuple[tuple[Scalar, Node], ...]:
        """The complete entries, without those left out."""
        pairs = zip(self.keys, self.values, strict=False)
        refused = self.refused
        if not refused:
            return tuple(pairs)
        return tuple(pair for index, pair in enumerate(pairs) if index not in refused)

    def keep_before(self, index: int) -> list[Scalar]:
        """Drops the children that reach past the index, and what is incomplete; gives the dropped keys."""
        while self.values and self.values[-1].end > index:
            self.values.pop()
        dropped = self.keys[len(self.values) :]
        del self.keys[len(self.values) :]
        return dropped

    def node(self, source: Source, end: int) -> Sequence | Mapping:
        """What was read. A block ends with its last child, though YAML lets it reach up to the next token."""
        if not self.flow:
            end = self.values[-1].end if self.values else self.start
        if self.keyed:
            return Mapping(self.entries(), source, self.start, end)
        return Sequence(tuple(self.values), source, self.start, end)
