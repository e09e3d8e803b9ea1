"""Claim files read from git: as they were, and nothing else; whatever a revision is called, and whatever a repository holds."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from claimcheck.cli import disk
from claimcheck.cli import run as running
from claimcheck.cli.disk import Trouble
from claimcheck.cli.revisions import sources
from claimcheck.syntax import MOST_BYTES

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None, reason="git is not installed, and reads what is tested here"
)
POSIX = pytest.mark.skipif(os.name != "posix", reason="links, modes and names as POSIX has them")

OLD = b"topics: [{t: T, questions: [{q: Q?}]}]\nclaims:\n  - q: yes\n    speaker: Ann\n    locator: p. 1\n"
NEW = OLD + b"  - q: no\n    speaker: Ben\n    locator: p. 2\n"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine, and no repository around the scratch folder."""
    for name, value in {"HOME": tmp_path, "GIT_CONFIG_NOSYSTEM": 1, "GIT_CEILING_DIRECTORIES": tmp_path}.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder."""
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path) -> str:
    """Commit all that a folder holds; the commit's name."""
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which one claim file was changed since the first commit; the present folder."""
    folder = tmp_path / "project"
    (folder / "claims").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "claims" / "a.yaml").write_bytes(OLD)
    commit(folder)
    git(folder, "tag", "first")
    (folder / "claims" / "a.yaml").write_bytes(NEW)
    monkeypatch.chdir(folder)
    return folder


def read(revision: str, claims: str = "claims") -> dict[str, bytes | str]:
    """The claim files of a revision by name: what they hold, or why they are not read."""
    return {each.file: each.trouble or each.data for each in sources(revision, Path(claims))}


def refused(revision: str, claims: str = "claims") -> str:
    """Why a revision is not read."""
    with pytest.raises(Trouble) as found:
        sources(revision, Path(claims))
    assert "\n" not in str(found.value).replace(revision, "")
    return str(found.value)


def test_files_are_read_as_they_were(folder: Path) -> None:
    """By any name of the commit; the working tree and the index are as before."""
    before = git(folder, "status", "--porcelain")
    for name in (
        "first",
        "main",
        "HEAD",
        "HEAD@{0}",
        git(folder, "rev-parse", "--short", "HEAD"),
        "main^{commit}",
        "HEAD~0",
    ):
        assert read(name) == {"claims/a.yaml": OLD}
    assert git(folder, "status", "--porcelain") == before
    assert (folder / "claims" / "a.yaml").read_bytes() == NEW


def test_from_anywhere_in_the_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder below, from outside, for one file, or for the whole repository."""
    assert read("first", "claims/a.yaml") == {"claims/a.yaml": OLD}
    assert read("first", ".") == {"claims/a.yaml": OLD}
    assert read("first", str(folder / "claims")) == {f"{folder.as_posix()}/claims/a.yaml": OLD}
    monkeypatch.chdir(folder / "claims")
    assert read("first", ".") == {"a.yaml": OLD}
    assert read("first", "../claims") == {"../claims/a.yaml": OLD}
    monkeypatch.chdir(folder.parent)
    assert read("first", "project/claims") == {"project/claims/a.yaml": OLD}


@POSIX
def test_a_link_to_the_claims_is_followed_on_the_disk(folder: Path) -> None:
    """What the path leads to is what is compared."""
    (folder / "linked").symlink_to("claims")
    assert read("first", "linked") == {"linked/a.yaml": OLD}


def test_which_files_are_claim_files(folder: Path) -> None:
    """The same as on the disk, in the same order; a folder that is only called like the other is not looked into."""
    for name in ("b/c.yaml", "b.yaml", "b-x.yaml", ".hidden.yaml", ".h/x.yaml", "x.txt", "x.yml", "deep/er/d.yaml"):
        (folder / "claims" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "claims" / name).write_bytes(b"claims: []\n")
    (folder / "claims-old").mkdir()
    (folder / "claims-old" / "z.yaml").write_bytes(OLD)
    commit(folder)
    assert list(read("HEAD")) == [each.file for each in disk.sources(Path("claims"))]
    assert [each.data for each in sources("HEAD", Path("claims"))] == [
        each.data for each in disk.sources(Path("claims"))
    ]


