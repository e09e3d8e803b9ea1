"""Every command on a collection, in this process, in every format; what was shown against what should have been."""

from __future__ import annotations

import inspect
import io
import os
import re
import shlex
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias
from unicodedata import normalize
from unittest import mock

from attrs import define, evolve, field, frozen

from claimcheck.check import Source
from claimcheck.cli import commands, options
from claimcheck.cli.command import Command
from claimcheck.cli.run import run
from claimcheck.cli.texts import Library
from claimcheck.config import Config
from claimcheck.decode.names import Nearest
from claimcheck.formats import all_formats
from claimcheck.formats.lines import visible
from claimcheck.model import Report
from claimcheck.plugins import plugins
from claimcheck.syntax.hidden import shown
from claimcheck.values import Value
from injection.collection import Collection, quoted
from injection.readers import Reader, Seen, data, markdown, reader, record, squeezed, taken_in, terminal

LINES: Mapping[str, Sequence[str]] = {
    "report": ("report .",),
    "check": ("check . --show note", "check . --show note --articles texts --show-text"),
    "topics": ("topics .",),
    "speakers": ("speakers .",),
    "audit": (
        "audit --claims . topic:{topicid}",
        "audit --claims . question:{topicid}/{textid}",
        "audit --claims . question:{topicid}/{choiceid}",
        "audit --claims . speaker:{personid}",
        "audit --claims . speaker:{nobodyid}",
        "audit --claims . article:{file}",
        "audit --claims . claim:{file}.{textid}.{personid}",
        "audit --claims . claim:{file}.{choiceid}.{personid}",
        "audit --claims . claim:{file}.{textid}.{personid} --articles texts --show-text",
        "audit --claims . article:{file} --without article:{file}",
        "audit --claims . topic:{topicid} --without speaker:{personid}",
    ),
    "resolve": ("resolve --claims . {topicid}/n{at}",),
    "new": ("new --claims . {file} 'so it was written down' --articles texts",),
    "anchor": ("anchor --claims . --check --articles texts",),
    "explain": (),
    "init": (),
    "diff": ("diff .without .", "diff . .without", "diff .softer ."),
    "schema": ("schema", "schema ."),
    "import": ("import sheet.jsonl --into . --dry-run",),
}
"""How each command is tried: `{name}` stands for what a field says, and makes a line of its own for each text.

What is done with `texts` depends on how like the texts are to each other, and a schema is made of patterns: these are
not compared, but only read back.
"""

UNCOMPARED = re.compile("texts|schema")
ALIKE = frozenset({"CC302", "CC303"})

PLAIN = {"resolve": terminal, "new": record, "anchor": terminal, "schema": data, "import": taken_in}
"""Who reads what a command prints that takes no format."""

REFUSED = 2
WIDE = "100000"


@frozen
class Ran:
    """How a run ended, and what it printed; `summary` is what it wrote for the page of a job."""

    status: int
    out: str
    err: str
    summary: str = ""


def all_commands() -> dict[str, Command]:
    """Every command there is, by name."""
    return {each.name: each for each in plugins(commands, Command)}


def untried() -> list[str]:
    """The commands that nobody tries."""
    return [name for name in all_commands() if name not in LINES]


def forms(command: str) -> list[str]:
    """The formats that a command may be asked for; none, where it takes none."""
    takes = "form" in inspect.signature(all_commands()[command].run).parameters
    return list(all_formats()) if takes else []


def printed(*arguments: str, columns: str = WIDE) -> Ran:
    """Run the command line in this process."""
    summary = Path(".summary")
    environment = {"COLUMNS": columns, "SOURCE_DATE_EPOCH": "1800000000", "GITHUB_STEP_SUMMARY": str(summary)}
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with (
        mock.patch.dict(os.environ, environment),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
    ):
        status = run(list(arguments))
    texts = [stream.buffer.getvalue().decode() for stream in (out, err)]  # type: ignore[attr-defined]
    page = summary.read_text(encoding="utf-8") if summary.exists() else ""
    summary.unlink(missing_ok=True)
    return Ran(status, *texts, page)


@contextmanager
def laid_out(files: Mapping[str, bytes]) -> Iterator[None]:
    """A folder with these files, which is worked in; what is judged once is kept, and not judged for each command."""
    before = Path.cwd()
    with TemporaryDirectory() as folder, mock.patch.object(options, "check", _kept(options.check)):
        for name, content in files.items():
            Path(folder, name).parent.mkdir(exist_ok=True)
            Path(folder, name).write_bytes(content)
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def _kept(check: Callable[..., Report]) -> Callable[..., Report]:
    known: list[tuple[object, Report]] = []

    def once(sources: Sequence[Source], config: Config | None, today: Value, library: Library) -> Report:
        asked = ([(each.file, each.data) for each in sources], config, library.articles)
        found = next((report for before, report in known if before == asked), None)
        if found is None:
            judge = check if library.articles else partial(_unlike, check)
            found = judge(sources, config, today, library)
            known.append((asked, found))
        return found

    return once


