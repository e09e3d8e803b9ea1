"""The rules, one file each: a function that goes through a book and whose docstring is the rule's manual page.

In a manual page, lines indented by four blanks are an example. Those that end in `# <- CODE` are flagged by the rule
with that code, and no others are. `--- name.yaml` begins a further file.
"""

from __future__ import annotations

import sys
from functools import cache

from claimcheck.model import Rule
from claimcheck.plugins import plugins


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, by code."""
    return tuple(sorted(plugins(sys.modules[__name__], Rule), key=lambda rule: rule.code))
