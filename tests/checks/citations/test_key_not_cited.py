from __future__ import annotations

from pathlib import Path

import pytest
from checks.conftest import Problems

import quizgen as qg


def question(kind: str, rest: str, cite: str, more: str = "") -> str:
    return f"""\
  - id: one
    type: {kind}
    cite: {cite}
    {rest}
    objective: building
{more}"""


def test_a_number_that_the_cited_sentence_does_not_say_is_named_at_the_answer(problems: Problems) -> None:
    text = question("numeric", "ask: How many steps?\n    answer: 300", "climbed 114 steps")

    assert problems(text) == [("key-not-cited", 10, 13, 'no cited sentence contains the answer "300"')]


@pytest.mark.parametrize(
    ("kind", "rest"),
    [
        ("numeric", "ask: How many steps?\n    answer: 114"),
        ("short-answer", "ask: How many steps?\n    answer: a hundred and fourteen"),
        ("multiple-choice", "ask: How many steps?\n    answer: About 114\n    distractors: [104, 124]"),
        ("short-answer", "ask: Who climbed?\n    answer: a watchman\n    accept: [the keeper]"),
        ("cloze", "text: The keeper climbed {{114|a hundred and fourteen}} steps."),
    ],
)
def test_numbers_in_figures_or_words_and_any_accepted_form_are_enough(
    problems: Problems, kind: str, rest: str
) -> None:
    assert problems(question(kind, rest, "climbed 114 steps")) == []


@pytest.mark.parametrize(
    ("text", "cited", "reported"),
    [
        ("Vostok 6", "The last flight of the series was Voskhod 6.", True),
        ("half of Bergen's 900 houses", "The fire took half of Oslo's 900 houses.", True),
        ("1931 in Turku", "The line reached its end in 1931 in Tampere.", True),
        ("KLX (88.4 FM)", "The match was sent by KRB (88.4 FM).", True),
        ("Hague Convention", "Ships are bound by the Convention on the Law of the Sea.", True),
        ("Vostok 6", "The last flight of the series was that of Vostok 6.", False),
        ("40 Celsius", "The water had a temperature of 40 °C.", False),
        ("About 900 houses", "The fire took 900 houses.", False),
        ("Three ships", "The gale sank three of the ferries.", False),
        ("Edith Hague", "The engineer Hague had been against it.", False),
    ],
)
def test_a_number_does_not_prove_the_name_beside_it(
    tmp_path: Path, text: str, cited: str, *, reported: bool
) -> None:
    (tmp_path / "article.md").write_text(f"---\ntitle: A\nlanguage: en\n---\n\n{cited}\n", encoding="utf-8")
    asked = f"  - {{id: one, type: short-answer, ask: What was it?, answer: {text!r}, cite: {cited.rstrip('.')!r}}}\n"
    bank = f"bank: b\ntitle: B\narticle: article.md\nlanguage: en\nquestions:\n{asked}"
    (tmp_path / "b.yaml").write_text(bank.replace("\\'", "''"), encoding="utf-8")
    codes = [problem.code for problem in qg.check(tmp_path).problems]
    assert ("key-not-cited" in codes) is reported, codes


def test_a_key_that_is_inferred_is_believed(problems: Problems) -> None:
    text = question("numeric", "ask: How many?\n    answer: 228", "climbed 114 steps", "    inferred: true\n")

    assert problems(text) == []


def test_all_of_a_sentence_counts_if_a_word_of_it_is_quoted_and_no_other_sentence(problems: Problems) -> None:
    first = question("numeric", "ask: How much oil?\n    answer: 300", "Its lamp")
    other = question("numeric", "ask: How much oil?\n    answer: 300", "The lighthouse was built")

    assert problems(first) == []
    assert [code for code, *_ in problems(other)] == ["key-not-cited"]


@pytest.mark.parametrize("date", ["1850"])
def test_a_date_needs_its_year(problems: Problems, date: str) -> None:
    assert problems(question("date", f"ask: When?\n    answer: {date}", "was built")) == []
    assert problems(question("date", f"ask: When?\n    answer: {date}-05", "was built")) != []


def test_gaps_that_are_hidden_together_count_together(problems: Problems) -> None:
    text = question("cloze", "text: The {{1::watchman}} {{1::climbed}} up.", "climbed 114 steps")

    assert problems(text) == []


