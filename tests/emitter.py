"""Writes trees of mappings, lists and texts as YAML, in one of the many ways in which people write it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from random import Random
from typing import TypeAlias

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

_PLAIN = re.compile(r"[\w./][\w ./'()+=é-]*")
"""Texts that no reader of YAML can take for anything else, in brackets or out of them."""


def emit(tree: Mapping[str, Tree], seed: int, *, comments: bool = True) -> str:
    """A file that holds this mapping: blocks, brackets, quotes, indents and comments as the seed has it."""
    random = Random(seed)
    lines = _block(tree, 0, random)
    if comments:
        lines = [each for line in lines for each in (*_remarks(random), line)]
    return "\n".join(lines) + "\n"


def _remarks(random: Random) -> list[str]:
    return [random.choice(["", "# a remark", "   # one that is set in"])] if random.random() < 0.1 else []


def _block(tree: Mapping[str, Tree] | list[Tree], indent: int, random: Random) -> list[str]:
    """The lines of a mapping or a list that is not empty."""
    margin = " " * indent
    lines = []
    if isinstance(tree, list):
        for item in tree:
            if _inline(item, random):
                lines.append(f"{margin}- {_flow(item, random)}")
            else:
                first, *rest = _block(item, indent + 2, random)  # type: ignore[arg-type]
                lines += [f"{margin}- {first[indent + 2 :]}", *rest]
        return lines
    for key, value in tree.items():
        head = f"{margin}{_scalar(key, random)}:"
        if _inline(value, random):
            lines.append(f"{head} {_flow(value, random)}{random.choice(['', '', '', '  # so it is said'])}")
        else:
            deeper = random.randint(0 if isinstance(value, list) and indent else 1, 4)
            lines += [head, *_block(value, indent + deeper, random)]  # type: ignore[arg-type]
    return lines


def _inline(tree: Tree, random: Random) -> bool:
    return not tree or isinstance(tree, str) or random.random() < 0.2


def _flow(tree: Tree, random: Random) -> str:
    blank = random.choice(["", " "])
    if isinstance(tree, str):
        return _scalar(tree, random)
    if isinstance(tree, list):
        return f"[{blank}{', '.join(_flow(item, random) for item in tree)}{blank}]"
    return f"{{{blank}{', '.join(f'{_scalar(key, random)}: {_flow(value, random)}' for key, value in tree.items())}{blank}}}"


def _scalar(text: str, random: Random) -> str:
    plain = _PLAIN.fullmatch(text) and text == text.strip()
    style = random.choice("psd" if plain else "sd")
    if style == "p":
        return text
    if style == "s" and "\n" not in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return json.dumps(text, ensure_ascii=False)
