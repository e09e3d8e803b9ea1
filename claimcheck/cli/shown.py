"""How the findings of a check reach who asked: in which format, under which names of files, in which job's summary."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import disk, options, terminal
from claimcheck.cli.folders import repository
from claimcheck.cli.version import version
from claimcheck.formats import Format, Frame, all_formats, formats_for
from claimcheck.model import Report, Severity

KINDS = ("findings", "report")
PLAIN = "text"
_DEFAULT = f"{PLAIN}; github in GitHub Actions"


def _chosen(word: str) -> str:
    """The format that is asked for, if one is."""
    return word and options.format_of(word, *KINDS)


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
    frame = Frame(width=terminal.width(), version=version, names=_names(path, told.book.files), fail_on=fail_on)
    text = form.findings(told, frame) if form.findings else form.report(told) if form.report else ""
    if to is None:
        terminal.say(text)
    else:
        disk.write(to, text)
    _summarise(told, printed)


def _summarise(told: Report, form: Format) -> None:
    """GitHub names a file whose text it shows beside the job."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if form.summary and file:
        disk.append(Path(file), form.summary(told))


def _names(path: Path, files: Iterable[str]) -> dict[str, str]:
    """What the files are called from the root of their repository, where a service looks for them."""
    root = repository(path)
    names = {file: os.path.relpath(file, root).replace(os.sep, "/") for file in files}
    return {file: name for file, name in names.items() if name != file}
