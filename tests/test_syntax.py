"""Reading YAML into a tree: what is read, where it stands, what is refused, and how a writer is helped."""

from __future__ import annotations

import gc
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.places import Fault, Span
from claimcheck.syntax import AVAILABLE, Mapping, Node, Scalar, Sequence, Tree, hidden, parse

WHOLE = """\
# a comment
article:
  outlet: Harbour Gazette

speakers:
  - minister: Ann Teller
    aliases: [the minister, "A. T."]
  - port-official:
    description: an official of the port

claims:
- strike: no
  passage: denied that the union ... any such thing
- cost: about 4 million
  says: |
    The port puts
    the bill high
- cost: about 5

resolutions:
  - strike: unresolved
    reason: the letter
"""

SLIPS = [
    ("zz: > 400", "YAML takes `> 400` for the start of a block of text; write `more than 400`, or quote it: `zz: '> 400'`"),
    ("zz: >400", "YAML takes `>400` for the start of a block of text; write `more than 400`, or quote it: `zz: '>400'`"),
    ("zz: >= 400", "YAML takes `>= 400` for the start of a block of text; write `at least 400`, or quote it: `zz: '>= 400'`"),
    ("zz: >4", "YAML takes `>4` for the start of a block of text; write `more than 4`, or quote it: `zz: '>4'`"),
    ("zz: > 4 # or so", "YAML takes `> 4` for the start of a block of text; write `more than 4`, or quote it: `zz: '> 4'`"),
    ("zz: |x", "YAML takes `|x` for the start of a block of text; quote it: `zz: '|x'`"),
    ('zz: "Never," he said ... it', "`he said ... it` follows the closing quote; write `zz: '\"Never,\" he said ... it'`"),
    ('zz: "Never," he said, "never"', "`he said, \"never\"` follows the closing quote; write `zz: '\"Never,\" he said, \"never\"'`"),
    ('zz: "He said "no" to it"', "`no\" to it\"` follows the closing quote; write `zz: 'He said \"no\" to it'`"),
    ("zz: 'It's fine'", "`s fine'` follows the closing quote; write `zz: 'It''s fine'`"),
    ("zz: [sic] he said", "`he said` follows the closing bracket; write `zz: '[sic] he said'`"),
    ("zz: He told them: no", "`He told them: no` holds a colon and a blank, which make a key in YAML; write `zz: 'He told them: no'`"),
    ('zz: "No": he said', "`\"No\": he said` holds a colon and a blank, which make a key in YAML; write `zz: '\"No\": he said'`"),
    ("zz: the toll #4 was", "the text is cut at ` #4`, where YAML begins a comment; write `zz: 'the toll #4 was'`, or, if a comment is meant, put a blank after the `#`"),
    ("zz: #4 it was", "the text is cut at ` #4`, where YAML begins a comment; write `zz: '#4 it was'`, or, if a comment is meant, put a blank after the `#`"),
    ("zz toll #4: x", "the text is cut at ` #4:`, where YAML begins a comment; put the text in quotes, or, if a comment is meant, put a blank after the `#`"),
    ("zz: 'tis so", "the quote that begins here is not closed: `'tis so`; close it, or, if it belongs to the text, write `zz: '''tis so'`"),
    ('zz: "Never', "the quote that begins here is not closed: `\"Never`; close it, or, if it belongs to the text, write `zz: '\"Never'`"),
    ('zz: "a\\q"', "`\\q` is no escape that YAML knows; write the backslash twice, or use single quotes"),
    ("zz:minister", "`zz:minister` has no blank after the colon; write `zz: minister`"),
    ("foo bar", "`foo bar` is no key, for no colon follows; write `key: value`, or indent it further if it goes on with the text above"),
    ("foo", "`foo` is no key, for no colon follows; write `foo:`, or indent it further if it goes on with the text above"),
    ("zz: @home", "`@home` begins with `@`, which has a meaning in YAML; write `zz: '@home'`"),
    ("zz: `home`", "``home`` begins with a backtick, which has a meaning in YAML; write `zz: '`home`'`"),
    ("zz: %x", "`%x` begins with `%`, which has a meaning in YAML; write `zz: '%x'`"),
    ("zz: *No* he said", "`*No* he said` begins with `*`, which has a meaning in YAML; write `zz: '*No* he said'`"),
    ("zz: & he said", "`& he said` begins with `&`, which has a meaning in YAML; write `zz: '& he said'`"),
    ("zz: ? who", "`? who` begins with `?`, which has a meaning in YAML; write `zz: '? who'`"),
    ("zz: , he", "`, he` begins with `,`, which has a meaning in YAML; write `zz: ', he'`"),
    ("zz: - he", "`- he` begins with `-`, which has a meaning in YAML; write a list on the lines below its key, or, if it is text, write `zz: '- he'`"),
    ("zz: [@x]", "`@x]` begins with `@`, which has a meaning in YAML; write `'@x'`"),
    ("zz: [a, b", "the `[` that begins here is not closed; write `]` at its end, or, if it belongs to the text, write `zz: '[a, b'`"),
    ("zz: [a b}", "`}` closes a `[`; write `]`"),
    ("zz: [a,,b]", "nothing stands before this `,`; leave it out, or quote it if it is text"),
    ('zz: ["a" b]', "a comma is missing before `b]`; write a comma before it, or put a text that holds colons, commas or brackets in quotes"),
    ("\tzz: x", "a tab stands in the indent of `zz: x`; indent with blanks"),
    ("   zz: x", "`zz:` is indented further than the line above, which has a value already; indent it like the key above, or, if it goes on with that text, put the whole text in quotes"),
    ("zz: a\u2028b", "the hidden character `U+2028` ends the line for YAML; write a blank instead"),
    ("zz: *Never he said", "`*Never` is an alias in YAML, and records have none; write out what it stands for, or, if it is text, write `zz: '*Never he said'`"),
    ("zz: &a text", "`&a` is an anchor in YAML, and records have none; leave it out, or, if it is text, write `zz: '&a text'`"),
    ("zz: &a [b]", "`&a` is an anchor in YAML, and records have none; leave it out"),
    ("zz: !!int 4", "`!!int` is a tag in YAML, and records have none; leave it out, or, if it is text, write `zz: '!!int 4'`"),
    ("<<: *base", "`<<` is a merge key in YAML, and records have none; write out the fields that it would bring in"),
    ("? [a]", "`[a]` stands as a key and is no text; write a text as the key"),
    ("strike: x", "`strike` stands twice in this record; keep one of them"),
    ("z\u200bz: x", "the key `z<U+200B>z` holds the hidden character `U+200B`; write `zz`"),
]  # fmt: skip

