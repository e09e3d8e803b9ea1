"""`anchor`: the machine fields and nothing else; what has changed waits for the editor's word."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from claimcheck.cli import disk, edits
from claimcheck.cli.run import run

EXAMPLE = Path(__file__).parent.parent / "claimcheck" / "starter" / "example"
TEXT = "The port was shut.\nOn Friday the mayor said that the toll was two pence.\n"
CLAIMS = """\
# a remark
article:
  outlet: Gazette   # the paper

topics:
  - t: A topic
    questions: [{q: Was it so?}, {r: And so?}]

claims:
  - q: yes          # she says
    speaker: [Ann Teller, Ben Cole]
    passage: the mayor said ... two pence

  - {r: yes, passage: 'The port was'}
  - r: yes
    speaker: Ann Teller
    locator: p. 2
"""
PINNED = f"""\
# a remark
article:
  outlet: Gazette   # the paper
  sha256: {sha256(TEXT.encode()).hexdigest()}

topics:
  - t: A topic
    questions: [{{q: Was it so?}}, {{r: And so?}}]

claims:
  - q: yes          # she says
    speaker: [Ann Teller, Ben Cole]
    passage: the mayor said ... two pence
    paragraph: 2
    pin: 1:{sha256(b"the mayor said that the toll was two pence").hexdigest()[:12]}

  - {{r: yes, passage: 'The port was', paragraph: 1, pin: '1:{sha256(b"The port was").hexdigest()[:12]}'}}
  - r: yes
    speaker: Ann Teller
    locator: p. 2
"""
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command; its status, and what it prints on either stream, on one line."""

    def ran(*arguments: str) -> tuple[int, str]:
        status = run(list(arguments))
        printed = capsys.readouterr()
        return status, " ".join(f"{printed.out} {printed.err}".split())

    return ran


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A claim file with its text beside it."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "claims" / "a.yaml"
    file.parent.mkdir()
    file.write_bytes(CLAIMS.encode())
    (file.parent / "a.txt").write_bytes(TEXT.encode())
    return file


def test_it_fills_in_the_machine_fields(claims: Path, say: Say) -> None:
    """In block style and between braces; a second run finds nothing to do."""
    assert say("anchor", "--check") == (
        1,
        "claims/a.yaml: would write 3 records 3 passages and 1 text anchored, 0 passages before",
    )
    assert claims.read_bytes().decode() == CLAIMS
    assert say("anchor") == (0, "claims/a.yaml: wrote 3 records 3 passages and 1 text anchored, 0 passages before")
    written = claims.read_bytes().decode()
    assert re.sub(r"'(1:\w+)'", r"\1", written) == re.sub(r"'(1:\w+)'", r"\1", PINNED)
    assert say("anchor", "--check") == (0, "0 passages anchored, 3 passages before")
    assert say("check")[0] == 0


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_all_else_stays_byte_for_byte(tmp_path: Path, say: Say, ending: str) -> None:
    """The example, with either line end: what is left without the new lines is what was there."""
    shutil.copytree(EXAMPLE, tmp_path / "claims", ignore=shutil.ignore_patterns("mistakes"))
    files = sorted((tmp_path / "claims").glob("*.yaml"))
    before = {file: file.read_bytes().replace(b"\n", ending.encode()) for file in files}
    for file, data in before.items():
        file.write_bytes(data)
    status, said = say("anchor", "--claims", str(tmp_path / "claims"))
    assert (status, "33 passages and " in said or "33 passages before" in said) == (0, True)
    machine = re.compile(rb"^ +(?:paragraph|pin|sha256): .*\r?\n", re.MULTILINE)
    for file, data in before.items():
        assert machine.sub(b"", file.read_bytes()) == machine.sub(b"", data)


def test_words_that_have_changed_wait_for_the_editor(claims: Path, say: Say) -> None:
    """Left alone with the file's old fingerprint, until the claim is named."""
    say("anchor")
    pinned = claims.read_bytes()
    (claims.parent / "a.txt").write_bytes(TEXT.replace("two pence", "no more than two pence").encode())
    assert re.findall(r"(CC1\d\d) ", say("check")[1]) == ["CC104", "CC103", "CC103"]
    status, said = say("anchor")
    assert status == 1
    assert said.count("is left: its ends are there, but other words than were pinned stand between them") == 2
    assert claims.read_bytes() == pinned
    name = re.findall(r"(\S+) is left", said)[0]
    assert say("anchor", name)[0] == 0
    assert b"pin: 1:" + sha256(b"the mayor said that the toll was no more than two pence").hexdigest()[
        :12
    ].encode() in (claims.read_bytes())
    status, said = say("anchor")
    assert (status, "a: its text has changed; sha256: " in said) == (0, True)
    assert say("check")[0] == 0


