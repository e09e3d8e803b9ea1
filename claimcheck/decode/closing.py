"""What can only be judged of the records when all of them were read."""

from __future__ import annotations

from claimcheck.decode.draft import Draft
from claimcheck.decode.names import fold
from claimcheck.model import Claim
from claimcheck.places import Note


def close(draft: Draft) -> None:
    """Settle what could only be judged when everything was read."""
    for kind, record, name, span in draft.last:
        if name not in draft.claims and not _is_lost_claim(draft, name):
            near = draft.nearest.to(name, draft.claims)
            draft.fault("CC004", span, f"{kind} names no claim: `{name}`", f"did you mean `{near}`?" if near else "")
        if isinstance(record, Claim) and name == record.id:
            draft.malformed(span, "a claim disputes itself", "name the claim that it disputes")
    for (kind, name), spans in draft.mentions.items():
        if not draft.lost.may_be(kind, name):
            related = tuple(Note(span, f"`{name}` is named here too") for span in spans[1:])
            remedy = _or_declare(draft, name, kind)
            draft.fault("CC007", spans[0], f"no record declares the {kind[:-1]} `{name}`", remedy, related)


def _or_declare(draft: Draft, name: str, kind: str) -> str:
    near = draft.nearest.to(name, draft.names(kind).words()) if draft.nearest.left else None
    return f"did you mean `{near}`? else declare it under `{kind}:`" if near else f"declare it under `{kind}:`"


def _is_lost_claim(draft: Draft, name: str) -> bool:
    """Whether a claim of that id could not be read; `article.question` stands for all its speakers."""
    parts = fold(name).split(".")
    return any(draft.lost.may_be("claims", ".".join(parts[:length])) for length in range(1, len(parts) + 1))
