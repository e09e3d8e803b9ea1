"""A dossier as HTML: every text escaped, nothing loaded from anywhere, no script or style but the page's own."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources
from xml.etree import ElementTree as ET

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from claimcheck.formats.lines import visible
from claimcheck.formats.web.drawing import drawn
from claimcheck.views.dossier import Dossier
from claimcheck.views.dossier.parts import Subject
from claimcheck.views.dossier.stands import Stand
from claimcheck.views.page import Phrase, Quote
from claimcheck.views.pictures import Provenance, Timeline, anchor, link, token

STYLES = ("style.css", "drawing.css", "print.css")
SCRIPT = "script.js"

SCHEMES = ("https://", "http://", "mailto:")
"""Where a link may lead; any other address is shown, and leads nowhere."""

MEANINGS = {
    Stand.CONTRADICTS: "one of its answers excludes one of another's",
    Stand.STRAINED: "its answer and another's do not meet, but it is not certain that they exclude each other",
    Stand.AGREES: "others give or back its answer, from two origins or more",
    Stand.REFINES: "it says more exactly what another says",
    Stand.REPEATS: "others say the same, but it may all go back to one origin",
    Stand.ALONE: "nobody else backs what it says",
    Stand.OPEN: "it leaves the answer open",
    Stand.SILENT: "it says nothing on the question",
}
"""What the words of a matrix mean; the style has a sign for each."""

_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)


def render(told: Dossier) -> str:
    """The whole page. A runner of jobs that reads along finds no command in it."""
    style, script = "".join(map(_file, STYLES)), _file(SCRIPT) if _asked(told) else ""
    text = _template().render(
        told=told,
        style=style,
        script=script,
        policy=policy(style, script),
        meanings=MEANINGS,
    )
    return _COMMAND.sub(r"\1&#58;", text.replace("##", "#&#35;"))


def policy(style: str, script: str) -> str:
    """A content security policy that allows one style and one script, by their hashes, and nothing else at all."""
    scripts = f"'{_hash(script)}'" if script else "'none'"
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src {scripts}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _asked(told: Dossier) -> bool:
    """Whether there is anything to be filtered."""
    return any(isinstance(each, Subject) for each in told.parts)


@cache
def _file(name: str) -> str:
    return resources.files("claimcheck.formats.web").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    made = Environment(
        loader=PackageLoader("claimcheck.formats", "web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    made.filters.update(kind=lambda part: type(part).__name__, tokens=tokens, leads=leads)
    made.globals.update(anchor=anchor, link=link, own=own, svg=svg)
    return made.get_template("page.html")


def _shown(value: object) -> object:
    """A text without what acts or is hidden, and what it quotes with its language; markup of our own as it is."""
    if isinstance(value, Phrase):
        return Markup("").join(_quoted(each) if isinstance(each, Quote) else visible(each) for each in value.parts)
    return visible(value) if type(value) is str else value


def _quoted(words: Quote) -> Markup:
    return Markup("<span{}>{}</span>").format(own(words.language), visible(words.text))


def own(language: str) -> Markup:
    """The attributes of an article's own words: their language, if it is another, and the direction of their script."""
    lang = Markup(' lang="{}"').format(language) if language else ""
    return Markup('{} dir="auto"').format(lang)


def tokens(ids: tuple[str, ...]) -> str:
    """Ids in one attribute, parted by blanks, of which none holds any."""
    return " ".join(map(token, ids))


def svg(picture: Timeline | Provenance) -> str:
    """A picture as it stands in the page, every text of it escaped."""
    return ET.tostring(drawn(picture), encoding="unicode")


def leads(url: str) -> bool:
    """Whether an address may be made a link."""
    return url.lower().startswith(SCHEMES)
