from __future__ import annotations

from collections.abc import Callable

import pytest
from checks.conftest import Problems
from samples import a_bank, a_flashcard, a_folder, a_numeric, a_question_of_each_type_pending

from quizgen.checks.citations.citation_pending import run
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.runner import run_checks
from quizgen.model.folder import make_empty_article
from quizgen.model.questions import Question
from quizgen.problems import Severity


def numeric(identity: str, source: str) -> str:
    return f"  - {{id: {identity}, type: numeric, ask: How many in 1777?, answer: 99, {source}, objective: building}}\n"


PENDING = "pending: from a list"
CITED = "cite: climbed 114 steps, inferred: true"


def test_a_bank_has_one_warning_at_its_first_pending_question(problems: Problems) -> None:
    text = numeric("a", CITED) + "".join(numeric(name, PENDING) for name in "bcdef")

    assert problems(text) == [
        (
            "citation-pending",
            7,
            73,
            "5 of 6 questions are pending, so not yet keyed to the article: b, c, d and 2 more",
        )
    ]


def test_one_question_is_counted_as_one(problems: Problems) -> None:
    (problem,) = problems(numeric("a", PENDING))

    assert problem[3] == "1 of 1 question is pending, so not yet keyed to the article: a"


def test_a_bank_without_pending_questions_has_none() -> None:
    uncited = a_flashcard(id="known", cite=None, uncited="general knowledge")
    retired = a_numeric(id="old", cite=None, pending="a list", retired="Out of date.")

    assert list(run(CheckContext(a_folder(a_bank(uncited, retired, a_numeric()))))) == []


def test_the_hint_tells_what_to_do_first(hints: Callable[[str], list[str]]) -> None:
    (hint,) = (hint for hint in hints(numeric("a", PENDING)) if "pending" in hint)
    bank = a_bank(a_numeric(cite=None, pending="a list"))
    (finding,) = run(
        CheckContext(a_folder(bank).model_copy(update={"article": make_empty_article("x", [bank])}))
    )

    assert hint.startswith("Run quizgen cite to find words of the article")
    assert finding.hint.startswith("Put the article into the folder")


def test_allowing_one_question_does_not_hide_the_others(problems: Problems) -> None:
    allowed = PENDING + ", allow: {citation-pending: later}"

    found = problems(numeric("a", allowed) + numeric("b", PENDING))

    assert [(code, line) for code, line, _, _ in found] == [("unused-allow", 6), ("citation-pending", 7)]
    assert problems(numeric("a", allowed)) == []


@pytest.mark.parametrize("question", a_question_of_each_type_pending(), ids=lambda each: each.type)
def test_checks_of_citations_say_nothing_else_of_a_pending_question(question: Question) -> None:
    strange = question.model_copy(update={"explain": "Gertrude Bell counted 4711 in May 1777."})
    codes = {each.check.code: each.severity for each in run_checks([a_folder(a_bank(strange))])}

    assert codes["citation-pending"] is Severity.WARNING
    assert not codes.keys() & {"key-not-cited", "fact-not-in-article", "distractor-supported"}


def test_an_allow_that_waits_for_the_citation_is_not_unused() -> None:
    waiting = a_numeric(cite=None, pending="a list", allow={"key-not-cited": "counted", "clang": "a name"})
    found = [each for each in run_checks([a_folder(a_bank(waiting))]) if each.check.code == "unused-allow"]

    assert [each.finding.path for each in found] == [("allow", 1)]
