from __future__ import annotations

from checks.found import found
from samples import a_flashcard, a_multiple_choice

from quizgen.checks.bank_wide.key_position import KEY_POSITION
from quizgen.model.questions import Question


def number(index: int, key: int, *wrong: int) -> Question:
    return a_multiple_choice(id=f"n{index}", answer=str(key), distractors=[str(each) for each in wrong])


LOWEST, MIDDLE, HIGHEST = (10, 20, 30), (20, 10, 30), (30, 10, 20)


def of(*orders: tuple[int, ...]) -> list[str]:
    return [
        told.message
        for told in found(KEY_POSITION, *[number(index, *each) for index, each in enumerate(orders)])
    ]


def test_a_key_that_is_always_in_the_middle_is_told_with_the_counts() -> None:
    assert found(KEY_POSITION, *[number(index, *MIDDLE) for index in range(8)]) == [
        (
            None,
            ("questions",),
            "in 8 questions with 3 sorted options, the correct option is in some positions more often than expected by chance: 0 first, 8 second, 0 last",
            "warning",
        )
    ]


def test_keys_on_every_place_are_fine_and_so_is_what_chance_may_do() -> None:
    assert of(*[LOWEST, MIDDLE, HIGHEST] * 4) == []
    assert of(*[MIDDLE] * 4, *[LOWEST] * 3, HIGHEST) == []


def test_seven_questions_say_nothing() -> None:
    assert of(*[MIDDLE] * 7) == []


def test_keys_that_are_never_outside_are_told_across_numbers_of_options() -> None:
    four = [(20, 10, 30, 40), (30, 10, 20, 40)]
    five = [(20, 10, 30, 40, 50), (30, 10, 20, 40, 50), (40, 10, 20, 30, 50)]

    assert of(*[MIDDLE] * 3, *four * 2, *five) == [
        "in 10 of 10 questions with sorted options, the correct option is neither the lowest nor the highest"
    ]


def test_a_row_of_keys_on_one_place_is_told_where_it_begins() -> None:
    assert of(LOWEST, HIGHEST, LOWEST, *[MIDDLE] * 3, LOWEST, *[HIGHEST] * 8, LOWEST, MIDDLE, LOWEST) == [
        'in 8 questions in a row, the correct option is last among the sorted options (first question: "n7")'
    ]
    assert of(*[LOWEST, MIDDLE, HIGHEST] * 3, *[HIGHEST] * 3, LOWEST, MIDDLE) == []


def test_options_that_are_shuffled_do_not_count() -> None:
    words = [
        a_multiple_choice(id=f"w{index}", answer="grain", distractors=["fish", "honey"])
        for index in range(12)
    ]
    sorted_words = [
        a_multiple_choice(id=f"s{index}", answer="grain", distractors=["fish", "honey"], shuffle="false")
        for index in range(12)
    ]

    assert found(KEY_POSITION, *words, a_flashcard()) == []
    assert len(found(KEY_POSITION, *sorted_words)) == 1


def test_places_among_very_many_options_are_numbered() -> None:
    wrong = range(100, 108)
    (told,) = of(*[(50, *wrong)] * 8, *[(150, *wrong)] * 8)

    assert (
        told
        == "in 16 questions with 9 sorted options, the correct option is in some positions more often than expected by chance: 8 first, 0 in position 2, 0 in position 3, 0 in position 4, 0 in position 5, 0 in position 6, 0 in position 7, 0 in position 8, 8 last"
    )


def test_small_banks_about_one_article_are_looked_at_together() -> None:
    from samples import a_bank, a_folder

    from quizgen.checks.engine.context import CheckContext

    banks = [a_bank(*[number(index, *MIDDLE) for index in range(4)], bank=name) for name in ("one", "two")]
    (finding,) = KEY_POSITION.run(CheckContext(a_folder(*banks)))

    assert (finding.bank, finding.message) == (
        "one",
        "in 8 questions with 3 sorted options of all banks about the article, the correct option is in some positions more often than expected by chance: 0 first, 8 second, 0 last",
    )
