"""Answers: figures without end, years past all calendars, sets in thousands of pieces, and thousands of them."""

from __future__ import annotations

from hostile import claims, hostile, topic
from hostile.people import folded

DATE, QUANTITY, TEXT = "type: date", "type: quantity, unit: people", "type: text"
TWO_THOUSAND = range(2000)


@hostile("CC005", claims=1)
def numbers_of_ten_thousand_digits() -> str:
    """Python refuses to read such a number; so do we, in words."""
    nines = "9" * 10_000
    numbers = (
        nines,
        f"-{nines}",
        f"0.{nines}",
        f"{nines}..{nines}",
        f"about {nines}",
        f"at least {nines} million",
        f"{nines}/{nines}",
    )
    return topic(QUANTITY) + claims(["q: 5", *(f"q: {number}" for number in numbers)])


@hostile("CC002 CC005", claims=1)
def numbers_that_are_none() -> str:
    """Powers, infinities, other figures, half a range, and words."""
    numbers = (
        "1e999999999",
        ".inf",
        "NaN",
        "0x10",
        "1/0",
        "..",
        "-",
        "'%'",
        "about",
        "more than",
        "''",
        "'\u0661'",
        "'\u00bd'",
        "5 5 5",
        "5 people people",
        "- 5",
    )
    return topic(QUANTITY) + claims(["q: 5", *(f"q: {number}" for number in numbers)])


@hostile("CC005", claims=4)
def years_of_fifteen_digits() -> str:
    """Years that no calendar of Python's holds, alone and as ends of an interval."""
    years = (
        "999999999999999",
        "-999999999999999",
        "Y999999999999999",
        "Y-170000002",
        "2020/999999999999999",
        "'[2020..999999999999999]'",
        f"Y{'9' * 10_000}",
        "Y1E999999999",
        "2020S99",
    )
    return topic(DATE) + claims(["q: 2020", *(f"q: {year}" for year in years)])


@hostile("CC005")
def dates_at_the_ends_of_the_calendar() -> str:
    """The first and last moments that can be said, and those after them."""
    dates = (
        "0000-01-01",
        "-0001-12-31",
        "-9999-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59",
        "9999-12-31T24:00:00",
        "9999",
        "../9999",
        "9999/..",
        "99XX",
        "XXXX",
        "XXXX-XX-XX",
        "10000-01-01",
        "2023-02-29",
        "2023-02-30",
        "2023-13",
        "2023-00",
        "2023-W53",
        "2023-21",
        "2020-01-01T00:00:00+99:99",
    )
    return topic(DATE) + claims(f"q: '{date}', speaker: s{at}" for at, date in enumerate(dates))


@hostile(perhaps="CC005")
def sets_of_ten_thousand_pieces() -> str:
    """A day of each of ten thousand years, forty times, each set against the others."""
    days = (f"q: XXXX-12-{at % 31 + 1:02}, speaker: s{at}" for at in range(40))
    return topic(DATE) + claims(days)


@hostile(perhaps="CC005")
def lists_of_two_hundred_sets() -> str:
    """Lists of two hundred dates, each of many pieces itself."""
    dates = ", ".join(f"19XX-{at % 12 + 1:02}-{at % 28 + 1:02}" for at in range(200))
    return topic(DATE) + claims(f"q: '[{dates}]', speaker: s{at}" for at in range(10))


@hostile(claims=2000)
def two_thousand_texts() -> str:
    """Two thousand different answers that cannot be compared."""
    return topic(TEXT) + claims(f"q: An answer of its own {at}, speaker: s{at}" for at in TWO_THOUSAND)


@hostile("CC201", claims=2000)
def two_thousand_people() -> str:
    """Two thousand different people, each named as the one by another."""
    return topic("type: who") + claims(f"q: p{at}, speaker: s{at}" for at in TWO_THOUSAND)


@hostile("CC201", claims=2000)
def two_thousand_nested_dates() -> str:
    """Each interval within the one before, and one answer outside them all."""
    nested = (f"q: {1000 + at // 2}/{4000 - at // 2}, speaker: s{at}" for at in range(1999))
    return topic(DATE) + claims([*nested, "q: 0500, speaker: other"])


