"""What lies before the writer of a claim: the collection, an article's text, and what fits a passage of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from claimcheck.check import Source
from claimcheck.cli import disk, options, terminal
from claimcheck.cli.folders import project
from claimcheck.cli.texts import Library
from claimcheck.evidence import Searched, find, read_text
from claimcheck.evidence.fragment import directives
from claimcheck.formats.lines import visible, wrap
from claimcheck.listing import listed
from claimcheck.model import Article, Book, Question, State, Stretch
from claimcheck.places import Span
from claimcheck.propose import Offer, questions, speakers
from claimcheck.syntax import hidden
from claimcheck.views.audit.passage import marked


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

    @property
    def begins_a_file(self) -> bool:
        """Whether nothing stands in that file yet."""
        return all(each.file != self.file for each in self.sources)

    @property
    def file(self) -> str:
        """The file that most claims of the article stand in; else a new one, named after it."""
        files = Counter(each.at.file for each in self.book.claims.values() if each.article == self.article.id)
        return files.most_common(1)[0][0] if files else self.article.at.file
