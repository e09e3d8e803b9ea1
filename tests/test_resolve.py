"""Decisions from the command line: bound to what is at odds, written beside the others, brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from claimcheck.check import Source, check
from claimcheck.cli.run import run
from claimcheck.model import Report

CLAIMS = """\
topics:
  - bridge: The bridge
    questions:
      - strike: Did the union threaten to strike?
      - opened: When was the bridge opened?
        type: date
  - tram: The tram
    questions:
      - opened: When was the tram opened?
        type: date
claims:
  - strike: yes
    speaker: Ben Cole
    locator: p. 2
  - strike: no
    speaker: Ann Teller
    locator: p. 2
  - bridge/opened: 1932
    speaker: Ben Cole
    locator: p. 2
  - tram/opened: 1931
    speaker: Ben Cole
    locator: p. 2
  - tram/opened: 1930
    speaker: Ann Teller
    locator: p. 2
"""
SEEN = "a62b680175dc"
BY = ["--by", "editor", "--reason", "his word, and hers: a letter would decide"]


@frozen
class Ran:
    """How a run ended, and what it printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs in a folder with a collection, on a certain day."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 2027-01-15
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(CLAIMS, encoding="utf-8")

    def once(*arguments: str) -> Ran:
        status = run(["resolve", *arguments])
        return Ran(status, *capsys.readouterr())

    return once


def told() -> Report:
    """What stands in the folder."""
    return check([Source(file.as_posix(), file.read_bytes()) for file in sorted(Path("claims").rglob("*.yaml"))])


def codes() -> list[str]:
    """The codes of errors and warnings."""
    return [each.rule.code for each in told().findings if each.severity]


RESOLUTIONS = Path("claims/resolutions.yaml")


def test_a_record_is_printed(ran: Run) -> None:
    """With what is at odds above it, its `seen`, and what to fill in; nothing is written."""
    assert ran("strike") == Ran(0, f"""\
# Did the union threaten to strike?
# `no`, says Ann Teller (a p. 2)
# `yes`, says Ben Cole (a p. 2)
# under `resolutions:` in claims/resolutions.yaml, or with `--write`:
  - strike: unresolved  # or favours, different-scope, not-a-contradiction
    reason:  # what is at odds, and what would decide it
    by:  # who decides
    on: 2027-01-15
    seen: {SEEN}
""", "")  # fmt: skip
    assert not RESOLUTIONS.exists()


def test_a_text_that_cannot_be_read_is_in_nobody_s_way(ran: Run) -> None:
    """It is a fault before the record is written and after, and none of the record's."""
    Path("claims/a.txt").write_bytes(b"caf\xe9")
    assert ran("strike", *BY, "-w").out == "wrote strike into claims/resolutions.yaml\n"
    assert told().book.assessments["bridge/strike"].acknowledged


def test_what_is_left_out_is_asked_for(ran: Run) -> None:
    """A record written as it is printed: `check` reports each empty field until it is filled in, then all is well."""
    wrote = ran("strike", "--write")
    assert wrote.out == (
        "wrote strike into claims/resolutions.yaml; fill in `reason` and `by`, for which `claimcheck check` asks\n"
    )
    faults = [fault.message for fault in told().book.faults if fault.code == "CC002"]
    assert faults == ["`reason` is empty; write its value", "`by` is empty; write its value"]
    text = RESOLUTIONS.read_text("utf-8").replace("reason:", "reason: why").replace("by:", "by: me")
    RESOLUTIONS.write_text(text, encoding="utf-8")
    assert codes() == ["CC201"]
    assert told().book.assessments["bridge/strike"].acknowledged


def test_a_whole_decision(ran: Run) -> None:
    """Given all it takes, the record is good at once, and the contradiction acknowledged."""
    assert ran("strike", "-w", *BY).out == "wrote strike into claims/resolutions.yaml\n"
    assert (
        RESOLUTIONS.read_text("utf-8")
        == f"""\
resolutions:
  - strike: unresolved  # or favours, different-scope, not-a-contradiction
    reason: 'his word, and hers: a letter would decide'
    by: editor
    on: 2027-01-15
    seen: {SEEN}
"""
    )
    assert codes() == ["CC201"]
    assert ran("tram/opened", "--for", "a.tram/opened.ann-teller", "--expires", "2028", "-w", *BY).status == 0
    assert codes() == []
    assert RESOLUTIONS.read_text("utf-8").endswith("""\
  - tram/opened: favours
    for: a.tram/opened.ann-teller
    reason: 'his word, and hers: a letter would decide'
    by: editor
    on: 2027-01-15
    expires: 2028
    seen: 943914c49ba2
""")


