"""Why two voices count as one: a reason exactly where the count takes them for one, and what it says."""

from __future__ import annotations

from itertools import combinations

import pytest
from book import assess, file, report, said
from hypothesis import given
from hypothesis import strategies as st
from test_casts import Cast, casts
from test_provenance import ORIGINS_OF, PEOPLE, VOICES, backers, may_share

from claimcheck.model import Claim
from claimcheck.provenance import Sharing, Tally, Voices, why_one


def told(*lines: str) -> str:
    """Why two claims for one answer may be one; a line is `speaker < relay @ article`, further lines stand beside."""
    claims = []
    for line in lines:
        rest, _, article = line.partition(" @ ")
        speaker, _, relay = rest.partition(" < ")
        claims.append(said("yes", "" if speaker == "own" else speaker, via=relay, article=article))
    book = report(file(claims, more=PEOPLE)).book
    assert assess(claims, more=PEOPLE)
    found = list(book.claims.values())
    return Sharing(Voices(book), found).why(*found[:2])


REASONS = [
    (("ada @ courier-1", "ada @ herald-1"), "both are Ada Quay's word"),
    (("ada", "ben"), ""),
    (("ada", "a-docker"), "a docker may be Ada Quay: both belong to the dockers, one is not named"),
    (("a-docker", "ada"), "a docker may be Ada Quay: both belong to the dockers, one is not named"),
    (("a-docker", "unionist"), "someone of the union may be a docker: both belong to the union, neither is named"),
    (("a-docker", "port-manager"), ""),
    (("officials", "cy"), "officials may be Cy Crane: no name and no belonging tells them apart"),
    (("port", "cy"), "Cy Crane belongs to the port, and may speak for it"),
    (("port", "a-docker < cy"), "Cy Crane belongs to the port, and may speak for it; the word of a docker came through Cy Crane"),
    (("own @ courier-1", "own @ courier-2"), "both are Courier's own words"),
    (("own @ courier-1", "own @ herald-1"), ""),
    (("own @ courier-1", "ada @ courier-1"), "Courier quotes Ada Quay for the same answer, so its own words may go back to Ada Quay"),
    (("own @ courier-1", "ada @ herald-1"), ""),
    (("own @ courier-1", "ada @ herald-1", "a-docker @ courier-1"), "Courier quotes a docker for the same answer, so its own words may go back to a docker; a docker may be Ada Quay: both belong to the dockers, one is not named"),
    (("ada < cy", "cy"), "Cy Crane gives the same answer, and the word of Ada Quay came through Cy Crane"),
    (("ada < cy", "ben < cy"), "both came through Cy Crane"),
    (("Courier @ herald-1", "own @ courier-1"), "both are Courier's word"),
    (("first-juror", "second-juror"), ""),
    (("own @ agency-1", "own @ herald-wire"), "Agency gives the same answer, and Herald is derived from Agency"),
    (("own @ gazette-two", "own @ herald-wire"), "both accounts are derived from Agency"),
    (("own @ herald-wire", "ada < Agency"), "the word of Ada Quay came through Agency, and Herald is derived from Agency"),
    (("own @ herald-wire", "ada @ agency-1"), "Herald is derived from Agency; Agency quotes Ada Quay for the same answer, so its own words may go back to Ada Quay"),
    (("own @ herald-unknown", "ada"), "where Herald has its account from is not known, so it counts for no origin"),
    (("ada", "reportedly"), "nobody knows whose word reportedly is, so it counts for no origin"),
    (("Courier @ herald-1", "ada @ courier-1"), "Courier quotes Ada Quay for the same answer, so its own words may go back to Ada Quay"),
    (("own < Courier @ herald-1", "ada @ courier-1"), "the word of Herald came through Courier; Courier quotes Ada Quay for the same answer, so what it passed on may go back to Ada Quay"),
    (("cy < Courier @ herald-1", "ada @ courier-1"), "the word of Cy Crane came through Courier; Courier quotes Ada Quay for the same answer, so what it passed on may go back to Ada Quay"),
    (("own @ herald-1", "ada @ courier-1", "Courier @ herald-1"), "Herald quotes Courier for the same answer, so its own words may go back to Courier; Courier quotes Ada Quay for the same answer, so its own words may go back to Ada Quay"),
    (("own @ herald-1", "ada @ courier-1", "cy < Courier @ herald-1"), "Herald quotes Cy Crane for the same answer, so its own words may go back to Cy Crane; the word of Cy Crane came through Courier; Courier quotes Ada Quay for the same answer, so what it passed on may go back to Ada Quay"),
    (("telegraph @ herald-1", "own @ agency-1"), "Agency gives the same answer, and telegraph is derived from Agency"),
    (("cy < telegraph", "own @ agency-1"), "Agency gives the same answer, and the word of Cy Crane came through Agency"),
    (("rumour-sheet @ herald-1", "ada"), "where rumour-sheet has its account from is not known, so it counts for no origin"),
    (("leaflet @ herald-1", "own @ leaflet"), "both are leaflet's word"),
    (("ada < reportedly", "cy"), "nobody knows whose word reportedly is; Cy Crane may be behind it; the word of Ada Quay came through reportedly"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "reason"), REASONS)
