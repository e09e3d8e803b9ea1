"""What a writer sees in an editor: the schema of a collection, asked through yaml-language-server itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen
from editor import SERVER, Editor, Message, opened

from claimcheck.check import Source, read_book
from claimcheck.schema import schema, written

pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed; `nox -s editor` has it")

SHIPPED = Path(__file__).parent.parent / "claims"
MODELINE = "# yaml-language-server: $schema=schema.json\n"


@frozen
class Desk:
    """An editor on a folder that holds the shipped claims and their schema."""

    editor: Editor
    folder: Path

    @property
    def file(self) -> Path:
        """A file that is being written."""
        return self.folder / "new.yaml"

    def offers(self, text: str) -> dict[str, Message]:
        """What is offered where the `|` stands."""
        return self.editor.offers(self.file, MODELINE + text)

    def hover(self, text: str) -> str:
        """What is shown where the `|` stands."""
        return self.editor.hover(self.file, MODELINE + text)

    def told(self, text: str) -> list[tuple[int, int, str]]:
        """Diagnostics: line (from 1, after the modeline), column, message."""
        found = self.editor.diagnostics(self.file, MODELINE + text)
        places = [each["range"]["start"] for each in found]
        return [(at["line"], at["character"] + 1, each["message"]) for at, each in zip(places, found, strict=True)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A copy of the shipped claims with their schema beside them, opened in an editor."""
    folder = tmp_path_factory.mktemp("desk") / "claims"
    shutil.copytree(SHIPPED, folder)
    book = read_book([Source(file.name, file.read_bytes()) for file in sorted(folder.rglob("*.yaml"))])
    (folder / "schema.json").write_text(written(schema(book)), encoding="utf-8")
    (folder / "general.json").write_text(written(schema()), encoding="utf-8")
    with opened(folder) as editor:
        yield Desk(editor, folder)


@pytest.mark.parametrize("name", ["schema.json", "general.json"])
def test_nothing_is_said_of_the_shipped_claims(desk: Desk, name: str) -> None:
    """By the schema of the collection, and by that of all claim files."""
    for file in sorted(desk.folder.rglob("*.yaml")):
        modeline = f"# yaml-language-server: $schema={(desk.folder / name).as_uri()}\n"
        assert desk.editor.diagnostics(file, modeline + file.read_text(encoding="utf-8")) == [], file.name


def test_a_claim_is_begun_with_a_question(desk: Desk) -> None:
    """Every question is offered by its id, with what it asks and takes; and a claim with its fields."""
    found = desk.offers("claims:\n  - |")
    assert found["turkey-knew"]["textEdit"]["newText"] == "turkey-knew: "
    assert "Did Turkey know" in found["turkey-knew"]["documentation"]["value"]
    assert "yes-no" in found["turkey-knew"]["documentation"]["value"]
    snippet = found["a claim"]["textEdit"]["newText"]
    assert snippet.splitlines() == [
        "${1:question}: ${2:answer}", "  speaker: ${3:who says it}", "  passage: ${4:first words ... last words}",
    ]  # fmt: skip
    assert "turkey-knew" in desk.offers("claims:\n  - turk|")


def test_fields_are_offered_once_there_is_a_question(desk: Desk) -> None:
    """And no second question."""
    found = desk.offers("claims:\n  - turkey-knew: yes\n    |")
    assert {"speaker", "via", "stance", "passage", "as-of"} <= set(found)
    assert "turkey-line" not in found
    assert found["speaker"]["textEdit"]["newText"] == "speaker: "
    assert found["speaker"]["documentation"]["value"].startswith("who says it")


@pytest.mark.parametrize(
    ("text", "some", "most"),
    [
        ("claims:\n  - turkey-knew: |", {"yes", "no"}, 7),
        ("claims:\n  - turkey-knew: yes\n    speaker: |", {"sahin", "the-post"}, 1000),
        ("claims:\n  - turkey-knew: yes\n    speaker: sah|", {"sahin"}, 1000),
        ("claims:\n  - turkey-knew: yes\n    via: [|]", {"sahin", "ntv"}, 1000),
        ("claims:\n  - turkey-knew: yes\n    via:\n      - |", {"sahin", "ntv"}, 1000),
        ("claims:\n  - turkey-knew: yes\n    where: |", {"syria", "aleppo-city"}, 1000),
        ("claims:\n  - turkey-knew: yes\n    article: |", {"washington-post", "new-lines"}, 7),
        ("claims:\n  - turkey-knew: yes\n    disputes: |", {"washington-post.turkey-knew.sahin"}, 1000),
        ("claims:\n  - turkey-knew: yes\n    throughout: |", {"yes", "no"}, 7),
        ("claims:\n  - turkey-knew: yes\n    ignore:\n      |", {"CC106", "CC221"}, 1000),
        ("speakers:\n  - new: Name\n    of: |", {"sahin", "the-post"}, 1000),
        ("speakers:\n  - |", {"a speaker", "an anonymous speaker", "kind", "of"}, 1000),
        ("topics:\n  - t: T\n    questions:\n      - q: What?\n        type: |", {"date", "quantity"}, 1000),
        ("topics:\n  - t: T\n    questions:\n      - |", {"a question: yes or no", "a question: a scale"}, 1000),
        ("resolutions:\n  - turkey-knew: |", {"unresolved", "favours", "different-scope", "not-a-contradiction"}, 7),
        ("resolutions:\n  - |", {"turkey-knew", "a resolution"}, 1000),
        ("article:\n  |", {"outlet", "published", "derived-from"}, 1000),
        ("|", {"article", "articles", "speakers", "places", "topics", "claims", "resolutions"}, 7),
    ],
)  # fmt: skip
def test_what_is_offered(desk: Desk, text: str, some: set[str], most: int) -> None:
    """Ids where records are named, words where there are few, and neither `true` nor `false` anywhere."""
    found = set(desk.offers(text))
    assert some <= found
    assert len(found) <= most
    assert not found & {"true", "false"}


