"""The one place where files are read and written."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.check import Source
from claimcheck.cli.folders import project
from claimcheck.syntax import MOST_BYTES

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SUFFIX = ".yaml"


class Trouble(Exception):  # noqa: N818 - half of these are no errors of anybody's
    """Why a command could not run, in one line."""


def sources(path: Path) -> list[Source]:
    """The claim files at a path, in path order: a file, or every `*.yaml` below a folder, dot-folders left out."""
    if not path.exists():
        raise Trouble(f"no such path: {path.as_posix()}; `claimcheck init` writes a first file")
    files = [path] if path.is_file() else sorted(_below(path), key=lambda each: each.relative_to(path).parts)
    if not files:
        raise Trouble(f"no claim files (*{SUFFIX}) under {path.as_posix()}; `claimcheck init` writes a first one")
    root = project(path)
    return [source(file) if file == path else _linked(file, root) or source(file) for file in files]


def _linked(file: Path, root: Path) -> Source | None:
    """What is said of a link that leads where no claims are: words of that file would be quoted as faults."""
    if not file.is_symlink() or not file.is_file():
        return None
    real = file.resolve()
    if not real.is_relative_to(root):
        return Source(shown(file), trouble="the link leads out of the project")
    below = real.relative_to(root).parts
    if real.suffix != SUFFIX or any(part.startswith(".") for part in below):
        return Source(
            shown(file), trouble=f"the link leads to no *{SUFFIX} file, or below a folder that begins with a dot"
        )
    return None


def need_no_claims(folder: Path) -> None:
    """Complain if there are claim files below a folder already, which others would be mixed with."""
    if folder.is_dir() and any(_below(folder)):
        raise Trouble(
            f"{folder.as_posix()} holds claim files already, and the example would mix with them; name another"
        )


def _below(folder: Path) -> Iterator[Path]:
    """The claim files; a folder that cannot be listed is given in their place, for what it holds is not known."""
    hidden: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: hidden.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if name.endswith(SUFFIX) and not name.startswith("."))
    yield from hidden


def shown(file: Path) -> str:
    """A path as it is printed."""
    return file.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def source(file: Path) -> Source:
    """A file as it was found."""
    try:
        return Source(shown(file), _bytes(file))
    except OSError as error:
        return Source(shown(file), trouble=error.strerror or type(error).__name__)


def _bytes(file: Path) -> bytes:
    """What a file holds, up to more than is read of any; a pipe or a device might never end."""
    if not stat.S_ISREG(file.stat().st_mode) and not file.is_dir():
        raise OSError(errno.EINVAL, "it is no file, but a pipe, a device or a socket")
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def write(file: Path, data: str) -> None:
    """Write a text, as UTF-8."""
    try:
        file.write_text(data, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Trouble(f"cannot write {file.as_posix()}: {error.strerror}") from None


def append(file: Path, data: str) -> None:
    """Write a text, as UTF-8, after what a file holds."""
    try:
        with file.open("a", encoding="utf-8", newline="\n") as opened:
            opened.write(data)
    except OSError as error:
        raise Trouble(f"cannot write {file.as_posix()}: {error.strerror}") from None


def replace(file: Path, data: bytes) -> None:
    """Put other bytes in the place of a file's, or make the file: all of them, or nothing is changed.

    A link is followed to what it leads to; permissions are kept.
    """
    target = Path(os.path.realpath(file))
    temporary = target.with_name(f".claimcheck-{os.getpid()}.tmp")
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        with temporary.open("xb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as error:
        raise Trouble(f"cannot write {file.as_posix()}: {error.strerror}") from None
    finally:
        temporary.unlink(missing_ok=True)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Let what a folder holds outlast a power cut, where the system can; the file itself is written by then."""
    with suppress(OSError):
        at = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(at)
        finally:
            os.close(at)


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
            target.write_bytes(source.read_bytes())
        except OSError as error:
            raise Trouble(f"cannot write {target.as_posix()}: {error.strerror}") from None
    return [folder / relative for relative, _ in files]


def _files(folder: Traversable, at: Path) -> Iterator[tuple[Path, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _files(each, at / each.name)
        else:
            yield at / each.name, each
