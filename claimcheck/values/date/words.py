"""How people write a single date, and how it is written here: `6 Dec 2024` is `2024-12-06`. Suggests, never reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimcheck.values.date.days import day_written, month_number, month_start

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"([0-9]{4})"
_ERA = r"(?:ad|ce)"
_YEAR_DIGITS = 4
_THIRDS = {"early": (1, 4, "01", "10"), "mid": (5, 8, "11", "20"), "late": (9, 12, "21", "")}
"""The months of a year, and the days of a month, that are early, in the middle or late."""

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_FIRST_PART = {"quarter": 33, "third": 37, "half": 40}
"""The code of the first of such parts of a year; the others follow it."""

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}
_MARK = re.compile(r"[?~%]")

Match = re.Match[str]


def _day(year: str, month: str, day: str) -> str:
    return f"{_month(year, month)}-{int(day):02}"


def _month(year: str, month: str) -> str:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    return f"{year}-{number:02}"


def _either_order(found: Match) -> list[str]:
    """`12/06/2024` is one day for Americans, another for everybody else."""
    one, other, year = found.groups()
    return [_day(year, one, other), _day(year, other, one)]


def _unknown_digits(found: Match) -> list[str]:
    """`193` is a decade to some standards, and to many people the year 193."""
    sign, digits, mark = found.groups()
    decade = f"{sign}{digits}{'X' * (_YEAR_DIGITS - len(digits))}{mark}"
    return [decade, f"{sign}0{digits}{mark}"] if len(digits) == _YEAR_DIGITS - 1 else [decade]


def _decade(found: Match) -> list[str]:
    year = found[1]
    return [f"{year[:3]}X", f"{year[:2]}XX"] if year.endswith("00") else [f"{year[:3]}X"]


def _before_christ(found: Match) -> list[str]:
    """The year before the year 1 is the year 0000."""
    year = int(found[1]) - 1
    return [f"-{year:04}" if year else "0000"]


def _part(found: Match) -> list[str]:
    """`early 2024`: the months that it may be; `early May 2024`: the days."""
    which, month, year = found.groups()
    first, last, low, high = _THIRDS[which]
    if month is None:
        return [f"{year}-{first:02}/{year}-{last:02}"]
    written = _month(year, month)
    day_before_next = month_start(month_number(int(year), int(written[-2:])) + 1) - 1
    return [f"{written}-{low}/{written}-{high or day_written(day_before_next)[2]}"]


def _midnight(found: Match) -> list[str]:
    """The end of a day is the start of the next."""
    year, month, day = (int(part) for part in found.groups())
    if not 1 <= month <= len(_MONTHS):
        return []
    return ["{:04}-{:02}-{:02}T00:00:00".format(*day_written(month_start(month_number(year, month)) + day))]


def _season(found: Match) -> list[str]:
    """`winter 2023/24` is the one that begins in 2023."""
    return [f"{found[2]}-{_SEASONS[found[1]]}"]


def _share(found: Match) -> list[str]:
    """`second half of 2024`, `Q2 2024`; a code past the last of its kind names none."""
    ordinal, kind, year = found.groups()
    nth = _ORDINALS[ordinal] if ordinal in _ORDINALS else int(ordinal[0])
    most = {"quarter": 4, "third": 3, "half": 2}[kind]
    return [f"{year}-{_FIRST_PART[kind] + (nth or most) - 1}"] if nth <= most else []


def _plain(found: Match) -> list[str]:
    """Letters of the wrong case, stray blanks, the draft's `u`, offsets without a colon, parts of seconds."""
    text = found[0].replace(" ", "").upper().replace("U", "X")
    text = re.sub(r"\.[0-9]+", "", text)
    text = re.sub(r"(T.*[+-][0-9]{2})([0-9]{2})$", r"\1:\2", text)
    text = re.sub(r"T([0-9]{2})$", r"T\1:00", text)
    return [re.sub(r"(T.*)[+-]00(:00)?$", r"\1Z", text)]


def _qualified(found: Match) -> list[str]:
    """The same date with its qualifiers joined to one, at the end."""
    marks = set(_MARK.findall(found[0]))
    return [_MARK.sub("", found[0]).upper() + (marks.pop() if len(marks) == 1 else "%")]


_RULES: tuple[tuple[str, Callable[[Match], list[str]]], ...] = (
    (rf"{_DAY}(?: of)?[ -]{_NAMED}[ -]{_YEAR}", lambda found: [_day(found[3], found[2], found[1])]),
    (rf"{_NAMED} {_DAY} {_YEAR}", lambda found: [_day(found[3], found[1], found[2])]),
    (rf"{_YEAR}[ -]{_NAMED}[ -]{_DAY}", lambda found: [_day(found[1], found[2], found[3])]),
    (rf"{_NAMED}(?: of)?[ -]{_YEAR}", lambda found: [_month(found[2], found[1])]),
    (rf"{_YEAR}[ -]{_NAMED}", lambda found: [_month(found[1], found[2])]),
    (rf"{_YEAR}([-/. ])([0-9]{{1,2}})\2([0-9]{{1,2}})", lambda found: [_day(found[1], found[3], found[4])]),
    (r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", _either_order),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", lambda found: [_day(found[1], found[2], found[3])]),
    (rf"{_YEAR}[-/. ]([0-9]{{1,2}})", lambda found: [_month(found[1], found[2])]),
    (rf"([0-9]{{1,2}})[-/. ]{_YEAR}", lambda found: [_month(found[2], found[1])]),
    (r"(?:the )?([0-9]{3}0)'?s", _decade),
    (r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century", lambda found: [f"{int(found[1]) - 1:02}XX"]),
    (r"(-?)([0-9]{2,3})([~%]?)", _unknown_digits),
    (r"([0-9]{1,4}) (?:bc|bce)", _before_christ),
    (rf"(?={_ERA}|.*{_ERA}$)(?:{_ERA} )?([0-9]{{1,4}})(?: {_ERA})?", lambda found: [f"{int(found[1]):04}"]),
    (r"(?:the )?(spring|summer|autumn|fall|winter)(?: of)?[ -](-?[0-9]{4})(?:[-/ ][0-9]{2})?", _season),
    (rf"(?:the )?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (quarter|third|half) (?:of )?{_YEAR}", _share),
    (rf"q([1-4]) ?{_YEAR}", lambda found: [f"{found[2]}-{32 + int(found[1])}"]),
    (rf"(early|mid|late)[ -](?:{_NAMED} )?{_YEAR}", _part),
    (r"y?(-?)0*([0-9]{1,4})", lambda found: [f"{found[1]}{int(found[2]):04}"]),
    (r"y?(-?)0*([1-9][0-9]{4,})", lambda found: [f"Y{found[1]}{found[2]}"]),
    (r"-(0000.*)", lambda found: [found[1]]),
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})[t ]24:00(?::00)?", _midnight),
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}.*)", lambda found: [f"{found[1]}T{found[2]}".upper()]),
    (r"[0-9xyutz?~%:.+\- ]+", _plain),
    (r"[0-9xy?~%-]*[?~%][0-9xy?~%-]*", _qualified),
)
_COMPILED = tuple((re.compile(pattern), written) for pattern, written in _RULES)


def single_dates(text: str) -> Iterator[list[str]]:
    """What may be meant by the words, likeliest first; not all of it is a date of the calendar."""
    words = re.sub(r"^(?:in|on) |,", "", text)
    for pattern, written in _COMPILED:
        if found := pattern.fullmatch(words):
            yield written(found)
