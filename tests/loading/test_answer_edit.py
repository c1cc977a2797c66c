from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.loading.answer_edit import add_answers, add_comment, add_gap_wordings, comment_lines
from quizgen.loading.yaml_edit import EditedBank, bank_of
from quizgen.model.components import AcceptedAnswer, AnswerWords, RejectedAnswer
from quizgen.model.questions import Cloze, ShortAnswer

HEAD = "bank: lighthouse   # keep me\ntitle: The lighthouse\nquestions:\n"
REST = "\n  - {id: last, type: flashcard, front: f, back: b, uncited: known}   # the end\n"
START = "  - id: keeper   # the first\n    type: short-answer\n    ask: Who?\n    answer: Ada   # key\n"
END = "    pending: later   # why\n"
WORDS = AnswerWords(words="the keeper", only=True)
HALF = RejectedAnswer(text="Eve", feedback="No: later.", credit="50%")


def edited(
    text: str, accept: Sequence[AcceptedAnswer] = (), reject: Sequence[RejectedAnswer] = ()
) -> EditedBank | None:
    return add_answers((HEAD + text + REST).encode(), "bank.yaml", 0, accept, reject)


def written(text: str, *accept: AcceptedAnswer, reject: Sequence[RejectedAnswer] = ()) -> str:
    found = edited(text, accept, reject)
    assert found is not None
    result = found.data.decode()
    assert result.startswith(HEAD)
    assert result.endswith(REST)
    return result[len(HEAD) : -len(REST)]


def test_new_lists_come_after_the_keys_of_the_type() -> None:
    assert written(START + END, "Lovelace", WORDS, reject=[HALF]) == (
        f"{START}    accept:\n      - Lovelace\n      - {{words: the keeper, only: true}}\n"
        f'    reject:\n      - {{text: Eve, feedback: "No: later.", credit: 50%}}\n{END}'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    accept: [a, b]   # two\n", "    accept: [a, b, new]   # two\n"),
        ("    accept: []\n", "    accept: [new]\n"),
        ("    accept: [a, b,]\n", "    accept: [a, b, new,]\n"),
        ("    accept: [\n      a,   # one\n      b\n    ]\n", "    accept: [\n      a,   # one\n      b, new\n    ]\n"),
        ("    accept:\n      - a   # one\n      - 'b'\n", "    accept:\n      - a   # one\n      - 'b'\n      - new\n"),
        ("    accept:\n    - a\n    # more\n", "    accept:\n    - a\n    - new\n    # more\n"),
        ("    accept:\n      - >-\n        a\n        b\n", "    accept:\n      - >-\n        a\n        b\n      - new\n"),
        ("    accept: {words: a b}\n", "    accept: [{words: a b}, new]\n"),
        (
            "    accept:\n      words: a b\n      order: any   # so\n",
            "    accept:\n      - words: a b\n        order: any   # so\n      - new\n",
        ),
        ("    \"accept\": ['a']\n", "    \"accept\": ['a', new]\n"),
    ],
)  # fmt: skip
def test_an_entry_is_added_to_a_list_of_any_style(before: str, after: str) -> None:
    assert written(START + before + END, "new") == START + after + END


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("pending: x}", "accept: [new], pending: x}"),
        ("accept: [a], pending: x}", "accept: [a, new], pending: x}"),
    ],
)
def test_a_question_in_braces_stays_in_braces(before: str, after: str) -> None:
    start = "  - {id: keeper, type: short-answer, ask: Who?, answer: Ada, "

    assert written(start + before, "new") == start + after


def test_a_bank_in_json_stays_json() -> None:
    data = '{"bank": "b", "title": "T", "questions": [{"id": "a", "type": "short-answer", "ask": "Q", "answer": "A", "pending": "x"}]}'
    found = add_answers(data.encode(), "bank.yaml", 0, [WORDS], [HALF])

    assert found is not None
    assert (
        '"accept": [{"words": "the keeper", "only": "true"}], "reject": [{"text": "Eve"'
        in found.data.decode()
    )


def test_a_list_that_an_editor_indented_with_windows_line_ends_keeps_them() -> None:
    text = (HEAD + START + END + REST).replace("\n", "\r\n")
    found = add_answers(text.encode(), "bank.yaml", 0, ["new"])

    assert found is not None
    assert found.data.decode() == text.replace("    pending", "    accept:\r\n      - new\r\n    pending")


