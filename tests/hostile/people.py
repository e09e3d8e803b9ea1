"""Speakers: circles, chains, crowds, and names that are not what they seem."""

from __future__ import annotations

from hostile import block, claims, hostile, topic

TEN_THOUSAND = range(10_000)
LONG = "x" * 1_000_000


@hostile("CC001", claims=0)
def an_id_of_a_megabyte_on_one_line() -> str:
    """An id of a megabyte, as a claim's `id`."""
    return topic() + f"claims:\n  - q: yes\n    id: {LONG}\n    locator: p\n"


def folded(text: str) -> str:
    """A long word on lines of 50,000 characters, which YAML joins without a blank."""
    return '"' + "\\\n    ".join(text[at : at + 50_000] for at in range(0, len(text), 50_000)) + '"'


@hostile("CC002", claims=1)
def an_id_of_a_megabyte_on_many_lines() -> str:
    """The same, broken over lines as YAML allows: no message repeats it, and the other claim is read."""
    return topic() + f"claims:\n  - q: yes\n    id: {folded(LONG)}\n    locator: p\n  - q: no\n    locator: p\n"


@hostile("CC002", claims=0)
def a_key_of_a_megabyte() -> str:
    """A speaker's id of a megabyte, as an explicit key."""
    return f"speakers:\n  - ? {folded(LONG)}\n    : Ann\n  - ben: Ben\n"


@hostile("CC002", claims=2000)
def an_article_of_a_megabyte() -> str:
    """The id of an article is part of the default id of each claim: a gigabyte of ids."""
    records = "".join(f"  - q: yes\n    speaker: s{at}\n    locator: p\n" for at in range(2000))
    return f"article:\n  id: {folded(LONG)}\n" + topic() + f"claims:\n{records}"


@hostile("CC002 CC201", claims=2000)
def a_name_of_a_megabyte() -> str:
    """Each message and each row of the report names the speaker: two gigabytes of names."""
    speakers = f"speakers:\n  - ann: {folded(LONG)}\n    aliases: [a]\n  - ben: {folded(LONG)}\n    kind: group\n"
    return (
        speakers
        + topic()
        + claims(f"q: {'yes' if at % 2 else 'no'}, speaker: {'a' if at % 2 else 'ben'}" for at in range(2000))
    )


@hostile("CC002", claims=0)
def a_plain_name_of_ninety_thousand_characters() -> str:
    """Thirty names that no record declares, each 90,000 characters long, each in three claims."""
    names = (f"{'x' * 90_000}{at}" for at in range(30))
    return topic() + claims(f"q: yes, speaker: {name}" for name in names for _ in range(3))


@hostile("CC224", claims=1)
def a_speaker_that_belongs_to_itself() -> str:
    """A circle of one."""
    return topic() + "speakers:\n  - a: Ann\n    of: a\n" + claims(["q: yes, speaker: a"])


@hostile("CC224", claims=3)
def speakers_in_a_circle() -> str:
    """A circle of three, anonymous, each of whom may be one of the others."""
    return (
        topic()
        + block("speakers", (f"s{at}: , description: d, of: s{(at + 1) % 3}" for at in range(3)))
        + claims(f"q: yes, speaker: s{at}" for at in range(3))
    )


@hostile("CC002", claims=100)
def speakers_in_a_large_circle() -> str:
    """A circle of ten thousand: the message must not name them all ten thousand times."""
    return (
        topic()
        + block("speakers", (f"s{at}: S{at}, of: s{(at + 1) % 10_000}" for at in TEN_THOUSAND))
        + claims(f"q: yes, speaker: s{at}" for at in range(100))
    )


@hostile("CC002", claims=1000)
def a_chain_of_ten_thousand_speakers() -> str:
    """Each belongs to the next, and a thousand of them are voices, and answers as well."""
    chain = block("speakers", (f"s{at}: S{at}, of: s{at + 1}" for at in TEN_THOUSAND)) + "  - s10000: The last\n"
    return chain + topic("type: who") + claims(f"q: s{at * 10}, speaker: s{at * 10}" for at in range(1000))


@hostile("CC224", claims=2)
def a_long_tail_into_a_circle() -> str:
    """Fifteen speakers that lead into a circle of two."""
    tail = (f"s{at}: S{at}, of: s{at + 1 if at < 16 else 15}" for at in range(17))
    return topic() + block("speakers", tail) + claims(["q: yes, speaker: s0", "q: no, speaker: s14"])


@hostile(claims=4000)
def four_thousand_members_of_one_body() -> str:
    """Anonymous members of one organisation, each of whom may be any other, all saying the same."""
    members = [
        "works: The Works, kind: organisation",
        *(f"s{at}: , description: d{at}, of: works" for at in range(4000)),
    ]
    return block("speakers", members) + topic() + claims(f"q: yes, speaker: s{at}" for at in range(4000))


