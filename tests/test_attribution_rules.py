"""CC105, CC106 and CC107 where the manual pages are silent: who may be meant, and what may be said of a text."""

from __future__ import annotations

import pytest

from claimcheck.check import Source, check
from claimcheck.config import Config
from claimcheck.model import Report, Settings

HEAD = (
    """
article:
  id: gazette
  outlet: Gazette
  published: 1932-03-20
speakers:
  - ann-teller: Ann Teller
    of: union
    aliases: [the minister]
  - ben-cole: Ben Cole
  - union: Harbour Trade Union
    kind: organisation
  - official:
      description: an official of the port
      of: union
  - officials:
      description: officials of the port
      kind: group
  - docker:
      description: a former docker
  - dockers:
      description: former dockers
      kind: group
  - hearsay:
      description: nobody in particular
      kind: unknown
  - wire: City Wire
    kind: outlet
  - Gazette: The Gazette
    kind: outlet
topics:
  - bridge: The bridge
    questions:
      - strike: Did the union threaten to strike?
      - cost: What did the bridge cost?
        unit: GBP
claims:
""".replace("      description", "    description")
    .replace("      of:", "    of:")
    .replace("      kind", "    kind")
)

NOTHING: set[str] = set()


def told(text: str, passage: str, **fields: str) -> Report:
    """What the rules say of one claim with this passage of a text; `q` names the question and the answer."""
    question = fields.pop("q", "strike: no")
    given = "".join(f"    {name}: {value}\n" for name, value in {"passage": f'"{passage}"', **fields}.items())
    claims = f"{HEAD}  - {question}\n{given}"
    show = Config(settings=Settings(show_text=True))
    return check([Source("a.yaml", claims.encode())], show, library=lambda _: Source("gazette.txt", text.encode()))


def codes(report: Report) -> set[str]:
    """The codes of the three rules that warn."""
    assert not report.book.left_out, report.book.faults
    return {each.rule.code for each in report.findings} & {"CC105", "CC106", "CC107"}


WORDS = "the union had never prepared a strike"

SPEAKERS = [
    ("Ms. Teller said {}.", "ann-teller", NOTHING),
    ("{}, Teller said.", "ann-teller", NOTHING),
    ("Teller spoke first.\nShe said {}.", "ann-teller", NOTHING),
    ("Teller spoke first.\nOthers followed.\nShe said {}.", "ann-teller", {"CC106"}),
    ("Teller spoke first.\nThe minister said {}.", "ann-teller", NOTHING),
    ("Teller spoke first. Cole said {}.", "ann-teller", {"CC106"}),
    ("The HTU said {}.", "union", NOTHING),
    ("The Harbour union said {}.", "union", NOTHING),
    ("Cole of the Harbour Trade Union said {}.", "ben-cole", NOTHING),
    ("An official said {}.", "official", NOTHING),
    ("An official said {}.", "ben-cole", {"CC106"}),
    ("Officials said {}.", "official", {"CC106"}),
    ("Officials said {}.", "officials", NOTHING),
    ("Officials said {}.", "[official, ben-cole]", {"CC106"}),
    ("Teller and Cole said {}.", "[ann-teller, ben-cole]", NOTHING),
    ("Teller and Cole said {}.", "ann-teller", NOTHING),
    ("Two former dockers met us. “It is a joke, {},” one of them said.", "docker", NOTHING),
    ("Two former dockers met us.\nBoth of them said {}.", "dockers", NOTHING),
    ("Two former dockers met us. Both said {}.", "docker", NOTHING),
    ("Some former dockers met us. Another said {}.", "docker", NOTHING),
    ("Some former dockers met us. A third said {}.", "docker", NOTHING),
    ("Some of them said {}, former dockers all.", "docker", {"CC106"}),
    ("Teller and Cole came. One of them said {}.", "ben-cole", NOTHING),
    ("Teller and Cole came. Another said {}.", "ben-cole", {"CC106"}),
    ("Teller came. One of them said {}.", "ben-cole", {"CC106"}),
    ("Four were held, police said, adding that {}.", "police", NOTHING),
    ("It rained, and {}, police said.", "police", NOTHING),
    ("The harbour police said {}.", "harbour police", NOTHING),
    ("Witnesses said {}.", "witnesses", NOTHING),
    ("Witnesses said {}.", "a witness", {"CC106"}),
    ("For the Harbour union, the case is clear: {}.", "union", NOTHING),
    ("For the Harbour union, the case is clear: {}.", "ben-cole", {"CC106"}),
    ("To Cole, this was routine, and {}.", "ben-cole", NOTHING),
    ("Two former dockers, who asked not to be named, tell the same story. It is that {}.", "dockers", NOTHING),
    ("Reportedly {}.", "hearsay", NOTHING),
    ("Reportedly {}.", "ben-cole", {"CC106"}),
    ("It rained, and {}.", "ben-cole", {"CC106", "CC107"}),
    ("Cole left, and {}.", "ben-cole", {"CC107"}),
    ("It rained, and {}.", "Gazette", NOTHING),
    ("Cole said {}.", "Gazette", {"CC107"}),
]


