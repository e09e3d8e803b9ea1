"""A question to be decided: what is at odds on it, and the record of what an editor makes of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from claimcheck import wording
from claimcheck.assess import new_at_odds
from claimcheck.check import Source, past, read_book
from claimcheck.cli import disk, edits, options
from claimcheck.cli.decided import good, records_on
from claimcheck.cli.disk import Trouble
from claimcheck.edit import record_lines
from claimcheck.formats.lines import inert, visible
from claimcheck.model import Assessment, Book, Resolution, Verdict

FILE = "resolutions.yaml"

Record = Mapping[str, str]


@frozen
class Case:
    """`given` are the fields that the editor has said, by name; `path` is where the claims were read from."""

    book: Book = field(repr=False)
    path: Path
    assessment: Assessment = field(repr=False)
    given: Mapping[str, str]

    @classmethod
    def of(cls, book: Book, path: Path, question: str, given: Mapping[str, str]) -> Case:
        """The case of a question, all that was said about it found good. Raises `Trouble`."""
        assessment = book.assessments[options.question(book, question).id]
        if not assessment.seen:
            soft = "; a tension needs no decision" if assessment.tensions else ""
            raise Trouble(f"no answers are at odds on {assessment.question.id}, so there is nothing to decide{soft}")
        return cls(book, path, assessment, good(assessment, given))

    @property
    def name(self) -> str:
        """How a record names the question."""
        return self.book.called(self.assessment.question.id)

    @property
    def file(self) -> str:
        """The file that most resolutions stand in; else one of their own beside the claims."""
        files = Counter(each.at.file for each in self.book.resolutions)
        own = self.path / FILE if self.path.is_dir() else self.path
        return files.most_common(1)[0][0] if files else disk.shown(own)

    def first(self, *, write: bool) -> str:
        """Make the record; what to say of it."""
        sources = disk.sources(self.path)
        if found := self._place(sources):
            raise Trouble(self._decided_already(found))
        record = self._record()
        if not write:
            return "".join(f"{line}\n" for line in self._printed(record))
        self._append(record, sources)
        empty = [f"`{name}`" for name, value in record.items() if not value]
        more = f"; fill in {' and '.join(empty)}, for which `claimcheck check` asks" if empty else ""
        return f"{visible(f'wrote {self.name} into {self.file}{more}')}\n"

    def again(self) -> str:
        """Bind the record that is there to what is at odds today, and write that; what to say of it."""
        resolution = self.assessment.resolution
        if resolution is None:
            found = self._place(disk.sources(self.path))
            raise Trouble(
                self._decided_already(found) if found else f"nobody has decided {self.name} yet; leave `--again` out"
            )
        changes = self._changes(resolution)
        if not changes:
            return f"the decision on {visible(self.name)} still holds, and nothing is to be written\n"
        edits.write(self.path, [edits.Change(resolution, changes)])
        return "".join(f"{visible(line)}\n" for line in self._refreshed(resolution, changes))

    def _place(self, sources: Sequence[Source]) -> str:
        """Where the files hold a record on the question, such as one that is not filled in; nothing where none does."""
        return next(records_on({self.name, self.assessment.question.id}, sources), "")

    def _decided_already(self, place: str) -> str:
        if self.assessment.resolution is None:
            return f"{self.name} is begun in {place}, and cannot be read yet; `claimcheck check` says what to fill in"
        return (
            f"{self.name} is decided in {place} already; change it there,"
            " or, if `check` says that it is reopened, look again and give `--again`"
        )

    def _record(self) -> Record:
        verdict = self.given.get("verdict", Verdict.UNRESOLVED.value)
        names = ("for", "reason", "by") if verdict == Verdict.FAVOURS.value else ("reason", "by")
        said = {name: self.given.get(name, "") for name in names}
        until = {name: self.given[name] for name in ("expires",) if name in self.given}
        return {self.name: verdict, **said, "on": str(options.today()), **until, "seen": self.assessment.seen}

    def _remarks(self, record: Record) -> Record:
        """What to write where nothing was said."""
        remarks = {
            "reason": "what is at odds, and what would decide it",
            "by": "who decides",
        }
        left = {name: remark for name, remark in remarks.items() if record.get(name) == ""}
        others = ", ".join(each.value for each in Verdict if each.value != record[self.name])
        return left if "verdict" in self.given else {self.name: f"or {others}", **left}

    def _printed(self, record: Record) -> Iterator[str]:
        """The record as it is pasted into a file, below what it is about."""
        yield inert(f"# {visible(self.assessment.question.asks)}")
        yield from (
            inert(f"# {visible(wording.claim_note(self.book, claim).text)}") for claim in self.assessment.at_odds
        )
        yield inert(f"# under `resolutions:` in {visible(self.file)}, or with `--write`:")
        yield from (f"  {line}" for line in record_lines(record, self._remarks(record)))

    def _append(self, record: Record, sources: Sequence[Source]) -> None:
        """Write the record, once the files are read as they are to be: all as before, and the decision."""
        after, files = edits.with_record(sources, self.file, "resolutions", record, self._remarks(record))
        before, again = read_book(sources), read_book(files)
        empty = sum(not value for value in record.values())
        if len(again.faults) != len(before.faults) + empty or list(again.claims) != list(before.claims):
            raise Trouble(f"{self.file} cannot be written without breaking a record; mend its faults first")
        disk.replace(Path(self.file), after.data)

    def _changes(self, resolution: Resolution) -> Record:
        """The fields that are to be given to the record that is there."""
        if {"verdict", "for"} & set(self.given):
            raise Trouble("`--again` leaves the verdict as it is; change it in the file")
        if past(resolution.expires, options.today()) and "expires" not in self.given:
            raise Trouble(
                f"the decision on {self.name} expired on {resolution.expires}; give a later date: `--expires`"
            )
        seen = {"seen": self.assessment.seen} if resolution.seen != self.assessment.seen else {}
        anew = {"on": str(options.today())} if {"reason", "by"} & set(self.given) else {}
        return {**self.given, **anew, **seen}

    def _refreshed(self, resolution: Resolution, changes: Record) -> Iterator[str]:
        """What is new, what was written, and the reason, which may hold no longer."""
        new = new_at_odds(self.book, self.assessment)
        yield from (f"new: {wording.claim_note(self.book, claim).text}" for claim in new)
        if resolution.seen and not new and "seen" in changes:
            yield "what has changed since cannot be told; at odds are today:"
            yield from (wording.claim_note(self.book, claim).text for claim in self.assessment.at_odds)
        yield f"wrote {resolution.at.file}:{resolution.at.line}"
        yield from (f"  {name}: {value}" for name, value in changes.items())
        if "reason" not in changes:
            yield f"read its reason again: {resolution.reason}"
