"""A collection with a text in every field that can be printed, or with a plain word of its own in its place."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence

from attrs import define, field

from claimcheck.syntax.hidden import hidden
from injection.vectors import names_a_file

WAYS = ("alone", "last", "first")
"""How a text stands in a field: by itself, behind a word, or before one."""

COMPARED = frozenset({"file", "name", "alias", "outlet", "relay", "body", "place", "source", "who", "label", "unit", "answer", "other", "own", "description"})  # fmt: skip
"""Fields that are compared with each other: where two of them said the same, it would be one record, or one answer."""

IDS = ("topic-id", "text-id", "choice-id", "person-id", "nobody-id")
"""Ids, which hold less than other fields do."""

_JOINING = re.compile(r"(?:^|\s)(?:or|and|only)(?:\s|$)|\.\.|\?\s*$", re.IGNORECASE)
"""What means something in an answer, and so is in no label and no name that is one."""

_LONGEST_NAME, _LONGEST_ID = 450, 100


@define
class Collection:
    """For each of some texts: an article, a topic, questions, speakers, claims, and a decision.

    Beside them, in folders that are not read with them, the same without claims, and with claims that are less sure.

    `words` says what stands for each plain word: the text with it, or, where no such field can hold it, the word.
    """

    texts: Sequence[str]
    way: str
    turn: int = 0
    words: dict[str, str] = field(factory=dict)
    files: dict[str, bytes] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Write the files."""
        for at in range(len(self.texts)):
            name = self.said(at, "file")
            self.files[f"{name}.yaml"] = _records(self, at).encode()
            self.files[f".without/{name}.yaml"] = self.files[f"{name}.yaml"].partition(b"claims:\n")[0]
            self.files[f".softer/{name}.yaml"] = self.files[f"{name}.yaml"].replace(
                _SAID, b"    stance: probable\n" + _SAID
            )
            self.files["sheet.jsonl"] = self.files.get("sheet.jsonl", b"") + _row(self, at)
            self.files[f"texts/{name}.txt"] = f"{self.said(at, 'paragraph')}\n\nso it was written down\n".encode()

    def said(self, at: int, what: str) -> str:
        """What a field says. Fields that are to say the same are called the same."""
        text, word = self.texts[at], f"q{at:02}{what.replace('-', '')}z"
        bare = what not in {*COMPARED, "rival"} or what == sorted(COMPARED)[(at + self.turn) % len(COMPARED)]
        value = self._put(text, what, word, bare=bare)
        if what == "file" and not all(map(names_a_file, self.texts)):
            value = word  # if only some were named so, the others would stand in another order
        self.words[word] = value if self.way != "plain" and _holds(what, value, text) else word
        return self.words[word]

    def _put(self, text: str, what: str, word: str, *, bare: bool) -> str:
        if what in IDS:
            return f"{text}{word}" if self.way == "first" else f"{word}{text}"
        if self.way == "alone" and bare and text.strip():
            return text
        return f"{word} {text}" if self.way == "last" else f"{text} {word}"


def _holds(what: str, value: str, text: str) -> bool:
    """Whether a field can hold a value, and would not take it for something else."""
    if what in IDS:
        return (
            len(value) < _LONGEST_ID
            and value.isprintable()
            and not hidden(value)
            and not re.search(r"[\s/:,]", value)
            and not text.startswith("-")
        )
    if what in ("label", "rival", "who", "place", "answer", "other"):
        return len(value) < _LONGEST_NAME and unicodedata.is_normalized("NFC", value) and not _JOINING.search(value)
    return len(value) < _LONGEST_NAME


def quoted(text: str) -> str:
    """A text as YAML holds it between double quotes, whatever it is."""
    kept = (each if each.isprintable() and each not in '"\\' else f"\\U{ord(each):08X}" for each in text)
    return f'"{"".join(kept)}"'


def _records(collection: Collection, at: int) -> str:
    """The file of one text."""

    def said(match: re.Match[str]) -> str:
        return quoted(f"{match[1] or ''}{collection.said(at, match[2])}") if match[2] else f"{at:02}"

    return re.sub(r"(https?:\S*)?\{([a-z-]*)\}", said, RECORDS)


def _row(collection: Collection, at: int) -> bytes:
    """A row of a sheet that makes a claim of a voice that says nothing yet, and a column that nobody knows."""
    cells = {"article": f"new{at}", "question": f"n{at:02}", "answer": "7", "locator": "p. 6"}
    said = {"speaker": "who", "says": "says", "note": "cnote", "title": "title", "reckoned": "reckoned"}
    cells |= {name: collection.said(at, what) for name, what in said.items()}
    return f"{json.dumps(cells)}\n".encode()


_SAID = b"    speaker: "

RECORDS = """\
article:
  outlet: {outlet}
  title: {title}
  author: {author}
  language: {language}
  url: https://example.org/{url}
  derived-from: {source}
  note: {anote}
topics:
  - {topic-id}: {topic}
    about: {about}
    note: {tnote}
    questions:
      - {text-id}: {asks}
        type: text
        note: {qnote}
      - {choice-id}: {chooses}
        choices: [{label}, {rival}]
      - w{}: {whom}
        type: who
      - p{}: {whereabouts}
        type: place
      - n{}: {counts}
        unit: {unit}
speakers:
  - {person-id}: {name}
    aliases: [{alias}]
    of: {body}
    party: yes
    note: {snote}
  - {nobody-id}:
    description: {description}
places:
  - h{}: {place}
claims:
  - {text-id}: {answer}
    speaker: {person-id}
    via: [{relay}]
    says: {says}
    passage: {passage}
    note: {cnote}
  - {text-id}: {other}
    speaker: {nobody-id}
    locator: {locator}
    reckoned: {reckoned}
  - {text-id}: {own}
    locator: p. 1
    ignore: {CC221: {excuse}}
  - {choice-id}: {label}
    speaker: {person-id}
    passage: {quote}
  - {choice-id}: {rival}
    speaker: {nobody-id}
    locator: {spot}
  - w{}: {who}
    speaker: {person-id}
    locator: p. 2
  - p{}: {place}
    speaker: {nobody-id}
    locator: p. 3
  - n{}: 3
    speaker: {person-id}
    locator: p. 4
  - n{}: 500
    speaker: {nobody-id}
    locator: p. 5
resolutions:
  - {choice-id}: unresolved
    reason: {reason}
    by: {editor}
    on: 2026
"""
