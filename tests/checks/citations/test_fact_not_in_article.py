from __future__ import annotations

import re
from pathlib import Path

import pytest
from checks.checks_cases import flashcard
from checks.conftest import Problems
from samples import (
    a_bank,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
)

import quizgen as qg
from quizgen.checks.citations.fact_not_in_article import run
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import Severity

BANKS = Path(__file__).parents[3] / "question_banks" / "us-withdrawal-from-iraq"


def card(back: str, more: str = "") -> str:
    return flashcard("climbed 114 steps", more=f"    objective: building\n{more}").replace("Back", back)


def test_a_figure_that_the_article_does_not_have_is_an_error_where_it_stands(problems: Problems) -> None:
    assert problems(card("141 steps")) == [
        ("fact-not-in-article", 9, 11, '"141" does not occur in the article')
    ]


@pytest.mark.parametrize(
    "said",
    [
        "114 steps",
        "A hundred and fourteen steps",
        "In 1850",
        "The 3 reasons",
        "Question 20",
        "1850,114 and 300",
        "See paragraph 17",
    ],
)
def test_what_the_article_says_in_any_form_and_what_counts_nothing_is_fine(
    problems: Problems, said: str
) -> None:
    assert problems(card(said)) == []


def test_a_number_that_only_sets_a_limit_in_a_stem_is_an_info(problems: Problems) -> None:
    stem = "Which stairs have more than 130 steps?"
    asked = flashcard("climbed 114 steps", more="    objective: building\n").replace("card, front", stem)

    assert [code for code, *_ in problems(asked)] == ["fact-not-in-article"]
    question = a_short_answer(ask=stem, answer="none")
    assert [each.severity for each in found_in(question)] == [Severity.INFO]


def test_a_year_that_the_article_does_not_have_is_an_error(problems: Problems) -> None:
    assert problems(card("In May 1851")) == [
        ("fact-not-in-article", 9, 11, '"May 1851" does not occur in the article')
    ]


def test_a_name_is_a_warning_and_one_of_which_a_part_is_known_a_remark() -> None:
    folder = shipped()
    bank, question = folder.banks[0], folder.banks[0].questions[0]
    names = question.model_copy(
        update={"explain": "It was Gertrude Bell who met Prime Minister Barack Ashton."}
    )
    changed = folder.model_copy(update={"banks": (bank.model_copy(update={"questions": (names,)}),)})

    found = {f.message.split('"')[1]: f.severity for f in run(CheckContext(changed))}

    assert found["Gertrude Bell"] is Severity.WARNING
    assert all(severity is not Severity.ERROR for severity in found.values())


def test_numbers_may_be_reckoned_where_the_key_is_inferred(problems: Problems) -> None:
    assert problems(card("228 steps a night", "    inferred: true\n")) == []


def test_years_must_be_in_the_article_even_where_the_key_is_inferred(problems: Problems) -> None:
    assert problems(card("in 1849", "    inferred: true\n")) == [
        ("fact-not-in-article", 9, 11, '"1849" does not occur in the article')
    ]


def test_an_explanation_may_speak_of_the_distractors(problems: Problems) -> None:
    text = """\
  - id: steps
    type: multiple-choice
    ask: How many steps are there to the lamp?
    answer: 114
    distractors: [141, 411]
    cite: climbed 114 steps
    explain: It is 114; 141 is a number turned round, and 300 is the oil.
"""

    assert problems(text) == []


def shipped() -> Folder:
    (folder,) = qg.check([BANKS]).sound
    return folder


def test_the_shipped_banks_say_no_number_and_no_date_that_the_article_has_not() -> None:
    assert [f for f in run(CheckContext(shipped())) if f.severity is Severity.ERROR] == []


