"""What a run may be told: which codes count, and from which severity on it fails."""

from __future__ import annotations

from attrs import frozen

from claimcheck.model import Severity


@frozen(kw_only=True)
class Config:
    """`select` and `ignore` hold codes or their beginnings (`CC2`); an empty `select` selects all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR

    def wants(self, code: str) -> bool:
        """Whether findings of a code are asked for."""
        selected = not self.select or code.startswith(self.select)
        return selected and not (self.ignore and code.startswith(self.ignore))
