"""A dossier: a page with pictures, and links within it, for a format that can draw."""

from claimcheck.views.dossier.audit import audit_dossier
from claimcheck.views.dossier.page import dossier
from claimcheck.views.dossier.parts import Dossier, Part

__all__ = ["Dossier", "Part", "audit_dossier", "dossier"]
