"""What `check` finds, in the formats that CI systems read: each read back as its reader would."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from attrs import evolve
from book import file, report, said
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from claimcheck.check import Source, check
from claimcheck.config import Config, Ignore
from claimcheck.formats import Frame, all_formats, formats_for
from claimcheck.formats.excerpts import CUT, excerpt, fitted
from claimcheck.formats.github import MOST_OF_A_KIND
from claimcheck.formats.lines import inert, visible, wide
from claimcheck.formats.machine import sarif
from claimcheck.formats.machine.fingerprints import fingerprints
from claimcheck.formats.markdown import within
from claimcheck.formats.paint import Paint, coloured, plain
from claimcheck.model import Article, Report, Severity
from claimcheck.places import Span
from claimcheck.syntax.source import Source as Text
from claimcheck.views.findings import summary
from claimcheck.views.page import Block, Entry, Heading, Page, Paragraph, Table

CONFORMANCE = Path(os.environ.get("CLAIMCHECK_CONFORMANCE", ""))
needs_conformance = pytest.mark.skipif(
    not os.environ.get("CLAIMCHECK_CONFORMANCE"), reason="CLAIMCHECK_CONFORMANCE names no conformance folder"
)
EXAMPLE = Path(__file__).parent.parent / "claimcheck" / "starter" / "example"
HOSTILE = "::error::x ##[error]y ###[group]z %0A%25 a,b:c [t](1) \\[u](2) <b>&amp; ]]> \x1b[31m\u202e\ufffe {0}"

lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def render(name: str, told: Report, frame: Frame | None = None) -> str:
    """The findings in a format."""
    form = all_formats()[name].findings
    assert form is not None
    return form(told, frame or Frame())


def example() -> Report:
    """The example, mistakes and all."""
    files = sorted(EXAMPLE.rglob("*.yaml"), key=lambda each: each.relative_to(EXAMPLE).parts)

    def library(article: Article) -> Source | None:
        text = EXAMPLE / Path(article.at.file).parent / f"{article.id}.txt"
        return Source(f"{article.id}.txt", text.read_bytes()) if text.is_file() else None

    return check([Source(each.relative_to(EXAMPLE).as_posix(), each.read_bytes()) for each in files], library=library)


def hostile() -> Report:
    """A collection whose every name and answer is hostile; it contradicts itself, and holds mistakes."""
    quoted = json.dumps(HOSTILE)
    claims = [said("yes", "ann"), said("no", "cy"), said(HOSTILE, "ben")]
    told = report(f"speakers:\n  - ann: {quoted}\n", file(claims, f"note: {quoted}"), f"speakers: {quoted}\n")
    assert {"CC201", "CC005", "CC002"} <= {each.rule.code for each in told.findings}
    return told


def many(number: int) -> Report:
    """A contradiction between so many speakers on one question; and their names, which nobody declares."""
    return report(file(said("yes" if at % 2 else "no", f"Speaker {at}") for at in range(number)))


REPORTS = {"example": example(), "hostile": hostile(), "empty": report("claims: []\n"), "nothing": report()}
each_report = pytest.mark.parametrize("told", REPORTS.values(), ids=REPORTS)


# Text


def test_the_caret_is_under_the_place() -> None:
    """The line, its number, and as many carets as the place is long."""
    source = Text("a.yaml", "claims:\n  - strike: no\n")
    assert excerpt(source, Span("a.yaml", 2, 5, 2, 11), 80) == ["2 |   - strike: no", "  |     ^^^^^^"]
    assert excerpt(source, Span("a.yaml", 2, 5, 3, 1), 80) == ["2 |   - strike: no", "  |     ^^^^^^^^^^"]
    assert excerpt(source, Span("a.yaml", 2, 5, 2, 5), 80)[1] == "  |     ^"
    assert excerpt(source, Span("a.yaml", 3, 1, 3, 1), 80) == []
    assert excerpt(source, Span("a.yaml", 9, 1, 9, 1), 80) == []
    assert excerpt(None, Span("a.yaml", 1, 1, 1, 1), 80) == []


def test_the_caret_is_under_what_is_shown() -> None:
    """Wide and hidden letters take the columns that they take."""
    source = Text("a.yaml", "港: \u202e\tno  # 橋\r\nnext")
    assert excerpt(source, Span("a.yaml", 1, 6, 1, 8), 80) == [
        "1 | 港: \\u202e no  # 橋",
        "  |            ^^",
    ]


@given(lines, st.integers(0, 200), st.integers(0, 200), st.integers(12, 100))
def test_a_long_line_is_cut_around_the_place(text: str, start: int, end: int, room: int) -> None:
    """No wider than there is room for; the carets stand under the beginning of the place, which is shown."""
    text = text.replace("\n", "").replace("\r", "")
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    line, column, length = fitted(text, start, end, room)
    assert wide(line) <= room
    assert 0 <= column < room
    assert length >= 1
    assert column + length <= max(room, 1)
    if len(text) < room > wide(visible(text)):
        assert (line, column) == (visible(text), wide(visible(text[:start])))
    elif start < end and CUT not in text:
        begins = visible(text[start])
        assert begins[: room - column - len(CUT)] in line


def test_every_side_of_a_contradiction_shows_its_line() -> None:
    """Both claims with their lines, in the order of the positions."""
    told = evolve(report(file([said("yes", "ann"), said("no", "ben")])), show=Severity.ERROR)
    seen = told.book.assessments["t/q"].seen
    assert render("text", told).partition("\n\n")[0] == (
        "a.yaml:13:5: error CC201 t/q: contradiction: `no` against `yes`; no and yes exclude each other\n"
        "  a.yaml:13:5: `no`, says ben (a p. 1)\n"
        '    13 |   - q: "no"\n'
        "       |     ^^^^^^^\n"
        "  a.yaml:9:5: `yes`, says ann (a p. 1)\n"
        '    9 |   - q: "yes"\n'
        "      |     ^^^^^^^^\n"
        f"  a.yaml:4:9: nobody has decided yet; `claimcheck resolve t/q` makes a resolution with `seen: {seen}`\n"
        "    4 |       - q: What was it?\n"
        "      |         ^"
    )


def test_concise() -> None:
    """One line for each finding, and one that counts them."""
    told = REPORTS["example"]
    text = render("concise", told)
    assert text.count("\n") == len(told.findings) + 1
    assert all(re.match(r"\S+:\d+:\d+: (error|warning|note) CC\d{3} ", line) for line in text.splitlines()[:-1])


ESCAPES = re.compile(r"\x1b\[[\d;]*m")


def unpainted(told: Report, name: str) -> None:
    """Hold that colours are all that is added, each of them ended on its line; and that nothing else acts."""
    painted = render(name, told, Frame(paint=coloured))
    assert ESCAPES.sub("", painted) == render(name, told)
    assert painted.count("\x1b") == len(ESCAPES.findall(painted))
    for line in painted.splitlines():
        assert ESCAPES.findall(line)[1::2] == ["\x1b[0m"] * line.count("\x1b[0m")
        assert 2 * line.count("\x1b[0m") == line.count("\x1b")


@each_report
@pytest.mark.parametrize("name", ["text", "concise"])
def test_colours_are_all_that_is_added(name: str, told: Report) -> None:
    """The same text is under them."""
    unpainted(told, name)
    assert ("\x1b" in render(name, told, Frame(paint=coloured))) is bool(told.findings)


@pytest.mark.parametrize("name", ["text", "concise"])
@given(st.text(st.sampled_from("a:#[]\x1b0;1m \n.^~"), min_size=1), lines)
def test_no_record_brings_a_colour(name: str, file: str, said: str) -> None:
    """Whatever files are called, and whatever stands in them."""
    for text in (f"claims: {said}\n", f"{json.dumps(said)}: 1\n", f"\n- {file}"):
        unpainted(check([Source(file, text.encode()), Source("##", b"x")]), name)


def test_what_has_a_colour() -> None:
    """The place and the code are bold; the severity and the carets have the same colour, another for each."""
    told = evolve(report(file([said("yes", "ann"), said("no", "ben")])), show=Severity.ERROR)
    first, _, line, carets, *_ = render("text", told, Frame(paint=coloured)).splitlines()
    assert first.startswith("\x1b[1ma.yaml:13:5\x1b[0m: \x1b[1;31merror\x1b[0m \x1b[1mCC201\x1b[0m t/q: ")
    assert line == '    13 |   - q: "no"'
    assert carets == "       |     \x1b[1;31m^^^^^^^\x1b[0m"
    lines = render("concise", REPORTS["example"], Frame(paint=coloured)).splitlines()
    seen = dict(reversed(found) for found in re.findall(r"\x1b\[([\d;]+)m(error|warning|note)\x1b", "\n".join(lines)))
    assert seen == {"error": "1;31", "warning": "1;33", "note": "1;36"}


# What all machine formats keep to


@pytest.mark.parametrize("name", ["text", "concise", "markdown", "sarif", "gitlab", "junit", "github"])
def test_only_what_is_asked_for_is_shown(name: str) -> None:
    """Every format keeps to the least severity that is to be shown."""
    told = REPORTS["example"]
    codes = {each.rule.code for each in told.findings if each.severity is Severity.NOTE}
    loud = {each.rule.code for each in told.findings if each.severity is not Severity.NOTE}
    text = render(name, evolve(told, show=Severity.WARNING)).rpartition('"results": ')[2]  # manual pages name others
    assert [code for code in codes - loud if code in text] == []
    assert [code for code in loud if code not in text] == []


@each_report
@pytest.mark.parametrize("name", list(formats_for("findings")))
def test_nothing_hidden_is_in_it(name: str, told: Report) -> None:
    """No control character but the end of a line, and no mark of direction."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\ufffe]", render(name, told))


