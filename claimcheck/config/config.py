"""Which codes count, how severe they are, from which severity on a run fails, where texts are, what rules heed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from claimcheck.model import Rule, Settings, Severity
from claimcheck.places import one_line


@frozen(kw_only=True, repr=False)
class Ignore:
    """Findings that are left out: those whose code begins so, but not as one of `other_than`.

    `glob`: only in files of such a name, from the configuration's folder, where `*` stands for folders too; empty: in
    all. `by` names what says so, the file or the flag.
    """

    code: str
    reason: str = field(default="", converter=one_line)
    by: str = ""
    glob: str = ""
    other_than: tuple[str, ...] = ()

    def speaks_of(self, code: str) -> bool:
        """Whether findings of a code are meant."""
        return code.startswith(self.code) and not (self.other_than and code.startswith(self.other_than))


@frozen(kw_only=True, repr=False)
class Config:
    """`select` holds codes or their beginnings (`CC2`), asked for by flag; an empty one selects all.

    `severities` replaces the severity of rules, by code or its beginning. `show`: the least severity that is listed.
    `file` is the one that it was read from; `named` gives the name that a claim file has from that file's folder.
    """

    select: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    fail_on: Severity = Severity.ERROR
    show: Severity = Severity.WARNING
    severities: Mapping[str, Severity] = field(factory=dict)
    settings: Settings = field(factory=Settings)
    articles: Path | None = None
    file: str = ""
    named: Callable[[str], str] = str

    def wants(self, code: str) -> bool:
        """Whether findings of a code are asked for."""
        return not self.select or code.startswith(self.select)

    def severity(self, rule: Rule) -> Severity:
        """How severe the findings of a rule are: the longest beginning of its code decides."""
        told = [code for code in self.severities if rule.code.startswith(code)]
        return self.severities[max(told, key=len)] if told else rule.severity

    def selecting(self, codes: tuple[str, ...]) -> Config:
        """Only these codes, though a file leaves them out everywhere; the same, where there are none."""
        if not codes:
            return self
        return evolve(self, select=codes, ignores=tuple(each for each in self.ignores if each.glob))

    def ignoring(self, codes: Iterable[str], by: str) -> Config:
        """Without these codes too."""
        return evolve(self, ignores=(*(Ignore(code=code, by=by) for code in codes), *self.ignores))

    def setting(self, **settings: object) -> Config:
        """With these settings of rules; one that is None is left as it is."""
        told = {name: value for name, value in settings.items() if value is not None}
        return evolve(self, settings=evolve(self.settings, **told))  # type: ignore[arg-type]
