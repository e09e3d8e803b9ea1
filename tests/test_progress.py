"""The line for who waits: drawn at a terminal only, told by what is on the screen, and wiped at the end."""

from __future__ import annotations

import io
from threading import Event
from types import SimpleNamespace

import pytest

from claimcheck.check import Source
from claimcheck.cli import progress

FILES = [Source(f"{at}.yaml") for at in range(8)]


class Terminal(io.StringIO):
    """A screen of one line; `drawn` is set when something is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Event()

    def isatty(self) -> bool:
        """It is one."""
        return True

    def flush(self) -> None:
        """What is written is shown."""
        self.drawn.set()

    def next(self) -> str:
        """The line, once it has been drawn again."""
        for _ in range(2):  # the one that was being drawn may be old
            self.drawn.clear()
            assert self.drawn.wait(20)
        return self.screen()

    def screen(self) -> str:
        """What is to be seen: a carriage return writes over what is there."""
        seen = ""
        for part in self.getvalue().split("\r"):
            seen = part + seen[len(part) :]
        return seen.rstrip()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in the place of the error stream, drawn to at once and often."""
    screen = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=screen))
    monkeypatch.setattr(progress, "AFTER", 0.001)
    monkeypatch.setattr(progress, "EVERY", 0.001)
    return screen


def test_it_counts_and_is_wiped(terminal: Terminal) -> None:
    """Files as they are read, then that they are compared; in the end nothing is left."""
    with progress.shown(FILES) as files:
        handed = iter(files)
        for _ in range(5):
            next(handed)
        assert terminal.next() == "reading [##########..........] 4/8 files, 0 s"
        assert len(list(handed)) == 3
        assert terminal.next() == "comparing ... 0 s"
    assert terminal.screen() == ""
    assert terminal.getvalue().endswith("\r")


def test_it_is_wiped_when_interrupted(terminal: Terminal) -> None:
    """Whatever ends the run."""

    def interrupted() -> None:
        with progress.shown(FILES) as files:
            next(iter(files))
            assert terminal.next()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert terminal.screen() == ""


def test_a_short_run_shows_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor waits for it."""
    monkeypatch.setattr(progress, "AFTER", 3600.0)
    with progress.shown(FILES) as files:
        assert list(files) == FILES
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_nothing_in_a_pipe(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None) -> None:
    """Nor where there is no error stream."""
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=stream))
    with progress.shown(FILES) as files:
        assert files is FILES


def test_nothing_if_quiet(terminal: Terminal) -> None:
    """`--quiet` asks for findings only."""
    with progress.shown(FILES, quiet=True) as files:
        assert files is FILES
    assert terminal.getvalue() == ""


def test_who_looked_may_go(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that is closed ends no run."""

    def closed(_: str) -> int:
        terminal.drawn.set()
        raise OSError

    monkeypatch.setattr(terminal, "write", closed)
    with progress.shown(FILES) as files:
        assert terminal.drawn.wait(20)
        assert list(files) == FILES
