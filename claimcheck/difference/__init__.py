"""What a change does to a collection: its records matched between two versions, and its questions set side by side."""

from claimcheck.difference.versions import difference

__all__ = ["difference"]
