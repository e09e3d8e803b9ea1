"""The folder that a sheet is taken into: what stands there is read, and only new files are written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

from claimcheck import syntax
from claimcheck.check import Source
from claimcheck.cli import disk
from claimcheck.formats.lines import inert, visible
from claimcheck.intake import Outcome, Unsound, columns, take_in
from claimcheck.listing import listed
from claimcheck.sheets import KINDS, MOST_BYTES, Unreadable, read


@frozen
class Inbox:
    """A folder, which may have to be made, and the claim files in it."""

    folder: Path
    sources: Sequence[Source]

    @classmethod
    def open(cls, folder: Path) -> Inbox:
        """Read what stands in a folder. Raises `Trouble` where it is none."""
        if os.path.lexists(folder) and not folder.is_dir():
            raise disk.Trouble(f"{disk.shown(folder)} is no folder; name one with `--into`")
        return cls(folder, disk.sources(folder) if folder.is_dir() and any(disk.below(folder)) else ())

    @property
    def shown(self) -> str:
        """The folder as it is printed."""
        return disk.shown(self.folder)

    def take_in(self, sheet: Path, tab: str, asked: Iterable[str]) -> Outcome:
        """What the sheet adds to the claims. Raises `Trouble` where it cannot be read, or they cannot."""
        kind = sheet.suffix.casefold()
        if kind not in KINDS:
            raise disk.Trouble(f"{disk.shown(sheet)} is no sheet that can be read; save it as one of {listed(KINDS)}")
        found = disk.source(sheet, MOST_BYTES)
        if found.trouble:
            raise disk.Trouble(f"cannot read {disk.shown(sheet)}: {found.trouble}")
        try:
            table = read(found.data, kind, tab)
            return take_in(table, columns(table.columns, asked, table.rows), self._trees(), self._taken())
        except Unsound:
            remedy = f"`claimcheck check {self.shown}` says which and why"
            raise disk.Trouble(f"some records in {self.shown} cannot be read; {remedy}") from None
        except Unreadable as error:
            raise disk.Trouble(f"{disk.shown(sheet)}: {error}") from None

    def _trees(self) -> list[syntax.Tree]:
        """The records without what editors decided about them, which may wait for the very claims that come in."""
        unread = next((each for each in self.sources if each.trouble), None)
        if unread is not None:
            raise disk.Trouble(f"cannot read {unread.file}: {unread.trouble}")
        return [syntax.parse(each.data, each.file).without("resolutions") for each in self.sources]

    def _taken(self) -> list[str]:
        return [each.name for each in self.folder.iterdir()] if self.folder.is_dir() else []

    def printed(self, outcome: Outcome) -> str:
        """The files as they would be written, each under its name."""
        texts = (f"# {self.shown}/{name}\n{text}\n" for name, text in outcome.files.items())
        return inert("".join("\n".join(map(visible, each.split("\n"))) for each in texts))

    def write(self, outcome: Outcome) -> None:
        """Write the new files, unless somebody else has written one of that name meanwhile."""
        if not outcome.files:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk.Trouble(f"cannot make {self.shown}: {error.strerror}") from None
        for name, text in outcome.files.items():
            file = self.folder / name
            if os.path.lexists(file):
                raise disk.Trouble(f"{disk.shown(file)} was made by somebody else meanwhile; run the command again")
            disk.replace(file, text.encode())
