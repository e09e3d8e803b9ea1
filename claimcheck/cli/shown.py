"""How the findings of a check reach who asked: in which format, under which names of files, in which job's summary."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from attrs import evolve

from claimcheck.cli import disk, outputs, terminal
from claimcheck.cli.folders import repository
from claimcheck.cli.version import version
from claimcheck.formats import Format, Frame, all_formats, formats_for
from claimcheck.model import Report, Severity

KINDS = ("findings", "report")
PLAIN = "text"
_DEFAULT = f"{PLAIN}; github in GitHub Actions"


def _chosen(word: str) -> str:
    """The format that is asked for, if one is."""
    return word and outputs.format_of(word, *KINDS)


def _fitting() -> str:
    """The format of the place where this runs."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else PLAIN


FormatName = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        callback=_chosen,
        help=f"One of: {', '.join(formats_for(*KINDS))}.",
        show_default=_DEFAULT,
    ),
]


def show(told: Report, name: str, path: Path, fail_on: Severity, to: Path | None) -> None:
    """Print or write what a check found at a path; and add it to the summary of the job, where there is one.

    Where no format is named, a file holds text: what is a command to a runner in a log is none in a file.
    """
    printed = all_formats()[name or _fitting()]
    form = printed if name or to is None else all_formats()[PLAIN]
    frame = evolve(_frame(path, told.book.files), width=terminal.width(), version=version, fail_on=fail_on)
    frame = evolve(frame, paint=terminal.painting()) if to is None else frame
    text = form.findings(told, frame) if form.findings else form.report(told) if form.report else ""
    if to is None:
        terminal.say(text)
    else:
        disk.write(to, text)
    _summarise(told, printed, frame)


def _summarise(told: Report, form: Format, frame: Frame) -> None:
    """GitHub names a file whose text it shows beside the job."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if form.summary and file:
        disk.append(Path(file), form.summary(told, frame))


def _frame(path: Path, files: Iterable[str]) -> Frame:
    """What the files are called from the root of their repository, where a service looks for them."""
    root = repository(path)
    names = {file: _relative(file, root) for file in files}
    spelt = {file: os.fsencode(_relative(name, root)) for file, name in _undecoded(path, files)}
    return Frame(names={file: name for file, name in names.items() if name != file}, spelt=spelt)


def _undecoded(path: Path, files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The files at a path whose names are not UTF-8: how they are printed, and their names as the system has them."""
    if any("\\x" in file for file in files):
        found = [path] if path.is_file() else disk.below(path)
        yield from ((disk.shown(file), file.as_posix()) for file in found if disk.shown(file) != file.as_posix())


def _relative(file: str, root: Path) -> str:
    return os.path.relpath(file, root).replace(os.sep, "/")
