"""Writes every case into a folder of its own."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from hostile import cases

for case in cases().values():
    case.lay_out(Path(sys.argv[1], case.name))
    print(f"{case.name}: {case.tries}")  # noqa: T201 - what it is for
