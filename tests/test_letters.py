"""Characters that act on what shows them: known ones by name, and the same ones for every Python."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from claimcheck.formats.lines import visible
from claimcheck.letters import acts, coded, printable

LETTERS = [chr(number) for number in range(sys.maxunicode + 1)]


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\x7f", "\x9b", "\u200b", "\u202e", "\u2028", "\ud800", "\ue000"])
def test_what_acts(letter: str) -> None:
    """Controls, what turns round or hides, separators, halves of pairs, private characters."""
    assert acts(letter)
    assert not printable(letter)
    assert visible(f"a{letter}").startswith("a\\")


@pytest.mark.parametrize("letter", ["a", "é", "漢", "\U0001f600", "\u0301"])
def test_what_does_not(letter: str) -> None:
    """Letters, signs, and marks on them."""
    assert not acts(letter)
    assert printable(letter)
    assert visible(letter) == letter


@pytest.mark.parametrize("letter", ["\U0001fae8", "\u31ef", "\U0002ebf0", "\u0378"])
def test_letters_to_come(letter: str) -> None:
    """Those of Unicode 15 and 15.1 are the same to a Python of before, and so is what is not assigned yet."""
    assert not acts(letter)
    assert printable(letter)
    assert visible(letter) == letter


@pytest.mark.parametrize("letter", ["\U00013439", "\u2065", "\ufff0", "\ufdd0", "\uffff", "\U0003fffe", "\U000e0002"])
def test_what_is_never_a_letter(letter: str) -> None:
    """What acts since Unicode 15; what is kept for such characters; what is no character."""
    assert acts(letter)
    assert not printable(letter)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\n", r"a\n"),
        ("\x1b[1m", r"\x1b[1m"),
        ("\u202eb", r"\u202eb"),
        ("\U000e0002", r"\U000e0002"),
        ("é'\\", "é'\\"),
    ],
)
def test_what_is_written_instead(text: str, written: str) -> None:
    """The code of what is not printable, and all else as it is."""
    assert coded(text) == written


def test_what_is_assigned_is_as_python_has_it() -> None:
    """Of assigned characters, what acts is what its category says, and what is printable is `str.isprintable`."""
    categories = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    odd = [
        letter
        for letter in LETTERS
        if (category := unicodedata.category(letter)) != "Cn" and acts(letter) != (category in categories)
    ]
    assert all("\U00013430" <= letter <= "\U0001345f" or letter >= "\U000e0000" for letter in odd)
    assert [
        each for each in LETTERS if unicodedata.category(each) != "Cn" and printable(each) != each.isprintable()
    ] == []
