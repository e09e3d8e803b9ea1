"""The picture of where claims come from: three columns, what runs between them, and what looks anonymous."""

from __future__ import annotations

import re

from book import CAST, file, report, said
from collection import Telling, reported, stories
from drawings import (
    Area,
    Picture,
    apart,
    area,
    claims_of,
    classes,
    line_area,
    lines,
    named,
    provenance_of,
    shipped,
    tag,
    walked,
    written,
)
from hypothesis import given
from test_cli import ACTIVE, HOSTILE
from test_provenance import PEOPLE

from claimcheck.check import Source, check
from claimcheck.formats.lines import visible
from claimcheck.model import Book
from claimcheck.provenance import Voices
from claimcheck.views.pictures import Column, Flow, Node, Provenance, anchor, provenance


def picture(book: Book, topic: str = "t") -> Provenance:
    """The provenance of a topic that has claims."""
    found = provenance_of(book, topic)
    assert found is not None
    return found


def drawing(claims: list[str], more: str = PEOPLE) -> Provenance:
    """The provenance of these claims."""
    return picture(report(file(claims, more=more)).book)


def node(shown: Provenance, column: Column, name: str) -> Node:
    """The node of a voice or an article."""
    return next(each for each in shown.nodes if (each.column, each.name) == (column, name))


def ways(shown: Provenance) -> dict[tuple[str, str], Flow]:
    """What runs from one name to another; from nothing, where an article speaks for itself."""
    return {
        ("" if flow.start is None else shown.nodes[flow.start].name, shown.nodes[flow.end].name): flow
        for flow in shown.flows
    }


def test_from_speaker_over_relay_to_article() -> None:
    """Each way is counted once for each claim."""
    claims = [
        said("yes", "ada", via="cy", article="leaflet"),
        said("no", "ada", via="cy", article="leaflet"),
        said("yes", "ada", article="herald-1"),
        said("yes", "ada", via=["cy", "letter"], article="herald-1"),
    ]
    shown = drawing(claims)
    found = {way: flow.claims for way, flow in ways(shown).items()}
    assert found == {
        ("ada", "cy"): 3,
        ("cy", "leaflet"): 2,
        ("ada", "herald-1"): 1,
        ("cy", "letter"): 1,
        ("letter", "herald-1"): 1,
    }
    columns = [each.column for each in shown.nodes]
    assert columns == sorted(columns, key=list(Column).index)
    assert node(shown, Column.SPEAKER, "ada").claims == 4
    assert node(shown, Column.RELAY, "cy").claims == 3
    assert ways(shown)["ada", "cy"].first == "c1"
    assert ways(shown)["ada", "cy"].told == "3 claims: Ada Quay via Cy Crane"


def test_an_own_voice_has_no_speaker() -> None:
    """The article speaks for itself, and says how often."""
    shown = drawing([said("yes", article="herald-1"), said("no", "ada", article="herald-1")])
    article = node(shown, Column.ARTICLE, "herald-1")
    assert (article.claims, article.own, article.words) == (2, 1, ("Herald",))
    assert ways(shown)["", "herald-1"].claims == 1
    assert [each.name for each in shown.nodes if each.column is Column.SPEAKER] == ["ada"]


def test_an_echo_is_many_claims_through_one_voice() -> None:
    """The voice that carries them says how many; a voice that only says the same as others echoes nobody."""
    echo = [said("yes", "ada", article=each) for each in ("herald-1", "leaflet", "courier-1")]
    shown = drawing(echo)
    assert node(shown, Column.SPEAKER, "ada").echoes == 3
    assert {way for way in ways(shown) if way[0] == "ada"} == {
        ("ada", each) for each in ("herald-1", "leaflet", "courier-1")
    }
    found = Picture.of(shown)
    assert any("an echo: 3 of these" in each for each in found.texts())
    both = drawing([said("yes", "ada", article="herald-1"), said("yes", "cy", article="leaflet")])
    assert {each.echoes for each in both.nodes} == {0}
    relayed = drawing(
        [said("yes", "ada", via="cy", article="herald-1"), said("yes", "ben", via="cy", article="leaflet")]
    )
    assert [each.name for each in relayed.nodes if each.echoes] == ["cy"]


