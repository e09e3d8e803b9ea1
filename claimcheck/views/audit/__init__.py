"""What is behind one record, one module for each kind; and what falls if something is withdrawn."""

from claimcheck.views.audit.page import audited

__all__ = ["audited"]
