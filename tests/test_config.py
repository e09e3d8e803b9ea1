"""The configuration: what its file may say, what is refused and where, and that nothing goes without being counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import omit
from claimcheck.check import Source, check, read_book
from claimcheck.config import Config, Ignore, read_config
from claimcheck.config.keys import KEYS
from claimcheck.keep import judge, keep
from claimcheck.model import RECORDS, Book, Finding, Notes, Report, Severity, Silenced
from claimcheck.omit import Omission
from claimcheck.places import Fault
from claimcheck.rules import all_rules
from claimcheck.views.silenced import hushed, silenced
from claimcheck.views.statistics import counts

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "claimcheck" / "starter" / "example"
KNOWN = {word: rule.code for rule in all_rules() for word in (rule.code, rule.name)}
CODES = sorted(set(KNOWN.values()))


def read(text: str, file: str = "claimcheck.toml") -> Config:
    """A configuration that can be read."""
    config = read_config(text.encode(), file, KNOWN)
    assert isinstance(config, Config), config
    return config


def refused(text: str | bytes, file: str = "claimcheck.toml") -> str:
    """The line and the message of one that cannot."""
    data = text.encode() if isinstance(text, str) else text
    fault = read_config(data, file, KNOWN)
    assert isinstance(fault, Fault), fault
    return f"{fault.span.line}: {fault.message}"


def test_every_key() -> None:
    """The file is poured into what the flags make."""
    config = read(
        'select = ["CC1", "cc2, CC3"]\nfail-on = "warning"\nshow = "Note"\npassage-words = 8\narticles = "texts"\n'
        '[ignore]\nCC221 = "one voice will do"\n[severity]\nCC105 = "error"\n[per-file-ignores]\n"old/*" = { CC3 = "x" }\n'
    )
    assert (config.fail_on, config.show, config.settings.longest_passage) == (Severity.WARNING, Severity.NOTE, 8)
    assert (config.articles, config.severities) == (Path("texts"), {"CC105": Severity.ERROR})
    told = [(each.code, each.reason, each.glob, each.by) for each in config.ignores]
    assert told == [
        ("CC3", "x", "old/*", "claimcheck.toml"),
        ("CC221", "one voice will do", "", "claimcheck.toml"),
        ("", "not among `select`", "", "claimcheck.toml"),
    ]
    assert config.ignores[-1].other_than == ("CC1", "CC2", "CC3")


def test_the_example_of_the_readme() -> None:
    """It can be read, and shows every key there is."""
    (text,) = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    config = read_config(text.encode(), "pyproject.toml", KNOWN)
    assert isinstance(config, Config)
    commented = re.findall(r"^(?:\[tool\.claimcheck\.)?([\w-]+)\b.*#", text, re.MULTILINE)
    assert [key for key in KEYS if key not in commented] == []


def test_a_project_without_a_table() -> None:
    """The project's file is not ours: what it says elsewhere is not looked at."""
    assert read_config(b"[broken", "pyproject.toml", KNOWN) is None
    assert read_config(b'[project]\nname = "claimcheck"\n[tool.other]\nx = 1\n', "a/pyproject.toml", KNOWN) is None
    assert read("[tool.claimcheck]\nshow = 'note'\n", "a/pyproject.toml").show is Severity.NOTE


AT_THE_TOP = "outside of pyproject.toml the keys stand at the top, without `[tool.claimcheck]`"

