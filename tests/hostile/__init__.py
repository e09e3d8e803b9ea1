"""Collections that mean harm, or might by mistake: one function each, which writes its files.

`python tests/hostile FOLDER` writes them all, each into a folder of its own.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from attrs import frozen

Files = Mapping[str, bytes]
Written = str | bytes | Files


@frozen(kw_only=True)
class Case:
    """A hostile collection, what it tries, and what must come of it.

    `found` are the codes that must be reported; of reading's errors (CC001 to CC006) no others may be, but `perhaps`.
    `claims` is how many claims survive.
    """

    name: str
    tries: str
    write: Callable[[], Written]
    found: frozenset[str]
    perhaps: frozenset[str]
    claims: int | None

    @property
    def files(self) -> Files:
        """File names and contents."""
        written = self.write()
        if isinstance(written, str):
            written = written.encode("utf-8", "surrogatepass")
        return {"a.yaml": written} if isinstance(written, bytes) else written

    def lay_out(self, folder: Path) -> Path:
        """Write the files into a folder, made where it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (folder / name).write_bytes(data)
        return folder


CASES: dict[str, Case] = {}


def hostile(found: str = "", *, claims: int | None = None, perhaps: str = "") -> Callable[..., Callable[[], Written]]:
    """Make a case of a function; its docstring says what it tries."""

    def make(write: Callable[[], Written]) -> Callable[[], Written]:
        CASES[write.__name__] = Case(
            name=write.__name__,
            tries=write.__doc__ or "",
            write=write,
            found=frozenset(found.split()),
            perhaps=frozenset(perhaps.split()),
            claims=claims,
        )
        return write

    return make


def cases() -> dict[str, Case]:
    """Every case, by name."""
    for module in pkgutil.iter_modules(__path__):
        if module.name != "__main__":
            importlib.import_module(f"{__name__}.{module.name}")
    return CASES


def topic(fields: str = "", name: str = "t") -> str:
    """A topic with the question `q`, which has these fields, written in braces."""
    return (
        f"topics:\n  - {name}: A topic\n    questions:\n      - {{q: What was it?{', ' if fields else ''}{fields}}}\n"
    )


def block(key: str, records: Iterable[str]) -> str:
    """A top-level list of records, each written in braces."""
    return f"{key}:\n" + "".join(f"  - {{{record}}}\n" for record in records)


def claims(records: Iterable[str]) -> str:
    """Claims with evidence, and an id each, so that no two have the same."""
    return block("claims", (f"{record}, id: c{at}, locator: p" for at, record in enumerate(records)))
