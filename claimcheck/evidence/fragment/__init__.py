"""Links that lead to a passage: text fragments, as <https://wicg.github.io/scroll-to-text-fragment/> states them."""

from claimcheck.evidence.fragment.directive import Directive, directives
from claimcheck.evidence.fragment.link import directive_of, link, page_of
from claimcheck.evidence.fragment.page import Page

__all__ = ["Directive", "Page", "directive_of", "directives", "link", "page_of"]
