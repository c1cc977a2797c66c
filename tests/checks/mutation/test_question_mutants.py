from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import (
    a_cloze,
    a_date,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.checks.mutation.article_facts import ArticleFacts
from quizgen.checks.mutation.mutant import Mutant
from quizgen.checks.mutation.question_mutants import answers_in_words, mutants
from quizgen.checks.mutation.text_changes import Change, Changer
from quizgen.grading.grade import grade_response
from quizgen.grading.key import answer_text
from quizgen.grading.policy import PRACTICE
from quizgen.grading.verdicts import Grade
from quizgen.loading.folder_loader import load_folders
from quizgen.model.article import Article
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    QUESTION_TYPES,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    OpenEnded,
    Ordering,
    Question,
    TrueFalse,
)
from quizgen.text.normal_form import n1

TESTS = Path(__file__).parents[2]
FOLDERS = load_folders(
    [TESTS.parent / "question_banks", TESTS / "languages", TESTS / "checks/known_languages"]
).folders
OTHERS = ("the town hall", "grain", "a bell")


def made(
    question: Question, article: Article | None = None, seed: str = "0", language: str = "en"
) -> tuple[Mutant, ...]:
    facts = ArticleFacts(article or an_article())
    return tuple(mutants(question, OTHERS, Changer(facts, language, (seed, question.id))))


def of_folder(folder: Folder, seed: str) -> Iterator[tuple[Question, Mutant]]:
    facts = ArticleFacts(folder.article)
    for bank in folder.banks:
        others = [answer for question in bank.questions for answer in answers_in_words(question)]
        for question in bank.questions:
            changer = Changer(facts, folder.language_of(bank), (seed, bank.bank, question.id))
            yield from ((question, mutant) for mutant in mutants(question, others, changer))


def meaning(question: Question) -> object:
    """What a question says is right, of types whose key is given by places or judged by people; None for others."""
    match question:
        case TrueFalse(answer=True):
            return n1(question.ask)
        case TrueFalse():
            return n1(question.correction or "")
        case OpenEnded():
            return n1(question.model)
        case Flashcard():
            return n1(question.back)
        case MultipleChoice():
            return question.answer.text
        case MultipleResponse():
            return {option.text for option in question.answers}
        case Matching():
            return {(pair.left, pair.right) for pair in question.pairs}
        case Ordering():
            return question.items
        case _:
            return None


def means_the_same(question: Question, mutant: Question, language: str) -> bool:
    """Whether the key of a question is still right for its mutant, as far as a program can tell."""
    if meaning(question) is not None:
        return meaning(question) == meaning(mutant)
    judged = grade_response(mutant, answer_text(question), replace(PRACTICE, language=language))
    assert isinstance(judged, Grade)
    return judged.score == 1


@settings(max_examples=6)
@given(st.text(max_size=5), st.sampled_from(FOLDERS))
def test_the_same_seed_makes_the_same_mutants(seed: str, folder: Folder) -> None:
    assert [*of_folder(folder, seed)] == [*of_folder(folder, seed)]


@settings(max_examples=6)
@given(st.text(max_size=5), st.sampled_from(FOLDERS))
def test_every_mutant_says_something_else(seed: str, folder: Folder) -> None:
    languages = {
        question.id: folder.language_of(bank) for bank in folder.banks for question in bank.questions
    }
    for question, mutant in of_folder(folder, seed):
        assert mutant.old != mutant.new
        assert not means_the_same(question, mutant.question, languages[question.id]), mutant


@settings(max_examples=6)
@given(st.text(max_size=5), st.sampled_from(FOLDERS))
def test_every_mutant_is_a_question_that_could_be_written(seed: str, folder: Folder) -> None:
    for question, mutant in of_folder(folder, seed):
        data = mutant.question.model_dump(mode="json")
        assert type(question).model_validate(data).model_dump(mode="json") == data


