"""Sets of points on a line: every operation against counting the points one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.values.line import GREATEST, LEAST, Cut, Line, Number
from claimcheck.values.members import Members

LAST = 6
"""The ends of pieces lie from 0 to here."""

POINTS: tuple[Number | None, ...] = (
    *(Fraction(number, 2) for number in range(-1, 2 * LAST + 2)),
    -(10**30),
    10**30,
    None,
)
"""Every number that a piece may end at, one between each two, some far beyond, and *no such thing*."""

cuts = st.tuples(st.integers(0, LAST), st.sampled_from([0, 1]))
lows = st.one_of(cuts, cuts, st.just(LEAST))
highs = st.one_of(cuts, cuts, st.just(GREATEST))
lines = st.builds(
    lambda pieces, none: Line.of(pieces, none=none), st.lists(st.tuples(lows, highs), max_size=5), st.booleans()
)


def beneath(cut: Cut, point: Number) -> bool:
    """Whether a cut lies below a point: just before it at the highest."""
    return cut[0] < point or (cut[0] == point and cut[1] == 0)


def points(line: Line) -> set[Number | None]:
    """The points that lie in a set, found one at a time."""
    return {
        point
        for point in POINTS
        if (line.none if point is None else any(beneath(a, point) and not beneath(b, point) for a, b in line.pieces))
    }


def canonical(line: Line) -> bool:
    """Whether pieces are sorted, apart and not empty."""
    return all(low < high for low, high in line.pieces) and all(
        one[1] < other[0] for one, other in pairwise(line.pieces)
    )


@given(st.lists(st.tuples(lows, highs), max_size=6))
def test_a_set_is_its_pieces(pieces: list[tuple[Cut, Cut]]) -> None:
    """However the pieces overlap, the set holds what any of them holds, and is written in one way only."""
    line = Line.of(pieces)
    assert points(line) == set().union(*(points(Line((piece,))) for piece in pieces))
    assert canonical(line)
    assert Line.of(reversed(pieces)) == line


@given(lines, lines)
def test_both_either_and_the_one_without_the_other(one: Line, other: Line) -> None:
    """`&`, `|` and `-` are what they are for sets of points, and leave the pieces in order."""
    assert points(one & other) == points(one) & points(other)
    assert points(one | other) == points(one) | points(other)
    assert points(one - other) == points(one) - points(other)
    assert all(map(canonical, (one & other, one | other, one - other)))


@given(lines, lines)
@example(Line(), Line())
@example(Line(none=True), Line(none=True))
def test_meets_and_within(one: Line, other: Line) -> None:
    """Two sets meet when a point lies in both; one lies within another when no point of it lies outside."""
    assert one.meets(other) is bool(points(one) & points(other))
    assert one.within(other) is (points(one) <= points(other))
    assert bool(one) is bool(points(one))


@given(lines, lines)
def test_equal_sets_are_the_same(one: Line, other: Line) -> None:
    """Two sets are equal just when they hold the same points, and then their hashes are too."""
    assert (one == other) is (points(one) == points(other))
    assert hash(one & other) == hash(other & one)


@given(lines)
def test_outside(line: Line) -> None:
    """The opposite holds every other point, and its own opposite is the set."""
    everything = Line.of([(LEAST, GREATEST)], none=True)
    opposite = line.outside(everything)
    assert points(opposite) == set(POINTS) - points(line)
    assert opposite.outside(everything) == line
    assert canonical(line.gaps())


@given(lines, st.integers(0, 4).map(lambda number: Fraction(number, 2)))
def test_extended(line: Line, by: Fraction) -> None:
    """A set reaching further up holds each point at most so far above one of its own."""
    wider = line.extended(by)
    assert canonical(wider)
    assert line.within(wider)
    near = {point + step for point in points(line) - {None} for step in (0, by / 2, by)}  # type: ignore[operator]
    assert near & set(POINTS) <= points(wider)
    assert (None in points(wider)) is line.none
    for low, high in wider.pieces:
        assert any(low == own for own, _ in line.pieces)
        assert any(high in {own, (own[0] + by, own[1])} for _, own in line.pieces)


@given(lines, lines, st.integers(0, 3))
def test_extended_sets_meet_when_the_gap_is_no_longer(one: Line, other: Line, by: int) -> None:
    """Whole units that lie apart are near when what lies between them is at most the margin."""
    first, last = (Line.of(((low[0], 0), (high[0], 0)) for low, high in line.pieces) for line in (one, other))
    gaps = [max(low[0], low_[0]) - min(high[0], high_[0]) for low, high in first.pieces for low_, high_ in last.pieces]
    assert first.extended(by).meets(last.extended(by)) is any(gap < by for gap in gaps)


@given(st.lists(st.booleans(), min_size=1, max_size=400), st.integers(0, 400), st.integers(0, 40))
def test_one_piece_against_many(kept: list[bool], low: int, length: int) -> None:
    """Looking up by halves finds what looking at each piece would."""
    many = Line.of(((3 * at, 0), (3 * at + 2, 0)) for at, keep in enumerate(kept) if keep)
    few = Line.whole(low, low + length + 1)
    seconds = {second for at, keep in enumerate(kept) if keep for second in (3 * at, 3 * at + 1)}
    own = set(range(low, low + length + 1))
    assert many.meets(few) is few.meets(many) is bool(seconds & own)
    assert few.within(many) is (own <= seconds)
    assert many.within(few) is (seconds <= own)
    assert (many & few) == (few & many) == Line.of(((second, 0), (second + 1, 0)) for second in seconds & own)


def test_sets_of_another_kind_have_nothing_in_common() -> None:
    """A line neither meets names nor lies within them."""
    assert not Line.whole(0, 1).meets(Members(frozenset("a")))
    assert not Line.whole(0, 1).within(Members(frozenset("a")))
