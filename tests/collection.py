"""Small collections for properties: people who belong to each other, articles that repeat each other, three questions and two more."""

from __future__ import annotations

import json
from typing import TypeAlias

from book import report
from hypothesis import strategies as st
from test_provenance import PEOPLE

from claimcheck.model import Report

SPEAKERS = ("ada", "ben", "cy", "port", "union", "a-docker", "officials", "letter", "reportedly", "Courier", "Herald")
ARTICLES = ("courier-1", "herald-1", "agency-1", "herald-wire", "herald-unknown", "gazette-two", "leaflet")
TOPICS = """\
topics:
  - t: One topic
    questions:
      - q: Was it so?
      - r: How many were there?
        unit: people
  - u: Another
    questions:
      - s: How did they stand to it?
        scale: [against, tolerated, for]
      - nobody: Whom did nobody ask?
        type: who
      - nowhere: Where was it not?
        type: place
"""
ANSWERS = {"q": ("yes", "no"), "r": ("3", "4..9", "at least 4"), "s": ("against", "tolerated..for", "for")}
STANCES = ("asserts", "asserts", "asserts", "probable", "possible", "denies", "uncommitted")
SAID = ("", "", "2030", "2031")

Telling: TypeAlias = tuple[str, str, str, str, str, str, str]
"""The question, the answer, the stance, who says it (nobody: the own voice), through whom, when, and in which article."""


@st.composite
def tellings(draw: st.DrawFn) -> Telling:
    """One claim."""
    question = draw(st.sampled_from("qrs"))
    speaker, relay = draw(st.sampled_from(("", "", *SPEAKERS))), draw(st.sampled_from(("", "", "", "cy", "Agency")))
    return (
        question,
        draw(st.sampled_from(ANSWERS[question])),
        draw(st.sampled_from(STANCES)),
        speaker,
        "" if relay == speaker else relay,
        draw(st.sampled_from(SAID)),
        draw(st.sampled_from(ARTICLES)),
    )


def reported(claims: list[Telling]) -> Report:
    """The report on the collection with these claims, named c1, c2 and so on, on page 1, 2 and so on."""
    lines = [TOPICS, PEOPLE, "claims:"]
    for at, (question, answer, stance, speaker, via, said, article) in enumerate(claims, 1):
        fields = {"id": f"c{at}", "stance": stance, "speaker": speaker, "via": via, "said": said, "article": article}
        lines += [f"  - {question}: {json.dumps(answer)}", f"    locator: p. {at}"]
        lines += [f"    {name}: {json.dumps(value)}" for name, value in fields.items() if value]
    found = report("\n".join(lines))
    assert [fault.message for fault in found.book.faults if fault.code != "CC007"] == []
    return found


stories = st.lists(tellings(), min_size=1, max_size=9)
books = stories.map(lambda story: reported(story).book)
