"""Writes every case into a folder of its own."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from hostile import cases

for case in cases().values():
    folder = Path(sys.argv[1], case.name)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in case.files.items():
        (folder / name).write_bytes(data)
    print(f"{case.name}: {case.tries}")  # noqa: T201 - what it is for
