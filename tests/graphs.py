"""A strict reader of graphs as `dot` writes them."""

from __future__ import annotations

import re

TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|->|[{}\[\];,=]|[A-Za-z_]\w*|\d+)')
NAME = re.compile(r'[A-Za-z_]\w*|\d+|".*"', re.DOTALL)


def tokens(text: str) -> list[str]:
    """The words of a graph; anything that is none fails."""
    found, at, end = [], 0, len(text.rstrip())
    while at < end:
        token = TOKEN.match(text, at)
        assert token, f"no word of a graph: {text[at : at + 40]!r}"
        found.append(token[1])
        at = token.end()
    return found


class Reader:
    """A strict reader of the part of the language that is written: statements, names, attributes, nothing nested."""

    def __init__(self, text: str) -> None:
        self.left = tokens(text)[::-1]
        self.labels: list[str] = []
        self.nodes: set[str] = set()
        self.edges: list[tuple[str, str]] = []
        self.read()

    def take(self, *expected: str) -> str:
        """The next word, which must be one of these."""
        word = self.left.pop()
        assert not expected or word in expected, (word, expected)
        return word

    def name(self) -> str:
        """The next word, which must name something."""
        word = self.take()
        assert NAME.fullmatch(word), word
        return word

    def read(self) -> None:
        """A whole graph and nothing after it."""
        self.take("digraph")
        self.name()
        self.take("{")
        while self.left[-1] != "}":
            self.statement()
        self.take("}")
        assert not self.left

    def statement(self) -> None:
        """An attribute of the graph, defaults, a node, or an edge between nodes that were named before."""
        first = self.name()
        if self.left[-1] == "=":
            self.attribute(first)
        elif self.left[-1] == "->":
            self.take("->")
            self.edges.append((first, self.name()))
            assert {first, self.edges[-1][1]} <= self.nodes
        elif first not in ("node", "edge"):
            self.nodes.add(first)
        if self.left[-1] == "[":
            self.take("[")
            while self.take_attribute() == ",":
                pass
        self.take(";")

    def take_attribute(self) -> str:
        """One attribute, and what follows it."""
        self.attribute(self.name())
        return self.take(",", "]")

    def attribute(self, name: str) -> None:
        """A name, and its value; labels are kept as they will be shown."""
        self.take("=")
        value = self.name()
        if name == "label":
            self.labels.append(shown(value))


def shown(quoted: str) -> str:
    """What Graphviz makes of a quoted label: lines, quotes, backslashes, entities; any other escape fails."""
    assert quoted.startswith('"')
    assert quoted.endswith('"')
    found = re.sub(r"\\(.)", lambda escape: {"n": "\n", '"': '"', "\\": "\\"}[escape[1]], quoted[1:-1])
    assert not re.search(r"&(?!amp;|#35;)", found)
    return found.replace("&#35;", "#").replace("&amp;", "&")