def test_where_there_were_no_claims(folder: Path) -> None:
    """A folder that is new had none."""
    (folder / "new").mkdir()
    (folder / "new" / "a.yaml").write_bytes(OLD)
    assert read("first", "new") == {}


@POSIX
@pytest.mark.parametrize("name", ["with blank", ":(top)x", "-x", "*", 'q"uote', "é", "two\nlines", "tab\t"])
def test_odd_names_of_folders_and_files(folder: Path, name: str) -> None:
    """Each is the name of what it names, and no pattern, option or magic."""
    (folder / name / name).mkdir(parents=True)
    (folder / name / name / f"{name}.yaml").write_bytes(OLD)
    commit(folder)
    assert [each.data for each in sources("HEAD", folder / name)] == [OLD]


HOSTILE = [
    "", "-", "-x", "--output=pwned", "--upload-pack=touch pwned", "--exec=touch pwned", "-p", "--", "a b", "main ", " main",
    "main..HEAD", "main...HEAD", "..", "^main", "HEAD^@", "HEAD^!", "HEAD^-1", "HEAD^{/x}", ":/x", ":0:claims/a.yaml",
    "HEAD:claims", "a\nb", "a\0b", "a\tb", "\x1b[31m", "\u202e", "*", "main?", "[m]ain", "a\\b", "\udcff", "@{2 days ago}",
]  # fmt: skip


@pytest.mark.parametrize("revision", HOSTILE)
def test_what_is_no_revision_is_refused(folder: Path, revision: str) -> None:
    """Before git is asked, with what to write instead; nothing is written."""
    assert refused(revision).endswith("names no single revision; write a branch, a tag or a commit: `main`, `HEAD~1`")
    assert sorted(path.name for path in folder.iterdir()) == [".git", "claims"]


@pytest.mark.parametrize(
    ("revision", "says"),
    [
        ("nowhere", "there is no revision `nowhere`; `git log --oneline` and `git branch --all` list what there is"),
        ("mian", "there is no revision `mian`; did you mean `main`?"),
        ("HEAD~5", "there is no revision `HEAD~5`; "),
        ("main^{tree}", "there is no revision `main^{tree}`; "),
        ("claims", "`claims` is no revision; two folders are compared by `claimcheck diff OLD NEW`"),
        ("x" * 10_000, "there is no revision `xxx"),
        ("0" * 40, "there is no revision `000"),
        ("$(touch pwned)", "names no single revision"),
        ("`touch`;touch|pwned", "there is no revision"),
    ],
)
def test_what_there_is_not(folder: Path, revision: str, says: str) -> None:
    """A name of none, with the likeliest instead."""
    assert says in refused(revision)
    assert not (folder / "pwned").exists()


@pytest.mark.parametrize("name", ["odd=#(x)", "bränch", "a/b", "it's", "x;y|z&", "@x", "100%", "$HOME"])
def test_odd_names_of_branches(folder: Path, name: str) -> None:
    """What git allows for a name is one."""
    git(folder, "branch", name)
    assert read(name) == {"claims/a.yaml": OLD}


def test_a_branch_that_only_the_remote_has(folder: Path) -> None:
    """On a build machine, `main` is often `origin/main`."""
    clone = folder.parent / "clone"
    git(folder.parent, "clone", "-q", "project", "clone")
    git(clone, "checkout", "-q", "-b", "mine")
    git(clone, "branch", "-D", "main")
    assert refused("main", str(clone / "claims")) == "there is no revision `main` here; did you mean `origin/main`?"
    assert len(sources("origin/main", clone / "claims")) == 1


def test_a_shallow_clone(folder: Path) -> None:
    """It says what is missing, and how to fetch it; what it has is read."""
    commit(folder)
    clone = folder.parent / "shallow"
    git(folder.parent, "clone", "-q", "--depth", "1", folder.as_uri(), "shallow")
    for name in ("HEAD~1", "first"):
        assert refused(name, str(clone / "claims")) == (
            f"`{name}` is not in this shallow clone; fetch more of it first, with `git fetch --unshallow`"
            " (on GitHub Actions, `fetch-depth: 0`)"
        )
    assert [each.data for each in sources("HEAD", clone / "claims")] == [NEW]


