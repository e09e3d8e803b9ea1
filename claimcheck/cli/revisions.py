"""Claim files as they were at a revision of a git repository."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from claimcheck.check import Source
from claimcheck.cli import disk, options
from claimcheck.cli.disk import SUFFIX, Trouble
from claimcheck.cli.git import Entry, Repository
from claimcheck.syntax import MOST_BYTES

_ODD = re.compile(r"^[-^]|\.\.|[\s:?*\[\\]|\^\{/|\^[@!-]")
"""What names no single commit: options, ranges, searches, paths, and letters that no name of git's may hold."""

_LINK = "120000"


def both(revision: str, claims: Path) -> tuple[list[Source], list[Source]]:
    """The claim files at a path as they were, and as they are: none, where all that stood there then are gone."""
    try:
        now = disk.sources(claims)
    except disk.Missing as missing:
        with suppress(Trouble):
            if then := sources(revision, claims):
                return then, []
        raise missing from None
    return sources(revision, claims), now


def sources(revision: str, claims: Path) -> list[Source]:
    """The claim files at a path as they were at a revision, in path order; none where nothing stood there then.

    What is left out on the disk is left out here: whatever begins with a dot, and what is no claim file by its name.
    Links are not followed, and submodules not entered.
    """
    if not revision or not revision.isprintable() or _ODD.search(revision):
        raise Trouble(f"`{revision}` names no single revision; write a branch, a tag or a commit: `main`, `HEAD~1`")
    repository = Repository.around(claims)
    commit = repository.commit(revision) or _missing(revision, repository)
    found = {file: entry for entry in repository.tree(commit) for file in _file(entry, repository)}
    contents = repository.contents(each.blob for each in found.values() if each.size <= MOST_BYTES)
    return [_source(file, found[file], contents) for file in sorted(found, key=lambda each: each.parts)]


def _file(entry: Entry, repository: Repository) -> Iterator[Path]:
    """The path of a claim file, as it is called on the disk; nothing for any other file."""
    below = os.fsdecode(entry.path.removeprefix(repository.prefix).lstrip(b"/"))
    if not below:
        yield repository.path
    elif below.endswith(SUFFIX) and not any(part.startswith(".") for part in below.split("/")):
        yield repository.path / below


def _source(file: Path, entry: Entry, contents: Mapping[str, bytes]) -> Source:
    trouble = ""
    if entry.mode == _LINK:
        trouble = "it is a link, and none is followed in a revision"
    elif entry.size > MOST_BYTES:
        trouble = f"it has more than {MOST_BYTES >> 20} MiB"
    return Source(disk.shown(file), contents.get(entry.blob, b"") if not trouble else b"", trouble)


def _missing(revision: str, repository: Repository) -> NoReturn:
    """Complain that there is no such revision; more of the history may have it, or another name was meant."""
    names = repository.names
    elsewhere = next((name for name in names if name.endswith(f"/{revision}")), None)
    if elsewhere is not None:
        raise Trouble(f"there is no revision `{revision}` here; did you mean `{elsewhere}`?")
    if repository.shallow:
        more = "fetch more of it first, with `git fetch --unshallow` (on GitHub Actions, `fetch-depth: 0`)"
        raise Trouble(f"`{revision}` is not in this shallow clone; {more}")
    if os.path.exists(revision):  # noqa: PTH110 - of a name too long for a file, `Path` raises
        raise Trouble(f"`{revision}` is no revision; two folders are compared by `claimcheck diff OLD NEW`")
    remedy = options.meant(revision, names) or "`git log --oneline` and `git branch --all` list what there is"
    raise Trouble(f"there is no revision `{revision}`; {remedy}")
