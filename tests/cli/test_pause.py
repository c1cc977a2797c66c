"""The pause after feedback, in real terminals: what is on the screen when the prompt waits."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import samples
import yaml
from cli.forked import run_bytes
from cli.terminals import PROMPT, QUIZ, REVIEW, Terminal

from quizgen.quiz.history.store import History

pytestmark = pytest.mark.slow

Golden = Callable[[str, str | bytes], None]

SIZES = [(40, 20), (80, 24)]
SEED = "1"
TYPED: Mapping[str, tuple[str, ...]] = {
    "multiple-choice": ("b",),
    "multiple-response": ("a",),
    "true-false": ("t",),
    "short-answer": ("Friday",),
    "numeric": ("10",),
    "date": ("12 May 1912",),
    "cloze": ("drum", "evening"),
    "matching": ("1a 2a 3a",),
    "ordering": ("d c b a",),
    "open-ended": ("Nothing much.", "", "0", "n"),
    "flashcard": ("", "n"),
}
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "multiple-choice": ("grain",),
    "multiple-response": ("cheese", "honey", "bread"),
    "true-false": (
        "False",
        "Nobody may sell",
    ),
    "short-answer": ("Thursday",),
    "numeric": ("60 stalls",),
    "date": ("12 May 1911",),
    "cloze": ("bell", "noon"),
    "matching": ("opening", "repair of the roof", "adding of the clock"),
    "ordering": ("The market began", "The hall was opened", "Its roof was repaired", "Its clock was added"),
    "open-ended": ("Some say that it",),
    "flashcard": ("permission, given",),
}
"""How each correct answer, or each part of it, begins."""

MORE = " and, as those who came there said, more of the same kind than anyone could count or carry home"
PASSAGE = " The people of the town still speak of it when they meet." * 12


def question(name: str, *, long: bool) -> samples.Data:
    (found,) = [each for each in samples.QUESTIONS if each["type"] == name]
    data = dict(found)
    data.pop("reverse", None)
    if long:
        for key in ("ask", "front", "back", "model", "correction"):
            if key in data:
                data[key] = f"{data[key].rstrip('.')}{MORE}."
        for key in ("answers", "items"):
            if key in data:
                data[key] = [f"{each}{MORE}" for each in data[key]]
        if name == "multiple-choice":
            data["answer"] += MORE
        if name == "matching":
            data["pairs"] = {left: f"{right}{MORE}" for left, right in data["pairs"].items()}
        data["explain"] = f"{data.get('explain', 'So it is in the article.')}{MORE * 6}."
    return data


def write_lesson(folder: Path, *names: str, long: bool = False) -> Path:
    text = samples.ARTICLE_TEXT
    if long:
        for paragraph in samples.PARAGRAPHS:
            text = text.replace(paragraph, f"{paragraph}{PASSAGE}")
    bank = samples.BANK | {"questions": [question(name, long=long) for name in names]}
    folder.mkdir()
    (folder / "article.md").write_text(text, encoding="utf-8")
    (folder / "basics.yaml").write_text(yaml.safe_dump(bank, sort_keys=False), encoding="utf-8")
    return folder


def words(terminal: Terminal) -> str:
    """What is on the screen, without the breaks of its lines."""
    return " ".join(" ".join(terminal.screen.display).replace("┃", " ").split())


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("long", [False, True], ids=["short", "long"])
@pytest.mark.parametrize("name", TYPED)
def test_the_verdict_and_the_answer_are_on_the_screen(
    tmp_path: Path, name: str, width: int, height: int, *, long: bool
) -> None:
    lesson = write_lesson(tmp_path / "market", name, long=long)
    terminal = Terminal(lesson, "--no-history", "--seed", SEED, width=width, height=height, pauses=True)
    terminal.type(*TYPED[name])
    terminal.wait(f"summary {PROMPT}")

    shown = words(terminal)
    assert any(verdict in shown for verdict in ("✓ Correct", "✗ Incorrect", "◐ Partly correct"))
    assert all(part in shown for part in ANSWERS[name])
    terminal.process.sendline("")
    assert terminal.finish() == 0


@pytest.mark.parametrize(("width", "height"), [*SIZES, (200, 50)])
def test_a_pause_looks_as_it_should(tmp_path: Path, golden: Golden, width: int, height: int) -> None:
    lesson = write_lesson(tmp_path / "market", "multiple-choice", "matching", "cloze", long=True)
    quiz = Terminal(
        lesson, "--no-history", "--seed", SEED, "--type", "multiple-choice,matching", width=width, height=height,
        pauses=True,
    )  # fmt: skip
    review = Terminal(
        lesson, "--history", tmp_path / "h.sqlite3", "--type", "cloze", width=width, height=height,
        command=REVIEW, pauses=True,
    )  # fmt: skip
    screens = [*screens_of(quiz, "b", "p", "", "1a 2a 3a", "x", ""), *screens_of(review, "bell", "", "", "")]
    golden(f"quiz/terminal/pause-{width}.txt", f"{'=' * width}\n".join(screens))


def screens_of(terminal: Terminal, *lines: str) -> Iterator[str]:
    """What is on the screen when each line is typed."""
    for typed in lines:
        terminal.wait(PROMPT)
        yield terminal.text
        terminal.process.sendline(typed)
    terminal.process.sendeof()
    terminal.finish()


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "h.sqlite3"


def verdicts(history: Path) -> list[str]:
    with History(history) as kept:
        return [each.entry.verdict.value for each in kept.answers()]


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    return write_lesson(tmp_path / "market", "numeric", "short-answer")


class TestWhatIsTypedAtThePause:
    def test_enter_goes_on(self, lesson: Path) -> None:
        terminal = Terminal(lesson, "--no-history", "--seed", SEED, pauses=True)
        terminal.type("10", "", "10", "")

        assert terminal.finish() == 0
        assert terminal.text.count("Press Enter to continue") == 1
        assert terminal.text.count("Press Enter to see the summary") == 1
        assert "2 questions done" in terminal.text

    def test_an_answer_can_be_tried_again_or_marked_correct(self, lesson: Path, history: Path) -> None:
        terminal = Terminal(lesson, "--history", history, "--type", "numeric", pauses=True)
        terminal.type("10", "u", "20", "o")

        assert terminal.finish() == 0
        assert verdicts(history) == ["correct"]

    def test_an_answer_can_be_rated_without_a_colon(self, lesson: Path, history: Path) -> None:
        terminal = Terminal(lesson, "--history", history, command=REVIEW, pauses=True)
        terminal.type("60", "2", "Thursday", ":4")

        assert terminal.finish() == 0
        assert "Rated hard" in terminal.text
        with History(history) as kept:
            assert [each.entry.rating for each in kept.answers()] == [2, 4]

    def test_in_a_quiz_nothing_is_rated(self, lesson: Path) -> None:
        terminal = Terminal(lesson, "--no-history", "--type", "numeric", pauses=True)
        terminal.type("60", "3", "o", "")

        assert terminal.finish() == 0
        assert terminal.text.count("type h for help") == 2
        assert "again" not in terminal.text.replace("try again", "")

    def test_help_and_the_whole_passage_leave_the_pause_open(self, lesson: Path) -> None:
        terminal = Terminal(lesson, "--no-history", "--type", "numeric", pauses=True)
        terminal.type("60", "h", "p", "q")

        assert terminal.finish() == 0
        assert "undo the last answer" in terminal.text
        assert terminal.text.count("with about 60 stalls") == 2


class TestTheAnswerIsSavedBefore:
    @pytest.mark.parametrize("command", [QUIZ, REVIEW])
    def test_an_interruption(self, lesson: Path, history: Path, command: tuple[str, ...]) -> None:
        terminal = Terminal(lesson, "--history", history, command=command, pauses=True)
        terminal.type("10")
        terminal.wait(f"continue {PROMPT}")
        terminal.process.sendintr()

        assert terminal.finish() == 130
        assert "Interrupted after 1 of 2" in terminal.text
        assert verdicts(history) == ["wrong"]

    @pytest.mark.parametrize("typed", [("10",), ("10", "p"), ("11", "u", "10")])
    def test_a_kill(self, lesson: Path, history: Path, typed: tuple[str, ...]) -> None:
        terminal = Terminal(lesson, "--history", history, "--seed", SEED, pauses=True)
        terminal.type(*typed)
        terminal.wait(f"continue {PROMPT}")
        os.kill(terminal.process.pid, signal.SIGKILL)
        terminal.finish()

        assert verdicts(history) == ["wrong"]
        again = Terminal(lesson, "--history", history, "--resume", pauses=True)
        again.type("10", "")
        assert again.finish() == 0
        assert verdicts(history) == ["wrong", "wrong"]


class TestThereIsNoPause:
    @pytest.mark.parametrize("command", ["quiz", "review"])
    @pytest.mark.parametrize("look", ["rich", "plain", "jsonl"])
    def test_in_a_pipe(self, lesson: Path, history: Path, command: str, look: str) -> None:
        done = run_bytes(
            command, lesson, "--history", history, "--format", look, typed=b"10\n10\n\n", env=os.environ
        )

        assert b"continue" not in done.stdout
        assert len(verdicts(history)) == 2

    @pytest.mark.parametrize("option", ["--no-pause", "--accessible"])
    def test_with_an_option(self, lesson: Path, option: str) -> None:
        terminal = Terminal(lesson, "--no-history", option, pauses=True)
        for _ in range(2):
            terminal.wait("Question" if option == "--accessible" else "Type h", PROMPT, ": ")
            terminal.process.sendline("s")
        terminal.wait("summary")
        terminal.process.sendline("")

        assert terminal.finish() == 0
        assert "continue" not in terminal.text

    def test_in_a_test(self, lesson: Path) -> None:
        terminal = Terminal(lesson, "--no-history", "--feedback", "end", pauses=True)
        terminal.type("s", "s", "")

        assert terminal.finish() == 0
        assert "continue" not in terminal.text