def test_a_partial_clone_fetches_nothing(folder: Path) -> None:
    """What it lacks is said to be lacking, and no connection is made for it."""
    commit(folder)
    git(folder, "config", "uploadpack.allowFilter", "true")
    clone = folder.parent / "partial"
    git(folder.parent, "clone", "-q", "--filter=blob:none", "--no-checkout", folder.as_uri(), "partial")
    shutil.copytree(folder / "claims", clone / "claims")
    assert "this clone lacks files of that revision, and nothing is fetched here" in refused(
        "first", str(clone / "claims")
    )


def test_outside_of_a_repository(folder: Path) -> None:
    """One line, and another way."""
    (folder.parent / "claims").mkdir()
    says = refused("main", str(folder.parent / "claims"))
    assert says.endswith("lies in no git repository; two folders need none: `claimcheck diff OLD NEW`")
    assert "lies in no git repository" in refused("main", str(folder / ".git"))


def test_without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, and another way."""
    monkeypatch.setenv("PATH", str(folder))
    assert refused("main") == "git is not installed; without it, `claimcheck diff OLD NEW` compares two folders"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder to another user"
)
def test_another_users_repository(folder: Path) -> None:
    """Git reads none that its user has not called safe."""
    os.chown(folder, 12345, 12345)
    os.chown(folder / ".git", 12345, 12345)
    says = refused("main")
    assert says.startswith("git does not trust the repository around claims, as it is another user's; if you do, ")


@POSIX
def test_links_and_submodules(folder: Path, tmp_path: Path) -> None:
    """A link in a revision is not followed, wherever it leads, and what a submodule holds is not looked at."""
    (tmp_path / "secret.yaml").write_bytes(b"secret: words\n")
    (folder / "claims" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "claims" / "here.yaml").symlink_to("a.yaml")
    (folder / "claims" / "folder").symlink_to("..")
    (folder / "claims" / "same.yaml").write_bytes(b"a.yaml")  # the content of a link is where it leads
    inner = folder / "claims" / "inner"
    inner.mkdir()
    git(inner, "init", "-q")
    (inner / "b.yaml").write_bytes(OLD)
    commit(inner)
    commit(folder)
    trouble = "it is a link, and none is followed in a revision"
    assert read("HEAD") == {
        "claims/a.yaml": NEW,
        "claims/here.yaml": trouble,
        "claims/link.yaml": trouble,
        "claims/same.yaml": b"a.yaml",
    }


def test_a_huge_file_is_not_read(folder: Path) -> None:
    """What no run can hold is refused with its name, as it is on the disk."""
    (folder / "claims" / "big.yaml").write_bytes(b"#" * (MOST_BYTES + 1))
    commit(folder)
    assert read("HEAD") == {"claims/a.yaml": NEW, "claims/big.yaml": "it has more than 10 MiB"}


def test_contents_come_back_byte_for_byte(folder: Path) -> None:
    """Whatever line ends, bytes and copies there are, and whatever filters the repository names."""
    held = {"b": b"", "c": b"\n", "d": b"\r\n\xff\0x", "e": OLD.replace(b"\n", b"\r\n"), "f": b"\r\n\xff\0x"}
    for name, data in held.items():
        (folder / "claims" / f"{name}.yaml").write_bytes(data)
    commit(folder)
    (folder / ".gitattributes").write_text("*.yaml filter=evil diff=evil text eol=crlf\n", encoding="utf-8")
    for name in ("filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "diff.evil.command", "core.pager"):
        git(folder, "config", name, "touch pwned; cat")
    assert read("HEAD") == {"claims/a.yaml": NEW, **{f"claims/{name}.yaml": data for name, data in held.items()}}
    assert not list(folder.rglob("pwned"))


@POSIX
def test_nothing_that_a_repository_names_is_run(folder: Path) -> None:
    """Neither hooks, nor a monitor, nor aliases, nor a configuration that lies among the claims."""
    evil = folder / "evil"
    evil.write_text(f"#!/bin/sh\ntouch {folder}/pwned\n", encoding="utf-8")
    evil.chmod(0o755)
    for hook in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"):
        shutil.copy(evil, folder / ".git" / "hooks" / hook)
    for name in (
        "core.fsmonitor",
        "alias.ls-tree",
        "alias.rev-parse",
        "core.sshCommand",
        "core.editor",
        "core.askPass",
    ):
        git(folder, "config", name, str(evil) if not name.startswith("alias") else f"!{evil}")
    (folder / "pwned").unlink(missing_ok=True)
    assert read("first") == {"claims/a.yaml": OLD}
    assert not (folder / "pwned").exists()


@POSIX
def test_a_folder_of_claims_is_not_taken_for_a_repository(folder: Path) -> None:
    """Whoever sends claims can send files that look like a bare repository with settings of its own."""
    git(folder.parent, "clone", "-q", "--bare", "project", "bare")
    for name in ("HEAD", "config", "objects", "refs", "packed-refs"):
        if (folder.parent / "bare" / name).is_dir():
            shutil.copytree(folder.parent / "bare" / name, folder / "claims" / name)
        else:
            shutil.copy(folder.parent / "bare" / name, folder / "claims" / name)
    git(folder, "config", "--file", "claims/config", "core.bare", "false")
    git(folder, "config", "--file", "claims/config", "core.worktree", str(folder / "claims"))
    assert "lies in no git repository" in refused("main")


def test_the_environment_of_a_hook(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a hook, git names a repository and an index by paths of its own: the claims' repository is what counts."""
    for name, value in {"GIT_DIR": ".git", "GIT_INDEX_FILE": "x", "GIT_WORK_TREE": "/", "GIT_PREFIX": "x/"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "touch pwned")
    monkeypatch.chdir(folder / "claims")
    assert read("first", ".") == {"a.yaml": OLD}