@pytest.mark.parametrize("text", ["", "bank: x\n", "a: [", "\x00"])
def test_what_is_not_a_bank_is_left_alone(text: str) -> None:
    assert add_answers(text.encode(), "bank.yaml", 0, ["new"]) is None
    assert add_gap_wordings(text.encode(), "bank.yaml", 0, 0, ["new"]) is None
    assert add_comment(text.encode(), "bank.yaml", 0, "# new") is None
    assert comment_lines(text.encode(), "bank.yaml", 0) == ()


def test_only_a_short_answer_lists_answers_and_only_a_cloze_has_gaps() -> None:
    data = (HEAD + START + END + REST).encode()

    assert add_answers(data, "bank.yaml", 1, ["new"]) is None
    assert add_gap_wordings(data, "bank.yaml", 0, 0, ["new"]) is None


def cloze(text: str) -> bytes:
    return (HEAD + f"  - id: gaps\n    type: cloze\n    text: {text}\n    pending: x\n" + REST).encode()


@pytest.mark.parametrize(
    ("before", "gap", "wording", "after"),
    [
        ("The {{keeper}} saw {{ten|10}} ships.   # all", 1, "a dozen", "The {{keeper}} saw {{ten|10|a dozen}} ships.   # all"),
        ("'It''s {{1::one}} of {{two}}'", 0, "it's", "'It''s {{1::one|it''s}} of {{two}}'"),
        ('"\\"{{one}}\\" is it"', 0, 'a "b"', '"\\"{{one|a \\"b\\"}}\\" is it"'),
        (">-\n      The {{keeper}}\n      saw {{ten}} ships", 1, "x", ">-\n      The {{keeper}}\n      saw {{ten|x}} ships"),
        ("|\n      The {{keeper}}\n      saw {{ten}} ships", 0, "x", "|\n      The {{keeper|x}}\n      saw {{ten}} ships"),
    ],
)  # fmt: skip
def test_a_gap_accepts_another_wording_and_no_other_byte_changes(
    before: str, gap: int, wording: str, after: str
) -> None:
    found = add_gap_wordings(cloze(before), "bank.yaml", 0, gap, [wording])

    assert found is not None
    assert found.data == cloze(after)
    assert isinstance(question := found.bank.questions[0], Cloze)
    assert question.parsed.gaps[gap].accept[-1] == wording


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (START + END, 0),
        (START + "    accept: [\n      a,\n      b]\n" + END, 0),
        ("  - {id: keeper, type: short-answer, ask: Who?, answer: Ada, pending: x}", 0),
        ("  - id: keeper\n    type: open-ended\n    pending: x\n    ask: Why?\n    rubric: {a: 1}\n    model: |\n      Because\n      so.\n", 0),
        (START + END, 1),
    ],
)  # fmt: skip
def test_a_comment_is_among_the_lines_of_its_question_and_changes_nothing(question: str, number: int) -> None:
    before = (HEAD + question + REST).encode()
    found = add_comment(before, "bank.yaml", number, "# class groups: left")

    assert found is not None
    assert found.bank == bank_of(before, "bank.yaml")
    assert "# class groups: left" in comment_lines(found.data, "bank.yaml", number)
    assert "# class groups: left" not in comment_lines(found.data, "bank.yaml", 1 - number)
    lines = found.data.decode().splitlines(keepends=True)
    assert "".join(line for line in lines if "class groups" not in line) == before.decode()


TEXTS = st.text(st.sampled_from("ab :#-'\"\\{}[],&*!|>%@`é…1~?"), min_size=1, max_size=20).filter(
    lambda text: text.strip() == text and any(map(str.isalnum, text))
)
ACCEPTED = st.one_of(
    TEXTS, st.builds(AnswerWords, words=TEXTS, order=st.sampled_from(["any", "fixed"]), only=st.booleans())
)
REJECTED = st.builds(
    RejectedAnswer, text=TEXTS, feedback=st.one_of(st.none(), TEXTS), credit=st.sampled_from([None, "50%"])
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ACCEPTED, max_size=2),
    st.lists(REJECTED, max_size=2),
    st.sampled_from(
        ["", "    accept: [a]\n", "    accept:\n      - a\n", "    reject: {}\n".format("[b, {text: c}]")]
    ),
)
def test_whatever_is_added_is_read_again_as_it_is(
    accept: list[AcceptedAnswer], reject: list[RejectedAnswer], there: str
) -> None:
    found = edited(START + there + END, accept, reject)

    assert found is not None
    question = found.bank.questions[0]
    assert isinstance(question, ShortAnswer)
    assert [*question.accept[len(question.accept) - len(accept) :]] == accept
    assert [*question.reject[len(question.reject) - len(reject) :]] == reject
    assert found.data.decode().startswith(HEAD + START)
    assert found.data.decode().endswith(END + REST)
    assert bank_of(found.data, "bank.yaml") == found.bank
