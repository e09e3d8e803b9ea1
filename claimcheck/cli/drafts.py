"""A claim in the making: its record, with what might be chosen; tried, and written where it belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from claimcheck.check import Source, read_book
from claimcheck.cli import disk
from claimcheck.cli.desk import Desk
from claimcheck.cli.edits import with_record
from claimcheck.edit import Written, record_lines
from claimcheck.formats.lines import inert, visible
from claimcheck.model import Stretch
from claimcheck.propose import Offer, passage

QUESTION, ANSWER = "QUESTION", "ANSWER"
"""Stand where the editor has still to say which."""

Record = Mapping[str, Written]


def draft(desk: Desk, at: Stretch, question: str | None, answer: str | None, fields: Record) -> Record:
    """The record of a claim."""
    asked = desk.book.called(desk.question(question).id) if question else QUESTION
    found = {"passage": passage(desk.text, at), "paragraph": str(at.paragraph), "pin": at.pin}
    return {asked: answer or ANSWER, **fields, **found}


def printed(desk: Desk, record: Record, at: Stretch, *, offers: bool) -> str:
    """The record as it is pasted into a file, with comments on what might be chosen."""
    if not _unsaid(record):
        tried(desk, record)
    named = [] if "speaker" in record else desk.speakers(at)
    said = [*_told("likely questions", desk.questions(at) if offers else []), *_told("named nearby", named)]
    return "".join(f"{line}\n" for line in [*said, *record_lines(record)])


def append(desk: Desk, record: Record) -> tuple[str, str]:
    """Append the record to the article's claims; its id, and the file. Raises `Trouble` as `tried` does."""
    if _unsaid(record):
        raise disk.Trouble("a claim needs `--question` and `--answer` to be written")
    name, after = tried(desk, record)
    disk.replace(Path(after.file), after.data)
    return name, after.file


def tried(desk: Desk, record: Record, passing: Collection[str] = ()) -> tuple[str, Source]:
    """The id that the claim has, and its file with the record added.

    Raises `Trouble` where `check` would refuse it with a code that is not one of those `passing`.
    """
    after, files = with_record(desk.sources, desk.file, "claims", record)
    again = read_book(files)
    known = {fault.message for fault in desk.book.faults}
    faults = (each for each in again.faults if not each.minor and each.code not in passing)
    new = [each.message for each in faults if each.message not in known]
    if new:
        raise disk.Trouble(f"the claim would not be read: {new[0]}")
    added = [each for name, each in again.claims.items() if name not in desk.book.claims]
    if any(each.article != desk.article.id for each in added) or not (added or passing):
        remedy = f"give {desk.article.id} another name"
        raise disk.Trouble(f"{after.file} holds the claims of another article; {remedy}")
    return next((each.id for each in added), ""), after


def _unsaid(record: Record) -> bool:
    return QUESTION in record or ANSWER in record.values()


def _told(what: str, offers: Sequence[Offer]) -> Iterator[str]:
    """Offers as comments, each with how likely it is, of 100."""
    if offers:
        yield f"# {what}:"
        yield from (inert(f"#   {each.score:3}  {visible(f'{each.id}: {each.label}')}") for each in offers)