def test_words_that_have_moved_are_followed(claims: Path, say: Say) -> None:
    """If they were pinned; else the paragraph may have been written for a reason."""
    claims.write_text(CLAIMS.replace("two pence\n", "two pence\n    paragraph: 1\n"), encoding="utf-8")
    status, said = say("anchor")
    assert status == 1
    assert "it stands in ¶2, not in ¶1; if it still carries the claim, run `claimcheck anchor a.q." in said
    claims.write_bytes(CLAIMS.encode())
    say("anchor")
    (claims.parent / "a.txt").write_bytes(f"News!\n{TEXT}".encode())
    status, said = say("anchor")
    assert status == 0
    assert "it stands in ¶3, not in ¶2; paragraph: 3" in said
    assert b"    paragraph: 3\n" in claims.read_bytes()
    assert say("check")[0] == 0


@pytest.mark.parametrize("wrong", ["The", "The port wash", "A harbour is"])
def test_what_is_not_there_is_never_anchored(claims: Path, say: Say, wrong: str) -> None:
    """Not even by name, nor what is merely like it: the words of the claim are to be corrected."""
    changed = CLAIMS.replace("The port was", wrong).replace("the mayor said", "a mare fled")
    claims.write_text(changed, encoding="utf-8")
    (claims.parent / "a.txt").write_text(TEXT + "The end.\n", encoding="utf-8")
    before = claims.read_bytes()
    for names in ([], ["a.r"]):
        status, said = say("anchor", *names)
        assert (status, claims.read_bytes()) == (1, before)
        assert "correct the words of its passage" in said
    assert "claimcheck anchor" not in say("check", "--select", "CC101,CC103")[1]


def test_what_it_needs(claims: Path, say: Say) -> None:
    """Texts, and claims that are there."""
    assert say("anchor", "a.r.an") == (2, "claimcheck: there is no claim `a.r.an`; did you mean `a.r`?")
    assert say("anchor", "a.r.ann-teller") == (
        2,
        "claimcheck: a.r.ann-teller has no passage, or its text is not at hand",
    )
    (claims.parent / "a.txt").unlink()
    assert "no text is at hand" in say("anchor")[1]


def test_nothing_is_written_that_cannot_be_read(claims: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is read again as it would be, before any is written."""
    monkeypatch.setattr(edits, "apply", lambda text, _: text.replace("speaker", "speker"))
    status, said = say("anchor")
    assert (status, "cannot be written without breaking a record" in said) == (2, True)
    assert claims.read_bytes().decode() == CLAIMS


def test_a_failing_disk_leaves_the_file_whole(claims: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said in one line, with nothing beside the file."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    assert say("anchor") == (2, "claimcheck: cannot write claims/a.yaml: No space left on device")
    assert claims.read_bytes().decode() == CLAIMS
    assert sorted(path.name for path in claims.parent.iterdir()) == ["a.txt", "a.yaml"]


def test_what_is_no_pin_is_a_fault(claims: Path, say: Say) -> None:
    """Else it would pass for one of another version, which says nothing, and the passage for exact."""
    say("anchor")
    claims.write_bytes(re.sub(rb"pin: '?1:\w{12}'?", b"pin: 1-aaaaaaaaaaaa", claims.read_bytes(), count=1))
    status, told = say("check")
    assert status == 1
    assert "`pin` is `1-aaaaaaaaaaaa`; leave it out, and `claimcheck anchor` writes it" in told


def test_an_empty_field_is_filled_in(claims: Path, say: Say) -> None:
    """A fault less is no broken record."""
    claims.write_bytes(b"article:\n  sha256:\n  outlet: Gazette\n" + CLAIMS[CLAIMS.index("topics:") :].encode())
    status, told = say("anchor")
    assert status == 0, told
    assert re.search(rb"^  sha256: \w{64}\n", claims.read_bytes(), re.MULTILINE)
