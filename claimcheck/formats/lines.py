"""Lines of a terminal: how wide a text is, where it may be broken, and nothing hidden in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.letters import acts, code_of

INDENT = 2
"""Blanks before the further lines of a paragraph."""


OLD_COMMAND = re.compile(r"#(?=#\w*\[)")
COMMAND = re.compile(r"^(\s*):(?=:[^\s:])", re.MULTILINE)
"""What a runner of jobs acts upon that reads along: `##[error]` anywhere in a line, `::error::` at its beginning."""


def visible(text: str) -> str:
    """The text with control and hidden characters shown as their code points, on one line."""
    if text.isprintable():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in "\n\t":
        return " "
    return code_of(letter) if acts(letter) else letter


def inert(text: str) -> str:
    """Lines of which none is a command to a runner of jobs, such as that of GitHub Actions; what would be is shown."""
    if "::" not in text and "##" not in text:
        return text
    return COMMAND.sub(r"\1\\x3a", OLD_COMMAND.sub(r"\\x23", text))


def muted(text: str) -> str:
    """JSON that says the same to whoever reads it, and in which no runner of jobs that reads along finds a command."""
    return OLD_COMMAND.sub(r"\\u0023", text)


def wide(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - as long as all of `check`, and most of what it prints is ASCII

    return max(wcswidth(text), 0) or len(text)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns. A word is split only where it is wider than a line by itself."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width):
            if lines[-1] and wide(lines[-1]) + 1 + wide(piece) <= width:
                lines[-1] += f" {piece}"
            elif lines[-1]:
                lines.append(piece)
            else:
                lines[-1] = piece
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    while wide(word) > width:
        cut = next(at for at in range(min(len(word), width), 0, -1) if wide(word[:at]) <= width or at == 1)
        yield word[:cut]
        word = word[cut:]
    yield word


def hung(text: str, width: int) -> list[str]:
    """The lines of a text, each set in."""
    return [f"  {line}" for line in wrap(text, width - INDENT)]