@hostile("CC201", claims=2000)
def two_thousand_overlapping_dates() -> str:
    """Each interval meets a few hundred others and excludes the rest."""
    return topic(DATE) + claims(f"q: {1000 + at}/{1200 + at}, speaker: s{at}" for at in TWO_THOUSAND)


@hostile("CC201", claims=1500)
def fifteen_hundred_nested_quantities() -> str:
    """The same with numbers."""
    nested = (f"q: {at}..{10_000 - at}, speaker: s{at}" for at in range(1499))
    return topic(QUANTITY) + claims([*nested, "q: 15000, speaker: other"])


@hostile("CC201", claims=2000)
def two_thousand_quantities_apart() -> str:
    """Two thousand numbers, each of which excludes all others."""
    return topic(QUANTITY) + claims(f"q: {at * 3 + 1}, speaker: s{at}" for at in TWO_THOUSAND)


@hostile("CC203", claims=2000)
def one_speaker_with_two_thousand_answers() -> str:
    """One speaker who contradicts itself two thousand times."""
    return topic(QUANTITY) + claims(f"q: {at * 3 + 1}, speaker: Ann" for at in TWO_THOUSAND)


@hostile(claims=1000)
def denials_in_hundreds() -> str:
    """A thousand different denials, which exclude nothing of each other."""
    return topic("type: who") + claims(f"q: p{at}, stance: denies, speaker: s{at}" for at in range(1000))


@hostile("CC201", claims=1000)
def a_thousand_moments() -> str:
    """A question that varies over time, answered for a thousand overlapping stretches of it."""
    records = (
        f"q: {'yes' if at % 2 else 'no'}, as-of: {1000 + at}/{1100 + at}, throughout: yes, speaker: s{at}"
        for at in range(1000)
    )
    return topic("varies: over time") + claims(records)


@hostile("CC005", claims=3)
def many_answers_with_a_thousand_values() -> str:
    """Lists of a thousand values, twice the same, joined by words, and within each other."""
    values = ", ".join(f"v{at}" for at in range(1000))
    joined = " and ".join(f"v{at}" for at in range(1000))
    return topic("type: text, many: yes") + claims(
        ["q: v1", f"q: [{values}]", f"q: {joined}", "q: [[a, b], c]", "q: []", "q: {a: b}", "q: only"]
    )


@hostile("CC005", claims=2)
def a_name_in_a_row_of_thousands() -> str:
    """Alternatives by the thousand, each a body with thousands of members."""
    members = "".join(f"  - m{at}: M{at}\n    of: body\n" for at in range(4000))
    speakers = f"speakers:\n  - body: Body\n    kind: organisation\n{members}"
    row = " or ".join(["body"] * 4000)
    return (
        speakers
        + topic("type: who")
        + claims(["q: body", "q: m1 or m2, speaker: m3", *(f"q: {row}" for _ in range(100))])
    )


@hostile("CC005", claims=1)
def a_text_of_nine_megabytes() -> str:
    """An answer as long as a file can be."""
    return (
        topic(TEXT)
        + f"claims:\n  - q: short\n    locator: p\n  - q: {folded(chr(0x6F22) * 3_000_000)}\n    locator: p\n"
    )


@hostile("CC005", claims=0)
def answers_that_are_empty() -> str:
    """Nothing, blanks, question marks and words that need something after them, for each type there is."""
    kinds = ("date", "quantity", "who", "place", "text", "yes-no")
    words = ("''", "' '", "'?'", "'??'", "'-'", "' or '", "'\\0'")
    questions = "".join(f"      - {{q{at}: Q?, type: {kind}}}\n" for at, kind in enumerate(kinds))
    answers = [f"q{at}: {word}" for at in range(len(kinds)) for word in words]
    return f"topics:\n  - t: T\n    questions:\n{questions}" + claims(answers[:7] + answers[7:14])


@hostile("CC005", claims=1)
def question_marks_in_thousands() -> str:
    """Each takes one off; ten thousand of them must not go ten thousand deep."""
    return topic(DATE) + claims(["q: 2020?", f"q: '2020{'?' * 10_000}'", f"q: '{'?' * 10_000}'"])