def _unlike(check: Callable[..., Report], *asked: object) -> Report:
    """The report without what is only said because two texts are like each other."""
    with mock.patch.object(Nearest, "to", return_value=None):
        found = check(*asked)
    return evolve(found, findings=tuple(each for each in found.findings if each.rule.code not in ALIKE))


@frozen
class Trouble:
    """What is wrong with something that was printed: of which kind, in which format, and where."""

    kind: str
    form: str
    where: str
    said: str = ""


KINDS = ("acts", "lost", "not expected", "prints nothing", "ended", "cannot be read back")
ACTS, LOST, MORE, ABSENT, ENDED, UNREAD = KINDS

Key: TypeAlias = tuple[str, str, int]
"""A line as it is written above, the format, and the text that it is about."""


def trouble(kind: str, key: Key, said: str = "") -> Trouble:
    """What is wrong with what one line printed."""
    line, form, at = key
    return Trouble(kind, form, f"{line}, text {at}", said)


@define
class Shown:
    """What was seen of each thing that was printed, by the line as it is written above and the format."""

    renders: int = 0
    seen: dict[Key, Seen] = field(factory=dict)
    trouble: list[Trouble] = field(factory=list)

    @classmethod
    def of(cls, collection: Collection, only: int | None = None) -> Shown:
        """Everything that the commands print of a collection; where one line is for each text, for `only` that one."""
        found = cls()
        with laid_out(collection.files):
            for name in all_commands():
                for line in LINES[name]:
                    for form in forms(name) or [""]:
                        found.add(collection, name, line, form, only)
        return found

    def add(self, collection: Collection, command: str, line: str, form: str, only: int | None) -> None:
        """What a line prints, for each text that it is about."""
        every = range(len(collection.texts)) if only is None else (only,)
        for at in every if "{" in line else (0,):
            ran = printed(*_arguments(collection, line, at), *(["--format", form] if form else []))
            if ran.status == REFUSED and f"`{form}`" in ran.err:
                continue
            self.renders += 1
            if ran.status not in ((0, 1, REFUSED) if UNCOMPARED.search(line) else (0, 1)):
                self.trouble.append(trouble(ENDED, (line, form, at), f"{ran.status}: {ran.err}"))
                continue
            self._look((line, form, at), ran.out, reader(form) if form else PLAIN[command])
            self._look((f"{line} 2>", form, at), ran.err, terminal)
            self._look((f"{line} summary", form, at), ran.summary, markdown)

    def _look(self, key: Key, text: str, read: Reader) -> None:
        if not text:
            return
        try:
            self.seen[key] = read(text)
        except Exception as error:  # noqa: BLE001 - what its reader cannot read is broken, in whichever way
            self.trouble.append(trouble(UNREAD, key, f"{type(error).__name__}: {error}"))
        else:
            self.trouble += [trouble(ACTS, key, each) for each in self.seen[key].active]


def _arguments(collection: Collection, line: str, at: int) -> list[str]:
    """The words of a line; `{name}` is what the field of that name says."""
    names = {word[3:-1]: value for word, value in collection.words.items() if word.startswith(f"q{at:02}")}
    return [part.format(at=f"{at:02}", **names) for part in shlex.split(line)]


@cache
def plainly(count: int, only: int | None) -> Shown:
    """What is printed of a collection of plain words."""
    found = Shown.of(Collection(["plain"] * count, "plain"), only)
    assert not found.trouble, found.trouble[:5]
    return found


def compared(collection: Collection, only: int | None = None) -> tuple[int, list[Trouble]]:
    """How much was printed, and what is wrong with it: what acts, and what does not come back as it was."""
    plain, found = plainly(len(collection.texts), only), Shown.of(collection, only)
    told = list(found.trouble)
    for key, seen in plain.seen.items():
        if UNCOMPARED.search(key[0]):
            continue
        if key not in found.seen:
            told.append(trouble(ABSENT, key))
            continue
        if any(_CUT in each for each in found.seen[key].texts):
            continue
        lost, more = _difference(collection.words, seen, found.seen[key])
        told += [trouble(LOST, key, each) for each in lost]
        told += [trouble(MORE, key, each) for each in more]
    return found.renders, told


