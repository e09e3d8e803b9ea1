"""One reader for each format: the texts that it shows, as whoever reads it finds them, and whatever acts in it."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from itertools import chain
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import cmarkgfm
import html5lib
import yaml
from attrs import field, frozen
from cmarkgfm.cmark import Options
from graphs import Reader as Graph
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.formats import all_formats
from claimcheck.intake.said import LISTS
from claimcheck.sheets.cells import from_cell, parted


def squeezed(text: str) -> str:
    """A text without its blanks: where lines are broken, and columns padded, is the format's business."""
    return "".join(text.split())


@frozen
class Seen:
    """Each stretch of text without its blanks, and each thing that acts."""

    texts: tuple[str, ...] = field(converter=lambda texts: tuple(filter(None, map(squeezed, texts))))
    active: tuple[str, ...] = field(converter=tuple, default=())


Reader = Callable[[str], Seen]

# Terminals and logs

_ACTING = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})
_RULE = re.compile(r"[-=\s]*|[\s|]*\^+")
_COMMAND = re.compile(r"\s*::([^\s:][^:]*)::(.*)", re.DOTALL)
_OLD_COMMAND = re.compile(r"##\w*\[")
_ANNOTATIONS = frozenset({"notice", "warning", "error"})


def acting(text: str) -> Iterator[str]:
    """Characters that move, colour, ring, hide, or turn round: none but the end of a line is wanted."""
    found = (letter for letter in sorted(set(text)) if letter != "\n" and unicodedata.category(letter) in _ACTING)
    return (f"the character U+{ord(letter):04X}" for letter in found)


def commands(text: str) -> Iterator[str]:
    """Lines that the runner of GitHub Actions, or another that is like it, would act upon."""
    for line in text.split("\n"):
        if _COMMAND.match(line) or _OLD_COMMAND.search(line):
            yield f"a command: {line.strip()[:80]}"


def _said_plainly(line: str) -> str:
    """A line as it would stand if no runner read it."""
    return re.sub(r"^(\s*)\\x3a:", r"\1::", line).replace(r"\x23#", "##")


def terminal(text: str) -> Seen:
    """Lines, each a text; the rules under headings, and the marks under what stands in a file, are none."""
    lines = (_said_plainly(line) for line in text.split("\n") if not _RULE.fullmatch(line))
    return Seen(lines, (*acting(text), *commands(text)))


def github(text: str) -> Seen:
    """The commands of a log as the runner takes them apart: what they say, and their properties; and other lines."""
    texts: list[str] = []
    active = list(acting(text))
    for line in text.split("\n"):
        found = _COMMAND.match(line)
        if _OLD_COMMAND.search(line) or (found and found[1].split(" ")[0] not in _ANNOTATIONS):
            active.append(f"a command: {line.strip()[:80]}")
        elif found:
            properties = [each.partition("=") for each in found[1].partition(" ")[2].split(",")]
            active += [f"the property {name}" for name, _, _ in properties if name not in {*_PROPERTIES, *_PLACES}]
            active += [f"the place {value}" for name, _, value in properties if name in _PLACES and not value.isdigit()]
            texts += [_decoded(value, "\r\n:,%") for name, _, value in properties if name in _PROPERTIES]
            texts += _decoded(found[2], "\r\n%").split("\n")
        else:
            texts.append(line)
    active += [each for said in texts for each in acting(said)]
    return Seen(map(_said_plainly, texts), active)


_PROPERTIES = frozenset({"file", "title"})
_PLACES = frozenset({"line", "endLine", "col", "endColumn"})


def _decoded(text: str, letters: str) -> str:
    """As the runner does it: one letter after the other, the per cent sign last."""
    for letter in letters:
        text = text.replace(f"%{ord(letter):02X}", letter)
    return text


# Markdown

_BLOCKS = frozenset({"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td", "bullet_list", "list_item"})
_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong", "pre", "code", "a", "details", "summary"})  # fmt: skip
_REFERENCE = re.compile(r"(?<!\w)@\w|#\d|\bGH-\d", re.IGNORECASE)
_FOLDED = re.compile(r"(?:<details>\n<summary>([^<>\n]*)</summary>|</details>)\n*")
"""What is folded away, with its heading: the only tags that are written."""

_GFM = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
_EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]


