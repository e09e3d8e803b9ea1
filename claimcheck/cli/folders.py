"""What lies together: the folder of a project, and that of a repository, where services look for its files."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

REPOSITORY = (".git", ".hg")
MARKS = (*REPOSITORY, "pyproject.toml", "claimcheck.toml")
"""What lies in the outermost folder of a project."""


def project(claims: Path) -> Path:
    """The folder that all must lie in: the nearest one with a mark, else that of the claims."""
    folder = _folder(claims.resolve())
    return _marked(folder, MARKS) or folder


def repository(path: Path) -> Path:
    """The root of the repository that a path lies in; without one, the current folder, or the project's elsewhere."""
    here = Path.cwd()
    at = Path(os.path.normpath(here / path))  # a link is a name here: what it leads to may be called anything
    folder = _folder(at)
    root = _marked(folder, REPOSITORY) or here
    return root if at.is_relative_to(root) else _marked(folder, MARKS) or folder


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _marked(folder: Path, marks: Collection[str]) -> Path | None:
    """The nearest folder with a mark, from this one upwards."""
    return next((each for each in (folder, *folder.parents) if any((each / mark).exists() for mark in marks)), None)
