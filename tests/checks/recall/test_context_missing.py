from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_picture,
    a_short_answer,
    a_true_false,
    an_article,
)

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.recall.context_missing import CONTEXT_MISSING
from quizgen.problems import Severity


def of(ask: str, **changes: object) -> list[str]:
    return levels(CONTEXT_MISSING, a_short_answer(ask=ask, **changes))


def test_a_text_that_is_not_named_is_told_with_the_words_that_speak_of_it() -> None:
    assert found(
        CONTEXT_MISSING, a_flashcard(id="bell", front="What, according to the author, is rung?")
    ) == [
        (
            "bell",
            ("front",),
            'the question does not say which text is meant by "according to the author"',
            "warning",
        )
    ]


def test_a_phrase_that_only_names_the_source_is_information() -> None:
    assert of("What, according to the passage, is rung?") == ["info"]
    assert of("Which bell in the article is rung?") == ["info"]
    assert of("Which bell is rung, as told at the end of this passage?") == ["info"]
    assert of("What is the author's opinion of the bell?") == ["warning"]


@pytest.mark.parametrize(
    "statement",
    [
        "It has not been settled yet whether the bell will be rung.",
        "It was a smith with whom the bell came to Varde.",
        "It is not known what became of the bell.",
    ],
)
def test_it_may_stand_for_what_follows(statement: str) -> None:
    assert not levels(CONTEXT_MISSING, a_true_false(ask=statement))


@pytest.mark.parametrize(
    "ask",
    [
        "What does the author say of the market?",
        "What is the author's attitude to the market?",
        "What does the text say of the market?",
        "Which of the goods mentioned above is grown?",
        "What is the main idea of the third paragraph?",
    ],
)
def test_a_text_may_be_spoken_of_in_several_ways(ask: str) -> None:
    assert of(ask) == ["warning"]


@pytest.mark.parametrize(
    "ask",
    [
        "Who is the author of the town's anthem?",
        "In the story of the Trojan War, who kills Hector?",
        'Who wrote in the story "The Gold-Bug" of a treasure?',
        "Who wrote of a treasure in the story The Gold-Bug?",
        "Which text of law gave the town its market?",
    ],
)
def test_a_text_that_is_named_is_let_alone(ask: str) -> None:
    assert of(ask) == []


@pytest.mark.parametrize(
    "ask", ["Why did they leave?", "In which year was she born?", "When did this happen?"]
)
def test_a_question_about_somebody_whom_it_has_not_named_is_told(ask: str) -> None:
    (told,) = found(CONTEXT_MISSING, a_flashcard(front=ask))

    assert told.message.startswith("the stem does not say who or what is meant (")
    assert told.severity == "warning"
    assert of(ask) == ["info" if " this " in ask else "warning"]


@pytest.mark.parametrize(
    "ask",
    [
        "When he was a boy, which instrument did Mozart learn?",
        "Curie was born in Warsaw. Where did she study?",
        "What is this: a round thing that is rung?",
        "What are those called who sell grain?",
        'What did she mean by "market"?',
    ],
)
def test_somebody_who_is_named_is_let_alone(ask: str) -> None:
    assert of(ask) == []


def test_what_stands_beside_the_question_may_be_spoken_of() -> None:
    picture = {"file": a_picture().file, "alt": "a bell"}

    assert of("What are these?") == ["info"]
    assert of("What are these?", image=picture) == []
    assert of("What are these?", group="bells") == []


def test_a_picture_that_is_spoken_of_has_to_be_there() -> None:
    picture = {"file": a_picture().file, "alt": "a bell"}

    assert of("What hangs in the tower in the picture?") == ["warning"]
    assert of("What hangs in the tower in the picture?", image=picture) == []
    assert of("What hangs in the tower on the map of 1834?") == []


def test_statements_that_begin_with_nobodys_name_are_told() -> None:
    assert levels(CONTEXT_MISSING, a_true_false(ask="They may sell after the bell.")) == ["info"]
    assert levels(CONTEXT_MISSING, a_cloze(text="They ring a {{bell}}.")) == ["warning"]
    assert levels(CONTEXT_MISSING, a_true_false(ask="It is forbidden to sell after the bell.")) == []
    assert levels(CONTEXT_MISSING, a_flashcard(front="They sell on the market")) == []