PIECES = (
    *"abc:-#[]{},'\"|>&*!?%@` \n\t\r\\",
    *("a: ", "- ", "\n  ", "\n- ", "claims:\n", "key: v", ": ", " #", " #4", ">4", "---\n", "...\n", "%YAML 1.1\n"),
    *("<<: ", "&a ", "*a", "!t ", "é", "😀", "\u200b", "\ufeff", "\u2028", "\x00"),
)


def read(text: str) -> Tree:
    """The tree of a text."""
    return parse(text.encode(), "a.yaml")


def simple(node: Node) -> object:
    """A node as strings, lists and dictionaries."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [simple(item) for item in node.items]
    return {key.text: simple(value) for key, value in node.entries}


def blocks(tree: Tree) -> dict[str, object]:
    """The top-level blocks as strings, lists and dictionaries."""
    return {key.text: simple(value) for key, value in tree.blocks}


def messages(tree: Tree) -> list[str]:
    """What the faults say, each after its code and its place."""
    return [f"{fault.code} {fault.span.line}:{fault.span.column} {fault.message}" for fault in tree.faults]


def nodes(tree: Tree) -> list[Node]:
    """Every node of a tree."""
    found: list[Node] = [node for pair in tree.blocks for node in pair]
    for node in found:
        if isinstance(node, Sequence):
            found += node.items
        elif isinstance(node, Mapping):
            found += [each for pair in node.entries for each in pair]
    return found


def cut_out(text: str, span: Span) -> str:
    """What stands at a span; a line ends with a line feed here."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


