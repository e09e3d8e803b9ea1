"""Why YAML could not be read on, in a writer's terms: first the slips that people make, last libyaml's own words."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.places import Fault
from claimcheck.syntax import layout, slips
from claimcheck.syntax.hidden import shown
from claimcheck.syntax.source import Source
from claimcheck.syntax.trouble import Trouble

_HINTS: tuple[Callable[[Source, Trouble], Fault | None], ...] = (
    layout.second_document,
    layout.too_many,
    layout.nesting,
    layout.tab,
    layout.byte_order_mark,
    layout.line_separator,
    slips.open_quote,
    slips.escape,
    slips.block_header,
    slips.first_character,
    slips.after_value,
    slips.second_colon,
    layout.no_colon,
    layout.brackets,
    layout.indentation,
)


def explain(source: Source, trouble: Trouble) -> Fault:
    """The fault with the most helpful sentence."""
    for hint in _HINTS:
        fault = hint(source, trouble)
        if fault is not None:
            return fault
    return _in_libyamls_words(source, trouble)


def _in_libyamls_words(source: Source, trouble: Trouble) -> Fault:
    words = shown(source.rest(trouble.at))
    where = f"at `{words}`" if words else "at the end of this block"
    return source.malformed(
        trouble.at, source.line_end(trouble.at), f"YAML cannot be read on {where}: {shown(trouble.words)}"
    )
