"""How many findings there are of each code."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from claimcheck.model import Report, Rule, Severity
from claimcheck.views.page import Table


@frozen(kw_only=True, repr=False)
class Count:
    """How many findings of a rule have a severity, and how many are silenced beside them."""

    rule: Rule
    severity: Severity
    found: int
    silenced: int


def counts(told: Report) -> tuple[Count, ...]:
    """What was found, most severe first, then most often first; a contradiction that is acknowledged counts apart."""
    rules = {each.rule.code: each.rule for each in (*told.findings, *(each.finding for each in told.silenced))}
    found = Counter((each.severity, each.rule.code) for each in told.findings)
    silenced = Counter((each.finding.severity, each.finding.rule.code) for each in told.silenced)
    order = sorted(found | silenced, key=lambda key: (-key[0], -found[key], key[1]))
    return tuple(
        Count(rule=rules[code], severity=severity, found=found[severity, code], silenced=silenced[severity, code])
        for severity, code in order
    )


def statistics(told: Report) -> tuple[Table, ...]:
    """The counts as a table, where there are any; with a column for those that are silenced, where some are."""
    headers = ("Severity", "Code", "Name", "Found", "Silenced")
    rows = [
        (str(each.severity), each.rule.code, each.rule.name, str(each.found), str(each.silenced))
        for each in counts(told)
    ]
    columns = len(headers) - (not told.silenced)
    return (Table(headers[:columns], tuple(row[:columns] for row in rows)),) if rows else ()
