"""`quizgen review`, as learners run it day after day."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import samples
import yaml
from cli.forked import run_text
from samples import ARTICLE_TEXT

from quizgen.cli._learner_day import learner_day
from quizgen.cli._quiz_session import article_titles
from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import TrueFalseResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.card import cards
from quizgen.quiz.history import History, LoggedAnswer, Mode, SessionPlan
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.fsrs_schedule import EASY, GOOD, next_state, replay_log

STATEMENT = """\
  - id: q{number}
    type: true-false
    ask: There are {number} bells on the market.
    answer: true
    cite: Every Thursday
    tags: [{tag}]
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    questions = "".join(
        STATEMENT.format(number=number, tag="even" if number % 2 == 0 else "odd") for number in range(5)
    )
    (folder / "bells.yaml").write_text(
        f"bank: bells\ntitle: Bells\nquestions:\n{questions}", encoding="utf-8"
    )
    return folder


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def run(lesson: Path, history: Path, *arguments: str, typed: str = "", code: int = 0, ahead: int = 0) -> str:
    """What a review shows, perhaps when the clock of the computer is some milliseconds ahead."""
    env = os.environ | {"TEST_CLOCK_AHEAD": str(ahead)}
    done = run_text("review", lesson, "--history", history, *arguments, typed=typed, env=env)
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout + done.stderr


def asked(shown: str) -> list[int]:
    """The questions that were put, by their numbers."""
    return [int(number) for number in re.findall(r"^There are (\d) bells", shown, re.MULTILINE)]


def long_ago(history: Path, cards: Iterable[tuple[str, int]], given: int = GOOD) -> None:
    """Reviews of cards so many days ago, each with a good answer unless told otherwise."""
    now = time.time_ns() // 1_000_000
    with History(history, day_of=learner_day("4:00")) as kept:
        session = kept.begin(SessionPlan(Mode.REVIEW, "/", "1", ()), 1)
        for card, days in cards:
            entry = LoggedAnswer(
                card,
                "true-false",
                "0",
                ("t",),
                TrueFalseResponse(true=True),
                Verdict.CORRECT,
                Fraction(1),
                given,
            )
            kept.record(session, entry, now - days * DAY, next_state)


def test_due_and_new_questions_are_asked_in_one_review(lesson: Path, history: Path) -> None:
    long_ago(history, [("bells/q1", 20), ("bells/q3", 9)])
    shown = run(lesson, history, "--new", "1", typed="t\nt\nt\n\n")

    assert "2 due questions, 1 new question." in shown
    assert sorted(asked(shown)) == [0, 1, 3]
    assert "You will see this question again in " in shown
    assert "--seed" not in shown
    with History(history) as kept:
        assert kept.memories() == replay_log(kept.rated())


def test_the_days_share_is_counted_over_several_sittings(lesson: Path, history: Path) -> None:
    assert asked(run(lesson, history, "--new", "3", typed="t\nq\n")) == [0, 1]
    assert asked(run(lesson, history, "--new", "3", typed="t\nt\n\n")) == [1, 2]
    said = run(lesson, history, "--new", "3")
    assert "Daily limit reached." in said
    assert asked(run(lesson, history, "--new", "4", typed="q\n")) == [3]


def test_when_nothing_is_due_it_says_when_something_will_be(lesson: Path, history: Path) -> None:
    run(lesson, history, typed="t\n" * 5 + "\n")
    assert re.fullmatch(
        r"No questions are due. The next question is due in \d+ minutes.\n", run(lesson, history)
    )


def test_what_was_missed_comes_again_in_the_same_sitting(lesson: Path, history: Path) -> None:
    shown = run(lesson, history, "--new", "2", typed="f\nt\n\nt\n\n")

    assert asked(shown) == [0, 1, 0]
    with History(history) as kept:
        assert [each.entry.rating for each in kept.answers()] == [1, 3, 3]


def test_an_answer_can_be_rated_by_the_learner(lesson: Path, history: Path) -> None:
    shown = run(lesson, history, "--new", "2", typed="t\n:4\nh\nq\n")

    assert re.search(r"Rated easy: you will see the question again in \d+ days\.", shown)
    assert ":1 :2 :3 :4: rate your last answer: " in shown
    with History(history) as kept:
        assert [each.entry.rating for each in kept.answers()] == [EASY]
        assert kept.memories() == replay_log(kept.rated())


