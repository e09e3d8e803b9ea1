"""`markdown`: for an issue, a pull request or a wiki. Whatever a record holds stays text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal
from urllib.parse import quote

from claimcheck.formats.base import Format, Frame
from claimcheck.formats.lines import inert, visible
from claimcheck.listing import listed
from claimcheck.model import Report
from claimcheck.views.findings import summary
from claimcheck.views.page import Block, Entry, Heading, Link, Listing, Page, Paragraph, Table

_ACTIVE = re.compile(r"([\\`*_\[\]<>|~&$@#^{}])")
_LEADING = re.compile(r"^([-+=]|:(?=:)|\d+(?=[.)]))")
_ADDRESS = "%:/?#[]@!$&'()*+,;=~"
"""What stands in an address for itself, letters, figures and `-._` aside (RFC 3986)."""

_COMMENT = 65_536
"""Characters of a comment on GitHub; a longer one is refused."""

_LINKING = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_REFERRING = re.compile(r"@(?=\w)|#(?=\d)|(?<=GH)-(?=\d)", re.IGNORECASE)
_APART = "&#8203;"
"""A blank without width: GitHub looks for people, issues and addresses of mail when no backslash is left to be seen."""


def escaped(text: str) -> str:
    """The text with everything that Markdown would act on switched off."""
    text = _LINKING.sub(r"\\\g<0>", _ACTIVE.sub(r"\\\1", visible(text)))
    text = _REFERRING.sub(rf"\g<0>{_APART}", text)
    return _LEADING.sub(lambda lead: f"{lead[1]}\\" if lead[1].isdigit() else f"\\{lead[1]}", text.strip())


def render(page: Page, _width: int) -> str:
    """The page as Markdown."""
    blocks = [f"# {escaped(page.title)}"] if page.title else []
    blocks.extend(_folding(page.blocks))
    return "\n\n".join(filter(None, blocks)) + "\n"


def comment(page: Page) -> str:
    """The page as Markdown, as much of it as a comment on GitHub takes."""
    return within(page, _COMMENT, "characters")


def within(page: Page, most: int, unit: Literal["bytes", "characters"] = "bytes") -> str:
    """The page as Markdown, in so many bytes of UTF-8 or characters: the last blocks give way, and it is said which."""

    def cut(kept: int) -> str:
        notice = Paragraph(f"{_left(page.blocks, kept)}: there is room for {most:,} {unit}")
        return render(Page(page.title, (*_headed(page.blocks[:kept]), Heading("Left out"), notice)), 0)

    def long(text: str) -> bool:
        return len(text.encode() if unit == "bytes" else text) > most

    text = render(page, 0)
    numbers = range(1, len(page.blocks))
    return cut(bisect_left(numbers, True, key=lambda kept: long(cut(kept)))) if long(text) else text  # noqa: FBT003


def _headed(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without headings that head nothing any more."""
    kept = len(blocks)
    while kept and isinstance(blocks[kept - 1], Heading):
        kept -= 1
    return blocks[:kept]


def _left(blocks: Sequence[Block], kept: int) -> str:
    """How many entries and rows are left out where so many blocks are kept, and what they stand under."""
    gone = blocks[len(_headed(blocks[:kept])) :]
    number = sum(len(each.rows) if isinstance(each, Table) else isinstance(each, Entry) for each in gone)
    cut = [] if isinstance(gone[0], Heading) else [each for each in blocks[:kept] if isinstance(each, Heading)][-1:]
    under = [f"“{each.text}”" for each in (*cut, *gone) if isinstance(each, Heading)]
    return f"{number:,} more{f' under {listed(under)}' if under else ''}"


def _folding(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block; what stands under a heading that folds between the tags that GitHub and GitLab show closed."""
    folded = 0
    for block in blocks:
        if folded and isinstance(block, Heading) and block.level <= folded:
            yield "</details>"
            folded = 0
        if isinstance(block, Heading) and block.fold and not folded:
            from html import escape  # noqa: PLC0415 - brings a table of all entities; every command reads this module

            yield f"<details>\n<summary>{escape(visible(block.text))}</summary>"
            folded = block.level
        else:
            yield _block(block)
    yield "</details>" if folded else ""


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * min(block.level, 6)} {escaped(block.text)}"
        case Paragraph():
            return _paragraph(block)
        case Entry():
            return "\n".join([escaped(block.text), "", *(f"- {_paragraph(part)}" for part in block.parts)])
        case Listing():
            return _fenced(inert("\n".join(map(visible, block.lines))))
        case Link():
            return f"[{escaped(block.label)}](<{_address(block.url)}>)"
        case Table():
            return _table(block)


def _paragraph(paragraph: Paragraph) -> str:
    label = f"**{escaped(paragraph.label)}:** " if paragraph.label else ""
    return label + escaped(paragraph.text)


def _address(url: str) -> str:
    """An address on the web, which ends at no mark of Markdown's; of any other, nothing."""
    url = url.replace("##", "#%23")  # what no address holds, and a runner of jobs looks for
    return quote(url, safe=_ADDRESS) if url.lower().startswith(("https://", "http://")) else ""


def _fenced(text: str) -> str:
    """A code block whose fence is longer than any run of backticks inside."""
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * max(3, *(length + 1 for length in runs)) if runs else "```"
    return f"{fence}text\n{text}\n{fence}"


def _table(table: Table) -> str:
    rows = [[escaped(cell) for cell in row] for row in table.rows]
    headers = [escaped(header) for header in table.headers] or [""] * len(rows[0])
    from tabulate import tabulate  # noqa: PLC0415 - not every command prints a table

    return tabulate(rows, headers=headers, tablefmt="github", disable_numparse=True)


def findings(told: Report, frame: Frame) -> str:
    """What was found, for a pull request or a job's summary."""
    page = summary(told, frame.placed)
    return render(page, frame.width) if page.blocks else ""


MARKDOWN = Format(name="markdown", page=render, comment=comment, findings=findings)
