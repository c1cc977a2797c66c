"""Every way in which a bank can be wrong: the code, the place and the words of the problem."""

from __future__ import annotations

import textwrap
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.loading.decode import decode_bank, meaningful
from quizgen.loading.positions import Positions
from quizgen.loading.yaml_reader import read_yaml
from quizgen.loading.yaml_writer import to_yaml
from quizgen.model.bank import Bank
from quizgen.model.components import Bloom, Difficulty
from quizgen.problems import Problem

pytestmark = pytest.mark.dependencies

HEAD = "bank: b\ntitle: T\nquestions:\n"
CHOICE = """\
  - id: one
    type: multiple-choice
    ask: What was sold?
    answer: grain
    distractors: [honey, fish]
    cite: only grain
"""
SHORT = """\
  - id: oil
    type: short-answer
    ask: What was burnt?
    answer: oil
    cite: rapeseed oil
"""
NUMERIC = """\
  - id: two
    type: numeric
    ask: How many?
    answer: 60
    cite: about 60
"""


def decoded(text: str) -> tuple[Bank | None, tuple[Problem, ...]]:
    read = read_yaml(text, "path/bank.yaml")
    assert read.problems == ()
    return decode_bank(read.data, read.positions)


def bank_of(text: str) -> Bank:
    bank, problems = decoded(text)
    assert problems == ()
    assert bank is not None
    return bank


def problems_of(text: str) -> list[str]:
    bank, problems = decoded(text)
    assert bank is None
    return [str(problem).removeprefix("path/bank.yaml:") for problem in problems]


def hint_of(text: str) -> str:
    (problem,) = decoded(text)[1]
    return problem.hint


def test_a_misspelt_key_is_told_like_this() -> None:
    text = HEAD + NUMERIC + CHOICE.replace("answer:", "answer: grain\n    anser:")
    (problem,) = decoded(text)[1]

    assert str(problem) == (
        'path/bank.yaml:13:5: error[unknown-key]: unknown field "anser" in a multiple-choice question '
        '(did you mean "answer"?)'
    )
    assert problem.source == "    anser: grain"
    assert (problem.span.end_line, problem.span.end_column) == (13, 10)


