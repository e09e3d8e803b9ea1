"""Git, asked what its own store holds: no file is touched, and no other program is run.

This is the one place that calls it, and it calls only what reads (`rev-parse`, `ls-tree`, `cat-file`, `for-each-ref`),
without filters, hooks, pagers or the network, whatever the repository is configured to do.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from claimcheck.cli.disk import Trouble, shown

_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "safe.bareRepository=explicit")
"""A folder of claims may hold what looks like a repository, configuration and all: it is not taken for one."""

_KEPT = re.compile("GIT_(?:CONFIG|CEILING|DISCOVERY)")
"""Of what the environment tells git: the user's own settings, such as folders that are safe; not another repository."""

_ALONE = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""What a partial clone lacks is not fetched, nobody is asked, and messages come in the language that is read here."""


@frozen
class Entry:
    """A file in a tree: its mode, the name of its content, its size in bytes, its path from the top."""

    mode: str
    blob: str
    size: int
    path: bytes


@frozen(repr=False)
class Repository:
    """The repository that a path lies in; `prefix` leads to the path from the top of its tree."""

    program: str
    path: Path
    folder: Path
    prefix: bytes = b""

    @classmethod
    def around(cls, path: Path) -> Repository:
        """The one that holds what is at a path, whatever links lead there."""
        program = shutil.which("git")
        if program is None:
            raise Trouble("git is not installed; without it, `claimcheck diff OLD NEW` compares two folders")
        real = path.resolve()
        folder = next(each for each in (real, *real.parents) if each.is_dir())  # what is gone may still be in the store
        name = "/".join(real.relative_to(folder).parts)
        found = cls(program, path, folder)
        within, _, prefix = found.read("rev-parse", "--is-inside-work-tree", "--show-prefix").partition(b"\n")
        if within != b"true":
            raise found.nowhere
        return cls(program, path, folder, (prefix.removesuffix(b"\n") + os.fsencode(name)).rstrip(b"/"))

    def commit(self, revision: str) -> str | None:
        """The name of the commit that a revision leads to; nothing where it leads to none."""
        done = self._run("rev-parse", "--verify", f"{revision}^{{commit}}")
        if b"ambiguous" in done.stderr:
            raise Trouble(f"`{revision}` is the beginning of several names; write more of it")
        return None if done.returncode else done.stdout.decode().strip()

    @property
    def shallow(self) -> bool:
        """Whether only a part of the history was fetched."""
        return self.read("rev-parse", "--is-shallow-repository").strip() == b"true"

    @property
    def names(self) -> list[str]:
        """The branches and tags."""
        return os.fsdecode(self.read("for-each-ref", "--format=%(refname:short)")).split()

    def tree(self, commit: str) -> Iterator[Entry]:
        """The files at the path in a commit, links among them; submodules are left out."""
        below = ("--", os.fsdecode(self.prefix)) if self.prefix else ()
        for line in self.read("ls-tree", "-r", "-z", "-l", "--full-tree", commit, *below).split(b"\0"):
            facts, _, path = line.partition(b"\t")
            mode, kind, blob, size = facts.decode().split() if path else ("", "", "", "")
            if kind == "blob":
                yield Entry(mode, blob, int(size), path)

    def contents(self, blobs: Iterable[str]) -> Mapping[str, bytes]:
        """What blobs hold, byte for byte as they are stored."""
        asked = list(dict.fromkeys(blobs))
        answer = self.read("cat-file", "--batch", told="".join(f"{blob}\n" for blob in asked).encode())
        found: dict[str, bytes] = {}
        at = 0
        for blob in asked:
            end = answer.index(b"\n", at)
            *_, size = answer[at:end].split()
            if not size.isdigit():
                raise Trouble(_LACKING)
            found[blob] = answer[end + 1 : end + 1 + int(size)]
            at = end + 2 + int(size)
        return found

    @property
    def nowhere(self) -> Trouble:
        """That there is no such repository."""
        return Trouble(
            f"{shown(self.path)} lies in no git repository; two folders need none: `claimcheck diff OLD NEW`"
        )

    def read(self, *words: str, told: bytes = b"") -> bytes:
        """What git answers. Raises `Trouble`."""
        done = self._run(*words, told=told)
        if done.returncode:
            raise self._trouble(done.stderr.decode(errors="replace").strip() or words[0])
        return done.stdout

    def _trouble(self, said: str) -> Trouble:
        """What git complains of, in words that say what to do about it."""
        if "not a git repository" in said or "bare repository" in said:
            return self.nowhere
        if "dubious ownership" in said:
            remedy = "if you do, run the `git config` line that `git status` prints there"
            return Trouble(
                f"git does not trust the repository around {shown(self.path)}, as it is another user's; {remedy}"
            )
        if any(word in said for word in ("promisor", "lazy fetch", "transport", "missing blob")):
            return Trouble(_LACKING)
        return Trouble(f"git cannot read the repository: {said.splitlines()[0]}")

    def _run(self, *words: str, told: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        around = {name: value for name, value in os.environ.items() if name[:4] != "GIT_" or _KEPT.match(name)}
        try:
            return subprocess.run(  # noqa: S603 - words of our own, a revision found good, and paths that git gave
                [self.program, "--no-pager", *(word for each in _SETTINGS for word in ("-c", each)), *words],
                cwd=self.folder,
                env=around | _ALONE,
                input=told,
                capture_output=True,
                check=False,
            )
        except (OSError, ValueError) as error:
            raise Trouble(f"git cannot be run: {getattr(error, 'strerror', None) or error}") from None


_LACKING = "this clone lacks files of that revision, and nothing is fetched here; `git fetch --refetch` brings them"
