"""`html`: one self-contained page, to be looked at, sent, printed and archived. Whatever a record holds stays text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.formats.base import Format
from claimcheck.views.page import Page

if TYPE_CHECKING:
    from claimcheck.views.dossier import Dossier


def page(told: Page, _width: int) -> str:
    """Any page, on a sheet of its own."""
    from claimcheck.formats.web.render import render  # noqa: PLC0415 - jinja2, for this only
    from claimcheck.views.dossier import Dossier  # noqa: PLC0415

    return render(Dossier(told.title, told.blocks))


def dossier(told: Dossier) -> str:
    """A dossier, with its pictures, and filters where it has questions."""
    from claimcheck.formats.web.render import render  # noqa: PLC0415

    return render(told)


HTML = Format(name="html", page=page, dossier=dossier)