def edited(question: str, old: str, new: str) -> str:
    assert old in question
    return HEAD + question.replace(old, new)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        # keys
        (
            edited(CHOICE, "answer: grain", "anser: grain"),
            '7:5: error[unknown-key]: unknown field "anser" in a multiple-choice question (did you mean "answer"?)',
        ),
        (edited(CHOICE, "cite:", "citation:"), '9:5: error[unknown-key]: unknown field "citation" in a multiple-choice question (did you mean "cite"?)'),
        (edited(CHOICE, "cite:", "image: {src: a.png, alt: A map}\n    cite:"), '9:13: error[unknown-key]: unknown field "src" in `image` (did you mean "file"?)'),
        (edited(CHOICE, "[honey, fish]", "[honey, {option: fish}]"), '8:27: error[unknown-key]: unknown field "option" in an entry of "distractors" (did you mean "text"?)'),
        (edited(CHOICE, "cite: only grain", "cite: {qoute: only grain}"), '9:12: error[unknown-key]: unknown field "qoute" in `cite` (did you mean "quote"?)'),
        (edited(CHOICE, "cite: only grain", "cite: {3: only grain}"), '9:12: error[unknown-key]: unknown field "3" in `cite` (did you mean "quote"?)'),
        (HEAD + SHORT + "    accept: {text: oil}\n", '9:14: error[unknown-key]: unknown field "text" in `accept` (did you mean "words"?)'),
        (
            edited(CHOICE, "answer: grain", "zzz: grain"),
            [
                '4:5: error[missing-key]: a multiple-choice question needs the field "answer"',
                '7:5: error[unknown-key]: unknown field "zzz" in a multiple-choice question',
            ],
        ),
        (edited(NUMERIC, "    ask: How many?\n", ""), '4:5: error[missing-key]: a numeric question needs the field "ask"'),
        (edited(NUMERIC, "    type: numeric\n", ""), '4:5: error[missing-key]: a question needs the field "type"'),
        ("title: T\nquestions:\n" + NUMERIC, '1:1: error[missing-key]: a bank needs the field "bank"'),
        ("bank: b\ntitle: T\n", '1:1: error[missing-key]: a bank needs the field "questions"'),
        (HEAD + NUMERIC + "question: []\n", '9:1: error[unknown-key]: unknown field "question" in a bank (did you mean "questions"?)'),
        (edited(NUMERIC, "ask:", "explanation: x\n    ask:"), '6:5: error[unknown-key]: unknown field "explanation" in a numeric question (did you mean "explain"?)'),
        (edited(CHOICE, "cite:", "Options: []\n    cite:"), '9:5: error[unknown-key]: unknown field "Options" in a multiple-choice question (did you mean "distractors"?)'),
        (edited(NUMERIC, "ask:", "asof: 2011\n    ask:"), '6:5: error[unknown-key]: unknown field "asof" in a numeric question (did you mean "as_of"?)'),
        (edited(NUMERIC, "ask:", "as-of: 2011\n    ask:"), '6:5: error[unknown-key]: unknown field "as-of" in a numeric question (did you mean "as_of"?)'),
        (edited(NUMERIC, "ask:", "zzz: 2011\n    ask:"), '6:5: error[unknown-key]: unknown field "zzz" in a numeric question'),
        (edited(NUMERIC, "ask:", "aliases: [x]\n    ask:"), '6:5: error[unknown-key]: unknown field "aliases" in a numeric question'),
        (edited(NUMERIC, "answer: 60", "answer: 60\n    tolerance: {amont: 5, amount: 5}"), '8:17: error[unknown-key]: unknown field "amont" in `tolerance` (did you mean "amount"?)'),
        (edited(CHOICE, "answer: grain", "answer: {text: grain, feedbak: x}"), '7:27: error[unknown-key]: unknown field "feedbak" in `answer` (did you mean "feedback"?)'),
        (edited(CHOICE, "[honey, fish]", "[honey, {txt: fish}]"), '8:27: error[unknown-key]: unknown field "txt" in an entry of "distractors" (did you mean "text"?)'),
        (edited(CHOICE, "cite: only grain", "cite: {quote: only, befor: x}"), '9:25: error[unknown-key]: unknown field "befor" in `cite` (did you mean "before"?)'),
        (HEAD.replace("title", "defaults: {dificulty: easy}\ntitle") + NUMERIC, '2:12: error[unknown-key]: unknown field "dificulty" in `defaults` (did you mean "difficulty"?)'),
        # values
        (edited(NUMERIC, "numeric", "numerc"), '5:11: error[unknown-type]: "numerc" is not a question type (did you mean "numeric"?)'),
        (edited(NUMERIC, "numeric", "multiple_choice"), '5:11: error[unknown-type]: "multiple_choice" is not a question type (did you mean "multiple-choice"?)'),
        (edited(NUMERIC, "numeric", "riddle"), '5:11: error[unknown-type]: "riddle" is not a question type'),
        (edited(NUMERIC, "ask:", "difficulty: medum\n    ask:"), '6:17: error[unknown-value]: invalid difficulty "medum" (did you mean "medium"?)'),
        (edited(NUMERIC, "ask:", "bloom: Analyze\n    ask:"), '6:12: error[unknown-value]: invalid Bloom level "Analyze" (did you mean "analyse"?)'),
        (edited(NUMERIC, "ask:", "difficulty: 3\n    ask:"), '6:17: error[unknown-value]: invalid difficulty "3"'),
        (edited(NUMERIC, "id: two", "id: Two Words"), '4:9: error[invalid-name]: "Two Words" must consist of lower-case letters, digits and single hyphens, like convoy-vehicles'),
        (edited(NUMERIC, "ask:", "tags: [two words]\n    ask:"), '6:12: error[invalid-name]: "two words" must consist of letters, digits, underscores and single hyphens, like armed-forces'),
        (HEAD.replace("title", "language: english\ntitle") + NUMERIC, '2:11: error[invalid-name]: "english" must be a language code, like en, ar or pt-BR'),
        (HEAD.replace("title", "article: ../article.md\ntitle") + NUMERIC, "2:10: error[invalid-name]: \"../article.md\" must be a file in the bank's folder, like images/map.png"),
        (edited(NUMERIC, "id: two", "id: " + "x" * 65), '4:9: error[too-long]: "id" is longer than 64 characters'),
        (edited(NUMERIC, "ask: How many?", "ask:"), '6:9: error[empty]: "ask" is empty'),
        (
            edited(NUMERIC, "ask: How many?", "ask: '\u200b\u2060 \u200e'"),
            '6:10: error[empty]: "ask" contains no visible characters',
        ),
        (edited(CHOICE, "[honey, fish]", "[honey, '']"), '8:26: error[empty]: an entry of "distractors" is empty'),
        (edited(CHOICE, "[honey, fish]", "[]"), '8:18: error[wrong-count]: "distractors" must contain at least 1 entry'),
        (edited(NUMERIC, "answer: 60", "answer: 60\n    range: [50]"), '8:12: error[wrong-count]: "range" contains too few entries'),
        (edited(NUMERIC, "answer: 60", "answer: 60\n    range: [1, 2, 3]"), '8:12: error[wrong-count]: "range" must contain at most 2 entries'),
        (edited(NUMERIC, "answer: 60", "answer: sixty"), '7:13: error[invalid-number]: "sixty" is not a number: write numbers like 4500, 4,500, 0.5, 3e8 or 1/2'),
        (edited(NUMERIC, "answer: 60", "answer: 60\n    tolerance: a few"), '8:16: error[invalid-number]: "a few" is not a number: write numbers like 4500, 4,500, 0.5, 3e8 or 1/2'),
        (edited(NUMERIC, "ask:", "points: 0\n    ask:"), '6:13: error[out-of-range]: "points" must be more than 0'),
        (edited(NUMERIC, "ask:", "points: 1,001\n    ask:"), '6:13: error[out-of-range]: "points" must be at most 1000'),
        (edited(NUMERIC, "ask:", "points: 0.125\n    ask:"), '6:13: error[out-of-range]: "points" has too many digits'),
        (edited(NUMERIC, "ask:", "inferred: yes\n    ask:"), '6:15: error[invalid-boolean]: "yes" must be true or false'),
        (edited(NUMERIC, "ask:", "as_of: 18.12.2011\n    ask:"), '6:12: error[invalid-date]: "18.12.2011" is not a date: write it like 2011-12-18, 18 December 2011, 2011-12, 2011, 44 BC, 1990s or 19th century'),
        (edited(NUMERIC, "ask:", "as_of: 2011-02-30\n    ask:"), '6:12: error[invalid-date]: "2011-02-30" is not a calendar date'),
        # kinds
        (edited(NUMERIC, "ask: How many?", "ask: [How, many]"), '6:10: error[wrong-type]: "ask" must be text, not a list'),
        (edited(NUMERIC, "ask: How many?", "ask: {How: many}"), '6:10: error[wrong-type]: "ask" must be text, not a mapping'),
        (edited(NUMERIC, "answer: 60", "answer: [60]"), '7:13: error[wrong-type]: "answer" must be a number, not a list'),
        (edited(NUMERIC, "ask:", "inferred: [true]\n    ask:"), '6:15: error[wrong-type]: "inferred" must be true or false, not a list'),
        (edited(NUMERIC, "ask:", "tags: figures\n    ask:"), '6:11: error[wrong-type]: "tags" must be a list, not text'),
        (edited(NUMERIC, "ask:", "tags:\n    ask:"), '6:10: error[wrong-type]: "tags" must be a list, but is empty'),
        (edited(NUMERIC, "ask:", "image: map.png\n    ask:"), '6:12: error[wrong-type]: "image" must be a mapping, not text'),
        (edited(NUMERIC, "type: numeric", "type: [numeric]"), "5:11: error[unknown-type]: \"['numeric']\" is not a question type (did you mean \"numeric\"?)"),
        ("bank: b\ntitle: T\nquestions: none\n", '3:12: error[wrong-type]: "questions" must be a list, not text'),
        ("bank: b\ntitle: T\nquestions: [none]\n", "3:13: error[wrong-type]: a question must be a mapping, not text"),
        ("bank: b\ntitle: T\nquestions: []\n", '3:12: error[wrong-count]: "questions" must contain at least 1 entry'),
        ("- bank\n", "1:1: error[wrong-type]: the file must be a mapping, not a list"),
        ("words\n", "1:1: error[wrong-type]: the file must be a mapping, not text"),
        ("# only\n", "1:1: error[wrong-type]: the file must be a mapping, but is empty"),
        (HEAD.replace("title", "objectives: {Two Words: x}\ntitle") + NUMERIC, '2:14: error[invalid-name]: "Two Words" must consist of lower-case letters, digits and single hyphens, like convoy-vehicles'),
        (HEAD.replace("title", "objectives: {goods: ''}\ntitle") + NUMERIC, '2:21: error[empty]: "goods" is empty'),
        (edited(NUMERIC, "ask:", "allow: {Long: x}\n    ask:"), '6:13: error[invalid-name]: "Long" must consist of lower-case letters, digits and single hyphens, like convoy-vehicles'),
        (edited(CHOICE, "only grain", "''"), '9:11: error[empty]: "cite" is empty'),
        (edited(CHOICE, "only grain", "[only, '']"), '9:18: error[empty]: an entry of "cite" is empty'),
        (edited(CHOICE, "answer: grain", "answer: ''"), '7:13: error[empty]: "answer" is empty'),
        (edited(CHOICE, "answer: grain", "answer: {text: ''}"), '7:20: error[empty]: "text" is empty'),
        (edited(CHOICE, "cite:", "pin: ''\n    cite:"), '9:10: error[empty]: "pin" is empty'),
        # what our models say themselves
        (edited(CHOICE, "cite:", "pin: wool\n    cite:"), '9:5: error[invalid-pin]: `pin` lists "wool", which is not an option: copy the words of an option'),
        (edited(NUMERIC, "answer: 60", "answer: 60\n    range: [1, 5]"), "8:5: error[invalid-range]: `range` must have the form [low, high] and contain the answer"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(text: str, problem: str | list[str]) -> None:
    assert sorted(problems_of(text)) == ([problem] if isinstance(problem, str) else problem)


def question(text: str) -> str:
    return HEAD + textwrap.indent(
        "- id: one\n  cite: only grain\n" + textwrap.indent(textwrap.dedent(text), "  "), "  "
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("type: true-false\nask: A?\nanswer: false\n", "8:5: error[no-correction]: a false statement needs a `correction` that states what is true"),
        ("type: cloze\ntext: no gap\n", "7:11: error[invalid-cloze]: the text contains no gap: put the words to hide between {{ and }}"),
        ("type: matching\nask: A?\npairs: {a: b}\n", '8:12: error[wrong-count]: "pairs" must contain at least 2 entries'),
        ("type: matching\nask: A?\npairs: {a: b, '': c}\n", '8:19: error[empty]: a key of "pairs" is empty'),
        ("type: matching\nask: A?\npairs: {a: b, c: {d: e}}\n", '8:22: error[wrong-type]: "c" must be text, not a mapping'),
        ("type: matching\nask: A?\npairs: [a, {left: b}]\n", ['8:13: error[wrong-type]: an entry of "pairs" must be a mapping, not text', '8:16: error[missing-key]: an entry of "pairs" needs the field "right"']),
        ("type: matching\nask: A?\npairs: {a: b, c: ''}\n", '8:22: error[empty]: "c" is empty'),
        ("type: ordering\nask: A?\nitems: [a, a]\n", "8:5: error[duplicate-item]: two items are identical: change or remove one of them"),
        ("type: ordering\nask: A?\nitems: [a, b]\ndates: [2011]\n", "9:5: error[wrong-count]: `dates` must have one date for each item"),
        ("type: open-ended\nask: A?\nmodel: M\nrubric: {a: many}\n", '9:17: error[invalid-number]: "many" is not a number: write numbers like 4500, 4,500 or 0.5'),
        ("type: open-ended\nask: A?\nmodel: M\nrubric: {a: 1}\nlines: few\n", '10:12: error[invalid-number]: "lines" must be a whole number'),
        ("type: open-ended\nask: A?\nmodel: M\nrubric: {a: 1}\nlines: 61\n", '10:12: error[out-of-range]: "lines" must be at most 60'),
        ("type: open-ended\nask: A?\nmodel: M\nrubric: {a: 1}\nlines: 0\n", '10:12: error[out-of-range]: "lines" must be at least 1'),
        ("type: open-ended\nask: A?\nmodel: M\nrubric: {a: 1}\npoints: 2\n", "10:5: error[rubric-points]: the points of the rubric add up to 1, but `points` is 2: remove `points`"),
        ("type: short-answer\nask: A?\nanswer: B\nkind: loose\n", '9:11: error[unknown-value]: invalid kind "loose"'),
        ("type: short-answer\nask: A?\nanser: B\n", ['8:5: error[unknown-key]: unknown field "anser" in a short-answer question (did you mean "answer"?)']),
        ("type: open-ended\nask: A?\nrubric: {a: 1}\n", '4:5: error[missing-key]: an open-ended question needs the field "model"'),
        ("type: flashcard\nfront: F\nback: B\nuncited: why\n", "9:5: error[no-citation]: `cite` and `uncited` cannot be combined: keep one of them"),
        ("type: flashcard\nfront: F\nback: B\npending: a list\n", "9:5: error[no-citation]: `cite` and `pending` cannot be combined: keep one of them"),
        ("type: numeric\nask: A?\nanswer: 1\npending: ''\n", '9:14: error[empty]: "pending" is empty'),
    ],
)  # fmt: skip
def test_each_type_tells_what_it_needs(text: str, problem: str | list[str]) -> None:
    assert sorted(problems_of(question(text))) == ([problem] if isinstance(problem, str) else problem)


