"""What services are given to run: the hook of pre-commit, the action, and the snippets of README."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from test_cli import COMMANDS, environment
from test_readme import BLOCK

ROOT = Path(__file__).parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
ACTION = ROOT / ".github" / "actions" / "claimcheck" / "action.yml"
README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = {str(found["file"]): found["text"] for found in BLOCK.finditer(README)}
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
BASH = shutil.which("bash")

POSIX = pytest.mark.skipif(sys.platform == "win32" or BASH is None, reason="needs bash")
SERVICES = pytest.mark.skipif(
    not os.environ.get("CLAIMCHECK_SERVICES"), reason="`nox -s services` has what is needed, and takes a minute"
)


def read(text: str) -> Any:
    """A YAML file; `on` stays the word that it is to GitHub."""
    return yaml.safe_load(text.replace("\non:\n", '\n"on":\n'))


# The hook


HOOK = read(MANIFEST.read_text("utf-8"))[0]


def test_the_hook_runs_the_program() -> None:
    """What it enters is what is installed, and a command that there is."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    program, command = HOOK["entry"].split()
    assert program in scripts
    assert command in COMMANDS
    assert (HOOK["id"], HOOK["language"], HOOK["pass_filenames"]) == ("claimcheck", "python", False)
    assert read(SNIPPETS["ci/.pre-commit-config.yaml"])["repos"][0]["hooks"][0]["id"] == HOOK["id"]


@pytest.mark.parametrize(
    ("file", "runs"),
    [
        ("claims/bridge.yaml", True),
        ("claims/1932/bridge.yml", True),
        ("claims/1932/harbour-gazette.txt", True),
        ("claims/harbour-gazette.md", True),
        ("README.md", False),
        ("src/claims.yaml", False),
        ("claims/table.csv", False),
    ],
)
def test_when_the_hook_runs(file: str, *, runs: bool) -> None:
    """Always; where somebody would rather not wait, when a claim file or a text beside one has changed."""
    assert HOOK["always_run"] is True
    assert bool(re.search(HOOK["files"], file)) is runs


# The action


STEPS = read(ACTION.read_text("utf-8"))["runs"]["steps"]


def test_the_action_is_composite_and_documented() -> None:
    """What GitHub asks of one, and a sentence on each input."""
    action = read(ACTION.read_text("utf-8"))
    assert set(action) == {"name", "description", "inputs", "runs"}
    assert action["runs"]["using"] == "composite"
    assert all(each["description"] and "default" in each for each in action["inputs"].values())
    assert all(("uses" in step) != ("run" in step and step["shell"] == "bash") for step in STEPS)
    used = set(re.findall(r"inputs\.([\w-]+)", ACTION.read_text("utf-8")))
    assert used == set(action["inputs"])


def test_nothing_is_put_into_a_script() -> None:
    """What others may write reaches a shell as a variable, never as a part of what it runs; no token does."""
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []
    assert not re.search(r"token|secrets", ACTION.read_text("utf-8"))


def test_actions_are_pinned() -> None:
    """By commit, with the version beside it; ours by the commit that its reader chooses."""
    workflow = SNIPPETS["ci/.github/workflows/claims.yaml"]
    used = re.findall(r"uses: (.*)", ACTION.read_text("utf-8") + workflow)
    ours = "OWNER/claimcheck/.github/actions/claimcheck@COMMIT"
    assert ours in used
    assert (ROOT / ours.partition("/claimcheck/")[2].partition("@")[0] / "action.yml").samefile(ACTION)
    assert [each for each in used if each != ours and not PINNED.fullmatch(each)] == []


def script(step: str) -> str:
    """What a step of the action runs."""
    return next(str(each["run"]) for each in STEPS if each.get("name") == step)