READ = [
    ("", {}),
    ("\ufeff", {}),
    ("# only a comment\n", {}),
    (" \n\n", {}),
    ("---\n", {}),
    ("\ufeffa: 1\n", {"a": "1"}),
    ("--- # begins\na: 1\n...\n", {"a": "1"}),
    ("a: no\nb: 010\nc: 12:30\nd: ~\ne:\n", {"a": "no", "b": "010", "c": "12:30", "d": "~", "e": ""}),
    ("a: 1\r\nb:\r\n  - 2\r\n", {"a": "1", "b": ["2"]}),
    ("a: 1\rb: 2\r", {"a": "1", "b": "2"}),
    ("a: >\n  two\n  lines\nb: |-\n  two\n  lines\n", {"a": "two lines\n", "b": "two\nlines"}),
    ("a: 'it''s'\nb: \"x\\ny\"\n", {"a": "it's", "b": "x\ny"}),
    ("a: toll # a comment\nb: toll ## 4\nc: C#\nd: 'x' #4\n", {"a": "toll", "b": "toll", "c": "C#", "d": "x"}),
    ('"<<": 1\n', {"<<": "1"}),
    ("{a: 1, b: [2]}\n", {"a": "1", "b": ["2"]}),
    ("a: [\n1,\n2\n]\nb: 3\n", {"a": ["1", "2"], "b": "3"}),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_is_read(text: str, expected: dict[str, object]) -> None:
    """Scalars stay text, and a byte order mark, `---` and `...` are passed over."""
    tree = read(text)
    assert (blocks(tree), tree.faults, tree.unread, tree.file) == (expected, (), frozenset(), "a.yaml")


PLACES = [
    ("a: b\n", "b", (1, 4, 1, 5)),
    ("é: ü\n", "ü", (1, 4, 1, 5)),
    ("\ufeffa: b\n", "a", (1, 1, 1, 2)),
    ("a: 😀😀 # 😀\n😀: 'x'\n", "x", (2, 4, 2, 7)),
    ("a: 1\r\nb:\r\n  - c\r\n", "c", (3, 5, 3, 6)),
    ("a: 1\rb: c\r", "c", (2, 4, 2, 5)),
    ("a: 'x\u2028  y'\nb: c\n", "c", (2, 4, 2, 5)),
    ("a: b\n  c\n", "b c", (1, 4, 2, 4)),
    ("a: |\n  b\n\n\n# c\nd: e\n", "b\n", (1, 4, 2, 4)),
    ("a:\n", "", (1, 3, 1, 3)),
    ("a: &x b\n", "b", (1, 7, 1, 8)),
]


@pytest.mark.parametrize(("text", "node", "place"), PLACES)
def test_where_a_text_stands(text: str, node: str, place: tuple[int, int, int, int]) -> None:
    """Lines and columns count characters from 1, whatever the line ends and however many bytes a character takes."""
    found = next(each for each in nodes(read(text)) if isinstance(each, Scalar) and each.text == node)
    assert found.span == Span("a.yaml", *place)


def test_where_lists_and_mappings_stand() -> None:
    """A block ends with its last child, not at the next token; a flow ends with its bracket."""
    tree = read("a:\n  - b: c\n    d: [1,\n     2]\n\n\n# x\ne: f\n")
    block = tree.blocks[0][1]
    assert isinstance(block, Sequence)
    (item,) = block.items
    assert isinstance(item, Mapping)
    assert block.span == Span("a.yaml", 2, 3, 4, 8)
    assert item.span == Span("a.yaml", 2, 5, 4, 8)
    assert item.entries[1][1].span == Span("a.yaml", 3, 8, 4, 8)


WRITTEN = [
    ("[1932-03-19..1932-03-21]", "[1932-03-19..1932-03-21]"),
    ("[ a,  b]", "[ a, b]"),
    ("[a, # no 'b'\n  'c # d',\n  {e: f} ]", "[a, 'c # d', {e: f} ]"),
    ("{a: [b, c]}", "{a: [b, c]}"),
    ("\n - a\n - b", ""),
    ("\n b: c", ""),
]


@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_the_source_of_a_flow_is_at_hand(text: str, written: str) -> None:
    """What YAML takes for a list may be a date: it can be read back on one line, without its comments."""
    node = read(f"x: {text}\n").blocks[0][1]
    assert isinstance(node, Sequence | Mapping)
    assert node.written == written


def test_nodes_are_equal_by_content() -> None:
    """Two nodes are the same when they say the same, wherever they stand; quotes make a difference."""
    one, other = read("a: [b, {c: d}]\n"), read("\n\na:\n  - b\n  - c: d\n")
    assert one.blocks == other.blocks
    assert hash(one.blocks) == hash(other.blocks)
    assert read("a: b").blocks != read("a: 'b'").blocks
    assert Scalar("b") == read("a: b").blocks[0][1]


MERGED = "keep what holds of its sides, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"

UNREADABLE = [
    ("\ufeffa: 1".encode("utf-16-le"), "CC001 1:1 the file is in `UTF-16`; save it as UTF-8"),
    ("\ufeffa: 1".encode("utf-16-be"), "CC001 1:1 the file is in `UTF-16`; save it as UTF-8"),
    ("\ufeffa: 1".encode("utf-32-le"), "CC001 1:1 the file is in `UTF-32`; save it as UTF-8"),
    (b"a: x\x00y", "CC001 1:5 the file holds the character `U+0000`, which YAML does not allow; remove it"),
    (b"a: 1\nb: \x9b".replace(b"\x9b", b"\xc2\x9b"), "CC001 2:4 the file holds the character `U+009B`, which YAML does not allow; remove it"),
    (b"a: " + b"x" * 10 * 2**20, "CC001 1:1 the file has more than 10 MiB; split it into several files"),
    (b"a: 1\nb: " + b"x" * 100_000, "CC001 2:1 line 2 has more than 100,000 characters; break it into several lines"),
    (b"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", f"CC001 2:1 a merge has left a conflict here, down to line 6; {MERGED}"),
    (b"a: 1\r\n<<<<<<<\r\nb: 2\r\n>>>>>>>\r\n", f"CC001 2:1 a merge has left a conflict here, down to line 4; {MERGED}"),
    (b"a: 1\nb: 2\n>>>>>>> other", f"CC001 3:1 a merge has left a conflict here; {MERGED}"),
]  # fmt: skip


def test_each_conflict_of_a_merge_is_told() -> None:
    """One that was begun and not ended has no last line; a mark within a line, or of more signs, is none."""
    tree = read("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\nx: <<<<<<< d\n<<<<<<<<\n>>>>>>> e\n")
    assert [fault.span.line for fault in tree.faults] == [1, 2, 7]
    assert [fault.problem.partition(", ")[2] for fault in tree.faults] == ["", "down to line 4", ""]
    assert not read("x: <<<<<<< d\ny: a >>>>>>> d\n").unread


def test_many_conflicts_are_counted() -> None:
    """Twenty are told, and how many there are besides."""
    assert messages(read("<<<<<<<\n" * 50_000))[20:] == [
        "CC001 21:1 49,980 more conflicts in this file; mend those that are told first"
    ]


def test_a_file_that_is_not_utf8() -> None:
    """The block with the byte is left out and named; the others are read, with their lines."""
    tree = parse(b"a: 1\nb: caf\xe9\nc:\n  - d\n", "a.yaml")
    assert messages(tree) == ["CC001 2:7 the byte `0xE9` on line 2 is not UTF-8; save the file as UTF-8"]
    assert set(blocks(tree)) == {"a", "c"}
    assert set(tree.unread) == {"b"}
    assert tree.blocks[1][0].span.line == 3


def test_lines_are_counted_in_what_is_left_out() -> None:
    """A line that cannot be decoded between two kinds of line end stays a line."""
    assert [fault.span.line for fault in parse(b"a: x\r\x80\nb: @x\n", "a.yaml").faults] == [2, 3]


def test_bytes_that_are_no_text_at_all() -> None:
    """A surrogate is not UTF-8 either, and nothing but it means nothing is known of the file."""
    tree = parse(b"\xed\xa0\x80", "a.yaml")
    assert messages(tree) == ["CC001 1:1 the byte `0xED` on line 1 is not UTF-8; save the file as UTF-8"]
    assert set(tree.unread) == {"*"}


@pytest.mark.parametrize(("data", "message"), UNREADABLE)
def test_a_file_that_cannot_be_read(data: bytes, message: str) -> None:
    """Nothing is read of it, and it is unknown what stood there."""
    tree = parse(data, "a.yaml")
    assert (messages(tree), blocks(tree), set(tree.unread)) == ([message], {}, {"*"})


REFUSED = [
    ("a: 1\n---\nb: 2\n", {"a": "1"}, "CC001 2:1 `---` begins a second document; write each document in a file of its own, or take the line out"),
    ("a: 1\n...\nb: 2\n", {"a": "1", "b": "2"}, "CC001 3:1 `...` ends the document above this line; write each document in a file of its own, or take the line out"),
    ("%YAML 1.1\n---\na: 1\n", {"a": "1"}, "CC002 1:1 `%YAML 1.1` is a directive of YAML, and records have none; leave the line out"),
    ("- a\n- b\n", {}, "CC002 1:1 the list `- a` belongs to no key; write a key such as `name:` above it"),
    ("just text\n", {}, "CC002 1:1 `just text` is no key, for no colon follows; write `key: value`, or indent it further if it goes on with the text above"),
    ("{a: 1, b: [2}\n", {"a": "1"}, "CC002 1:13 `}` closes a `[`; write `]`"),
    ("id: a\nid: b\n", {"id": "b"}, "CC002 2:1 `id` stands twice in this file; keep one of them"),
    ("caf\u00e9: 1\ncafe\u0301: 2\n", {"caf\u00e9": "1", "cafe\u0301": "2"}, "CC002 2:1 `cafe\u0301` stands twice in this file; keep one of them"),
    ("a: 1\n\ufeffb: 2\n", {"a": "1"}, "CC006 2:1 the line begins with the hidden character `U+FEFF`; remove it"),
    ("a\u202e: 1\n", {"a": "1"}, "CC006 1:1 the key `a<U+202E>` holds the hidden character `U+202E`; write `a`"),
    ('"a\\tb": 1\n', {"ab": "1"}, "CC006 1:1 the key `a<U+0009>b` holds the hidden character `U+0009`; write `ab`"),
    ("k" * 1100 + ": 1\n", {}, "CC002 1:1 `" + "k" * 60 + "…` is too long for a key; write one of at most 1,024 characters"),
    ("a: " + "[" * 70 + "]" * 70, {}, "CC002 1:67 `" + "[" * 7 + "]" * 53 + "…` is nested more than 64 deep; write lists and records side by side"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "message"), REFUSED)
def test_what_is_refused(text: str, expected: dict[str, object], message: str) -> None:
    """It is one fault, with its place and what to write instead, and what can be read is read."""
    tree = read(text)
    assert (messages(tree), blocks(tree)) == ([message], expected)


@pytest.mark.parametrize(("slip", "message"), SLIPS, ids=[slip for slip, _ in SLIPS])
def test_a_slip_is_one_fault_with_its_remedy(slip: str, message: str) -> None:
    """One mistake makes one fault, on its line, and the other blocks and the claims before it are read."""
    before, after = WHOLE.split("- cost: about 5\n")
    tree = read(f"{before}- strike: no\n  {slip}\n- cost: about 5\n{after}")
    whole = blocks(read(WHOLE))
    assert [(fault.message, fault.span.line) for fault in tree.faults] == [(message, 19)]
    assert {**blocks(tree), "claims": 0} == {**whole, "claims": 0}
    claims, expected = blocks(tree)["claims"], whole["claims"]
    assert isinstance(claims, list)
    assert isinstance(expected, list)
    assert claims[:2] == expected[:2]
    assert tree.unread <= {"claims"}


UNREAD = [
    ("a: @x\nb: 1\n", {"b": "1"}, {"a"}),
    ("a:\n  - 1\n  - @x\n  - 2\nb: 1\n", {"a": ["1"], "b": "1"}, {"a"}),
    ("a:\n  - c: 1\n  - d: @x\n  - 2\n", {"a": [{"c": "1"}]}, {"a"}),
    ("a:\n  c: 1\n  d: @x\n  e: 2\n", {"a": {"c": "1"}}, {"a"}),
    ("a:\n  - c: 1\n  - c: 2\n   d: 3\n", {"a": [{"c": "1"}]}, {"a"}),
    ("a:\n  - c: 1\n - d: 2\n", {"a": [{"c": "1"}]}, {"a"}),
    ("a: 1\n  b: 2\nc: 3\n", {"c": "3"}, {"a"}),
    ('a: "open\nb: "x"\nc: 1\n', {"b": "x", "c": "1"}, {"a"}),
    ("a: [1, 2\nb: 3\n", {"b": "3"}, {"a"}),
    ("a: 1\nb c\nd: 2\n", {"a": "1", "d": "2"}, {"a"}),
    ("b c\nd: 2\n", {"d": "2"}, {"*"}),
    ("a:1\nb: 2\n", {"b": "2"}, {"a"}),
    ("@a: 1\nb: 2\n", {"b": "2"}, {"*"}),
    ("a: *x\nb: 2\n", {"a": "", "b": "2"}, {"a"}),
    ("*x : 1\nb: 2\n", {"b": "2"}, {"*"}),
    ("[a]: 1\nb: 2\n", {"b": "2"}, {"*"}),
    ("a:\n  [b]: 1\n  c: 2\n", {"a": {"c": "2"}}, {"a"}),
    ("a:\n  b: 1\n  b: 2\n", {"a": {"b": "1"}}, {"a"}),
    ("a: !t b\n", {"a": "b"}, set()),
    ("a: &x b\n", {"a": "b"}, set()),
    ("a: >2\n    b\n", {"a": "  b\n"}, set()),
]


@pytest.mark.parametrize(("text", "expected", "unread"), UNREAD)
def test_what_was_not_read_is_named(text: str, expected: dict[str, object], unread: set[str]) -> None:
    """An error ends its own block; the block is named, and what was complete before the error is kept."""
    tree = read(text)
    assert (blocks(tree), set(tree.unread), len(tree.faults)) == (expected, unread, 1)


def test_every_block_has_its_own_error() -> None:
    """Two errors in two blocks are two faults, in the order of their places, after those that are no errors of YAML."""
    tree = read("a: &x 1\nb: @x\nc:\n  d: 1\n  d: 2\ne: [1\nf: ok\n")
    assert [(fault.span.line, fault.span.column) for fault in tree.faults] == [(1, 4), (2, 4), (5, 3), (6, 4)]
    assert tree.unread == {"b", "c", "e"}
    assert blocks(tree) == {"a": "1", "c": {"d": "1"}, "f": "ok"}


def test_a_quote_that_swallows_lines_is_told_where_it_began() -> None:
    """The error is met where the next quote closes it; the fault stands where it was opened and points there."""
    tree = read('a:\n  - b: "Never\n    c: he said "no"\n')
    (fault,) = tree.faults
    assert fault.message == (
        'the quote that begins here ends only on line 3, where `no"` follows; '
        "close it, or, if it belongs to the text, write `b: '\"Never'`"
    )
    assert fault.span == Span("a.yaml", 2, 8, 2, 14)
    assert [note.span.line for note in fault.related] == [3]


def test_a_text_on_several_lines_is_quoted_whole() -> None:
    """The remedy holds all lines of the text, and none of the next key's."""
    tree = read('a:\n  b: "Never," he said,\n    "never" # twice\n  c: d\n')
    assert tree.faults[0].remedy == 'write `b: \'"Never," he said, "never"\'`'


def test_a_cut_text_does_not_make_two_faults() -> None:
    """The rest of a text after what YAML takes for a comment is an error to YAML, but has been told already."""
    (fault,) = read("a: the toll #4\n  was high\nb: 1\n").faults
    assert fault.remedy.startswith("write `a: 'the toll #4 was high'`")


def test_a_repeated_key_points_at_both() -> None:
    """The fault stands at the second and notes the first."""
    (fault,) = read("a:\n  b: 1\n  c: 2\n  b: 3\n").faults
    assert fault.span == Span("a.yaml", 4, 3, 4, 4)
    assert [(note.span, note.text) for note in fault.related] == [(Span("a.yaml", 2, 3, 2, 4), "`b` stands here first")]


def test_many_faults_of_a_kind_are_counted() -> None:
    """Twenty are told, then how many more there are; those of another kind are told all the same."""
    tree = read("a:\n" + "- &x y\n" * 120 + "b: @x\n")
    assert len(tree.faults) == 22
    assert tree.faults[20].message == "100 more anchors in this file; mend those that are told first"
    assert tree.faults[20].span.line == 22
    assert tree.faults[21].message.startswith("`@x` begins with `@`")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("".join(f"k{n}: @x\n" for n in range(3000)), "2,980 more syntax errors in this file; mend those that are told first"),
        ("".join(f'k{n}: "x\n' for n in range(3000)), "2,980 more syntax errors in this file; mend those that are told first"),
        ("a: " + "[" * 99_000, "nested more than 64 deep; write lists and records side by side"),
        ("[" * 99_000, "write a key such as `name:` above it"),
        ("a: " + "- " * 49_000, "put the text in single quotes, and write each single quote in it twice"),
        ("a: b" + " " * 99_000 + "@", ""),
        ("a: 'b" + "\n" * 500_000, "write `a: '''b'`"),
        ("a: &x [" + "*x,\n" * 20_000 + "]", "19,980 more aliases in this file; mend those that are told first"),
    ],
)  # fmt: skip
def test_hostile_texts_are_answered_at_once(text: str, last: str) -> None:
    """The time stays in proportion to the length: in its square it were minutes."""
    begun = time.process_time()
    tree = read(text)
    assert time.process_time() - begun < 20
    assert max(tree.faults, key=lambda fault: fault.span, default=Fault("", Span(""), "")).message.endswith(last)


