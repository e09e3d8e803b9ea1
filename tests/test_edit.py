"""Edits of files: what is meant changes, everything else stays as it was, to the byte."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

import pytest
from emitter import Tree, emit
from hypothesis import assume, given
from hypothesis import strategies as st
from test_trees import bare, keys, nodes, seeds, texts, trees

from claimcheck import syntax
from claimcheck.edit import Edit, Unfit, append, apply, set_fields, written
from claimcheck.places import Span
from claimcheck.syntax import Mapping, Node, Scalar, Sequence
from claimcheck.syntax.source import Source


def parse(text: str) -> syntax.Tree:
    """The tree of a text, which must be without faults."""
    tree = syntax.parse(text.encode(), "a.yaml")
    assert [fault.message for fault in tree.faults] == []
    return tree


def contents(text: str) -> dict[str, Tree]:
    """What a file holds, without places."""
    return {key.text: bare(node) for key, node in parse(text).blocks}


def records(text: str) -> list[Mapping]:
    """All mappings of a file that have entries, in order."""
    found = (each for _, block in parse(text).blocks for each in nodes(block))
    return [each for each in found if isinstance(each, Mapping) and each.entries]


def span(line: int, column: int, end_line: int, end_column: int) -> Span:
    """A stretch of the one file."""
    return Span("a.yaml", line, column, end_line, end_column)


# Spans


APPLIED = [
    ("abc", [(span(1, 2, 1, 3), "X")], "aXc"),
    ("abc", [(span(1, 4, 1, 4), "X")], "abcX"),
    ("", [(span(1, 1, 1, 1), "X")], "X"),
    ("a\r\nb\r\n", [(span(2, 1, 2, 2), "X")], "a\r\nX\r\n"),
    ("a\rb\n", [(span(2, 1, 2, 2), "X")], "a\rX\n"),
    ("a\u2028b\x85c", [(span(1, 3, 1, 4), "X")], "a\u2028X\x85c"),
    ("\ufeffab", [(span(1, 1, 1, 2), "X")], "\ufeffXb"),
    ("\ta\t\n", [(span(1, 2, 1, 3), "X")], "\tX\t\n"),
    ("a\nb\nc", [(span(1, 1, 3, 1), "")], "c"),
    ("abcd", [(span(1, 3, 1, 4), "Y"), (span(1, 1, 1, 2), "X")], "XbYd"),
    ("ab", [(span(1, 2, 1, 2), "1"), (span(1, 2, 1, 2), "2")], "a12b"),
    ("ab", [(span(1, 2, 1, 3), "B"), (span(1, 2, 1, 2), "1")], "a1B"),
]


@pytest.mark.parametrize(("text", "edits", "after"), APPLIED)
def test_apply(text: str, edits: list[tuple[Span, str]], after: str) -> None:
    """Lines end where editors say so, columns are characters, insertions at one place keep their order."""
    assert apply(text, [Edit(*each) for each in edits]) == after


@pytest.mark.parametrize(
    "spans",
    [
        [span(1, 1, 1, 3), span(1, 2, 1, 4)],
        [span(1, 1, 1, 3), span(1, 1, 1, 3)],
        [span(1, 1, 1, 3), span(1, 2, 1, 2)],
        [span(1, 5, 1, 5)],
        [span(2, 1, 2, 1)],
        [span(0, 1, 0, 1)],
        [span(1, 0, 1, 1)],
        [span(1, 3, 1, 2)],
    ],
)
def test_what_cannot_be_applied(spans: list[Span]) -> None:
    """Edits that overlap, and places that are not there."""
    with pytest.raises(ValueError, match="line"):
        apply("abc", [Edit(each, "") for each in spans])


lines = st.text("ab é木\r\n\t\u2028\x85", max_size=30)


@given(lines, st.data())
def test_a_stretch_and_its_indexes(text: str, data: st.DataObject) -> None:
    """What `span` says, `indexes` takes back."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = Source("a.yaml", text)
    assert source.indexes(source.span(start, end)) == (start, end)


