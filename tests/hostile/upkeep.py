"""Upkeep: crowds of records, and of excuses, that nothing needs."""

from __future__ import annotations

from hostile import block, claims, hostile, topic

ONE = ["q: yes, speaker: ann"]


@hostile("CC301", claims=1)
def twenty_thousand_records_that_nothing_needs() -> str:
    """Speakers, places in pairs of which one lies in the other, and the questions of one topic."""
    places = (f"p{at}: P{at}, within: p{at + 1}" if at % 2 == 0 else f"p{at}: P{at}" for at in range(7_000))
    questions = "".join(f"      - {{q{at}: Q{at}?}}\n" for at in range(6_000))
    return (
        f"{topic()}  - u: Unanswered\n    questions:\n{questions}"
        + block("speakers", (f"s{at}: S{at}" for at in range(7_000)))
        + block("places", places)
        + claims(ONE)
    )


@hostile("CC301", claims=1)
def articles_that_nobody_reads() -> str:
    """Ten thousand articles without a claim."""
    return topic() + block("articles", (f"a{at}: A{at}" for at in range(10_000))) + claims(ONE)


@hostile("CC306", claims=5_000)
def ignores_that_silence_nothing() -> str:
    """Each of five thousand claims ignores what is not found there, and a word that is no code."""
    return topic() + claims(f"q: yes, ignore: {{CC109: why, CC9{at}: why}}" for at in range(5_000))


@hostile("CC306", claims=1)
def an_ignore_of_ten_thousand_codes() -> str:
    """One record that ignores everything that it can think of."""
    codes = "".join(f"      CC{at}: why\n" for at in range(10_000, 20_000))
    return topic() + f"claims:\n  - q: yes\n    locator: p\n    ignore:\n{codes}"
