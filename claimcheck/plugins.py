"""The objects of one type in a package's modules: how a rule, an answer type or a format is found by being there."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def plugins(package: ModuleType, kind: type[T], name: str | None = None) -> tuple[T, ...]:
    """Every object of the given type that a module of the package names at its top level, by module then name.

    With a name, those of the module of that name only: of none, where there is no such module.
    """
    found: dict[int, T] = {}
    modules = sorted(each.name for each in pkgutil.iter_modules(package.__path__) if name in (None, each.name))
    for module in modules:
        names = vars(importlib.import_module(f"{package.__name__}.{module}"))
        found.update({id(thing): thing for _, thing in sorted(names.items()) if isinstance(thing, kind)})
    return tuple(found.values())
