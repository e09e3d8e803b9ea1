"""The rules: every manual page has one shape, and its examples are flagged where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

import pytest

from claimcheck.check import Library, Source, check
from claimcheck.config import Config
from claimcheck.formats import markdown, text
from claimcheck.model import Article, Finding, Report, Rule, Settings, Severity
from claimcheck.rules import all_rules
from claimcheck.views.page import Heading
from claimcheck.views.rules import PARTS, manual

DECIDED = {"CC201", "CC203"}
"""The rules whose last place is the editor's decision, or where to write one."""

FLAG = re.compile(r" *# <- (CC\d{3})$")
FILE = re.compile(r"--- (\S+\.\w+)$")


def examples(manual: str) -> Iterator[str]:
    """The stretches indented by four blanks; blank lines inside belong to them."""
    for found in re.finditer(r"(?:^    .*\n(?:[ \t]*\n)*)+", f"{manual}\n", re.MULTILINE):
        yield dedent(found.group()).strip("\n")


def files(example: str) -> dict[str, str]:
    """An example's files by name; the first is `example.yaml` where it has no name."""
    found, name = {"example.yaml": ""}, "example.yaml"
    for line in example.split("\n"):
        begins = FILE.match(line)
        name = begins[1] if begins else name
        found[name] = found.get(name, "") + ("" if begins else f"{line}\n")
    return {name: text for name, text in found.items() if text.strip()}


def flagged(texts: dict[str, str]) -> set[tuple[str, int, str]]:
    """The lines marked with a code."""
    lines = ((name, at, line) for name, text in texts.items() for at, line in enumerate(text.split("\n"), 1))
    return {(name, at, found[1]) for name, at, line in lines if (found := FLAG.search(line))}


def judged(texts: dict[str, str]) -> Report:
    """What the rules say of the files, without the marks."""
    clean = {name: "\n".join(FLAG.sub("", line) for line in text.split("\n")) for name, text in texts.items()}
    return check(
        [Source(name, text.encode()) for name, text in clean.items() if name.endswith(".yaml")],
        Config(settings=settings(texts)),
        library=library({name: text for name, text in clean.items() if name.endswith(".txt")}),
    )


def settings(texts: dict[str, str]) -> Settings:
    """What the first line of an example sets, written as on a command line."""
    found = re.match(r"# --passage-words (\d+)\n", next(iter(texts.values())))
    return Settings(longest_passage=int(found[1]) if found else None)


def library(texts: dict[str, str]) -> Library:
    """The texts of an example, by name."""

    def find(article: Article) -> Source | None:
        name = f"{article.id}.txt"
        return Source(name, texts[name].encode()) if name in texts else None

    return find


def places(finding: Finding) -> set[tuple[str, int]]:
    """Every line that a finding points at, less that of the decision."""
    notes = finding.notes.places[:-1] if finding.rule.code in DECIDED else finding.notes.places
    return {(note.span.file, note.span.line) for note in notes}


RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
EXAMPLES = [(rule, example) for rule in all_rules() for example in examples(rule.manual)]
EACH = pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[rule.code for rule, _ in EXAMPLES])


@EACH
def test_examples_are_flagged_where_they_say(rule: Rule, example: str) -> None:
    """The lines marked with the rule's code are the lines that its findings point at, and no others."""
    texts = files(example)
    found = {place for each in judged(texts).findings if each.rule == rule for place in places(each)}
    assert found == {(name, line) for name, line, code in flagged(texts) if code == rule.code}


@EACH
def test_examples_have_no_other_mistake(rule: Rule, example: str) -> None:
    """Nothing in an example is an error but what it shows."""
    errors = {each.rule.code for each in judged(files(example)).findings if each.severity is Severity.ERROR}
    assert errors <= {rule.code} | {code for _, _, code in flagged(files(example))}


@EACH
def test_marks_name_rules(rule: Rule, example: str) -> None:
    """A mark that no rule answers to would never be missed."""
    assert {code for _, _, code in flagged(files(example))} <= {each.code for each in all_rules()}, rule.code


