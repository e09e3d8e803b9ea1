"""Links to passages: to the one place, with no more of the article's words than the claim has, unless asked for."""

from __future__ import annotations

import pytest

from claimcheck.check import Source, check
from claimcheck.config import Config
from claimcheck.evidence.links import links
from claimcheck.model import Settings

TEXT = "The port said no. It said so twice.\nThe mayor said so. The port said no, at last.\n"


def linked(passage: str, *, url: str = "https://example.org/a", text: str = TEXT, show_text: bool = False) -> str:
    """The link to a passage, less the address of the page."""
    claims = f"article:\n  url: {url}\ntopics:\n  - t: T\n    questions: [q: Q?]\nclaims:\n  - q: yes\n    passage: {passage}\n"
    library = (lambda _: Source("a.txt", text.encode())) if text else None
    told = check([Source("a.yaml", claims.encode())], Config(settings=Settings(show_text=show_text)), library=library)
    return dict(links(told.book, told.book.claims.values())).get("a.q", "").removeprefix(url)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("It said so", "#:~:text=It%20said%20so"),
        ("The port ... so twice", "#:~:text=The%20port,so%20twice"),
        ("no, at last", "#:~:text=no%2C%20at%20last"),
        ("no such words", ""),
        ("said so", ""),
    ],
)
def test_links(passage: str, expected: str) -> None:
    """Of a passage that is lost or ambiguous there is none."""
    assert linked(passage) == expected


def test_words_of_the_article_are_told_only_when_asked() -> None:
    """Where the passage's own words would lead elsewhere, more are needed."""
    assert linked("The port ... at last") == ""
    assert linked("The port ... at last", show_text=True) == "#:~:text=The%20port%20said%20no%2C%20at%20last"


def test_without_the_text() -> None:
    """The words of the claim lead to the first place where they stand."""
    assert linked("The port ... at last", text="") == "#:~:text=The%20port,at%20last"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/a", "example.org"])
def test_only_the_web_is_linked_to(url: str) -> None:
    """Whatever a claim file gives for an address."""
    assert linked("It said so", url=url) == ""


def test_a_passage_cut_into_letters_buys_no_words() -> None:
    """Words are compared, not counted: a soft hyphen makes two of one, and the fold takes it out."""
    passage = "s\u00ada\u00adi\u00add\u00ad s\u00ado\u00ad. T\u00adh\u00ade\u00ad p\u00ado\u00adr\u00adt"
    text = "The mayor said so. The port said so. The port slept.\n"
    assert "slept" not in linked(f"{passage}\n    paragraph: 1", text=text)
    text = "One said so.\nThe mayor said so.\n"
    assert linked("s\u00ada\u00adi\u00add s\u00ado\n    paragraph: 2", text=text) == ""
