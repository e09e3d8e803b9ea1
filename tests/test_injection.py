"""Nothing that a record holds acts in anything that is printed, and all of it can be read there."""

from __future__ import annotations

import pytest
from injection.collection import WAYS, Collection
from injection.readers import commands, github, markdown, reader, terminal, unread
from injection.trying import ASKED, SIZE, compared, refused, untried
from injection.vectors import OWN, batches, conformance, held

EVERY = 20
"""Of the conformance folder's texts, one lot in so many: `nox -s injection` tries them all."""

OURS = list(batches(held(OWN), SIZE))
THEIRS = list(batches(held(conformance()), SIZE))[::EVERY]


@pytest.mark.parametrize("turn", range(len(OURS)))
def test_texts_stay_texts(turn: int) -> None:
    """Each comes back whole from every command in every format, and nothing in it acts."""
    _, trouble = compared(Collection(OURS[turn], WAYS[turn % len(WAYS)], turn), only=turn % SIZE)
    assert trouble == []


@pytest.mark.skipif(not THEIRS, reason="CLAIMCHECK_CONFORMANCE names no conformance folder")
@pytest.mark.parametrize("turn", range(len(THEIRS)) or [0])
def test_texts_of_the_conformance_folder_stay_texts(turn: int) -> None:
    """A few of them, in turn."""
    _, trouble = compared(Collection(THEIRS[turn], WAYS[turn % len(WAYS)], turn), only=turn % SIZE)
    assert trouble == []


def test_words_on_the_command_line_stay_words() -> None:
    """What names nothing is refused in one line, in which nothing acts."""
    tried, trouble = refused(held(OWN)[::4])
    assert tried > len(ASKED)
    assert trouble == []


def test_every_format_has_a_reader() -> None:
    """A new format needs one that knows what acts in it."""
    assert unread() == []
    with pytest.raises(AssertionError, match="nobody reads `new` back"):
        reader("new")


def test_every_command_is_tried() -> None:
    """A new command needs lines in tests/injection/trying.py."""
    assert untried() == []


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("[x](https://a.b)", 0),
        ("[x](javascript:go)", 1),
        ("a <b>c</b>", 4),
        ("![x](y)", 2),
        ("*x*", 3),
        ("`x`", 1),
        ("    x", 1),
        ("> x", 2),
        ("1. x", 3),
        ("a@b.cd", 2),
        ("\\@ada", 1),
        ("\\#1", 1),
        ("x[^1]\n\n[^1]: y", 1),
        ("www.example.org", 1),
        ("a\\\nb", 1),
        ("# x\n\n- **y:** z", 0),
    ],
)
def test_the_reader_of_markdown_sees_what_acts(text: str, active: int) -> None:
    """Links that lead elsewhere, tags, markup, references, and what only GitHub makes a link of."""
    assert bool(markdown(text).active) is bool(active)


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        ("::error::x", True),
        ("\u00a0 ::add-mask::x", True),
        ("a ##[error]x", True),
        ("##vso[task.x]", True),
        ("a::error::b", False),
        (":: error::b", False),
        ("::error", False),
        ("::::", False),
        ("## [error]", False),
    ],
)
def test_the_rules_of_runners(line: str, acts: bool) -> None:  # noqa: FBT001 - what is expected
    """A command stands at the beginning of a line, the old kind anywhere in it."""
    assert bool(list(commands(line))) is acts
    assert bool(terminal(line).active) is acts


def test_the_runner_of_github_decodes() -> None:
    """The per cent sign last; colons and commas in properties only."""
    seen = github("::error file=a%2Cb%3A%25.yaml,line=1,title=t::one%0A%250A%3A two\nplain\n")
    assert seen.texts == ("a,b:%.yaml", "t", "one", "%0A%3Atwo", "plain")
    assert seen.active == ()
    assert github("::add-mask::x").active
    assert github("::error odd=1::x").active
    assert github("::error line=1%0A::x").active
    assert github("::notice::a%0Ab ##[error]x").active
    assert github("::error::\x1b[31m").active
