"""A line on the error stream for who waits at a terminal; what keeps them waiting knows nothing of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import TextIO

from attrs import define, field

from claimcheck.check import Source

AFTER = 1.0
EVERY = 0.2
"""Seconds: until it is shown, and between two looks."""

CELLS = 20


@define(eq=False, repr=False)
class Progress:
    """How many files have been handed over, drawn by a thread of its own: one large file may take longer than all."""

    sources: Sequence[Source]
    stream: TextIO
    begun: float = field(factory=time.monotonic)
    read: int = 0
    done: Event = field(factory=Event)

    def counted(self) -> Iterator[Source]:
        """The files; each counts once the next is asked for."""
        for at, source in enumerate(self.sources):
            self.read = at
            yield source
        self.read = len(self.sources)

    def draw(self) -> None:
        """Show how far it is, again and again, until all is done."""
        shown = ""
        with suppress(OSError, ValueError):  # whoever looked has gone
            while not self.done.wait(EVERY if shown else AFTER):
                line = self.line()
                self.stream.write(f"\r{line.ljust(len(shown))}")
                self.stream.flush()
                shown = line
            if shown:
                self.stream.write(f"\r{' ' * len(shown)}\r")
                self.stream.flush()

    def line(self) -> str:
        """What is shown, in plain characters and few columns."""
        seconds, files = int(time.monotonic() - self.begun), len(self.sources)
        if self.read == files:
            return f"comparing ... {seconds} s"
        full = CELLS * self.read // files
        return f"reading [{'#' * full}{'.' * (CELLS - full)}] {self.read}/{files} files, {seconds} s"


@contextmanager
def shown(sources: Sequence[Source], *, quiet: bool = False) -> Iterator[Iterable[Source]]:
    """The files, with a line on how many have been read as long as this lasts; none in a pipe, and none if `quiet`."""
    stream = sys.stderr
    if quiet or stream is None or not stream.isatty():
        yield sources
        return
    progress = Progress(sources, stream)
    thread = Thread(target=progress.draw, daemon=True)
    thread.start()
    try:
        yield progress.counted()
    finally:
        progress.done.set()
        thread.join()
