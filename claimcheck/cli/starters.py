"""The claim files that `init` writes, as they are packed with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.disk import Trouble, below, replace

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def need_no_claims(folder: Path) -> None:
    """Complain if there are claim files below a folder already, which others would be mixed with."""
    if folder.is_dir() and any(below(folder)):
        raise Trouble(
            f"{folder.as_posix()} holds claim files already, and the example would mix with them; name another"
        )


def unpack(name: str, folder: Path) -> list[Path]:
    """Write the files of a starter into a folder, byte for byte; nothing that stands there is overwritten."""
    from importlib import resources  # noqa: PLC0415 - for `init` only, and it brings half the library with it

    files = list(_files(resources.files("claimcheck") / "starter" / name, Path()))
    taken = [folder / relative for relative, _ in files if (folder / relative).exists()]
    if taken:
        raise Trouble(f"{taken[0].as_posix()} is there already, and nothing is overwritten")
    for relative, source in files:
        target = folder / relative
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace(target, source.read_bytes())
        except OSError as error:
            raise Trouble(f"cannot write {target.as_posix()}: {error.strerror}") from None
    return [folder / relative for relative, _ in files]


def _files(folder: Traversable, at: Path) -> Iterator[tuple[Path, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _files(each, at / each.name)
        else:
            yield at / each.name, each
