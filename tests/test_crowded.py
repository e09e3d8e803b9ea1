"""Interrupted and crowded: a documented status, at most one line, and what stood there before stands there still."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from test_cli import STARTER, Ran, environment, one_line, run

from claimcheck.check import Source
from claimcheck.cli import disk
from claimcheck.cli.run import run as run_here

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, pipes and permissions as POSIX has them")

BASH = shutil.which("bash")
OLD = "what stood here before\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the example, without its mistakes, and a file that a report may be written to."""
    shutil.copytree(STARTER, tmp_path / "claims", ignore=shutil.ignore_patterns("mistakes"))
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    return tmp_path


def shell(cwd: Path, line: str, *before: str) -> Ran:
    """Run a line of a shell, in which `claimcheck` is ours; `before` are words that come before it."""
    if BASH is None:
        pytest.skip("no bash here")
    ours = shlex.join([*before, sys.executable, "-m", "claimcheck"])
    script = f'claimcheck() {{ {ours} "$@"; }}\n{line}'
    done = subprocess.run([BASH, "-c", script], cwd=cwd, env=environment(), capture_output=True, timeout=60)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def beside(desk: Path) -> set[str]:
    """What lies in the folder besides what was put there."""
    return {path.name for path in desk.iterdir()} - {"claims", "old.md"}


# Interrupted

SLOW = """\
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
{}
from claimcheck.cli import main
main()
"""

RAISE = "lambda *_, **__: signal.raise_signal(signal.SIGINT)"
IMPORTING = """\
import sys
class Slow:
    def find_spec(name, *_):
        if name == '{}':
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Slow)
"""
MOMENTS = {
    "importing the program": IMPORTING.format("claimcheck.cli.run"),
    "importing a library": IMPORTING.format("typer"),
    "importing a command": IMPORTING.format("claimcheck.cli.commands.report"),
    "listing the files": f"import os; os.walk = {RAISE}",
    "judging": f"import claimcheck.check as pipeline; pipeline.judge = {RAISE}",
    "writing the file": f"import os; os.fsync = {RAISE}",
    "putting it in its place": f"import pathlib; pathlib.Path.replace = {RAISE}",
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c(desk: Path, moment: str) -> None:
    """One line and status 130 at any moment from our first line on; the old file is whole, and nothing is beside it."""
    ended = run(desk, "report", "-o", "old.md", code=SLOW.format(MOMENTS[moment]))
    assert (ended.status, ended.out) == (130, "")
    assert one_line(ended.err) == "interrupted"
    assert (desk / "old.md").read_text(encoding="utf-8") == OLD
    assert beside(desk) == set()


def test_a_signal_from_outside(desk: Path) -> None:
    """As a terminal sends it, while the program waits for an answer that never comes."""
    os.mkfifo(desk / "pipe")
    started = [sys.executable, "-c", SLOW.format(""), "report", "-o", "pipe"]
    with subprocess.Popen(started, cwd=desk, env=environment(), stderr=subprocess.PIPE) as process:
        for _ in range(600):  # until it has opened all that it opens, and waits for a reader
            time.sleep(0.1)
            if process.poll() is not None or waits(process.pid):
                break
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode()) == (130, "claimcheck: interrupted\n")


def waits(process: int) -> bool:
    """Whether a process waits for the other end of a pipe; where that is not told, some time goes by instead."""
    try:
        return "fifo" in Path(f"/proc/{process}/wchan").read_text(encoding="ascii")
    except OSError:
        time.sleep(3)
        return True


# Streams that are closed or full


@pytest.mark.parametrize(
    ("line", "status", "err"),
    [
        ("claimcheck check --format json | head -c 1; exit ${PIPESTATUS[0]}", 1, ""),
        ("claimcheck check --format sarif --show note | true; exit ${PIPESTATUS[0]}", 1, ""),
        ("claimcheck check --help | true; exit ${PIPESTATUS[0]}", 0, ""),
        ("claimcheck --help | true; exit ${PIPESTATUS[0]}", 0, ""),
        ("claimcheck --version >&-", 0, ""),
        ("claimcheck report --help >&-", 0, ""),
        ("claimcheck report nowhere 2>&- | cat; exit ${PIPESTATUS[0]}", 2, ""),
        ("claimcheck report -o >(true)", 0, ""),
        ("claimcheck report -o /dev/null", 0, ""),
        ("claimcheck report --help >/dev/full", 2, "claimcheck: the system refused: No space left on device\n"),
        ("claimcheck explain >/dev/full", 2, "claimcheck: cannot write what was found: No space left on device\n"),
        ("claimcheck report -o /dev/full", 2, "claimcheck: cannot write /dev/full: No space left on device\n"),
    ],
)
def test_streams_that_do_not_take_it(desk: Path, line: str, status: int, err: str) -> None:
    """Who reads no further is no error, of a help page neither; a full device is one line."""
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("no such device here")
    ended = shell(desk, line)
    assert (ended.status, ended.err) == (status, err)