SHEETS = "  - {id: a, type: true-false, ask: A, answer: true, cite: w, difficulty: easy, tags: [figures]}\nworksheets:\n"
SHEET = "  - {name: quiz-1, title: Quiz 1"


@pytest.mark.parametrize(
    ("sheets", "problem"),
    [
        (f"{SHEET}, pick: [easy, eazy:2]}}", '6:48: error[cannot-pick]: no question has the difficulty, type, tag or objective "eazy" (did you mean "easy"?)'),
        (f"{SHEET}, pick: 'easy, figure'}}", '6:41: error[cannot-pick]: no question has the difficulty, type, tag or objective "figure" (did you mean "figures"?)'),
        (f"{SHEET}, pick: [easy:5]}}", '6:42: error[cannot-pick]: too few questions for "easy:5": only 1 question matches'),
        (f"{SHEET}, pick: [easy: 5]}}", "6:42: error[invalid-pick]: remove the space after the colon: write entries like easy:5"),
        (f"{SHEET}, pick: [easy:five]}}", '6:42: error[invalid-pick]: invalid count "five": write NAME:COUNT, like easy:5'),
        (f"{SHEET}, pick: {{easy: 5}}}}", '6:41: error[wrong-type]: "pick" must be a list, not a mapping'),
        (f"{SHEET}, questions: [a, b]}}", '6:50: error[unknown-question]: unknown question "b"'),
        (f"{SHEET}, questions: a}}", '6:46: error[wrong-type]: "questions" must be a list, not text'),
        (f"{SHEET}, qestions: [a]}}", '6:35: error[unknown-key]: unknown field "qestions" in a worksheet (did you mean "questions"?)'),
        (f"{SHEET}, select: easy}}", '6:35: error[unknown-key]: unknown field "select" in a worksheet (did you mean "pick"?)'),
        (f"{SHEET}, pick: easy, questions: [a]}}", "6:35: error[pick-and-questions]: `pick` and `questions` cannot be combined: remove one of them"),
        ("  - {name: quiz-1}", '6:5: error[missing-key]: a worksheet needs the field "title"'),
        ("  - {name: Quiz 1, title: T}", '6:12: error[invalid-name]: "Quiz 1" must consist of lower-case letters, digits and single hyphens, like convoy-vehicles'),
        (f"{SHEET}}}\n{SHEET}}}", '7:12: error[duplicate-worksheet]: two worksheets have the same name, "quiz-1"'),
        (f"{SHEET}, forms: many}}", '6:42: error[invalid-number]: "forms" must be a whole number'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_worksheet_is_told_with_its_place(sheets: str, problem: str) -> None:
    assert problems_of(HEAD + SHEETS + sheets + "\n") == [problem]


def test_a_file_read_in_part_is_not_said_to_lack_a_worksheets_questions() -> None:
    sheets = (
        "worksheets:\n  - {name: q, title: Q, questions: [two, three]}\n  - {name: r, title: R, pick: date}\n"
    )
    read = read_yaml(f"bank: b\ntitle: T\n{sheets}questions:\n{NUMERIC}  @\n", "bank.yaml")
    bank, problems = decode_bank(read.data, read.positions)

    assert bank is None
    assert [problem.code for problem in problems] == ["unknown-question", "cannot-pick"]
    assert [problem.code for problem in read.problems] == ["yaml-syntax"]
    assert meaningful(problems, read) == ()


def test_worksheets_are_read() -> None:
    (sheet,) = bank_of(HEAD + SHEETS + f"{SHEET}, pick: [easy:1], forms: 3, points: 2.50}}\n").worksheets

    assert (sheet.name, sheet.title, sheet.forms, sheet.points) == ("quiz-1", "Quiz 1", 3, Decimal("2.50"))
    assert list(map(str, sheet.pick)) == ["easy:1"]


def test_a_hint_lists_what_there_is_when_nothing_is_similar() -> None:
    assert hint_of(edited(NUMERIC, "numeric", "riddle")).startswith(
        "Use one of: multiple-choice, multiple-response, "
    )
    assert hint_of(edited(NUMERIC, "    type: numeric\n", "")).startswith("Use one of: multiple-choice, ")
    assert hint_of(edited(NUMERIC, "ask:", "difficulty: 3\n    ask:")) == "Use one of: easy, medium, hard."
    assert hint_of(edited(NUMERIC, "ask:", "image: {file: a.png, alt: a, zzz: b}\n    ask:")) == (
        "Known fields: file, alt, width, credit."
    )


def test_words_of_the_author_are_cut_to_one_line() -> None:
    text = edited(NUMERIC, "answer: 60", "answer: |\n      about\n      sixty " + "or more " * 100)

    (problem,) = problems_of(text)

    assert problem == (
        '7:13: error[invalid-number]: "about sixty or more or more or more or more or more or more \u2026" '
        "is not a number: write numbers like 4500, 4,500, 0.5, 3e8 or 1/2"
    )


def test_all_problems_of_a_bank_are_told_at_once() -> None:
    text = "bnak: b\ntitle: ''\nquestions:\n" + CHOICE.replace("type", "tpye") + NUMERIC.replace("60", "many")

    assert sorted(int(problem.partition(":")[0]) for problem in problems_of(text)) == [1, 2, 4, 13]


def test_lists_are_not_called_empty_when_their_entries_are_wrong() -> None:
    assert problems_of(HEAD + CHOICE.replace("[honey, fish]", "['']")) == [
        '8:19: error[empty]: an entry of "distractors" is empty'
    ]


class TestDefaults:
    HEAD = (
        "bank: b\ntitle: T\ndefaults: {points: 2, difficulty: hard, bloom: apply, tags: [a, b]}\nquestions:\n"
    )
    OPEN = "  - {id: o, type: open-ended, ask: A?, model: M, rubric: {a: 1, b: 2.5}, cite: x}\n"

    def test_hold_for_questions_that_do_not_say_otherwise(self) -> None:
        first = bank_of(self.HEAD + NUMERIC).questions[0]

        assert (first.points, first.difficulty, first.bloom, first.tags) == (
            Decimal(2),
            Difficulty.HARD,
            Bloom.APPLY,
            ("a", "b"),
        )

    def test_give_way_to_what_a_question_says_but_tags_add_up(self) -> None:
        own = NUMERIC.replace(
            "ask:", "points: 3\n    difficulty: easy\n    bloom: create\n    tags: [b, c]\n    ask:"
        )
        first = bank_of(self.HEAD + own).questions[0]

        assert (first.points, first.difficulty, first.bloom, first.tags) == (
            Decimal(3),
            Difficulty.EASY,
            Bloom.CREATE,
            ("b", "c", "a"),
        )

    def test_leave_the_points_of_a_rubric_alone(self) -> None:
        assert bank_of(self.HEAD + self.OPEN).questions[0].points == Decimal("3.5")

    def test_that_are_wrong_are_told_once(self) -> None:
        text = self.HEAD.replace("hard", "hrd").replace("[a, b]", "[a b]") + NUMERIC + CHOICE

        assert sorted(problems_of(text)) == [
            '3:35: error[unknown-value]: invalid difficulty "hrd" (did you mean "hard"?)',
            '3:61: error[invalid-name]: "a b" must consist of letters, digits, underscores and single hyphens, like armed-forces',
        ]

    @pytest.mark.parametrize("tags", ["[[x]]", "[{x: y}]", "x", "{x: y}", "''"])
    def test_do_not_hide_that_tags_are_no_list_of_words(self, tags: str) -> None:
        assert problems_of(self.HEAD + NUMERIC.replace("ask:", f"tags: {tags}\n    ask:"))
        assert problems_of(self.HEAD.replace("[a, b]", tags) + NUMERIC)

    @pytest.mark.parametrize("defaults", ["x", "[x]", "''"])
    def test_that_are_no_mapping_are_a_problem(self, defaults: str) -> None:
        text = HEAD.replace("title", f"defaults: {defaults}\ntitle") + NUMERIC

        assert [problem.partition(" ")[0] for problem in problems_of(text)] == ["2:11:"]


WORDS = st.sampled_from(
    [
        "",
        "x",
        "true",
        "5",
        "1-2",
        "numeric",
        "multiple-choice",
        "open-ended",
        "cloze",
        "{{a}}",
        "2011",
        "a b",
        "easy:5",
    ]
)
KEYS = st.sampled_from(
    [
        "bank",
        "title",
        "questions",
        "defaults",
        "objectives",
        "id",
        "type",
        "ask",
        "cite",
        "answer",
        "distractors",
        "rubric",
        "points",
        "tags",
        "image",
        "model",
        "text",
        "pairs",
        "items",
        "dates",
        "tolerance",
        "range",
        "answers",
        "pin",
        "allow",
        "lines",
        "space",
        "box",
        "bonus",
        "sections",
        "choose",
        "header",
        "logo",
        "quote",
        "file",
        "group",
        "worksheets",
        "name",
        "pick",
        "forms",
        "zzz",
    ]
)
DATA = st.recursive(
    st.none() | WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6)
)
SECTION = st.fixed_dictionaries(
    {"title": WORDS},
    optional={
        "pick": WORDS | st.lists(st.sampled_from(["true-false", "true-false:1", "essay", "x"]), max_size=2),
        "questions": st.lists(st.sampled_from(["x", "two"]), max_size=2),
        "choose": st.sampled_from(["0", "1", "2", "x"]),
    },
)
QUESTION = st.dictionaries(KEYS, DATA, max_size=12)


@settings(deadline=None)
@given(DATA | st.fixed_dictionaries({"questions": st.lists(QUESTION, max_size=3), "defaults": DATA}))
def test_no_data_whatever_raises(data: Any) -> None:
    bank, problems = decode_bank(data, Positions("bank.yaml"))

    assert (bank is None) == bool(problems)
    assert all("\n" not in problem.message and problem.code for problem in problems)
    assert not any("Input should" in problem.message for problem in problems)


@given(st.lists(DATA | st.fixed_dictionaries({"name": WORDS, "title": WORDS}, optional={
    "pick": WORDS | st.lists(DATA, max_size=3), "questions": DATA, "points": WORDS, "forms": WORDS,
    "article": WORDS, "columns": WORDS, "header": DATA, "sections": DATA | st.lists(SECTION, max_size=3)
}), max_size=3))  # fmt: skip
def test_no_worksheets_whatever_raise(sheets: list[Any]) -> None:
    question = {"id": "x", "type": "true-false", "ask": "A", "answer": "true", "cite": "w"}
    data = {"bank": "b", "title": "T", "questions": [question], "worksheets": sheets}
    bank, problems = decode_bank(data, Positions("bank.yaml"))
    assert (bank is None) == bool(problems)


MATCHING = "  - id: two\n    type: matching\n    ask: A?\n    cite: w\n"
OPEN = "  - id: two\n    type: open-ended\n    ask: A?\n    model: M\n    cite: w\n"
LISTED = [
    (HEAD + MATCHING + "    pairs:@1911: opening@1954: repair\n", "    "),
    (HEAD + OPEN + "    rubric:@Names it: 2@Names more: 1.5\n", "    "),
    (HEAD + CHOICE + "    allow:@clang: a name@convergence: why\n", "    "),
    ("bank: b\ntitle: T\nobjectives:@goods: Say it@bell: Ring it\nquestions:\n" + CHOICE, ""),
    ("bank: b\ntitle: T\nchecks:@clang: off@long-stem: error\nquestions:\n" + CHOICE, ""),
]


@pytest.mark.parametrize(("text", "indent"), LISTED)
def test_a_list_of_pairs_is_the_mapping_that_it_means(text: str, indent: str) -> None:
    listed = bank_of(text.replace("@", f"\n{indent}  - "))

    assert listed == bank_of(text.replace("@", f"\n{indent}  "))
    assert decoded(to_yaml(listed)) == (listed, ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (MATCHING + "    pairs: [a: b, c: ]\n", '8:22: error[empty]: "c" is empty'),
        (OPEN + "    rubric: [a: b, c: 1]\n", '9:17: error[invalid-number]: "b" is not a number: write numbers like 4500, 4,500 or 0.5'),
        (CHOICE + "    allow: [Clang: b]\n", '10:13: error[invalid-name]: "Clang" must consist of lower-case letters, digits and single hyphens, like convoy-vehicles'),
        (CHOICE + "    allow: [clang]\n", '10:13: error[wrong-type]: an entry of "allow" must be a mapping, not text'),
        (CHOICE + "    allow: clang\n", '10:12: error[wrong-type]: "allow" must be a mapping, not text'),
        (MATCHING + "    pairs: a -> b\n", '8:12: error[wrong-type]: "pairs" must be a mapping, not text'),
        (edited(CHOICE, "answer: grain", "answer: [grain]"), '7:13: error[wrong-type]: "answer" must be text, not a list'),
        (edited(CHOICE, "cite: only grain", "image: a.png\n    cite: x"), '9:12: error[wrong-type]: "image" must be a mapping, not text'),
    ],
)  # fmt: skip
def test_another_form_is_one_problem_that_shows_the_form(text: str, problem: str) -> None:
    text = text if text.startswith("bank:") else HEAD + text

    assert problems_of(text) == [problem]
    assert "wrong-type" not in problem or hint_of(text).startswith("Write ")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (edited(CHOICE, "type: multiple-choice", "type: multiple-choice\u200b"), '5:26: error[invisible-character]: "multiple-choice<U+200B>" contains an invisible character: zero width space (U+200B)'),
        (edited(CHOICE, "type: multiple-choice", "type: multiple\u2011choice"), '5:19: error[invisible-character]: "multiple<U+2011>choice" contains a character that looks like a hyphen: non-breaking hyphen (U+2011)'),
        (edited(CHOICE, "id: one", "id: 'one\u00a0'"), '4:13: error[invisible-character]: "one<U+00A0>" contains a space character that is not an ordinary space: no-break space (U+00A0)'),
        (edited(CHOICE, "cite:", "difficulty: ea\u200dsy\n    cite:"), '9:19: error[invisible-character]: "ea<U+200D>sy" contains an invisible character: zero width joiner (U+200D)'),
        (edited(CHOICE, "cite:", "expl\u200bain: x\n    cite:"), '9:9: error[invisible-character]: "expl<U+200B>ain" contains an invisible character: zero width space (U+200B)'),
        (edited(NUMERIC, "cite:", "points: \u200e1\n    cite:"), '8:13: error[invisible-character]: "<U+200E>1" contains an invisible character: left-to-right mark (U+200E)'),
        (edited(CHOICE, "cite:", "tags: [a\u200bb]\n    cite:"), '9:13: error[invisible-character]: "a<U+200B>b" contains an invisible character: zero width space (U+200B)'),
    ],
)  # fmt: skip
def test_a_character_that_cannot_be_seen_is_named_and_shown(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]
    assert hint_of(text)