@given(
    lines, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3)), max_size=4), st.booleans()
)
def test_nothing_else_changes(text: str, wanted: list[tuple[int, int, str]], marked: bool) -> None:  # noqa: FBT001
    """Stretches that do not overlap are replaced, in any order, and what lies between them is kept."""
    source, edits, pieces, at = Source("a.yaml", text), [], [], 0
    for start, length, new in sorted(wanted):
        end = min(start + length, len(text))
        if at <= start <= end:
            edits.append(Edit(source.span(start, end), new))
            pieces += [text[at:start], new]
            at = end
    mark = "\ufeff" * marked
    assume(not text.startswith("\ufeff"))
    assert apply(mark + text, edits) == "".join([mark, *pieces, text[at:]])
    spans = {(edit.span.line, edit.span.column) for edit in edits}
    assert len(spans) < len(edits) or apply(mark + text, reversed(edits)) == apply(mark + text, edits)


# Texts as YAML


WRITTEN = [
    ("", ""),
    ("no", "no"),
    ("a, b", "a, b"),
    ("a: b", "'a: b'"),
    ("it's", "it's"),
    ("'tis: so", "'''tis: so'"),
    ("a #4", "'a #4'"),
    ("> 400", "'> 400'"),
    (" a", "' a'"),
    ("a\nb", '"a\\U0000000Ab"'),
    ("a\u2028b", '"a\\U00002028b"'),
    ("[a]", "'[a]'"),
    ("木", "木"),
    (["a", "b, c"], "[a, 'b, c']"),
    ([], "[]"),
]


@pytest.mark.parametrize(("value", "form"), WRITTEN, ids=[form for _, form in WRITTEN])
def test_written(value: str | list[str], form: str) -> None:
    """Plain where that reads back, else in single quotes, else in double ones."""
    assert written(value) == form


anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | texts


@given(anything, st.booleans())
def test_written_texts_come_back(text: str, flow: bool) -> None:  # noqa: FBT001
    """In a line of its own and between brackets, whatever they hold."""
    form = written(text, flow=flow)
    assert contents(f"a: {{b: {form}, c: d}}\n" if flow else f"a: {form}\n") == {
        "a": {"b": text, "c": "d"} if flow else text
    }


def test_what_no_file_can_hold() -> None:
    """Half of a character, and a line that is never read."""
    for text in ("\udce9", "a" * 200_000):
        with pytest.raises(ValueError):  # noqa: PT011
            written(text)


# Fields


FIELDS = [
    ("- a: 1", "- a: 1\n  f: x"),
    ("- a: 1\n  b: 2   # so\n# more", "- a: 1\n  b: 2   # so\n  f: x\n# more"),
    ("- a: 1\r\n  b: 2\r\n", "- a: 1\r\n  b: 2\r\n  f: x\r\n"),
    ("- a: 1\r  b: 2\r", "- a: 1\r  b: 2\r  f: x\r"),
    ("- a: 1\n  b: |\n    c\n\n    d\n\n- e: 2", "- a: 1\n  b: |\n    c\n\n    d\n  f: x\n\n- e: 2"),
    ("- a: 1\n  b: c\n     d\n", "- a: 1\n  b: c\n     d\n  f: x\n"),
    ("- a: 1\n  b:\n", "- a: 1\n  b:\n  f: x\n"),
    ("- a:\n    - 1\n    - 2\n", "- a:\n    - 1\n    - 2\n  f: x\n"),
    ("-   a: 1\n    b: 2\n", "-   a: 1\n    b: 2\n    f: x\n"),
    ("-\n  a: 1\n", "-\n  a: 1\n  f: x\n"),
    ("- ? a\n  : 1\n", "- ? a\n  : 1\n  f: x\n"),
    ("- {a: 1}", "- {a: 1, f: x}"),
    ("- {a: 1, }  # so", "- {a: 1, f: x, }  # so"),
    ("- {a: 1,\n   b: 2  # so\n  }", "- {a: 1,\n   b: 2, f: x  # so\n  }"),
    ("- {a: '1'}", "- {a: '1', f: x}"),
    ("- {a: }", "- {a: , f: x}"),
    ("- {a}", "- {a, f: x}"),
    ("- {'a':}", "- {'a':, f: x}"),
    ("- {'f':}", "- {'f': x}"),
    ("[a: 1]", "[{a: 1, f: x}]"),
    ("[a: 1 , b]", "[{a: 1, f: x} , b]"),
    ("[a: [1]]", "[{a: [1], f: x}]"),
    ("- a: 1\n  f: old  # so\n", "- a: 1\n  f: x  # so\n"),
    ("- a: 1\n  f: 'o ld'\n  b: 2", "- a: 1\n  f: x\n  b: 2"),
    ("- a: 1\n  f:\n  b: 2", "- a: 1\n  f: x\n  b: 2"),
    ("- a: 1\n  f:   # later\n", "- a: 1\n  f: x   # later\n"),
    ("- a: 1\n  f:\n    old\n", "- a: 1\n  f:\n    x\n"),
    ("- a: 1\n  f: |\n    old\n    older\n  b: 2", "- a: 1\n  f: x\n  b: 2"),
    ("- a: 1\n  f:\n  - 1\n  - 2\n  b: 2", "- a: 1\n  f:\n    x\n  b: 2"),
    ("- {a: 1, f: old}", "- {a: 1, f: x}"),
    ("- {f, a: 1}", "- {f: x, a: 1}"),
    ("- {a: 1, f: }", "- {a: 1, f: x}"),
]


