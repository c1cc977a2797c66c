"""Quizzes that are broken off, in every way there is, and gone on with: the real command."""

from __future__ import annotations

import os
import random  # noqa: TID251 - at which moments a quiz is killed is no order of anything
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.forked import Command, run_text
from cli.terminals import PROMPT, QUIZ, Terminal
from samples import ARTICLE_TEXT

from quizgen.cli._history_session import default_history_file
from quizgen.quiz.history import History, Mode
from quizgen.quiz.scheduling.fsrs_schedule import replay_log

pytestmark = pytest.mark.dependencies

COUNT = 60
KILLS = 40
STATEMENT = """\
  - id: q{number}
    type: true-false
    ask: There are {number} bells on the market.
    answer: true
    cite: Every Thursday
"""
WINDOWS = sys.platform == "win32"


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one bank of statements, all of them true."""
    folder = tmp_path_factory.mktemp("lessons") / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    questions = "".join(STATEMENT.format(number=number) for number in range(COUNT))
    (folder / "bells.yaml").write_text(
        f"bank: bells\ntitle: Bells\nquestions:\n{questions}", encoding="utf-8"
    )
    return folder


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def run(
    lesson: Path, *arguments: str | Path, typed: str = "", code: int = 0, **env: str
) -> subprocess.CompletedProcess[str]:
    done = run_text("quiz", lesson, *arguments, typed=typed, env=os.environ | env)
    assert done.returncode == code, done.stderr + done.stdout
    return done


def kept(history: Path) -> list[str]:
    """The cards that were answered, in order."""
    with History(history) as opened:
        return [each.entry.card for each in opened.answers()]


def test_a_quiz_goes_on_where_it_was_broken_off(lesson: Path, history: Path) -> None:
    first = run(lesson, "--history", history, "--seed", "3", typed="t\nt\nq\n")
    assert "Your answers are saved. Resume with: quizgen quiz " in first.stdout
    second = run(lesson, "--history", history, "--resume", typed="t\n" * 58)
    assert "Question 3 of 60." in second.stdout
    assert "Question 2 of 60." not in second.stdout
    assert "60 questions done." in second.stdout
    assert "--seed 3" in second.stdout
    with History(history) as opened:
        assert len({each.session for each in opened.answers()}) == 1
        assert len({each.entry.card for each in opened.answers()}) == 60


@pytest.mark.parametrize(
    ("limit", "typed"), [("2", "t\nt\n"), ("5", "t\nt\nq\n"), ("5", "t\nt\n")], ids=["finished", "quit", "end of input"]
)  # fmt: skip
def test_a_copy_of_the_one_file_has_all_answers(
    lesson: Path, history: Path, tmp_path: Path, limit: str, typed: str
) -> None:
    run(lesson, "--history", history, "--limit", limit, typed=typed)
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(history, copy)

    assert kept(copy) == kept(history)
    assert len(kept(copy)) == 2


def test_there_must_be_something_to_go_on_with(lesson: Path, history: Path) -> None:
    done = run(lesson, "--history", history, "--resume", code=2)
    assert done.stderr == "error: there is nothing to resume: no unfinished quiz from these banks was found\n"
    done = run(lesson, "--no-history", "--resume", code=2)
    assert "--no-history" in done.stderr


def test_a_quiz_goes_on_after_its_folder_has_moved(lesson: Path, history: Path, tmp_path: Path) -> None:
    there = Path(shutil.copytree(lesson, tmp_path / "there"))
    run(there, "--history", history, typed="t\nq\n")
    moved = there.rename(tmp_path / "moved")

    done = run(moved, "--history", history, "--resume", typed="q\n")
    assert "Question 2 of 60." in done.stdout


def test_a_quiz_goes_on_by_bank_or_folder_alike(lesson: Path, history: Path) -> None:
    bank = lesson / "bells.yaml"
    run(bank, "--history", history, typed="t\nq\n")
    assert "Question 2 of 60." in run(lesson, "--history", history, "--resume", typed="t\nq\n").stdout
    assert "Question 3 of 60." in run(bank, "--history", history, "--resume", typed="q\n").stdout


def test_no_question_of_a_quiz_is_dropped_because_only_one_of_its_banks_is_given(
    lesson: Path, history: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(lesson, tmp_path / "market"))
    bank = folder / "bells.yaml"
    text = bank.read_text(encoding="utf-8")
    other = text.replace("bank: bells", "bank: other", 1)
    (folder / "other.yaml").write_text(other, encoding="utf-8")
    run(folder, "--history", history, typed="t\nq\n")

    done = run(bank, "--history", history, "--resume", code=2)
    assert done.stderr == (
        "error: the unfinished quiz also asks questions of other banks: give the folder that contains all of them\n"
    )
    assert "Question 2 of 120." in run(folder, "--history", history, "--resume", typed="q\n").stdout


def test_the_way_on_is_told_if_there_is_anything_to_go_on_with(lesson: Path, history: Path) -> None:
    assert "--resume" not in run(lesson, "--history", history, typed="q\n").stdout
    assert "--resume" not in run(lesson, "--history", history, typed="t\nu\nq\n").stdout
    assert "--resume" in run(lesson, "--history", history, typed="t\nq\n").stdout


def test_a_seed_is_told_as_one_types_it(lesson: Path, history: Path) -> None:
    told = run(lesson, "--history", history, "--seed", "two words", typed="q\n").stdout
    assert told.endswith("--seed 'two words'\n")


def test_a_finished_quiz_is_not_gone_on_with(lesson: Path, history: Path) -> None:
    run(lesson, "--history", history, "--limit", "1", typed="t\n\n")
    run(lesson, "--history", history, "--resume", code=2)


def test_a_test_and_a_practice_are_kept_apart(lesson: Path, history: Path) -> None:
    run(lesson, "--history", history, "--feedback", "end", typed="t\nt\nt\n")
    run(lesson, "--history", history, "--resume", code=2)
    done = run(lesson, "--history", history, "--feedback", "end", "--resume", typed="t\n")
    assert "Question 4 of 60." in done.stdout


def test_without_history_nothing_is_kept(lesson: Path, history: Path) -> None:
    done = run(lesson, "--no-history", "--history", history, typed="t\n")
    assert not history.exists()
    assert "--resume" not in done.stdout


def test_the_history_lies_in_the_learners_own_folder_or_where_the_environment_says(
    lesson: Path, tmp_path: Path
) -> None:
    run(lesson, typed="t\n")
    (found,) = Path.home().rglob("history.sqlite3")
    assert len(kept(found)) == 1
    run(lesson, typed="t\n", QUIZGEN_HISTORY=str(tmp_path / "there"))
    assert len(kept(tmp_path / "there")) == 1


def test_on_windows_the_history_lies_in_the_local_application_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import platformdirs
    from platformdirs.windows import Windows

    monkeypatch.setattr(platformdirs, "PlatformDirs", Windows)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _: str(tmp_path / "Local"))

    assert default_history_file() == tmp_path / "Local" / "quizgen" / "history.sqlite3"


def test_in_a_pipe_a_history_that_cannot_be_used_is_said_with_the_way_out(
    lesson: Path, tmp_path: Path
) -> None:
    (tmp_path / "no history").write_text("something else" * 50)
    done = run(lesson, "--history", tmp_path / "no history", typed="t\n", code=2)
    assert "the file is damaged, or is not a quizgen history" in done.stderr
    assert "--no-history" in done.stderr
    assert done.stdout == ""


@pytest.mark.skipif(WINDOWS, reason="pexpect has no pseudo-terminals there")
class TestAtATerminal:
    def test_going_on_is_offered_and_can_be_had(self, lesson: Path, history: Path) -> None:
        run(lesson, "--history", history, typed="t\nt\n")
        terminal = Terminal(lesson, "--history", history)
        terminal.wait("2 of 60 questions answered")
        terminal.wait(PROMPT)
        terminal.process.sendline("perhaps")
        terminal.wait("Type y for yes or n for no.")
        terminal.process.sendline("y")
        terminal.wait("3 of 60")
        terminal.type("q")
        assert terminal.finish() == 0

    def test_enter_goes_on(self, lesson: Path, history: Path) -> None:
        run(lesson, "--history", history, typed="t\nt\n")
        terminal = Terminal(lesson, "--history", history)
        terminal.wait("Resume? [Y/n]")
        terminal.type("")
        terminal.wait("3 of 60")
        terminal.type("q")
        assert terminal.finish() == 0

    def test_what_was_declined_is_kept_until_the_new_quiz_has_an_answer(
        self, lesson: Path, history: Path
    ) -> None:
        run(lesson, "--history", history, typed="t\nt\n")
        unfinished = []
        for typed in ("q",), ("t", "q"):
            terminal = Terminal(lesson, "--history", history)
            terminal.wait("2 of 60 questions answered")
            terminal.wait("Resume?")
            terminal.type("n")
            terminal.wait("1 of 60")
            terminal.type(*typed)
            assert terminal.finish() == 0
            with History(history) as opened:
                unfinished.append(opened.unfinished(str(lesson.resolve()), [Mode.PRACTICE]))

        assert [len(each.answers) for each in unfinished if each] == [2, 1]
        assert unfinished[1] is not None
        with History(history) as opened:
            opened.finish(unfinished[1].session, "finished", 1)
            assert opened.unfinished(str(lesson.resolve()), [Mode.PRACTICE]) is None

    def test_without_a_history_the_learner_decides(self, lesson: Path, tmp_path: Path) -> None:
        (tmp_path / "no history").write_text("something else" * 50)
        for answer, code, then in (("y", 0, "1 of 60"), ("n", 2, "error: ")):
            terminal = Terminal(lesson, "--history", tmp_path / "no history")
            terminal.wait("Take the quiz without saving your answers?")
            terminal.type(answer)
            terminal.wait(then)
            if code == 0:
                terminal.type("q")
            assert terminal.finish() == code

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
    def test_what_is_offered_is_readable_in_any_encoding(
        self, lesson: Path, history: Path, tmp_path: Path, encoding: str
    ) -> None:
        run(lesson, "--history", history, typed="t\nt\n")
        (tmp_path / "no history").write_text("something else" * 50)
        env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        for kept_in, offer, choice in (
            (history, "Resume?", "[Y/n]: "),
            (tmp_path / "no history", "without saving", "[y/n]: "),
        ):
            terminal = Terminal(lesson, "--history", kept_in, env=env)
            terminal.wait(offer)
            for awaited, typed in ((choice, "perhaps"), (choice, "y"), ("Your answer: ", "q")):
                terminal.wait(awaited)
                terminal.process.sendline(typed)
            assert terminal.finish() == 0
            assert terminal.text.isascii()

    @pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
    def test_a_signal_ends_it_with_every_answer_kept(self, lesson: Path, history: Path, name: str) -> None:
        terminal = Terminal(lesson, "--history", history, "--seed", "5")
        terminal.type("t", "t")
        terminal.wait(PROMPT)
        os.kill(terminal.process.pid, getattr(signal, name))
        assert terminal.finish() == 130
        assert len(kept(history)) == 2
        assert "--resume" in terminal.text


class Killed:
    """A quiz in a pipe that is killed at any moment."""

    def __init__(self, *arguments: str | Path, command: str = "quiz") -> None:
        self.process = Command(command, *arguments)
        self.shown = b""

    def wait(self, words: bytes, times: int, seconds: float = 30) -> bool:
        """Whether words have been shown so many times before the time is over."""
        until = time.monotonic() + seconds
        while self.shown.count(words) < times and (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([self.process.stdout], [], [], left)
            if ready:
                more = os.read(self.process.stdout.fileno(), 65536)
                if not more:
                    break
                self.shown += more
        return self.shown.count(words) >= times

    def type(self, line: bytes) -> None:
        self.process.stdin.write(line)

    def kill(self) -> None:
        self.process.kill()
        self.end()

    def end(self) -> None:
        """Wait until it has ended, and read what it has shown."""
        self.process.wait()
        self.process.stdin.close()
        self.shown += self.process.stdout.read()
        self.process.stdout.close()
        self.process.stderr.close()


@pytest.mark.skipif(WINDOWS, reason="select knows no pipes there")
def test_killed_at_any_moment_it_has_lost_no_answer_whose_verdict_was_seen(
    lesson: Path, history: Path
) -> None:
    chance = random.Random(2011)
    seen = 0
    for kill in range(KILLS):
        quiz = Killed(lesson, "--history", history, *(["--resume"] if seen else ["--seed", "9"]))
        answered = len(kept(history)) if history.exists() else 0
        if quiz.wait(b"Question ", 1):
            assert f"Question {answered + 1} of {COUNT}.".encode() in quiz.shown, (kill, quiz.shown)
        for number in range(chance.choice((0, 1, 1, 2))):
            quiz.type(b"t\n")
            if chance.random() < 0.5:
                quiz.wait(b"Correct.", number + 1, chance.random() * 0.02)
                break
            quiz.wait(b"Correct.", number + 1)
        quiz.kill()
        told = quiz.shown.count(b"Correct.")
        cards = kept(history)
        assert answered + told <= len(cards) <= answered + told + 1
        assert len(set(cards)) == len(cards)
        seen = len(cards)
        if seen >= COUNT - 2:
            break
    assert seen > KILLS // 4
    with History(history) as opened:
        assert len({each.session for each in opened.answers()}) == 1


@pytest.mark.skipif(WINDOWS, reason="select knows no pipes there")
def test_a_review_killed_at_any_moment_leaves_one_file_that_a_copy_has_whole(
    lesson: Path, history: Path, tmp_path: Path
) -> None:
    chance = random.Random(18)
    answered = 0
    for kill in range(KILLS):
        review = Killed(lesson, "--history", history, "--new", "60", command="review")
        if not review.wait(b"Your answer", 1):  # reviews that were killed have reserved the rest
            review.kill()
            break
        for number in range(chance.choice((0, 1, 1, 2))):
            review.type(b"t\n")
            if chance.random() < 0.5:
                review.wait(b"Correct.", number + 1, chance.random() * 0.02)
                break
            review.wait(b"Correct.", number + 1)
        review.kill()
        told = review.shown.count(b"Correct.")
        if not history.with_name(f"{history.name}-journal").exists():  # it was not killed while it wrote
            shutil.copy(history, tmp_path / "copy.sqlite3")
            assert kept(tmp_path / "copy.sqlite3") == kept(history), kill
        with History(history) as opened:
            assert opened.memories() == replay_log(opened.rated()), kill
            count = len(opened.answers())
        assert answered + told <= count <= answered + told + 1
        answered = count
    assert answered > KILLS // 4


@pytest.mark.skipif(WINDOWS, reason="select knows no pipes there")
def test_two_reviews_at_once_ask_different_questions_and_agree_with_the_log(
    lesson: Path, history: Path
) -> None:
    both = [Killed(lesson, "--history", history, "--new", "30", command="review") for _ in range(2)]
    for number in range(1, 4):
        for review in both:
            assert review.wait(b"Your answer", number)
            review.type(b"t\n")
    for review in both:
        review.wait(b"Correct.", 3)
        review.type(b"q\n")
        review.end()
    asked = [re.findall(rb"There are (\d+) bells", review.shown)[:3] for review in both]

    assert not set(asked[0]) & set(asked[1])
    with History(history) as opened:
        assert opened.memories() == replay_log(opened.rated())
        assert len(opened.answers()) == 6


@pytest.mark.skipif(WINDOWS, reason="select knows no pipes there")
def test_two_reviews_at_once_keep_the_limit_of_the_day_together(lesson: Path, history: Path) -> None:
    both = [Killed(lesson, "--history", history, "--new", "5", command="review") for _ in range(2)]
    for review in both:
        review.type(b"t\n" * 6 + b"q\n")
    for review in both:
        review.end()

    with History(history) as opened:
        assert len({each.entry.card for each in opened.answers()}) == 5


class TestTimeLimits:
    def test_the_time_that_was_left_is_what_there_is_when_one_goes_on(
        self, lesson: Path, history: Path
    ) -> None:
        first = run(lesson, "--history", history, "--time-limit", "1h", typed="t\n")
        again = run(lesson, "--history", history, "--resume", typed="t\n")

        assert f"{COUNT} questions. You have 1 hour to answer." in first.stdout
        assert "(1:00:00 left)" in first.stdout
        assert re.search(r"You have (1 hour|59 minutes)", again.stdout)
        assert kept(history) == kept(history)[:2]

    def test_a_quiz_whose_time_is_over_is_not_offered_again(self, lesson: Path, history: Path) -> None:
        child = subprocess.Popen(
            [*QUIZ, str(lesson), "--history", str(history), "--time-limit", "1s"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdin is not None
        assert child.stdout is not None
        while "Question 1 of" not in child.stdout.readline():
            pass
        time.sleep(1.5)
        out, _ = child.communicate("t\nt\n", timeout=60)

        assert child.returncode == 0
        assert "Time is up." in out
        assert "Time ran out after 0 of" in out
        run(lesson, "--history", history, "--resume", code=2)

    def test_what_is_no_time_is_refused(self, lesson: Path) -> None:
        done = run_text("quiz", lesson, "--time-limit", "soon")

        assert done.returncode == 2
        assert "90s" in done.stderr
