"""A text directive: the words at the start and the end of a stretch of a page, and those before and after it."""

from __future__ import annotations

from urllib.parse import quote, unquote

from attrs import frozen

DELIMITER = ":~:"
_MOST_TERMS = 2


@frozen(kw_only=True)
class Directive:
    """What stands behind `text=`: `[prefix-,]start[,end][,-suffix]`."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def parse(cls, value: str) -> Directive | None:
        """Read what stands behind `text=`; nothing where it is not written so."""
        terms = value.split(",")
        prefix = terms.pop(0)[:-1] if len(terms) > 1 and terms[0].endswith("-") else ""
        suffix = terms.pop()[1:] if len(terms) > 1 and terms[-1].startswith("-") else ""
        given = [*terms, *filter(None, (prefix, suffix))]
        marked = value.startswith("-,") or value.endswith(",-")
        if marked or len(terms) > _MOST_TERMS or not all(terms) or any("-" in term for term in given):
            return None
        start, end, before, after = map(unquote, (terms[0], terms[1] if terms[1:] else "", prefix, suffix))
        return cls(start=start, end=end, prefix=before, suffix=after)

    def __str__(self) -> str:
        prefix = f"{_encoded(self.prefix)}-," if self.prefix else ""
        end = f",{_encoded(self.end)}" if self.end else ""
        suffix = f",-{_encoded(self.suffix)}" if self.suffix else ""
        return f"{prefix}{_encoded(self.start)}{end}{suffix}"


def directives(url: str) -> list[Directive]:
    """The text directives of an address; none where it has no fragment with such."""
    fragment = url.partition("#")[2].partition(DELIMITER)[2]
    values = (part.removeprefix("text=") for part in fragment.split("&") if part.startswith("text="))
    return [found for value in values if (found := Directive.parse(value)) is not None]


def _encoded(words: str) -> str:
    """Percent-encoded, with the dash that would be taken for a mark."""
    return quote(words, safe="").replace("-", "%2D")
