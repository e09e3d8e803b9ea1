"""The labelled passages, and claim files made of them: the words come from the articles at hand, and stay there."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

from claimcheck.check import Source, check, read_book
from claimcheck.config import Config
from claimcheck.model import Article, Book, Report

HERE = Path(__file__).parent
CLAIMS = HERE.parent.parent / "claims"
ARTICLES = os.environ.get("CLAIMCHECK_ARTICLES", "")
TUNED, HELD_OUT = ("new-lines", "untitled-iran"), ("untitled-syria", "washington-post")
QUESTION = "topics:\n  - t: A topic\n    questions:\n      - q: Was it so?\n"
UNKNOWN = "unknown-voice"


@frozen
class Label:
    """One row; `number` is its place in the file, `passage` its words."""

    number: int
    article: str
    paragraph: int
    passage: str
    voice: str
    source: str
    mode: str
    cue: str

    @property
    def attributed(self) -> bool:
        """Whether it is somebody's words."""
        return self.voice == "attributed"


@cache
def text(article: str) -> str:
    """An article."""
    return Path(ARTICLES, f"{article}.txt").read_text(encoding="utf-8")


@cache
def paragraphs(article: str) -> tuple[str, ...]:
    """Its lines that are not blank."""
    return tuple(line for line in text(article).splitlines() if line.strip())


@cache
def labels(articles: tuple[str, ...] = TUNED + HELD_OUT) -> tuple[Label, ...]:
    """The rows of these articles."""
    with (HERE / "voices.csv").open(encoding="utf-8", newline="") as file:
        rows = list(enumerate(csv.DictReader(file), 2))
    return tuple(_label(number, row) for number, row in rows if row["article"] in articles)


def _label(number: int, row: dict[str, str]) -> Label:
    words = paragraphs(row["article"])[int(row["paragraph"]) - 1].split()
    passage = " ".join(words[int(row["first"]) - 1 : int(row["last"])])
    return Label(
        number, row["article"], int(row["paragraph"]), passage, row["voice"], row["source"], row["mode"], row["cue"]
    )


def speakers(source: str) -> list[str]:
    """The speakers of a label: several who say it together; of one who tells another's words, the other."""
    return [_speaker(each.rpartition(">")[2]) for each in source.split("+")]


def relay(source: str) -> str:
    """Who tells another's words."""
    return _speaker(source.partition(">")[0]) if ">" in source else ""


def _speaker(name: str) -> str:
    if name == "?unknown":
        return UNKNOWN
    return f"x-{name[1:].casefold().replace(' ', '-')}" if name.startswith("?") else name


def cast(rows: Iterable[Label]) -> str:
    """Records of the speakers that only the labels know."""
    strangers = {part[1:] for row in rows for part in row.source.replace(">", "+").split("+") if part.startswith("?")}
    lines = [f"  - {UNKNOWN}:\n    kind: unknown\n    description: nobody in particular\n"]
    for each in sorted(strangers - {"unknown"}):
        named = all(word[0].isupper() for word in each.replace("al-", "").split())
        what = f" {each}\n" if named else f"\n    description: {each}\n    kind: group\n"
        lines.append(f"  - {_speaker(f'?{each}')}:{what}")
    return "speakers:\n" + "".join(lines)


@frozen
class Case:
    """A passage recorded as one speaker's, or, without, as the article's own."""

    name: str
    label: Label
    speaker: str = ""
    via: str = ""


def flagged(cases: Iterable[Case], code: str) -> set[str]:
    """The names of the cases that a rule warns of, found by the whole pipeline."""
    told = report(list(cases))
    return {claim.id for each in told.findings if each.rule.code == code for claim in each.notes.claims}


def report(cases: list[Case]) -> Report:
    """What the rules say of a collection made of cases."""
    shared = [Source(name, (CLAIMS / name).read_bytes()) for name in ("speakers.yaml", "places.yaml")]
    made = [Source("cast.yaml", (QUESTION + cast(labels())).encode())]
    for article in sorted({case.label.article for case in cases}):
        claims = "".join(_written(case) for case in cases if case.label.article == article)
        made.append(Source(f"{article}.yaml", f"article:\n  id: {article}\nclaims:\n{claims}".encode()))
    found = check([*shared, *made], Config(select=("CC1", "CC00")), library=_library)
    assert not found.book.left_out, [fault.message for fault in found.book.faults][:3]
    return found


@cache
def shipped() -> Book:
    """The shipped claims, with their passages found."""
    files = sorted(CLAIMS.rglob("*.yaml"))
    return read_book([Source(file.name, file.read_bytes()) for file in files], library=_library)


def _library(article: Article) -> Source:
    return Source(f"{article.id}.txt", text(article.id).encode())


def _written(case: Case) -> str:
    fields = {"id": case.name, "speaker": case.speaker, "passage": case.label.passage}
    lines = [f"    {name}: {json.dumps(value)}\n" for name, value in fields.items() if value]
    relays = f"    via: [{case.via}]\n" if case.via else ""
    return f"  - q: yes\n{''.join(lines)}{relays}    paragraph: {case.label.paragraph}\n"


def others(label: Label, rows: Iterable[Label]) -> Iterator[str]:
    """Every other speaker of the article."""
    own = {*speakers(label.source), relay(label.source), UNKNOWN}
    names = {name for row in rows if row.attributed and row.article == label.article for name in speakers(row.source)}
    return iter(sorted(names - own))