@pytest.mark.parametrize(("before", "after"), FIELDS, ids=[before for before, _ in FIELDS])
def test_set_fields(before: str, after: str) -> None:
    """A field is added behind the last one or replaced, in the style of the record; comments stay."""
    head = "" if before.startswith("-") else "claims: "
    line = "claims:\n" if not head else ""
    before, after = line + head + before, line + head + after
    assert apply(before, set_fields(records(before)[0], {"f": "x"})) == after
    assert records(after)[0].entries


def test_several_fields_at_once() -> None:
    """Replaced where they stand, added in the order given, quoted as the style needs it."""
    before = "claims:\n  - a: 1\n    pin: old\n  - {a: 1, pin: old}\n"
    first, second = records(before)
    fields = {"paragraph": "12", "pin": "a, b", "via": ["x", "y"]}
    assert apply(before, [*set_fields(first, fields), *set_fields(second, fields)]) == dedent("""\
        claims:
          - a: 1
            pin: a, b
            paragraph: 12
            via: [x, y]
          - {a: 1, pin: 'a, b', paragraph: 12, via: [x, y]}
    """)


def endings(text: str) -> Iterator[str]:
    """A file as it may come: with other line ends, a mark at its beginning, or no line end at its end."""
    for each in (text, text.rstrip("\n")):
        for end in ("\n", "\r\n", "\r"):
            if "\\n" not in each:
                yield each.replace("\n", end)
            yield "\ufeff" + each.replace("\n", end)


@given(trees, seeds, st.data())
def test_a_field_is_set_and_nothing_else(tree: dict[str, Tree], seed: int, data: st.DataObject) -> None:
    """Whatever the style: reading gives the same, but for the field; all lines but its own are as they were."""
    before = data.draw(st.sampled_from(list(endings(emit(tree, seed)))))
    found = records(before)
    assume(found)
    at = data.draw(st.integers(0, len(found) - 1))
    name = data.draw(st.sampled_from([key.text for key, _ in found[at].entries]) | keys)
    value = data.draw(texts | st.lists(texts, max_size=2))
    (edit,) = set_fields(found[at], {name: value})
    after = apply(before, [edit])
    assert contents(after) == {key.text: told(node, found[at], {name: value}) for key, node in parse(before).blocks}
    plain, became = before.removeprefix("\ufeff"), after.removeprefix("\ufeff")
    start, end = Source("", plain).indexes(edit.span)
    assert became.startswith(plain[:start])
    assert became.endswith(plain[end:])


