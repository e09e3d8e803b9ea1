"""What several commands take."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from unicodedata import normalize

import typer

from claimcheck import listing
from claimcheck.check import Source, check, read_book
from claimcheck.cli import disk, progress, terminal
from claimcheck.cli.folders import project
from claimcheck.cli.texts import Library
from claimcheck.config import Config
from claimcheck.model import Book, Question, Report
from claimcheck.syntax import AVAILABLE
from claimcheck.values import Domain, Value, answer_types, read

CLAIMS = Path("claims")


Claims = Annotated[
    Path, typer.Argument(metavar="[PATH]", help="A folder of claim files, or one file.", show_default=True)
]
ClaimsOption = Annotated[Path, typer.Option("--claims", metavar="PATH", help="A folder of claim files, or one file.")]
Articles = Annotated[
    Path | None, typer.Option("--articles", metavar="DIR", help="A folder that holds texts of articles.")
]
ShowText = Annotated[bool, typer.Option("--show-text", help="Let findings quote the texts of articles.")]

LISTS = {"topic": "topics", "question": "topics", "speaker": "speakers"}
"""The commands that list what a word on the command line may name."""


def read_claims(
    path: Path, config: Config | None = None, articles: Path | None = None, *, quiet: bool = False
) -> Report:
    """The report on the claims at a path; `articles` is a folder of texts, beside those next to the claims."""
    sources, library = _found(path, articles)
    with progress.shown(sources, quiet=quiet) as files:
        return check(files, config, today(), library)


def book_of(path: Path, articles: Path | None = None) -> Book:
    """The claims at a path without what the rules say of them."""
    sources, library = _found(path, articles)
    with progress.shown(sources) as files:
        return read_book(files, today(), library)


def _found(path: Path, articles: Path | None) -> tuple[list[Source], Library]:
    """The claim files at a path, and where their texts are looked for."""
    need_libyaml()
    if articles is not None and not articles.is_dir():
        raise disk.Trouble(f"no such folder: {disk.shown(articles)}")
    return disk.sources(path), Library(project(path), articles)


def need_libyaml() -> None:
    """Complain if claim files cannot be read at all."""
    if not AVAILABLE:
        raise disk.Trouble("PyYAML is here without libyaml, and nothing else reads claim files; install its wheel")


def known(word: str, ids: Mapping[str, str], what: str) -> str:
    """The id of what a word on the command line names, in any of the ways that it is known by."""
    composed = normalize("NFC", word)  # as records hold every name
    if composed in ids:
        return ids[composed]
    raise disk.Trouble(f"there is no {what} `{word}`; {meant(word, ids) or _what_there_is(ids, what)}")


def meant(word: str, known: Iterable[str]) -> str:
    """The known word that somebody may have meant, as a question; nothing where none is like it."""
    near = listing.meant(word, known)
    return f"did you mean `{near}`?" if near else ""


def _what_there_is(ids: Mapping[str, str], what: str) -> str:
    """Where what might have been meant is to be seen."""
    if what in LISTS:
        return f"`claimcheck {LISTS[what]}` lists what there is"
    return f"there are {listing.listed(list(ids))}" if ids else "there is none yet"


def question(book: Book, word: str) -> Question:
    """The question that a word on the command line names: by its id, or by its bare id where that is unique."""
    word = normalize("NFC", word)
    several = [each.id for each in book.questions.values() if each.short == word]
    if len(several) > 1 and word not in book.questions:
        raise disk.Trouble(f"`{word}` is a question of several topics; write {listing.listed(several, ' or ')}")
    ids = {name: each.id for each in book.questions.values() for name in (each.short, each.id)}
    return book.questions[known(word, ids, "question")]


def today() -> Value:
    """The date by which resolutions expire: SOURCE_DATE_EPOCH where it is set, so that a run can be repeated."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = int(seconds) if seconds.isdecimal() and len(seconds) < 12 else time.time()  # noqa: PLR2004
    date = datetime.fromtimestamp(moment, tz=UTC).date().isoformat()
    return read(answer_types()["date"], date, Domain())


def answered(book: Book) -> int:
    """The status of a command that could answer: 1, with a line on the error stream, if records were left out."""
    if not faulty(book):
        return 0
    terminal.complain("some records were left out because of faults; `claimcheck check` says which and why")
    return 1


def faulty(book: Book) -> bool:
    """Whether records were left out because of faults."""
    return not all(each.minor for each in book.faults)