@each_report
@pytest.mark.parametrize("name", ["sarif", "gitlab", "junit"])
def test_files_for_machines_are_ascii(name: str, told: Report) -> None:
    """No reader can take their encoding for another."""
    text = render(name, told)
    assert text.isascii()
    assert text.endswith("\n")


@pytest.mark.parametrize("name", list(formats_for("findings")))
def test_no_line_is_a_command_to_a_runner(name: str) -> None:
    """Of no format printed in a log, whatever files and records are called; nor is a line of a note that is told."""
    quoted = json.dumps(HOSTILE)
    claims = [said("yes", "ann", says=[quoted]), said("no", "cy")]
    texts = {"::error::y.yaml": file(claims, f"note: {quoted}"), "##[error]x.yaml": f"speakers: {quoted}\n"}
    told = check([Source(name, text.encode()) for name, text in texts.items()])
    lines = [line for line in render(name, told).split("\n") if not re.match("::(error|notice) file=", line)]
    assert [line for line in lines if re.match(r"\s*::[^\s:]", line) or re.search(r"##\w*\[", line)] == []


@pytest.mark.parametrize("name", ["sarif", "gitlab", "junit", "github", "markdown"])
def test_files_are_named_from_the_root_of_their_repository(name: str) -> None:
    """In every place that a service shows, wherever the check was run."""
    told = evolve(report(file([said("yes", "ann"), said("no", "ben")])), show=Severity.ERROR)
    text = render(name, told, Frame(names={"a.yaml": "desk/b.yaml"}))
    assert text.count("desk/b.yaml") > len(told.shown)
    assert "a.yaml" not in text


