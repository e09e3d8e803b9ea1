"""A command of the program: found by itself in `cli/commands`, its function's signature its options."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

Run = Callable[..., "int | None"]


@frozen(repr=False)
class Command:
    """`run` answers with the exit status; none is 0. Its docstring is what `--help` shows."""

    name: str
    run: Run


def command(name: str) -> Callable[[Run], Command]:
    """Make a command of a function."""
    return lambda run: Command(name, run)
