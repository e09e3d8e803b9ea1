"""The architecture: modules import from lower floors only."""

from __future__ import annotations

import ast
from pathlib import Path

import claimcheck

ROOT = Path(claimcheck.__file__).parent
FLOORS = (
    "bits letters likeness listing places plugins",
    "values syntax sheets",
    "edit model",
    "attribution figures decode compare provenance evidence config shifts",
    "assess wording anchor propose silence twins difference intake",
    "audit omit",
    "rules views keep",
    "formats check",
    "schema",
    "cli",
    "__main__",
)
FLOOR = {unit: at for at, units in enumerate(FLOORS) for unit in units.split()}


def imported(file: Path) -> set[str]:
    """The units of the package that a module imports, at its top or inside a function."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    for node in (node for node in nodes if isinstance(node, ast.ImportFrom)):
        assert not node.level, f"{file} imports from a place relative to itself"
        names += (
            [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "claimcheck" else [node.module]
        )
    return {name.split(".")[1] for name in names if name.startswith("claimcheck.")}


def test_modules_import_from_lower_floors_only() -> None:
    """Each unit imports itself and units of lower floors; a unit that is on no floor is new, and needs one."""
    for file in ROOT.rglob("*.py"):
        unit = file.relative_to(ROOT).parts[0].removesuffix(".py")
        if unit != "__init__":
            wrong = [name for name in imported(file) - {unit} if FLOOR[name] >= FLOOR[unit]]
            assert not wrong, f"{file.relative_to(ROOT)} imports {wrong}"
