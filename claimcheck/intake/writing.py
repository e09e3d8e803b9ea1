"""The new files, line by line, each line with what it is about: so a fault in one finds the row that it came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from attrs import frozen

from claimcheck.edit import record_lines
from claimcheck.edit.written import entry
from claimcheck.intake.articles import NewArticle
from claimcheck.intake.asked import Asked, NewTopic
from claimcheck.intake.entries import Entry
from claimcheck.intake.filing import Files, Heading, Line, stem
from claimcheck.intake.names import ARTICLE, QUESTION
from claimcheck.letters import coded
from claimcheck.model import Book

FULL = 2 * 2**20
"""Characters of claims after which another file is begun: nobody reads on there, and none over 10 MiB is read."""

TO_DECIDE = "# to decide: "
TOPICS = "topics"
_MOST_REMARK = 300


Ids: TypeAlias = Callable[[Entry], str]
"""What is written as the id of an entry; nothing where it is left out."""


@frozen
class Plan:
    """The collection, the names of the files in its folder, and what the sheet has that is new."""

    book: Book
    taken: Collection[str]
    articles: Mapping[str, NewArticle]
    topics: Collection[NewTopic]


def files(plan: Plan, kept: Sequence[Entry], ids: Ids) -> dict[str, list[Line]]:
    """The new files by name: the questions that are new, then the articles in the order of the sheet."""
    made = Files({each.casefold() for each in plan.taken})
    asked = list({id(each.asked): each.asked for each in kept if each.asked.new}.values())
    if asked:
        made.begin(TOPICS, list(_topics(plan.topics, asked)))
    shorts = Counter([*(each.short for each in plan.book.questions.values()), *(each.short for each in asked)])
    twice = {short for short, times in shorts.items() if times > 1}
    groups: dict[str, list[Entry]] = {}
    for each in kept:
        groups.setdefault(each.article, []).append(each)
    for name, group in groups.items():
        records = (partial(_record, each, ids, twice) for each in group)
        _article(made, name, _header(plan, name, made), zip(group, records, strict=True))
    return made.made


def _record(each: Entry, ids: Ids, twice: Collection[str], article: str) -> list[str]:
    asked = each.asked
    return list(each.lines(asked.id if asked.short in twice else asked.short, ids(each), article))


def _article(
    made: Files, name: str, head: Sequence[Line], records: Iterable[tuple[Entry, Callable[[str], list[str]]]]
) -> None:
    """The claims of one article, in as many files as it takes; without a header, they say which it is."""
    body, size = [Line("claims:")], 0
    for each, record in records:
        lines = record("" if head else name)
        body += [Line(f"  {line}", each) for line in lines]
        size += sum(len(line) + len("  \n") for line in lines)
        if size > FULL:
            made.begin(stem(name), [*head, *body])
            head, body, size = [], [Line("claims:")], 0
    if len(body) > 1:
        made.begin(stem(name), [*head, *body])


def _header(plan: Plan, name: str, made: Files) -> list[Line]:
    """The header of an article's first file; nothing where the article stands in a record of the collection."""
    known = plan.book.articles.get(name)
    if known is not None and known.source is not None:
        return []
    article = plan.articles.get(name, NewArticle(name))
    named = {} if made.would_be(stem(name)) and stem(name) == name and article.fields else {"id": name}
    fields = {**named, **{each: article.fields[each] for each in ARTICLE if each in article.fields}}
    undecided = list(article.undecided)
    if known is None and not {"outlet", "published"} & fields.keys():
        undecided.append("outlet and published, as far as the text says so itself")
    lines = [Line(f"  {entry(field, value)}", Heading(name, field)) for field, value in fields.items()]
    return [Line("article:"), *lines, *(Line(f"  {remark(each)}") for each in undecided), Line("")]


def _topics(topics: Iterable[NewTopic], asked: Sequence[Asked]) -> Iterator[Line]:
    yield Line("topics:")
    gathered: dict[str, list[Asked]] = {}
    for each in asked:
        gathered.setdefault(each.topic, []).append(each)
    for topic in (each for each in topics if each.id in gathered):
        own = gathered[topic.id]
        yield Line(f"  - {entry(topic.id, topic.title)}", own[0])
        yield from (Line(f"    {remark(topic.undecided)}"),) if topic.undecided else ()
        yield Line("    questions:")
        for each in own:
            record = {each.short: each.fields["asks"], **{n: each.fields[n] for n in QUESTION[1:] if n in each.fields}}
            yield from (Line(f"      {line}", each) for line in record_lines(record))
            yield from (Line(f"        {remark(what)}") for what in each.undecided)


def remark(what: str) -> str:
    """A comment on what is to be decided: on one line, with nothing hidden in it."""
    return f"{TO_DECIDE}{coded(what[:_MOST_REMARK])}"
