from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.loading.question_edit import edit_questions
from quizgen.loading.yaml_edit import bank_of
from quizgen.loading.yaml_writer import to_yaml
from quizgen.model.bank import Bank

BANK = """\
# the first line
bank: mill
title: The mill   # two spaces
questions:

  # about the river
  - id: river
    type: short-answer
    # inside
    ask: "Which river?"
    answer: Orl
    pending: a
  - {id: year, type: numeric, ask: When?, answer: 1822, pending: b}

  - id: essay
    type: open-ended
    ask: |
      Why?
      # no comment
    model: It was old.
    rubric: {Says so: 1}
    pending: c
# after the last one
checks: {long-stem: off}
"""


def changed(text: str, places: list[int], *, added: int = 0) -> tuple[str, Bank]:
    """The file with other points for some questions, and copies of the last one at the end."""
    bank = bank_of(text.encode(), "mill.yaml")
    assert bank is not None
    questions = list(bank.questions)
    for place in places:
        questions[place] = questions[place].model_copy(update={"hint": "New."})
    questions += [questions[0].model_copy(update={"id": f"new-{number}"}) for number in range(added)]
    wanted = bank.model_copy(update={"questions": tuple(questions)})
    edited = edit_questions(text.encode(), "mill.yaml", wanted, places)
    assert bank_of(edited.data, "mill.yaml") == wanted
    return edited.data.decode(), wanted


def test_nothing_changes_without_a_change() -> None:
    assert changed(BANK, [])[0] == BANK


def test_only_the_lines_of_a_changed_question_change() -> None:
    text, _ = changed(BANK, [0])
    assert text == BANK.replace(
        '  - id: river\n    type: short-answer\n    # inside\n    ask: "Which river?"\n    answer: Orl\n    pending: a\n',
        "    # inside\n  - id: river\n    type: short-answer\n    ask: Which river?\n    answer: Orl\n    pending: a\n    hint: New.\n",
    )


def test_questions_are_added_below_the_last_one() -> None:
    text, _ = changed(BANK, [], added=1)
    before, after = BANK.split("# after")
    assert text.startswith(before.rstrip("\n") + "\n\n  - id: new-0\n")
    assert text.endswith(f"# after{after}")


def test_a_question_on_one_line_can_be_changed() -> None:
    text, _ = changed(BANK, [1])
    assert "  - id: year\n    type: numeric\n" in text
    assert text.startswith(BANK.partition("  - {id")[0])


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines_and_byte_order_marks_stay(newline: str, mark: str) -> None:
    text, _ = changed(mark + BANK.replace("\n", newline), [2], added=2)
    assert text.startswith(mark + "# the first line" + newline)
    assert text.count(newline) == text.count("\n")


def test_a_file_without_blocks_is_written_anew() -> None:
    flow = "{bank: mill, title: Mill, questions: [{id: a, type: true-false, ask: Is it?, answer: true, pending: x}]}"
    text, wanted = changed(flow, [0])
    assert text == to_yaml(wanted)


@given(st.lists(st.integers(0, 2), max_size=3, unique=True), st.integers(0, 3))
def test_every_edit_gives_the_wanted_bank(places: list[int], added: int) -> None:
    changed(BANK, places, added=added)
