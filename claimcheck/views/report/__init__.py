"""The contradictions report: a page that sums up, then each topic."""

from claimcheck.views.report.page import report

__all__ = ["report"]