def test_every_figure_of_every_explanation_of_the_shipped_banks_is_missed_when_it_changes() -> None:
    folder = shipped()
    missed, tried = [], 0
    for bank in folder.banks:
        for question in bank.active:
            figure = re.search(r"(?<![\d,.])\d[\d,]*\d(?![\d,.]*\d)", question.explain or "")
            if figure is None or question.inferred:
                continue
            tried += 1
            wrong = f"{int(figure[0].replace(',', '')) * 10 + 7:,}"
            explain = (question.explain or "").replace(figure[0], wrong, 1)
            one = bank.model_copy(update={"questions": (question.model_copy(update={"explain": explain}),)})
            found = list(run(CheckContext(folder.model_copy(update={"banks": (one,)}))))
            if not any(f.severity is Severity.ERROR and f.path == ("explain",) for f in found):
                missed.append((question.id, figure[0], wrong))

    assert tried > 20
    assert missed == []


@pytest.mark.parametrize(
    "question",
    [
        a_flashcard(back="141 steps, says Gertrude Bell, in May 1851"),
        an_open_ended(model="In May 1851 Gertrude Bell climbed 141 steps."),
    ],
)
def test_what_is_declared_uncited_is_not_compared_with_the_article(question: Question) -> None:
    uncited = question.model_copy(update={"cite": (), "uncited": "general knowledge"})

    assert len(found_in(question)) == 3
    assert found_in(uncited) == []


def found_in(question: Question) -> list[Finding]:
    return list(run(CheckContext(a_folder(a_bank(question)))))


LIGHT = (
    "Anna Berg kept the light on Skarn until 1862. The engineer Jon Ravn came from Kyiv. The tower is 34 metres high.",
    "A storm damaged the lamp, and Berg wrote to the harbour board about it. The flame made carbon dioxide.",
)


def told_of_light(question: Question) -> list[str]:
    bank = a_bank(question)
    folder = a_folder(bank, article=an_article(*LIGHT, title="The light", original=None))
    return [finding.message for finding in run(CheckContext(folder))]


@pytest.mark.parametrize(
    "explain",
    [
        "Paragraph 1 says so.",
        "See the Passage.",
        "Read the Text and the Question again.",
        "All of them EXCEPT the lamp.",
        "This is NOT true, and ONLY the keeper knew.",
        "Whom did the board FAIL to ask?",
        "Choose ALL that apply. Tick TWO boxes.",
        "It is True, not False.",
        "Dr Berg and Ms Berg are one person.",
        "Mr. Ravn, Prof. Ravn and Mrs Berg were there.",
        "The TV, the DVD and the PDF came later.",
        "Jon Ravn came from Kiev.",
        "The lamp gave off CO2.",
        "Compare Figure 2, Table 3 and the Glossary.",
    ],
)
def test_words_of_instructions_titles_and_other_spellings_are_not_names(explain: str) -> None:
    assert told_of_light(a_flashcard(front="Keeper of the light", back="Anna Berg", explain=explain)) == []


@pytest.mark.parametrize(
    "side",
    ["Designed the tower", "Wrote to the board", "Kept the light", "Yesterday's keeper", "Was damaged"],
)
def test_sides_options_and_items_begin_like_sentences(side: str) -> None:
    matching = a_matching(
        pairs={"Anna Berg": side, "Jon Ravn": "Came from Kyiv"}, distractors=["Carried oil"]
    )
    choice = a_multiple_choice(
        ask="What did Anna Berg do?", answer=side, distractors=["Sold oil", "Left early"]
    )

    assert told_of_light(matching) == []
    assert told_of_light(choice.model_copy(update={"explain": None})) == []


@pytest.mark.parametrize(
    "explain", ["Gertrude Bell was the keeper.", "Ravn met Ashton.", "It was seen from Oslo.", "It made SO2."]
)
def test_other_names_are_still_reported(explain: str) -> None:
    assert (
        len(told_of_light(a_flashcard(front="Keeper of the light", back="Anna Berg", explain=explain))) == 1
    )


NAMES = (
    "Clara Holm lived in Britain and the United States. Thomas Bouch built a bridge over the Forth. Pont Neuf College "
    "was closed in World War II, and Anna Berg led it."
)


@pytest.mark.parametrize(
    "said",
    [
        "Match Clara with her city",
        "Put Clara and the bridge in order",
        "A British bank",
        "Some American money",
        "Bouch's Forth bridge",
        "Pont Neuf's Anna Berg",
        "A WWII event",
    ],
)
def test_a_name_with_another_word_before_it_or_of_the_same_country_is_in_the_article(said: str) -> None:
    folder = a_folder(
        a_bank(a_flashcard(front=f"{said}?", back="Holm", cite="Clara Holm")), article=an_article(NAMES)
    )

    assert list(run(CheckContext(folder))) == []


