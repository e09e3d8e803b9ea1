"""The lists and mappings that are open while a file is read, and what may enter them."""

from __future__ import annotations

from functools import partial

from attrs import Factory, define

from claimcheck.syntax import refusals
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.frames import Frame
from claimcheck.syntax.keys import Keys
from claimcheck.syntax.nodes import Node, Scalar
from claimcheck.syntax.source import Source
from claimcheck.syntax.trouble import NO_MAPPING, TOO_DEEP, Halt

MAX_DEPTH = 64

UNKNOWN = "*"
"""Stands among the names of unread blocks where it is unknown what was not read."""


@define(eq=False, repr=False)
class Stack:
    """What is open, outermost first; `names` are the file's top-level keys so far, `unread` what was not read of it.

    The first frame is the top-level mapping, and it remains `root` when it is closed.
    """

    source: Source
    faults: Faults
    names: dict[str, Scalar]
    unread: set[str]
    root: Frame | None = None
    frames: list[Frame] = Factory(list)
    _keys: Keys = Factory(lambda self: Keys(self.faults), takes_self=True)

    @property
    def value(self) -> Frame | None:
        """The open value of the newest block, in so far as its children stand on lines of their own."""
        if self.root is None or self.root.awaits_key or len(self.frames) == 1:
            return None
        return None if self.frames[1].flow else self.frames[1]

    @property
    def in_item(self) -> bool:
        """Whether the newest block's value has an open child."""
        return len(self.frames) > len(("root", "value"))

    @property
    def pending(self) -> int | None:
        """Where the entry begins at the top level that is not complete yet."""
        if self.root is not None and not self.root.awaits_key:
            return self.root.keys[-1].start
        return self.frames[1].start if len(self.frames) > 1 else None

    @property
    def leaves_out_next(self) -> bool:
        """Whether the next node is the value of a key that was refused."""
        frame = self.frames[-1] if self.frames else None
        return bool(frame and frame.refused and not frame.awaits_key and len(frame.keys) - 1 in frame.refused)

    def open(self, start: int, *, keyed: bool, flow: bool) -> None:
        """Begins a list or a mapping."""
        if len(self.frames) == MAX_DEPTH:
            raise Halt(TOO_DEEP, start)
        frame = Frame(start, keyed, flow, awaits_key=keyed)
        if not self.frames:
            if not keyed:
                raise Halt(NO_MAPPING, start)
            self.root = frame
            frame.names = self.names
        self.frames.append(frame)

    def close(self, end: int) -> Node:
        """Ends the innermost one."""
        node = self.frames.pop().node(self.source, end)
        if self.frames:
            self.put(node)
        return node

    def put(self, node: Node) -> None:
        """Takes a complete node: the key or value that is next, or an item."""
        if not self.frames:
            if node.start < node.end:
                raise Halt(NO_MAPPING, node.start)
            return
        frame = self.frames[-1]
        if frame.awaits_key:
            self._key(frame, node)
        else:
            frame.values.append(node)
            frame.awaits_key = frame.keyed

    def put_alias(self, start: int, end: int) -> None:
        """Takes an empty text instead of an alias; as a key, it is refused."""
        if not self.frames:
            raise Halt(NO_MAPPING, start)
        frame = self.frames[-1]
        self._leave_out(frame)
        if frame.awaits_key:
            frame.refuse(self.source, start, end)
            frame.awaits_key = False
        else:
            self.put(Scalar("", True, self.source, start, end))  # noqa: FBT003

    def _key(self, frame: Frame, node: Node) -> None:
        name = self._keys.name(node)
        if name is not None and isinstance(node, Scalar) and self._may_stand(frame, name, node):
            frame.keys.append(node)
        else:
            self._leave_out(frame)
            frame.refuse(self.source, node.start, node.end)
        frame.awaits_key = False

    def _may_stand(self, frame: Frame, name: str, key: Scalar) -> bool:
        """Whether it is the first of its name; at the top level a second one is read too, so that nothing is missed."""
        first = frame.names.setdefault(name, key)
        if first is key:
            return True
        where = "file" if frame is self.root else "record"
        self.faults.report(refusals.REPEATED, key.start, partial(refusals.repeated, key, first, where))
        return frame is self.root

    def _leave_out(self, frame: Frame) -> None:
        """Remembers the top-level block that something is left out of."""
        root = self.root
        if root is None or not root.keys or (frame is root and frame.awaits_key):
            self.unread.add(UNKNOWN)
        else:
            self.unread.add(root.keys[-1].text or UNKNOWN)
