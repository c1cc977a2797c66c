from __future__ import annotations

from collections.abc import Callable

from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]


def test_a_formula_that_cannot_be_drawn_is_told_where_it_stands(problems: Problems) -> None:
    found = problems(flashcard("built in 1850", more="    hint: Think of $\\frac{1}{2$ years.\n"))

    assert found == [
        ("math-not-readable", 12, 11, r'the formula “\frac{1}{2” cannot be drawn: a brace "{" is not closed')
    ]


def test_options_and_pairs_are_read_as_well(problems: Problems) -> None:
    found = problems(
        """\
  - id: pairs
    type: matching
    ask: Match $x$.
    pairs:
      one: $\\foo$
      two: $2$
    distractors: [$\\bar$]
    cite: built in 1850
    explain: Because.
  - id: options
    type: multiple-choice
    ask: Which?
    answer: $\\frac12$
    distractors: ['$\\frac{$', five]
    cite: built in 1850
    explain: Because.
"""
    )

    assert [(code, line) for code, line, *_ in found] == [
        ("math-not-readable", 10),
        ("math-not-readable", 12),
        ("math-not-readable", 19),
    ]


def test_money_is_no_formula(problems: Problems) -> None:
    assert problems(flashcard("built in 1850", more="    hint: It cost $5 and $6.\n")) == []


def test_a_gap_in_a_formula_is_told(problems: Problems) -> None:
    found = problems(
        """\
  - id: gap
    type: cloze
    text: It has $x = {{114}}$ steps.
    cite: climbed 114 steps
    explain: Because.
"""
    )

    assert found == [("math-not-readable", 8, 11, "the formula “x = …” cannot be drawn: it contains a gap")]
