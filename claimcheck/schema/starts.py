"""Records to begin with, as snippets: what a writer fills in, in the order of writing."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model import Verdict
from claimcheck.schema.shapes import Schema


def _start(label: str, about: str, body: dict[str, str]) -> Schema:
    return {"label": label, "markdownDescription": about, "body": body}


def _one_of(place: int, words: list[str]) -> str:
    return f"${{{place}|{','.join(words)}|}}"


STARTS: Mapping[str, list[Schema]] = {
    "claim": [
        _start(
            "a claim",
            "one speaker's answer to one question",
            {
                "${1:question}": "${2:answer}",
                "speaker": "${3:who says it}",
                "passage": "${4:first words ... last words}",
            },
        ),
        _start(
            "a claim in the article's own voice",
            "without a speaker",
            {"${1:question}": "${2:answer}", "passage": "${3:first words ... last words}"},
        ),
    ],
    "topic": [
        _start(
            "a topic",
            "with a first question",
            {"${1:id}": "${2:Title}", "questions": [{"${3:id}": "${4:What is asked?}"}]},  # type: ignore[dict-item]
        )
    ],
    "question": [
        _start("a question: yes or no", "nothing more is said of it", {"${1:id}": "${2:Is it so?}"}),
        _start(
            "a question: a date, a number, a place",
            "of another type",
            {
                "${1:id}": "${2:What is asked?}",
                "type": _one_of(3, ["date", "period", "quantity", "place", "who", "text"]),
            },
        ),
        _start(
            "a question: a scale",
            "labels from one end to the other",
            {"${1:id}": "${2:What is asked?}", "scale": "[${3:low}, ${4:high}]"},
        ),
    ],
    "speaker": [
        _start("a speaker", "with a name", {"${1:id}": "${2:Name}"}),
        _start(
            "an anonymous speaker",
            "without a name: described, and belonging to somebody",
            {"${1:id}": "", "description": "${2:an official of the port}", "of": "${3:whom it belongs to}"},
        ),
    ],
    "resolution": [
        _start(
            "a resolution",
            "`claimcheck resolve QUESTION` makes one with its `seen`",
            {
                "${1:question}": _one_of(2, [each.value for each in Verdict if each is not Verdict.FAVOURS]),
                "reason": "${3:what is at odds, and what would decide it}",
                "by": "${4:who decides}",
                "on": "${5:today}",
            },
        )
    ],
}