def test_nobody_to_be_asked(desk: Path) -> None:
    """Without an input, nothing is asked."""
    ended = shell(desk, "claimcheck new city-courier 'the tram had lost its driver' <&-")
    assert (ended.status, ended.err) == (0, "")
    assert "- QUESTION: ANSWER\n" in ended.out


def test_streams_go_on_being_written_to(desk: Path) -> None:
    """`-o /dev/stdout` is no file that another could take the place of, even where a file is behind it."""
    ended = shell(desk, "claimcheck topics >>old.md; claimcheck report -o /dev/stdout >>old.md; echo end >>old.md")
    assert ended.status == 0
    held = (desk / "old.md").read_text(encoding="utf-8")
    assert held.startswith(f"{OLD}Topics\n")
    assert "\nContradictions report\n" in held
    assert held.endswith("\nend\n")


# A disk that is full


@pytest.mark.parametrize(
    "line", ["report -o old.md", "report --format json -o old.md", "audit prout -o old.md", "init --example fresh"]
)
def test_a_full_disk(desk: Path, line: str) -> None:
    """What does not fit is not written, in one line: the old file is whole, and no half of a new one is left."""
    ended = shell(desk, f"ulimit -f 0; trap '' XFSZ; claimcheck {line}")
    assert (ended.status, ended.out) == (2, "")
    assert one_line(ended.err).endswith(": File too large")
    assert (desk / "old.md").read_text(encoding="utf-8") == OLD
    assert beside(desk) - {"fresh"} == set()
    assert not [path for path in desk.glob("fresh/**/*") if path.is_file()]


def test_a_claim_file_on_a_full_disk(desk: Path) -> None:
    """A command that writes into claim files leaves them as they were."""
    before = {file: file.read_bytes() for file in sorted((desk / "claims").iterdir())}
    words = "'hopes never to meet the eels' -w --question toll-taken --answer no --speaker 'the man with the hat'"
    for line in (f"new city-courier {words}", "anchor"):
        ended = shell(desk, f"ulimit -f 0; trap '' XFSZ; claimcheck {line}")
        assert (ended.status, ended.out) == (2, "")
        assert one_line(ended.err).endswith(": File too large")
        assert {file: file.read_bytes() for file in sorted((desk / "claims").iterdir())} == before


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("claims", "cannot write claims: Is a directory"),
        ("old.md/x", "cannot write old.md/x: Not a directory"),
        ("a" * 300, f"cannot write {'a' * 300}: File name too long"),
        ("circle", "cannot write circle: Too many levels of symbolic links"),
    ],
    ids=["folder", "no-folder", "long", "circle"],
)
def test_what_is_no_place_for_a_file(desk: Path, target: str, says: str) -> None:
    """One line, and nothing is changed."""
    (desk / "circle").symlink_to("round")
    (desk / "round").symlink_to("circle")
    ended = run(desk, "report", "-o", target)
    assert (ended.status, ended.out, one_line(ended.err)) == (2, "", says)
    assert beside(desk) == {"circle", "round"}
    assert (desk / "circle").is_symlink()


def test_output_through_a_link(desk: Path) -> None:
    """What it leads to is written, though it may not be there yet; it stays a link."""
    (desk / "link").symlink_to("new.md")
    for _ in range(2):
        assert run(desk, "report", "-o", "link").status == 0
    assert (desk / "link").is_symlink()
    assert (desk / "new.md").read_text(encoding="utf-8").startswith("Contradictions report\n")


# What may not be read


@cache
def unprivileged() -> tuple[str, ...]:
    """The words before a command that keep a superuser from reading everything; none for anybody else."""
    if os.geteuid():
        return ()
    words = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
    if shutil.which("setpriv") is None or subprocess.run([*words, "true"], capture_output=True).returncode:
        pytest.skip("the superuser may read everything, and setpriv cannot keep it from that here")
    return words


@pytest.fixture
def locked(desk: Path) -> Iterator[Path]:
    """Claims among which a file and a folder may not be read, and a folder that may not be entered."""
    inner = desk / "claims" / "inner"
    inner.mkdir()
    closed = [desk / "claims" / "places.yaml", inner, desk / "locked"]
    (desk / "locked" / "claims").mkdir(parents=True)
    (desk / "locked" / "claims" / "x.yaml").write_text("claims: []\n", encoding="utf-8")
    for path in closed:
        path.chmod(0)
    yield desk
    for path in closed:
        path.chmod(0o700)


LOCKED = [
    ("report locked/claims", "cannot read locked/claims: Permission denied"),
    ("check locked/claims/x.yaml", "cannot read locked/claims/x.yaml: Permission denied"),
    ("check locked", "Path 'locked' is not readable"),
    ("check --articles locked/claims", "locked/claims: Permission denied"),
    ("report -o locked/x.md", "cannot write locked/x.md: Permission denied"),
]


@pytest.mark.parametrize(("line", "says"), LOCKED, ids=[line for line, _ in LOCKED])
def test_a_path_that_may_not_be_read(locked: Path, line: str, says: str) -> None:
    """One line, status 2."""
    ended = shell(locked, f"claimcheck {line}", *unprivileged())
    assert (ended.status, ended.out) == (2, "")
    assert says in one_line(ended.err)


