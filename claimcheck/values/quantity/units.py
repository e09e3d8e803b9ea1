"""What a unit is worth in the question's own, or, where it does not convert, in its dimension's base unit."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.quantity.figures import Figure, whole
from claimcheck.values.quantity.grammar import SIGN
from claimcheck.values.quantity.marking import MARKS, form_of, forms, unmark
from claimcheck.values.quantity.measures import AMBIGUOUS, OWN, Unit, is_money, measure, measures
from claimcheck.values.quantity.nouns import is_noun, plural, slip

SIGNED = re.compile(SIGN)
"""A sign of money."""


def unit_of(words: str, asked: str, written: str) -> Unit:
    """The unit that marked words name, in a question with the unit `asked`. Raises `Unreadable`.

    `written` is the whole answer, in the user's own letters.
    """
    if not words:
        return Unit()
    if MARKS.fullmatch(words):
        return Unit(form_of(words, asked))
    home = _home(asked)
    if known := measure(unmark(words, asked)) or _meant(words, home):
        if home and home.name == known.name:
            return Unit(known.shown, whole(Fraction(known.factor) / home.factor))
        return Unit(known.shown, known.factor, known.name)
    return _counted(words, asked, written)


def unit_before(words: str, asked: str, written: str) -> Unit:
    """The unit that stands before a number: the question's own, or a currency. Raises `Unreadable`."""
    if SIGNED.search(words):
        return unit_of(words.replace(" ", ""), asked, written)
    if not words or MARKS.fullmatch(words) or is_money(words):
        return unit_of(words, asked, written)
    raise _unread(words, asked, written)


def _home(asked: str) -> Unit | None:
    """The question's unit, where it is one that converts: what is a metre or a million in an answer is a metre here."""
    one_letter = len(asked) == 1 and asked.isalpha() and asked.casefold() in AMBIGUOUS
    return measure(AMBIGUOUS[asked.casefold()][0] if one_letter else asked)


def _meant(words: str, home: Unit | None) -> Unit | None:
    """The one of several units that goes with the question's; nothing where the words are no unit's name."""
    name = words if words in AMBIGUOUS else plural(words)
    if name not in AMBIGUOUS:
        return None
    fitting = [each for each in map(measure, AMBIGUOUS[name]) if each and home and each.name == home.name]
    if len(fitting) == 1:
        return fitting[0]
    if name in OWN:
        return Unit(words, 1, name)
    meant = [f"`{each}`" for each in AMBIGUOUS[name]]
    raise Unreadable(
        f"{quoted(words)} does not say which unit it is",
        f"write {', '.join(meant[:-1])}{' or ' * (len(meant) > 1)}{meant[-1]}" if meant else "write it in full",
    )


def _counted(words: str, asked: str, written: str) -> Unit:
    """A unit that is no measure: the name of what is counted."""
    first = words.split(maxsplit=1)[0]
    if not is_noun(words) or MARKS.search(words) or measure(first) or plural(first) in AMBIGUOUS:
        raise _unread(words, asked, written)
    shown = as_written(words, written)
    if near := slip(words, forms(asked), measures()):
        raise Unreadable(f"{quoted(shown)} is no unit that is known here", f"did you mean {quoted(near)}?")
    return Unit(shown, 1, plural(words))


def _unread(words: str, asked: str, written: str) -> Unreadable:
    rest = quoted(as_written(unmark(words, asked), written))
    remedy = f"write the number and its unit alone, as in {quoted(f'400 {asked}')}"
    return Unreadable(f"{rest} beside the number is not read", remedy)


def as_written(words: str, written: str) -> str:
    """Folded words in the user's own letters, where folding has kept their places."""
    folded = written.casefold()
    at = folded.find(words.casefold()) if len(folded) == len(written) else -1
    return words if at < 0 else written[at : at + len(words)]


def counted_in(figure: Figure, unit: Unit, asked: str) -> Figure:
    """The figure in the unit that states are counted in; a bare fraction is a share of the whole. Raises `Unreadable`.

    So `2/3` is 66 2/3 in a question in per cent, and no number of people.
    """
    if unit.shown or not figure.fraction or figure.scale or not asked:
        return figure.times(unit.factor)
    home = _home(asked)
    share = home is not None and home.name == "%"
    if home and share and 0 < figure.value <= 1:
        return figure.times(whole(100 / Fraction(home.factor)))
    if share or (home is None and asked.isalpha()):
        number = quoted(f"{figure.text} {asked}")
        raise Unreadable(f"{quoted(figure.text)} may be a share or {number}", f"write {number}, or a share in `%`")
    return figure.times(unit.factor)
