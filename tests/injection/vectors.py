"""The texts: a few dozen of our own, and those of the conformance folder where it is at hand."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

OWN = (
    "<script>go()</script>",
    '"><svg onload=go()>',
    "<!-- gone",
    "--> back <b>",
    "]]><x/>",
    "&amp;&lt;i&gt;",
    "&#106;avascript:go()",
    "<?xml version='1.0'?><!DOCTYPE d SYSTEM 'file:d'>",
    "{{ 6*7 }} ${6*7} <%= 6*7 %>",
    "[here](javascript:go)",
    "![seen](https://example.org/seen.png)",
    "[name]: https://example.org",
    "[name][] and [^note]",
    "https://example.org/a and www.example.org",
    "ftp://example.org",
    "ada@example.org, mailto:ada@example.org",
    "@somebody, @some-body/team",
    "see #12, GH-12 and ada/boats#12 and !12",
    "# a heading",
    "a heading\n===",
    "---",
    "* * *",
    "- one\n- two",
    "1) one",
    "+ [x] done",
    "> said",
    "```\ncode",
    "~~~",
    "    set in",
    "`a` ``b` ",
    "**loud** _low_ ~~gone~~",
    "a | b \\| c |",
    "|---|---|",
    "ends in \\",
    "$x^2$ a<sub>2</sub>",
    "two\n\n# paragraphs",
    "::error file=a.yaml,line=1::wrong",
    "  ::add-mask::a",
    "::stop-commands::t",
    "so ##[error]it goes",
    "##vso[task.complete result=Failed;]",
    "100%25 %0A::notice::n",
    "a,b:c;d=e",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://example.org\x07there\x1b]8;;\x07",
    "\x9b2J\x90q\x9c",
    "gone\rback\b\b",
    "bell\x07 tab\t feed\x0b\x0c",
    "null\x00del\x7fnext\x85",
    "\u202eback\u202c \u2067to front\u2069",
    "zero\u200bwidth\ufeff\u00adsoft",
    "line\u2028paragraph\u2029",
    "private \ue000 tag \U000e0041 none \ufffe",
    'label="x"]; a -> b; "',
    "\\N \\G \\l \\x1b",
    "'; DROP TABLE claims; --",
    "=1+1",
    "%s %n {0} %(x)s",
    "../../x",
    "C:\\x",
    "-rf --help",
    "null",
    "~",
    "! & * ? : - a",
    "'quoted' \"twice\"",
    "Zoë – “so” 田中 👩🏽‍🚀",
)


def conformance() -> tuple[str, ...]:
    """Every text of the conformance folder, each once; none where there is no such folder."""
    folder = os.environ.get("CLAIMCHECK_CONFORMANCE")
    if not folder:
        return ()
    files = (Path(folder, *parts) for parts in (("hostile", "output-injection.json"), ("text-attacks", "blns.json")))
    trees = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return tuple(dict.fromkeys(each for tree in trees for each in _texts(tree)))


def _texts(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    for each in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _texts(each)


def batches(texts: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """The texts in lots, none of which holds two that a reader would take for one name; the last lot is filled up."""
    left = sorted(texts, key=names_a_file)
    while left:
        taken: dict[str, str] = {}
        for text in left:
            if len(taken) < size:
                taken.setdefault(_name(text), text)
        left = [text for text in left if text not in taken.values()]
        filling = (f"plain {at}" for at in range(size - len(taken)))
        yield tuple(sorted([*taken.values(), *filling]))


def names_a_file(text: str) -> bool:
    """Whether a file can be named so, with or without a word before or behind."""
    fits = len(text.encode()) < _LONGEST_PATH and not {"/", "\0"} & set(text) and text.strip() == text != ""
    return fits and not text.startswith((".", "-")) and unicodedata.is_normalized("NFC", text)


_LONGEST_PATH = 120


def _name(text: str) -> str:
    return " ".join(text.casefold().split())


def held(texts: Iterable[str]) -> list[str]:
    """The texts that a file can hold, each once: half of a surrogate pair is in no UTF-8."""
    return [text for text in dict.fromkeys(texts) if not re.search("[\ud800-\udfff]", text)]
