"""Reading that cannot be broken: hostile files and collections, each in a process of its own with limits."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile import Case, cases

if sys.platform == "win32":
    pytest.skip("the limits of a process, and pipes among files, are POSIX's", allow_module_level=True)

from limits import Limited, Ran, limited

TOLD = re.compile(r"^\S.*?: (?:error|warning|note) (CC\d{3}) ", re.MULTILINE)
COUNTED = re.compile(r"\((\d+) claims? in \d+ files?\)")
READING = frozenset(f"CC00{number}" for number in range(1, 7))


@pytest.fixture(scope="module")
def limits() -> Iterator[Limited]:
    """What runs the command line, each time in a process of its own."""
    with limited() as process:
        yield process


def codes(ran: Ran) -> set[str]:
    """The codes of all findings."""
    return set(TOLD.findall(ran.out))


def test_the_files_of_the_conformance_folder(limits: Limited, tmp_path: Path) -> None:
    """Each of 130 hostile files is a finding or clean, within the limits and without a traceback."""
    conformance = os.environ.get("CLAIMCHECK_CONFORMANCE")
    if not conformance:
        pytest.skip("CLAIMCHECK_CONFORMANCE names no conformance folder")
    script = Path(conformance, "hostile", "make_hostile.py")
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    files = sorted(tmp_path.glob("yaml/*.yaml"))
    assert len(files) == 130
    for file in files:
        ran = limits.run(file.parent, "check", file.name)
        assert not ran.broken, f"{file.name} {ran.broken}"
        assert codes(ran) & READING if ran.status else ran.out.startswith("clean: "), file.name


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in cases().items()])
def test_hostile_collections(case: Case, limits: Limited, tmp_path: Path) -> None:
    """Each ends within the limits, with the findings that it should have, and without losing what is sound."""
    case.lay_out(tmp_path)
    checked = limits.run(tmp_path, "check", ".", "--show", "note")
    assert not checked.broken
    found, counted = codes(checked), COUNTED.search(checked.out)
    assert case.found <= found
    assert found & READING <= case.found | case.perhaps
    assert counted
    assert case.claims is None or int(counted[1]) == case.claims
    assert not limits.run(tmp_path, "report", ".", "--format", "json").broken


def test_there_are_many() -> None:
    """At least sixty at the level of records, each with a line on what it tries."""
    assert len(cases()) >= 100
    assert all(case.tries for case in cases().values())


SOUND = "topics:\n  - t: T\n    questions:\n      - q: Q?\nclaims:\n  - q: yes\n    locator: p\n"


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A folder with a sound file, to put something hostile beside."""
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "sound.yaml").write_text(SOUND, encoding="utf-8")
    return folder


def told(limits: Limited, claims: Path, words: str) -> None:
    """The command says it once, of one file, and reads the sound one."""
    ran = limits.run(claims.parent, "check")
    assert not ran.broken
    assert codes(ran) == {"CC001"}
    assert words in ran.out.replace("\n", " ")
    assert "(1 claim in 2 files)" in ran.out


def test_a_pipe_is_no_file(limits: Limited, claims: Path) -> None:
    """A named pipe that nobody writes to is not waited for."""
    os.mkfifo(claims / "x.yaml")
    told(limits, claims, "claims/x.yaml:1:1: error CC001 the file cannot be read: it is no file, but a pipe")


def test_a_socket_is_no_file(limits: Limited, claims: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket is no file either."""
    monkeypatch.chdir(claims)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("x.yaml")
        told(limits, claims, "it is no file, but a pipe, a device or a socket")


def test_a_device_is_no_file(limits: Limited, claims: Path) -> None:
    """A link to a device that never ends is not followed to its end."""
    (claims / "x.yaml").symlink_to("/dev/zero")
    told(limits, claims, "it is no file, but a pipe, a device or a socket")


def test_links_that_lead_nowhere(limits: Limited, claims: Path) -> None:
    """A link to nothing is told."""
    (claims / "x.yaml").symlink_to("nowhere.yaml")
    told(limits, claims, "the file cannot be read: No such file or directory")


def test_links_in_a_circle(limits: Limited, claims: Path) -> None:
    """A link to itself is told, and a folder that links to its parent is not entered."""
    (claims / "x.yaml").symlink_to("x.yaml")
    (claims / "folder").symlink_to("..", target_is_directory=True)
    told(limits, claims, "the file cannot be read: Too many levels of symbolic links")


def test_a_file_without_end(limits: Limited, claims: Path) -> None:
    """A file of a terabyte, most of it a hole, is read up to the limit and no further."""
    with (claims / "x.yaml").open("wb") as file:
        file.truncate(2**40)
    told(limits, claims, "the file has more than 10 MiB; split it into several files")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read(limits: Limited, claims: Path) -> None:
    """A file without permission is told."""
    (claims / "x.yaml").write_text(SOUND, encoding="utf-8")
    (claims / "x.yaml").chmod(0)
    told(limits, claims, "the file cannot be read: Permission denied")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_listed(limits: Limited, claims: Path) -> None:
    """It stands for the files that it may hold."""
    (claims / "x").mkdir(mode=0)
    told(limits, claims, "claims/x:1:1: error CC001 the file cannot be read: Permission denied")


def test_a_folder_named_like_a_file(limits: Limited, claims: Path) -> None:
    """It is a folder, and the files in it are read."""
    (claims / "x.yaml").mkdir()
    (claims / "x.yaml" / "y.yaml").write_text("claims:\n  - q: yes\n    locator: p\n", encoding="utf-8")
    ran = limits.run(claims.parent, "check")
    assert "clean: " in ran.out
    assert "(2 claims in 2 files)" in ran.out


NAMES = [b"a\nb.yaml", b"\x1b[31mred\x1b[0m.yaml", b"caf\xe9.yaml", b"-rf.yaml", b"::error::x.yaml", b"<b>|`x`.yaml", b" .yaml", "\u202e.yaml".encode()]  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_hostile_file_names(limits: Limited, claims: Path, name: bytes, form: str) -> None:
    """A claim and a mistake in a file of that name: both are told, on lines of their own, with nothing that acts."""
    try:
        (Path(os.fsdecode(bytes(claims) + b"/" + name))).write_bytes(
            b"claims:\n  - t/q: no\n    locator: p\n  - q: maybe\n"
        )
    except OSError:
        pytest.skip("this file system has no such names")
    ran = limits.run(claims.parent, "check", "--format", form, "--show", "note")
    assert not ran.broken
    assert ran.status == 1
    assert "CC005" in ran.out
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", ran.out)
    assert form != "text" or "(2 claims in 2 files)" in ran.out


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_hostile_paths(limits: Limited, claims: Path, name: bytes) -> None:
    """A path that is not there is told in one line."""
    ran = limits.run(claims.parent, "check", "--", os.fsdecode(name))
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "\x1b" not in ran.err
