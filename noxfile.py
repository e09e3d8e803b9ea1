"""What is checked, and how: `nox` runs the default sessions, `nox -s NAME` one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import nox

ROOT = Path(__file__).parent
GROUPS = nox.project.dependency_groups

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "types", "style", "claims"]

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