def parts(manual: str) -> dict[str, str]:
    """What a page says first, under no heading, and what stands under each; a heading twice is none the second time."""
    found, name = {"": ""}, ""
    for line in manual.split("\n"):
        begins = line.endswith(":") and line[:-1] in PARTS and line[:-1] not in found
        name = line[:-1] if begins else name
        found[name] = found.get(name, "") + ("" if begins else f"{line}\n")
    return found


def prose(text: str) -> str:
    """What is no example."""
    return " ".join(" ".join(line for line in text.split("\n") if not line.startswith("    ")).split())


@RULES
def test_manual_page(rule: Rule) -> None:
    """A sentence says what is found; then why, an example that is flagged, what to write, and what goes unseen."""
    summary, blank, *_ = rule.manual.split("\n")
    assert summary.endswith(".")
    assert 20 < len(summary) < 100
    assert not blank
    assert tuple(parts(rule.manual)) == ("", *PARTS)


@RULES
def test_parts_of_a_manual_page(rule: Rule) -> None:
    """The examples flagged by the rule stand under their heading, and no words; all else is said in a few words."""
    says, why, flagged_, instead, unseen = parts(rule.manual).values()
    assert all(any(code == rule.code for _, _, code in flagged(files(each))) for each in examples(flagged_))
    assert (list(examples(flagged_)), prose(flagged_)) != ([], "")
    assert not prose(flagged_)
    assert not any(flagged(files(each)) for each in examples(instead))
    assert not list(examples(says + why + unseen))
    for words in map(prose, (why, instead, unseen)):
        assert 20 < len(words) < 600
        assert words[0].isupper() or words[0] == "`"
        assert words.endswith((".", ":"))


@RULES
def test_manual_pages_are_shown_in_their_parts(rule: Rule) -> None:
    """`explain` prints the headings as such, in text and in Markdown, and everything in between."""
    page = manual(rule)
    assert [block.text for block in page.blocks if isinstance(block, Heading)] == list(PARTS)
    shown = text.render(page, 80).split("\n")
    assert all(shown[shown.index(part) + 1] == "-" * len(part) for part in PARTS)
    headings = [line for line in markdown.render(page, 80).split("\n") if line.startswith("#")]
    assert headings == [f"# {rule.code} {rule.name}", *(f"## {part}" for part in PARTS)]
    told = " ".join(" ".join(shown).split())
    assert all(prose(each) in told for each in parts(rule.manual).values())


@RULES
def test_what_must_be_mended_says_how(rule: Rule) -> None:
    """An error or a warning that is about how a record is written says what to write."""
    telling = r"\b(write|give|add|declare|save|delete|say|split|keep|look|resolution|cannot|shows)\b"
    if rule.severity > Severity.NOTE:
        assert re.search(telling, rule.manual, re.IGNORECASE)


def test_codes_and_names_are_unique() -> None:
    """Rules come by code; no two have a code or a name in common."""
    rules = all_rules()
    assert [rule.code for rule in rules] == sorted({rule.code for rule in rules})
    assert len({rule.name for rule in rules}) == len(rules)
    assert all(re.fullmatch(r"CC\d{3}", rule.code) and re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in rules)


SHAPE = """
Ordinary text.

    a: 1
    b: 2  # <- CC201

    c: 3
--- is no example

    d: 4
    --- other.yaml
    e: 5  # <- CC202
"""


def test_examples_are_found() -> None:
    """Blank lines belong to an example, ordinary text ends it, `---` with a name begins a further file."""
    first, second = map(files, examples(SHAPE))
    assert first == {"example.yaml": "a: 1\nb: 2  # <- CC201\n\nc: 3\n"}
    assert second == {"example.yaml": "d: 4\n", "other.yaml": "e: 5  # <- CC202\n"}
    assert flagged(first) | flagged(second) == {("example.yaml", 2, "CC201"), ("other.yaml", 1, "CC202")}
