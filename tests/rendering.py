"""Everything that a format makes of a report."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.formats import Format, Frame
from claimcheck.model import Report
from claimcheck.views.page import Page


def rendered(form: Format, told: Report, pages: Iterable[Page] = (), width: int = 80) -> list[str]:
    """The pages, the report, the graph, the sheet, the findings and their summary: as many of them as it has."""
    texts = [form.page(page, width) for page in pages] if form.page else []
    texts += [make(told) for make in (form.report, form.graph, form.sheet) if make]
    return texts + [make(told, Frame(width=width)) for make in (form.summary, form.findings) if make]