def sh(text: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub does, in a folder."""
    around = environment(GITHUB_ACTIONS="true", **more)
    assert BASH is not None
    command = [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", text]
    return subprocess.run(command, cwd=cwd, env=around, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one contradiction, and beside it one with `claimcheck`, as it would be installed."""
    (tmp_path / "desk" / "claims").mkdir(parents=True)
    (tmp_path / "desk" / "claims" / "bridge.yaml").write_text(SNIPPETS["first/claims/bridge.yaml"], encoding="utf-8")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "claimcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path / "desk"


def checked(desk: Path, path: str, arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, with these inputs."""
    around = {"BIN": str(desk.parent / "bin"), "CLAIMS": path, "ARGS": arguments}
    return sh(script("Check the claims"), desk, GITHUB_STEP_SUMMARY=str(desk.parent / "summary.md"), **around)


@POSIX
def test_the_step_that_checks(desk: Path) -> None:
    """Annotations, a summary, the status of the check; options as they are given, on one line or several."""
    done = checked(desk, "claims", "")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=claims/bridge.yaml,line=9,")
    assert "CC201" in (desk.parent / "summary.md").read_text("utf-8")
    assert checked(desk, "claims/bridge.yaml", "  --select CC221\n --fail-on\terror ").returncode == 0
    assert checked(desk, "claims", "--select CC221 --fail-on note").returncode == 1


HOSTILE = ["$(touch made)", "`touch made`", "; touch made", '" && touch made "', "${IFS}", "*", "--help", "-o made"]


@POSIX
@pytest.mark.parametrize("words", HOSTILE)
def test_inputs_are_words_and_no_more(desk: Path, words: str) -> None:
    """No input is run, and none is an option where a path is asked for."""
    done = checked(desk, words, "")
    assert done.returncode == 2
    assert "path" in done.stderr or "claim files" in done.stderr
    if words not in ("--help", "-o made"):  # whoever writes the arguments may ask for these
        assert checked(desk, "claims", words).returncode in (1, 2)
    assert sorted(path.name for path in desk.iterdir()) == ["claims"]


# The other services


@POSIX
def test_gitlab(desk: Path) -> None:
    """The report is where GitLab is told that it is; the log tells the findings, and the job fails."""
    job = read(SNIPPETS["ci/.gitlab-ci.yml"])["claims"]
    done = sh(job["script"][-1], desk, PATH=f"{desk.parent / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 1
    assert "bridge.yaml" in done.stdout
    assert json.loads((desk / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert job["artifacts"]["when"] == "always"


@POSIX
def test_jenkins(desk: Path) -> None:
    """The report is where Jenkins looks for it, and the stage fails."""
    [stage] = [found["text"] for found in BLOCK.finditer(README) if found["kind"] == "groovy"]
    line, file = re.findall(r"(?:sh|junit) '(.*?)'", stage)
    done = sh(line, desk, PATH=f"{desk.parent / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 1
    assert ET.parse(desk / file).getroot().tag == "testsuites"


def test_the_workflow_may_read_and_no_more() -> None:
    """On pull requests as they are, never on those of strangers with the rights of the project."""
    workflow = read(SNIPPETS["ci/.github/workflows/claims.yaml"])
    assert workflow["permissions"] == {"contents": "read"}
    assert set(workflow["on"]) == {"pull_request", "push"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    assert workflow["jobs"]["check"]["steps"][0]["with"] == {"persist-credentials": False}


# With the services' own programs


def tool(*words: str, cwd: Path) -> str:
    """Run a program that is installed beside this Python; what it prints. It must succeed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(words, cwd=cwd, env={**os.environ, "PATH": path}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def written(folder: Path) -> Path:
    """The snippets and the action as files of a repository, with commits in the place of words."""
    for name, text in SNIPPETS.items():
        if name.startswith("ci/"):
            file = folder / name.removeprefix("ci/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.replace("COMMIT", "c0ffee" + "0" * 34).replace("OWNER", "owner"), encoding="utf-8")
    shutil.copy(MANIFEST, folder)
    shutil.copytree(ACTION.parent, folder / ACTION.parent.relative_to(ROOT))
    return folder


@SERVICES
def test_schemas_of_the_services(tmp_path: Path) -> None:
    """GitHub's and GitLab's as they are packed with check-jsonschema; pre-commit's own validators."""
    written(tmp_path)
    for schema, file in (
        ("github-workflows", ".github/workflows/claims.yaml"),
        ("github-actions", ".github/actions/claimcheck/action.yml"),
        ("gitlab-ci", ".gitlab-ci.yml"),
    ):
        tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", file, cwd=tmp_path)
    tool("pre-commit", "validate-manifest", MANIFEST.name, cwd=tmp_path)
    tool("pre-commit", "validate-config", ".pre-commit-config.yaml", cwd=tmp_path)


@SERVICES
def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    """In the action and the workflow, without asking the network."""
    tool("zizmor", "--offline", ".github", cwd=written(tmp_path))


@SERVICES
def test_pre_commit(desk: Path) -> None:
    """It installs the hook from this repository, and prints what README shows."""
    commit = tool("git", "rev-parse", "HEAD", cwd=ROOT).strip()
    text = SNIPPETS["ci/.pre-commit-config.yaml"].replace("COMMIT", commit).replace("../claimcheck", str(ROOT))
    (desk / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
    for line in ("git init --quiet", "git add ."):
        tool(*line.split(), cwd=desk)
    around = {**environment(PRE_COMMIT_HOME=str(desk.parent / "cache")), "PYTHONPATH": ""}
    around["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{around['PATH']}"
    runs = [
        subprocess.run(["pre-commit", "run"], cwd=desk, env=around, capture_output=True, text=True) for _ in range(2)
    ]
    assert [run.returncode for run in runs] == [1, 1], runs[0].stderr
    [shown] = [found["text"] for found in BLOCK.finditer(README) if found["text"].startswith("$ pre-commit run\n")]
    made = f"$ pre-commit run\n{runs[1].stdout.rstrip()}\n"
    if os.environ.get("CLAIMCHECK_REWRITE_README"):
        (ROOT / "README.md").write_text(README.replace(shown, made), encoding="utf-8")
    assert made == shown


@SERVICES
@POSIX
def test_the_steps_of_the_action(desk: Path) -> None:
    """They install this repository and check, among modules that would take over whatever imports from that folder."""
    trap = "raise SystemExit('imported from the folder that is checked')\n"
    for module in ("venv", "pip", "yaml", "claimcheck", "typer", "encodings"):
        (desk / f"{module}.py").write_text(trap, encoding="utf-8")
    said = desk.parent / "output"
    around = {"PYTHON": sys.executable, "RUNNER_TEMP": str(desk.parent / "temp"), "GITHUB_OUTPUT": str(said)}
    done = sh(script("Install claimcheck"), desk, GITHUB_ACTION_PATH=str(ACTION.parent), PYTHONPATH="", **around)
    assert done.returncode == 0, done.stderr
    bin_ = said.read_text("utf-8").strip().removeprefix("bin=")
    around = {"BIN": bin_, "CLAIMS": "claims", "ARGS": "--fail-on error", "PYTHONPATH": ""}
    checked = sh(script("Check the claims"), desk, **around)
    assert checked.returncode == 1, checked.stderr
    assert checked.stdout.startswith("::error file=claims/bridge.yaml,line=9,")