REFUSED = [
    ("severty = 1", "1: severty: there is no such key; did you mean `severity`?"),
    ("\n\nfail_on = 'error'", "3: fail_on: there is no such key; did you mean `fail-on`?"),
    ("zzzzz = 1", f"1: zzzzz: there is no such key; there are {', '.join(KEYS)}"),
    ("[tool.claimcheck]", f"0: tool: there is no such key; {AT_THE_TOP}"),
    ('ignore = ["CC221"]', '1: ignore: it is no table; give each code a reason: `{ CC221 = "why" }`'),
    ('[ignore]\nCC221 = " "', '2: ignore.CC221: it has no reason; write why: `CC221 = "..."`'),
    ("[ignore]\nCC221 = true", '2: ignore.CC221: it has no reason; write why: `CC221 = "..."`'),
    ('[severity]\nCC221 = "note"\n[ignore]\nCC221 = ""', '4: ignore.CC221: it has no reason; write why: `CC221 = "..."`'),
    ('[ignore]\nCC999 = "x"', "2: ignore.CC999: no rule has the code `CC999`; `claimcheck explain` lists them"),
    ('[ignore]\ncontradicton = "x"', "2: ignore.contradicton: no rule has the code `contradicton`; did you mean `CC201`?"),
    ('ignore = { CC2O1 = "x" }', "1: ignore.CC2O1: no rule has the code `CC2O1`; did you mean `CC201`?"),
    ('ignore = { "" = "x" }', "1: ignore.: no rule has the code ``; `claimcheck explain` lists them"),
    ('[severity]\nCC221 = "off"', "2: severity.CC221: `off` is none of note, warning, error"),
    ("severity = 3", '1: severity: it is no table; write a table of codes: `{ CC105 = "note" }`'),
    ("show = 1", "1: show: `1` is none of note, warning, error"),
    ('select = "CC2"', '1: select: it is no list of codes; write `["CC1", "CC201"]`'),
    ("select = [2]", '1: select: it is no list of codes; write `["CC1", "CC201"]`'),
    ('select = ["CC9"]', "1: select: no rule has the code `CC9`; `claimcheck explain` lists them"),
    ('select = [""]', '1: select: it names no code; write `["CC1", "CC201"]`'),
    ('select = [" ,"]', '1: select: it names no code; write `["CC1", "CC201"]`'),
    ("passage-words = true", "1: passage-words: `true` is no number of words; write 1 or more"),
    ("passage-words = 0", "1: passage-words: `0` is no number of words; write 1 or more"),
    ("articles = ['x']", '1: articles: it is no folder\'s name; write `"texts"`'),
    ('per-file-ignores = ["x"]', '1: per-file-ignores: it is no table; write a table for each name: `"claims/old/*" = { CC221 = "why" }`'),
    ('[per-file-ignores]\n"a*" = ["CC1"]', '2: per-file-ignores.a*: it is no table; give each code a reason: `{ CC221 = "why" }`'),
    ('[per-file-ignores]\n"" = { CC2 = "x" }', "2: per-file-ignores.: no file is called `` from here; write `*`"),
    ('[per-file-ignores]\n"/" = { CC2 = "x" }', "2: per-file-ignores./: no file is called `/` from here; write `*`"),
    ('[per-file-ignores]\n"./old/" = { CC2 = "x" }', "2: per-file-ignores../old/: no file is called `./old/` from here; write `old/*`"),
    ('[per-file-ignores]\n"/old/*" = { CC2 = "x" }', "2: per-file-ignores./old/*: no file is called `/old/*` from here; write `old/*`"),
    ("[per-file-ignores]\n'old\\*' = { CC2 = 'x' }", "2: per-file-ignores.old\\*: no file is called `old\\*` from here; write `old/*`"),
    ('per-file-ignores = { show = { CC1 = "x" } }\nshow = 1', "0: show: `1` is none of note, warning, error"),
    ("show = 'note'\nselect = [\n", "3: it is no TOML: Invalid value"),
    ("show = 'note'\nshow = 'note'\n", "2: it is no TOML: Cannot overwrite a value"),
    (b"\xff", "0: it is not UTF-8: byte 1; save it as UTF-8"),
    ("x = " + "[" * 100_000, "0: it is nested too deep"),
    ("a" + ".a" * 100_000 + " = 1", "0: it has more than 128 KiB, or than 200 dots in a line"),
    ("# " + "x" * 2**17, "0: it has more than 128 KiB, or than 200 dots in a line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_refused(text: str | bytes, says: str) -> None:
    """What is wrong, with the line of the key, and what to write instead."""
    assert refused(text) == says


def test_what_is_refused_in_a_project() -> None:
    """The keys are given as they stand there."""
    text = "[project]\nname = 'x'\n\n[tool.claimcheck]\nselect = ['CC1']\n[tool.claimcheck.severity]\nCC7 = 'note'\n"
    assert refused(text, "pyproject.toml").startswith("7: tool.claimcheck.severity.CC7: no rule has the code `CC7`")
    assert refused("[tool]\nclaimcheck = 3\n", "pyproject.toml").startswith(
        "2: `claimcheck` is no table; write `[tool."
    )


def test_a_mark_of_windows_is_no_fault() -> None:
    """Editors there begin files with one."""
    assert read("\ufeffshow = 'note'\r\nselect = ['CC1']\r\n").show is Severity.NOTE


scalars = st.one_of(
    st.integers(), st.floats(), st.booleans(), st.text(max_size=9), st.sampled_from(["note", "CC1", "x*"])
)
words = st.one_of(st.sampled_from([*KEYS, "CC221", "CC2", "tool", "claims/*"]), st.text(max_size=9))
tables = st.recursive(
    scalars, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3))
)


def toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{quoted(key)} = {toml(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return quoted(value) if isinstance(value, str) else str(value).lower()


def quoted(text: str) -> str:
    """A text that TOML reads back."""
    return json.dumps(text).replace("\x7f", "\\u007f")


@given(st.dictionaries(words, tables, max_size=4))
def test_whatever_it_says_is_answered(table: dict[str, object]) -> None:
    """A configuration, or a fault that begins with one of its keys."""
    text = "".join(f"{quoted(key)} = {toml(value)}\n" for key, value in table.items())
    found = read_config(text.encode("utf-8", "surrogatepass"), "claimcheck.toml", KNOWN)
    assert isinstance(found, Config | Fault)
    if isinstance(found, Fault) and not found.problem.startswith("it is no"):
        assert any(found.problem.startswith(f"{key}") for key in table)


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(data: bytes) -> None:
    """However broken."""
    assert isinstance(read_config(data, "claimcheck.toml", KNOWN), Config | Fault)


# What it leaves out


@cache
def book() -> Book:
    """The example, mistakes included, without its texts."""
    files = sorted(EXAMPLE.rglob("*.yaml"))
    return read_book([Source(file.relative_to(EXAMPLE).as_posix(), file.read_bytes()) for file in files])


@cache
def found() -> tuple[Finding, ...]:
    """All that the rules say of it."""
    return tuple(judge(book(), all_rules()))


def kept(config: Config) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """What a configuration leaves of that."""
    return keep(found(), book(), config, all_rules())


def told(config: Config) -> Report:
    """The same as a report."""
    findings, silenced = kept(config)
    return Report(book=book(), findings=findings, silenced=silenced)


def shown(findings: Iterable[Finding]) -> list[tuple[object, ...]]:
    """Findings, to compare."""
    return [(each.rule.code, each.severity, each.notes.message, each.notes.places) for each in findings]


def toml_of(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    per_file: Mapping[str, Sequence[str]] | None = None,
    severity: Mapping[str, str] | None = None,
) -> str:
    """A configuration's text."""
    files = {glob: dict.fromkeys(codes, "old") for glob, codes in (per_file or {}).items()}
    return (
        f"select = {toml(list(select))}\nignore = {toml(dict.fromkeys(ignore, 'why'))}\n"
        f"severity = {toml(dict(severity or {}))}\nper-file-ignores = {toml(files)}\n"
    )


beginnings = st.sampled_from(["CC", "CC0", "CC1", "CC2", "CC20", "CC22", *CODES])
globs = st.sampled_from(["*", "*.yaml", "mistakes/*", "harbour-gazette.yaml", "*gazette*", "nowhere/*"])
tomls = st.builds(
    toml_of,
    st.lists(beginnings, max_size=3),
    st.lists(beginnings, max_size=2),
    st.dictionaries(globs, st.lists(beginnings, min_size=1, max_size=2), max_size=2),
    st.dictionaries(beginnings, st.sampled_from(["note", "warning", "error"]), max_size=2),
)


@given(tomls)
def test_nothing_goes_uncounted(text: str) -> None:
    """Each finding is told or silenced, once; and what is told was found, at places that it was found at."""
    plain, (findings, silenced) = kept(Config()), kept(read(text))
    everything = [*plain[0], *(each.finding for each in plain[1])]
    assert len(findings) + len(silenced) == len(everything)
    places = {(each.rule.code, place) for each in everything for place in each.notes.places}
    assert all((each.rule.code, place) in places for each in findings for place in each.notes.places)
    assert {each.reason for each in silenced if each.by != RECORDS} <= {"why", "old", "not among `select`"}


@given(st.lists(beginnings, min_size=1, max_size=3), st.lists(beginnings, max_size=2))
def test_file_and_flags_say_the_same(select: list[str], ignore: list[str]) -> None:
    """What is selected and ignored in the file is what the same words on the command line leave."""
    flags = Config().selecting(tuple(select)).ignoring(ignore, by="--ignore")
    assert shown(kept(flags)[0]) == shown(kept(read(toml_of(select, ignore)))[0])


@given(st.lists(beginnings, max_size=2), st.lists(beginnings, min_size=1, max_size=2))
def test_what_is_selected_by_flag_is_told(ignore: list[str], select: list[str]) -> None:
    """The file's `select` and `ignore` stand back behind the flag."""
    config = read(toml_of(["CC301"], ignore)).selecting(tuple(select))
    assert shown(kept(config)[0]) == shown(kept(Config(select=tuple(select)))[0])


@given(st.lists(beginnings, min_size=1, max_size=2))
def test_ignored_in_every_file_is_ignored(codes: list[str]) -> None:
    """A name of everything stands for the code alone."""
    everywhere, all_files = read(toml_of(ignore=codes)), read(toml_of(per_file={"*": codes}))
    assert shown(kept(everywhere)[0]) == shown(kept(all_files)[0])


@given(globs, beginnings)
def test_ignored_in_a_file_is_as_if_it_stood_elsewhere(glob: str, code: str) -> None:
    """No place in such a file is told for that code, and nothing else is changed."""
    findings, _ = kept(read(toml_of(per_file={glob: [code]})))
    for each in findings:
        if each.rule.code.startswith(code):
            assert not any(fnmatchcase(place.span.file, glob) for place in each.notes.places)
    others = [each for each in kept(Config())[0] if not each.rule.code.startswith(code)]
    assert shown(each for each in findings if not each.rule.code.startswith(code)) == shown(others)


@given(st.dictionaries(globs, st.lists(beginnings, min_size=1, max_size=2), max_size=6), st.lists(beginnings))
def test_many_leave_out_what_each_does_after_the_other(per_file: dict[str, list[str]], ignore: list[str]) -> None:
    """The first after which nothing stands is named."""
    config = read(toml_of(ignore=ignore, per_file=per_file))
    together = Omission(book(), config)
    alone = [Omission(book(), evolve(config, ignores=(each,))) for each in config.ignores]
    for finding in kept(Config())[0]:
        left: Notes | Ignore = finding.notes
        for each in alone:
            left = left if isinstance(left, Ignore) else each.over(finding.rule.code, left)
        assert together.over(finding.rule.code, finding.notes) == left


def test_thousands_of_names_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is made ready once, whatever is found, and held against each file once: not for each code or finding."""
    made, looks, asked = Counter[str](), Counter[tuple[str, str]](), Counter[int]()

    def counted(glob: str) -> Callable[[str], object]:
        made[glob] += 1
        return lambda name: looks.update([(glob, name)]) or fnmatchcase(name, glob)

    def asking(notes: Notes, *left: object) -> bool:
        asked[id(notes)] += 1
        return standing(notes, *left)  # type: ignore[arg-type]

    standing = omit.stands
    monkeypatch.setattr(omit, "matcher", counted)
    monkeypatch.setattr(omit, "stands", asking)
    names = {f"*{file[:-6]}[{file[-6]}{at:x}]*": ["CC2", "CC1"] for file in book().files for at in range(60)}
    config = read(toml_of(per_file=names))
    assert len(kept(config)[1]) > len(kept(Config())[1])
    assert set(made.values()) == set(looks.values()) == {1}
    assert (len(made), len(looks)) == (len(names), len(names) * len(book().files))
    assert max(asked.values()) <= 2 + len(book().files).bit_length()


@given(st.dictionaries(beginnings, st.sampled_from(["note", "warning", "error"]), max_size=3))
def test_severity_changes_nothing_else(severity: dict[str, str]) -> None:
    """The longest beginning of a code decides; an acknowledged contradiction stays a note."""
    findings, plain = kept(read(toml_of(severity=severity)))[0], kept(Config())[0]
    assert [each.notes for each in findings] == [each.notes for each in plain]
    for each in findings:
        nearest = max((code for code in severity if each.rule.code.startswith(code)), key=len, default="")
        wanted = Severity[severity[nearest].upper()] if nearest else each.rule.severity
        assert each.severity == (Severity.NOTE if each.acknowledged else wanted)


def test_what_is_silenced_is_said() -> None:
    """By whom, how many of which code, and why; and what is told as less than it is."""
    config = read(toml_of(ignore=["CC201", "CC211"], per_file={"mistakes/*": ["CC111"]}, severity={"CC004": "note"}))
    report = told(config.ignoring(["CC003"], by="--ignore"))
    said = {each.label: each.text for each in silenced(report)}
    assert list(said) == [
        "silenced by --ignore",
        "silenced by claimcheck.toml",
        "silenced by claimcheck.toml in mistakes/*",
        "lowered by the configuration",
    ]
    found = Counter(each.rule.code for each in told(Config()).findings)
    assert said["silenced by claimcheck.toml"] == f"{found['CC201']} CC201, {found['CC211']} CC211 (why)"
    assert said["lowered by the configuration"] == "1 CC004 from error to note"


def test_what_the_configuration_hushes_is_not_clean() -> None:
    """Silenced or lowered by configuration or flag: not what a record silences itself, and not what is a note anyway."""
    text = b"claims:\n  - q: yes\n    speaker: A\n    locator: p. 1\ntopics:\n  - t: T\n    questions:\n      - q: Q?\n"
    bad = text.replace(b"yes", b"maybe")

    def report(data: bytes, config: str) -> Report:
        return check([Source("a.yaml", data)], read(config))

    assert not hushed(report(text, toml_of(ignore=["CC"])))
    assert hushed(report(bad, toml_of(ignore=["CC005"])))
    assert hushed(report(bad, toml_of(select=["CC2"])))
    assert hushed(report(bad, toml_of(severity={"CC0": "note"})))
    assert hushed(report(bad, toml_of(per_file={"a.*": ["CC0"]})))
    assert not hushed(report(bad, toml_of(per_file={"b.*": ["CC0"]})))


DECIDED = """\
topics:
  - t: T
    questions:
      - q: Q?
claims:
  - q: yes
    speaker: A
    locator: p. 1
    ignore: {CC221: we know}
  - q: no
    speaker: B
    locator: p. 1
resolutions:
  - q: unresolved
    reason: why
    by: editor
    on: 2031-01-01
    seen: SEEN
"""


def test_what_records_silence_is_no_hush() -> None:
    """It stands beside what it silences; nor is a contradiction that an editor has acknowledged lowered."""
    open_ = read_book([Source("a.yaml", DECIDED.encode())]).assessments["t/q"].seen
    report = check([Source("a.yaml", DECIDED.replace("SEEN", open_).encode())])
    assert [each.rule.code for each in report.findings if each.acknowledged] == ["CC201"]
    assert [(each.finding.rule.code, each.by, each.reason) for each in report.silenced] == [("CC221", "records", "")]
    assert [f"{each.label}: {each.text}" for each in silenced(report)] == ["silenced by records: 1 CC221"]
    assert not hushed(report)
    asks = (
        DECIDED.replace("Q?", "Q?\n        varies: over time").replace("CC221", "CC112").replace("    seen: SEEN\n", "")
    )
    report = check([Source("a.yaml", asks.encode())])
    assert [each.finding.rule.severity for each in report.silenced] == [Severity.WARNING]
    assert not hushed(report)


def test_counts() -> None:
    """One for each code and severity, the severest first; together they are all there is."""
    report = told(read(toml_of(ignore=["CC221"], severity={"CC222": "error"})))
    rows = counts(report)
    assert sum(each.found for each in rows) == len(report.findings)
    assert sum(each.silenced for each in rows) == len(report.silenced)
    assert [each.severity for each in rows] == sorted((each.severity for each in rows), reverse=True)
    assert {each.rule.code: (each.found, bool(each.silenced)) for each in rows}["CC221"] == (0, True)