@pytest.mark.parametrize("verdict", ["unresolved", "different-scope", "not-a-contradiction"])
def test_verdicts(ran: Run, verdict: str) -> None:
    """A verdict that was said needs no comment on the others."""
    assert ran("strike", "-w", "--verdict", verdict, *BY).status == 0
    assert f"  - strike: {verdict}\n" in RESOLUTIONS.read_text("utf-8")
    assert told().book.assessments["bridge/strike"].acknowledged


def test_the_file_is_where_resolutions_are(ran: Run) -> None:
    """Where most of them stand, with its line ends; in a single file, that file."""
    other = Path("claims/decisions.yaml")
    other.write_bytes(b"resolutions:\r\n- strike: unresolved\r\n  reason: why\r\n  by: me\r\n  on: 2026\r\n")
    ran("tram/opened", "-w", *BY)
    assert b"\r\n  on: 2026\r\n- tram/opened: unresolved " in other.read_bytes()
    assert other.read_bytes().count(b"\n") == other.read_bytes().count(b"\r\n")
    assert not RESOLUTIONS.exists()
    other.unlink()
    assert ran("strike", "-w", *BY, "--claims", "claims/a.yaml").status == 0
    assert Path("claims/a.yaml").read_text("utf-8").startswith(f"{CLAIMS}\nresolutions:\n  - strike: unresolved ")
    assert codes() == ["CC201"]


REFUSED = [
    (["strik"], "there is no question `strik`; did you mean `strike`?"),
    (["opened"], "`opened` is a question of several topics; write bridge/opened or tram/opened"),
    (["bridge/opened"], "no answers are at odds on bridge/opened, so there is nothing to decide"),
    (["strike", "--verdict", "open"], "`open` is no verdict; write one of: unresolved, favours, "),
    (
        ["strike", "--for", "a.strike.ann"],
        "there is no claim at odds `a.strike.ann`; did you mean `a.strike.ann-teller`?",
    ),
    (
        ["strike", "--verdict", "favours", "-w"],
        "`favours` needs the claim that is favoured; give `--for` and one of: a.strike.ann-teller, a.strike.ben-cole",
    ),
    (["strike", "--for", "a.strike.ann-teller", "--verdict", "unresolved"], "`--for` goes with the verdict `favours`"),
    (["strike", "--reason", " "], "`--reason` is empty"),
    (["strike", "--expires", "soon"], "`soon` is no date"),
    (["strike", "--expires", "2026-12"], "`2026-12` is past; give a later date"),
    (["strike", "--again"], "nobody has decided strike yet; leave `--again` out"),
    (["strike", "--reason", "half a letter: \udce9", "-w"], "nothing can be added to claims/resolutions.yaml: "),
]


