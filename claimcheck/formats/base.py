"""What a format can render, and what it is told of where that will be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from claimcheck.formats.paint import Paint, plain
from claimcheck.model import Report, Severity
from claimcheck.places import Span
from claimcheck.views.page import Page

if TYPE_CHECKING:  # it takes a while to make, and one format has something for it
    from claimcheck.views.dossier import Dossier


@frozen(kw_only=True, repr=False)
class Frame:
    """Where findings are shown: `width` in columns; `version` tells this program's, or nothing where it is not known.

    `names`: what files are called from the root of their repository, where that is another name than the report's.
    `spelt`: the bytes of such a name, where they are not UTF-8, and the report's name only shows them.
    `paint`: what puts colours into a text, or leaves it. `fail_on`: the severity from which on a check fails.
    """

    width: int = 80
    version: Callable[[], str] = str
    names: Mapping[str, str] = field(factory=dict)
    spelt: Mapping[str, bytes] = field(factory=dict)
    paint: Paint = plain
    fail_on: Severity = Severity.ERROR

    def named(self, file: str) -> str:
        """What a file is called from the root of its repository."""
        return self.names.get(file, file)

    def placed(self, span: Span) -> str:
        """`file:line:column`, from there."""
        return f"{self.named(span.file)}:{span.line}:{span.column}"


@frozen(kw_only=True, repr=False)
class Format:
    """A format renders some of these; each text ends with a newline, unless there is nothing to say.

    `page`: any page, given a width in columns. `dossier`: the same with pictures, and links within it. `comment`: as
    much of a page as can be posted on a change. `report`: everything that was read, and what was found in it. `graph`:
    who said what through whom. `sheet`: the claims, a row for each. `findings`: those of a report that are shown; with
    a `summary` that stands elsewhere.
    """

    name: str
    page: Callable[[Page, int], str] | None = None
    dossier: Callable[[Dossier], str] | None = None
    comment: Callable[[Page], str] | None = None
    report: Callable[[Report], str] | None = None
    graph: Callable[[Report], str] | None = None
    sheet: Callable[[Report], str] | None = None
    findings: Callable[[Report, Frame], str] | None = None
    summary: Callable[[Report, Frame], str] | None = None

    def renders(self, kinds: tuple[str, ...]) -> bool:
        """Whether it has one of these: a command names those that it has something for."""
        return any(getattr(self, kind) is not None for kind in kinds)
