"""`new`: from words of an article to a claim, in one command."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cli.run import run
from claimcheck.evidence import Searched, find, read_text
from claimcheck.propose import passage

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "claimcheck" / "starter" / "example"
Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command beside the example; its status, and what it prints on each stream."""
    shutil.copytree(EXAMPLE, tmp_path / "claims", ignore=shutil.ignore_patterns("mistakes"))
    monkeypatch.chdir(tmp_path)

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(list(arguments))
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return ran


def test_records_left_out(say: Say) -> None:
    """It answers, and says that something was not read; the status says so too."""
    Path("claims/broken.yaml").write_text("claims:\n  - nothing: yes\n", "utf-8")
    status, out, err = say("new", "harbour-gazette", "work had begun in about 1928")
    assert status == 1
    assert "QUESTION: ANSWER" in out
    assert err == ("claimcheck: some records were left out because of faults; `claimcheck check` says which and why\n")


def test_it_offers_the_likeliest(say: Say) -> None:
    """The question that the words answer comes first, and whoever is named."""
    status, out, _ = say("new", "harbour-gazette", "work had begun in about 1928")
    assert status == 0
    offers = [line.split()[2].rstrip(":") for line in out.splitlines() if line.startswith("#  ")]
    assert offers[0] == "bridge-building/work-begun"
    assert "stannage" in offers
    assert out.split("\n- ")[1] == (
        "QUESTION: ANSWER\n  passage: work had begun in about 1928\n  paragraph: 4\n  pin: 1:f4ec2500ffc4\n"
    )


def test_it_prints_the_record(say: Say) -> None:
    """With what it was told, ready to be pasted; names are offered where none was given."""
    status, out, _ = say(
        *("new", "city-courier", "a woman with a basket of eels saw him jump off at the foot of anchor hill".title()),
        *("--question", "driver-jumped", "--answer", "yes", "--speaker", "eel-woman"),
    )
    assert status == 2
    words = "A woman with a basket of eels saw him jump off at the foot of Anchor Hill"
    status, out, _ = say(
        "new", "city-courier", words, "--question", "driver-jumped", "--answer", "yes", "--speaker", "x"
    )
    assert status == 0
    assert re.sub(r"1:\w{12}", "PIN", out) == (
        "- driver-jumped: yes\n  speaker: x\n"
        "  passage: A woman with a basket of ... at the foot of Anchor Hill\n  paragraph: 5\n  pin: PIN\n"
    )


def test_it_writes_a_claim_that_is_checked(say: Say) -> None:
    """After the last one of its article; nothing else changes, and the passage is found as it was pinned."""
    file = Path("claims/harbour-gazette.yaml")
    before = file.read_text(encoding="utf-8")
    asked = ("new", "harbour-gazette", "cannot say whether he did", "--question", "fog", "--answer", "haze")
    status, out, err = say(*asked, "--speaker", "a bystander", "-w")
    assert (status, out, err) == (0, "wrote harbour-gazette.fog.a-bystander into claims/harbour-gazette.yaml\n", "")
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert "  - fog: haze\n    speaker: a bystander\n    passage: cannot say whether he did\n" in after
    assert "passages: 34 of 34 checked" in say("check")[1]


def test_a_link_to_highlighted_text(say: Say) -> None:
    """As browsers copy it."""
    link = "https://example.org/a#:~:text=Geese%20are,arrangement."
    status, out, _ = say("new", "harbour-gazette", link, "--question", "foot-toll", "--answer", "2")
    assert status == 0
    assert "passage: Geese are by arrangement.\n" in out


def test_an_article_without_claims(say: Say) -> None:
    """A text in the folder of articles is enough: its first claim makes the file."""
    Path("texts").mkdir()
    Path("texts/evening-star.txt").write_text("It was opened on Monday, to be sure.\n", encoding="utf-8")
    asked = ("new", "evening-star", "opened on Monday", "--articles", "texts", "--question", "opened-on")
    assert say(*asked, "--answer", "1932-03-21", "-w")[:2] == (
        0,
        (
            "wrote evening-star.opened-on into claims/evening-star.yaml; it is new: add an `article:` with `outlet` and"
            " `published`\n"
        ),
    )
    written = Path("claims/evening-star.yaml").read_text(encoding="utf-8")
    assert written.startswith("claims:\n  - opened-on: 1932-03-21\n    passage: opened on Monday\n")
    assert "passages: 34 of 34 checked" in say("check", "--articles", "texts")[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("city-courier", "the bridge"), "the words name no one place: it stands in "),
        (("city-courier", "no such words were ever printed"), "the words name no one place: the nearest words"),
        (("city-curier", "x"), "the text of city-curier is not at hand as city-curier.txt; known articles are "),
        (("city-courier", "a milkman", "-w"), "a claim needs `--question` and `--answer` to be written"),
        (("city-courier", "a milkman", "--question", "opend-on"), "did you mean `opened-on`?"),
        (
            ("city-courier", "a milkman", "--question", "opened-on", "--answer", "sunday", "-w"),
            "the claim would not be read: `sunday` is no date",
        ),
        (
            ("city-courier", "a milkman", "--question", "opened-on", "--answer", "1932", "--stance", "sure", "-w"),
            "the claim would not be read: ",
        ),
    ],
)
def test_what_it_refuses(say: Say, arguments: tuple[str, ...], says: str) -> None:
    """One line, status 2, nothing written, and none of the article's words."""
    before = {file: file.read_bytes() for file in Path("claims").iterdir()}
    status, out, err = say("new", *arguments)
    assert (status, out) == (2, "")
    assert says in err
    assert {file: file.read_bytes() for file in Path("claims").iterdir()} == before


