"""Texts of articles: where they are looked for, which are refused, and that no word of theirs gets out unasked."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli.run import run
from claimcheck.formats import all_formats

CLAIMS = """\
topics:
  - t: A topic
    questions:
      - q: Was it so?
claims:
  - q: yes
    passage: the port ... a canary
"""
TEXT = "Once more the port kept singing like a canary.\nThe second paragraph is a nightingale.\n"
Tree = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Makes a project's files, and goes into its folder: `claims/a.yaml` among them, with fields of its article."""
    folder = tmp_path / "project"
    (folder / "claims").mkdir(parents=True)
    (folder / "pyproject.toml").touch()

    def make(header: str = "", **files: str) -> Path:
        article = f"article:\n  {header}\n" if header else ""
        (folder / "claims" / "a.yaml").write_text(article + CLAIMS, encoding="utf-8")
        for name, text in files.items():
            path = folder / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        monkeypatch.chdir(folder)
        return folder

    return make


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, list[tuple[str, str]]]:
    """How many passages `check` looked up, and what it finds beside what is said of the claims themselves."""
    run(["check", *arguments])
    counted = next(line for line in capsys.readouterr().out.split("\n") if line.startswith("passages: "))
    run(["check", "--format", "json", *arguments])
    found = json.loads(capsys.readouterr().out)["findings"]
    told = [(each["code"], each["message"]) for each in found if each["code"][:3] in ("CC0", "CC1")]
    return counted.removeprefix("passages: "), told


CHECKED, AWAY = "1 of 1 checked", "0 of 1, texts not at hand; `--articles` names their folder"


