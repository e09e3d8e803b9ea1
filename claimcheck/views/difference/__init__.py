"""What a change does to a collection: as a page that a reviewer reads from the top, and may leave off at any point."""

from claimcheck.views.difference.page import difference_page

__all__ = ["difference_page"]