def test_who_has_no_name_looks_like_it() -> None:
    """A dashed frame, and the word; with a name, neither."""
    shown = drawing([said("yes", "a-docker"), said("yes", "officials"), said("yes", "ada"), said("yes", "reportedly")])
    assert {each.name for each in shown.nodes if each.anonymous} == {"a-docker", "officials", "reportedly"}
    assert node(shown, Column.SPEAKER, "officials").words == ("anonymous", "group")
    found = Picture.of(shown)
    for element in found.found("a", "anonymous"):
        assert "anonymous" in named(element)
        assert any("anonymous" in "".join(text.itertext()) for text in element.iter() if "quiet" in classes(text))
    assert len(found.found("a", "anonymous")) == 3


def test_sides_stand_together() -> None:
    """Those who belong to one body are under its name, and a party is called one."""
    shown = drawing([said("yes", each) for each in ("ada", "cy", "a-docker", "eve", "port-manager", "ben")])
    sides = [each.side for each in shown.nodes if each.column is Column.SPEAKER]
    assert sorted(sides) == ["", "the port", "the port", "the union", "the union", "the union"]
    assert len([side for at, side in enumerate(sides) if not at or sides[at - 1] != side]) == 3
    assert node(shown, Column.SPEAKER, "cy").words == ("party",)
    found = Picture.of(shown)
    assert sorted("".join(each.itertext()) for each in found.found("text", "side")) == ["the port", "the union"]


def test_what_an_article_repeats() -> None:
    """From the article, or the voice, whose account it is; only where it speaks for itself."""
    shown = drawing(
        [said("yes", article="herald-wire"), said("no", article="herald-agency"), said("yes", article="herald-1")]
    )
    repeats = {way for way, flow in ways(shown).items() if flow.repeats}
    agency = next(each.name for each in shown.nodes if each.label == "Agency")
    assert repeats == {("agency-1", "herald-wire"), (agency, "herald-agency")}
    assert node(shown, Column.ARTICLE, "agency-1").claims == 0
    assert "repeats its account" in Picture.of(shown).texts()
    assert not any(flow.repeats for flow in drawing([said("yes", "ada", article="herald-wire")]).flows)


def test_nothing_comes_of_nothing() -> None:
    """No claims, no picture."""
    assert provenance(Voices(report(file([said("yes")])).book), []) is None


@given(stories)
def test_any_provenance(story: list[Telling]) -> None:
    """Every claim arrives; what comes in goes out; frames stand apart, and all of it within the drawing."""
    book = reported(story).book
    shown = provenance(Voices(book), book.claims.values())
    assert shown is not None
    arriving = [0] * len(shown.nodes)
    leaving = [0] * len(shown.nodes)
    for flow in shown.flows:
        arriving[flow.end] += flow.claims
        if flow.start is not None:
            leaving[flow.start] += flow.claims
    articles = [at for at, each in enumerate(shown.nodes) if each.column is Column.ARTICLE]
    assert sum(arriving[at] for at in articles) == len(book.claims)
    assert all(each.claims == arriving[at] for at, each in enumerate(shown.nodes) if each.column is Column.ARTICLE)
    assert all(each.claims == leaving[at] for at, each in enumerate(shown.nodes) if each.column is not Column.ARTICLE)
    assert sum(each.own for each in shown.nodes) == sum(claim.speaker is None for claim in book.claims.values())
    sound(Picture.of(shown), shown)


def sound(found: Picture, shown: Provenance) -> None:
    """What holds for each drawing."""
    frames = [next(area(each)) for each in found.found("rect", "frame")]
    assert len(frames) == len(shown.nodes)
    assert apart(frames)
    assert all(each.within(found.box) for each in found.areas())
    assert apart([line_area(text, line) for text in found.found("text") for line in lines(text)])
    assert len(found.found("a", "flow")) == len(shown.flows)
    for place, each in zip(found.found("a", "node"), shown.nodes, strict=True):
        frame = next(next(area(part)) for part in place.iter() if "frame" in classes(part))
        words = [
            line_area(part, line)
            for part in place.iter()
            if {"name", "quiet"} & set(classes(part))
            for line in lines(part)
        ]
        assert all(word.within(frame) for word in words), each.label


def test_a_line_is_as_thick_as_its_claims_are_many() -> None:
    """And begins and ends at the frames that it runs between."""
    claims = [
        *(said("yes", "ada", article="herald-1", id=f"a{at}") for at in range(4)),
        said("no", "ben", article="herald-1"),
    ]
    shown = drawing(claims)
    found = Picture.of(shown)
    ribbons = found.found("path", "ribbon")
    first, second = sorted((float(each.attrib["stroke-width"]) for each in ribbons), reverse=True)
    assert first == 4 * second
    frames = [next(area(each)) for each in found.found("rect", "frame")]
    for each in ribbons:
        (x, y), *_, (last_x, last_y) = walked(each.attrib["d"])
        assert touches(frames, x, y)
        assert touches(frames, last_x, last_y)


