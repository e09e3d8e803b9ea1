"""What records that could not be read may be called, so that nothing is held against others that name them."""

from __future__ import annotations

from attrs import define, field

from claimcheck.decode.names import fold


@define(eq=False, repr=False)
class Lost:
    """`called` holds what records that could not be read are called, by kind; `number` is how many there are.

    `unread` names the kinds of records of which some may stand where nothing could be read, not even an id; `*`: all.
    """

    unread: set[str]
    number: int = 0
    called: dict[str, set[str]] = field(factory=dict)

    def add(self, kind: str, *names: str) -> None:
        """Remember a record by all that it is called; by nothing, it may be any."""
        self.number += 1
        if any(names):
            self.excuse(kind, *names)
        else:
            self.unread.add(kind)

    def excuse(self, kind: str, *names: str) -> None:
        """Hold nothing against records that name one of these."""
        self.called.setdefault(kind, set()).update(map(fold, filter(None, names)))

    def may_be(self, kind: str, name: str) -> bool:
        """Whether a name may be that of one of them."""
        return fold(name) in self.called.get(kind, ()) or self.any_of(kind)

    def any_of(self, kind: str) -> bool:
        """Whether some of a kind may stand where nothing could be read."""
        return bool({kind, "*"} & self.unread)
