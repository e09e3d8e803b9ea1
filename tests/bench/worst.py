"""What the slowest of the hostile collections takes."""

from __future__ import annotations

from pathlib import Path

from hostile import cases
from limits import limited

AGAIN, SLOWEST = 2, 5
"""So many of the slowest run so often again: what else the machine does only ever adds."""

COMMANDS = ("check . --show note", "report . --format json")


def worst(folder: Path) -> list[tuple[str, ...]]:
    """A row for each command: the seconds of processor time of the slowest collection, and the most memory of any."""
    written = {name: case.lay_out(folder / name) for name, case in cases().items()}
    return [_row(command, written) for command in COMMANDS]


def _row(command: str, written: dict[str, Path]) -> tuple[str, ...]:
    with limited() as process:
        ran = {name: process.run(folder, *command.split()) for name, folder in written.items()}
        seconds = {name: each.seconds for name, each in ran.items()}
        for name in sorted(seconds, key=lambda name: seconds[name])[-SLOWEST:] * AGAIN:
            seconds[name] = min(seconds[name], process.run(written[name], *command.split()).seconds)
    slowest = max(seconds, key=lambda name: seconds[name])
    memory = max(each.megabytes for each in ran.values())
    what = f"{command.partition(' ')[0]}, slowest of {len(ran)} hostile collections"
    return what, f"{seconds[slowest]:.2f} s", f"{memory:.0f} MB", slowest.replace("_", " ")
