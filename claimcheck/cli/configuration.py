"""Which configuration counts, and where what it names lies: it may come with a change that is to be checked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from attrs import evolve

from claimcheck.cli import disk, terminal
from claimcheck.cli.disk import Trouble
from claimcheck.cli.folders import REPOSITORY, project
from claimcheck.config import Config, Known, Unfit, count, read_config, severity
from claimcheck.places import Fault
from claimcheck.rules import all_rules

NAMES = ("claimcheck.toml", "pyproject.toml")
"""The first of them counts where both are in one folder."""


def _severity(word: str | None) -> str | None:
    try:
        return word and str(severity(word))
    except Unfit as unfit:
        raise typer.BadParameter(str(unfit)) from None


_FIGURES = 9
"""So many words has no text; of thousands of figures Python makes no number."""


def _count(word: str | None) -> int | None:
    try:
        return None if word is None else count(int(word) if word.isdecimal() and len(word) <= _FIGURES else word)
    except Unfit as unfit:
        raise typer.BadParameter(str(unfit)) from None


ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="The configuration; else the nearest above PATH.")
]
FailOn = Annotated[
    str | None,
    typer.Option(callback=_severity, metavar="SEVERITY", help="note, warning or error.  [default: error]"),
]
Show = Annotated[
    str | None,
    typer.Option(callback=_severity, metavar="SEVERITY", help="The least that is listed.  [default: warning]"),
]
Words = Annotated[
    str | None,
    typer.Option(callback=_count, metavar="WORDS", help="The most words that a passage may quote at each end."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration.")]


def configured(path: Path, named: Path | None, *, isolated: bool = False) -> Config:
    """The configuration that is named, else the nearest above a path; raises `Trouble` where it cannot be read.

    Names in it begin at its folder; in one that was named, at the current one, so that it may be kept elsewhere.
    """
    if isolated:
        if named is not None:
            raise Trouble("`--config` and `--isolated` exclude each other; leave one of them out")
        return Config()
    if named is not None:
        config = _read(named)
        if config is None:
            raise Trouble(f"{disk.shown(named)} has no [tool.claimcheck]; add one, or name another file")
        return _placed(config, Path.cwd())
    return next(_above(path), Config())


def shelf(path: Path, articles: Path | None, named: Path | None, *, isolated: bool = False) -> Path | None:
    """The folder of texts: the one that a flag names, else the one of the configuration."""
    config = configured(path, named, isolated=isolated)
    return articles or config.articles


def known() -> Known:
    """The codes of the rules, by code and by name."""
    return {word: rule.code for rule in all_rules() for word in (rule.code, rule.name)}


def _above(path: Path) -> Iterator[Config]:
    """The configurations from a path upwards to its repository's folder: a file above that may be anybody's."""
    try:
        folder = path.resolve() if path.is_dir() else path.resolve().parent
    except (OSError, RuntimeError):  # what may not be looked at, a circle of links: whoever reads the claims says so
        return
    for each in (folder, *folder.parents):
        found = [config for name in NAMES if (config := _found(each / name)) is not None]
        if len(found) > 1:
            one, other = (config.file for config in found)
            terminal.complain(f"{one} counts, and [tool.claimcheck] in {other} does not; keep one of them")
        yield from (_placed(config, each) for config in found[:1])
        if any(os.path.lexists(each / mark) for mark in REPOSITORY):
            return


def _found(file: Path) -> Config | None:
    """What a file says that nobody has named."""
    if not os.path.isfile(file):  # noqa: PTH113 - as of one that may not be looked at
        return None
    if file.name == NAMES[0] and file.is_symlink():
        raise Trouble(f"{_near(file)} is a link, which may lead anywhere; name the file with `--config`")
    return _read(file)


def _read(file: Path) -> Config | None:
    source = disk.source(file)
    shown = _near(file)
    if source.trouble:
        raise Trouble(f"{shown} cannot be read: {source.trouble}")
    found = read_config(source.data, shown, known())
    if isinstance(found, Fault):
        line = f":{found.span.line}" if found.span.line else ""
        raise Trouble(f"{shown}{line}: {found.message}")
    return found


def _placed(config: Config, base: Path) -> Config:
    """The configuration with its names begun at a folder. Texts that are not there are no fault: few ship them."""
    config = evolve(config, named=lambda file: _from(base, Path(file)))
    if config.articles is None:
        return config
    folder, root = base / config.articles, project(base)
    try:
        real = folder.resolve()
    except (OSError, RuntimeError, ValueError):  # a circle of links; a NUL in a name
        real = Path(os.sep)
    if not real.is_relative_to(root) or any(part.startswith(".") for part in real.relative_to(root).parts):
        raise Trouble(
            f"{config.file}: articles: `{disk.shown(config.articles)}` lies outside of the project,"
            " or below a folder that begins with a dot; name it with `--articles`"
        )
    return evolve(config, articles=Path(_near(folder)) if folder.is_dir() else None)


def _near(path: Path) -> str:
    """A path from the current folder, as far as there is one."""
    return disk.shown(Path(_from(Path.cwd(), path)))


def _from(base: Path, path: Path) -> str:
    """What a file is called from a folder; links in its own name are not followed."""
    try:
        return Path(os.path.relpath(path.parent.resolve() / path.name, base.resolve())).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
