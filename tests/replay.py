"""Runs command lines in one process, and prints what came of each as JSON: run as a program, told on its input."""

from __future__ import annotations

import io
import json
import os
import random
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

LISTDIR, SCANDIR = os.listdir, os.scandir


class Entries(list[Any]):
    """What a folder holds, as `os.scandir` gives it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open any more."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        if not self:
            raise StopIteration
        return self.pop()


def shuffled(listing: Callable[..., Iterable[Any]], seed: int) -> Callable[..., Any]:
    """A way to list folders, in another order."""

    def listed(*arguments: Any) -> Any:
        found = list(listing(*arguments))
        random.Random(seed).shuffle(found)
        return found if listing is LISTDIR else Entries(found)

    return listed


def ran(arguments: list[str]) -> list[Any]:
    """The status of a run, and what it printed on both streams."""
    from claimcheck.cli.run import run  # noqa: PLC0415 - once the folders are shuffled

    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    status = run(arguments)
    return [status, *(stream.buffer.getvalue().decode() for stream in (sys.stdout, sys.stderr))]


def files(folder: Path) -> Iterable[tuple[str, str]]:
    """What the files of a folder hold, line ends apart."""
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield str(file.relative_to(folder)), sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def main() -> None:
    """Read the folder, the lines and a seed; run them; print what came of them, and what the folder then holds."""
    told, answers = json.load(sys.stdin), sys.stdout
    os.chdir(told["folder"])
    if told["seed"]:
        os.listdir, os.scandir = (shuffled(each, told["seed"]) for each in (LISTDIR, SCANDIR))
    made: dict[str, Any] = {" ".join(line): ran(line) for line in told["lines"]}
    os.listdir, os.scandir = LISTDIR, SCANDIR
    json.dump({**made, "": dict(files(Path.cwd()))}, answers)


if __name__ == "__main__":
    main()
