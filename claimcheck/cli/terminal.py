"""The one place where something is printed: in the stream's own encoding, plain where it has no better characters."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from claimcheck.cli.disk import Trouble
from claimcheck.letters import coded

if TYPE_CHECKING:
    from claimcheck.formats.paint import Paint
    from claimcheck.propose import Offer

PLAIN = {"…": "...", "–": "-", "—": "-", "·": "-", "¶": "par. ", "→": "->", "‘": "'", "’": "'", "“": '"', "”": '"'}  # noqa: RUF001
DEFAULT_WIDTH = 80
_FORCING = ("FORCE_COLOR", "CLICOLOR_FORCE")
"""Variables that ask for colours where there is no terminal, such as in the log of a job; NO_COLOR overrules them."""


def _plain(error: UnicodeError) -> tuple[str, int]:
    """What stands for a character that the stream does not have."""
    assert isinstance(error, UnicodeEncodeError)
    letters = error.object[error.start : error.end]
    return "".join(PLAIN.get(letter) or _code(letter) for letter in letters), error.end


def _code(letter: str) -> str:
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"  # noqa: PLR2004


codecs.register_error("claimcheck-plain", _plain)


def say(text: str) -> None:
    """Print a text that ends with its own newline."""
    _write(sys.stdout, text)


def complain(message: str) -> None:
    """Print one line on the error stream."""
    from claimcheck.formats.lines import inert  # noqa: PLC0415 - most runs have nothing to complain of

    _write(sys.stderr, f"claimcheck: {inert(coded(message))}\n")


def _write(stream: TextIO | None, text: str) -> None:
    """Whoever reads may have had enough, or was never there: what is left then goes nowhere, and nothing is said."""
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "claimcheck-plain").decode(encoding))
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise Trouble(f"cannot write what was found: {error.strerror}") from None


def width() -> int:
    """The columns of the terminal; 80 where there is none."""
    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def interactive() -> bool:
    """Whether somebody sits before what is printed."""
    return sys.stdout is not None and sys.stdout.isatty()


def painting() -> Paint:
    """What puts colours into what is printed: at a terminal that has them, or where the environment forces it."""
    from claimcheck.formats.paint import coloured, plain  # noqa: PLC0415 - this module is read before any format

    forced = any(os.environ.get(name, "0") not in ("", "0") for name in _FORCING)
    shown = forced or (interactive() and os.environ.get("TERM") != "dumb")
    return coloured if shown and not os.environ.get("NO_COLOR") else plain


def answering() -> bool:
    """Whether somebody sits there who can be asked."""
    return interactive() and sys.stdin is not None and sys.stdin.isatty()


def ask(what: str, *, optional: bool = False) -> str:
    """Ask for a line; an empty one will do where it is `optional`. Raises `Abort` at the end of the input."""
    import typer  # noqa: PLC0415 - commands have it; this module is read before it is

    from claimcheck.formats.lines import visible  # noqa: PLC0415

    answer: str = typer.prompt(visible(what), default="" if optional else None, show_default=False)
    return answer.strip()


def agreed(what: str) -> bool:
    """Ask for yes or no; no, where nothing is said."""
    import typer  # noqa: PLC0415

    from claimcheck.formats.lines import visible  # noqa: PLC0415

    return typer.confirm(visible(what))


def choose(what: str, offers: Sequence[Offer], none: str = "") -> str:
    """Ask for one of some offers, by its number, or for anything else by name; nothing, where `none` is taken."""
    from claimcheck.formats.lines import visible  # noqa: PLC0415 - for this only

    for at, offer in enumerate(offers, 1):
        say(f"  {at}  {visible(f'{offer.id}: {offer.label}')} ({offer.score})\n")
    if none:
        say(f"  0  {none}\n")
    answer = ask(what)
    if none and answer == "0":
        return ""
    numbers = {str(at): offer.id for at, offer in enumerate(offers, 1)}
    return numbers.get(answer, answer)
