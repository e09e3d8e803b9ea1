"""Bytes to text, with a fault (CC001) for each reason why a file cannot be read at all."""

from __future__ import annotations

import codecs
import re
from functools import partial

from claimcheck.places import Fault, Span
from claimcheck.syntax.conflicts import conflicts
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.source import Source
from claimcheck.syntax.stack import UNKNOWN
from claimcheck.syntax.undecodable import readable

MOST_BYTES = 10 * 2**20

_LONGEST_LINE = 100_000
"""Characters; nobody reads such a line, and a million claims fit into it."""

_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # begins with the two bytes of UTF-16's, so it comes first
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What libyaml takes for no printable character (YAML 1.1, section 5.1)."""

_CHARACTERS = "characters that YAML does not allow"


def decode(data: bytes, file: str) -> tuple[Source, tuple[Fault, ...], set[str]]:
    """What of the file's text can be read, without a byte order mark; the faults; the names of the blocks left out."""
    if len(data) > MOST_BYTES:
        return _unreadable(Span(file), "the file has more than 10 MiB", "split it into several files")
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            return _unreadable(Span(file), f"the file is in `{name}`", "save it as UTF-8")
    data = data.removeprefix(codecs.BOM_UTF8)
    faults: tuple[Fault, ...] = ()
    lost: set[str] = set()
    try:
        source = Source(file, data.decode())
    except UnicodeDecodeError as error:
        faults = (_not_utf8(data, file, error.start),)
        text, lost = readable(data)
        source = Source(file, text)
    if line := source.line_longer_than(_LONGEST_LINE):
        problem = f"line {line} has more than {_LONGEST_LINE:,} characters"
        return _unreadable(Span(file, line, 1, line, 1), problem, "break it into several lines")
    unread = (*_forbidden(source), *conflicts(source))
    return (Source(file), (*faults, *unread), {UNKNOWN}) if unread else (source, faults, lost)


def _not_utf8(data: bytes, file: str, at: int) -> Fault:
    before = Source(file, data[:at].decode())
    place = before.span(len(before.text), len(before.text))
    problem = f"the byte `0x{data[at]:02X}` on line {place.line} is not UTF-8"
    return Fault("CC001", place, problem, "save the file as UTF-8")


def _unreadable(span: Span, problem: str, remedy: str) -> tuple[Source, tuple[Fault, ...], set[str]]:
    return Source(span.file), (Fault("CC001", span, problem, remedy),), {UNKNOWN}


def _forbidden(source: Source) -> tuple[Fault, ...]:
    faults = Faults(source)
    for found in _FORBIDDEN.finditer(source.text):
        faults.report(_CHARACTERS, found.start(), partial(_forbidden_character, source, found.start()))
    return faults.all()


def _forbidden_character(source: Source, index: int) -> Fault:
    problem = f"the file holds the character `U+{ord(source.text[index]):04X}`, which YAML does not allow"
    return Fault("CC001", source.span(index, index + 1), problem, "remove it")