def test_a_file_among_others_that_may_not_be_read(locked: Path) -> None:
    """A finding for each file and folder, and nothing that it might have held is missed elsewhere."""
    ended = shell(locked, "claimcheck check --select CC0 --format concise", *unprivileged())
    assert (ended.status, ended.err) == (1, "")
    found = [line for line in ended.out.splitlines() if " CC0" in line]
    assert found == [
        f"claims/{name}:1:1: error CC001 the file cannot be read: Permission denied"
        for name in ("inner", "places.yaml")
    ]


# What is no file, and what is gone


def test_circles_and_what_is_no_file(desk: Path) -> None:
    """Links that lead round, pipes and sockets are findings; a folder that is linked is not entered."""
    claims = desk / "claims"
    (claims / "round").symlink_to(".")
    (claims / "up").symlink_to("..")
    (claims / "a.yaml").symlink_to("b.yaml")
    (claims / "b.yaml").symlink_to("a.yaml")
    (claims / "gone.yaml").symlink_to("nowhere.yaml")
    (claims / "null.yaml").symlink_to("/dev/zero")
    os.mkfifo(claims / "pipe.yaml")
    (claims / "folder.yaml").mkdir()
    ended = run(desk, "check", "--select", "CC0", "--format", "concise")
    assert (ended.status, ended.err) == (1, "")
    no_file = "it is no file, but a pipe, a device or a socket"
    reasons = {
        "a": "Too many levels of symbolic links",
        "b": "Too many levels of symbolic links",
        "gone": "No such file or directory",
        "null": no_file,
        "pipe": no_file,
    }
    found = [line for line in ended.out.splitlines() if " CC0" in line]
    assert found == [
        f"claims/{name}.yaml:1:1: error CC001 the file cannot be read: {why}" for name, why in reasons.items()
    ]


def test_a_path_that_is_no_file(desk: Path) -> None:
    """A pipe is not read, for it might never end; a circle of links leads nowhere."""
    os.mkfifo(desk / "pipe")
    ended = run(desk, "check", "pipe", "--format", "concise")
    assert ended.status == 1
    assert ended.out.startswith("pipe:1:1: error CC001 the file cannot be read: it is no file, but a pipe")
    (desk / "circle").symlink_to("circle")
    ended = run(desk, "check", "circle")
    assert (ended.status, ended.out) == (2, "")
    assert one_line(ended.err) == "cannot read circle: Too many levels of symbolic links"


def test_a_name_that_is_too_long(desk: Path) -> None:
    """One line."""
    for line in (("report",), ("report", "claims", "--articles")):
        ended = run(desk, *line, "a" * 300)
        assert (ended.status, ended.out) == (2, "")
        assert one_line(ended.err).endswith(f"{'a' * 300}: File name too long")


def test_a_folder_that_goes(desk: Path) -> None:
    """The current folder was taken away."""
    (desk / "gone").mkdir()
    ended = shell(desk, f"cd gone; rmdir ../gone; claimcheck check {shlex.quote(str(desk / 'claims'))} --format sarif")
    assert (ended.status, ended.out) == (2, "")
    assert one_line(ended.err) == "the current folder is gone; go to one that is there"


Read = Callable[[Path], Source]


def test_a_file_that_goes(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Between its being listed and its being read: a finding."""
    read: Read = disk.source

    def late(file: Path) -> Source:
        if file.name == "places.yaml":
            file.unlink()
        return read(file)

    monkeypatch.chdir(desk)
    monkeypatch.setattr(disk, "source", late)
    assert run_here(["check", "--select", "CC0", "--format", "concise"]) == 1
    assert "claims/places.yaml:1:1: error CC001 the file cannot be read: No such file" in capsys.readouterr().out


@pytest.mark.parametrize("change", ["gone", "longer", "shorter"])
def test_a_file_that_changes_under_a_writer(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    """Between its being read and its being written: nothing is written, and nobody's work is lost."""
    file = desk / "claims" / "city-courier.yaml"
    changed = {"longer": b"# somebody's remark\n" + file.read_bytes(), "shorter": b"claims: []\n"}.get(change)
    times = []
    read: Read = disk.source

    def late(path: Path) -> Source:
        if path.name == file.name:
            times.append(path)
            if len(times) == 2:
                file.write_bytes(changed) if changed is not None else file.unlink()
        return read(path)

    monkeypatch.chdir(desk)
    monkeypatch.setattr(disk, "source", late)
    before = {path: path.read_bytes() for path in (desk / "claims").iterdir() if path != file}
    assert run_here(["anchor"]) == 2
    assert capsys.readouterr().err.startswith("claimcheck: claims/city-courier.yaml was changed by somebody else")
    assert (file.read_bytes() if file.exists() else None) == changed
    assert {path: path.read_bytes() for path in (desk / "claims").iterdir() if path != file} == before
