from __future__ import annotations

from pathlib import Path

import pytest
from cli.test_class_groups_command import ARTICLE, BANK
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from quizgen.api.class_grading import grade_class, read_class
from quizgen.api.class_groups import DecidedBank, FoundGroup, PointsFile, find_answer_groups
from quizgen.api.loading import load
from quizgen.cli.app import app
from quizgen.cli.class_._decision_session import DecisionSession

CLASS = """learner,column,gaps,why
Ada,the convoy,cars; sunrise,To be safe
Bob,"soldiers: {all} #1",column; dusk,heat
Cem,the 'last' convoy,trucks; noon,
Dan,*soldiers*,column; dawn,
"""
KEYS = [
    "y",
    "n",
    "l",
    "s",
    "u",
    "f\nNo: it is *late*.",
    "p\n50%\n",
    "p\n5\n",
    "1 2",
    "0",
    "p 0.5 1",
    "help",
    "",
]


class Lines:
    """What a teacher types."""

    interactive = False

    def __init__(self, typed: str) -> None:
        self._lines = iter(typed.split("\n"))

    def read(self, prompt: str) -> str | None:
        del prompt
        return next(self._lines, None)


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("convoy")
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "7b.csv").write_text(CLASS, encoding="utf-8")
    return folder


def find_groups(lesson: Path) -> tuple[FoundGroup, ...]:
    loaded = load([lesson / "bank.yaml"])
    assert not loaded.problems
    return find_answer_groups(grade_class(read_class(lesson / "7b.csv", loaded)), loaded)


def decide(lesson: Path, groups: tuple[FoundGroup, ...], typed: list[str]) -> None:
    points = PointsFile(lesson / "points.csv")
    assert DecisionSession(groups, Lines("\n".join(typed)), points, ("again", "grade")).run() == 0


def decide_and_undo(lesson: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Undo restores every byte, and decisions are not requested again."""
    bank, points = lesson / "bank.yaml", lesson / "points.csv"
    bank.write_text(BANK, encoding="utf-8")
    points.unlink(missing_ok=True)
    groups = find_groups(lesson)
    decide(lesson, groups, [*typed, *["u"] * 8, "q"])
    assert bank.read_text(encoding="utf-8") == BANK
    assert not points.exists()

    decide(lesson, groups, [*typed, "q"])
    decided = bank.read_bytes()
    left = find_groups(lesson)
    assert {each.group.text for each in left} <= {each.group.text for each in groups}
    written = capsys.readouterr().out.rpartition(" about ")[0].rpartition("\n")[2]
    rows = points.read_text(encoding="utf-8").splitlines()[1:] if points.exists() else []
    assert len(groups) - len(left) >= int(written.split()[0]) - len(rows)
    decide(lesson, left, ["q"])
    assert bank.read_bytes() == decided
    assert DecidedBank(bank).data == decided


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.lists(st.sampled_from(KEYS), max_size=6))
def test_undo_restores_every_byte_and_decisions_are_not_requested_again(
    lesson: Path, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    decide_and_undo(lesson, typed, capsys)


@pytest.mark.parametrize(
    "typed",
    [
        ["y", "n", "l", "s", "1 2", "0"],
        ["help", "", "f\nNo: it is *late*.", "p\n50%\n", "p\n5\n", "l", "y", "y"],
        ["s", "f\n", "u", "n", "n", "n", "n", "n", "p 0.5 1", "1"],
        ["l", "p\n50%\nAlmost.", "l", "f\nNo.", "s", "s", "p 9", "2"],
    ],
)
def test_a_teacher_who_uses_every_key_can_undo_everything(
    lesson: Path, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    decide_and_undo(lesson, typed, capsys)


def test_the_list_shows_the_groups_of_each_question(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(BANK, encoding="utf-8")
    done = CliRunner().invoke(app, ["class", "groups", str(lesson / "7b.csv"), str(lesson), "--list"])

    assert done.exit_code == 0, done.output
    assert done.output.count("the 'last' convoy") == 1
