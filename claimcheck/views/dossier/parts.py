"""What a dossier is made of beside the blocks of a page: questions with their voices, and what leads to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.views.dossier.stands import Matrix
from claimcheck.views.page import Block, Paragraph
from claimcheck.views.pictures import Provenance, Timeline


@frozen(kw_only=True)
class Voice:
    """A claim under its answer, named by its id.

    `said` is what it says otherwise than that; `marks` what there is to know of who says it, in a word each. `passage`
    are the words that the claim quotes; `around` the passage between what stands before and after it in its paragraph,
    where an article's words may be shown; `language` is that of both, as a `Quote` has it. `link` leads to it on the
    web; `more` is whatever else the record holds.
    """

    claim: str
    who: str
    where: str
    article: str
    said: str = ""
    via: str = ""
    marks: tuple[str, ...] = ()
    says: str = ""
    passage: str = ""
    around: tuple[tuple[str, str, str], ...] = ()
    language: str = ""
    link: str = ""
    more: tuple[Paragraph, ...] = ()


@frozen(kw_only=True)
class Column:
    """An answer under its letter or number, the words for what is written, who stands behind it, and its voices."""

    letter: str
    answer: str
    words: str = ""
    behind: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()


@frozen
class Answers:
    """The answers to one question, to be set side by side."""

    columns: tuple[Column, ...]


@frozen(kw_only=True)
class Asked:
    """A question with all that is known of it.

    `facets` are what it may be looked for by: its topic, and the ids of its articles and speakers. `folded`: nothing
    is at odds, so that its answers may be shown closed, until they are asked for, under those in `short`.
    """

    id: str
    asks: str
    kind: str
    status: str
    facets: Mapping[str, tuple[str, ...]]
    blocks: tuple[Part, ...]
    short: str = ""
    folded: bool = False


@frozen(kw_only=True)
class Subject:
    """A topic: its pictures, then its questions."""

    id: str
    title: str
    about: str
    counts: Mapping[str, int]
    blocks: tuple[Part, ...]


@frozen
class Decision:
    """What an editor decided: set apart from what the sources say."""

    text: str
    verdict: str


@frozen
class Reasons:
    """Why there are no more origins than are counted."""

    told: tuple[Paragraph, ...]


@frozen(kw_only=True)
class Case:
    """A line of an index: a question, and what is said of it under each header."""

    question: str
    asks: str
    cells: tuple[str, ...]


@frozen
class Index:
    """Questions, each with a few words; the first header is that of the questions."""

    headers: tuple[str, ...]
    cases: tuple[Case, ...]


Part: TypeAlias = Block | Answers | Asked | Subject | Decision | Reasons | Index | Matrix | Timeline | Provenance


@frozen
class Dossier:
    """A title and parts. `facets` are what its questions may be looked for by: of each the ids, with their names.

    `aliases` are what a speaker, named by its id, is called besides; `counts` tells how many questions stand how.
    """

    title: str
    parts: tuple[Part, ...]
    facets: Mapping[str, Mapping[str, str]] = field(factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(factory=dict)
    counts: Mapping[str, int] = field(factory=dict)