def test_what_github_has_no_annotations_for_is_named_so_too() -> None:
    """In the plain lines of the log, and in the job's summary."""
    told, frame = many(2 * MOST_OF_A_KIND + 2), Frame(names={"a.yaml": "desk/b.yaml"})
    plain = [line for line in render("github", told, frame).splitlines() if line.startswith("- ")]
    assert plain
    assert all(line.startswith("- desk/b.yaml:") for line in plain)
    summarise = all_formats()["github"].summary
    assert summarise
    assert "desk/b.yaml" in summarise(told, frame)
    assert "a.yaml" not in summarise(told, frame).replace("desk/b.yaml", "")


@pytest.mark.parametrize("paint", [plain, coloured])
def test_no_other_place_is_a_command(paint: Paint) -> None:
    """The sides of a contradiction, each on a line that begins with its file."""
    text = file([said("yes", "ann"), said("no", "ben")])
    told = check([Source("::error::a.yaml", text.encode())])
    shown = ESCAPES.sub("", render("text", told, Frame(paint=paint)))
    assert shown.count("\n  \\x3a:error::a.yaml:") >= 2
    assert "\n  ::error" not in shown


# Fingerprints

STORY = file([said("yes", "ann"), said("no", "ben"), said("no", "cy", note=["x"])], "note: x", "claims: []\n")
MOVED = f"# a comment\n\n{STORY}".replace("note: x", "note: longer than before")


