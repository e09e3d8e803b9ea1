"""Chains that come back to where they began."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(after: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Each circle of a graph once, from its first member round to that member again.

    `after` gives, for each id, the ids that it leads to. Works without recursion: chains may be long.
    """
    done: set[str] = set()
    for start in after:
        path: dict[str, None] = {}
        stack = [iter([start])]
        while stack:
            step = next(stack[-1], None)
            if step is None:
                stack.pop()
                if path:
                    done.add(path.popitem()[0])
            elif step in path:
                members = list(path)
                yield (*members[members.index(step) :], step)
            elif step not in done:
                path[step] = None
                stack.append(iter(after.get(step, ())))
