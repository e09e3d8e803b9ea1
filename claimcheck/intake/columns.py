"""Which column holds which field: by its name, by a usual other name, or as somebody says; else it is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from attrs import define, field

from claimcheck.intake.names import FIELDS, READ_ONLY, SYNONYMS, UNCERTAIN
from claimcheck.listing import listed
from claimcheck.sheets import Row, Unreadable
from claimcheck.sheets.table import Cell

_LIKE, _OFFERED = 60, 3
_NEEDED = ((("question",), ("asks",)), (("answer",),), (("article",), ("title",), ("url",), ("outlet", "published")))
"""What a sheet must have to say a claim, in one of several ways."""

_LOOKED_AT = 20
"""Rows below the first among which there may be the names of the columns, under a heading of the whole sheet."""

_BETWEEN_WORDS = re.compile(r"[\s_-]+")


@define
class Columns:
    """The column of each field; `said` tells what was not plain, `many` which columns stand for no field."""

    found: dict[str, int] = field(factory=dict)
    said: list[str] = field(factory=list)

    def cell(self, row: Row, name: str) -> Cell:
        """What a row says in a field; nothing where the sheet does not have it."""
        at = self.found.get(name)
        return "" if at is None else row.cells.get(at, "")


def columns(names: Sequence[str], asked: Iterable[str] = (), below: Iterable[Row] = ()) -> Columns:
    """The columns of a sheet; `asked` are pairs `column=field`, `below` its rows.

    Raises `Unreadable` where that cannot be settled.
    """
    found = Columns()
    told = _asked(names, asked)
    for at, name in told.items():
        _take(found, names, at, name)
    left = [at for at in range(len(names)) if at not in told]
    exact = {at: name for at in left if (name := _folded(names[at])) in (*FIELDS, *READ_ONLY)}
    for at, name in exact.items():
        if name in FIELDS and not (name in found.found and found.found[name] in told):
            _take(found, names, at, name)
    for at in left:
        if at not in exact:
            _otherwise(found, names, at)
    _need_enough(found, names, below)
    return found


def _folded(name: str) -> str:
    return _BETWEEN_WORDS.sub("-", name.casefold()).strip("-")


def _asked(names: Sequence[str], asked: Iterable[str]) -> dict[int, str]:
    """What each column is said to hold, by its place; nothing, where it is to be left out."""
    found = {}
    for pair in asked:
        name, sign, meant = (each.strip() for each in pair.rpartition("="))
        places = [at for at, each in enumerate(names) if each == name] or [
            at for at, each in enumerate(names) if _folded(each) == _folded(name)
        ]
        if not sign or not name:
            raise Unreadable(f"`{pair}` names no column and field", "write `--map column=field`")
        if not places:
            raise Unreadable(f"there is no column `{name}`", _like(name, names) or f"there are {listed(names)}")
        if meant and meant not in FIELDS:
            raise Unreadable(f"there is no field `{meant}`", _like(meant, FIELDS) or f"there are {', '.join(FIELDS)}")
        found[places[0]] = meant
    return found


def _take(found: Columns, names: Sequence[str], at: int, name: str) -> None:
    """Let a column hold a field. Raises `Unreadable` where another does."""
    if not name:
        found.said.append(f"column `{names[at]}` is left out, as asked")
    elif name in found.found:
        one = names[found.found[name]]
        problem = f"columns {found.found[name] + 1} and {at + 1}, `{one}` and `{names[at]}`, both hold `{name}`"
        raise Unreadable(problem, "rename one of them, or leave it out with `--map column=`")
    else:
        found.found[name] = at


def _otherwise(found: Columns, names: Sequence[str], at: int) -> None:
    """Read a column by a usual other name, or leave it out and say what it may be."""
    name = _folded(names[at])
    meant = SYNONYMS.get(name, "")
    if meant and meant not in found.found:
        found.found[meant] = at
        found.said.append(f"column `{names[at]}` is read as `{meant}`")
        return
    if not name:
        why = "it has no name"
    elif meant:
        why = f"it may be `{meant}`, which column `{names[found.found[meant]]}` is"
    elif name in UNCERTAIN:
        may = [f"`{each}`" for each in UNCERTAIN[name]]
        why = f"it may be {', '.join(may[:-1])} or {may[-1]}; `--map '{names[at]}={UNCERTAIN[name][0]}'` says so"
    else:
        why = _like(name, FIELDS) or "no field is called like it"
    found.said.append(f"column `{names[at] or at + 1}` is left out: {why}")


def _like(name: str, known: Sequence[str]) -> str:
    """The known names nearest to one, as a question; nothing where none is near."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - most sheets have no other columns

    near = process.extract(
        name, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_LIKE, limit=_OFFERED
    )
    return f"did you mean {' or '.join(f'`{each}`' for each, *_ in near)}?" if near else ""


def _need_enough(found: Columns, names: Sequence[str], below: Iterable[Row]) -> None:
    """Refuse a sheet that cannot say a single claim."""
    missing = [ways[0][0] for ways in _NEEDED if not any(set(way) <= found.found.keys() for way in ways)]
    if not missing:
        return
    problem = f"no column is the {listed([f'`{each}`' for each in missing], ' or the ')}"
    header = next((row.number for row in islice(below, _LOOKED_AT) if _names_columns(row)), 0)
    if header:
        raise Unreadable(problem, f"row {header} seems to name the columns; delete what is above it")
    left = [name for at, name in enumerate(names) if at not in found.found.values() and name]
    column = left[0] if len(left) == 1 else "COLUMN"
    hint = f"say which it is, as in `--map '{column}={missing[0]}'`" if left else "add one"
    raise Unreadable(problem, f"{hint}; the columns are {listed(list(filter(None, names)))}")


def _names_columns(row: Row) -> bool:
    """Whether the cells of a row are names of fields, in enough of them for a claim."""
    found = {_folded(each) for each in row.cells.values() if isinstance(each, str)}
    fields = {SYNONYMS.get(each, each) for each in found}
    return "answer" in fields and bool({"question", "asks"} & fields)