def test_a_line_keeps_clear_of_relays_that_it_does_not_run_through() -> None:
    """Nobody's word looks as if somebody had passed it on who did not."""
    book, clear = shipped(), 0
    for topic in book.topics:
        shown = provenance_of(book, topic)
        if shown is None:
            continue
        found = Picture.of(shown)
        frames = [next(area(each)) for each in found.found("rect", "frame")]
        for place, flow in zip(found.found("a", "flow"), shown.flows, strict=True):
            line = next(each for each in place if tag(each) == "path")
            for at, frame in enumerate(frames):
                if shown.nodes[at].column is Column.RELAY and at not in (flow.start, flow.end):
                    assert not any(
                        frame.left - 1 < x < frame.right + 1 and frame.top < y < frame.bottom
                        for x, y in walked(line.attrib["d"])
                    ), flow.told
                    clear += 1
    assert clear > 20


def touches(frames: list[Area], x: float, y: float) -> bool:
    """Whether a point lies on the edge of a frame, but for the width of its line."""
    return any(min(abs(x - each.left), abs(x - each.right)) <= 1 and each.top <= y <= each.bottom for each in frames)


def test_the_longest_column_is_as_high_as_the_drawing() -> None:
    """A high article beside the last voice is moved up, and not beyond it."""
    own = [said("yes", article="leaflet", id=f"o{at}") for at in range(9)]
    voices = [said("yes", each, article="herald-1") for each in ("ben", "cy", "eve", "letter", "a-docker", "officials")]
    found = Picture.of(drawing([*voices, said("yes", "ada", article="leaflet"), *own]))
    ends = [
        next(area(each)).bottom
        for place in found.found("a", "speaker")
        for each in place.iter()
        if "frame" in classes(each)
    ]
    assert found.box.bottom <= max(ends) + 10


def test_nodes_and_lines_lead_to_claims() -> None:
    """A voice, an article and a line each to the first of its claims; what is repeated, to the first that repeats it."""
    claims = [
        said("yes", "ada", via="cy", article="leaflet"),
        said("no", "ben", article="herald-wire"),
        said("yes", article="herald-wire"),
    ]
    shown = drawing(claims)
    assert {(each.name, each.first) for each in shown.nodes} == {
        ("ada", "c1"),
        ("cy", "c1"),
        ("leaflet", "c1"),
        ("ben", "c2"),
        ("herald-wire", "c2"),
        ("agency-1", "c3"),
    }
    assert {way: flow.first for way, flow in ways(shown).items()} == {
        ("ada", "cy"): "c1",
        ("cy", "leaflet"): "c1",
        ("ben", "herald-wire"): "c2",
        ("", "herald-wire"): "c3",
        ("agency-1", "herald-wire"): "c3",
    }
    assert set(Picture.of(shown).links()) == {anchor("claim", each) for each in ("c1", "c2", "c3")}


def test_hostile_texts_stay_texts() -> None:
    """Whatever a record is called, it is shown, and told whole to who points at it."""
    shown = picture(check([Source("h.yaml", HOSTILE.encode())]).book)
    found = Picture.of(shown)
    assert ACTIVE[:25] in " ".join(found.texts())
    assert any(visible(ACTIVE) in named(each) for each in found.found("a", "node"))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", written(shown))


def test_the_shipped_provenances() -> None:
    """All of them together are under 200 kB, and each is drawn as it should be."""
    book = shipped()
    pictures = [picture(book, topic) for topic in book.topics if claims_of(book, topic)]
    assert len(pictures) > 40
    assert sum(len(written(each).encode()) for each in pictures) < 200_000
    for each in pictures:
        sound(Picture.of(each), each)


def test_it_is_the_same_again() -> None:
    """The same claims, the same drawing; and it grows with its voices, not faster."""

    def made(count: int) -> str:
        cast = CAST + "".join(f"  - v{at}: Voice {at}\n" for at in range(count))
        return written(drawing([said("yes", f"v{at}") for at in range(count)], cast))

    assert made(30) == made(30)
    assert len(made(400)) < 2.1 * len(made(200))