def test_ten_thousand_errors_are_enough() -> None:
    """The rest of such a file is left unread, and that is said."""
    tree = read("k: @x\n" * 10_001 + "a: 1\n")
    assert tree.blocks == ()
    assert tree.unread == {"k", "*"}


HIDDEN = [
    ("plain", None),
    ("Ünïcode ☃ 😀 שלום", None),
    ("a\u200bb", "U+200B"),
    ("a\u202eb", "U+202E"),
    ("\u2066a", "U+2066"),
    ("a\ufeff", "U+FEFF"),
    ("so\u00adft", "U+00AD"),
    ("a\tb", "U+0009"),
    ("a\x9bb", "U+009B"),
    ("a\u2028b", "U+2028"),
    ("\u3164", "U+3164"),
    ("a\U000e0041", "U+E0041"),
]


@pytest.mark.parametrize(("text", "name"), HIDDEN)
def test_hidden_characters_are_named(text: str, name: str | None) -> None:
    """The first character that nobody sees, or None."""
    assert hidden(text) == name


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(*, enabled: bool) -> None:
    """Reading without the garbage collector is nobody else's business."""
    try:
        (gc.enable if enabled else gc.disable)()
        read("a: @x\n")
        assert gc.isenabled() is enabled
    finally:
        gc.enable()