def test_labels_are_offered_as_answers(desk: Desk) -> None:
    """Those of the question that is answered."""
    question = next(each for each in _book(desk).questions.values() if each.type.name == "scale")
    assert set(desk.offers(f"claims:\n  - {question.short}: |")) == set(question.domain.labels)


def _book(desk: Desk):  # noqa: ANN202 - a book
    return read_book([Source(file.name, file.read_bytes()) for file in sorted(desk.folder.rglob("*.yaml"))])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("cl|aims:\n  - turkey-knew: yes\n", "who says what"),
        ("claims:\n  - turkey|-knew: yes\n", "Did Turkey know"),
        ("claims:\n  - turkey-knew: yes\n    spea|ker: sahin\n", "the article in its own voice"),
        ("claims:\n  - turkey-knew: yes\n    as-|of: 2024\n", "EDTF"),
        ("claims:\n  - turkey-knew: yes\n    stance: den|ies\n", "says that it is not so"),
        ("claims:\n  - turkey-knew: yes\n    ignore: {CC1|06: why}\n", "speaker-not-near-passage"),
        ("claims:\n  - brand-n|ew: yes\n", "the question that is answered"),
        ("speakers:\n  - new: Name\n    distinct-fr|om: sahin\n", "sets apart"),
        ("resolutions:\n  - turkey-knew: unresolved\n    rea|son: x\n", "what would decide it"),
        ("topics:\n  - t: T\n    questions:\n      - q: What?\n        toler|ance: 1\n", "still be near"),
    ],
)
def test_what_is_explained(desk: Desk, text: str, shown: str) -> None:
    """Fields and questions, where the pointer rests on them."""
    assert shown in desk.hover(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "claims:\n  - turkey-knew: yes\n    speeker: sahin\n",
            [(3, 5, "no field of a claim, which has its one other key already")],
        ),
        (
            "claims:\n  - brand-new: yes\n    speeker: sahin\n",
            [(2, 5, "one key here is no field of a claim, and only `question: answer` may be none")],
        ),
        (
            "claims:\n  - speaker: sahin\n",
            [(2, 5, "nothing says what this claim is about; add a line `question: answer`")],
        ),
        ("claims:\n  - turkey-knew: maybe\n", [(2, 18, "answer `yes` or `no`")]),
        ("claims:\n  - turkey-knew: yes\n    paragraph: x\n", [(3, 16, "write a whole number from 1")]),
        (
            "claims:\n  - turkey-knew: yes\n    speaker:\n",
            [(3, 13, "is empty, or no text; write its value, or leave the line out")],
        ),
        ("resolutions:\n  - turkey-knew: unresolved\n    reason: x\n    by: y\n", [(2, 5, 'Missing property "on".')]),
        ("claim: x\n", [(1, 1, "Property claim is not allowed.")]),
        ("claims:\n  - brand-new: whatever\n    speaker: Somebody New\n    passage: x ... y\n", []),
    ],
)
def test_what_is_said_of_mistakes(desk: Desk, text: str, told: list[tuple[int, int, str]]) -> None:
    """At the place, in a sentence; nothing of a question or a speaker that is new."""
    assert desk.told(text) == told


def test_settings_do_in_place_of_a_modeline(tmp_path: Path) -> None:
    """A schema for a pattern of files, as an editor's settings name it."""
    (tmp_path / "claims").mkdir()
    file = tmp_path / "claims" / "schema.json"
    file.write_text(written(schema()), encoding="utf-8")
    with opened(tmp_path, schemas={file.as_uri(): "claims/**/*.yaml"}) as editor:
        (said,) = editor.diagnostics(tmp_path / "claims" / "a.yaml", "speakers: x\n")
        assert said["message"] == "Incorrect type. Expected one of array, null."
