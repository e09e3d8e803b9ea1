"""How what stands in a field is read, whichever record it is a field of."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from fractions import Fraction

from attrs import frozen

from claimcheck.syntax import Mapping as MappingNode
from claimcheck.syntax import Node, Scalar, Sequence
from claimcheck.values import Domain, Unreadable, Value, answer_types, read


class Malformed(Exception):  # noqa: N818 - it names what was written, not what failed
    """A field that cannot be read: what is wrong, and what to write instead. Never leaves this package."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


LEAVE_OUT = "write its value, or leave the line out"
NEEDED = "write its value"
"""What to do about an empty field, and about one that a record must have."""


def text(node: Node) -> str:
    """A text, not empty."""
    if isinstance(node, Scalar):
        if node.text.strip():
            return node.text.strip()
        raise Malformed("is empty", LEAVE_OUT)
    if node.written == "[]":
        raise Malformed("is an empty list", "write its values, or leave the line out")
    raise Malformed("takes a text", f"quote it: '{node.written}'" if node.written else "")


LONGEST_NAME = 500
"""Characters: names and ids are repeated wherever somebody is spoken of, so a long one would drown the rest."""

_LONGEST_CLAIM_ID = 4 * LONGEST_NAME  # article.topic/question.speaker


def _short(longest: int) -> Callable[[Node], str]:
    def read_short(node: Node) -> str:
        word = unicodedata.normalize("NFC", text(node))
        if len(word) > longest:
            raise Malformed(f"has {len(word):,} characters", f"write at most {longest}, and the rest as a `note`")
        return word

    return read_short


a_name = _short(LONGEST_NAME)
"""What something is called, its id, or what stands for a name where there is none."""

claim_id = _short(_LONGEST_CLAIM_ID)
"""The id of a claim that is named elsewhere."""


def names(node: Node) -> tuple[str, ...]:
    """One name or a list of them."""
    return tuple(map(a_name, node.items)) if isinstance(node, Sequence) and node.items else (a_name(node),)


@frozen(eq=False, repr=False)
class Few:
    """One name or a list of them, up to so many."""

    most: int

    def __call__(self, node: Node) -> tuple[str, ...]:
        """The names."""
        if isinstance(node, Sequence) and len(node.items) > self.most:
            raise Malformed(
                f"lists {len(node.items):,} names", f"write at most {self.most}, or declare a group of them"
            )
        return names(node)


speakers = Few(100)
"""Names of those who say something together; each of them makes a claim."""

relays = Few(20)
"""Names of those who pass something on, one to the other."""


def texts(node: Node) -> tuple[str, ...]:
    """One text or a list of them."""
    if isinstance(node, Sequence) and node.items:
        return tuple(text(item) for item in node.items)
    return (text(node),)


def flag(node: Node) -> bool:
    """`yes` or `no`."""
    word = text(node)
    if word not in ("yes", "no", "true", "false"):
        raise Malformed(f"is `{word}`", "write `yes` or `no`")
    return word in ("yes", "true")


@frozen(eq=False, repr=False)
class OneOf:
    """One of a few words, each with what it means."""

    meanings: Mapping[str, str]

    def __call__(self, node: Node) -> str:
        """The word."""
        word = text(node)
        if word not in self.meanings:
            raise Malformed(f"is `{word}`", "write one of: " + ", ".join(self.meanings))
        return word


def number(node: Node) -> Fraction:
    """A number that is not negative, written in figures."""
    word = text(node)
    figures = word.replace(".", "", 1)
    if not (figures.isascii() and figures.isdigit() and len(figures) <= 100):  # noqa: PLR2004
        raise Malformed(f"is `{word}`", "write a number in figures")
    return Fraction(word)


def count(node: Node) -> int:
    """A whole number from 1."""
    word = text(node)
    if not (word.isascii() and word.isdigit() and len(word) < 10 and int(word)):  # noqa: PLR2004
        raise Malformed(f"is `{word}`", "write a whole number from 1")
    return int(word)


def date(node: Node) -> Value:
    """A date in EDTF; `[…]` is read back as it stands."""
    written = node.written if isinstance(node, Sequence | MappingNode) and node.written else text(node)
    try:
        return read(answer_types()["date"], written, Domain())
    except Unreadable as error:
        raise Malformed(error.problem, error.remedy) from None


def reasons(node: Node) -> Mapping[str, str]:
    """Codes, each with the reason why it is ignored."""
    if not isinstance(node, MappingNode):
        raise Malformed("takes codes with reasons", "write `ignore: {CC108: why}`")
    for at, (_, value) in enumerate(node.entries):
        if isinstance(value, Scalar) and not value.text.strip():
            raise _no_reason(node.entries, at)
    return {key.text: text(value) for key, value in node.entries}


def _no_reason(entries: tuple[tuple[Scalar, Node], ...], at: int) -> Malformed:
    """Left out, or written into another key: between braces, a comma ends what is not in quotes."""
    key = entries[at][0].text
    if at == 0 or key.startswith("CC"):
        return Malformed(f"gives no reason for {key}", f"write `ignore: {{{key}: why}}`")
    code, reason = entries[at - 1]
    whole = f"{text(reason)}, {key}".replace("'", "''")
    return Malformed(f"ends at the comma before `{key}`", f"quote it: `ignore: {{{code.text}: '{whole}'}}`")
