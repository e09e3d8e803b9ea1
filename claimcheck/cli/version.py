"""Which version of this program runs."""

from __future__ import annotations


def version() -> str:
    """The version that is installed; nothing, where it runs from its source."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - 20 ms, and few ask

    try:
        return version("claimcheck-desk")
    except PackageNotFoundError:
        return ""
