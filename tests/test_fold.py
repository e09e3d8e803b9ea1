"""The fold: two printings of the same words become one, and every stretch leads back to its original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.fold import fold, folded

ODD = "a e\u0301\u00e9\ufb01\u2026\u2025.'\u2019\u201c\"-\u2014\u2013 \u00a0\u2009\u00ad\u200b\u200e\n\t\u1fef\u212b\u1112\u1161\u11ab\ud55c\u0915\u093c\u0301"
TEXTS = st.text(alphabet=st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), max_size=40)


@pytest.mark.parametrize(
    ("printed", "same"),
    [
        ("\u201cNever,\u201d he said", '"Never," he said'),
        ("\u2018t was the port\u2019s", "'t was the port's"),
        ("\u00abJamais\u00bb", '"Jamais"'),
        ("Hay\u02bcat and Hay\u2019at", "Hay'at and Hay'at"),
        ("the bridge \u2014 at last", "the bridge - at last"),
        ("the bridge -- at last", "the bridge - at last"),
        ("1931\u20131932, \u22125", "1931-1932, -5"),
        ("4\u202f200\u00a0pounds", "4 200 pounds"),
        ("two  blanks\tand\na line", "two blanks and a line"),
        ("so\u00adlici\u200btor", "solicitor"),
        ("\ufeffThe of\ufb01ce of \ufb02ags", "The office of flags"),
        ("well\u2026 perhaps", "well... perhaps"),
        ("well . . . perhaps", "well ... perhaps"),
        ("cafe\u0301", "caf\u00e9"),
        ("\u1112\u1161\u11ab\uae00", "\ud55c\uae00"),
        ("\u212bngstro\u0308m", "\u00c5ngstr\u00f6m"),
    ],
)
def test_printings_of_the_same_words(printed: str, same: str) -> None:
    """Marks, blanks and composition differ from press to press."""
    assert fold(printed) == fold(same) == same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Port", "the port"),
        ("na\u00efve", "naive"),
        ("4.2", "42"),
        ("can't", "cant"),
        ("re-sign", "resign"),
        ("\u00bd", "1/2"),
        ("stra\u00dfe", "strasse"),
    ],
)
def test_what_stays_different(one: str, other: str) -> None:
    """Case, letters, figures and hyphens are not typography."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "start", "end", "original"),
    [
        ("a  b", 1, 2, (1, 3)),
        ("a\u00ad b", 0, 1, (0, 1)),
        ("a --- b", 2, 3, (2, 5)),
        ("a . . . b", 2, 5, (2, 7)),
        ("a . . . b", 3, 4, (4, 5)),
        ("\ufb01n", 1, 2, (0, 1)),
        ("e\u0301t", 0, 1, (0, 2)),
        ("  e\u0301t", 1, 2, (4, 5)),
    ],
)
def test_what_a_folded_letter_stands_for(text: str, start: int, end: int, original: tuple[int, int]) -> None:
    """All that became one, and nothing beside it."""
    assert folded(text).original(start, end) == original


@given(TEXTS)
def test_a_folded_text_is_folded(text: str) -> None:
    """Folding again changes nothing."""
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_composition_does_not_matter(text: str) -> None:
    """However the letters are composed, they fold to the same."""
    assert fold(unicodedata.normalize("NFC", text)) == fold(text) == fold(unicodedata.normalize("NFD", text))


@given(TEXTS, st.data())
def test_the_way_back(text: str, data: st.DataObject) -> None:
    """A stretch of the folded text stands for a stretch of the original, which folds to no less, and in order."""
    found = folded(text, 7)
    assert len(found.starts) == len(found.ends) == len(found.text)
    assert list(found.starts) == sorted(found.starts)
    assert list(found.ends) == sorted(found.ends)
    if found.text:
        start = data.draw(st.integers(0, len(found.text) - 1))
        end = data.draw(st.integers(start + 1, len(found.text)))
        low, high = found.original(start, end)
        assert 7 <= low < high <= 7 + len(text)
        assert found.text[start:end].strip() in fold(text[low - 7 : high - 7])


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="`"), max_size=30).filter(str.isalnum)
)
def test_plain_letters_lead_back_to_themselves(text: str) -> None:
    """Where nothing is folded, offsets are what they were."""
    if fold(text) == text:
        assert folded(text).original(0, len(text)) == (0, len(text))
