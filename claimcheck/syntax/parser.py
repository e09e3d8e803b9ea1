"""The one place that touches PyYAML: its parser over libyaml, which may be missing, and what its events hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

import yaml

AVAILABLE: bool = yaml.__with_libyaml__
"""Whether PyYAML was built with libyaml; without it nothing can be read."""


class Mark(Protocol):
    """A place in the text that was given to the parser, counted in characters."""

    index: int


class Event(Protocol):
    """What the events of nodes hold, each as far as it makes sense for its type."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str
    flow_style: bool


def events(text: str) -> Iterator[Event]:
    """The text's events; raises `YAMLError` where YAML cannot be read on."""
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415 - missing without libyaml

    return cast("Iterator[Event]", iter(CParser(text).get_event, None))
