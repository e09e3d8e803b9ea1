"""The fuzzers' targets hold for what they begin with; the search itself is a session of its own."""

from __future__ import annotations

import pytest
from fuzz.seeds import dictionary, seeds
from fuzz.targets import TARGETS
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("target", TARGETS)
def test_targets_hold_for_their_seeds(target: str) -> None:
    """Every seed is taken."""
    for seed in seeds()[target]:
        TARGETS[target](seed)


@given(st.binary(max_size=400))
def test_collections_that_are_nearly_right(data: bytes) -> None:
    """What the generator writes by any choices is checked and shown, and the same each time."""
    TARGETS["collection"](b"\0" + data)


def test_the_dictionary_is_one() -> None:
    """Each word is quoted on a line of its own."""
    assert all(line[0] == line[-1] == '"' for line in dictionary().splitlines())