def test_the_words_of_other_questions_never_break_the_notation_of_gaps() -> None:
    facts = ArticleFacts(an_article())
    others = ["a {{gap", "two | bars", "c1::Paris", "a fine answer"]
    made_of = [*mutants(a_cloze(), others, Changer(facts, "en", ("0",)))]

    assert all(mutant.question.parsed.gaps for mutant in made_of if isinstance(mutant.question, Cloze))
    assert {mutant.new for mutant in made_of} <= {"bell", "noon", "a fine answer"}


def test_every_type_has_a_mutant() -> None:
    article = an_article("In 1834 the town of Lund built 60 stalls, and Anna Berg did not like them.")
    model = "In 1834 the town did not build 60 stalls."
    questions = [*one_of_each(), an_open_ended(model=model)]

    assert {type(q) for q in questions if made(q, article)} == set(QUESTION_TYPES)


def changed(
    question: Question, article: Article | None = None, language: str = "en"
) -> set[tuple[Change, str]]:
    """Everything that any of 40 seeds makes of a question."""
    return {
        (mutant.kind, mutant.new)
        for seed in range(40)
        for mutant in made(question, article, str(seed), language)
    }


@pytest.mark.parametrize(
    ("question", "kind", "new"),
    [
        (a_multiple_choice(), Change.KEY, "honey"),
        (a_multiple_response(), Change.KEY, "wool"),
        (a_true_false(), Change.KEY, "True"),
        (a_short_answer(), Change.KEY, "Tuesday"),
        (a_short_answer(answer="1834", accept=None, reject=None), Change.DATE, "1835"),
        (a_numeric(answer="4500", tolerance=None), Change.FIGURE, "5400"),
        (a_numeric(answer="4500", tolerance=None), Change.FIGURE, "45000"),
        (a_numeric(answer="30", unit="metres", tolerance=None), Change.UNIT, "feet"),
        (a_numeric(answer="4.5", unit="million dollars", tolerance=None), Change.UNIT, "billion dollars"),
        (a_date(), Change.DATE, "12 May 1912"),
        (a_date(), Change.DATE, "12 June 1911"),
        (a_date(), Change.DATE, "13 May 1911"),
        (a_cloze(), Change.KEY, "bell"),
        (a_matching(), Change.ORDER, "adding of the clock"),
        (an_ordering(), Change.ORDER, "The hall was opened"),
        (an_open_ended(model="The hall was opened in 1911."), Change.DATE, "1954"),
        (an_open_ended(model="The hall was opened."), Change.NEGATION, "closed"),
        (an_open_ended(model="The hall was big."), Change.NEGATION, "was not"),
        (an_open_ended(model="The hall was not big."), Change.NEGATION, "big"),
        (a_flashcard(back="five stalls"), Change.FIGURE, "six"),
        (a_flashcard(back="20% of the stalls"), Change.FIGURE, "30%"),
    ],
)  # fmt: skip
def test_an_author_might_have_written(question: Question, kind: Change, new: str) -> None:
    assert (kind, new) in changed(question)


def test_a_name_becomes_another_name_of_the_article_and_never_one_of_its_root() -> None:
    article = an_article(
        "The town of Lund asked Anna Berg, and then Peter Holm, for a market. Lunds are no town."
    )
    question = a_short_answer(answer="Anna Berg", accept=None, reject=None)

    assert changed(question, article) == {(Change.NAME, "Peter Holm")}


def test_a_number_of_people_judged_within_the_tolerance_is_no_mistake() -> None:
    question = a_numeric(answer="60", tolerance="5000", unit=None)

    assert made(question) == ()


def test_what_needs_a_language_is_left_alone_in_one_that_is_not_known() -> None:
    model = "De markt was niet groot: vijf kramen, 30 meter lang."

    assert {kind for kind, _ in changed(an_open_ended(model=model), language="xx")} == {Change.FIGURE}


def test_code_and_formulas_are_left_alone() -> None:
    assert made(an_open_ended(model="The result is $x = 30$.")) == ()
    assert made(an_open_ended(model="It prints `30`.")) == ()


def test_an_accepted_answer_does_not_hide_that_the_key_is_wrong() -> None:
    (mutant,) = made(a_short_answer())

    assert not means_the_same(a_short_answer(), mutant.question, "en")
