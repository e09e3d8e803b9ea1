"""The verbs that attribute, and the frames in which each of them does; every form of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_TABLE = """
clause quote post: say
clause quote post nominal: claim note report state
clause quote post: add announce argue assert contend insist allege declare warn acknowledge admit concede
  explain maintain predict recall testify confirm reiterate affirm proclaim assure boast complain caution
  disclose emphasise emphasize stress suggest speculate observe remark reply respond retort counter quip joke
  opine lament theorise theorize repeat clarify conclude reveal write tweet swear vow protest confide elaborate
  intimate posit reason surmise deduce muse attest certify divulge concur grouse groan quote gripe
clause quote post deed: signal hint
clause quote post nominal: estimate comment forecast
clause quote post hearer: tell
clause quote hearer: inform remind notify advise
clause quote post whether: ask wonder
clause quote post deed: believe think
clause post deed nominal: fear hope
clause deed post: reckon suppose suspect guess presume imagine figure
clause deed: know feel assume realise realize understand worry
that deed: doubt recognise recognize agree regret anticipate accept judge hold consider foresee
post: find indicate
post quote: read
clause post: rumour rumor
seen: see hear watch witness notice
at: put estimate value
that: find show indicate demonstrate learn discover prove determine establish record mention stipulate specify
  mandate advocate imply assert recommend propose demand urge request complain rule calculate ascertain profess
  pretend
that: read post document
clause post: show
that post deed: expect
to: promise vow pledge threaten swear offer claim pretend profess propose
to deed: plan intend want hope expect
to loose: wish decide agree aim seek
to hearer: urge order ask tell warn advise instruct beg request call demand encourage remind
object: expect want
quote: smile laugh shrug sigh cry shout yell exclaim whisper mutter murmur scream snap nod grin continue begin
  go chant sing scoff sneer fume chide joke rant plead recount relate gush thunder read intone chuckle chime
  describe call label brand dub denounce condemn criticise criticize praise hail dismiss mock deride
  characterise characterize put refer cite reject question thank invoke post comment mention ask quote answer
  interject interrupt agree speak talk discuss
of: accuse suspect warn complain speak boast
as: describe characterise characterize portray depict denounce dismiss condemn hail praise see view regard treat
  cast frame present
for: blame criticise criticize condemn denounce call argue praise chide chastise berate rebuke thank apologise
  apologize
on: insist blame comment
about: complain warn ask speak boast joke
against: warn argue caution
thing: deny demand reject criticise criticize condemn denounce express voice cite announce propose question
  dispute refute decry deplore blame praise attribute
"""
_IRREGULAR = {
    "say": "says said said saying", "tell": "tells told told telling", "think": "thinks thought thought thinking",
    "know": "knows knew known knowing", "feel": "feels felt felt feeling", "write": "writes wrote written writing",
    "find": "finds found found finding", "show": "shows showed shown showing", "hold": "holds held held holding",
    "swear": "swears swore sworn swearing", "understand": "understands understood understood understanding",
    "read": "reads read read reading", "go": "goes went gone going",
    "forecast": "forecasts forecast forecast forecasting",
    "foresee": "foresees foresaw foreseen foreseeing", "begin": "begins began begun beginning",
    "put": "puts put put putting", "sing": "sings sang sung singing", "speak": "speaks spoke spoken speaking",
    "hear": "hears heard heard hearing",
    "see": "sees saw seen seeing", "cast": "casts cast cast casting",
    "seek": "seeks sought sought seeking",
}  # fmt: skip
_DOUBLED = frozenset({"admit", "plan", "quip", "beg", "snap", "nod", "shrug", "grin", "regret", "refer"})


class Verb(NamedTuple):
    """One form of a verb: the `frames` in which it attributes, and which forms it may be. A tuple: there are many."""

    lemma: str
    frames: frozenset[str]
    forms: frozenset[str]

    @property
    def finite(self) -> bool:
        """Whether it can be a sentence's verb as it stands."""
        return bool(self.forms & {"past", "s", "base"})


@cache
def verbs() -> dict[str, Verb]:
    """Every form, by how it is written; made when the first paragraph is read."""
    found: dict[str, Verb] = {}
    for lemma, frames in _lemmas().items():
        for form, written in _forms(lemma):
            others = found[written].forms if written in found else frozenset()
            found[written] = Verb(lemma, frames, others | {form})
    return found


def _lemmas() -> dict[str, frozenset[str]]:
    """What frames each verb has, all lines together."""
    found: dict[str, frozenset[str]] = {}
    for line in _TABLE.strip().replace("\n  ", " ").split("\n"):
        frames, _, words = line.partition(": ")
        for lemma in words.split():
            found[lemma] = found.get(lemma, frozenset()) | frozenset(frames.split())
    return found


def _forms(lemma: str) -> Iterator[tuple[str, str]]:
    yield "base", lemma
    if lemma in _IRREGULAR:
        yield from zip(("s", "past", "done", "ing"), _IRREGULAR[lemma].split(), strict=True)
        return
    stem = f"{lemma}{lemma[-1]}" if lemma in _DOUBLED else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        forms = (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing")
    elif lemma.endswith("e"):
        forms = (f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing")
    else:
        forms = (f"{lemma}{'es' if lemma.endswith(('ss', 'sh', 'ch')) else 's'}", f"{stem}ed", f"{stem}ing")
    yield from zip(("s", "past", "ing"), forms, strict=True)
    yield "done", forms[1]
