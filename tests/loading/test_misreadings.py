"""What is silently read as something else is a warning at its place; sound text never is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import BANK, QUESTIONS, Data

from quizgen.loading.misreadings import misreadings
from quizgen.loading.yaml_reader import read_yaml
from quizgen.problems import Problem, Severity

pytestmark = [pytest.mark.usefixtures("parser"), pytest.mark.dependencies]

ROOT = Path(__file__).parents[2]


def warnings_of(text: str) -> list[Problem]:
    read = read_yaml(text, "bank.yaml")
    problems = misreadings(read.data, read.positions)
    assert all(problem.severity is Severity.WARNING and problem.hint for problem in problems)
    return list(problems)


def told(text: str) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in warnings_of(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("accept: [1,200, twelve hundred]\n", "1:10"),
        ("accept: [twelve hundred, 1,200]\n", "1:26"),
        ("distractors: [4,500, 5,400]\n", "1:15"),
        ("range: [1,150]\n", "1:9"),
        ("range: [1,250, 1,500]\n", "1:9"),
        ("range: [250,000, 300,000]\n", "1:9"),
        ("items: [3,5 km, 4,5 km]\n", "1:9"),
        ("cite: [An offer of 1,200 crowns, it cost 2,400]\n", "1:20"),
        ("tags: [a, 2,5]\n", "1:11"),
        ("answer: {text: 1,200, feedback: no}\n", "1:16"),
        ("pairs: {1862: 1,200 crowns, 1931: gas}\n", "1:15"),
        ("reject:\n  - {text: 1,200, feedback: no}\n", "2:12"),
        ("accept: [\n  one,\n  1,200, two\n]\n", "3:3"),
    ],
)
def test_a_comma_that_splits_a_number_in_brackets(text: str, place: str) -> None:
    assert told(text) == [f"{place} split-number"]


@pytest.mark.parametrize(
    "text",
    [
        "distractors: [1, 200, 4, 800]\n",
        "distractors: ['1,200', \"4,800\"]\n",
        "pin: [1,2,3]\n",
        "dates: [1862,1931]\n",
        "range: [100,200]\n",
        "range: [1, 150]\n",
        "accept: [a,b, c]\n",
        "accept:\n  - 1,200\n  - 4,800\n",
        "answer: 1,200\n",
        "pairs: {1862: paraffin, 1931: gas}\n",
    ],
)
def test_other_commas(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("distractors:\n  - Jon Ravn\n    - A mason\n  - The tax office\n", "3:5"),
        ("ask: Who?\n  - Ada\n", "2:3"),
        ("explain: They came\n  answer:Ada\n", "2:3"),
        ("ask: Who\n  answer\uff1a Ada\n", "2:3"),
        ('- ask: "Who?\n  answer: Ada\n  cite: "\n', "2:3"),
    ],
)
def test_an_entry_or_a_field_that_is_read_as_text(text: str, place: str) -> None:
    assert told(text)[0] == f"{place} swallowed-line"


@pytest.mark.parametrize(
    "text",
    [
        "ask: |\n  Which?\n  - one\n  - two\n  answer: x\n",
        "ask: >\n  Which?\n  - one\n",
        "ask: a long\n  text of two-part\n  words\n",
        "ask: a long\n  -5 degrees\n",
        "ask: He\n  - as they say - came?\n",
        'ask: "The general gave the\n  order: retreat"\n',
        'ask: "Who\n  - as they say - came?"\n',
        "ask: they said\n  at:ten\n",
    ],
)
def test_text_of_several_lines(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('ask: "What is $\\tan x$?"\n', 16),
        ('ask: "What is $a \\times b$?"\n', 18),
        ('ask: "$\\frac{1}{2}$"\n', 8),
        ('ask: "$x \\ne y$"\n', 10),
        ('ask: "$\\nu$ and $\\rho$"\n', 8),
        ('ask: "$\\beta$"\n', 8),
        ('ask: "$\\vec v$"\n', 8),
        ('ask: "$\\alpha$"\n', 8),
        ('ask: "\\textbf{x}"\n', 7),
    ],
)
def test_tex_in_double_quotes(text: str, column: int) -> None:
    (problem,) = warnings_of(text)

    assert (problem.code, problem.span.column) == ("tex-in-double-quotes", column)
    assert "single quotation marks" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "ask: 'What is $\\tan x$?'\n",
        "ask: What is $\\tan x$?\n",
        'ask: "What is $\\\\tan x$?"\n',
        'ask: "One line\\nand another"\n',
        'ask: "One line\\not this"\n',
        'ask: "a\\tb\\u00e9"\n',
        'ask: "He said \\"no\\""\n',
        'ask: "5 $\\nand 6"\n',
    ],
)
def test_escapes_that_are_meant(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('front: When was it opened?"\n', 27),
        ("back: In 1794'\n", 14),
        ("back: rapeseed oil'\n", 19),
        ("back: Who came?'\n", 16),
        ("back: \u201cWho came?\n", 7),
        ("back: Who came?\u201d\n", 16),
        ("back: \u00abWho came?\n", 7),
    ],
)
def test_a_quotation_mark_at_one_end(text: str, column: int) -> None:
    (problem,) = warnings_of(text)

    assert (problem.code, problem.span.column) == ("stray-quote", column)


@pytest.mark.parametrize(
    "text",
    [
        'back: It is called "the rock"\n',
        'back: a pipe of 12"\n',
        "back: 5' 6\"\n",
        "back: the sailors'\n",
        "back: goin'\n",
        "back: the 'rock'\n",
        "back: Asma'\n",
        "back: f'\n",
        "back: \u201cthe rock\u201d\n",
        "back: \u201ethe rock\u201c\n",
        "back: \u00bbthe rock\u00ab\n",
        "back: the sailors\u2019\n",
        "cite: that it was the end\u201d\n",
        'cite: [the end"]\n',
    ],
)
def test_quotation_marks_that_are_meant(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<b>bold</b>",
        "x<sup>2</sup>",
        "one<br>two",
        "<span class='x'>y</span>",
        "a&nbsp;b",
        "one &mdash; two",
        "it&#39;s",
        "&#x2014; so",
        "see [the map](https://example.org/map)",
        "see [the map](map.html)",
        "![map](map.png)",
        "see ![a map](images/map.png) here",
        "~~gone~~",
        "\\(x^2\\) here",
        "\\[x^2\\] here",
    ],
)
def test_markup_that_is_not_supported(markup: str) -> None:
    assert told(f"bank: b\nask: The {markup}\n")[0].endswith("unsupported-markup")
    assert told(f"distractors: ['{markup.replace(chr(39), chr(39) * 2)} x']\n")


TABLE = "| year | oil |\n|------|-----|\n| 1862 | gas |"


def block(field: str, text: str) -> str:
    lines = "\n".join(f"  {line}" if line else "" for line in text.split("\n"))
    return f"{field}: |\n{lines}\n"


@pytest.mark.parametrize(
    "field", ["ask", "front", "back", "explain", "hint", "model", "text", "instructions"]
)
def test_a_table_is_markup_where_a_text_may_have_lines(field: str) -> None:
    assert told(block(field, f"Look:\n\n{TABLE}\n\nWell?")) == []


@pytest.mark.parametrize("field", ["answer", "feedback", "unit"])
def test_a_table_within_a_line_is_not_supported(field: str) -> None:
    assert told(block(field, TABLE)) == ["2:3 unsupported-markup"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"Look:\n\n{TABLE}\nWell?", "7:3 malformed-table"),
        (f"Look:\n{TABLE}\n| 1 | 2 | 3 |", "6:3 malformed-table"),
        ("Look:\n\n| a | b | c |\n|---|---|\n| 1 | 2 |", "5:3 malformed-table"),
        ("Look:\n\n| a | b |\n|---|---|", "5:3 malformed-table"),
        ("Look:\n\n```python\na = 1\n", "4:3 malformed-code"),
    ],
)
def test_a_table_or_code_that_is_read_otherwise(text: str, place: str) -> None:
    assert told(block("ask", text)) == [place]


def test_alternatives_of_a_gap_are_no_cells() -> None:
    assert told(block("text", f"{TABLE}\n| {{{{a|b|c}}}} | d |")) == []


@pytest.mark.parametrize(
    "text",
    [
        "What does `<b>x</b>` do?",
        "Is a < b and c > d?",
        "a <b and c> d",
        "The letter <a> is written",
        "AT&T; R&D",
        "Salt & pepper; oil",
        "$a <br> b$",
        "[sic] (in the text)",
        "f[1](2)",
        "a | b",
        "a ~~ b",
        "\\(x\\)",
        "\\<b>x\\</b>",
    ],
)
def test_text_that_resembles_markup(text: str) -> None:
    assert told(f"ask: |\n  {text}\n") == []


@pytest.mark.parametrize("text", ["<br>", "&amp;"])
def test_markup_that_is_the_answer(text: str) -> None:
    assert told(f"answer: '{text}'\n") == []


@pytest.mark.parametrize(
    "text", ["TODO", "TODO: ask Ada", "'???'", "see (TODO)", "'{{???}} was first'", "FIXME", "TBD"]
)
@pytest.mark.parametrize("field", ["ask", "answer", "explain", "correction", "model", "front", "title"])
def test_what_is_left_to_be_written(text: str, field: str) -> None:
    assert [each.code for each in warnings_of(f"{field}: {text}\n")] == ["unfinished"]


@pytest.mark.parametrize(
    "text", ["Really??", "'What???'", "XXX", "Chapter XXX", "a method", "TODOS", "todo el mundo"]
)
def test_what_is_finished(text: str) -> None:
    assert told(f"ask: {text}\n") == []


def choice(answer: str, distractors: str, kind: str = "multiple-choice") -> str:
    key = "answer" if kind == "multiple-choice" else "answers"
    return f"questions:\n  - id: a\n    type: {kind}\n    {key}: {answer}\n    distractors: {distractors}\n"


@pytest.mark.parametrize("answer", ["A", "b", "C)", "'d.'", "{text: A, feedback: yes}"])
def test_a_letter_as_the_answer(answer: str) -> None:
    assert told(choice(answer, "[Jon Ravn, A mason of Vardby]")) == ["4:13 letter-as-answer"]
    assert told(choice(f"[{answer}, B]", "[Jon Ravn, A mason]", "multiple-response")) == [
        "4:14 letter-as-answer"
    ]


@pytest.mark.parametrize(
    ("answer", "distractors"),
    [
        ("A", "[B, O, AB]"),
        ("A", "[B flat, C sharp, D minor]"),
        ("C", "[B12, K, E]"),
        ("A", "[A) one, B) two]"),
        ("Ada", "[Jon Ravn, A mason]"),
    ],
)
def test_letters_that_are_options(answer: str, distractors: str) -> None:
    assert told(choice(answer, distractors)) == []


@pytest.mark.parametrize("answer", ["true", "'true'"])
def test_a_true_statement_with_a_correction_is_an_error(answer: str) -> None:
    text = f"questions:\n  - id: a\n    type: true-false\n    answer: {answer}\n    correction: No.\n"
    read = read_yaml(text, "bank.yaml")
    (problem,) = misreadings(read.data, read.positions)

    assert (str(problem.span), problem.severity) == ("bank.yaml:5:5", Severity.ERROR)
    assert told(text.replace("true\n", "false\n").replace("'true'", "false")) == []


def yaml_of(value: Data | list[Data] | str) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: str(each["type"]))
def test_every_text_of_every_type_is_looked_at(question: Data) -> None:
    text = yaml_of({**BANK, "questions": [question]})
    assert told(text) == []
    own = {"id", "type", "cite", "tags", "objective"}

    for field in question.keys() - own:
        if isinstance(question[field], str):
            changed = yaml_of({**BANK, "questions": [{**question, field: "TODO"}]})
            assert [each.code for each in warnings_of(changed)] == ["unfinished"]


PIECES = st.lists(
    st.sampled_from(
        ["a: ", "- ", "\n", "  ", "[", "]", "{", "}", "1,2", "1,200", ", ", '"', "'", "\\t", "\\tan", "$", "<b>", "&amp;", "| ",
         "--|--", "TODO", "???", "answer:", "type: multiple-choice", "\u201c", "\ufeff", "\U0001f600", "|", ">", "? ", ": ", "\n\n", "![a](b)"]
    ),
    max_size=30,
)  # fmt: skip


@settings(deadline=None)
@given(PIECES.map("".join))
def test_no_text_whatever_raises(text: str) -> None:
    found = read_yaml(text, "bank.yaml")

    for problem in misreadings(found.data, found.positions):
        assert problem.span.column >= 1
        assert problem.source == found.positions.source(problem.span)


@pytest.mark.slow
def test_no_warning_for_the_banks_that_are_known_to_be_sound() -> None:
    paths = [*ROOT.glob("question_banks/**/*.yaml"), *ROOT.glob("templates/**/*.yaml")]
    paths += ROOT.glob("tests/checks/**/bank*.yaml")
    assert len(paths) > 10

    for path in paths:
        read = read_yaml(path.read_text(encoding="utf-8"), str(path))
        assert misreadings(read.data, read.positions) == ()
