"""Topics and questions: too many, too long, twice, and with terms that no answer can meet."""

from __future__ import annotations

from hostile import Files, block, claims, hostile, topic

LABELS = ", ".join(f"l{at}" for at in range(200))


def question(fields: str) -> str:
    """A claim on a question with these fields, beside a sound question with its own."""
    sound = "topics:\n  - t: A topic\n    questions:\n      - s: Sound?\n"
    return f"{sound}      - {{q: What?, {fields}}}\n" + claims(["q: yes", "s: yes"])


@hostile("CC002", claims=1)
def ten_thousand_labels() -> str:
    """A choice among ten thousand."""
    return question("choices: [" + ", ".join(f"l{at}" for at in range(10_000)) + "]")


@hostile("CC002", claims=1)
def a_scale_of_five_thousand() -> str:
    """A scale of more steps than anybody tells apart."""
    return question("scale: [" + ", ".join(f"l{at}" for at in range(5000)) + "]")


@hostile("CC005", claims=2000)
def wrong_labels_in_thousands() -> str:
    """Two thousand answers that are none of two hundred labels, and as many that are denied: no list of them all."""
    right = (f"q: l{at % 200}, stance: denies, speaker: s{at}" for at in range(2000))
    wrong = (f"q: x{at}, speaker: s{at}" for at in range(2000))
    return topic(f"choices: [{LABELS}]") + claims([*right, *wrong])


@hostile(claims=2000)
def two_thousand_runs_of_a_scale() -> str:
    """Runs of steps that overlap, each by another speaker."""
    runs = (f"q: l{at % 100}..l{at % 100 + 1 + at // 100}, speaker: s{at}" for at in range(2000))
    return topic(f"scale: [{LABELS}], tolerance: 100") + claims(runs)


@hostile("CC002", claims=1)
def labels_that_join_labels() -> str:
    """Labels that are words of the answers' own grammar."""
    return question("choices: [or, and, only, .., none, a or b, a..b, '']")


@hostile("CC002", claims=1)
def labels_that_look_the_same() -> str:
    """The same word in two cases and two spellings."""
    return question("choices: [caf\u00e9, cafe\u0301]")


@hostile("CC002", claims=1)
def a_tolerance_of_ten_thousand_digits() -> str:
    """Python refuses to read such a number."""
    return question(f"type: date, tolerance: {'9' * 10_000}")


@hostile("CC002", claims=0)
def tolerances_that_are_no_numbers() -> str:
    """Negative, huge, infinite, divided by nothing, in other figures: each is told, and the topic remains."""
    words = ("-1", "1e999999", ".inf", "NaN", "1/0", "\u0661", "\u00b2", "0x10", "1_000", "1.2.3", ".", "''", "[1]")
    questions = "".join(f"      - {{q{at}: Q?, type: date, tolerance: {word}}}\n" for at, word in enumerate(words))
    return f"topics:\n  - t: T\n    questions:\n{questions}" + claims(f"q{at}: 2020" for at in range(len(words)))


@hostile(claims=2)
def a_tolerance_of_a_hundred_digits() -> str:
    """The longest that is read: dates ten to the hundred days apart are near."""
    return topic(f"type: date, tolerance: {'9' * 100}") + claims(["q: 2020, speaker: a", "q: 1020, speaker: b"])


@hostile("CC002", claims=1)
def a_unit_of_ninety_thousand_characters() -> str:
    """A unit that no message can hold."""
    return question(f"unit: {'x' * 90_000}")


@hostile("CC002", claims=1)
def every_field_of_a_question_is_wrong() -> str:
    """Types, labels, flags and terms that are none."""
    return question(
        "type: [x], choices: x, scale: {a: b}, unit: [], many: maybe, varies: [sideways], note: , ignore: x"
    )


@hostile("CC002", claims=1)
def a_type_that_is_a_path() -> str:
    """An answer type is found among the program's own, never by name on the disk."""
    return question("type: ../../os")


@hostile(claims=0)
def ten_thousand_questions() -> str:
    """One topic with ten thousand questions, none of them answered."""
    return "topics:\n  - t: T\n    questions:\n" + "".join(f"      - q{at}: Question {at}?\n" for at in range(10_000))


@hostile("CC003", claims=1)
def five_thousand_topics_of_one_name() -> str:
    """The first is kept, with its questions."""
    topics = "".join(f"  - t: T\n    questions:\n      - q: Q{at}?\n" for at in range(5000))
    return f"topics:\n{topics}" + claims(["q: yes"])


@hostile("CC004", claims=1)
def one_question_in_two_thousand_topics() -> str:
    """Two thousand claims name it by its bare id, and one in full: no message lists all the topics."""
    topics = "".join(f"  - t{at}: T\n    questions:\n      - q: Q?\n" for at in range(2000))
    return f"topics:\n{topics}" + claims(["t1/q: yes", *("q: yes" for _ in range(2000))])


@hostile(claims=2)
def two_files_that_declare_each_others_question() -> Files:
    """Whatever the order of the files, each finds its question."""
    one, other = topic(name="t1").replace("q:", "q1:"), topic(name="t2").replace("q:", "q2:")
    return {
        "a.yaml": (one + claims(["q2: yes"])).encode(),
        "b.yaml": (other + claims(["q1: no"]).replace("c0", "d0")).encode(),
    }


@hostile("CC003", claims=2)
def two_files_that_declare_the_same_topic() -> Files:
    """The second topic is refused; nothing that names its questions is called unknown."""
    one, other = topic(), topic().replace("q:", "r:")
    return {
        "a.yaml": (one + claims(["q: yes", "t/q: no, speaker: Ann"])).encode(),
        "b.yaml": (other + claims(["r: no", "t/r: no"]).replace("id: c", "id: d")).encode(),
    }


@hostile("CC002", claims=0)
def topics_that_gather_anything_but_questions() -> str:
    """Texts, nothing, lists, mappings and topics in the place of questions."""
    return (
        "topics:\n"
        + "".join(
            f"  - t{at}: T\n    questions: {each}\n"
            for at, each in enumerate(("x", "", "[]", "{}", "[x]", "[[x]]", "[{}]", "[{type: date}]", "[{a: b, c: d}]"))
        )
        + block("claims", ["t1/q: yes, locator: p"])
    )
