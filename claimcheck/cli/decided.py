"""What an editor says of a decision on the command line, found good or refused, and what the files say already."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from claimcheck.check import Source, past
from claimcheck.cli import options
from claimcheck.cli.disk import Trouble
from claimcheck.listing import listed
from claimcheck.model import Assessment, Verdict
from claimcheck.syntax import Mapping as Node
from claimcheck.syntax import parse
from claimcheck.values import Domain, Unreadable, Value, answer_types, read


def good(assessment: Assessment, given: Mapping[str, str]) -> Mapping[str, str]:
    """The fields as they are to be written; a claim that is named is one of those at odds. Raises `Trouble`."""
    verdicts = [each.value for each in Verdict]
    fields = {name: word.strip() for name, word in given.items()}
    for name, word in fields.items():
        if not word:
            raise Trouble(f"`--{name}` is empty; give it a value, or leave it out")
    if "for" in fields:
        claims = {claim.id: claim.id for claim in assessment.at_odds}
        fields = {
            "verdict": Verdict.FAVOURS.value,
            **fields,
            "for": options.known(fields["for"], claims, "claim at odds"),
        }
    verdict = fields.get("verdict")
    if verdict is not None and verdict not in verdicts:
        raise Trouble(f"`{verdict}` is no verdict; write one of: {', '.join(verdicts)}")
    if verdict == Verdict.FAVOURS.value and "for" not in fields:
        names = listed([claim.id for claim in assessment.at_odds])
        raise Trouble(f"`favours` needs the claim that is favoured; give `--for` and one of: {names}")
    if "for" in fields and verdict != Verdict.FAVOURS.value:
        raise Trouble("`--for` goes with the verdict `favours`; leave one of them out")
    if "expires" in fields and past(_date(fields["expires"]), options.today()):
        raise Trouble(f"`{fields['expires']}` is past; give a later date")
    return fields


def _date(word: str) -> Value:
    try:
        return read(answer_types()["date"], word, Domain())
    except Unreadable as error:
        raise Trouble(f"{error.problem}; {error.remedy}" if error.remedy else error.problem) from None


def records_on(names: Collection[str], sources: Iterable[Source]) -> Iterator[str]:
    """The places of the resolutions that name a question in any of these ways, filled in or not."""
    for source in sources:
        blocks = parse(source.data, source.file).blocks if b"resolutions" in source.data else ()
        for record in (
            each for key, node in blocks if key.text == "resolutions" for each in getattr(node, "items", ())
        ):
            if isinstance(record, Node) and any(key.text in names for key, _ in record.entries):
                yield f"{source.file}:{record.span.line}"
