"""What `new` asks for at a terminal: each thing again until it can be read."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from claimcheck.cli import terminal
from claimcheck.cli.desk import Desk
from claimcheck.cli.disk import Trouble
from claimcheck.cli.drafts import Record, draft, tried
from claimcheck.model import Stretch

SCOPE = {"as-of": ("time", "when it is so"), "where": ("place", "where it is so")}
"""For each field of a scope, what a question that needs it varies in, and what it says."""


@frozen
class Interview:
    """The desk, and the passage that is asked about."""

    desk: Desk
    at: Stretch

    def claim(self, question: str | None, answer: str | None, fields: Record) -> tuple[str, str, Record]:
        """A claim's question, answer and fields: those that were said, and those that are asked for."""
        terminal.say(self.desk.shown(self.at))
        question = question or self._question()
        answer = answer or self._answer(question)
        speaker = {} if "speaker" in fields else self._speaker()
        scope = {name: self._scope(question, answer, name) for name in SCOPE if name not in fields}
        asked = {name: word for name, word in {**speaker, **scope}.items() if word}
        return question, answer, {**asked, **fields}

    def _question(self) -> str:
        offers = self.desk.questions(self.at)
        return _until(self.desk.question, lambda: terminal.choose("question (number or id)", offers))

    def _answer(self, question: str) -> str:
        takes = self.desk.takes(question)
        return _until(lambda word: self._try(question, word, {}), lambda: terminal.ask(f"answer ({takes})"))

    def _speaker(self) -> Record:
        offers = self.desk.speakers(self.at)
        return {"speaker": terminal.choose("speaker (number or name)", offers, none="the article's own voice")}

    def _scope(self, question: str, answer: str, name: str) -> str:
        """A time or a place that the question varies in; nothing, for another question, or where none is said."""
        varies, what = SCOPE[name]
        if varies not in self.desk.question(question).varies:
            return ""
        return _until(
            lambda word: self._try(question, answer, {name: word} if word else {}),
            lambda: terminal.ask(f"{name} ({what}; Enter: not said)", optional=True),
        )

    def _try(self, question: str, answer: str, fields: Record) -> None:
        tried(self.desk, draft(self.desk, self.at, question, answer, fields), passing=("CC003",))


def _until(good: Callable[[str], object], ask: Callable[[], str]) -> str:
    """Ask until the answer is good, saying each time why it is not."""
    while True:
        word = ask()
        try:
            good(word)
        except Trouble as trouble:
            terminal.complain(str(trouble))
        else:
            return word