def test_questions_can_be_chosen(lesson: Path, history: Path) -> None:
    assert asked(run(lesson, history, "--tag", "odd", typed="t\nt\n\n")) == [1, 3]


def test_both_sides_of_a_flashcard_are_learnt_on_their_own(lesson: Path, history: Path) -> None:
    bank = """bank: words
title: Words
questions:
  - {id: bell, type: flashcard, front: bell, back: it rings, reverse: true, uncited: a word}
"""
    (lesson / "words.yaml").write_text(bank, encoding="utf-8")
    (lesson / "bells.yaml").unlink()
    assert "0 due questions, 1 new question." in run(lesson, history, typed="\ny\n\n")
    assert "0 due questions, 1 new question." in run(lesson, history, typed="\ny\n\n")
    with History(history) as kept:
        assert set(kept.memories()) == {"words/bell", "words/bell/reverse"}


def test_a_history_that_cannot_be_used_is_said(lesson: Path, history: Path) -> None:
    history.write_text("something else" * 50)
    assert "the file is damaged, or is not a quizgen history" in run(lesson, history, code=2)


def test_ratings_in_a_quiz_that_is_no_review_are_refused(lesson: Path, history: Path) -> None:
    done = run_text("quiz", lesson, "--history", history, typed="t\n:4\nq\n")
    assert done.returncode == 0
    assert "You can rate answers only in quizgen review." in done.stdout


def test_programs_are_told_in_an_event_that_nothing_is_due(lesson: Path, history: Path) -> None:
    run(lesson, history, typed="t\n" * 5 + "\n")
    event = json.loads(run(lesson, history, "--format", "jsonl"))

    assert event["event"] == "nothing"
    assert event["text"].startswith("No questions are due.")


def test_limits_count_the_whole_day_of_the_learner_whatever_path_is_given(
    lesson: Path, history: Path
) -> None:
    other = (lesson / "bells.yaml").read_text(encoding="utf-8").replace("bank: bells", "bank: towers")
    (lesson / "towers.yaml").write_text(other, encoding="utf-8")
    first, second = lesson / "bells.yaml", lesson / "towers.yaml"
    run(first, history, "--new", "2", typed="t\nt\n\n")

    assert "Daily limit reached." in run(second, history, "--new", "2")
    assert len(asked(run(second, history, "--new", "3", typed="t\n\n"))) == 1


@pytest.mark.parametrize("days", [1, 2, 30])
def test_what_is_due_on_a_day_is_due_from_its_start(lesson: Path, history: Path, days: int) -> None:
    long_ago(history, [("bells/q1", 60)], EASY)
    with History(history) as kept:
        (memory,) = kept.memories().values()
    day = memory.day + round((memory.due - memory.last) / DAY)
    morning = round(time.mktime(date.fromordinal(day + days).timetuple()) * 1000) + DAY // 6
    ahead = morning - time.time_ns() // 1_000_000
    assert run(lesson, history, "--count", ahead=ahead) == "1 question is due.\n"


def test_a_backlog_is_said_and_begins_with_what_is_most_likely_forgotten(lesson: Path, history: Path) -> None:
    long_ago(history, [("bells/q1", 9), ("bells/q3", 90), ("bells/q0", 30)])
    shown = run(lesson, history, "--due", "2", typed="t\nt\n\n")

    assert (
        "1 more question is due than the daily limit allows. Those you are most likely to have forgotten come first. "
        "New questions wait until fewer are due." in shown
    )
    assert asked(shown) == [3, 0]


def test_a_question_whose_key_has_changed_comes_the_next_day_with_the_reason(
    lesson: Path, history: Path
) -> None:
    run(lesson / "bells.yaml", history, "--new", "2", typed="t\n:4\nt\n:4\n\n")
    bank = (lesson / "bells.yaml").read_text(encoding="utf-8")
    (lesson / "bells.yaml").write_text(
        bank.replace("answer: true", "answer: false\n    correction: There are none.", 1), encoding="utf-8"
    )
    assert run(lesson, history, "--new", "0") == "Daily limit reached. Raise it with --new N or --due N.\n"
    shown = run(lesson, history, "--new", "0", typed="f\n\n", ahead=DAY)

    assert asked(shown) == [0]
    assert "The correct answer to this question has changed since you last answered it." in shown


