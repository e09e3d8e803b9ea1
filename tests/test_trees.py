"""Laws of reading YAML: what was written comes back whatever the style, where it stands, and damage stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from emitter import Tree, emit
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import syntax
from claimcheck.syntax import Mapping, Node, Scalar, Sequence

LETTERS = "abz AZ09é木:#-?,[]{}&*!|>'\"%@`~=<_./\\\n"
texts = st.text(LETTERS, max_size=12)
keys = (
    st.text(LETTERS.replace("\n", ""), min_size=1, max_size=8).map(str.strip).filter(lambda key: key not in ("", "<<"))
)


flat = st.one_of(texts, st.lists(texts, max_size=2), st.dictionaries(keys, texts, max_size=2))
deep = st.one_of(
    flat,
    st.lists(flat, max_size=3),
    st.dictionaries(keys, flat, max_size=2),
    st.lists(st.lists(flat, max_size=2), max_size=2),
)
trees = st.dictionaries(keys, deep, min_size=1, max_size=3)
seeds = st.integers(0, 2**32)


def parse(text: str) -> syntax.Tree:
    """The tree of a text."""
    return syntax.parse(text.encode(), "a.yaml")


def bare(node: Node) -> Tree:
    """A node without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [bare(item) for item in node.items]
    return {key.text: bare(value) for key, value in node.entries}


def nodes(node: Node) -> Iterator[Node]:
    """A node and all in it, in the order of the file."""
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from nodes(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from (key, *nodes(value))


@given(trees, seeds)
def test_what_was_written_comes_back(tree: dict[str, Tree], seed: int) -> None:
    """In blocks or brackets, with any quotes, indents and remarks: the same keys, in their order, and the same texts."""
    read = parse(emit(tree, seed))
    assert read.faults == ()
    assert read.unread == frozenset()
    assert [(key.text, bare(value)) for key, value in read.blocks] == list(tree.items())


@given(trees, seeds)
def test_places_are_where_things_stand(tree: dict[str, Tree], seed: int) -> None:
    """Each span lies within the file and within what holds it, and begins with the text, a quote or a bracket."""
    text = emit(tree, seed)
    lines = text.split("\n")
    for key, value in parse(text).blocks:
        for node in (key, *nodes(value)):
            span = node.span
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
            there = lines[span.line - 1][span.column - 1 :]
            if isinstance(node, Scalar):
                assert there.startswith(node.text if node.plain else ("'", '"'))
            elif isinstance(node, Sequence):
                assert there.startswith(("[", "-"))
            for inner in nodes(node):
                assert inner.span in span or inner is node


@given(trees, seeds)
def test_places_are_in_the_order_of_the_file(tree: dict[str, Tree], seed: int) -> None:
    """What is written later begins later, and nothing reaches into what follows it."""
    found = parse(emit(tree, seed)).blocks
    scalars = [node for key, value in found for node in (key, *nodes(value)) if isinstance(node, Scalar)]
    assert all(one.end <= other.start for one, other in pairwise(scalars))
    assert all(value.end <= key.start for (_, value), (key, _) in pairwise(found))


words = st.sampled_from(["a", "é b", "a: b", "- a", "x #1", "[", "it's", '"no"', ""])
fields = st.dictionaries(st.sampled_from(["id", "of", "a-b"]), words, min_size=1, max_size=2)
records = st.lists(fields, min_size=1, max_size=2)
blocks = st.dictionaries(st.sampled_from(["claims", "article", "topics", "x"]), records, min_size=2, max_size=4)
MARKS = [*"\t\"'[]{}:#&*!|>%@`-,? \u00e9", "\x00", "\u2028", ": ", "\n", "- ", "\n- ", "<<: *x", "--- "]


@given(blocks, seeds, st.data())
def test_damage_stays_in_its_block(tree: dict[str, Tree], seed: int, data: st.DataObject) -> None:
    """A line taken out, or letters put in, inside one block: the others are read as they were.

    But for damage that nothing can confine, such as a character that no file may hold: it is told as unread.
    """
    lines = emit(tree, seed, comments=False).split("\n")[:-1]
    at = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[at])))
    mark = data.draw(st.sampled_from(["", *MARKS]))
    instead = [lines[at][:column] + mark + lines[at][column:]] * bool(mark)
    read = parse("\n".join([*lines[:at], *instead, *lines[at + 1 :]]))
    if "*" not in read.unread:
        keys = [key for key, _ in parse("\n".join(lines)).blocks]
        hit = max(number for number, key in enumerate(keys) if key.span.line <= at + 1)
        first = hit - (keys[hit].span.line == at + 1)  # without its key, a block goes on with the one above
        found = {key.text: bare(value) for key, value in read.blocks}
        beside = [key.text for number, key in enumerate(keys) if not first <= number <= hit]
        assert {name: found.get(name) for name in beside} == {name: tree[name] for name in beside}


@given(blocks, seeds, st.binary(min_size=1, max_size=3), st.data())
def test_damaged_bytes_never_raise(tree: dict[str, Tree], seed: int, junk: bytes, data: st.DataObject) -> None:
    """Whatever bytes stand in a file, it has a tree, and what was not read is told."""
    raw = emit(tree, seed).encode()
    at = data.draw(st.integers(0, len(raw)))
    read = syntax.parse(raw[:at] + junk + raw[at + data.draw(st.integers(0, 3)) :], "a.yaml")
    assert read.faults or not read.unread
    assert list(read.faults) == sorted(read.faults, key=lambda fault: fault.span)


@given(trees, seeds)
def test_line_ends_do_not_matter(tree: dict[str, Tree], seed: int) -> None:
    """Files from another system, with a byte order mark or without, hold the same, in the same places."""
    text = emit(tree, seed)
    plain = parse(text)
    for raw in (text.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + text.encode()):
        other = syntax.parse(raw, "a.yaml")
        assert [(key, bare(value)) for key, value in other.blocks] == [
            (key, bare(value)) for key, value in plain.blocks
        ]
        assert [key.span for key, _ in other.blocks] == [key.span for key, _ in plain.blocks]
