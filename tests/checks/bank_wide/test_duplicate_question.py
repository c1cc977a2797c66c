from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checks.checks_cases import ARTICLE, flashcard

import quizgen as qg

Problems = Callable[[str], list[tuple[str, int, int, str]]]


def twice(change: str = "") -> str:
    first = flashcard("built in 1850", "one").replace("one, front", "The year of the lighthouse?")
    second = (
        flashcard("built in 1850", "two")
        .replace("two, front", "the year of the “lighthouse”")
        .replace("“", "")
        .replace("”", "")
    )
    return first + second.replace("Back", change or "Back")


def test_the_same_question_with_the_same_answer_is_reported_whatever_its_case_and_marks(
    problems: Problems,
) -> None:
    assert problems(twice()) == [
        ("duplicate-question", 12, 9, 'this question has the same wording and the same answer as "one"')
    ]


def test_the_same_stem_with_another_answer_is_another_question(problems: Problems) -> None:
    assert problems(twice("Something else")) == []


def test_it_is_found_across_the_banks_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    for name in ("a", "b"):
        text = f"bank: market-{name}\ntitle: T\nquestions:\n{flashcard('built in 1850', 'same')}"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")

    found = qg.check([tmp_path]).problems

    assert [(Path(p.span.path).name, p.message) for p in found if p.code == "duplicate-question"] == [
        ("b.yaml", 'this question has the same wording and the same answer as "market-a/same"')
    ]


def test_a_reason_silences_it(problems: Problems) -> None:
    allowed = twice() + "    allow: {duplicate-question: asked again on purpose}\n"

    assert problems(allowed) == []


def test_a_retired_question_may_be_asked_anew(problems: Problems) -> None:
    first, second = twice().split("  - id: two")

    assert problems(f"{first}    retired: reworded\n  - id: two{second}") == []