def test_reasons(lines: tuple[str, ...], reason: str) -> None:
    """The reason in words, the same whichever of the two is asked about first."""
    assert told(*lines) == reason
    assert bool(told(*reversed(lines[:2]), *lines[2:])) == bool(reason)


@given(st.sampled_from(VOICES), st.sampled_from(VOICES))
def test_voices_have_a_reason_exactly_where_they_may_be_one(one: str, other: str) -> None:
    """`why_one` is empty exactly where two voices may not be one, whichever is asked first."""
    voices = ORIGINS_OF.voices
    assert bool(why_one(voices, one, other)) == voices.may_be_one(one, other) == bool(why_one(voices, other, one))


def counted_apart(claims: list[Claim], one: Claim, other: Claim) -> bool:
    """Whether the count would take both: each is somebody's word, and they may not share an origin."""
    traced = all(ORIGINS_OF.voices.chain(each).traced for each in (one, other))
    return traced and not may_share(one, other, claims)


@given(backers())
def test_claims_have_a_reason_exactly_where_they_may_share_an_origin(claims: list[Claim]) -> None:
    """The reason is empty exactly where the least number of origins can count both, in either order."""
    sharing = Sharing(ORIGINS_OF.voices, claims)
    for one, other in combinations(claims, 2):
        there, back = sharing.why(one, other), sharing.why(other, one)
        assert bool(there) == bool(back) != counted_apart(claims, one, other)


@given(casts())
def test_reasons_over_any_cast(cast: Cast) -> None:
    """The same over any cast of speakers, held against the design's sentences and not against our own."""
    book = report(file(cast.written(), "", cast.records())).book
    claims = list(book.claims.values())
    sharing = Sharing(Voices(book), claims)
    for (one, mine), (other, theirs) in combinations(zip(claims, cast.claims, strict=True), 2):
        known = all(each[0] is None or cast.voice(each[0]).kind != "unknown" for each in (mine, theirs))
        assert bool(sharing.why(one, other)) != (known and not cast.share(mine, theirs))


@given(backers(), st.data())
def test_the_count_tells_apart_what_has_no_reason(claims: list[Claim], data: st.DataObject) -> None:
    """The count takes two chains for two exactly where their claims have no reason to be one."""
    tally, sharing = Tally(ORIGINS_OF.voices, [claims]), Sharing(ORIGINS_OF.voices, claims)
    one = data.draw(st.sampled_from(claims))
    apart = tally.apart(ORIGINS_OF.voices.chain(one), 0b1)
    assert all((ORIGINS_OF.voices.chain(each) in apart) == (not sharing.why(one, each)) for each in claims)


@given(backers(), st.data())
def test_as_many_count_as_there_are_origins_at_least(claims: list[Claim], data: st.DataObject) -> None:
    """Every other traced chain goes with some of them; what is preferred is among them where it can be."""
    preferred = ORIGINS_OF.voices.chain(data.draw(st.sampled_from(claims)))
    found = Tally(ORIGINS_OF.voices, [claims]).going_with(0b1, prefer=preferred)
    counted = {chain for chain, heads in found.items() if heads == [chain]}
    assert len(counted) == ORIGINS_OF.support(claims).least
    assert all(heads and set(heads) <= counted for heads in found.values())
    assert set(found) == {chain for each in claims if (chain := ORIGINS_OF.voices.chain(each)).traced}