def test_missed_questions_can_be_repeated_whenever(lesson: Path, history: Path) -> None:
    run(lesson, history, typed="t\nf\nt\nf\nt\nq\n")
    shown = run(lesson, history, "--missed", typed="t\nt\n\n")

    assert sorted(asked(shown)) == [1, 3]
    assert " 2 questions.\n" in shown
    run_text("quiz", lesson, "--history", history, "--seed", "1", typed="f\nq\n")
    assert len(asked(run(lesson, history, "--missed", typed="t\n\n"))) == 1
    assert "No questions match: you have not missed any." in run(lesson, history, "--missed")


def test_the_weakest_questions_can_be_repeated_whenever(lesson: Path, history: Path) -> None:
    long_ago(history, [("bells/q1", 2), ("bells/q3", 9), ("bells/q0", 1)])

    assert asked(run(lesson, history, "--weak", "2", typed="t\nt\n\n")) == [3, 1]
    assert len(asked(run(lesson, history, "--weak", "9", typed="t\nt\nt\n\n"))) == 3


def test_what_is_due_in_the_next_days_can_be_reviewed_ahead(lesson: Path, history: Path) -> None:
    run(lesson, history, "--new", "2", typed="t\n:4\nt\n\n")
    assert len(asked(run(lesson, history, "--new", "0", "--ahead", "1d", typed="t\n\n"))) == 1
    assert len(asked(run(lesson, history, "--new", "0", "--ahead", "3w", typed="t\nt\n\n"))) == 2


