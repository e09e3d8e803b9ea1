"""A claim in the making: the passage found, what it may be offered, and the record written where it belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from claimcheck.check import Source, read_book
from claimcheck.cli import disk, options, terminal
from claimcheck.cli.edits import with_record
from claimcheck.cli.folders import project
from claimcheck.cli.texts import Library
from claimcheck.edit import Written, record_lines
from claimcheck.evidence import Searched, find, read_text
from claimcheck.evidence.fragment import directives
from claimcheck.formats.lines import inert, visible, wrap
from claimcheck.listing import listed
from claimcheck.model import Article, Book, Question, State, Stretch
from claimcheck.places import Span
from claimcheck.propose import Offer, passage, questions, speakers
from claimcheck.syntax import hidden
from claimcheck.views.audit.passage import marked

QUESTION, ANSWER = "QUESTION", "ANSWER"
"""Stand where the editor has still to say which."""

Record = Mapping[str, Written]


@frozen
class Desk:
    """The collection, and the article that a claim is to be read from."""

    sources: Sequence[Source]
    book: Book
    article: Article
    text: Searched
    path: Path

    @classmethod
    def open(cls, path: Path, name: str, articles: Path | None) -> Desk:
        """Open the collection at a path; an article that it does not know yet needs a text of that name."""
        sources = disk.sources(path)
        if hidden(name):
            raise disk.Trouble(f"the article's name holds the hidden character {hidden(name)}; rename its text")
        book = options.book_of(path, articles)
        folder = path if path.is_dir() else path.parent
        article = book.articles.get(name) or Article(id=name, at=Span(disk.shown(folder / f"{name}{disk.SUFFIX}")))
        found = Library(project(path), articles)(article)
        if found is None:
            near = (
                f"; known articles are {listed(list(book.articles))}"
                if book.articles and name not in book.articles
                else ""
            )
            remedy = "save it beside the claims, or name its folder with `--articles`"
            raise disk.Trouble(f"the text of {name} is not at hand as {name}.txt{near}; {remedy}")
        if found.trouble:
            raise disk.Trouble(f"the text of {name} is not read: {found.trouble}")
        try:
            text = Searched.of(read_text(found.data, found.file, article.paragraphs))
        except UnicodeDecodeError:
            raise disk.Trouble(f"the text of {name} is not UTF-8; save it as UTF-8") from None
        return cls(sources, book, article, text, path)

    def find(self, words: str, paragraph: int | None) -> Stretch:
        """Where the words stand, which may come as a link to highlighted text."""
        linked = directives(words)
        wanted = f"{linked[0].start} ... {linked[0].end}".removesuffix(" ... ") if linked else words
        found = find(self.text, wanted, paragraph)
        if found.state.holds and found.at is not None:
            return found.at
        if terminal.interactive():
            terminal.say("".join(map(self.shown, found.found)))
        more = "give `--paragraph`, or more words" if found.state is State.AMBIGUOUS else "copy the words as they stand"
        raise disk.Trouble(f"the words name no one place: {found.reason}; {more}")

    def shown(self, at: Stretch) -> str:
        """The passage in its paragraph, for the one who is asked about it."""
        words = visible(marked(self.text.text, at))
        return "".join(f"{line}\n" for line in wrap(f"¶{at.paragraph}: {words}", terminal.width()))

    def questions(self, at: Stretch) -> list[Offer]:
        """The likeliest questions."""
        return questions(self.book, self.article.id, self.text, at)

    def speakers(self, at: Stretch) -> list[Offer]:
        """The likeliest speakers."""
        return speakers(self.book, self.text, at)

    def question(self, name: str) -> Question:
        """The question of that id."""
        return options.question(self.book, name)

    def takes(self, name: str) -> str:
        """What the question takes for an answer."""
        question = self.question(name)
        unit = f" in {question.domain.unit}" if question.domain.unit else ""
        return ", ".join(question.domain.labels) or f"{question.type.name}{unit}"

    def draft(self, at: Stretch, question: str | None, answer: str | None, fields: Record) -> Record:
        """The record of a claim."""
        asked = options.called(self.book, self.question(question)) if question else QUESTION
        found = {"passage": passage(self.text, at), "paragraph": str(at.paragraph), "pin": at.pin}
        return {asked: answer or ANSWER, **fields, **found}

    def printed(self, record: Record, at: Stretch, *, offers: bool) -> str:
        """The record as it is pasted into a file, with comments on what might be chosen."""
        if not _unsaid(record):
            self.tried(record)
        named = [] if "speaker" in record else self.speakers(at)
        said = [*_told("likely questions", self.questions(at) if offers else []), *_told("named nearby", named)]
        return "".join(f"{line}\n" for line in [*said, *record_lines(record)])

    def append(self, record: Record) -> tuple[str, str]:
        """Append the record to the article's claims; its id, and the file. Raises `Trouble` as `tried` does."""
        if _unsaid(record):
            raise disk.Trouble("a claim needs `--question` and `--answer` to be written")
        name, after = self.tried(record)
        disk.replace(Path(after.file), after.data)
        return name, after.file

    @property
    def begins_a_file(self) -> bool:
        """Whether nothing stands in that file yet."""
        return all(each.file != self.file for each in self.sources)

    @property
    def file(self) -> str:
        """The file that most claims of the article stand in; else a new one, named after it."""
        files = Counter(each.at.file for each in self.book.claims.values() if each.article == self.article.id)
        return files.most_common(1)[0][0] if files else self.article.at.file

    def tried(self, record: Record, passing: Collection[str] = ()) -> tuple[str, Source]:
        """The id that the claim has, and its file with the record added.

        Raises `Trouble` where `check` would refuse it with a code that is not one of those `passing`.
        """
        after, files = with_record(self.sources, self.file, "claims", record)
        again = read_book(files)
        known, minor = {fault.message for fault in self.book.faults}, {"CC007", *passing}
        new = [each.message for each in again.faults if each.message not in known and each.code not in minor]
        if new:
            raise disk.Trouble(f"the claim would not be read: {new[0]}")
        added = [each for name, each in again.claims.items() if name not in self.book.claims]
        if any(each.article != self.article.id for each in added) or not (added or passing):
            remedy = f"give {self.article.id} another name"
            raise disk.Trouble(f"{after.file} holds the claims of another article; {remedy}")
        return next((each.id for each in added), ""), after


def _unsaid(record: Record) -> bool:
    return QUESTION in record or ANSWER in record.values()


def _told(what: str, offers: Sequence[Offer]) -> Iterator[str]:
    """Offers as comments, each with how likely it is, of 100."""
    if offers:
        yield f"# {what}:"
        yield from (inert(f"#   {each.score:3}  {visible(f'{each.id}: {each.label}')}") for each in offers)
