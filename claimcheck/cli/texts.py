"""Where the texts of articles are looked for, and which are refused: a claim file may come from anybody."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from pathlib import Path, PurePosixPath, PureWindowsPath
from unicodedata import normalize

from attrs import frozen

from claimcheck.check import Source
from claimcheck.cli import disk
from claimcheck.model import Article

SUFFIXES = (".txt", ".md")
MOST_BYTES = 2 * 2**20
"""A long novel; to fold more takes more memory than a check should."""


@frozen(eq=False, repr=False)
class Library:
    """Finds texts beside claim files, below `within`; then in the folder that was named on the command line."""

    within: Path
    articles: Path | None = None

    def __call__(self, article: Article) -> Source | None:
        """The text of an article; nothing, where it is not at hand."""
        names = [article.text] if article.text else _named_for(article.id)
        beside = Path(article.at.file).parent
        shelves = [(beside, self.within)] if self.articles is None else [(beside, self.within), (self.articles,) * 2]
        refused: Source | None = None
        for name, (shelf, within) in product(names, shelves):
            source = _source(shelf / name, within, declared=bool(article.text))
            if source is not None and not source.trouble:
                return source
            refused = refused or source
        return refused


def _named_for(article: str) -> Iterable[str]:
    """What the text of an article may be called: by its id, in either form of Unicode; a path, nothing."""
    name = f"{article}.txt"
    plain = PurePosixPath(name).name == name and PureWindowsPath(name).name == name
    return dict.fromkeys((name, normalize("NFD", name))) if plain else ()


def _source(file: Path, within: Path, *, declared: bool) -> Source | None:
    """A file that may be read; why it may not, if it is there or was asked for by name."""
    try:
        real, root = file.resolve(), within.resolve()
        trouble = _refusal(file, real, root)
        if not real.is_file() and not (trouble and declared):
            return None
        return Source(disk.shown(file), trouble=trouble) if trouble else _read(file, real)
    except (OSError, RuntimeError, ValueError) as error:  # a circle of links; a NUL in a name
        return Source(disk.shown(file), trouble=getattr(error, "strerror", None) or str(error))


def _refusal(file: Path, real: Path, root: Path) -> str:
    """Why a file is not read as a text, whatever it holds."""
    if not real.is_relative_to(root):
        return "it lies outside of the project; name its folder with `--articles`"
    if any(part.startswith(".") for part in real.relative_to(root).parts):
        return "it lies below a folder that begins with a dot; keep it elsewhere"
    if file.suffix not in SUFFIXES or real.suffix not in SUFFIXES:
        return f"a text is a {' or a '.join(SUFFIXES)} file; save it as one"
    return ""


def _read(file: Path, real: Path) -> Source:
    source = disk.source(real)
    if len(source.data) > MOST_BYTES:
        return Source(disk.shown(file), trouble=f"it has more than {MOST_BYTES >> 20} MiB; split the article")
    return Source(disk.shown(file), source.data, source.trouble)
