"""A browser grades as `quizgen.grading` does: one grading, in two languages of programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from outputs.grader_cases import GradingCase, choice_cases, grading_cases, table_cases
from quizgen.grading.grade import grade_response
from quizgen.grading.policy import Policy
from quizgen.grading.response_parsing import parse_assessment, parse_gaps, parse_response
from quizgen.grading.responses import Response, Unreadable
from quizgen.grading.verdicts import SelfAssessed
from quizgen.markup.html import to_inline_html
from quizgen.markup.template_files import template_text
from quizgen.model.questions import Cloze, OpenEnded
from quizgen.outputs.grader.grader_script import GRADER_SCRIPTS
from quizgen.outputs.grader.grading_description import describe_grading
from quizgen.outputs.grader.grading_tables import grading_tables
from quizgen.quiz.wording import wording

BATCH: Final = 400
SEED: Final = 20
MAKE_GRADERS: Final = "(tables) => { window.graders = tables.map(createGrader); }"
GRADE: Final = """(cases) => JSON.stringify(JSON.parse(cases).map(([grader, description, responses]) => responses.map((response) => {
  const { verdict, score, feedback, notes, parts } = window.graders[grader].grade(description, response);
  return [verdict, score, feedback, notes, parts.map((part) => part.right)];
})))"""
"""Takes and gives one text, which is five times as fast as values."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(content="\n".join(map(template_text, GRADER_SCRIPTS)))
    yield page
    context.close()


def in_python(case: GradingCase, at: int) -> list[Any]:
    """What quizgen says to an answer, in the language of the question."""
    language = case.policy.language or "en"
    said = wording(language).say
    response = case.responses[at] if case.responses else _parsed(case, case.typed[at], language)
    if isinstance(response, Unreadable):
        return ["unreadable", "0", [], [said(response.why)], []]
    grade = grade_response(case.question, response, case.policy)
    if isinstance(grade, SelfAssessed):
        return ["self-assessed", "0", [], [], []]
    feedback = [to_inline_html(words) for words in grade.feedback]
    right = [part.right for part in grade.parts]
    return [grade.verdict.value, str(grade.score), feedback, list(map(said, grade.notes)), right]


def _parsed(case: GradingCase, typed: str | tuple[str, ...], language: str) -> Response | Unreadable:
    match case.question, typed:
        case Cloze(), tuple():
            return parse_gaps(case.question, typed)
        case OpenEnded(), tuple():
            return parse_assessment(case.question, typed, language=language, spoken=language)
        case _, str():
            return parse_response(case.question, typed, language=language, spoken=language)
        case _:
            raise AssertionError(typed)


def graded_otherwise(page: Page, cases: Iterable[GradingCase]) -> tuple[int, list[Any]]:
    """How many answers there are, and those that the browser grades otherwise than Python."""
    tables: dict[tuple[str, Policy], int] = {}
    data: list[Any] = []
    asked: list[tuple[GradingCase, int]] = []
    for case in cases:
        table = tables.setdefault(
            (case.policy.language or "en", Policy(strictness=case.policy.strictness)), len(tables)
        )
        data.append([table, describe_grading(case.question, case.policy), list(case.typed)])
        asked += [(case, at) for at in range(len(case.typed))]
    page.evaluate(MAKE_GRADERS, [grading_tables(*each) for each in tables])
    batches = [
        page.evaluate(GRADE, json.dumps(data[start : start + BATCH])) for start in range(0, len(data), BATCH)
    ]
    found = [grade for batch in batches for answers in json.loads(batch) for grade in answers]
    both = [(case, at, in_python(case, at), grade) for (case, at), grade in zip(asked, found, strict=True)]
    differing = [
        (case.question, case.policy, case.typed[at], want, grade)
        for case, at, want, grade in both
        if want != grade
    ]
    return len(both), differing


@pytest.mark.slow
def test_the_browser_grades_the_shared_table_as_python_does(page: Page) -> None:
    count, differing = graded_otherwise(page, table_cases())
    assert count > 150
    assert differing == []


@pytest.mark.slow
def test_the_browser_grades_choices_orders_and_pairs_as_python_does(page: Page) -> None:
    count, differing = graded_otherwise(page, choice_cases(SEED, 3_000))
    assert count >= 3_000
    assert differing == []


@pytest.mark.parametrize(
    ("language", "answers"),
    [
        pytest.param("en", 42_000, marks=pytest.mark.no_cover),
        *(
            pytest.param(language, 1_700, marks=pytest.mark.slow)
            for language in ("de", "fr", "es", "it", "ar")
        ),
    ],
)
def test_the_browser_grades_what_is_typed_as_python_does(page: Page, language: str, answers: int) -> None:
    count, differing = graded_otherwise(page, grading_cases(SEED, answers, language))
    assert count >= answers
    assert differing == []