@given(
    st.lists(st.sampled_from(["no", "toll"]), min_size=1, max_size=30),
    st.data(),
)
def test_what_is_written_leads_back(words: list[str], data: st.DataObject) -> None:
    """However long the stretch, and whatever repeats: the passage is written so that it is found again, or whole."""
    text = Searched.of(read_text(" ".join(words).encode(), "a.txt", "lines"))
    low = data.draw(st.integers(0, len(words) - 1))
    meant = " ".join(words[low : data.draw(st.integers(low + 1, len(words)))])
    for at in find(text, meant).found:
        written = passage(text, at)
        assert len(written.split()) <= len(meant.split()) + 1
        assert at in find(text, written, 1).found or written == meant


def test_a_scope_and_an_id_of_its_own(say: Say) -> None:
    """One voice may answer a question twice, of other times."""
    asked = ("new", "city-courier", "a milkman", "--question", "opened-on", "--answer", "1932", "--speaker", "x")
    assert say(*asked, "-w")[0] == 0
    assert "is the id of two claims; give one of them an `id`" in say(*asked, "-w")[2]
    status, out, _ = say(*asked, "--id", "again", "--as-of", "1932-03", "--where", "the harbour")
    assert status == 0
    assert "  id: again\n  speaker: x\n  as-of: 1932-03\n  where: the harbour\n  passage: " in out


def test_what_is_printed_can_be_read(say: Say) -> None:
    """What would be refused in a file is not offered to be pasted into one."""
    asked = ("new", "city-courier", "a milkman", "--question", "opened-on", "--answer")
    assert "would not be read: `sunday` is no date" in say(*asked, "sunday")[2]
    assert "would not be read: `stance` is `sure`" in say(*asked, "1932", "--stance", "sure")[2]
    assert "would not be read: `as-of` `soon` is no date" in say(*asked, "1932", "--as-of", "soon")[2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_it_asks_on_a_terminal(say: Say) -> None:
    """For what was not said, until it can be read: the question by number, the answer, the speaker; then to write.

    Nothing that acts on a terminal comes through.
    """
    text = Path("claims/harbour-gazette.txt")
    text.write_text(text.read_text("utf-8").replace("said that work", "said \x1b[2J that work"), encoding="utf-8")
    main, other = pty.openpty()
    words = ["new", "harbour-gazette", "work had begun in about 1928"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "TERM": "dumb"}
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *words], stdin=other, stdout=other, stderr=other, env=environment
    )
    os.close(other)
    shown = b""
    for prompt, answer in (
        (b"question (number or id): ", b"17\n"),
        (b"question (number or id): ", b"1\n"),
        (b"answer (date): ", b"twenty-eight\n"),
        (b"answer (date): ", b"1928\n"),
        (b"speaker (number or name): ", b"0\n"),
        (b"write it into claims/harbour-gazette.yaml? [y/N]: ", b"y\n"),
    ):
        while prompt not in shown.rpartition(b"\n")[2]:
            assert select.select([main], [], [], 20)[0], shown
            shown += os.read(main, 4096)
        os.write(main, answer)
    process.wait(20)
    while select.select([main], [], [], 0.2)[0]:
        try:
            shown += os.read(main, 4096)
        except OSError:
            break
    os.close(main)
    assert process.returncode == 0
    assert "there is no question `17`" in shown.decode()
    assert "`twenty-eight` is no date" in shown.decode()
    assert "- work-begun: 1928" in shown.decode()
    assert "wrote harbour-gazette.work-begun into claims/harbour-gazette.yaml" in shown.decode()
    assert "said \\x1b[2J that «work had begun in about 1928»" in " ".join(shown.decode().split())
    assert "\x1b" not in shown.decode()


HOSTILE = """\
articles:
  - other: Another
topics:
  - t: T
    questions:
      - q: "Was it\\e[31m so?\\n- q: yes"
speakers:
  - ann: "Ann\\e]0;x\\a Teller\\n- q: yes"
"""


def test_what_records_hold_breaks_no_comment_and_no_terminal(say: Say) -> None:
    """A name with a line break or an escape in it stays on its line, and is seen."""
    Path("claims/hostile.yaml").write_text(HOSTILE, encoding="utf-8")
    Path("claims/hostile.txt").write_text("Ann Teller said it was so.\n", encoding="utf-8")
    status, out, _ = say("new", "hostile", "Ann Teller said")
    assert status == 0
    assert "\x1b" not in out
    assert [line for line in out.splitlines() if line.startswith("- ")] == ["- QUESTION: ANSWER"]


def test_a_claim_is_never_written_under_another_article(say: Say) -> None:
    """The file that has the article's name may say that its claims are of another one."""
    file = Path("claims/notes.yaml")
    file.write_text("article:\n  id: other\n", encoding="utf-8")
    Path("claims/notes.txt").write_text("The toll was taken.\n", encoding="utf-8")
    status, _, err = say("new", "notes", "toll was taken", "--question", "toll-taken", "--answer", "yes", "-w")
    assert status == 2
    assert "holds the claims of another article" in err
    assert file.read_text(encoding="utf-8") == "article:\n  id: other\n"


def test_a_name_with_hidden_characters_names_no_article(say: Say) -> None:
    """No file is made of it, and none is read."""
    status, _, err = say("new", "a\nb", "toll", "--question", "toll-taken", "--answer", "yes", "-w")
    assert status == 2
    assert "hidden character" in err