@pytest.mark.parametrize(
    "when", ["currently", "recently", "last year", "at present", "in recent years", "over the last ten years"]
)
def test_times_that_pass_are_told_unless_it_is_said_as_of_when(when: str) -> None:
    assert of(f"Which goods are {when} sold most?") == ["warning"]
    assert of(f"Which goods are {when} sold most?", as_of="2019-06-06") == []


@pytest.mark.parametrize(
    "ask",
    [
        "Which goods were sold in the last year of the war?",
        "What had they recently sold, the traders?",
        "What is *recently*?",
    ],
)
def test_times_that_stay_are_let_alone(ask: str) -> None:
    assert of(ask.replace("had they", "had the traders")) == []


def test_times_that_pass_matter_less_if_the_article_has_them() -> None:
    article = an_article("Last year 40 traders came to the market, ten fewer than in 2011.")
    folder = a_folder(a_bank(a_short_answer(ask="How many traders came last year?")), article=article)

    assert [finding.severity for finding in CONTEXT_MISSING.run(CheckContext(folder))] == [Severity.INFO]


def test_today_is_for_information_where_the_answer_changes() -> None:
    assert of("How many stalls are there today?") == ["info"]
    assert of("What is the square called today?") == []


def test_a_worksheet_has_the_article_beside_questions_with_options() -> None:
    assert (
        levels(CONTEXT_MISSING, a_multiple_choice(ask="What is the passage about? What does the author say?"))
        == []
    )
    assert levels(CONTEXT_MISSING, a_multiple_choice(ask="Why did she close the market?")) == []
    assert levels(CONTEXT_MISSING, a_multiple_choice(ask="Who sold the bell of the previous question?")) == [
        "info"
    ]


def test_a_map_that_the_article_speaks_of_is_not_missing() -> None:
    folder = a_folder(
        a_bank(a_short_answer(ask="Which bell is missing in the chart?")),
        article=an_article("The harbour master drew a chart of all bells."),
    )

    assert list(CONTEXT_MISSING.run(CheckContext(folder))) == []
    assert of("Which bell is missing in the chart?") == ["warning"]


def test_what_a_statement_says_of_the_most_recent_time_stays() -> None:
    assert levels(CONTEXT_MISSING, a_cloze(text="The bell of Kell was most recently cast in {{1911}}.")) == []
    assert of("Which bell was most recently cast?") == ["warning"]


def test_only_english_is_judged() -> None:
    question = a_short_answer(ask="Why did they leave?")

    assert levels(CONTEXT_MISSING, question, language="fr") == []


def test_a_time_that_the_question_dates_is_information() -> None:
    assert of("How many bells does Varde currently have?") == ["warning"]
    assert of("How many bells did Varde, which currently has none, have in 1911?") == ["info"]


def test_a_time_in_a_cloze_in_words_of_the_article_is_information() -> None:
    article = an_article("The bell of the town hall weighs two tons, and at present nobody rings it.")
    for text, expected in (
        ("At the moment {{nobody}} rings the bell of the town hall.", [Severity.INFO]),
        ("At the moment {{nobody}} ever mends roofs, gutters or the broken northern walls.", [None]),
    ):
        cloze = a_cloze(text=text, cite="at present nobody rings it")
        found = CONTEXT_MISSING.run(CheckContext(a_folder(a_bank(cloze), article=article)))
        assert [each.severity for each in found] == expected


@pytest.mark.parametrize(
    "ask",
    [
        "Take your answer to the earlier question on the ferry. How many of them sank?",
        "When did the woman die whom you named above?",
        "Which of the two bells just named was sold?",
        "Where does the captain that you have named come from?",
        "Same question for the bell of Lund: who cast it?",
        "Use the number from question 3. How many ferries were left?",
        "Who bought the ferry that you gave in the question about Hale?",
    ],
)
def test_an_item_that_needs_the_answer_to_another_is_reported(ask: str) -> None:
    assert levels(CONTEXT_MISSING, a_short_answer(ask=ask)) == ["warning"]


def test_the_own_answer_and_questions_of_others_are_none() -> None:
    assert (
        levels(
            CONTEXT_MISSING,
            a_short_answer(ask="What answer did the captain give to the first question of Lund?"),
        )
        == []
    )


def test_whose_a_thing_is_matters_less_than_who_is_meant() -> None:
    assert of("In which year did her book appear?") == ["info"]
    assert of("In which year did she write?") == ["warning"]