def test_a_question_whose_citation_is_wrong_is_told_that_alone(problems: Problems) -> None:
    assert problems(question("numeric", "ask: How many?\n    answer: 114", "not in there at all")) == []


def test_a_number_on_the_back_of_a_card_must_be_cited(problems: Problems) -> None:
    wrong = question("flashcard", "front: How many steps?\n    back: Nearly 300", "climbed 114 steps")
    right = question("flashcard", "front: How many steps?\n    back: Exactly 114", "climbed 114 steps")

    assert problems(right) == []
    assert problems(wrong) == [
        ("key-not-cited", 10, 11, 'no cited sentence contains the answer "Nearly 300"')
    ]


def test_a_cited_distractor_in_place_of_the_answer_is_a_warning(problems: Problems) -> None:
    text = question(
        "multiple-choice",
        "ask: Who climbed the steps?\n    answer: a lodger\n    distractors: [the keeper, a pilot]",
        "The keeper climbed 114 steps",
    )

    ((code, *_, message),) = problems(text)
    assert code == "key-not-cited"
    assert message == 'the cited sentences contain the distractor "the keeper", but not the answer "a lodger"'


def test_limits_in_opposite_directions_are_told_by_their_words(tmp_path: Path) -> None:
    article, card = (
        "It lasts at least 25 years.",
        "type: flashcard, front: How long does it last?, back: At most 25 years",
    )
    (tmp_path / "article.md").write_text(f"---\ntitle: T\nlanguage: en\n---\n{article}\n", encoding="utf-8")
    bank = f"bank: paint\ntitle: B\nlanguage: en\narticle: article.md\nquestions:\n  - {{id: q, {card}, cite: It lasts}}\n"
    (tmp_path / "b.yaml").write_text(bank, encoding="utf-8")

    (said,) = [each.message for each in qg.check([tmp_path]).problems if each.code == "key-not-cited"]
    assert (
        said
        == 'the answer and the cited sentences limit "25 years" in opposite directions (at least, at most)'
    )


ROCKS = """The straight band of shingle is seen as a bar from the cliff, and it is called the Sickle. Not until 1798 was Ida Roe able
to measure it. The guild was founded in 1740; Otto Brandt became its first clerk in 1741, and the first feasts of the guild were
held in 1742. In 1939, c. 1,300,000 people lived in Arnby, but in 1945 - only 420,000. Between 500 and 2,000 Danes live there,
up to 1 per cent. The largest wood is Kaby Forest. Related crafts of the guild are weaving and dyeing."""


@pytest.mark.parametrize(
    ("question", "reported"),
    [
        ('ask: "What band of shingle is seen as a bar from the cliff?", answer: the Sickle, cite: "it is called the Sickle"', False),
        ('ask: "When was it first measured by Ida Roe?", answer: "1798", cite: Not until 1798 was Ida Roe able', False),
        ('ask: "When was the first feast of the Guild of Arnby?", answer: "1742", cite: "held in 1742"', False),
        ('ask: "To what number did the people living in Arnby decline by 1945?", answer: "420,000", cite: "but in 1945 - only 420,000"', False),
        ('ask: "What two crafts closely resemble those of the guild?", answer: weaving and dyeing, cite: crafts of the guild are weaving', False),
        ('ask: "What share of the people may be Danes?", answer: "2%", cite: up to 1 per cent', True),
        ('ask: "Which wood is the largest?", answer: Old Arn Forest, cite: Kaby Forest', True),
    ],
)  # fmt: skip
def test_answers_of_readers_are_told_from_changed_ones(question: str, reported: bool, tmp_path: Path) -> None:  # noqa: FBT001
    (tmp_path / "article.md").write_text(f"---\ntitle: Rocks\nlanguage: en\n---\n{ROCKS}")
    bank = f"bank: rocks\ntitle: Rocks\narticle: article.md\nquestions:\n  - {{id: one, type: short-answer, {question}}}\n"
    (tmp_path / "bank.yaml").write_text(bank)
    codes = [problem.code for problem in qg.check(tmp_path).problems]

    assert ("key-not-cited" in codes) == reported, codes