def test_before_an_exam_new_questions_are_spread_over_the_days(lesson: Path, history: Path) -> None:
    exam = date.fromordinal(learner_day("4:00")(time.time_ns() // 1_000_000) + 3).isoformat()
    shown = run(lesson, history, "--before", exam, typed="t\nt\n\n")

    assert "0 due questions, 2 new questions." in shown
    assert "1 new question." in run(lesson, history, "--before", exam, "--new", "3", typed="q\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--before", "soon"), '"soon" is not a date: use the form 2026-12-20'),
        (("--before", "2001-01-01"), "2001-01-01 is not in the future"),
        (("--ahead", "a while"), "use a value such as 3d or 2w"),
        (("--count", "--missed"), "--count cannot be combined with --missed"),
        (("--missed", "--weak", "3"), "--missed cannot be combined with --weak"),
        (("--day-starts", "noon"), "use a value such as 4:00"),
    ],
)
def test_options_that_cannot_be_read_are_refused(
    lesson: Path, history: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert said in " ".join(run(lesson, history, *arguments, code=2).split())


def test_scripts_learn_whether_anything_is_due_from_one_line_and_the_exit_status(
    lesson: Path, history: Path
) -> None:
    assert run(lesson, history, "--count", code=1) == "0 questions are due.\n"
    long_ago(history, [("bells/q1", 9), ("bells/q3", 9)])
    assert run(lesson, history, "--count") == "2 questions are due.\n"


def test_without_a_path_the_banks_used_before_are_reviewed(lesson: Path, history: Path) -> None:
    done = run_text("review", "--history", history)
    assert done.returncode == 2
    assert (
        "you have not used a bank before: give a bank or a folder, e.g. quizgen review lessons" in done.stderr
    )

    run(lesson, history, typed="t\nq\n")
    run(lesson / "bells.yaml", history, typed="q\n")
    done = run_text("review", "--history", history, typed="t\nq\n")
    assert (done.returncode, asked(done.stdout)) == (0, [1, 2])

    (lesson / "bells.yaml").write_text("bank: [", encoding="utf-8")
    done = run_text("review", "--history", history, typed="q\n")
    assert "has errors and is skipped. To see them: quizgen check" in done.stderr


def test_answers_from_the_future_are_said_and_the_questions_are_due(lesson: Path, history: Path) -> None:
    run(lesson, history, "--new", "2", typed="t\nt\n\n", ahead=4 * 365 * DAY)
    shown = run(lesson, history, "--new", "1", typed="t\nt\nt\n\n")

    assert "2 answers are dated in the future" in shown
    assert "quizgen history repair --fix-times" in shown
    assert "2 due questions, 1 new question." in shown
    with History(history) as kept:
        now = time.time_ns() // 1_000_000
        assert [abs(each.at - now) < DAY for each in kept.answers()] == [False, False, True, True, True]
        assert all(memory.due < now + 30 * DAY for memory in kept.memories().values())


def test_everything_for_programs_is_json_even_if_nothing_is_due(lesson: Path, history: Path) -> None:
    def lines(*arguments: str, typed: str = "", code: int = 0) -> list[dict[str, object]]:
        done = run_text("review", lesson, "--history", history, "--format", "jsonl", *arguments, typed=typed)
        assert done.returncode == code
        return [json.loads(line) for line in done.stdout.splitlines()]

    assert lines(typed="t\n" * 5 + "\n")[-1]["event"] == "summary"
    (nothing,) = lines()
    assert nothing["event"] == "nothing"
    assert lines("--count", code=1) == [{"event": "count", "due": 0}]


def test_the_answers_of_a_file_count_as_a_review(lesson: Path, history: Path, tmp_path: Path) -> None:
    answers = tmp_path / "today.jsonl"
    answers.write_text(
        '{"question": "bells/q1", "answer": "t"}\n{"question": "q3", "answer": "f"}\n', encoding="utf-8"
    )
    shown = run(lesson, history, "--answers", str(answers))

    assert "2 questions done." in shown
    with History(history) as kept:
        assert [(each.entry.card, each.entry.rating) for each in kept.answers()] == [
            ("bells/q1", GOOD),
            ("bells/q3", 1),
        ]
        assert kept.memories() == replay_log(kept.rated())
    lines = [
        json.loads(line)
        for line in run(lesson, history, "--answers", str(answers), "--format", "jsonl").splitlines()
    ]
    assert [each["event"] for each in lines] == [
        "opening",
        "question",
        "verdict",
        "question",
        "verdict",
        "summary",
    ]


def test_letters_in_a_file_are_those_that_the_seed_has_shown(
    lesson: Path, history: Path, tmp_path: Path
) -> None:
    question = {
        "id": "goods", "type": "multiple-choice", "ask": "What?", "answer": "grain",
        "distractors": ["honey", "fish", "wool"], "cite": "Only grain was sold at first",
    }  # fmt: skip
    bank = {"bank": "goods", "title": "Goods", "questions": [question]}
    (lesson / "goods.yaml").write_text(yaml.safe_dump(bank), encoding="utf-8")
    answers = tmp_path / "today.jsonl"
    for seed in ("1", "2", "3"):
        shown = run(lesson, tmp_path / "shown" / seed, "--type", "multiple-choice", "--seed", seed)
        (letter,) = re.findall(r"^([A-D])\. grain$", shown, re.MULTILINE)
        answers.write_text(json.dumps({"question": "goods", "answer": letter}), encoding="utf-8")
        assert "1 correct" in run(lesson, tmp_path / seed, "--answers", str(answers), "--seed", seed)
    assert "give the seed" in run(lesson, history, "--answers", str(answers), code=2)


def test_a_file_of_answers_with_a_mistake_saves_nothing(lesson: Path, history: Path, tmp_path: Path) -> None:
    answers = tmp_path / "today.jsonl"
    answers.write_text(
        '{"question": "bells/q1", "answer": "t"}\n{"question": "q9", "answer": "f"}\n', encoding="utf-8"
    )

    assert "today.jsonl:2:1" in run(lesson, history, "--answers", str(answers), code=2)
    with History(history) as kept:
        assert kept.answers() == ()
    said = run(lesson, history, "--answers", str(answers), "--count", code=2)
    assert "--answers cannot be combined with --count" in said


@pytest.mark.parametrize(
    ("count", "title"), [(1, "Title 0"), (3, "Title 0 / Title 1 / Title 2"), (100, "100 articles")]
)
def test_one_line_replaces_a_list_of_a_hundred_titles(count: int, title: str) -> None:
    folders = [
        samples.a_folder(slug=f"a{number}", article=samples.an_article(title=f"Title {number}"))
        for number in range(count)
    ]

    assert article_titles(cards(folders, lambda _: PRACTICE)) == title


def test_the_log_says_on_which_day_a_card_comes_so_that_days_are_equally_full(
    lesson: Path, history: Path
) -> None:
    long_ago(history, [(f"bells/q{number}", 10) for number in range(5)])
    run(lesson, history, typed="t\n" * 5 + "\n")

    with History(history) as kept:
        spreads = [each.entry.spread for each in kept.answers()][-5:]
        assert None not in spreads
        assert len(set(spreads)) > 1
        assert kept.memories() == replay_log(kept.rated())