@pytest.mark.parametrize(("arguments", "says"), REFUSED, ids=[" ".join(each) for each, _ in REFUSED])
def test_what_cannot_be_decided(ran: Run, arguments: list[str], says: str) -> None:
    """One line, and nothing is written."""
    refused = ran(*arguments)
    assert (refused.status, refused.out) == (2, "")
    assert says in refused.err
    assert [path.name for path in Path("claims").iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("filled", [True, False])
def test_a_question_is_decided_once(ran: Run, filled: bool) -> None:  # noqa: FBT001
    """A second record would be a fault, even beside one that is not filled in and so not read."""
    ran("strike", "-w", *(BY if filled else []))
    before = RESOLUTIONS.read_bytes()
    again = ran("strike", "-w")
    assert again.status == 2
    says = (
        "decided in claims/resolutions.yaml:2 already" if filled else "begun in claims/resolutions.yaml:2, and cannot"
    )
    assert f"strike is {says}" in again.err
    if not filled:
        assert ran("strike", "--again", "-w").err == again.err
    assert RESOLUTIONS.read_bytes() == before


def test_a_damaged_file_is_left_alone(ran: Run) -> None:
    """What could not be read to its end is not written to."""
    RESOLUTIONS.write_text('resolutions:\n  - strike: "no" way\n', encoding="utf-8")
    refused = ran("tram/opened", "-w", *BY)
    assert refused.status == 2
    assert "nothing can be added to claims/resolutions.yaml: some of `resolutions:` could not be read" in refused.err
    assert RESOLUTIONS.read_text("utf-8") == 'resolutions:\n  - strike: "no" way\n'


# Again

DECIDED = f"""\
# ours\r
resolutions:\r
  - strike: unresolved   # for now\r
    reason: his word against hers\r
    seen: '{SEEN}'   # bound\r
    by: editor\r
    on: 2026-11-20"""
JOINED = "\nclaims:\n  - strike: no\n    speaker: Cy Dunn\n    locator: p. 7\n"


def reopen(text: str = DECIDED) -> None:
    """A decision, and a claim that joins."""
    RESOLUTIONS.write_bytes(text.encode())
    Path("claims/b.yaml").write_text(JOINED, encoding="utf-8")


def test_again_touches_nothing_but_seen(ran: Run) -> None:
    """It says what is new and what to read again."""
    reopen()
    assert codes() == ["CC201", "CC201", "CC304"]
    new = told().book.assessments["bridge/strike"].seen
    assert ran("strike", "--again") == Ran(0, f"""\
new: `no`, says Cy Dunn (b p. 7)
wrote claims/resolutions.yaml:3
  seen: {new}
read its reason again: his word against hers
""", "")  # fmt: skip
    assert RESOLUTIONS.read_bytes() == DECIDED.replace(f"'{SEEN}'", new).encode()
    assert codes() == ["CC201"]
    assert ran("strike", "--again") == Ran(0, "the decision on strike still holds, and nothing is to be written\n", "")


def test_again_binds_what_was_never_bound(ran: Run) -> None:
    """A `seen` is added behind the last field."""
    reopen(DECIDED.replace(f"    seen: '{SEEN}'   # bound\r\n", ""))
    new = told().book.assessments["bridge/strike"].seen
    assert ran("strike", "--again").out.startswith("wrote claims/resolutions.yaml:3\n")
    assert RESOLUTIONS.read_bytes().endswith(f"    on: 2026-11-20\r\n    seen: {new}".encode())


def test_again_says_what_it_cannot_tell(ran: Run) -> None:
    """Where more than a newcomer has changed, what is at odds today is shown."""
    reopen(DECIDED.replace(SEEN, "0" * 12))
    assert ran("strike", "--again").out.startswith("""\
what has changed since cannot be told; at odds are today:
`no`, says Ann Teller (a p. 2)
""")


def test_a_new_reason_is_a_new_decision(ran: Run) -> None:
    """It has the date of today."""
    reopen()
    assert "read its reason again" not in ran("strike", "--again", "--reason", "two against one").out
    text = RESOLUTIONS.read_text("utf-8")
    assert "    reason: two against one\n" in text
    assert text.endswith("    on: 2027-01-15")


def test_a_decision_that_expired(ran: Run) -> None:
    """`expires` is kept unless it has passed; then a later date is needed, whether `seen` holds or not."""
    reopen(f"{DECIDED}\r\n    expires: 2027-03\r\n")
    ran("strike", "--again")
    assert "expires: 2027-03\n" in RESOLUTIONS.read_text("utf-8")
    for joined in (True, False):
        reopen(f"{DECIDED}\r\n    expires: 2026-12\r\n")
        if not joined:
            Path("claims/b.yaml").unlink()
        refused = ran("strike", "--again")
        assert refused.status == 2
        assert "the decision on strike expired on 2026-12; give a later date: `--expires`" in refused.err
        assert ran("strike", "--again", "--expires", "2027-12-31").status == 0
        assert "    expires: 2027-12-31\n" in RESOLUTIONS.read_text("utf-8")
        assert codes() == ["CC201"]


def test_again_leaves_the_verdict(ran: Run) -> None:
    """Whoever changes his mind does so in the file."""
    reopen()
    assert "`--again` leaves the verdict as it is" in ran("strike", "--again", "--verdict", "different-scope").err


def test_nothing_hidden_is_printed(ran: Run) -> None:
    """A name that would move the cursor is shown."""
    text = CLAIMS.replace("Ann Teller", '"Ann \\e[2J Teller"')
    Path("claims/a.yaml").write_text(text, encoding="utf-8")
    printed = ran("strike").out
    assert "\x1b" not in printed
    assert "Ann \\x1b[2J Teller" in printed