def test_a_text_beside_its_claims(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """Found by the article's id, with no word said about it."""
    project(claims__a_dot_txt=TEXT)
    assert checked(capsys) == (CHECKED, [])


def test_a_text_in_the_folder_of_articles(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is not beside the claims; what is beside them comes first."""
    project(texts__a_dot_txt=TEXT)
    assert checked(capsys)[0] == AWAY
    assert checked(capsys, "--articles", "texts") == (CHECKED, [])
    project(claims__a_dot_txt="nothing of the kind")
    assert [code for code, _ in checked(capsys, "--articles", "texts")[1]] == ["CC101"]


@pytest.mark.parametrize("name", ["zo\u00e9.txt", "zoe\u0301.txt"], ids=["composed", "decomposed"])
@pytest.mark.parametrize("claims", ["zo\u00e9.yaml", "zoe\u0301.yaml"], ids=["composed", "decomposed"])
def test_a_text_is_called_as_its_claims_in_either_form_of_unicode(
    project: Tree, capsys: pytest.CaptureFixture[str], name: str, claims: str
) -> None:
    """Some systems decompose the names of files, whatever was typed."""
    folder = project(**{f"claims__{name}": TEXT})
    (folder / "claims" / "a.yaml").rename(folder / "claims" / claims)
    assert checked(capsys) == (CHECKED, [])
    assert run(["report", "--article", "zoe\u0301"]) == run(["audit", "zoe\u0301.q"]) == 0


def test_a_text_outside_of_the_project_needs_a_flag(
    project: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--articles` may name any folder."""
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "a.txt").write_text(TEXT, encoding="utf-8")
    project()
    assert checked(capsys, "--articles", str(outside)) == (CHECKED, [])
    assert run(["check", "--articles", "nowhere"]) == 2
    assert capsys.readouterr().err == "claimcheck: no such folder: nowhere\n"


def test_require_texts(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """Their absence is a note; with the flag, an error."""
    project()
    assert run(["check"]) == 0
    assert run(["check", "--require-texts"]) == 1
    assert "error CC110" in capsys.readouterr().out


REFUSED = [
    ("text: ../../outside.txt", "it lies outside of the project"),
    ("text: ../../../../../../../../../../etc/passwd", "it lies outside of the project"),
    ("text: /etc/passwd", "it lies outside of the project"),
    ("text: leads-out.txt", "it lies outside of the project"),
    ("text: ../leads-out/outside.txt", "it lies outside of the project"),
    ("text: ../.hidden/a.txt", "it lies below a folder that begins with a dot"),
    ("text: ../.env", "it lies below a folder that begins with a dot"),
    ("text: leads-to-hidden.txt", "it lies below a folder that begins with a dot"),
    ("text: ../secret.key", "a text is a .txt or a .md file"),
    ("text: leads-to-key.txt", "a text is a .txt or a .md file"),
    ("text: a.yaml", "a text is a .txt or a .md file"),
    ("text: round.txt", "Symlink loop"),
    ('text: "a\\0.txt"', "null"),
]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize(("header", "why"), REFUSED, ids=[header for header, _ in REFUSED])
def test_refused(project: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str], header: str, why: str) -> None:
    """What a claim file may not have read; links are resolved before anything is opened."""
    folder = project(header, _dot_hidden__a_dot_txt=TEXT, _dot_env=TEXT, secret_dot_key=TEXT)
    (tmp_path / "outside.txt").write_text(TEXT, encoding="utf-8")
    for link, target in (
        ("claims/leads-out.txt", tmp_path / "outside.txt"),
        ("leads-out", tmp_path),
        ("claims/leads-to-hidden.txt", folder / ".hidden" / "a.txt"),
        ("claims/leads-to-key.txt", folder / "secret.key"),
        ("claims/round.txt", folder / "claims" / "round.txt"),
    ):
        (folder / link).symlink_to(target)
    if "\\0" in header:
        assert run(["check"]) == 1
        assert capsys.readouterr().out
        return
    counted, told = checked(capsys)
    assert counted == AWAY
    assert [code for code, _ in told if code != "CC110"] == ["CC001"]
    assert why in next(message for code, message in told if code == "CC001")


def test_links_within_the_project_are_followed(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """As long as what they lead to may be read."""
    folder = project("text: here.md", texts__a_dot_txt=TEXT)
    (folder / "claims" / "here.md").symlink_to(folder / "texts" / "a.txt")
    assert checked(capsys) == (CHECKED, [])


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_out_of_the_folder_of_articles(project: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The flag names one folder, and nothing beyond it."""
    folder = project(texts__b_dot_txt=TEXT)
    (tmp_path / "outside.txt").write_text(TEXT, encoding="utf-8")
    (folder / "texts" / "a.txt").symlink_to(tmp_path / "outside.txt")
    assert checked(capsys, "--articles", "texts")[0] == AWAY


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"caf\xe9", "is not UTF-8: byte 4 of claims/a.txt"),
        (b"a" * (2 * 2**20 + 1), "it has more than 2 MiB"),
    ],
)
def test_texts_that_cannot_be_read(project: Tree, capsys: pytest.CaptureFixture[str], data: bytes, why: str) -> None:
    """Said with what to do about it."""
    (project() / "claims" / "a.txt").write_bytes(data)
    counted, told = checked(capsys)
    assert counted == AWAY
    assert [code for code, _ in told] == ["CC001", "CC110"]
    assert why in told[0][1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_no_text(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """It might never end."""
    os.mkfifo(project() / "claims" / "a.txt")
    assert checked(capsys)[0] == AWAY


def test_a_text_with_a_byte_order_mark(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """Which is no part of its first word."""
    (project() / "claims" / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.removeprefix("Once more ").encode())
    assert checked(capsys) == (CHECKED, [])


def test_the_report_says_which_passages_do_not_hold(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """For who reads it would else take every claim as checked."""
    project(claims__a_dot_txt="The port kept singing.")
    run(["report"])
    assert "a (passage lost)" in capsys.readouterr().out
    project(claims__a_dot_txt=TEXT)
    run(["report"])
    assert "(passage" not in capsys.readouterr().out


def test_no_word_of_a_text_gets_out_unasked(project: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is wrong with a passage, in every format; `--show-text` is the way to ask."""
    folder = project(claims__a_dot_txt=TEXT)
    claims = (folder / "claims" / "a.yaml").read_text(encoding="utf-8")
    for passage in ("the port ... a canary", "the fort kept singing alike", "second paragraph was", "a"):
        (folder / "claims" / "a.yaml").write_text(claims.replace("the port ... a canary", passage), encoding="utf-8")
        for command in (["report"], ["check", "--show", "note"]):
            for name in all_formats():
                if run([*command, "--format", name]) != 2:
                    printed = capsys.readouterr()
                    assert "singing like" not in printed.out + printed.err
                    assert "nightingale" not in printed.out + printed.err
    (folder / "claims" / "a.yaml").write_text(claims.replace("the port", "the fort"), encoding="utf-8")
    run(["check", "--show-text"])
    assert "there: `the port kept singing like a canary`" in " ".join(capsys.readouterr().out.split())


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("target", ["../../outside.yaml", "../.git/config", "../.hidden/b.yaml", "../secret.key"])
def test_a_link_among_the_claims_quotes_no_other_file(
    project: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    """A line that cannot be read is quoted: of a file out of the project, or of a hidden one, it might be a secret."""
    folder = project()
    file = folder / "claims" / target
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("the nightingale sang\n", encoding="utf-8")
    (folder / "claims" / "b.yaml").symlink_to(target)
    assert run(["check", "--show", "note"]) == 1
    out = capsys.readouterr().out
    assert "the link leads" in out
    assert "nightingale" not in out


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_claims_within_the_project_is_followed(project: Tree) -> None:
    """As long as these could be claims themselves."""
    folder = project(shared__b_dot_yaml="speakers:\n  - ann: Ann Teller\n")
    (folder / "claims" / "b.yaml").symlink_to("../shared/b.yaml")
    assert run(["check"]) == 0
