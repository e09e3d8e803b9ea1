"""Collections to measure with: made up, of the size asked for, and the same at every run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random

PER_FILE = 100
"""Claims of one article."""

PER_QUESTION = 50
"""Claims that answer one question."""

SPEAKERS = 400

Answer = Callable[[Random], str]

KINDS: tuple[tuple[str, Answer], ...] = (
    ("", lambda dice: dice.choice(("yes", "yes", "yes", "no"))),
    ("scale: [against, tolerated, for]", lambda dice: dice.choice(("against", "tolerated", "tolerated..for"))),
    ("choices: [ice, strike, repairs]", lambda dice: dice.choice(("ice", "strike", "ice or strike"))),
    ("type: date", lambda dice: dice.choice(("1932", "1932-03", f"1932-03-{dice.randint(10, 28)}"))),
    ("unit: people", lambda dice: dice.choice((f"{dice.randint(300, 900)}", "at least 300", "about 600"))),
    ("type: who", lambda dice: f"speaker-{dice.randrange(SPEAKERS)}"),
    ("type: text", lambda dice: f"the {dice.choice(WORDS)} {dice.choice(WORDS)}"),
)
WORDS = (
    "bridge",
    "toll",
    "letter",
    "minister",
    "union",
    "harbour",
    "strike",
    "works",
    "ice",
    "night",
    "council",
    "port",
)


def words(dice: Random, number: int) -> str:
    """So many words."""
    return " ".join(dice.choices(WORDS, k=number))


def write_collection(folder: Path, claims: int, per_file: int = PER_FILE, per_question: int = PER_QUESTION) -> None:
    """So many claims, a hundred to a file, fifty to a question, in every answer type."""
    folder.mkdir(parents=True)
    dice = Random(claims)
    (folder / "speakers.yaml").write_text("\n".join(["speakers:", *_speakers()]) + "\n", "utf-8")
    questions = [KINDS[at % len(KINDS)] for at in range(max(per_file, claims // per_question))]
    (folder / "topics.yaml").write_text("\n".join(["topics:", *_topics(questions)]) + "\n", "utf-8")
    for article in range(claims // per_file):
        asked = dice.sample(range(len(questions)), per_file)
        text = "\n".join([*_article(article), *(line for at in asked for line in _claim(dice, at, questions[at][1]))])
        (folder / f"article-{article:04}.yaml").write_text(text + "\n", "utf-8")


def _speakers() -> Iterator[str]:
    for at in range(SPEAKERS):
        yield f"  - speaker-{at}: Speaker Number {at}"
        if at % 10:
            yield f"    of: speaker-{at - at % 10}"
        else:
            yield "    kind: organisation"


def _topics(questions: list[tuple[str, Answer]]) -> Iterator[str]:
    numbered = iter(enumerate(questions))
    topic = 0
    while some := list(islice(numbered, 10)):
        yield from (f"  - topic-{topic}: Topic number {topic}", "    questions:")
        for at, (field, _) in some:
            yield f"      - question-{at}: What is the answer to question {at}?"
            yield from [f"        {field}"] if field else []
        topic += 1


def _article(number: int) -> Iterator[str]:
    yield from ("article:", f"  outlet: Outlet {number % 40}", f"  published: 1932-04-{number % 28 + 1:02}", "claims:")


def _claim(dice: Random, question: int, answer: Answer) -> Iterator[str]:
    yield f"  - question-{question}: {answer(dice)}"
    if dice.random() < 0.8:
        yield f"    speaker: speaker-{dice.randrange(SPEAKERS)}"
    yield f"    passage: {words(dice, 4)} ... {words(dice, 4)}"
    yield f"    paragraph: {dice.randint(1, 60)}"
    yield f"    says: The {words(dice, 9)}."


def write_ledger(folder: Path, transactions: int) -> None:
    """So many transactions for beancount, a hundred to a file."""
    folder.mkdir(parents=True)
    dice = Random(transactions)
    head = [f"1932-01-01 open {account}" for account in (*_accounts(), "Assets:Bank")]
    files = [f"part-{at:04}.beancount" for at in range(transactions // PER_FILE)]
    main = "\n".join([*head, *(f'include "{name}"' for name in files)])
    (folder / "main.beancount").write_text(main + "\n", "utf-8")
    for name in files:
        (folder / name).write_text("".join(_transaction(dice) for _ in range(PER_FILE)), "utf-8")


def _accounts() -> list[str]:
    return [f"Expenses:Account{at}" for at in range(SPEAKERS)]


def _transaction(dice: Random) -> str:
    cents = dice.randint(100, 99_999)
    amount = f"{cents // 100}.{cents % 100:02}"
    day = f"1932-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    return (
        f'{day} * "{words(dice, 3)}" "{words(dice, 9)}"\n  place: "{words(dice, 8)}"\n'
        f"  {dice.choice(_accounts())}  {amount} GBP\n  Assets:Bank  -{amount} GBP\n\n"
    )


def write_one_question(folder: Path, claims: int, answers: int) -> None:
    """One question, with so many claims of so many distinct answers; each by one of 400 speakers."""
    folder.mkdir(parents=True)
    dice = Random(claims)
    (folder / "speakers.yaml").write_text("\n".join(["speakers:", *_speakers()]) + "\n", "utf-8")
    (folder / "topics.yaml").write_text(
        "topics:\n  - topic: A topic\n    questions:\n      - crowd: How many came?\n        unit: people\n", "utf-8"
    )
    per_file = 1000
    for file in range(claims // per_file):
        lines = ["claims:"]
        for at in range(per_file):
            lines += [
                f"  - crowd: {1000 + 7 * dice.randrange(answers)}",
                f"    id: c{file}-{at}",
                f"    speaker: speaker-{dice.randrange(SPEAKERS)}",
                "    locator: p. 1",
            ]
        (folder / f"article-{file:04}.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def write_article(file: Path, size: int) -> list[str]:
    """Write a text of invented words of about that many bytes; passages of six words at each end to look for in it.

    A third of them stand in it, a third with a word changed at either end, a third not at all.
    """
    dice = Random(size)
    words = ["".join(dice.choices("etaoinshrdlucmfwyp", k=dice.randint(2, 9))) for _ in range(8_000)]
    paragraphs = [dice.choices(words, k=dice.randint(20, 120)) for _ in range(size // 460)]
    file.write_text("\n\n".join(map(" ".join, paragraphs)), encoding="utf-8")
    changed = [[*line[:2], "never", *line[3:-2], "never", line[-1]] for line in dice.sample(paragraphs, 10)]
    absent = [dice.choices(words, k=20) for _ in range(10)]
    looked_for = (*dice.sample(paragraphs, 10), *changed, *absent)
    return [" ".join([*line[:6], "...", *line[-6:]]) for line in looked_for]


def write_crowd(file: Path, number: int) -> None:
    """Write so many speakers, questions and claims, all of which are looked at for their like, and some of which are."""
    dice = Random(number)
    syllables = [f"{one}{two}{three}" for one in "bdfgklmnprst" for two in "aeiou" for three in "lmnrst"]

    def name() -> str:
        return " ".join("".join(dice.choices(syllables, k=3)).title() for _ in range(3))

    lines = ["speakers:", *(f"  - s{at}: {name()}\n    aliases: [{name()}]" for at in range(number)), "topics:"]
    for topic in range(number // 100):
        lines += [f"  - t{topic}: {name()}", "    questions:"]
        lines += [f"      - q{topic}-{at}: When did {name()} meet {name()}?" for at in range(100)]
    lines += ["claims:"]
    for at in range(number):
        ends = [" ".join(dice.choices(syllables, k=4)) for _ in range(2)]
        lines += [f"  - q0-0: yes\n    id: c{at}\n    speaker: s1\n    passage: {' ... '.join(ends)}"]
    file.write_text("\n".join([*lines, ""]), "utf-8")