_CUT = squeezed("there is room for")
"""What a comment on GitHub says where it leaves something out, because texts are long."""

_VARYING = re.compile(
    r"\b(?:[0-9a-f]{12}|[0-9a-f]{32}(?::\d+)?)\b|#?:~:text=.*?(?=\(\d+\),|$)|(?<=under`resolutions:`in).*|\\x(?:0[bcd]|1[c-f]|85)|\\u202[89]"
)
"""What depends on a text otherwise than by showing it: fingerprints, links to passages, the first of several files.

And blanks that are told apart from others in some places, and in others, such as names, are not.
"""

_WORD = re.compile(r"q\d\d[a-z]+?z")


def _difference(words: Mapping[str, str], plain: Seen, found: Seen) -> tuple[list[str], list[str]]:
    """The texts that should be there and are not, and the others that are there; each word read as its text."""
    left = Counter(_alike(each) for each in found.texts)
    lost = []
    for text in plain.texts:
        back = next((each for each in _ways(words, text) if left[each] > 0), None)
        if back is not None:
            left[back] -= 1
        elif next(_ways(words, text)).strip("-="):  # in a text, that is the rule under a heading
            lost.append(list(_ways(words, text)))
    more = list(left.elements())
    return _reordered(lost, more), more


def _ways(words: Mapping[str, str], text: str) -> Iterator[str]:
    """A text as it may be told, the likeliest way first."""
    return (_alike(_WORD.sub(partial(_put, words, way), text)) for way in SHOWN)


def _alike(text: str) -> str:
    """What two texts that say the same share: names are read with their letters composed, and may be typed otherwise."""
    return _VARYING.sub("", normalize("NFC", text))


def _put(words: Mapping[str, str], way: Callable[[str], str], word: re.Match[str]) -> str:
    return _told(way, words[word[0]])


@lru_cache(maxsize=10_000)
def _told(way: Callable[[str], str], text: str) -> str:
    return squeezed(way(text))


def _reordered(lost: Iterable[Sequence[str]], more: list[str]) -> list[str]:
    """What is lost even if names in a row may stand in another order, by which they are sorted; the rest is found."""
    still = []
    for ways in lost:
        letters = [sorted(each) for each in ways]
        back = next((each for each in more if sorted(each) in letters), None)
        if back is None:
            still.append(ways[0])
        else:
            more.remove(back)
    return still


SHOWN: tuple[Callable[[str], str], ...] = (str, visible, shown, lambda text: quoted(text)[1:-1])
"""How a text may be told: as it is, with what is hidden in it written out, as a fault tells it, as a file holds it."""

SIZE = 6
"""Texts of a collection: so few that no list of names is cut short."""

ASKED = (
    "report . --topic",
    "report . --question",
    "report . --speaker",
    "report . --status",
    "report . --format",
    "report",
    "check",
    "check . --select",
    "check . --articles",
    "topics",
    "speakers",
    "audit --claims .",
    "audit --claims . q00personidz --without",
    "resolve --claims .",
    "resolve --claims . n00 --for",
    "resolve --claims . n00 --verdict",
    "resolve --claims . n00 --expires",
    "new --claims .",
    "new --claims . q00filez --articles texts",
    "anchor --claims . --articles texts",
    "import",
    "import sheet.jsonl --into . --map",
    "import sheet.jsonl --into",
    "explain",
    "",
)
"""Lines that end in a word of the user's, which mostly names nothing."""


def refused(texts: Iterable[str]) -> tuple[int, list[Trouble]]:
    """How many words on the command line were tried, and what is wrong with what is said of them."""
    lines = [(line, text) for text in texts for line in ASKED if "\0" not in text and not text.startswith("-")]
    with laid_out(Collection(["plain"] * SIZE, "plain").files):
        return len(lines), [each for line, text in lines for each in _answered(line, text)]


def _answered(line: str, text: str) -> Iterator[Trouble]:
    ran = printed(*shlex.split(line), text, *(["words"] if line == "new --claims ." else []))
    where = f"{line} {text!r}"
    for said in (ran.out, ran.err):
        yield from (Trouble(ACTS, "", where, each) for each in terminal(said).active)
    if ran.status not in (0, 1, REFUSED) or "Traceback" in ran.err:
        yield Trouble(ENDED, "", where, f"{ran.status}: {ran.err}")
    if ran.status == REFUSED and ran.err.count("\n") != 1:
        yield Trouble(MORE, "", where, f"not in one line: {ran.err!r}")