def markdown(text: str) -> Seen:
    """What CommonMark makes of it, in blocks; and the tags that GitHub's own reader makes."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    texts, active = [], [*acting(text), *commands(text)]
    for token in tokens:
        if token.type == "fence" and token.info == "text":
            texts += map(_said_plainly, token.content.split("\n"))
        elif token.type == "inline":
            said = "".join(_inline(token.children or (), active))
            active += [f"a reference: {each}" for each in _REFERENCE.findall(said)]
            texts.append(re.sub("(?<=[@#-])\u200b", "", said))
        elif token.type == "html_block" and (folded := _FOLDED.fullmatch(token.content)):
            texts.append(unescape(folded[1] or ""))
        elif token.type.removesuffix("_open").removesuffix("_close") not in _BLOCKS:
            active.append(f"a block: {token.type}")
    links = sum(child.type == "link_open" for token in tokens for child in token.children or ())
    return Seen(
        texts, (*active, *_tags(cmarkgfm.cmark.markdown_to_html_with_extensions(text, _GFM, _EXTENSIONS), links))
    )


def _inline(tokens: Iterable[Token], active: list[str]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "text_special"):
            yield token.content
        elif token.type == "link_open":
            address = str(token.attrs.get("href", ""))
            active += [] if re.match("https?://|$", address) else [f"a link to {address}"]
        elif token.type not in ("strong_open", "strong_close", "link_close"):
            active.append(f"in a text: {token.type} {token.content[:40]}")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - so HTMLParser calls it
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self.found.append("!--")

    handle_decl = handle_pi = unknown_decl = handle_comment


def _tags(html: str, links: int) -> Iterator[str]:
    parser = _Tags()
    parser.feed(html)
    yield from (f"a tag: {tag}" for tag in parser.found if tag not in _TAGS)
    if parser.found.count("a") != links:
        yield f"{parser.found.count('a')} links for {links}"


# Pages


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ELEMENTS = _set(
    """
    html head meta title style script body a header footer nav main section article aside figure figcaption
    details summary form fieldset legend label input select option output button div span p b ul li h1 h2 h3 h4
    h5 h6 table thead tbody tr th td pre blockquote mark svg g path line rect circle polygon polyline text tspan
    desc defs pattern linearGradient stop
    """
)
_ATTRIBUTES = _set(
    """
    lang dir charset name content id class href rel hidden role tabindex type value autocomplete spellcheck
    scope colspan open http-equiv for
    """
)
_DRAWN = _set(
    """
    viewBox width height x y x1 x2 y1 y2 dx dy cx cy r d points transform text-anchor dominant-baseline fill
    stroke stroke-width stroke-dasharray opacity offset preserveAspectRatio focusable font-size font-style font-
    weight fill-opacity stroke-opacity patternUnits patternTransform stop-opacity rx ry xmlns
    """
)
_SVG = "{http://www.w3.org/2000/svg}"
_NAMING = frozenset({"id", "data-question", "data-topic", "data-status", "data-article", "data-speaker", "value"})


def html(text: str) -> Seen:
    """HTML as browsers read it: texts, names and links; whatever the template does not make, or would act.

    A picture tells its texts in its links, whole; what is drawn is broken into lines.
    """
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    texts: list[str] = []
    active = [*acting(text), *commands(text)]
    policy = next(each.get("content", "") for each in tree.iter("meta") if each.get("http-equiv"))
    drawn = {each for picture in tree.iter(f"{_SVG}svg") for each in picture.iter()}
    for each in tree.iter():
        tag = str(each.tag).removeprefix(_SVG)
        active += [] if tag in _ELEMENTS else [f"an element: {tag}"]
        active += [f"an attribute: {tag} {name}" for name in each.attrib if not _harmless(name)]
        texts += [
            "" if each in drawn and tag != "svg" else each.tail or "",
            *(value for name, value in each.attrib.items() if name in ("aria-label", "title")),
        ]
        texts += [unquote(part) for name in _NAMING & set(each.attrib) for part in each.attrib[name].split(" ")]
        if tag in ("script", "style"):
            active += [] if _hashed(each.text or "") in policy else [f"a {tag} that is not the page's own"]
        elif each not in drawn:
            texts.append(each.text or "")
        if "href" in each.attrib:
            to = each.attrib["href"]
            active += [] if re.match("#|https?://|mailto:", to) else [f"a link to {to}"]
            texts.append(unquote(unquote(to)) if to.startswith("#") else to)
    return Seen(texts, active)


def _harmless(name: str) -> bool:
    return name.rpartition("}")[2] in _ATTRIBUTES | _DRAWN or name.startswith(("data-", "aria-"))


def _hashed(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


# Programs


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len({name for name, _ in pairs}) == len(pairs), "a key stands twice"
    return dict(pairs)


def _strings(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    for name, each in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from (name,) if isinstance(name, str) else ()
        yield from _strings(each)


def data(text: str) -> Seen:
    """JSON: every string, keys too."""
    return Seen(_strings(json.loads(text, object_pairs_hook=_once)), acting(text))


_ESCAPED = re.compile(r"(\\+)([\[\]])")


def sarif(text: str) -> Seen:
    """SARIF: addresses as the files are called, messages without what keeps them from holding links."""

    def named(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        tree = _once(pairs)
        if isinstance(tree.get("uri"), str):
            tree["uri"] = unquote(tree["uri"])
        if isinstance(tree.get("text"), str):
            tree["text"] = _ESCAPED.sub(lambda found: found[1][1::2] + found[2], tree["text"])
        return tree

    return Seen(_strings(json.loads(text, object_pairs_hook=named)), (*acting(text), *commands(text)))


def log_of_data(text: str) -> Seen:
    """JSON that is printed where a runner reads along."""
    seen = data(text)
    return Seen(seen.texts, (*seen.active, *commands(text)))


def xml(text: str) -> Seen:
    """XML: texts and the values of attributes; no comment, instruction or document type but the first line."""
    root = ET.fromstring(text)
    active = [*acting(text), *commands(text), *(f"<{mark}" for mark in re.findall(r"<([!?]\S*)", text)[1:])]
    return Seen(
        chain.from_iterable((each.text or "", each.tail or "", *each.attrib.values()) for each in root.iter()), active
    )


def graph(text: str) -> Seen:
    """A graph for Graphviz: its labels."""
    return Seen(Graph(text).labels, (*acting(text), *commands(text)))


def record(text: str) -> Seen:
    """Records of YAML, with comments: every text of them, and every comment."""
    tree = yaml.safe_load(text)
    assert isinstance(tree, list), text
    assert all(isinstance(each, dict) for each in tree)
    comments = (line.partition("#")[2] for line in text.split("\n") if line.lstrip().startswith("#"))
    active = [f"{len(tree)} records"] if len(tree) != 1 else []
    return Seen((*_strings(json.loads(json.dumps(tree, default=str))), *comments), (*active, *acting(text)))


def sheet(text: str) -> Seen:
    """CSV: every cell as its text; none begins as a formula does, and none but its own line breaks moves a terminal."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    cells = [cell for row in rows for cell in row]
    active = [f"a formula: {cell[:40]}" for cell in cells if re.match(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell)]
    active += [f"{len(row)} cells" for row in rows if len(row) != len(rows[0])]
    names = [at for at, name in enumerate(rows[0]) if name in LISTS]
    texts = [
        parted(from_cell(cell)) if at in names else (from_cell(cell),) for row in rows for at, cell in enumerate(row)
    ]
    return Seen(chain.from_iterable(texts), (*active, *acting(text), *commands(text)))


def taken_in(text: str) -> Seen:
    """The files that a sheet would make, each of which can be read, and what is said of its rows."""
    files, _, said = text.rpartition("\n\n./")
    records = [yaml.load(_said_plainly(each), yaml.BaseLoader) for each in re.split(r"(?m)^# \./\S+\.yaml$", files)]
    comments = (line.partition("#")[2] for line in files.split("\n") if line.lstrip().startswith("# to"))
    return Seen((*_strings(records), *comments, *said.split("\n")), (*acting(text), *commands(text)))


READERS: dict[str, Reader] = {
    "text": terminal,
    "concise": terminal,
    "markdown": markdown,
    "json": log_of_data,
    "sarif": sarif,
    "gitlab": log_of_data,
    "junit": xml,
    "github": github,
    "dot": graph,
    "html": html,
    "csv": sheet,
}


def reader(name: str) -> Reader:
    """The reader of a format; one that has none must be given one."""
    assert name in READERS, f"nobody reads `{name}` back: write a reader for it in tests/injection/readers.py"
    return READERS[name]


def unread() -> list[str]:
    """The formats without a reader."""
    return [name for name in all_formats() if name not in READERS]
