"""Records changed where they stand: every file read again as it would be, and only then written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.check import Source, read_book
from claimcheck.cli import disk
from claimcheck.edit import Edit, Written, append, apply, set_fields
from claimcheck.model import Record
from claimcheck.syntax import parse
from claimcheck.syntax.decoding import decode


@frozen
class Change:
    """A record, and the fields to give it."""

    record: Record
    fields: Mapping[str, Written]


def write(path: Path, changes: Iterable[Change]) -> None:
    """Write fields into records of the claims at a path.

    Raises `Trouble`, and writes nothing, where that would break a record.
    """
    made = list(changes)
    edits = _edits(made)
    before = disk.sources(path)
    _need_unchanged(made, before)
    after = [evolve(source, data=_edited(source, edits.get(source.file, {}).values())) for source in before]
    _compare(before, after)
    for old, new in zip(before, after, strict=True):
        if old.data != new.data:
            disk.replace(Path(new.file), new.data)


def with_record(
    sources: Sequence[Source],
    file: str,
    block: str,
    record: Mapping[str, Written],
    remarks: Mapping[str, str] | None = None,
) -> tuple[Source, list[Source]]:
    """A file, which may be new, with one record more, and all files as they then are.

    Raises `Trouble` where nothing can be added to it.
    """
    before = next((each for each in sources if each.file == file), Source(file))
    after = _appended(before, block, record, remarks)
    return after, [*(each for each in sources if each.file != file), after]


def _appended(source: Source, block: str, record: Mapping[str, Written], remarks: Mapping[str, str] | None) -> Source:
    text = source.data.decode("utf-8", "surrogateescape")
    try:
        after = apply(text, append(text, parse(source.data, source.file), block, record, remarks))
    except ValueError as error:
        raise disk.Trouble(f"nothing can be added to {source.file}: {error}") from None
    return evolve(source, data=after.encode("utf-8", "surrogateescape"))


def _edits(changes: Iterable[Change]) -> dict[str, dict[int, tuple[Edit, ...]]]:
    """For each file the edits of each record; claims of several speakers are one record."""
    found: dict[str, dict[int, tuple[Edit, ...]]] = {}
    for change in changes:
        node = change.record.source
        assert node is not None
        found.setdefault(node.source.file, {})[node.start] = set_fields(node, change.fields)
    return found


def _edited(source: Source, edits: Iterable[tuple[Edit, ...]]) -> bytes:
    made = [edit for each in edits for edit in each]
    if not made:
        return source.data
    text = source.data.decode("utf-8", "surrogateescape")
    return apply(text, made).encode("utf-8", "surrogateescape")


def _need_unchanged(changes: Iterable[Change], now: Iterable[Source]) -> None:
    """Refuse to write into what is not the text any more that the records were read from: their places are in that."""
    texts = {source.file: decode(source.data, source.file)[0].text for source in now}
    for node in (change.record.source for change in changes):
        if node is not None and texts.get(node.source.file) != node.source.text:
            raise disk.Trouble(f"{node.source.file} was changed by somebody else meanwhile; run the command again")


def _compare(before: list[Source], after: list[Source]) -> None:
    """Refuse to write what does not hold the same records; a fault less, as of an empty field, is none."""
    one, other = read_book(before), read_book(after)
    if list(one.claims) != list(other.claims) or len(one.faults) < len(other.faults):
        raise disk.Trouble("the claim files cannot be written without breaking a record; mend their faults first")
