"""The one place where files are read and written."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from claimcheck.check import Source
from claimcheck.cli.folders import project
from claimcheck.syntax import MOST_BYTES

SUFFIX = ".yaml"


class Trouble(Exception):  # noqa: N818 - half of these are no errors of anybody's
    """Why a command could not run, in one line."""


class Missing(Trouble):
    """That nothing is there to be read."""


def sources(path: Path) -> list[Source]:
    """The claim files at a path, in path order: a file, or every `*.yaml` below a folder, dot-folders left out."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise Missing(f"no such path: {shown(path)}; `claimcheck init` writes a first file") from None
    except OSError as error:
        raise Trouble(f"cannot read {shown(path)}: {error.strerror}") from None
    files = [path] if path.is_file() else sorted(below(path), key=lambda each: each.relative_to(path).parts)
    if not files:
        raise Missing(f"no claim files (*{SUFFIX}) under {path.as_posix()}; `claimcheck init` writes a first one")
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


def below(folder: Path) -> Iterator[Path]:
    """The claim files; a folder that cannot be listed is given in their place, for what it holds is not known."""
    hidden: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: hidden.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if name.endswith(SUFFIX) and not name.startswith("."))
    yield from hidden


def shown(file: Path) -> str:
    """A path as it is printed."""
    return file.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def source(file: Path, most: int = MOST_BYTES) -> Source:
    """A file as it was found; of one that has more bytes than are read of any, one byte more than that."""
    try:
        return Source(shown(file), _bytes(file, most))
    except OSError as error:
        return Source(shown(file), trouble=error.strerror or type(error).__name__)


def _bytes(file: Path, most: int) -> bytes:
    """What a file holds, up to more than is read of any; a pipe or a device might never end."""
    if not stat.S_ISREG(file.stat().st_mode) and not file.is_dir():
        raise OSError(errno.EINVAL, "it is no file, but a pipe, a device or a socket")
    with file.open("rb") as opened:
        return opened.read(most + 1)


def write(file: Path, data: str) -> None:
    """Write a text, as UTF-8: all of it, or what was there is there still. Pipes and devices are written to."""
    try:
        if _replaceable(file):
            replace(file, data.encode())
        else:
            with file.open("ab") as opened:  # behind /dev/stdout may be a file that holds something
                opened.write(data.encode())
    except BrokenPipeError:
        return  # whoever read it has had enough
    except OSError as error:
        raise Trouble(f"cannot write {shown(file)}: {error.strerror}") from None


def _replaceable(file: Path) -> bool:
    """Whether another file can take its place: not that of /dev/stdout, which goes on being written to."""
    streams = file.is_absolute() and file.parts[1] in ("dev", "proc")
    return not streams and (file.is_file() or not os.path.lexists(os.path.realpath(file)))


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
