"""A card stays the same card when its question or its bank gets another name, or learners are told in advance."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from outputs.anki_cases import Collection
from outputs.anki_packages import study
from samples import ARTICLE_TEXT
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

pytestmark = pytest.mark.backend

RUN = CliRunner()

STALLS = (
    "  - {id: stalls, type: numeric, ask: How many stalls are there?, answer: 60, cite: about 60 stalls}\n"
)
GRAIN = "  - {id: grain, type: short-answer, ask: What was sold at first?, answer: grain, cite: Only grain was sold}\n"
HALL = "  - {id: hall, type: date, ask: When was the hall opened?, answer: 1911, cite: The hall was opened on 12 May 1911}\n"


def bank(*questions: str, name: str = "market", more: str = "") -> str:
    return f"bank: {name}\n{more}title: The {name}\nquestions:\n{''.join(questions)}"


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three questions, built and released."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (folder / "market.yaml").write_text(bank(STALLS, GRAIN, HALL), encoding="utf-8")
    build(monkeypatch, 1_700_000_000)
    lock = folder / "market.lock"
    released = re.sub(r", first: (\S+),", r", first: \1, released: \1,", lock.read_text())
    lock.write_text(released, encoding="utf-8")
    return folder


@pytest.fixture
def learner(lesson: Path, tmp_path: Path) -> Collection:
    """A learner who has imported the deck and studied its cards."""
    home = tmp_path / "learner"
    home.mkdir()
    collection = Collection(home)
    collection.load(deck(lesson))
    for question in ("stalls", "grain", "hall"):
        study(collection, f"market/{question}")
    return collection


def deck(lesson: Path) -> bytes:
    return (lesson.parent / "dist" / "lesson" / "lesson.apkg").read_bytes()


def run(*arguments: str) -> Result:
    return RUN.invoke(app, list(arguments))


def build(monkeypatch: pytest.MonkeyPatch, now: int) -> str:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(now))
    done = run("build", "lesson", "--only", "anki")
    assert done.exit_code == 0, done.output
    return done.output


def renamed(question: str, name: str, former: str) -> str:
    old = question.partition("id: ")[2].partition(",")[0]
    return question.replace(f"id: {old},", f"id: {name}, formerly: {former},")


def test_a_retired_question_that_is_renamed_is_not_forgotten(
    lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    retired = renamed(STALLS, "number", "stalls").replace("}", ", retired: Out of date.}")
    (lesson / "market.yaml").write_text(bank(retired, GRAIN, HALL), encoding="utf-8")
    lock = lesson / "market.lock"
    lock.write_text(
        lock.read_text().replace("{note: recall,", "{note: recall, retired: 2,", 1), encoding="utf-8"
    )

    build(monkeypatch, 1_700_100_000)

    assert "stalls: {note: recall," in lock.read_text()


CHANGES = {
    "the id of a question": {"market": bank(renamed(STALLS, "number-of-stalls", "stalls"), GRAIN, HALL)},
    "two ids in turn": {"market": bank(renamed(STALLS, "number", "[stalls, number-of-stalls]"), GRAIN, HALL)},
    "the id of the bank": {"square": bank(STALLS, GRAIN, HALL, name="square", more="formerly: market\n")},
    "the bank of a question": {
        "market": bank(STALLS, GRAIN),
        "hall": bank(renamed(HALL, "hall", "market/hall"), name="hall"),
    },
    "both ids": {
        "square": bank(
            renamed(STALLS, "number", "stalls"), GRAIN, HALL, name="square", more="formerly: market\n"
        )
    },
}


@pytest.mark.parametrize("files", CHANGES.values(), ids=CHANGES)
def test_a_former_name_keeps_card_and_schedule(
    lesson: Path, learner: Collection, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]
) -> None:
    reps = sorted(card.reps for card in learner.cards())
    (lesson / "market.yaml").unlink()
    for name, text in files.items():
        (lesson / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert "card-lost" not in run("check", "lesson").output

    build(monkeypatch, 1_700_100_000)
    log = learner.load(deck(lesson))

    assert (log.new, log.updated, log.duplicate) == (0, 0, 3)
    assert sorted(card.reps for card in learner.cards()) == reps
    for name, text in files.items():  # the lock files remember it now
        forgotten = re.sub(r"formerly: (\[[^\]]*\]|[^,\n]*)[,\n] ?", "", text)
        (lesson / f"{name}.yaml").write_text(forgotten, encoding="utf-8")
    build(monkeypatch, 1_700_200_000)
    assert learner.load(deck(lesson)).new == 0
    learner.close()


def test_a_former_id_is_named_and_counts_even_after_a_build_without_it(
    lesson: Path, learner: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    (lesson / "market.yaml").write_text(
        bank(STALLS.replace("id: stalls", "id: number"), GRAIN, HALL), encoding="utf-8"
    )
    build(monkeypatch, 1_700_100_000)
    assert "add `formerly: stalls` to it" in " ".join(run("check", "lesson").output.split())
    (lesson / "market.yaml").write_text(
        bank(renamed(STALLS, "number", "stalls"), GRAIN, HALL), encoding="utf-8"
    )

    for now in (1_700_200_000, 1_700_300_000):
        build(monkeypatch, now)

        assert learner.load(deck(lesson)).new == 0
        assert "card-lost" not in run("check", "lesson").output
    learner.close()


@pytest.mark.parametrize(
    ("files", "message", "hint"),
    [
        (
            {"market": bank(STALLS.replace("id: stalls", "id: number"), GRAIN, HALL)},
            "market.yaml:4:10: warning[card-lost]: no question has the id market/stalls any more, but a card with this id was released on 2023-11-14",
            "If the question is now market/number, add `formerly: stalls` to it.",
        ),
        (
            {"market": bank(STALLS, GRAIN), "hall": bank(HALL, name="hall")},
            "hall.yaml:4:10: warning[card-lost]: no question has the id market/hall any more, but a card with this id was released on 2023-11-14",
            "If the question is now hall/hall, add `formerly: market/hall` to it.",
        ),
        (
            {"market": bank(STALLS, GRAIN)},
            "market.yaml:1:7: warning[card-lost]: no question has the id market/hall any more, but a card with this id was released on 2023-11-14",
            "Restore the question, and set `retired` if it should no longer be asked.",
        ),
        (
            {
                "market": bank(
                    STALLS.replace("numeric", "true-false").replace("answer: 60", "answer: true"), GRAIN, HALL
                )
            },
            "has changed, so a new card (choice) replaces the card that was released on 2023-11-14 (recall)",
            "Restore the former type. Otherwise learners get a second card with an empty schedule",
        ),
        (
            {"square": bank(STALLS, GRAIN, HALL, name="square")},
            'market.lock:1:1: warning[orphaned-lock]: no bank has the id "market", so 3 cards recorded in this lock file would be lost',
            'If "square" is the new id of this bank, add `formerly: market` to the bank.',
        ),
    ],
)
def test_a_card_that_would_be_lost_is_reported_with_its_likely_new_place(
    lesson: Path, files: dict[str, str], message: str, hint: str
) -> None:
    (lesson / "market.yaml").unlink()
    for name, text in files.items():
        (lesson / f"{name}.yaml").write_text(text, encoding="utf-8")

    shown = run("check", "lesson").output

    assert message in shown
    assert hint in " ".join(shown.split())


def test_before_the_first_release_a_lost_card_is_an_info(lesson: Path) -> None:
    lock = lesson / "market.lock"
    lock.write_text(re.sub(r" released: \S+,", "", lock.read_text()), encoding="utf-8")
    (lesson / "market.yaml").write_text(bank(STALLS, GRAIN), encoding="utf-8")

    assert (
        "info[card-lost]: no question has the id market/hall any more, but a card with this id was built on 2023-11-14"
        in run("check", "lesson").output
    )


def test_a_single_bank_of_a_folder_is_not_blamed_for_the_cards_of_others(lesson: Path) -> None:
    (lesson / "hall.yaml").write_text(
        bank(renamed(HALL, "hall", "market/hall"), name="hall"), encoding="utf-8"
    )
    (lesson / "market.yaml").write_text(bank(STALLS, GRAIN), encoding="utf-8")

    assert "card-lost" not in run("check", "lesson/market.yaml").output


def test_a_lock_file_of_another_program_is_left_alone(lesson: Path) -> None:
    (lesson / "poetry.lock").write_text("[[package]]\nname = 'x'\n", encoding="utf-8")

    assert "orphaned-lock" not in run("check", "lesson").output


class TestUid:
    def test_two_publishers_with_the_same_names_share_no_card(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home = tmp_path / "home"
        home.mkdir()
        learner = Collection(home)
        for publisher in ("one", "two"):
            (tmp_path / publisher).mkdir()
            monkeypatch.chdir(tmp_path / publisher)
            assert run("new", "lesson-1").exit_code == 0
            assert run("build", "lesson-1", "--only", "anki").exit_code == 0
            log = learner.load(Path("dist/lesson-1/lesson-1.apkg").read_bytes(), f"{publisher}.apkg")
            assert log.new > 0
            assert log.updated == log.duplicate == 0
        learner.close()

    def test_a_uid_that_comes_after_the_release_changes_no_card(
        self, lesson: Path, learner: Collection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (lesson / "market.yaml").write_text(
            bank(STALLS, GRAIN, HALL, more="uid: k3v9x2m7\n"), encoding="utf-8"
        )
        build(monkeypatch, 1_700_100_000)

        assert learner.load(deck(lesson)).new == 0
        learner.close()

    def test_a_uid_counts_from_the_first_release_even_if_it_is_removed_later(
        self, lesson: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (lesson / "market.lock").unlink()
        (lesson / "market.yaml").write_text(bank(STALLS, more="uid: k3v9x2m7\n"), encoding="utf-8")
        build(monkeypatch, 1_700_100_000)
        lock = lesson / "market.lock"
        assert "namespace: k3v9x2m7\n" in lock.read_text()
        lock.write_text(re.sub(r", first: (\S+),", r", first: \1, released: \1,", lock.read_text()))
        home = tmp_path / "home"
        home.mkdir()
        learner = Collection(home)
        learner.load(deck(lesson))

        (lesson / "market.yaml").write_text(bank(STALLS), encoding="utf-8")
        build(monkeypatch, 1_700_200_000)

        assert learner.load(deck(lesson)).new == 0
        learner.close()

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ("uid: short", '"short" must consist of 8 to 32 lower-case letters and digits'),
            ("formerly: a/b", '"a/b" must consist of lower-case letters, digits and single hyphens'),
        ],
    )
    def test_a_name_that_is_none_is_refused_with_the_form_it_must_have(
        self, lesson: Path, more: str, message: str
    ) -> None:
        (lesson / "market.yaml").write_text(bank(STALLS, more=f"{more}\n"), encoding="utf-8")

        assert message in run("check", "lesson").output

    def test_a_former_id_of_a_wrong_form_is_refused_with_the_form_it_must_have(self, lesson: Path) -> None:
        (lesson / "market.yaml").write_text(bank(renamed(STALLS, "x", "a/b/c")), encoding="utf-8")

        assert '"a/b/c" must be the former id of a question' in run("check", "lesson").output

    def test_the_same_uid_in_two_banks_is_an_error(self, lesson: Path) -> None:
        for name, question in (("one", STALLS), ("two", GRAIN)):
            text = bank(question, name=name, more="uid: k3v9x2m7\n")
            (lesson / f"{name}.yaml").write_text(text, encoding="utf-8")

        done = run("check", "lesson")

        assert (
            'two.yaml:2:6: error[duplicate-uid]: the uid "k3v9x2m7" is already used in lesson/one.yaml'
            in done.output
        )
        assert done.exit_code == 1
