"""What is not told, and by whose will: a change that silences what it breaks must not look clean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from claimcheck.listing import listed
from claimcheck.model import RECORDS, Finding, Report, Severity, Silenced
from claimcheck.views.page import Paragraph


def silenced(told: Report) -> Iterator[Paragraph]:
    """Who silences how many findings of which codes, and why; and whose severity is less than their rule's."""
    found = sorted(told.silenced, key=lambda each: (each.by, each.reason))
    for by, group in groupby(found, key=lambda each: each.by):
        yield Paragraph(_told(list(group)), f"silenced by {by}")
    lowered = Counter(f"{each.rule.code} from {each.rule.severity} to {each.severity}" for each in _lowered(told))
    if lowered:
        yield Paragraph(_counted(lowered), "lowered by the configuration")


def hushed(told: Report) -> bool:
    """Whether something would be a warning or an error, if it were not for the configuration or a flag."""
    findings = (*(each.finding for each in told.silenced if each.by != RECORDS), *_lowered(told))
    return any(each.rule.severity >= Severity.WARNING and not each.acknowledged for each in findings)


def _lowered(told: Report) -> list[Finding]:
    return [each for each in told.findings if each.severity < each.rule.severity and not each.acknowledged]


def _told(group: list[Silenced]) -> str:
    """The codes of each reason, then the reason."""
    parts = []
    for reason, found in groupby(group, key=lambda each: each.reason):
        codes = _counted(Counter(each.finding.rule.code for each in found))
        parts.append(f"{codes} ({reason})" if reason else codes)
    return "; ".join(parts)


def _counted(counts: Counter[str]) -> str:
    return listed([f"{number} {what}" for what, number in sorted(counts.items())])
