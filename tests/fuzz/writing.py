"""Writes collections by choices: nearly right, so that what lies behind the reader is reached."""

from __future__ import annotations

import json

from fuzz.choices import Choices

IDS = ("a", "b", "q", "r", "s", "t", "t/q", "t/r", "u/s", "ann", "ben", "body", "port", "dock", "c0", "c1", "c2", "caf\u00e9", "cafe\u0301", "speaker", "Ann Teller")  # fmt: skip
DATES = ("2031-03-04", "2031-03", "2031", "../2031-05", "2031-05/..", "2031~", "2031?", "[2031-01..2031-03]", "XXXX-12-25", "156X-12-25", "Y170000002", "-0044-03-15", "2031-03-04T06:00", "2031-03-02/2031-03-06", "9999-12-31", "2031-21")  # fmt: skip
ANSWERS = (
    *("yes", "no", "none", "low", "mid..high", "..high", "red", "red or blue", "only red and blue", "ann or ben"),
    *("400", "at least 400", "more than 2,000", "up to 80 %", "about 4 miles", "30..50 billion USD", "3.2 million"),
    *("an old song", "a and b", "?", "", "2 days", "48 hours", "-5", "9" * 400),
)
STANCES = ("asserts", "denies", "probable", "doubts", "possible", "uncommitted", "maybe")
VERDICTS = ("unresolved", "favours", "different-scope", "not-a-contradiction", "so-so")
KINDS = ("person", "group", "organisation", "document", "outlet", "unknown", "thing")
TYPES = ("type: date", "type: place", "type: who", "type: text", "unit: people", "unit: hours", "choices: [red, blue, green]", "scale: [low, mid, high]", "type: yes-no", "type: period", "type: x")  # fmt: skip
VARIES = ("over time", "by place", "[over time, by place]", "sideways")
CODES = ("CC201", "CC221", "CC007", "CC999", "x")
WRONG = (
    "[]",
    "{}",
    "[[a]]",
    "{a: b}",
    "",
    "'",
    "*a",
    "&a b",
    "!t x",
    "|\n      x",
    "> 4",
    "# x",
    "@x",
    '"\\e[31m\\u202e"',
)

FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "speakers": {"kind": KINDS, "of": IDS, "party": ("yes", "no"), "aliases": IDS, "distinct-from": IDS, "description": ANSWERS},
    "places": {"within": IDS, "overlaps": IDS, "aliases": IDS, "name": IDS},
    "articles": {"outlet": IDS, "published": DATES, "derived-from": (*IDS, "unknown"), "paragraphs": ("lines", "blocks")},
    "claims": {
        "locator": ("p. 1",), "speaker": IDS, "via": IDS, "stance": STANCES, "said": DATES, "as-of": DATES,
        "where": IDS, "throughout": ("yes", "no"), "id": IDS, "disputes": IDS, "article": IDS, "paragraph": ("1", "0"),
        "passage": ("the first ... the last",), "grade": ("B2", "Z9"), "reckoned": ANSWERS,
    },
    "resolutions": {"reason": ANSWERS, "by": IDS, "on": DATES, "for": IDS, "expires": DATES, "seen": ("0123456789ab", "x")},
}  # fmt: skip
VALUES = {"claims": (*ANSWERS, *DATES), "resolutions": VERDICTS}
REQUIRED = {"claims": ("locator",), "resolutions": ("reason", "by", "on")}


def collection(choices: Choices) -> list[bytes]:
    """Up to three files."""
    texts = [_file(choices) for _ in range(1 + choices.number(3))]
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def _file(choices: Choices) -> str:
    blocks = [_topics(choices)] if choices.number(4) else []
    if choices.number(2):
        blocks.append("article:\n" + "".join(_field(choices, "articles", "  ")))
    for _ in choices.times(5):
        kind = choices.pick(tuple(FIELDS))
        blocks.append(f"{kind}:\n" + "".join(_record(choices, kind) for _ in choices.times(7)))
    return "".join(blocks)


def _topics(choices: Choices) -> str:
    head = f"topics:\n  - {choices.pick(('t', 'u', 'a'))}: A topic\n    questions:\n"
    return head + "".join(_question(choices) for _ in choices.times(4))


def _question(choices: Choices) -> str:
    lines = [f"      - {choices.pick(('q', 'r', 's', 'a'))}: What?", f"        {choices.pick(TYPES)}"]
    lines += ["        many: yes"] if not choices.number(4) else []
    lines += [f"        varies: {choices.pick(VARIES)}"] if not choices.number(2) else []
    lines += [f"        tolerance: {choices.number(9)}"] if not choices.number(3) else []
    lines += [f"        ignore: {{{choices.pick(CODES)}: because}}"] if not choices.number(9) else []
    return "\n".join((*lines, ""))


def _record(choices: Choices, kind: str) -> str:
    key = choices.pick(IDS)
    head = f"  - {_scalar(choices, (key,))}: {_value(choices, VALUES.get(kind, IDS))}\n"
    needed = (f"    {name}: {_value(choices, FIELDS[kind][name])}\n" for name in REQUIRED.get(kind, ()))
    return head + "".join(needed) + "".join(_field(choices, kind, "    ") for _ in choices.times(4))


def _field(choices: Choices, kind: str, indent: str) -> str:
    if not choices.number(16):
        return f"{indent}ignore: {{{choices.pick(CODES)}: {_value(choices, ANSWERS)}}}\n"
    name = choices.pick(tuple(FIELDS[kind]))
    return f"{indent}{name}: {_value(choices, FIELDS[kind][name])}\n"


def _value(choices: Choices, words: tuple[str, ...]) -> str:
    """Mostly one of the words; sometimes a list of them, sometimes what is wrong there."""
    how = choices.number(16)
    if how == 1:
        return choices.pick(WRONG)
    if how in (2, 3):
        return "[" + ", ".join(_scalar(choices, words) for _ in choices.times(4)) + "]"
    return _scalar(choices, words)


def _scalar(choices: Choices, words: tuple[str, ...]) -> str:
    how = choices.number(32)
    if how == 1:
        return json.dumps(choices.text())
    word = choices.pick(words)
    return json.dumps(word) if how == 2 else word
