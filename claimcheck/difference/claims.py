"""Claims matched between two versions, and those that were added, changed or withdrawn.

A claim is the one of the same id. Most ids are made of the article, the question and the speaker, so that an edit to
any of these changes the id. A claim whose id is on one side only is therefore looked for by its question, its article
and its passage (or locator), in this order, and each time only where no other claim left over is like it in that:

1. by these and who says it: the answer may have been corrected;
2. by these alone: the speaker may have been corrected;
3. by question, article and pin: the same words of the text, quoted otherwise;
4. by question, article, who says it and what: another passage for the same statement.

Questions, articles and speakers whose own ids changed count as the same here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import partial

from claimcheck.difference.facts import edits
from claimcheck.difference.matching import Aliases, match
from claimcheck.model import Book, Claim
from claimcheck.model.difference import Changed

_NONE: Aliases = {}
Key = Callable[[Aliases, Claim], Hashable]


def claim_aliases(before: Book, after: Book, aliases: Aliases) -> dict[str, str]:
    """The new id of each claim of the old version that the new one has."""
    keys = [(partial(key, aliases), partial(key, _NONE)) for key in (_saying, _passage, _pin, _statement)]
    return match(before.claims.values(), after.claims.values(), *keys)


def changed_claims(before: Book, after: Book, aliases: Aliases) -> Iterator[Changed]:
    """The claims of both versions of which a field differs, in the order of the new files."""
    was = {new: before.claims[old] for old, new in aliases["claim"].items()}
    for claim in after.claims.values():
        if claim.id in was:
            found = edits((before, was[claim.id]), (after, claim), aliases)
            if found:
                yield Changed(before=was[claim.id], after=claim, edits=found)


def _subject(aliases: Aliases, claim: Claim) -> tuple[str, str]:
    return _now(aliases, "question", claim.question), _now(aliases, "article", claim.article)


def _now(aliases: Aliases, kind: str, name: str) -> str:
    return aliases.get(kind, {}).get(name, name)


def _voices(aliases: Aliases, claim: Claim) -> tuple[str, ...]:
    return tuple(_now(aliases, "speaker", name) for name in (claim.speaker or "", *claim.via))


def _words(claim: Claim) -> str:
    return " ".join((claim.passage or claim.locator).split())


def _saying(aliases: Aliases, claim: Claim) -> Hashable:
    return _words(claim) and (_subject(aliases, claim), _words(claim), _voices(aliases, claim))


def _passage(aliases: Aliases, claim: Claim) -> Hashable:
    return _words(claim) and (_subject(aliases, claim), _words(claim))


def _pin(aliases: Aliases, claim: Claim) -> Hashable:
    return claim.pin and (_subject(aliases, claim), claim.pin)


def _statement(aliases: Aliases, claim: Claim) -> Hashable:
    answer = claim.answer
    return _subject(aliases, claim), _voices(aliases, claim), answer.value.told, answer.stance, answer.scope.told
