"""Writing a file: all of it or nothing, whatever fails."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli import disk

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links as POSIX has them")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that holds something."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old\n")
    return file


def names(folder: Path) -> list[str]:
    """What a folder holds, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def test_replace(file: Path) -> None:
    """The bytes are there as they were given, and nothing else is."""
    disk.replace(file, b"\xef\xbb\xbfnew\r\n\xff")
    assert file.read_bytes() == b"\xef\xbb\xbfnew\r\n\xff"
    assert names(file.parent) == ["a.yaml"]


def test_replace_makes_a_file(tmp_path: Path) -> None:
    """As any other new file would be made."""
    disk.replace(tmp_path / "new.yaml", b"new\n")
    (tmp_path / "plain.yaml").write_bytes(b"")
    made, plain = ((tmp_path / name).stat().st_mode for name in ("new.yaml", "plain.yaml"))
    assert (tmp_path / "new.yaml").read_bytes() == b"new\n"
    assert made == plain
    assert names(tmp_path) == ["new.yaml", "plain.yaml"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_are_kept(file: Path, mode: int) -> None:
    """Who may read a file may read it afterwards, and nobody else."""
    file.chmod(mode)
    disk.replace(file, b"new\n")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@POSIX
def test_a_link_is_followed(file: Path, tmp_path: Path) -> None:
    """What it leads to is replaced, and it stays a link; so does one that leads to a link."""
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "near").symlink_to("../a.yaml")
    (tmp_path / "link").symlink_to("far/near")
    disk.replace(tmp_path / "link", b"new\n")
    assert file.read_bytes() == b"new\n"
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "far" / "near").is_symlink()
    assert names(tmp_path / "far") == ["near"]


def failing(*_: object, **__: object) -> None:
    """A full disk."""
    raise OSError(28, "No space left on device")


def interrupted(*_: object, **__: object) -> None:
    """Ctrl-C."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("failure", [failing, interrupted])
@pytest.mark.parametrize("step", ["os.fsync", "Path.chmod", "Path.replace", "Path.stat"])
def test_a_failure_changes_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str, failure: Callable[..., None]
) -> None:
    """Whichever step fails: the old file is whole, and nothing is left beside it."""
    monkeypatch.setattr(f"claimcheck.cli.disk.{step}", failure)
    with pytest.raises((disk.Trouble, KeyboardInterrupt)) as raised:
        disk.replace(file, b"new\n")
    monkeypatch.undo()
    assert file.read_bytes() == b"old\n"
    assert names(file.parent) == ["a.yaml"]
    if failure is failing:
        assert str(raised.value) == f"cannot write {file.as_posix()}: No space left on device"


class Filling(io.FileIO):
    """A file on a disk with room for half of what is written."""

    def write(self, data: object) -> int:
        """Write half of it."""
        assert isinstance(data, bytes)
        super().write(data[: len(data) // 2])
        failing()
        return 0


def test_a_disk_that_fills_up(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the bytes may have been written when there is no room for more."""
    monkeypatch.setattr(Path, "open", lambda path, _mode: Filling(path, "x"))
    with pytest.raises(disk.Trouble, match="No space left"):
        disk.replace(file, b"new\n")
    monkeypatch.undo()
    assert file.read_bytes() == b"old\n"
    assert names(file.parent) == ["a.yaml"]


def test_no_folder(tmp_path: Path) -> None:
    """A folder is not made."""
    with pytest.raises(disk.Trouble, match=r"cannot write .*: No such file"):
        disk.replace(tmp_path / "none" / "a.yaml", b"")


def test_a_file_that_must_not_be_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may be written lets any file in it be replaced; one that is protected is left alone."""
    monkeypatch.setattr("claimcheck.cli.disk.os.access", lambda *_: False)
    with pytest.raises(disk.Trouble, match="Permission denied"):
        disk.replace(file, b"new\n")
    assert file.read_bytes() == b"old\n"


def test_the_folder_is_settled_last(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file before it takes its place, the folder after; a folder that cannot be is no reason to complain."""
    seen: list[tuple[bool, bytes]] = []
    fsync = os.fsync

    def watched(at: int) -> None:
        folder = stat.S_ISDIR(os.fstat(at).st_mode)
        seen.append((folder, file.read_bytes()))
        fsync(at)
        if folder:
            failing()

    monkeypatch.setattr("claimcheck.cli.disk.os.fsync", watched)
    disk.replace(file, b"new\n")
    assert seen == [(False, b"old\n"), (True, b"new\n")]


# What a report is written to


@pytest.mark.parametrize("failure", [failing, interrupted])
@pytest.mark.parametrize("step", ["os.fsync", "Path.chmod", "Path.replace"])
def test_a_report_that_cannot_be_written(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str, failure: Callable[..., None]
) -> None:
    """The one before it is whole."""
    monkeypatch.setattr(f"claimcheck.cli.disk.{step}", failure)
    with pytest.raises((disk.Trouble, KeyboardInterrupt)):
        disk.write(file, "new\n")
    monkeypatch.undo()
    assert file.read_bytes() == b"old\n"
    assert names(file.parent) == ["a.yaml"]


def test_a_report_is_utf8_with_line_feeds(file: Path) -> None:
    """Whatever the system prefers."""
    disk.write(file, "né\n")
    assert file.read_bytes() == b"n\xc3\xa9\n"


@POSIX
def test_a_report_to_a_device(tmp_path: Path) -> None:
    """It is written to, and nothing takes its place; no more when it is a link to one."""
    (tmp_path / "link").symlink_to(os.devnull)
    disk.write(tmp_path / "link", "new\n")
    assert (tmp_path / "link").is_symlink()
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
