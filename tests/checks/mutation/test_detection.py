from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from samples import (
    a_bank,
    a_flashcard,
    a_folder,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    an_article,
    an_open_ended,
)

from quizgen.checks.citations import CITATION_CHECKS
from quizgen.checks.mutation.detection import JudgedMutant, judge_mutants
from quizgen.checks.mutation.text_changes import Change
from quizgen.checks.runner import Found, run_checks
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import Severity

FACTORY = an_article(
    "Clara Weiss and Otto Brandt were cousins, and both made clocks.",
    "In 1869 Clara Weiss founded the clock factory of the town.",
    "About 340 women worked there.",
)


def judged(*questions: Question, seed: str = "0", **changes: object) -> list[JudgedMutant]:
    folder = a_folder(a_bank(*questions, **changes), article=FACTORY)
    return list(judge_mutants(folder, seed))


def founder(cite: str, **changes: object) -> Question:
    return a_short_answer(
        ask="Who founded the clock factory?",
        answer="Clara Weiss",
        accept=None,
        reject=None,
        cite=cite,
        **changes,
    )


def test_a_change_that_the_cited_sentence_contradicts_is_detected() -> None:
    (change,) = judged(founder("Clara Weiss founded the clock factory"))

    assert (change.mutant.kind, change.mutant.new, change.detected) == (Change.NAME, "Otto Brandt", True)


def test_a_change_is_an_info_if_another_sentence_has_the_words_of_the_question() -> None:
    (change,) = judged(founder("Clara Weiss and Otto Brandt were cousins"))

    assert change.info == "key-not-cited"


def test_a_change_that_the_cited_sentence_has_as_well_is_not_and_a_better_sentence_is_named() -> None:
    question = a_short_answer(
        ask="Who was first in the town?",
        answer="Clara Weiss",
        accept=None,
        reject=None,
        cite="Clara Weiss and Otto Brandt were cousins",
    )
    (change,) = judged(question)

    assert (change.detected, change.in_cited) == (False, True)
    assert change.instead is not None
    assert change.instead.text == "In 1869 Clara Weiss founded the clock factory of the town."


def test_a_sentence_that_does_not_say_what_is_asked_is_never_named() -> None:
    question = a_short_answer(
        ask="Who made clocks and was a cousin?",
        answer="Clara Weiss",
        accept=None,
        reject=None,
        cite="were cousins",
    )
    (change,) = judged(question)

    assert (change.detected, change.instead) == (False, None)


def test_a_sentence_is_named_that_has_an_answer_which_the_cited_ones_lack() -> None:
    question = a_flashcard(
        front="Who founded the clock factory?",
        back="Clara Weiss",
        cite="About 340 women worked there",
    )
    (change,) = judged(question)

    assert not change.detected
    assert change.instead is not None
    assert change.instead.passage == 2


def test_a_model_answer_is_compared_with_the_sentence_that_would_detect_its_change() -> None:
    question = an_open_ended(
        ask="Who founded the clock factory?",
        model="Clara Weiss.",
        cite="About 340 women worked there",
    )
    (change,) = judged(question)

    assert change.detected is False
    assert change.instead is not None
    assert change.instead.passage == 2


def test_a_key_that_is_inferred_is_not_compared_and_the_sentence_that_states_it_is_named() -> None:
    (change,) = judged(founder("both made clocks", inferred="true"))

    assert change.detected is False
    assert change.instead is not None
    assert change.instead.passage == 2


def test_what_is_reported_of_the_question_itself_is_no_detection() -> None:
    question = a_numeric(
        answer="340", ask="How many women worked there?", tolerance=None, cite="both made clocks"
    )

    assert [change.detected for change in judged(question)] == [False]


def test_what_a_bank_or_a_question_switches_off_detects_nothing() -> None:
    sound = "Clara Weiss founded the clock factory"
    allowed = founder(sound, allow=[{"code": "key-not-cited", "reason": "a test"}])

    assert [change.detected for change in judged(allowed)] == [False]
    assert [change.detected for change in judged(founder(sound), checks={"key-not-cited": "off"})] == [False]


def test_a_report_as_info_is_no_detection_and_its_check_is_named() -> None:
    question = a_multiple_response(
        ask="What did Clara Weiss found?",
        answers=["The factory"],
        distractors=["An art museum", "A public school of art"],
        cite="Clara Weiss founded the clock factory",
        objective=None,
    )
    (change,) = judged(question)

    assert (change.detected, change.info) == (False, "key-not-cited")


def test_questions_that_are_retired_or_cite_nothing_are_left_out() -> None:
    retired = founder("Clara Weiss founded", retired="no longer taught")
    uncited = a_flashcard(cite=None, uncited="general knowledge")

    assert judged(retired, uncited.model_copy(update={"id": "other"})) == []


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    list(judge_mutants(a_folder(), "0", lambda done, total: told.append((done, total))))

    assert told == [(11, 11)]


@pytest.mark.slow
def test_the_checks_run_on_the_whole_bank_say_the_same(banks_dir: Path) -> None:
    """Mutants are checked together and without the rest of their banks; here each stands in its own."""
    codes = {check.code for check in CITATION_CHECKS}

    def reported(all_found: Iterable[Found], change: JudgedMutant) -> set[tuple[str, tuple[str | int, ...]]]:
        return {
            (found.check.code, found.finding.path)
            for found in all_found
            if found.check.code in codes
            and found.severity is not Severity.INFO
            and (found.finding.bank, found.finding.question) == (change.bank.bank, change.question.id)
        }

    def with_mutant(folder: Folder, change: JudgedMutant) -> Folder:
        banks = []
        for bank in folder.banks:
            questions = tuple(
                change.mutant.question if (bank, each.id) == (change.bank, change.question.id) else each
                for each in bank.questions
            )
            banks.append(bank.model_copy(update={"questions": questions}))
        return folder.model_copy(update={"banks": tuple(banks)})

    for folder in load_folders([banks_dir]).folders:
        before = run_checks([folder], CITATION_CHECKS)
        for change in list(judge_mutants(folder, "a seed"))[::9]:
            after = run_checks([with_mutant(folder, change)], CITATION_CHECKS)
            new = reported(after, change) - reported(before, change)
            assert bool(new) is change.detected, change.mutant
