"""What is fuzzed: each target takes bytes, lets nothing but what is meant to be raised pass, and checks what it got."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from itertools import chain

from rendering import rendered

from claimcheck import syntax
from claimcheck.check import Source, check
from claimcheck.formats import all_formats
from claimcheck.model import Report
from claimcheck.places import Span
from claimcheck.values import Domain, Unreadable, answer_types, read
from claimcheck.views import findings, report, topics
from fuzz.choices import Choices
from fuzz.writing import collection as write

SEPARATOR = b"\n=====\n"
_BREAK = re.compile(r"\r\n|\r|\n")

DATE_DOMAINS = (Domain(), Domain(tolerance=Fraction(3)), Domain(many=True))
QUANTITY_DOMAINS = (
    Domain(),
    *(Domain(unit=unit) for unit in ("people", "%", "miles", "hours", "USD", "of the people")),
    Domain(unit="km", tolerance=Fraction(1, 3)),
    Domain(unit="people", many=True),
)


def file(data: bytes) -> None:
    """A file of any bytes has a tree, whose faults lie in the file, and the same one each time."""
    tree = syntax.parse(data, "a.yaml")
    for fault in tree.faults:
        _lies_in(fault.span, {"a.yaml": data})
        _one_line(fault.message)
    assert syntax.parse(data, "a.yaml") == tree


def date(data: bytes) -> None:
    """A text is a date or `Unreadable`."""
    _answer("date", data, DATE_DOMAINS)


def quantity(data: bytes) -> None:
    """A text is a quantity or `Unreadable`."""
    _answer("quantity", data, QUANTITY_DOMAINS)


def _answer(kind: str, data: bytes, domains: tuple[Domain, ...]) -> None:
    """What was read reads back as the same, meets itself, and has an opposite that it does not meet, or none."""
    written = data.decode("utf-8", "replace")
    answers = answer_types()[kind]
    for domain in domains:
        try:
            value = read(answers, written, domain)
        except Unreadable as error:
            _one_line(str(error))
            continue
        assert read(answers, value.text, domain) == value, value.text
        assert value.states.meets(value.states)
        assert value.states.within(value.reach)
        try:
            opposite = value.states.outside(answers.everything(domain))
        except Unreadable:
            continue
        assert not opposite.meets(value.states)


def collection(data: bytes) -> None:
    """Files are checked and shown in every format, the same each time; each finding lies in one of them."""
    files = data[1:].split(SEPARATOR)[:4] if data[:1] == b"#" else write(Choices(data))
    named = {f"{letter}.yaml": each for letter, each in zip("abcd", files, strict=False)}
    shown = _shown(named)
    assert _shown(named) == shown


def _shown(files: dict[str, bytes]) -> list[str]:
    told = check([Source(name, each) for name, each in files.items()])
    for finding in told.findings:
        assert finding.notes.places, finding.rule.code
        assert finding.notes.message
        for note in finding.notes.places:
            _lies_in(note.span, files)
    _stands(told)
    pages = (findings.summary(told), report.report(told), topics.topics(told))
    texts = list(chain.from_iterable(rendered(form, told, pages) for form in all_formats().values()))
    assert all(text.endswith("\n") and not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text) for text in texts)
    return texts


def _stands(told: Report) -> None:
    """Every claim is one of its question's, and none is supported by more origins than there are."""
    for assessment in told.book.assessments.values():
        assert {claim.question for claim in assessment.claims} <= {assessment.question.id}
        assert all(backing.support.least <= backing.support.most for backing in assessment.backings)


def _one_line(message: str) -> None:
    assert len(message.splitlines()) == 1, message


def _lies_in(span: Span, files: dict[str, bytes]) -> None:
    text = files[span.file].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    lines = _BREAK.split(text)
    assert 1 <= span.line <= span.end_line <= len(lines), span
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


TARGETS: dict[str, Callable[[bytes], None]] = {each.__name__: each for each in (file, date, quantity, collection)}
