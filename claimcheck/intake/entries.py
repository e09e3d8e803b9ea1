"""A row as a record: its lines in the order in which people write them, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from claimcheck.edit.written import entry
from claimcheck.intake.articles import Articles
from claimcheck.intake.asked import Asked
from claimcheck.intake.columns import Columns
from claimcheck.intake.names import CLAIM
from claimcheck.intake.questions import Questions
from claimcheck.intake.said import Misfit, Said, said
from claimcheck.sheets import Sheet

FIRST = ("id", "article", "speaker", "via", "stance", "said", "as-of", "where", "throughout", "reckoned", "says")
LAST = ("paragraph", "pin")
"""The fields of a claim that begin and end its record; all others come between."""

_ORDER = (*FIRST, *(name for name in CLAIM if name not in (*FIRST, *LAST)), *LAST)


@define
class Entry:
    """A row that may become a claim. `why` it does not; `there`: where it stands already.

    `disputes` is another claim, once it is known to be there.
    """

    row: int
    article: str
    asked: Asked
    said: Said
    disputes: str = ""
    undecided: list[str] = field(factory=list)
    why: str = ""
    there: str = ""
    _lines: dict[str, str] = field(factory=dict)

    @property
    def kept(self) -> bool:
        """Whether it is to be written."""
        return not (self.why or self.there)

    def lines(self, question: str, name: str, article: str = "") -> Iterator[str]:
        """The record under a question's name, with an id and an article where they are to be said."""
        more = {"id": name, "article": article, "disputes": self.disputes}
        yield f"- {entry(question, self.said['answer'])}"
        for each in _ORDER:
            if each in more:
                yield from (f"  {entry(each, more[each])}",) if more[each] else ()
            elif each in self._lines:
                yield self._lines[each]
        yield from (f"  # to decide: {each}" for each in self.undecided)

    def prepare(self) -> None:
        """Write the fields. Raises `ValueError` for what no file can hold."""
        own = ("id", "article", "disputes")
        self._lines = {
            name: f"  {entry(name, value)}" for name, value in self.said.items() if name in _ORDER and name not in own
        }
        for text in ("answer", *own):
            entry("a", self.said.get(text, ""))
        if not {"passage", "locator"} & self.said.keys():
            self.undecided.append("its passage, or a locator where there is no text to search")


def entries(sheet: Sheet, columns: Columns, articles: Articles, questions: Questions) -> Iterator[Entry]:
    """The rows as entries, blank ones left out; one that makes no claim says why."""
    nothing = Asked("", "")
    for row in sheet.rows:
        if not row.cells and not row.trouble:
            continue
        try:
            found = said(row, columns, lists=sheet.lists)
            if not found:
                continue
            yield _entry(row.number, found, articles, questions)
        except Misfit as misfit:
            yield Entry(row.number, "", nothing, {}, why=str(misfit))
        except ValueError as error:
            yield Entry(row.number, "", nothing, {}, why=_unwritable(error))


def _entry(row: int, found: Said, articles: Articles, questions: Questions) -> Entry:
    if "answer" not in found:
        raise Misfit("it has no answer")
    made = Entry(row, "", Asked("", ""), found)
    made.prepare()
    made.article = articles.of(found, row)
    made.asked = questions.of(found, row)
    return made


def _unwritable(error: ValueError) -> str:
    lone = isinstance(error, UnicodeEncodeError)
    return "it holds half a character, which is in no text" if lone else str(error)
