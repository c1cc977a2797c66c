"""A bank with mistakes of syntax: each is told where it was made, and reading goes on at the next question."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import QUESTIONS, Data

from quizgen.loading.recovery import read_bank
from quizgen.loading.yaml_reader import Read

pytestmark = [pytest.mark.usefixtures("parser"), pytest.mark.dependencies]

HEAD = "bank: b\ntitle: T\nquestions:\n"
SOUND = "  - id: sound\n    type: numeric\n    ask: How many?\n    answer: 60\n    cite: about 60\n"


def read(text: str) -> Read:
    return read_bank(text, "bank.yaml")


def told(text: str) -> list[str]:
    found = []
    for problem in read(text).problems:
        assert problem.source == text.split("\n")[problem.span.line - 1]
        found.append(
            f"{problem.span.line}:{problem.span.column} {problem.message.removeprefix('invalid YAML: ')}"
        )
    return found


UNCLOSED = "the quotation mark that opens here is not closed"
AFTER = "there is text after the closing quotation mark"


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ('ask: "Whom did they ask?', f"5:10 {UNCLOSED}"),
        ("ask: 'Whom did they ask?", f"5:10 {UNCLOSED}"),
        ("ask: 'Whom did they ask?''", f"5:10 {UNCLOSED}"),
        ('distractors:\n      - "honey\n      - fish', f"6:9 {UNCLOSED}"),
        ('rubric:\n      "Names it: 2', f"6:7 {UNCLOSED}"),
        ('cite: "word" and more', f"5:18 {AFTER}"),
        ('cite: "he said "no" again"', f"5:21 {AFTER}"),
        ("front: 'the board's offer'", f"5:23 {AFTER}"),
        ('ask: "text",', f"5:16 {AFTER}"),
        ('distractors:\n      - "honey", fish', f"6:16 {AFTER}"),
        ('ask: "one\n      two" and more', f"6:12 {AFTER}"),
        ("ask:Who came?", '5:8 a space is missing after "ask:"'),
        ("answer:60", '5:11 a space is missing after "answer:"'),
        ("ask\uff1a Who?", '5:8 the character after "ask" is a full-width colon (U+FF1A)'),
        ("ask:\u00a0Who?", '5:9 the space after "ask:" is a no-break space (U+00A0)'),
        ("ask: Who?\n      hedge: about", '6:7 "hedge" is indented deeper than "ask" above it, which already has a value'),
        ('ask: "Who?"\n      hedge: about', '6:7 "hedge" is indented deeper than "ask" above it, which already has a value'),
        ("distractors:\n      - honey\n        feedback: No.", '7:9 "feedback" cannot be added to a list entry that is only text'),
        ("ask: Note: this", '5:14 text that contains ": " must be in quotation marks'),
        ("cite: [one, two", "5:11 a list in brackets is not closed, or a comma is missing"),
        ("text: {{Ada}} was", "5:12 the name of a field must be text, not a list or another field"),
        ("ask: @home", "5:10 text cannot begin with this character"),
        ("ask: - home", "5:10 a list cannot begin on the same line as its field name"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("place_of_it", ["first", "middle", "last"])
def test_a_mistake_is_told_where_it_was_made(field: str, place: str, place_of_it: str) -> None:
    broken = f"  - id: broken\n    {field}\n    type: numeric\n"
    other = SOUND.replace("sound", "other")
    questions = {
        "first": [broken, SOUND, other],
        "middle": [SOUND, broken, other],
        "last": [SOUND, other, broken],
    }
    lines_before = {"first": 0, "middle": 5, "last": 10}[place_of_it]
    line, _, rest = place.partition(":")

    text = HEAD + "".join(questions[place_of_it]) + "intro: The end\n"

    assert told(text) == [f"{int(line) + lines_before}:{rest}"]
    data = read(text).data
    assert isinstance(data, dict)
    assert [question["id"] for question in data["questions"]] == ["sound", "other"]
    assert data["intro"] == "The end"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: str(each["type"]))
def test_a_mistake_in_every_type_hides_no_other(question: Data) -> None:
    fields = "".join(f"    {key}: {json.dumps(question[key])}\n" for key in question if key != "id")
    broken = f"  - id: a\n{fields}    note: 'It's so\n"
    text = HEAD + (broken + SOUND) * 10

    assert [each.partition(" ")[2] for each in told(text)] == [AFTER] * 10
    assert read(text).recovered


def test_mistakes_outside_of_the_questions() -> None:
    text = f'bank: b\ntitle: "T\nintro: a: b\n{HEAD[17:]}{SOUND}worksheets:\n  - name: x\n   title: y\n'
    found = told(text)

    assert [each.partition(" ")[0] for each in found][:2] == ["2:8", "3:9"]
    assert len(found) == 3
    assert found[2].startswith("7:") or found[2].startswith("8:") or found[2].startswith("12:")


def test_a_question_at_another_depth() -> None:
    assert told(HEAD + SOUND + SOUND.replace("  - id", " - id")) != []
    assert told(
        HEAD + SOUND.replace("\n", "\n ").rstrip(" ") + SOUND.replace("60", "'60").replace("  - id", " - id")
    )


MERGED = f"{HEAD}<<<<<<< HEAD\n{SOUND}=======\n{SOUND.replace('sound', 'theirs')}>>>>>>> branch\n"


def test_a_merge_conflict_is_one_problem_for_each() -> None:
    text = MERGED + SOUND.replace("sound", "more") + MERGED[len(HEAD) :].replace("sound", "again")

    assert told(text) == [
        "4:1 this line is left over from a merge conflict: <<<<<<<",
        "22:1 this line is left over from a merge conflict: <<<<<<<",
    ]
    data = read(text).data
    assert isinstance(data, dict)
    assert [question["id"] for question in data["questions"]] == ["sound", "more", "again"]


def test_what_resembles_a_merge_conflict() -> None:
    text = HEAD + SOUND.replace("How many?", "|\n      =======\n      <<<<<<< x\n")

    assert told(text) == []
    assert read(HEAD + SOUND + "# =======\n").whole


def test_the_end_of_a_conflict_alone() -> None:
    assert told(f"{HEAD}{SOUND}>>>>>>> branch\n")[0].startswith("9:1 ")


def test_sound_banks_are_read_once_as_they_are() -> None:
    found = read(HEAD + SOUND)

    assert (found.whole, found.recovered, found.problems) == (True, False, ())


@pytest.mark.slow
@pytest.mark.parametrize(
    "line", ['    ask: "a', "    ask: 'it''s", '      \\"', "    cite: [a", "  - id: x: y", "    - '"]
)
def test_many_mistakes_take_linear_time(line: str) -> None:
    began = time.process_time()
    read(HEAD + SOUND + f"{line}\n" * 10_000)

    assert time.process_time() - began < 10


BANK_LIKE = st.lists(
    st.sampled_from(
        ["  - id: a", "    ask: b", '    ask: "b', "    cite: 'c", "      d: e", "<<<<<<< x", "=======", ">>>>>>> y", "bank: f",
         "questions:", "\t", "", "    - g", " - id: h", "    ask:i", "---", "...", "    cite: [", "    {", "  }", "'", "   ask: |", "%"]
    ),
    max_size=20,
)  # fmt: skip


@settings(deadline=None)
@given(BANK_LIKE)
def test_no_bank_whatever_raises(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = read(text)

    assert found.whole or found.problems
    for problem in found.problems:
        assert 1 <= problem.span.line <= len(lines) + 1
        assert problem.span.column >= 1
