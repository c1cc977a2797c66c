"""The banks that are shipped: sound in form, and true to what the project promises of them."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import quizgen as qg
from quizgen.loading.folder_loader import Loaded, load_folders
from quizgen.loading.original_reader import read_original_key
from quizgen.model.citation import MAX_QUOTE_WORDS, find_places
from quizgen.model.folder import Folder
from quizgen.model.original import manifest_to_yaml
from quizgen.model.questions import TYPE_NAMES, MultipleChoice, MultipleResponse, Question, TrueFalse, options
from quizgen.model.shuffle import display_order
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets, split_group_losses
from quizgen.text.normal_form import n1

pytestmark = pytest.mark.slow

BANKS = Path(__file__).parents[1] / "question_banks"
IRAQ = "us-withdrawal-from-iraq"
NOW = 1_800_000_000


@cache
def loaded() -> Loaded:
    return load_folders([BANKS])


def folder(slug: str) -> Folder:
    return next(folder for folder in loaded().folders if folder.slug == slug)


def questions(of: Folder) -> list[Question]:
    return [question for bank in of.banks for question in bank.questions]


def all_questions() -> list[tuple[str, Folder, Question]]:
    return [
        (f"{bank.bank}/{question.id}", found, question)
        for found in loaded().folders
        for bank in found.banks
        for question in bank.questions
    ]


def sentences(text: str) -> list[str]:
    """A text cut after each full stop, question or exclamation mark that a new sentence follows."""
    return re.split(r"(?<=[.!?\u061f])[\"')]*\s+(?=[\"'(]*[^\W_])", text)


def covered(of: Folder) -> dict[int, set[int]]:
    """For each paragraph the characters of its normal form that some question quotes."""
    found: dict[int, set[int]] = {passage.number: set() for passage in of.article.passages}
    for question in questions(of):
        for citation in question.cite:
            for place in find_places(of.article, citation):
                found[place.passage] |= set(range(place.start, place.end))
    return found


def test_every_bank_loads_without_a_problem() -> None:
    assert [str(problem) for problem in loaded().problems] == []
    assert {IRAQ, "date-palm"} <= {found.slug for found in loaded().folders}


def test_the_worksheets_that_banks_name_ask_enough_and_leave_no_group_in_parts() -> None:
    named = [
        (paper, bank)
        for found in loaded().folders
        for bank in found.banks
        for seed in "123456789"
        for paper in plan_worksheets(bank, WorksheetSettings(seed=seed))
        if paper.name
    ]

    assert {paper.name for paper, _ in named} >= {"quiz-1", "final"}
    assert [paper.name for paper, _ in named if len(paper.bank.questions) < 8] == []
    assert [loss for paper, bank in named for loss in split_group_losses(paper, bank)] == []


@pytest.mark.parametrize(
    ("found", "question"),
    [pytest.param(found, question, id=name) for name, found, question in all_questions()],
)
class TestEveryQuestion:
    def test_quotes_words_that_stand_in_the_article_once(self, found: Folder, question: Question) -> None:
        for citation in question.cite:
            assert len(find_places(found.article, citation)) == 1, citation.quote
            assert len(citation.quote.split()) <= MAX_QUOTE_WORDS

    def test_is_explained_and_classified(self, found: Folder, question: Question) -> None:
        bank = next(bank for bank in found.banks if question in bank.questions)

        assert question.explain
        assert question.difficulty
        assert question.bloom
        assert question.objective in {objective.id for objective in bank.objectives}
        assert question.cite


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(question, id=name)
        for name, _, question in all_questions()
        if isinstance(question, MultipleChoice | MultipleResponse)
    ],
)
def test_no_two_options_are_the_same(question: MultipleChoice | MultipleResponse) -> None:
    texts = [n1(option.text).casefold() for option in options(question)]

    assert len(set(texts)) == len(texts)


def test_every_objective_is_asked_about() -> None:
    for found in loaded().folders:
        for bank in found.banks:
            asked = {question.objective for question in bank.questions}
            assert {objective.id for objective in bank.objectives} == asked, bank.bank


def test_ids_of_questions_are_unique_in_their_bank() -> None:
    for found in loaded().folders:
        for bank in found.banks:
            assert [(i, n) for i, n in Counter(q.id for q in bank.questions).items() if n > 1] == []


class TestTheArticleOnTheWithdrawal:
    def test_has_five_to_seven_hundred_words_in_fifteen_paragraphs_or_more(self) -> None:
        article = folder(IRAQ).article

        assert 500 <= sum(len(passage.text.split()) for passage in article.passages) <= 700
        assert len(article.passages) >= 15

    def test_has_ninety_questions_or_more_in_six_banks_or_more(self) -> None:
        assert len(questions(folder(IRAQ))) >= 90
        assert len(folder(IRAQ).banks) >= 6

    def test_is_asked_about_in_every_type(self) -> None:
        types = Counter(question.type for question in questions(folder(IRAQ)))

        assert set(types) == set(TYPE_NAMES)
        assert min(types.values()) >= 3

    def test_has_no_sentence_that_nobody_asks_about(self) -> None:
        asked = covered(folder(IRAQ))
        silent = []
        for passage in folder(IRAQ).article.passages:
            for sentence in sentences(passage.normal):
                start = passage.normal.index(sentence)
                if not asked[passage.number] & set(range(start, start + len(sentence))):
                    silent.append(f"{passage.number}: {sentence}")
        assert silent == []

    def test_has_true_and_false_statements_in_balance(self) -> None:
        answers = Counter(q.answer for q in questions(folder(IRAQ)) if isinstance(q, TrueFalse))

        assert 0.35 <= answers[True] / answers.total() <= 0.65

    def test_has_keys_in_every_position(self) -> None:
        positions = [
            display_order(q, "a").index(0) / (len(options(q)) - 1)
            for q in questions(folder(IRAQ))
            if isinstance(q, MultipleChoice)
        ]

        thirds = Counter(min(2, int(3 * position)) for position in positions)
        assert 0.35 <= sum(positions) / len(positions) <= 0.65
        assert min(thirds[third] for third in range(3)) >= len(positions) / 10

    def test_has_keys_that_are_not_given_away_by_their_length(self) -> None:
        choices = [q for q in questions(folder(IRAQ)) if isinstance(q, MultipleChoice)]
        longest = [
            q.id for q in choices if all(len(q.answer.text) > len(other.text) for other in q.distractors)
        ]

        assert len(longest) <= 0.4 * len(choices), longest


def test_an_article_in_arabic_has_five_types_or_more() -> None:
    palm = folder("date-palm")

    assert palm.article.language == "ar"
    assert len({question.type for question in questions(palm)}) >= 5


def test_the_lock_of_every_bank_is_committed_and_current(tmp_path: Path) -> None:
    copied = tmp_path / "question_banks"
    shutil.copytree(BANKS, copied)

    checked = qg.check([copied])
    qg.build(checked, tmp_path / "dist", now=NOW, only="anki")

    locks = {path.relative_to(BANKS): path.read_text(encoding="utf-8") for path in BANKS.rglob("*.lock")}
    made = {path.relative_to(copied): path.read_text(encoding="utf-8") for path in copied.rglob("*.lock")}
    assert len(locks) == len(loaded().sources.banks)
    assert locks == made, "a bank was edited: run `quizgen build question_banks` and commit the locks with it"


def test_sentences_end_where_readers_would_end_them() -> None:
    text = 'It cost $1.5 trillion in 2011. George W Bush agreed. He said "yes." 500 left! Did they? Yes.'

    assert sentences(text) == [
        "It cost $1.5 trillion in 2011.",
        "George W Bush agreed.",
        'He said "yes.',
        "500 left!",
        "Did they?",
        "Yes.",
    ]


def test_the_fingerprints_are_as_the_program_writes_them() -> None:
    path = BANKS / IRAQ / "original.yaml"
    key = read_original_key(path).key

    assert key is not None
    assert path.read_text(encoding="utf-8") == manifest_to_yaml(key, folder(IRAQ).article.title)