def known(told: Report) -> dict[str, str]:
    """The fingerprints, by what each finding says and where; the numbers of lines left out."""
    found = fingerprints(told)
    return {f"{each.rule.code} {re.sub(r'[0-9]+', '', each.notes.message)}": found[id(each)] for each in told.findings}


@each_report
def test_fingerprints_are_unique(told: Report) -> None:
    """Each finding has its own."""
    found = fingerprints(told)
    assert len(set(found.values())) == len(told.findings)


def test_fingerprints_do_not_move_with_lines() -> None:
    """The same where lines are put before, and where other findings join."""
    assert known(report(MOVED)) == known(report(STORY))
    assert known(report(STORY)).items() <= known(report(STORY, "speakers:\n  - zed:\n")).items()


def test_what_fingerprints_are_made_of() -> None:
    """A further claim in a contradiction makes it another one; its wording, or the file it stands in, does not."""

    def contradiction(*texts: str) -> str:
        return next(name for said, name in known(report(*texts)).items() if said.startswith("CC201"))

    one = [said("yes", "ann"), said("no", "ben")]
    assert contradiction(file(one)) != contradiction(file([*one, said("no", "cy")]))
    assert contradiction(file(one)) == contradiction(file(one, more="speakers:\n  - ann: Ann Teller\n"))
    assert contradiction(file(one)) == contradiction("claims: []\n", file(one))


@pytest.mark.parametrize(
    ("code", "others"),
    [
        ("CC004", file([said("yes", "ann", passage="so it was", id="nobode")])),
        ("CC110", file([said("yes", "ann", passage="so it was"), said("no", "ben", passage="it was not")])),
    ],
)
def test_what_stands_beside_a_finding_is_not_heeded(code: str, others: str) -> None:
    """Neither the likeliest name for one that is not known, nor how many passages an article has."""
    lost = "claims:\n  - q: yes\n    speaker: ann\n    disputes: nobody\n    locator: p. 1\n"
    one = file([said("yes", "ann", passage="so it was")])

    def told(*texts: str) -> set[str]:
        found = report(*texts)
        known = fingerprints(found)
        return {known[id(each)] for each in found.findings if each.rule.code == code}

    assert told(one, lost)
    assert told(one, lost) == told(others, lost)


def test_findings_that_are_alike_are_numbered() -> None:
    """Several that nothing tells apart are the first, the second and so on."""
    told = REPORTS["example"]
    again = evolve(told, findings=(*told.findings, *map(evolve, told.findings)))
    first, second = (
        list(map(fingerprints(again).get, map(id, again.findings[at :: len(told.findings)]))) for at in (0, 1)
    )
    for one, other in (first, second):
        assert one
        assert other == one.removesuffix(":1") + ":2"


def test_no_line_in_a_message_is_heeded() -> None:
    """The byte that is not UTF-8 is the same, some lines further down."""
    (one,), (other,) = (known(check([Source("a.yaml", b"#\n" * at + b"# \xe9\n")])).values() for at in (1, 5))
    assert one == other


# SARIF