LONG = "1234567890" * 15


@pytest.mark.parametrize(
    "text",
    [
        edited(NUMERIC, "answer: 60", f"answer: {LONG}x"),
        edited(NUMERIC, "cite:", f"range: [{LONG}x, 4]\n    cite:"),
        edited(NUMERIC, "cite:", f"tolerance: {LONG}x\n    points: {LONG}z\n    as_of: {LONG}\n    cite:"),
        edited(NUMERIC, "cite:", f"inferred: {LONG}\n    {LONG}: 4\n    cite:"),
        edited(NUMERIC, "type: numeric", f"type: {LONG}"),
        edited(CHOICE, "cite:", f"pin: ['{LONG}']\n    difficulty: {LONG}\n    cite:"),
        edited(CHOICE, "cite:", f"objective: X{LONG[:60]}\n    group: X{LONG[:60]}\n    tags: ['{LONG[:90]}::']\n    cite:"),
        "bank: b\ntitle: T\nquestions:\n  - {id: c, type: cloze, text: '{{c@::x}}', cite: x}\n".replace("@", LONG),
        "bank: b\ntitle: T\nquestions:\n  - {id: c, type: cloze, text: '{{@|}}', cite: x}\n".replace("@", LONG),
        "bank: b\ntitle: T\nquestions:\n  - {id: c, type: matching, ask: x, pairs: {@: []}, cite: x}\n".replace("@", LONG),
    ],
)  # fmt: skip
def test_messages_show_the_beginning_of_long_values(text: str) -> None:
    _, problems = decoded(text)

    assert problems
    assert [problem for problem in problems if LONG[:66] in problem.message + problem.hint] == []
