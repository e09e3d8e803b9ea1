"""What a run may be told: which codes count, how severe they are, from which severity on it fails, what rules heed."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimcheck.model import Rule, Settings, Severity


@frozen(kw_only=True, repr=False)
class Config:
    """`select` and `ignore` hold codes or their beginnings (`CC2`); an empty `select` selects all.

    `severities` replaces the severity of rules, by code.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    severities: Mapping[str, Severity] = field(factory=dict)
    settings: Settings = field(factory=Settings)

    def wants(self, code: str) -> bool:
        """Whether findings of a code are asked for."""
        selected = not self.select or code.startswith(self.select)
        return selected and not (self.ignore and code.startswith(self.ignore))

    def severity(self, rule: Rule) -> Severity:
        """How severe the findings of a rule are."""
        return self.severities.get(rule.code, rule.severity)
