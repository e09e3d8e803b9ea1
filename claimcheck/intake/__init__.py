"""Claims out of a sheet: which column says what, which record a row makes, and the files that hold them.

Pure: rows and the collection in, texts of new files and what is said about the rows out. What a row does not say is
not guessed; where somebody must decide, a comment says so.
"""

from __future__ import annotations

from claimcheck.intake.columns import Columns, columns
from claimcheck.intake.names import FIELDS, READ_ONLY
from claimcheck.intake.outcome import Outcome, Unsound, take_in

__all__ = ["FIELDS", "READ_ONLY", "Columns", "Outcome", "Unsound", "columns", "take_in"]
