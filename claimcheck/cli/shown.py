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
_DEFAULT = "text; github in GitHub Actions"


def _chosen(word: str) -> str:
    """The format that is asked for; where none is, the one of the place where this runs."""
    return options.format_of(word, *KINDS) if word else _fitting()


def _fitting() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


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


def show(told: Report, name: str, path: Path, fail_on: Severity) -> None:
    """Print what a check found at a path, in a format; and add it to the summary of the job, where there is one."""
    form = all_formats()[name]
    frame = Frame(width=terminal.width(), version=version, names=_names(path, told.book.files), fail_on=fail_on)
    terminal.say(form.findings(told, frame) if form.findings else form.report(told) if form.report else "")
    _summarise(told, form)


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
