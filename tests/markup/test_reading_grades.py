from __future__ import annotations

from samples import a_bank, a_cloze, a_flashcard, a_folder, an_article

from quizgen.markup.reading_grades import Level, article_grades, levels

SENTENCE = "The cat sat on the *mat* with the dog. "


def test_the_article_and_each_banks_stems_and_explanations_have_levels() -> None:
    cards = [a_flashcard(id=f"card-{number}", front=SENTENCE, explain="Because.") for number in range(12)]
    found = levels(a_folder(a_bank(*cards), article=an_article(SENTENCE * 20)))

    assert [level.text for level in found] == [
        "article",
        "market-basics, stems",
        "market-basics, explanations",
    ]
    assert [level.grades and level.grades.words for level in found] == [180, 108, None]


def test_a_cloze_is_read_with_its_gaps_filled_in_and_a_retired_question_is_not() -> None:
    cloze = [
        a_cloze(id=f"cloze-{number}", text="The {{cat}} sat on the mat with the dog.") for number in range(12)
    ]
    retired = a_cloze(id="old", text="The {{cat}} is old.", retired="too old")
    found = levels(a_folder(a_bank(*cloze, retired)))

    assert found[1].grades is not None
    assert found[1].grades.words == 108


def test_other_languages_have_none() -> None:
    folder = a_folder(a_bank(a_flashcard()), article=an_article(SENTENCE * 20, language="ar"))

    assert levels(folder) == (
        Level("article", None),
        Level("market-basics, stems", None),
        Level("market-basics, explanations", None),
    )


def test_tables_and_code_are_no_sentences() -> None:
    prose = ["The farmers sell their cheese on the square every week. " * 12] * 3
    other = "| a | b |\n|---|---|\n" + "| extraordinarily complicated terminology | 1 |\n" * 9

    assert article_grades(an_article(*prose)) is not None
    assert article_grades(
        an_article(*prose, other.strip(), "```\nnothing = understandable\n```")
    ) == article_grades(an_article(*prose))