def sarif_of(told: Report, frame: Frame | None = None) -> dict[str, Any]:
    """The one run of a SARIF file."""
    log = json.loads(render("sarif", told, frame))
    assert log["version"] == "2.1.0"
    assert log["$schema"].startswith("https://docs.oasis-open.org/sarif/")
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def regions(result: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Where a result and what is related to it stand."""
    for location in (*result["locations"], *result.get("relatedLocations", ())):
        physical = location["physicalLocation"]
        region = physical["region"]
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        yield physical["artifactLocation"]["uri"], region["startLine"], region["startColumn"]


@each_report
def test_sarif_says_what_was_found(told: Report) -> None:
    """Each finding is a result with its rule, its severity, and every place that it speaks of."""
    run = sarif_of(told)
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    for finding, result in zip(told.findings, run["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule.code
        assert result["level"] == str(finding.severity)
        assert result["message"]["text"].endswith(".")
        places = {(place.span.file, place.span.line, place.span.column) for place in finding.notes.places}
        assert set(regions(result)) == places
    assert {rule["id"] for rule in rules} == {each.rule.code for each in told.findings}
    for rule in rules:
        assert re.fullmatch(r"([A-Z][a-z]*)+", rule["name"])
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"].rstrip("."))
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert {"text", "markdown"} == rule["help"].keys()


def test_sarif_leads_to_every_side() -> None:
    """The message links each side of a contradiction by the number of its location, and nothing else."""
    [result] = [each for each in sarif_of(REPORTS["hostile"])["results"] if each["ruleId"] == "CC201"]
    text = result["message"]["text"]
    links = re.findall(r"(?<!\\)((?:\\\\)*)\[((?:[^\[\]\\]|\\.)*)\]\((\d+)\)", text)
    assert [number for _, _, number in links] == [str(each["id"]) for each in result["relatedLocations"]] == list("123")
    assert [said for _, said, _ in links] == [each["message"]["text"] for each in result["relatedLocations"]]
    assert "[t](1)" not in re.sub(r"\\.", "", text)
    read = re.sub(r"((?:\\\\)*)\\([\[\]])", lambda found: found[1][::2] + found[2], text)
    assert visible(HOSTILE) in read


def test_sarif_says_what_an_editor_acknowledged() -> None:
    """With his reason; then every result says whether it is."""
    claims = file([said("yes", "ann"), said("no", "ben")])
    decided = "resolutions:\n  - q: unresolved\n    reason: the letter\n    by: me\n    on: 2031\n    seen: {}\n"
    seen = report(claims).book.assessments["t/q"].seen
    results = sarif_of(report(claims, decided.format(seen)))["results"]
    told = {each["ruleId"]: each["suppressions"] for each in results}
    assert told.pop("CC201") == [
        {"kind": "inSource", "status": "accepted", "justification": "unresolved, says me on 2031: the letter"}
    ]
    assert told
    assert not any(told.values())
    assert not any("suppressions" in each for each in sarif_of(report(claims))["results"])


def test_no_silenced_finding_is_a_result() -> None:
    """GitHub would open an alert for it, suppressed or not; who silences it makes no difference."""
    claims = [said("yes", "ann"), said("no", "ben")]
    by_record = report(file([f"{claims[0]}\n    ignore: {{CC201: settled}}", claims[1]]))
    source = Source("a.yaml", file(claims).encode())
    configs = (Config(ignores=(Ignore(code="CC201", by="a flag or a file", glob=glob),)) for glob in ("", "a*"))
    for told in (by_record, *(check([source], config) for config in configs)):
        assert "CC201" in {each.finding.rule.code for each in told.silenced}
        found = sarif_of(told)
        assert {each["ruleId"] for each in found["results"]} == {each.rule.code for each in told.findings}
        assert "CC201" not in json.dumps(found["results"])


@pytest.mark.parametrize(
    ("name", "uri"),
    [("a b/ü.yaml", "a%20b/%C3%BC.yaml"), ("c:d.yaml", "c%3Ad.yaml"), ("%2e/#x?.yaml", "%252e/%23x%3F.yaml")],
)
def test_uris_are_relative(name: str, uri: str) -> None:
    """Percent-encoded, and from the root of the repository where that is another folder."""
    told = check([Source(name, b"claims: 1\n")])
    assert sarif_of(told)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    frame = Frame(names={name: "sub/x.yaml"}, version=lambda: "1.2.3")
    run = sarif_of(told, frame)
    assert next(regions(run["results"][0]))[0] == "sub/x.yaml"
    assert run["tool"]["driver"]["semanticVersion"] == "1.2.3"


def test_what_is_too_much_for_github_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The least severe results, the last places; it is said how many."""
    assert (sarif.MOST_RESULTS, sarif.MOST_LOCATIONS) == (25_000, 1_000)
    told = REPORTS["example"]
    monkeypatch.setattr(sarif, "MOST_RESULTS", 25)
    monkeypatch.setattr(sarif, "MOST_LOCATIONS", 3)
    run = sarif_of(told)
    assert [each["level"] for each in run["results"]].count("error") == 22
    assert len(run["results"]) == 25
    assert all(len(list(regions(each))) <= 3 for each in run["results"])
    [invocation] = run["invocations"]
    notices = [each["message"]["text"] for each in invocation["toolExecutionNotifications"]]
    assert notices[0].startswith(f"{len(told.findings) - 25} of {len(told.findings)} findings are left out")
    assert re.match(r"Of \d+ findings not all places are given", notices[1])


def test_a_contradiction_of_many() -> None:
    """The message leads to the first places and counts the others; all are related."""
    [result] = [each for each in sarif_of(many(30))["results"] if each["ruleId"] == "CC201"]
    assert len(result["relatedLocations"]) == 31
    assert result["message"]["text"].endswith("](20); 11 more places.")


@each_report
@needs_conformance
@pytest.mark.parametrize("schema", ["sarif-schema-2.1.0.json", "schemastore-sarif-2.1.0.json"])
def test_sarif_fits_its_schemas(told: Report, schema: str) -> None:
    """That of the standard, and that of the schema store."""
    wanted = json.loads((CONFORMANCE / "sarif" / schema).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(wanted)
    errors = validator(wanted, format_checker=validator.FORMAT_CHECKER).iter_errors(json.loads(render("sarif", told)))
    assert [error.message for error in errors] == []


# GitLab


@each_report
def test_gitlab_says_what_was_found(told: Report) -> None:
    """Each finding is an issue with a fingerprint of its own, at a line of a file."""
    issues = json.loads(render("gitlab", told, Frame(names={"a.yaml": "sub/a.yaml"})))
    assert len({each["fingerprint"] for each in issues}) == len(issues) == len(told.findings)
    assert {each["severity"] for each in issues} <= {"info", "minor", "major"}
    for finding, issue in zip(told.findings, issues, strict=True):
        first = finding.notes.places[0].span
        assert issue["check_name"].startswith(finding.rule.code)
        path = "sub/a.yaml" if first.file == "a.yaml" else first.file
        assert issue["location"] == {"path": path, "lines": {"begin": first.line, "end": first.end_line}}
        assert len(issue["other_locations"]) == len(finding.notes.places) - 1
        assert visible(finding.notes.message) in issue["description"]


def test_gitlab_names_both_sides() -> None:
    """GitLab shows the description only, so the places are in it."""
    [issue] = [each for each in json.loads(render("gitlab", many(30))) if each["check_name"].startswith("CC201")]
    assert re.search(r" \(see (a\.yaml:\d+, ){10}21 more places\)$", issue["description"])


@each_report
@needs_conformance
def test_gitlab_fits_its_schema(told: Report) -> None:
    """The schema by which the server reads each issue."""
    wanted = json.loads((CONFORMANCE / "gitlab" / "codeclimate.schema.json").read_text(encoding="utf-8"))
    issues = json.loads(render("gitlab", told))
    assert isinstance(issues, list)
    for issue in issues:
        jsonschema.validate(issue, wanted)


# JUnit


@each_report
def test_junit_says_what_was_found(told: Report) -> None:
    """A suite for each file, a test for each finding or one that passes; the counts are right, the names unique."""
    tree = ET.fromstring(render("junit", told))
    assert [suite.get("name") for suite in tree] == list(told.book.files)
    assert sum(len(list(tree.iter(kind))) for kind in ("failure", "skipped")) == len(told.findings)
    for suite in tree:
        tests = list(suite.iter("testcase"))
        counts = [len(tests), *(sum(1 for _ in suite.iter(kind)) for kind in ("failure", "skipped"))]
        assert [int(suite.get(name, "")) for name in ("tests", "failures", "skipped")] == counts
        assert len({test.get("name") for test in tests}) == len(tests) >= 1
        assert not any(re.search(r":\d", test.get("name", "")) for test in tests)


def test_junit_fails_where_the_check_does() -> None:
    """What the check does not fail for is skipped: told, and no failure."""
    told = REPORTS["example"]
    for severity in Severity:
        tree = ET.fromstring(render("junit", told, Frame(fail_on=severity)))
        assert len(list(tree.iter("failure"))) == sum(each.severity >= severity for each in told.findings)


def test_junit_keeps_hostile_text() -> None:
    """It comes back as it is shown elsewhere."""
    tree = ET.fromstring(render("junit", REPORTS["hostile"]))
    [failure] = [each for each in tree.iter("failure") if "contradiction" in each.get("message", "")]
    assert visible(HOSTILE) in (failure.text or "")


@each_report
@needs_conformance
@pytest.mark.parametrize("schema", ["windyroad-JUnit.xsd", "jenkins-junit-10.xsd"])
def test_junit_fits_its_schemas(told: Report, schema: str) -> None:
    """That of Ant, and that of Jenkins."""
    wanted = etree.XMLSchema(etree.parse(CONFORMANCE / "junit" / schema))
    wanted.assertValid(etree.fromstring(render("junit", told).encode()))


# GitHub

COMMANDS = frozenset(
    [
        "add-mask",
        "add-matcher",
        "add-path",
        "debug",
        "echo",
        "endgroup",
        "error",
        "group",
        "internal-set-repo-path",
        "notice",
        "remove-matcher",
        "save-state",
        "set-env",
        "set-output",
        "stop-commands",
        "warning",
    ]
)
"""What the runner knows (its ActionCommandManager and extensions)."""


def obeyed(line: str) -> tuple[str, dict[str, str], str] | None:
    """What the runner of GitHub Actions takes a line for: a command, its properties and its data."""
    found = re.match(r"\s*::(\S*?)(?: (.*?))?::(.*)", line, re.DOTALL)
    if found and found[1].lower() in COMMANDS:
        pairs = (pair.split("=", 1) for pair in (found[2] or "").split(",") if "=" in pair)
        return found[1], {name: unescaped(value, ":,") for name, value in pairs}, unescaped(found[3], "")
    for old in re.finditer(r"##\[([^\] ]*)[^\]]*\]", line):
        if old[1].lower() in COMMANDS:
            return old[1], {}, line[old.end() :]
    return None


def unescaped(text: str, more: str) -> str:
    """As the runner reads it: the percent sign last."""
    for letter in f"\r\n{more}%":
        text = text.replace(f"%{ord(letter):02X}", letter)
    return text


VECTORS = [
    ("::error file=x::y", ("error", {"file": "x"}, "y")),
    ("  ::warning::y", ("warning", {}, "y")),
    ("- ::error::y", None),
    ("a ##[error]x", ("error", {}, "x")),
    ("a ## [error]x", None),
    ("::unknown::x", None),
    ("::error title=a%3Ab%2Cc%25::%250A%0Ab", ("error", {"title": "a:b,c%"}, "%0A\nb")),
]


@pytest.mark.parametrize(("line", "command"), VECTORS)
def test_the_runner_of_these_tests(line: str, command: tuple[str, dict[str, str], str] | None) -> None:
    """It takes for a command what GitHub's does."""
    assert obeyed(line) == command


@each_report
def test_github_makes_annotations_and_nothing_else(told: Report) -> None:
    """At most ten of a kind, the most severe first, each at its place; other lines are no commands."""
    found = render("github", told).splitlines()
    read = [obeyed(line) for line in found]
    commands = [command for command in read if command]
    kinds = [command for command, _, _ in commands]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    wanted = [sum(each.severity is severity for each in told.findings) for severity in reversed(Severity)]
    assert [kinds.count(kind) for kind in ("error", "warning", "notice")] == [min(10, each) for each in wanted]
    assert read.index(None) == len(commands)
    rest = sum(line.startswith("- ") for line in found)
    assert len(commands) + rest == len(told.findings)
    assert MOST_OF_A_KIND == 10
    assert all({"file", "line", "endLine", "title"} <= properties.keys() for _, properties, _ in commands)
    assert all(("col" in each) == (each["line"] == each["endLine"]) for _, each, _ in commands)
    assert not any("##[" in part for _, properties, data in commands for part in (*properties.values(), data))


def test_columns_are_of_one_line() -> None:
    """The runner takes none with a place of several lines."""
    [finding, *_] = REPORTS["hostile"].findings
    first = evolve(finding.notes.places[0], span=Span("b.yaml", 2, 5, 4, 3))
    told = evolve(REPORTS["hostile"], findings=(evolve(finding, notes=evolve(finding.notes, places=(first,))),))
    command = obeyed(render("github", told).splitlines()[0])
    assert command
    assert {name: command[1].get(name) for name in ("line", "endLine", "col", "endColumn")} == {
        "line": "2",
        "endLine": "4",
        "col": None,
        "endColumn": None,
    }


def test_github_keeps_hostile_text() -> None:
    """What the runner reads is what was written, but for what it would act on, which is shown."""
    commands = filter(None, map(obeyed, render("github", REPORTS["hostile"]).splitlines()))
    [data] = [data for _, properties, data in commands if properties["title"] == "CC201 contradiction"]
    assert inert(f"in a line: {visible(HOSTILE)}").removeprefix("in a line: ") in data
    assert data.count("\n") == 3


@given(lines)
def test_no_text_is_a_command(text: str) -> None:
    """Wherever it is put but at the beginning of a line."""
    assert obeyed(f"- {inert(visible(text))}") is None
    assert "##[" not in inert(visible(f"#{text}[error]"))


def test_the_properties_of_a_command_end_where_they_should() -> None:
    """A file may be called anything."""
    name = "a,line=9::b:%0A##[error].yaml"
    [(kind, properties, _), *_] = filter(None, map(obeyed, render("github", check([Source(name, b"x")])).splitlines()))
    assert (kind, properties["file"], properties["line"]) == ("error", name.replace("##[", r"\x23#["), "1")


def test_the_summary_holds_everything() -> None:
    """Those that are annotated, and the rest; the most severe first."""
    summarise = all_formats()["github"].summary
    assert summarise
    told = REPORTS["example"]
    text = summarise(told, Frame())
    assert text.index("## Errors") < text.index("## Warnings") < text.index("## Notes")
    assert len(re.findall(r"^CC\d{3} ", text, re.MULTILINE)) == len(told.findings)


def test_a_summary_that_is_too_long_ends_with_a_notice() -> None:
    """Whole findings are left out at its end, and counted."""
    page = summary(REPORTS["example"])
    assert within(page, 10**6) == within(page, len(within(page, 10**6).encode()))
    for most in (1_000, 5_000):
        text = within(page, most)
        entries = len(re.findall(r"^CC\d{3} ", text, re.MULTILINE))
        assert most // 2 < len(text.encode()) <= most
        left = len(REPORTS["example"].findings) - entries
        assert f"\n\n## Left out\n\n{left} more under " in text
        assert text.endswith(f"“Notes”: there is room for {most:,} bytes\n")
    page = Page("t", (Entry("é" * 500, (Paragraph("x"),)),))
    assert within(page, 300) == "# t\n\n## Left out\n\n1 more: there is room for 300 bytes\n"
    assert within(page, 600, "characters") == all_formats()["markdown"].page(page, 80)  # type: ignore[misc]


@pytest.mark.parametrize("unit", ["bytes", "characters"])
@given(shape=st.lists(st.sampled_from("hfete"), max_size=30), most=st.integers(500, 2_000), wide=st.booleans())
def test_no_more_than_there_is_room_for(
    unit: Literal["bytes", "characters"], shape: list[str], most: int, *, wide: bool
) -> None:
    """Whole blocks, as many as there is room for; what is left out is counted outside of what is folded away."""
    said = ("é" if wide else "e") * 90
    made: dict[str, Block] = {
        "h": Heading("Head"),
        "f": Heading("Fold", fold=True),
        "e": Entry(said, (Paragraph("x"),)),
        "t": Table(("a",), ((said,), (said,))),
    }
    page = Page("t", tuple(map(made.__getitem__, shape)))
    whole, text = all_formats()["markdown"].page(page, 80), within(page, most, unit)  # type: ignore[misc]
    size = len if unit == "characters" else lambda text: len(text.encode())
    assert size(text) <= most
    left = re.search(r"\n## Left out\n\n(\d+) more", text)
    assert (text == whole) is (size(whole) <= most) is (left is None)
    if left:
        assert text.count("<details>") == text.count("</details>") == text[: left.start()].count("</details>")
        assert int(left[1]) + text.count(said) == whole.count(said)
        assert size(text) > most - 800
        assert not re.search(r"(## Head|Fold</summary>\n\n</details>)\n\n## Left", text)
