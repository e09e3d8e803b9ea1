"""What a fuzzer begins with: the files that ship, and answers that are read."""

from __future__ import annotations

from pathlib import Path

import claimcheck
from claimcheck.decode import BLOCKS
from claimcheck.decode.fields import FIELD_NAMES
from fuzz.targets import SEPARATOR
from fuzz.writing import ANSWERS, DATES, WRONG

PACKAGE = Path(claimcheck.__file__).parent
_MOST = 4


def seeds() -> dict[str, list[bytes]]:
    """The first inputs of each target."""
    shipped = [path.read_bytes() for folder in (PACKAGE.parent / "claims", PACKAGE / "starter") for path in sorted(folder.rglob("*.yaml"))]  # fmt: skip
    small = [each for each in shipped if len(each) < 4000]
    groups = [b"#" + SEPARATOR.join(small[at : at + _MOST]) for at in range(0, len(small), _MOST)]
    written = [each.encode() for each in (*ANSWERS, *DATES)]
    return {
        "file": [*shipped, *(f"a: {each}\n".encode() for each in WRONG)],
        "date": written,
        "quantity": written,
        "collection": [*groups, *(bytes((at * step) % 256 for at in range(300)) for step in (1, 3, 7, 31, 101))],
    }


def dictionary() -> str:
    """Words worth trying, in the format of libFuzzer."""
    words = (*BLOCKS, *sorted(FIELD_NAMES), *ANSWERS, *DATES, "\n  - ", ": ", "\n    ")
    quoted = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words if 0 < len(word) < 60)
    return "".join(f'"{each}"\n' for each in quoted)
