"""Files: every wrong shape at every level, every kind of line end, the largest and the most."""

from __future__ import annotations

from hostile import Files, claims, hostile, topic

BLOCKS = ("article", "articles", "speakers", "places", "topics", "claims", "resolutions")
SOUND = topic() + claims(["q: yes"])
LARGEST = 10 * 2**20


@hostile("CC002")
def texts_where_lists_are_expected() -> str:
    """Each block is a text."""
    return "".join(f"{name}: x\n" for name in BLOCKS)


@hostile("CC002")
def mappings_where_lists_are_expected() -> str:
    """Each block is a mapping."""
    return "".join(f"{name}: {{a: {{b: c}}}}\n" for name in BLOCKS)


@hostile("CC002")
def lists_where_mappings_are_expected() -> str:
    """Each record of each block is a list, a text, nothing, or an empty mapping."""
    return "".join(f"{name}: [[a], x, '', {{}}, {{'': ''}}, [[]]]\n" for name in BLOCKS)


@hostile(claims=0)
def empty_everything() -> Files:
    """Blocks with nothing under them, and files with nothing in them."""
    return {
        "a.yaml": "".join(f"{name}:\n" for name in BLOCKS).encode(),
        "b.yaml": b"",
        "c.yaml": b"\n",
        "d.yaml": b"\xef\xbb\xbf# x",
    }


@hostile(claims=0)
def empty_lists_everywhere() -> str:
    """Blocks that hold empty lists."""
    return "".join(f"{name}: []\n" for name in BLOCKS[1:])


@hostile("CC002")
def every_value_nested_sixty_deep() -> str:
    """As deep as is allowed, in every field and as every value."""
    deep = "[" * 60 + "]" * 60
    names = "name description kind of party aliases note ignore within overlaps title about questions type choices scale unit tolerance many varies id speaker via stance said reason by expires seen"
    fields = "".join(f"    {name}: {deep}\n" for name in names.split())
    return "".join(f"{name}:\n  - x: {deep}\n{fields}" for name in BLOCKS[1:])


@hostile("CC002", claims=1)
def nested_too_deep_beside_what_is_sound() -> str:
    """The block is left out, and the others are read."""
    return f"speakers:\n  - a: {'[' * 90_000}\n{SOUND}"


@hostile("CC002", claims=1)
def keys_that_are_field_names() -> str:
    """Top-level keys that belong into a record, and one that is nearly right."""
    return SOUND + "speaker: Ann\nclaim:\n  - q: no\nid: x\nClaims: []\n'': x\n"


@hostile(claims=1)
def lines_that_end_in_carriage_returns() -> bytes:
    """As old machines wrote them."""
    return SOUND.replace("\n", "\r").encode()


@hostile(claims=1)
def lines_that_end_in_both() -> bytes:
    """As Windows writes them, with a few of the others."""
    return SOUND.replace("\n", "\r\n", 3).encode()


@hostile(claims=1)
def lines_that_end_in_next_line() -> bytes:
    """U+0085 ends a line for YAML and for no editor."""
    return SOUND.replace("\n", "\x85").encode()


@hostile("CC002 CC005", claims=1)
def answers_with_hidden_characters() -> str:
    """Directions, joiners, tags and half a surrogate pair in answers, which are no labels then."""
    words = ('"y\\u200bes"', '"\\u202eyes"', '"yes\\U000e0041"', '"\\ud800"', '"y\\0es"')
    return topic() + claims(["q: yes", *(f"q: {word}" for word in words)])


@hostile("CC002", claims=0)
def texts_with_half_a_surrogate_pair() -> str:
    """Escapes that make what no encoding can write, in everything that is printed."""
    return topic("type: text").replace("A topic", '"\\udc80"') + claims(
        ['q: "\\ud800", speaker: "\\udfff"', 'q: x, says: "\\ud83d", speaker: b', 'q: "\\ud83d\\ude00", speaker: c']
    )


@hostile("CC001", claims=1)
def a_file_of_ten_mebibytes_and_a_byte() -> Files:
    """One byte too many; the other file is read."""
    return {"a.yaml": SOUND.encode(), "b.yaml": b"# xxxxxxx\n" * (LARGEST // 10) + b"#"}


@hostile(claims=1)
def a_file_of_ten_mebibytes() -> bytes:
    """As large as is read, nearly all of it comments."""
    return (SOUND + "# comments\n" * (LARGEST // 11)).encode()[:LARGEST]


@hostile(claims=1)
def ten_mebibytes_of_line_ends() -> bytes:
    """Ten million lines."""
    return SOUND.encode() + b"\n" * (LARGEST - len(SOUND))


@hostile(claims=1)
def ten_mebibytes_of_one_text() -> bytes:
    """A note that fills the file, in letters of three bytes."""
    lines = ("    " + "\u6f22" * 30 + "\n").encode()
    return (
        f"{topic()}claims:\n  - q: yes\n    locator: p\n    note: |\n".encode()
        + lines.replace(b"    ", b"      ", 1) * 100_000
    )


@hostile("CC001", claims=1)
def three_megabytes_that_are_not_utf8() -> bytes:
    """A byte that is no text in each of a hundred thousand blocks."""
    return SOUND.encode() + b"".join(b"k%d: caf\xe9\n" % at for at in range(100_000))


@hostile("CC002", claims=1)
def thirty_thousand_unknown_blocks() -> str:
    """Each top-level key is unknown."""
    return SOUND + "".join(f"k{at}: x\n" for at in range(30_000))


@hostile("CC002", claims=1)
def ten_thousand_blocks_of_claims() -> str:
    """Each of them repeats the key; all of them are read."""
    return SOUND + "claims:\n" * 10_000


@hostile(claims=1000)
def a_thousand_files() -> Files:
    """A claim in each, on one question."""
    files = {f"f{at}.yaml": f"claims:\n  - q: yes\n    locator: p. {at}\n".encode() for at in range(1000)}
    return {"topics.yaml": topic().encode(), **files}


@hostile("CC001", claims=0)
def two_thousand_files_that_are_no_text() -> Files:
    """Each of them is told, and nothing else."""
    return {f"f{at}.yaml": b"\xff\xfe\x00" for at in range(2000)}
