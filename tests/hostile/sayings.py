"""Claims and articles: chains, circles and crowds of those who pass something on, and evidence that is none."""

from __future__ import annotations

from hostile import block, claims, hostile, topic


@hostile("CC001", claims=1)
def more_values_than_are_read() -> str:
    """What a file of ten megabytes can hold takes a gigabyte in memory: the rest is left unread, and that is said."""
    return topic() + claims(["q: yes"]) + "speakers:\n" + "  - a: b\n" * 200_000


@hostile("CC001", claims=0)
def a_million_claims_on_one_line() -> str:
    """They fit into a file, and nobody can read the line."""
    return topic() + "claims: [" + "{q: no}," * 1_000_000 + "]\n"


@hostile("CC002", claims=1)
def a_crowd_says_it_over_and_over() -> str:
    """A thousand speakers in each of 250 claims would be a quarter of a million claims."""
    crowd = ", ".join(f"s{at}" for at in range(1000))
    return topic() + claims(["q: yes, speaker: Ann", *(f"q: no, speaker: [{crowd}]" for _ in range(250))])


@hostile(claims=5000)
def a_hundred_say_it_fifty_times() -> str:
    """As many as a list may hold, each of whom may be called otherwise."""
    crowd = ", ".join(f"'Mr No. {at}'" for at in range(100))
    return topic() + claims(f"q: yes, speaker: [{crowd}]" for _ in range(50))


@hostile("CC002 CC224", claims=2)
def relays_in_a_circle() -> str:
    """A claim that came through its own speaker, through one relay twice, and through ten thousand."""
    relays = ", ".join(f"r{at}" for at in range(10_000))
    return topic() + claims(["q: yes, speaker: a, via: [b, a]", "q: yes, via: [b, c, b]", f"q: no, via: [{relays}]"])


@hostile(claims=1000)
def twenty_relays_each() -> str:
    """A thousand claims, each through twenty relays of two hundred."""
    records = (
        f"q: yes, speaker: s{at}, via: [{', '.join(f'r{(at + each) % 200}' for each in range(20))}]"
        for at in range(1000)
    )
    return topic() + claims(records)


@hostile("CC002 CC201", claims=3)
def claims_that_dispute_themselves() -> str:
    """One disputes itself, two each other, one what is not there."""
    return topic() + claims(
        ["q: yes, disputes: c0", "q: yes, disputes: c2, speaker: a", "q: no, disputes: c1, speaker: b"]
    )


@hostile(claims=3000)
def a_chain_of_disputes() -> str:
    """Three thousand claims, each of which disputes the next, and the last the first."""
    return topic("type: text") + claims(f"q: a{at}, speaker: s{at}, disputes: c{(at + 1) % 3000}" for at in range(3000))


@hostile("CC201", claims=3000)
def one_claim_that_all_dispute() -> str:
    """Three thousand claims that dispute the same one, and say the same."""
    return (
        topic()
        + claims(f"q: yes, speaker: s{at}, disputes: c0" for at in range(1, 3000)).replace("id: c0,", "id: d0,")
        + "  - q: yes\n    id: c0\n    locator: p\n"
    )


@hostile("CC002 CC004", claims=2)
def an_id_made_of_dots() -> str:
    """Each dot might end the id of a claim that could not be read."""
    return topic() + claims(
        [
            f"q: yes, disputes: {'.a' * 300}",
            f"q: yes, speaker: a, disputes: {'.a' * 40_000}",
            "q: yes, speaker: b, article: nowhere",
            "q: yes, speaker: c",
        ]
    )


@hostile("CC003", claims=1)
def five_thousand_claims_without_an_id() -> str:
    """They all have the same by default."""
    return topic() + block("claims", ("q: yes, locator: p" for _ in range(5000)))


@hostile("CC004", claims=0)
def ten_thousand_claims_on_unknown_questions() -> str:
    """Only a few of them are compared with what is known."""
    return topic() + claims(f"qu{at}: yes" for at in range(10_000))


