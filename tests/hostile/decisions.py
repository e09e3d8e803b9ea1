"""Resolutions: of nothing, of everything, twice, and past the end of time."""

from __future__ import annotations

from hostile import block, claims, hostile, topic

AT_ODDS = topic() + claims(["q: yes, speaker: a", "q: no, speaker: b"])
SIGNED = "reason: r, by: me, 'on': 2026-01-01"


@hostile("CC004 CC201", claims=2)
def resolutions_that_name_nothing() -> str:
    """Questions, claims and topics that are not there."""
    records = (f"{name}: unresolved, {SIGNED}" for name in ("nothing", "t/nothing", "x/q", "''", "t"))
    favours = f"q: favours, for: nobody, {SIGNED}"
    return AT_ODDS + block("resolutions", [*records, favours])


@hostile("CC003 CC201", claims=2)
def five_thousand_resolutions_of_one_question() -> str:
    """The first counts."""
    return AT_ODDS + block("resolutions", (f"q: unresolved, {SIGNED}" for _ in range(5000)))


@hostile("CC002 CC201", claims=2)
def resolutions_with_wrong_fields() -> str:
    """Each field wrong once, and some left out."""
    wrong = (
        "seen: zz",
        "seen: [a]",
        f"seen: {'0' * 100_00}",
        "expires: never",
        "expires: 10000000000000000",
        "expires: Y10000000000000000",
        "for: c0",
        "by: [x]",
        "reason: ",
        "note: {a: b}",
    )
    left_out = ("q: unresolved", "q: [unresolved]", "q: {a: b}", "q: maybe, reason: r", "q: ")
    return AT_ODDS + block(
        "resolutions",
        [
            *(f"q: unresolved, {SIGNED}, {field}" for field in wrong[:7]),
            *(f"q: unresolved, reason: r, 'on': 2026, {field}" for field in wrong[7:]),
            *left_out,
        ],
    )


@hostile("CC201", claims=2)
def a_decision_that_has_long_expired() -> str:
    """The earliest date that can be written."""
    return AT_ODDS + block(
        "resolutions", [f"q: not-a-contradiction, {SIGNED}, expires: -9999-01-01, seen: 000000000000"]
    )


@hostile("CC201", claims=2, perhaps="CC002")
def a_decision_that_expires_on_many_days() -> str:
    """Sets of days, and an end that nobody knows."""
    return AT_ODDS + block("resolutions", [f"q: different-scope, {SIGNED}, expires: XXXX-12-XX, seen: 000000000000"])


@hostile("CC002 CC201", claims=2)
def a_resolution_as_a_text() -> str:
    """Texts and lists where records are expected."""
    return AT_ODDS + "resolutions:\n  - unresolved\n  - [q, unresolved]\n  - {}\n  -\n"


@hostile("CC002", claims=2)
def resolutions_as_a_text() -> str:
    """A text where a list is expected."""
    return AT_ODDS + "resolutions: unresolved\n"