def test_without_libyaml_it_can_be_asked() -> None:
    """The package can be imported where PyYAML came without libyaml, and says so."""
    assert AVAILABLE
    code = "import sys; sys.modules['yaml._yaml'] = None; import claimcheck.syntax as s; sys.exit(s.AVAILABLE)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def check(tree: Tree, text: str) -> None:
    """What holds for every tree."""
    assert list(tree.faults) == sorted(tree.faults, key=lambda fault: fault.span)
    for fault in tree.faults:
        assert fault.code in {"CC001", "CC002", "CC006"}
        assert len(fault.message.splitlines()) == 1
        assert (fault.span.line, fault.span.column) <= (fault.span.end_line, fault.span.end_column)
    for node in nodes(tree):
        there = cut_out(text, node.span)
        if isinstance(node, Scalar) and node.plain and hidden(there) is None:
            assert node.text in {there, ""}
    assert tree.faults or not tree.unread


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    """Whatever a file holds, it has a tree."""
    assert parse(data, "a.yaml").file == "a.yaml"


@given(st.text(max_size=100))
def test_no_text_raises(text: str) -> None:
    """Every text has a tree, and its faults can be told."""
    check(read(text), text.removeprefix("\ufeff"))


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_nothing_like_yaml_raises(text: str) -> None:
    """The same for what is nearly YAML; every unquoted text stands where its span says."""
    check(read(text), text.removeprefix("\ufeff"))


def test_values_past_counting_are_left_unread() -> None:
    """What was read before them is kept, and it is said where reading ended."""
    tree = read("a: 1\nb:\n" + "- c: d\n" * 200_000)
    (message,) = messages(tree)
    assert message.startswith(
        "CC001 150001:3 the file holds more than 300,000 keys and values, and nothing was read from"
    )
    assert "a" in blocks(tree)
    assert set(tree.unread) == {"*"}