# The command


def diff(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run the command: its status, and what it prints."""
    status = running.run(["diff", *words])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_revision_is_compared_with_the_working_tree(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the change brings, and after a commit nothing more."""
    status, out, err = diff(capsys, "first")
    assert (status, err) == (0, "")
    assert out.startswith("From first to claims\n")
    assert "1 new contradiction. Claims: 1 added." in out
    commit(folder)
    assert diff(capsys, "HEAD") == (0, "nothing changed from HEAD to claims: 2 claims as before\n", "")


def test_claims_that_are_gone_are_withdrawn(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their folder, from anywhere, or out of it; a path where nothing stood then either is a mistake."""
    commit(folder)
    (folder / "claims" / "a.yaml").unlink()
    assert "Claims: 2 withdrawn" in diff(capsys, "HEAD")[1]
    shutil.rmtree(folder / "claims")
    status, out, err = diff(capsys, "HEAD")
    assert (status, err) == (0, "")
    assert out.startswith("From HEAD to claims\n")
    assert "Claims: 2 withdrawn" in out
    assert "Claims: 1 withdrawn" in diff(capsys, "first", "--claims", "claims/a.yaml")[1]
    monkeypatch.chdir(folder.parent)
    assert "Claims: 2 withdrawn" in diff(capsys, "HEAD", "--claims", "project/claims")[1]
    for revision, claims in (("HEAD", "project/clams/x"), ("nothing", "project/claims"), ("HEAD", "elsewhere")):
        says = f"claimcheck: no such path: {claims}; `claimcheck init` writes a first file\n"
        assert diff(capsys, revision, "--claims", claims) == (2, "", says)


def test_the_status_tells_of_what_was_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On either side: 1, with a line for each."""
    (folder / "claims" / "b.yaml").write_bytes(b"claims:\n  - q: perhaps\n")
    says = "were left out because of faults, and may seem added or withdrawn\n"
    status, _, err = diff(capsys, "first")
    assert (status, err) == (1, f"claimcheck: some records of claims {says}")
    commit(folder)
    status, _, err = diff(capsys, "HEAD")
    assert (status, err) == (1, f"claimcheck: some records of HEAD {says}claimcheck: some records of claims {says}")


def test_an_option_is_no_revision(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither where it is taken for one of ours nor after `--`."""
    assert diff(capsys, "--output=pwned")[0] == 2
    status, out, err = diff(capsys, "--", "--output=pwned")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert not (folder / "pwned").exists()


def test_two_folders_need_no_git(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are compared as they lie there; a file is one of its own."""
    (folder / "old.yaml").write_bytes(OLD)
    monkeypatch.setenv("PATH", "")
    status, out, err = diff(capsys, "old.yaml", "claims")
    assert (status, err) == (0, "")
    assert out.startswith("From old.yaml to claims\n")