@hostile("CC002", claims=1)
def ten_thousand_codes_to_ignore() -> str:
    """Codes that no rule has, and reasons that are none."""
    codes = "".join(f"      CC{at}: because\n" for at in range(10_000))
    return (
        topic()
        + f"claims:\n  - q: yes\n    locator: p\n    ignore:\n{codes}  - q: no\n    id: x\n    locator: p\n    ignore: {{CC221: , CC222: [x], CC223: ' '}}\n"
    )


@hostile("CC002", claims=5000)
def a_code_ignored_five_thousand_times() -> str:
    """Each silences its own claim and no other."""
    silent = (f"q: yes, speaker: s{at}, ignore: {{CC007: x, CC221: x, CC211: x}}" for at in range(5000))
    return topic() + "speakers:\n  - s0: S\n    ignore: [CC007]\n" + claims(["q: yes, ignore: CC221", *silent])


@hostile("CC002", claims=1)
def every_field_of_a_claim_is_wrong() -> str:
    """Twenty fields, none of which can be read; all of them are told, and the next claim is read."""
    names = "id article speaker via stance said as-of where throughout reckoned says disputes grade passage locator paragraph pin note ignore"
    fields = "".join(f"    {name}: [{{a: [b]}}]\n" for name in names.split())
    return topic() + f"claims:\n  - q: yes\n{fields}  - q: no\n    locator: p\n"


@hostile("CC002", claims=1)
def every_field_of_a_claim_is_empty() -> str:
    """The same with nothing."""
    names = "id article speaker via stance said as-of where throughout reckoned says disputes grade passage locator paragraph pin note ignore"
    fields = "".join(f"    {name}:\n" for name in names.split())
    return topic() + f"claims:\n  - q: yes\n{fields}  - q: no\n    locator: p\n"


@hostile("CC002", claims=1)
def paragraphs_past_all_counting() -> str:
    """Numbers of a paragraph that are none, or too large."""
    words = ("0", "-1", "9" * 10_000, "1.5", "\u0661", "[1]", "x")
    return topic() + claims(["q: yes, paragraph: 999999999", *(f"q: no, paragraph: {word}" for word in words)])


@hostile("CC224")
def articles_derived_from_each_other() -> str:
    """Circles of one, of two, and through an outlet."""
    articles = "articles:\n  - a:\n    derived-from: a\n  - b:\n    derived-from: c\n  - c:\n    derived-from: b\n  - d:\n    outlet: Post\n    derived-from: Post\n"
    return articles + topic() + claims(f"q: yes, article: {name}" for name in "abcd")


@hostile("CC002", claims=1000)
def a_chain_of_five_thousand_articles() -> str:
    """Each repeats the next; a thousand of them give claims."""
    articles = (
        block("articles", (f"a{at}: Title, derived-from: a{at + 1}" for at in range(5000))) + "  - a5000: The last\n"
    )
    return articles + topic() + claims(f"q: yes, article: a{at * 5}" for at in range(1000))


@hostile("CC002", claims=500)
def five_hundred_articles_derived_from_all_others() -> str:
    """A quarter of a million links, and more circles than anybody can count."""
    everything = ", ".join(f"a{at}" for at in range(500))
    articles = block("articles", (f"a{at}: Title, derived-from: [{everything}]" for at in range(500)))
    return articles + topic() + claims(f"q: yes, article: a{at}" for at in range(500))


@hostile("CC224", claims=60)
def sixty_articles_derived_from_all_others() -> str:
    """As many as may be behind one another, all in circles."""
    everything = ", ".join(f"a{at}" for at in range(60))
    articles = block("articles", (f"a{at}: Title, derived-from: [{everything}]" for at in range(60)))
    return articles + topic() + claims(f"q: yes, article: a{at}" for at in range(60))


@hostile("CC002 CC006", claims=1)
def headers_that_are_none() -> str:
    """The header of a file of claims with hidden characters in its id, lists, links that act, and dates that are none."""
    header = 'article:\n  id: "a\\u202eb"\n  outlet: [x, y]\n  url: javascript:alert(1)\n  published: someday\n  text: ../../../etc/passwd\n  paragraphs: all\n'
    return header + topic() + claims(["q: yes"])
