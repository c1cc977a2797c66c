from __future__ import annotations

from collections import Counter

import pytest

from quizgen.class_results.column_names import WORDS, ClassColumn, class_column, heading_number, heading_words


def test_no_heading_has_two_meanings() -> None:
    counted = Counter(word for words in WORDS.values() for word in heading_words(words))
    assert [word for word, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("E-Mail-Adresse", ClassColumn.EMAIL),
        ("Apellido(s)", ClassColumn.LAST_NAME),
        ("Prénom", ClassColumn.FIRST_NAME),
        ("sis_id", ClassColumn.ACCOUNT),
        ("STUDENTS FULL NAME", ClassColumn.LEARNER),
        ("Your name:", ClassColumn.LEARNER),
        ("Student ID number", ClassColumn.ACCOUNT),
        ("نموذج", ClassColumn.FORM),
        ("Your answer", None),
        ("Grade/10.00", None),
        ("stalls", None),
    ],
)
def test_headings_are_known_however_they_are_written(heading: str, kind: ClassColumn | None) -> None:
    assert class_column(heading) == kind


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("3", ("", 3)),
        ("Q12", ("q", 12)),
        ("Response 1", ("response", 1)),
        ("Réponse 2", ("reponse", 2)),
        ("Nr. 5", ("nr", 5)),
        ("سؤال 3", ("سءال", 3)),
        ("1.0", None),
        ("Q. 1 /1.00", None),
        ("1234", None),
        ("part 2", None),
    ],
)
def test_numbers_of_questions_are_told_from_other_numbers(
    heading: str, number: tuple[str, int] | None
) -> None:
    assert heading_number(heading) == number