@pytest.mark.parametrize(("text", "speaker", "expected"), SPEAKERS, ids=[f"{text} {who}" for text, who, _ in SPEAKERS])
def test_speakers(text: str, speaker: str, expected: set[str]) -> None:
    """A name, a part of one, a pronoun or a description near; a plural is no single person."""
    assert codes(told(text.format(WORDS), WORDS, speaker=speaker)) == expected


def test_a_relay_may_be_the_source() -> None:
    """Whom a claim came through is who the article says it heard from; then even an own voice is told."""
    text = f"City Wire reported that {WORDS}."
    assert codes(told(text, WORDS, speaker="ben-cole")) == {"CC106"}
    assert codes(told(text, WORDS, speaker="ben-cole", via="[wire]")) == NOTHING
    assert codes(told(text, WORDS)) == {"CC107"}
    assert codes(told(text, WORDS, via="[wire]")) == NOTHING


def test_words_are_shown_only_where_asked_for() -> None:
    """A finding names the paragraph; the article's words come with `--show-text` alone."""
    text = f"It rained.\n\nOfficials said {WORDS}."
    shown = told(text, WORDS)
    assert any("paragraph 2: `Officials`" in each.notes.message for each in shown.findings)
    source = Source("a.yaml", f'{HEAD}  - strike: no\n    passage: "{WORDS}"\n'.encode())
    plain = check([source], library=lambda _: Source("gazette.txt", text.encode()))
    assert any("(paragraph 2)" in each.notes.message for each in plain.findings)
    assert not any("Officials" in each.notes.message for each in plain.findings)


def test_a_paragraph_without_end_is_heard_around_the_passage() -> None:
    """What is no prose costs no more than prose."""
    noise = "X, said " * 20_000
    assert codes(told(f"{noise}. Officials said {WORDS}. {noise}", WORDS)) == {"CC107"}


NUMBERS = [
    ("cost: 4.2 million", {}, NOTHING),
    ("cost: 4,200,000 GBP", {}, NOTHING),
    ("cost: about 4 million", {}, NOTHING),
    ("cost: 5 million", {}, {"CC105"}),
    ("cost: 5 million", {"reckoned": "with the ramps"}, NOTHING),
    ("strike: no", {}, NOTHING),
]


@pytest.mark.parametrize(("answer", "fields", "expected"), NUMBERS)
def test_numbers(answer: str, fields: dict[str, str], expected: set[str]) -> None:
    """The passage's sentence counts, not the passage alone; a reckoned answer is not asked about."""
    text = "The bridge cost the town, all in all, 4.2 million pounds."
    assert codes(told(text, "The bridge cost the town", q=answer, **fields)) == expected


def test_nothing_is_asked_without_a_place() -> None:
    """A passage that is not where the claim says, or whose text is not at hand, is another rule's."""
    assert codes(told("It rained.", WORDS, speaker="ben-cole")) == NOTHING
