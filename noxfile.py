"""What is checked, and how: `nox` runs the default sessions, `nox -s NAME` one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import nox

ROOT = Path(__file__).parent
GROUPS = nox.project.dependency_groups

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "types", "style", "claims"]

PYTHONS = ("3.11", "3.12", "3.13")
MULTITOOL = "@microsoft/sarif-multitool@^5.7"

PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")


def session(group: str = "") -> Callable[[Callable[[nox.Session], None]], Callable[[nox.Session], None]]:
    """A session with the project, and the tools of one dependency group, installed."""

    def make(run: Callable[[nox.Session], None]) -> Callable[[nox.Session], None]:
        def installed(session: nox.Session) -> None:
            tools = GROUPS(PROJECT, group) if group else ()
            session.install(".", *tools)
            run(session)

        installed.__doc__ = run.__doc__
        return nox.session(name=run.__name__)(installed)

    return make


@session("tests")
def tests(session: nox.Session) -> None:
    """Run the tests; what follows `--` goes to pytest."""
    session.run("pytest", "-n", "auto", *session.posargs)


@session("types")
def types(session: nox.Session) -> None:
    """Check the types of the package."""
    session.run("mypy")


@session("style")
def style(session: nox.Session) -> None:
    """Check style and layout."""
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@session()
def claims(session: nox.Session) -> None:
    """Check the shipped claims."""
    session.run("claimcheck", "check", "claims")


@session("tests")
def properties(session: nox.Session) -> None:
    """Try every property on 10,000 examples instead of 200; what follows `--` goes to pytest."""
    session.run("pytest", "-n", "auto", "-m", "hypothesis", "--hypothesis-profile", "properties", *session.posargs)


@session("tests")
def graphs(session: nox.Session) -> None:
    """Have Graphviz draw what is written for it; its `dot` must be installed."""
    session.run("dot", "-V", external=True)
    session.run("pytest", "tests/test_dot.py", *session.posargs)


@session()
def sarif(session: nox.Session) -> None:
    """Have Microsoft's validator read SARIF files as GitHub does; needs node and npm."""
    tool = session.create_tmp()
    session.run("npm", "install", "--silent", "--no-save", "--prefix", tool, MULTITOOL, external=True)
    session.run("python", "-m", "multitool", tool, *session.posargs, env={"PYTHONPATH": str(ROOT / "tests")})


@session("tests")
def editor(session: nox.Session) -> None:
    """Ask yaml-language-server, fetched by npm, what a writer of claims sees; npm must be installed."""
    folder = Path(session.virtualenv.location, "npm")  # no tmp of nox's: patterns do not reach below a dot-folder
    session.run("npm", "install", "--silent", "--prefix", str(folder), "yaml-language-server@~1.25", external=True)
    programs = (folder / "node_modules" / ".bin").resolve()
    if not list(programs.glob("yaml-language-server*")):
        session.error("npm has not installed yaml-language-server")
    path = f"{programs}{os.pathsep}{session.bin}{os.pathsep}{os.environ['PATH']}"
    session.run("pytest", "tests/test_editor.py", *session.posargs, env={"PATH": path})


@session("browser")
def browser(session: nox.Session) -> None:
    """Look at the page in chromium, which must be installed, with axe-core, fetched by npm.

    What follows `--` goes to pytest. With CLAIMCHECK_SCREENSHOTS=FOLDER, pictures of the page are put there.
    """
    folder = Path(session.virtualenv.location, "npm")
    session.run("npm", "install", "--silent", "--prefix", str(folder), "axe-core@~4.14", external=True)
    axe = (folder / "node_modules" / "axe-core" / "axe.min.js").resolve()
    if not axe.exists():
        session.error("npm has not installed axe-core")
    known = {"CLAIMCHECK_BROWSER": "1", "CLAIMCHECK_AXE": str(axe)}
    measured = "tests/browser/test_speed.py"
    session.run("pytest", "-n", "auto", "tests/browser", f"--ignore={measured}", *session.posargs, env=known)
    session.run("pytest", "-rP", measured, env=known)  # by itself: others would disturb it


@session("services")
def services(session: nox.Session) -> None:
    """Have pre-commit run the hook, run the steps of the action, and have validators read what README shows of them."""
    session.run("pytest", "tests/test_services.py", *session.posargs, env={"CLAIMCHECK_SERVICES": "1"})


@session("tests")
def pythons(session: nox.Session) -> None:
    """Have every Python that is installed here print the same bytes."""
    found = [python for version in PYTHONS if (python := _installed(session, version))]
    if not found:
        session.skip(f"none of Python {', '.join(PYTHONS)} is installed, or found on the PATH or by pyenv")
    session.log(f"comparing with {', '.join(found)}")
    session.run(
        "pytest", "tests/test_determined.py", *session.posargs, env={"CLAIMCHECK_PYTHONS": os.pathsep.join(found)}
    )


def _installed(session: nox.Session, version: str) -> str:
    """A Python of a version with the project in an environment of its own; nothing where there is none."""
    pyenv = sorted(
        Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions").glob(f"{version}.*/bin/python")
    )
    for python in (shutil.which(f"python{version}"), *map(str, pyenv)):
        asked = [python, "-c", "import sys; print(*sys.version_info[:2], sep='.')"]
        if python and subprocess.run(asked, capture_output=True, text=True).stdout.strip() == version:
            home = Path(session.create_tmp(), version)
            session.run(python, "-m", "venv", str(home), external=True)
            inside = str(home / ("Scripts" if os.name == "nt" else "bin") / "python")
            session.run(inside, "-m", "pip", "install", "--quiet", ".", external=True)
            return inside
    session.warn(f"Python {version} is not installed here, and is left out")
    return ""


@session("bench")
def bench(session: nox.Session) -> None:
    """Measure beside beancount, yamllint and check-jsonschema, in one run."""
    session.run("python", "-m", "bench", env={"PYTHONPATH": str(ROOT / "tests")})


@session("tests")
def injection(session: nox.Session) -> None:
    """Print how much was rendered of texts that would act, and what did; all of them, with CLAIMCHECK_CONFORMANCE."""
    session.run("python", "-m", "injection", *session.posargs, env={"PYTHONPATH": str(ROOT / "tests")})


@session("tests")
def attribution(session: nox.Session) -> None:
    """Print how often the attribution rules are right on the labelled passages; needs CLAIMCHECK_ARTICLES."""
    session.run("python", "-m", "attribution", env={"PYTHONPATH": str(ROOT / "tests")})


@session("fuzz")
def fuzz(session: nox.Session) -> None:
    """Fuzz the readers, a minute for each target; `-- date 600` fuzzes dates for ten."""
    session.run("python", "tests/fuzz", *session.posargs)
