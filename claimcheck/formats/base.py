"""What a format must be able to do."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from claimcheck.model import Report
from claimcheck.views.page import Page


@frozen(kw_only=True, repr=False)
class Format:
    """A format renders pages (`page`, given a width in columns) or reports (`report`); the text ends with a newline."""

    name: str
    page: Callable[[Page, int], str] | None = None
    report: Callable[[Report], str] | None = None