@hostile("CC201", claims=801)
def eight_hundred_members_as_answers() -> str:
    """Each claim names another member of a body as the answer, and one the body."""
    members = ["works: The Works, kind: organisation", *(f"s{at}: S{at}, of: works" for at in range(800))]
    answers = (f"q: s{at}, speaker: s{at}" for at in range(800))
    return block("speakers", members) + topic("type: who") + claims([*answers, "q: works, speaker: s1"])


@hostile("CC004", claims=1)
def ten_thousand_speakers_with_one_alias() -> str:
    """An alias that ten thousand share, named by two thousand claims: no message lists them all."""
    people = block("speakers", (f"s{at}: S{at}, aliases: [Smith]" for at in range(5000)))
    return people + topic() + claims(["q: yes, speaker: s1", *("q: yes, speaker: smith" for _ in range(2000))])


@hostile(claims=1)
def ten_thousand_aliases_the_same() -> str:
    """One speaker who is called the same ten thousand times: one speaker all the same."""
    aliases = "\n      - ".join(["", *("the old man" for _ in TEN_THOUSAND)])
    return topic() + f"speakers:\n  - a: Ann\n    aliases:{aliases}\n" + claims(["q: yes, speaker: The  Old Man"])


@hostile("CC004", claims=0)
def a_hundred_unknown_articles_among_thousands() -> str:
    """Suggesting a known word for each unknown one must not cost a search among thousands each time."""
    articles = block("articles", (f"article-number-{at}: Title" for at in range(5000)))
    return articles + topic() + claims(f"q: yes, article: article-namber-{at}" for at in range(5000))


@hostile()
def distinct_from_everybody() -> str:
    """A speaker who is set apart from five thousand others and from himself."""
    names = ", ".join(["a", *(f"s{at}" for at in range(5000))])
    return (
        f"speakers:\n  - a: Ann\n    distinct-from: [{names}]\n"
        + block(" ", ()).strip(" :\n")
        + "".join(f"  - s{at}: S{at}\n" for at in range(5000))
    )


@hostile("CC002", claims=1)
def ten_thousand_unknown_keys() -> str:
    """A record with ten thousand keys, any of which may be its id."""
    keys = "".join(f"    key-{at}: x\n" for at in TEN_THOUSAND)
    return topic() + f"speakers:\n  - a: Ann\n{keys}" + claims(["q: yes, speaker: a"])


@hostile("CC002", claims=1)
def unknown_keys_in_a_thousand_records() -> str:
    """Two keys too many in each of two thousand claims, and one claim without."""
    wrong = "".join(f"  - q: yes\n    id: w{at}\n    locator: p\n    speakr: x\n    zz{at}: y\n" for at in range(2000))
    return topic() + claims(["q: yes"]) + wrong


@hostile("CC002 CC006")
def ids_of_every_wrong_kind() -> str:
    """Ids that are field names, paths, HTML, escapes of a terminal, blanks, or nothing."""
    ids = (
        "speaker",
        "note",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        '"\\e[31mred"',
        '" "',
        '""',
        '"a\\nb"',
        '"\\u202eb"',
        "a b",
        "a:b",
        "a,b",
    )
    return "speakers:\n" + "".join(f"  - ? {each}\n    : Ann\n" for each in ids)


@hostile("CC007", claims=6)
def names_that_act_on_what_shows_them() -> str:
    """Plain names with escapes, markup, a line feed, a formula, a direction and a workflow command."""
    names = (
        '"\\e]0;x\\a\\e[2J"',
        "<img src=x onerror=alert(1)>",
        '"a\\nclaimcheck: clean"',
        "=1+1",
        '"\\u202e\\u2066abc"',
        "'::error::x'",
    )
    return topic() + claims(f"q: yes, speaker: {name}" for name in names)


@hostile("CC003")
def two_spellings_of_one_letter() -> str:
    """Ids that look the same and are spelt with different code points are one id twice."""
    return "speakers:\n  - caf\u00e9: One\n  - cafe\u0301: Two\n"


@hostile("CC002", claims=1)
def every_field_of_a_speaker_is_a_list_of_lists() -> str:
    """No field takes such a thing, and each is told."""
    fields = "".join(
        f"    {name}: [[x], {{y: z}}]\n"
        for name in ("name", "description", "kind", "of", "party", "aliases", "distinct-from", "note", "ignore")
    )
    return topic() + f"speakers:\n  - a: [[b]]\n{fields}  - b: Ben\n" + claims(["q: yes, speaker: b"])
