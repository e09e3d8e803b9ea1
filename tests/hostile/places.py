"""Places: within themselves, within each other, and sharing ground with everything."""

from __future__ import annotations

from hostile import block, claims, hostile, topic

PLACE = "type: place"
VARIES = "varies: by place"


@hostile("CC224", claims=2)
def a_place_within_itself() -> str:
    """A circle of one, which claims name as answer and as scope."""
    places = "places:\n  - a: Alpha\n    within: a\n"
    return places + topic(f"{PLACE}, {VARIES}") + claims(["q: a, where: a", "q: none, where: a, speaker: Ann"])


@hostile("CC224", claims=2)
def places_within_each_other() -> str:
    """Two places, each within the other, as scopes of answers that exclude each other."""
    places = "places:\n  - a: Alpha\n    within: b\n  - b: Beta\n    within: a\n"
    return places + topic(VARIES) + claims(["q: yes, where: a, throughout: yes", "q: no, where: b, speaker: Ann"])


@hostile("CC002", claims=2000)
def a_chain_of_ten_thousand_places() -> str:
    """Each lies in the next; two thousand claims name one of them."""
    places = block("places", (f"p{at}: P{at}, within: p{at + 1}" for at in range(10_000)))
    return places + topic(PLACE) + claims(f"q: p{at * 5}, speaker: Ann" for at in range(2000))


@hostile(claims=1)
def a_place_that_overlaps_itself_and_thousands() -> str:
    """Five thousand others, itself and some twice."""
    names = ",\n      ".join(["a", "p1", "p1", *(f"p{at}" for at in range(5000))])
    return f"places:\n  - a: Alpha\n    overlaps: [{names}]\n" + topic(PLACE) + claims(["q: a"])


@hostile(claims=300)
def three_hundred_places_that_all_overlap() -> str:
    """Each with each, so that no two exclude each other."""
    everything = ", ".join(f"p{at}" for at in range(300))
    places = block("places", (f"p{at}: P{at}, overlaps: [{everything}]" for at in range(300)))
    return places + topic(PLACE) + claims(f"q: p{at}, speaker: s{at}" for at in range(300))


@hostile("CC004", claims=0)
def a_scope_that_many_places_are_called() -> str:
    """The same name for two thousand places, as the scope of two thousand claims."""
    places = block("places", (f"p{at}: Springfield" for at in range(2000)))
    return places + topic(VARIES) + claims("q: yes, where: springfield" for _ in range(2000))


@hostile("CC201", claims=600)
def six_hundred_scopes() -> str:
    """Claims that speak of six hundred places, each within all of those before it or beside it."""
    places = block(
        "places",
        (f"p{at}: P{at}, within: p{at // 2}" if at else "p0: P0" for at in range(300)),
    )
    records = (f"q: {'yes' if at % 2 else 'no'}, where: p{at // 2}, speaker: s{at}" for at in range(600))
    return places + topic(VARIES) + claims(records)


@hostile("CC002", claims=1)
def every_field_of_a_place_is_a_mapping() -> str:
    """No field takes a mapping."""
    fields = "".join(f"    {name}: {{a: {{b: c}}}}\n" for name in ("name", "within", "overlaps", "aliases", "note"))
    return f"places:\n  - a: {{b: c}}\n{fields}" + topic(PLACE) + claims(["q: b"])
