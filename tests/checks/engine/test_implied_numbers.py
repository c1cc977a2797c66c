"""Numbers and dates that sentences imply in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = (
    "Both sisters stayed. Nobody was hurt. About one in five sailors could swim. The price rose by a quarter. "
    "The pier was finished on her ninety-sixth birthday. On 4 May 1911 the boat sailed, and it sank three days later. "
    "The wall is 30 metres long."
)


def levels(folder: Path, question: str, article: str = ARTICLE) -> list[str]:
    (folder / "article.md").write_text(f"---\ntitle: T\nlanguage: en\n---\n{article}\n", encoding="utf-8")
    bank = f"bank: harbour-wall\ntitle: B\nlanguage: en\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return [each.severity.value for each in qg.check([folder]).problems if each.code == "key-not-cited"]


@pytest.mark.parametrize(
    "question",
    [
        'type: numeric, ask: "How many sisters of Holm stayed?", answer: 2, cite: "Both sisters stayed"',
        'type: numeric, ask: "How many people were hurt?", answer: 0, cite: "Nobody was hurt"',
        'type: numeric, ask: "What share of the sailors could swim?", answer: 20, unit: per cent, cite: "one in five sailors"',
        'type: cloze, text: "The pier was finished when she was {{96}} years old.", cite: "her ninety-sixth birthday"',
        'type: flashcard, front: "How many sailors could swim?", back: "About 20%", cite: "one in five sailors"',
        'type: numeric, ask: "By what share did the price rise?", answer: 25, unit: per cent, cite: "The price rose"',
    ],
)
def test_words_that_imply_a_number_support_it(question: str, tmp_path: Path) -> None:
    assert levels(tmp_path, question) == []


@pytest.mark.parametrize(
    "question",
    [
        'type: numeric, ask: "How old was Holm when the pier was finished?", answer: 96, cite: "her ninety-sixth birthday"',
        'type: date, ask: "When did the boat sink?", answer: 1911-05-07, cite: "it sank three days later"',
    ],
)
def test_an_ordinal_or_a_date_that_is_counted_is_a_warning(question: str, tmp_path: Path) -> None:
    assert levels(tmp_path, question) == ["warning"]


def test_any_other_number_is_an_error(tmp_path: Path) -> None:
    question = 'type: numeric, ask: "How long is the wall?", answer: 40, cite: "The wall is 30 metres long"'

    assert levels(tmp_path, question) == ["error"]


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ('type: cloze, text: "{{Nineteen}} masons worked.", cite: "Nine masons"', "warning"),
        ('type: flashcard, front: "How long did it take?", back: "Seventeen months", cite: "took seven months"', "warning"),
        ('type: numeric, ask: "How far is it in kilometres?", answer: 4500, unit: km, cite: "4.5 million kilometres"', "error"),
        ('type: numeric, ask: "How many masons and carters were there together?", answer: 21, cite: "Nine masons and twelve carters"', "warning"),
        ('type: date, ask: "When did it open?", answer: 1878-05-04, cite: "It opened on 4 May 1879, not in 1878"', "error"),
    ],
)  # fmt: skip
def test_a_number_that_is_like_a_cited_one_is_reported(question: str, level: str, tmp_path: Path) -> None:
    article = "Nine masons and twelve carters worked. It took seven months. It is 4.5 million kilometres away. It opened on 4 May 1879, not in 1878."

    assert levels(tmp_path, question, article) == [level]