@pytest.mark.parametrize(
    "said",
    [
        "A French bank",
        "Match Paula with her city",
        "Put Paula first",
        "Pont Neuf's Anna Holm",
        "A WWIV event",
    ],
)
def test_a_name_of_another_country_or_person_is_not(said: str) -> None:
    folder = a_folder(
        a_bank(a_flashcard(front=f"{said}?", back="Holm", cite="Clara Holm")), article=an_article(NAMES)
    )

    assert len(list(run(CheckContext(folder)))) == 1


@pytest.mark.parametrize(
    ("article", "explain", "told"),
    [
        ("Prices rose. May Lund of Tarn Bank sold her shares.", "May Lund sold shares.", []),
        ("Prices rose. Jan Holt of Tarn Bank sold his shares.", "Jan Holt sold shares.", []),
        ("A new French network showed the cup; the French Alps were on television.", "The French TV showed the cup.", []),
        ("The school has junior and senior pupils.", "The Jr and the Sr pupils have one hall.", []),
        ("Prices rose. Jan Holt of Tarn Bank sold his shares.", "Ada Holt sold shares.", ["info"]),
    ],
)  # fmt: skip
def test_months_peoples_and_abbreviations_in_names_are_read_as_such(
    article: str, explain: str, told: list[str]
) -> None:
    folder = a_folder(a_bank(a_multiple_choice(ask="What?", answer="a", distractors=["b", "c"], explain=explain)), article=an_article(article))  # fmt: skip

    assert [(finding.severity or Severity.ERROR).value for finding in run(CheckContext(folder))] == told


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("Who wrote the Kalven Report in 1974?", []),
        ("Who wrote the Calder Report in 1974?", ['"Calder Report" does not occur in the article']),
        ("Who wrote the Kalven Report in 1975?", ['"1975" does not occur in the article']),
    ],
)
def test_the_end_of_a_period_is_known(ask: str, found: list[str]) -> None:
    article = an_article("The Kalven Report of 1973\u201374 was written by Harry Kalven for the university.")
    question = a_short_answer(
        id="a", ask=ask, answer="Harry Kalven", accept=(), cite=("The Kalven Report",), explain=None
    )
    folder = a_folder(a_bank(question), article=article)
    assert [each.message for each in run(CheckContext(folder))] == found


@pytest.mark.parametrize("ask", ["What does the CAF do?", "Who was the first MP there?"])
def test_initials_and_common_abbreviations_are_known(ask: str) -> None:
    article = an_article("The Canadian Armed Forces patrol the coast. Their council meets in Ottawa.")
    question = a_short_answer(id="a", ask=ask, answer="Ottawa", accept=(), cite=("in Ottawa",), explain=None)
    assert not list(run(CheckContext(a_folder(a_bank(question), article=article))))


@pytest.mark.parametrize("ask", ["Who crossed the Foth?", "Who crossed the Fourth?", "Who met Ravi?"])
def test_a_name_that_only_a_stem_has_is_for_information(ask: str) -> None:
    question = a_short_answer(
        answer="Anna Berg", accept=(), ask=ask, cite=("Anna Berg led it",), explain=None
    )
    statement = a_true_false(ask=ask.replace("Who", "She").replace("?", "."), answer="true", correction=None)

    assert levels(question) == ["info"]
    assert levels(statement.model_copy(update={"cite": question.cite})) == ["warning"]


def test_a_preposition_with_a_capital_letter_is_not_a_part_of_a_name() -> None:
    ask = "Besides Britain, where did Clara Holm live?"

    assert levels(a_short_answer(answer="the United States", accept=(), ask=ask, explain=None)) == []


def levels(question: Question) -> list[str]:
    folder = a_folder(a_bank(question), article=an_article(NAMES))
    return [(finding.severity or Severity.ERROR).value for finding in run(CheckContext(folder))]