def told(node: Node, record: Mapping, fields: dict[str, Tree]) -> Tree:
    """A node without its places, one record in it with these fields."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [told(item, record, fields) for item in node.items]
    own = {key.text: told(value, record, fields) for key, value in node.entries}
    return {**own, **fields} if (node.start, node.end) == (record.start, record.end) else own


# Records


APPENDED = [
    ("", "resolutions:\n  - q: no\n    reason:  # why\n    by: me, you\n"),
    ("# empty\n", "# empty\n\nresolutions:\n  - q: no\n    reason:  # why\n    by: me, you\n"),
    ("topics: []", "topics: []\n\nresolutions:\n  - q: no\n    reason:  # why\n    by: me, you\n"),
    ("topics: []\r\n", "topics: []\r\n\r\nresolutions:\r\n  - q: no\r\n    reason:  # why\r\n    by: me, you\r\n"),
    ("topics: []\n\n", "topics: []\n\nresolutions:\n  - q: no\n    reason:  # why\n    by: me, you\n"),
    ("topics:\n- a: b\n", "topics:\n- a: b\n\nresolutions:\n- q: no\n  reason:  # why\n  by: me, you\n"),
    ("resolutions:", "resolutions:\n  - q: no\n    reason:  # why\n    by: me, you"),
    (
        "resolutions: # none\ntopics: []\n",
        "resolutions: # none\n  - q: no\n    reason:  # why\n    by: me, you\ntopics: []\n",
    ),
    ("resolutions: []\n", "resolutions:\n  - q: no\n    reason:  # why\n    by: me, you\n"),
    ("resolutions: [] # none\n", "resolutions: # none\n  - q: no\n    reason:  # why\n    by: me, you\n"),
    ("resolutions:\n   - a: b", "resolutions:\n   - a: b\n   - q: no\n     reason:  # why\n     by: me, you"),
    ("resolutions:\n- a: b # c\n", "resolutions:\n- a: b # c\n- q: no\n  reason:  # why\n  by: me, you\n"),
    (
        "resolutions:\n  - a: b\n    # of this one\n  # of the list\ntopics: []\n",
        "resolutions:\n  - a: b\n    # of this one\n  - q: no\n    reason:  # why\n    by: me, you\n  # of the list\ntopics: []\n",
    ),
    (
        "resolutions:\n  - a: b\n\n  - c: d\n\n# next\ntopics: []\n",
        "resolutions:\n  - a: b\n\n  - c: d\n\n  - q: no\n    reason:  # why\n    by: me, you\n\n# next\ntopics: []\n",
    ),
    ("resolutions: [{a: b}]\n", "resolutions: [{a: b}, {q: no, reason: '', by: 'me, you'}]\n"),
    ("resolutions: [a: b, ]\n", "resolutions: [a: b, {q: no, reason: '', by: 'me, you'}, ]\n"),
    ("\ufefftopics: []", "\ufefftopics: []\n\nresolutions:\n  - q: no\n    reason:  # why\n    by: me, you\n"),
]


@pytest.mark.parametrize(("before", "after"), APPENDED, ids=[before for before, _ in APPENDED])
def test_append(before: str, after: str) -> None:
    """After the last record of the block, in its style; the block is made where there is none."""
    record = {"q": "no", "reason": "", "by": "me, you"}
    edits = append(before, parse(before), "resolutions", record, {"reason": "why"})
    assert apply(before, edits) == after
    *_, last = contents(after)["resolutions"]
    assert last == record


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("resolutions: {a: b}\n", "`resolutions:` is no list"),
        ("resolutions: none\n", "`resolutions:` is no list"),
        ('resolutions:\n  - a: b\n  - c: "d" e\n', "some of `resolutions:` could not be read"),
        ("- a: b\n", "some of `resolutions:` could not be read"),
    ],
)
def test_what_nothing_can_be_added_to(text: str, says: str) -> None:
    """A block that holds something else, or that is damaged."""
    with pytest.raises(Unfit, match=says):
        append(text, syntax.parse(text.encode(), "a.yaml"), "resolutions", {"q": "no"})


@given(trees, seeds, st.dictionaries(keys, texts | st.lists(texts, max_size=2), min_size=1, max_size=3), st.data())
def test_a_record_is_appended_and_nothing_else(
    tree: dict[str, Tree], seed: int, record: dict[str, Tree], data: st.DataObject
) -> None:
    """Whatever the style: reading gives the same, and the record at the end of its block; no line is changed."""
    before = data.draw(st.sampled_from(list(endings(emit(tree, seed)))))
    block = data.draw(st.sampled_from([key for key, value in tree.items() if isinstance(value, list)] or ["new"]))
    after = apply(before, append(before, parse(before), block, record))
    held = contents(before)
    assert contents(after) == {**held, block: [*held.get(block, []), record]}
    kept = iter(after)
    assert all(letter in kept for letter in before if letter not in "[] ")


def test_a_comment_between_empty_brackets_is_not_lost() -> None:
    """They are left for a person to open."""
    text = "claims: [ # none yet\n ]\n"
    with pytest.raises(Unfit, match="a comment"):
        append(text, parse(text), "claims", {"q": "no"})


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 .,;!?%$&+='\"()/-]{0,30}", fullmatch=True))
def test_what_looks_plain_is_read_back(text: str) -> None:
    """Written without being tried first: it must be right wherever a value stands, and as a key."""
    assert contents(f"a: {written(text)}\nb: {written([text, text])}\n") == {"a": text, "b": [text, text]}
    assert contents(f"a: {written({text: text})}\n") == {"a": {text: text}}
