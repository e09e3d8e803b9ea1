"""Runs the command line under limits: every run is a process of its own, forked from one that has imported it all."""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from attrs import frozen

GONE_WILD = 20
"""Seconds of processor time that no run needs, on a busy machine either; what they do need, `nox -s bench` measures."""
MEGABYTES = 256
_SEAT_BELT = 2**30
"""Bytes of address space, and seconds on the clock below: not what is measured, but what ends a run gone wild."""
_PATIENCE = 120
_MOST_PRINTED = 64 * 2**20
_UNIT = 1 if sys.platform == "darwin" else 1024
"""`ru_maxrss` counts bytes there, else kilobytes."""


@frozen(kw_only=True)
class Ran:
    """How a run ended: its status (negative: the signal that killed it), what it printed, and what it took."""

    status: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def broken(self) -> str:
        """Which limit it broke; empty where it kept all."""
        if self.status not in (0, 1) or "Traceback" in self.out + self.err:
            return f"ended with {self.status}: {self.err[:300]}"
        if self.seconds >= GONE_WILD or self.megabytes > MEGABYTES:
            return f"took {self.seconds:.2f} s and {self.megabytes:.0f} MB"
        return ""


class Limited:
    """Asks the process that forks."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, folder: Path, *arguments: str) -> Ran:
        """Run the command line in a folder."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(folder), arguments]) + "\n")
        self._process.stdin.flush()
        return Ran(**json.loads(self._process.stdout.readline()))


@contextmanager
def limited() -> Iterator[Limited]:
    """The process that forks, as long as it is needed."""
    kept = {name: word for name, word in os.environ.items() if not name.startswith("GITHUB_")}
    environment = {**kept, "PYTHONUTF8": "1", "PYTHONPATH": str(Path(__file__).parent.parent), "COLUMNS": "80"}
    pipe = subprocess.PIPE
    command = [sys.executable, __file__]
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, encoding="utf-8") as process:
        yield Limited(process)


def _serve() -> None:
    import claimcheck.cli.app  # noqa: F401, PLC0415 - what every run needs is imported before the fork

    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        folder, arguments = json.loads(line)
        print(json.dumps(_ran(folder, arguments)), flush=True)  # noqa: T201 - the answer


def _ran(folder: str, arguments: Sequence[str]) -> dict[str, object]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            _run(folder, arguments, out.fileno(), err.fileno())
        _, status, used = os.wait4(child, 0)
        printed = {}
        for name, file in (("out", out), ("err", err)):
            file.seek(0)
            printed[name] = file.read().decode("utf-8", "backslashreplace")
    return {
        **printed,
        "status": os.waitstatus_to_exitcode(status),
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss * _UNIT / 2**20,
    }


def _run(folder: str, arguments: Sequence[str], out: int, err: int) -> NoReturn:
    status = 99
    try:
        os.chdir(folder)
        os.dup2(out, sys.stdout.fileno())
        os.dup2(err, sys.stderr.fileno())
        signal.alarm(_PATIENCE)
        resource.setrlimit(resource.RLIMIT_CPU, (GONE_WILD + 1, GONE_WILD + 1))
        resource.setrlimit(resource.RLIMIT_AS, (_SEAT_BELT, _SEAT_BELT))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MOST_PRINTED, _MOST_PRINTED))
        from claimcheck.cli.run import run  # noqa: PLC0415 - see above

        status = run(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001 - whatever it is, the parent must not go on in the child
        traceback.print_exc()
    os._exit(status)


if __name__ == "__main__":
    _serve()
