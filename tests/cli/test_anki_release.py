"""A release reaches learners who edited a card after the build, and tells what is new."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from outputs.anki_cases import Collection
from outputs.anki_packages import exported, study
from samples import ARTICLE_TEXT
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

pytestmark = pytest.mark.backend

RUN = CliRunner()
FEBRUARY, MARCH, JUNE, AUGUST, OCTOBER = (1_700_000_000 + month * 5_000_000 for month in range(5))

STALLS = (
    "  - {id: stalls, type: numeric, ask: How many stalls are there?, answer: 60, cite: about 60 stalls}\n"
)
GRAIN = "  - {id: grain, type: short-answer, ask: What was sold at first?, answer: grain, cite: Only grain was sold}\n"
HALL = "  - {id: hall, type: date, ask: When was the hall opened?, answer: 1911, cite: The hall was opened on 12 May 1911}\n"
GONE = GRAIN.replace("}", ", retired: Wool was sold too.}")


class Publisher:
    """Somebody who edits, builds and releases a deck."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = home / "lesson"
        self.folder.mkdir()
        (self.folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
        self._monkeypatch = monkeypatch

    def write(self, *questions: str) -> None:
        text = f"bank: market\ntitle: The market\nquestions:\n{''.join(questions)}"
        (self.folder / "market.yaml").write_text(text, encoding="utf-8")

    def run(self, now: int, *arguments: str) -> Result:
        self._monkeypatch.setenv("SOURCE_DATE_EPOCH", str(now))
        return RUN.invoke(app, ["anki", *arguments])

    def build(self, now: int) -> bytes:
        assert self.run(now, "build", "lesson").exit_code == 0
        return self.deck

    def release(self, now: int, *options: str) -> bytes:
        self.said = self.run(now, "release", "lesson", *options)
        assert self.said.exit_code == 0, self.said.output
        return self.deck

    @property
    def deck(self) -> bytes:
        return Path("dist/lesson/lesson.apkg").read_bytes()

    @property
    def changes(self) -> str:
        return Path("dist/lesson/lesson-changes.md").read_text(encoding="utf-8")


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    monkeypatch.chdir(tmp_path)
    return Publisher(tmp_path, monkeypatch)


def learner(home: Path, name: str, *decks: bytes) -> Collection:
    (home / name).mkdir()
    collection = Collection(home / name)
    for deck in decks:
        collection.load(deck)
    return collection


def edit(collection: Collection, question: str, now: int, **fields: str) -> None:
    """Edit a card in Anki at a time."""
    note = collection.note(question)
    for name, value in fields.items():
        note[name] = value
    collection.anki.update_note(note)
    collection.anki.db.execute("update notes set mod = ? where id = ?", now, note.id)


def test_a_correction_built_in_february_reaches_a_learner_who_edited_in_march(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.write(STALLS, GRAIN)
    ann = learner(tmp_path, "ann", publisher.release(FEBRUARY - 1000))
    publisher.write(STALLS.replace("60,", "60, unit: stalls,"), GRAIN)
    built = publisher.build(FEBRUARY)
    edit(ann, "market/stalls", MARCH, Hint="my hint")
    assert ann.load(built).updated == 0

    assert ann.load(publisher.release(JUNE)).updated == 1
    assert "stalls" in ann.note("market/stalls")["Answer"]
    ann.close()


def test_a_second_release_of_the_same_banks_updates_nothing(publisher: Publisher, tmp_path: Path) -> None:
    publisher.write(STALLS, GRAIN)
    ann = learner(tmp_path, "ann", publisher.release(FEBRUARY))

    assert ann.load(publisher.release(JUNE)).duplicate == 2
    assert publisher.changes.count("\n## ") == 1
    ann.close()


def test_two_releases_in_the_same_second_are_two(publisher: Publisher) -> None:
    publisher.write(STALLS)
    publisher.release(FEBRUARY)
    publisher.write(STALLS, GRAIN)
    publisher.release(FEBRUARY)
    publisher.write(STALLS, GRAIN, HALL)
    publisher.release(FEBRUARY)

    assert RUN.invoke(app, ["check", "lesson"]).exit_code == 0
    assert publisher.changes.count("- New") == 3


def test_the_list_of_changes_shows_markdown_as_it_was_written(publisher: Publisher) -> None:
    publisher.write(STALLS.replace("How many stalls are there?", "'What is `x_1` <b> [a] & 2 * b?'"))
    publisher.release(FEBRUARY)

    assert r"- New: What is x\_1 \<b\> \[a\] \& 2 \* b?" in publisher.changes


def test_who_has_imported_a_build_in_between_is_told_to_get_it_once_more(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.write(STALLS, GRAIN)
    publisher.release(FEBRUARY)
    publisher.write(STALLS.replace("How many", "About how many"), GRAIN)
    between = tmp_path / "between.apkg"
    between.write_bytes(publisher.build(MARCH))
    ann = learner(tmp_path, "ann", between.read_bytes())

    plan = publisher.run(JUNE, "plan", str(between), "lesson").stdout

    assert re.search(r"re-imported +1 ", plan)
    assert ann.load(publisher.release(JUNE)).updated == 1
    ann.close()


def test_all_cards_are_updated_on_demand_and_the_cost_is_reported(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.write(STALLS, GRAIN)
    ann = learner(tmp_path, "ann", publisher.release(FEBRUARY))

    assert ann.load(publisher.release(JUNE, "--all")).updated == 2
    assert (
        "2 updated cards: progress is kept, but the learner's own tags and Notes field are overwritten"
        in publisher.said.stdout
    )
    ann.close()


def test_what_is_new_is_in_the_description_and_in_a_list_of_changes(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.write(STALLS, GRAIN)
    publisher.release(FEBRUARY)
    publisher.write(STALLS.replace("How many", "About *how* many"), GONE, HALL)
    ann = learner(tmp_path, "ann", publisher.release(JUNE))

    assert publisher.changes == (
        "# The Thursday market\n\n"
        "## 9 March 2024\n\n"
        "- New: When was the hall opened?\n"
        "- Changed: About how many stalls are there?\n"
        "- No longer asked: What was sold at first?\n\n"
        "## 14 November 2023\n\n"
        "- New: How many stalls are there?\n"
        "- New: What was sold at first?\n"
    ).replace("How many stalls", "About how many stalls")
    (description,) = {
        deck.get("desc") for deck in ann.anki.decks.all() if deck["name"] == "The Thursday market"
    }
    assert r"Last release\, 9 March 2024\: 1 new\, 1 changed\, 1 no longer asked\." in description
    ann.close()


def test_a_bank_that_is_renamed_keeps_its_list_of_changes(publisher: Publisher) -> None:
    publisher.write(STALLS, GRAIN)
    publisher.release(FEBRUARY)
    publisher.write(STALLS.replace("How many", "About how many"), GRAIN)
    publisher.release(MARCH)
    before = publisher.changes

    bank = publisher.folder / "market.yaml"
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("bank: market", "bank: fair\nformerly: market"), encoding="utf-8")
    publisher.release(JUNE)
    assert publisher.changes == before
    bank.write_text(text.replace("bank: market", "bank: fair"), encoding="utf-8")
    publisher.release(AUGUST)
    assert publisher.changes == before

    assert "orphaned-lock" not in RUN.invoke(app, ["check", "lesson"]).output


def test_a_question_that_is_renamed_is_shown_by_its_words_in_the_list_of_changes(
    publisher: Publisher,
) -> None:
    publisher.write(STALLS)
    publisher.release(FEBRUARY)
    publisher.write(STALLS.replace("id: stalls", "id: stands, formerly: stalls"))
    publisher.release(MARCH)

    assert "- New: How many stalls are there?" in publisher.changes


def test_what_a_learner_will_not_get_is_planned_with_the_reason(publisher: Publisher, tmp_path: Path) -> None:
    publisher.write(STALLS, GRAIN, HALL)
    old = tmp_path / "old.apkg"
    old.write_bytes(publisher.release(FEBRUARY))
    ann = learner(tmp_path, "ann", old.read_bytes())
    for question, field in (("stalls", "Hint"), ("grain", "Notes"), ("hall", "Hint")):
        edit(ann, f"market/{question}", OCTOBER, **{field: "mine"})
    note = ann.note("market/grain")
    note.tags += ["leech", "exam"]
    ann.anki.update_note(note)
    user = tmp_path / "ann.apkg"
    user.write_bytes(exported(ann, scheduling=True))
    publisher.write(
        STALLS.replace("How many", "About how many"), GRAIN.replace("sold at", "sold there at"), HALL
    )

    plan = publisher.run(JUNE, "plan", str(old), "lesson", "--user", str(user))

    assert plan.exit_code == 1
    assert plan.stdout.partition("after the release\n")[2].partition("\n\n")[0] == (
        "  market/stalls: Stem, Hint (edited: Hint)\n"
        "  market/grain: Stem, Notes, tags (tag leech; own tags: exam; Notes)"
    )
    assert ann.load(publisher.release(JUNE)).updated == 0
    ann.close()


class TestRetired:
    """A retired card is shown as such to who has it, and comes to nobody else."""

    @pytest.fixture
    def first(self, publisher: Publisher) -> bytes:
        publisher.write(STALLS, GRAIN)
        return publisher.release(FEBRUARY)

    def test_a_learner_who_has_the_card_sees_the_reason(
        self, publisher: Publisher, first: bytes, tmp_path: Path
    ) -> None:
        ann = learner(tmp_path, "ann", first)
        study(ann, "market/grain")
        publisher.write(STALLS, GONE)

        ann.load(publisher.release(JUNE))

        assert "Wool was sold too." in ann.card("market/grain").question()
        assert ann.card("market/grain").reps > 0
        ann.close()

    def test_a_learner_who_deleted_the_card_does_not_get_it_again(
        self, publisher: Publisher, first: bytes, tmp_path: Path
    ) -> None:
        ann = learner(tmp_path, "ann", first)
        ann.anki.remove_notes([ann.note("market/grain").id])
        publisher.write(STALLS, GONE)

        for now in (JUNE, AUGUST, OCTOBER):
            ann.load(publisher.release(now))
            assert ann.anki.card_count() == 1
        ann.close()

    def test_a_new_learner_never_sees_it(self, publisher: Publisher, first: bytes, tmp_path: Path) -> None:
        assert first
        publisher.write(STALLS, GONE)
        for number, now in enumerate((JUNE, AUGUST, OCTOBER)):
            newcomer = learner(tmp_path, f"newcomer {number}", publisher.release(now))
            assert newcomer.anki.card_count() == 1
            newcomer.close()

    def test_two_releases_tell_of_it_and_the_third_does_not(
        self, publisher: Publisher, first: bytes, tmp_path: Path
    ) -> None:
        assert first
        publisher.write(STALLS, GONE)
        counts = []
        for number, now in enumerate((JUNE, AUGUST, OCTOBER)):
            newcomer = learner(tmp_path, f"newcomer {number}", publisher.release(now))
            counts.append(newcomer.anki.note_count())
            newcomer.close()

        assert counts == [2, 2, 1]

    def test_a_question_that_is_asked_again_has_its_card_again(
        self, publisher: Publisher, first: bytes, tmp_path: Path
    ) -> None:
        ann = learner(tmp_path, "ann", first)
        for now, question in ((JUNE, GONE), (AUGUST, GONE), (OCTOBER, GRAIN)):
            publisher.write(STALLS, question)
            ann.load(publisher.release(now))
            ann.anki.db.execute("update notes set mod = ?", now)  # Anki 23.12 writes the time of the import

        assert "Wool" not in ann.card("market/grain").question()
        newcomer = learner(tmp_path, "newcomer", publisher.deck)
        assert newcomer.anki.card_count() == 2
        ann.close()
        newcomer.close()


class TestDrop:
    def test_a_deleted_question_is_planned_as_lost_until_its_loss_is_confirmed(
        self, publisher: Publisher, tmp_path: Path
    ) -> None:
        publisher.write(STALLS, GRAIN)
        old = tmp_path / "old.apkg"
        old.write_bytes(publisher.release(FEBRUARY))
        publisher.write(STALLS)
        plan = publisher.run(JUNE, "plan", str(old), "lesson")
        assert plan.exit_code == 1
        assert re.search(
            r"\nlost\n  lesson/market.yaml:1:7: no question has the id market/grain any more, but a card with this id was released on 2023-11-14",
            plan.stdout,
        )
        assert "--drop market/grain" in plan.stdout

        publisher.release(JUNE, "--drop", "market/grain")

        assert publisher.run(JUNE, "plan", str(old), "lesson").exit_code == 0
        assert "card-lost" not in RUN.invoke(app, ["check", "lesson"]).output

    def test_a_card_of_another_kind_is_lost_until_that_is_confirmed_whatever_was_built(
        self, publisher: Publisher
    ) -> None:
        publisher.write(STALLS, GRAIN)
        publisher.release(FEBRUARY)
        publisher.write(STALLS.replace("numeric", "true-false").replace("answer: 60", "answer: true"), GRAIN)
        publisher.build(MARCH)
        assert (
            "replaces the card that was released on 2023-11-14 (recall)"
            in RUN.invoke(app, ["check", "lesson"]).output
        )

        publisher.release(JUNE, "--drop", "market/stalls")

        assert "card-lost" not in RUN.invoke(app, ["check", "lesson"]).output

    def test_a_question_that_still_makes_its_card_cannot_be_dropped(self, publisher: Publisher) -> None:
        publisher.write(STALLS, GRAIN)
        publisher.release(FEBRUARY)

        done = publisher.run(JUNE, "release", "lesson", "--drop", "market/grain")

        assert done.exit_code == 2
        assert 'the card "market/grain" cannot be dropped' in done.stderr

    def test_a_card_that_no_lock_file_knows_is_refused(self, publisher: Publisher) -> None:
        publisher.write(STALLS, GRAIN)
        publisher.release(FEBRUARY)

        done = publisher.run(JUNE, "release", "lesson", "--drop", "market/grian")

        assert done.exit_code == 2
        assert 'no lock file contains the card "market/grian" (did you mean "market/grain"?)' in done.stderr


def test_a_clock_behind_the_lock_file_is_refused_like_one_ahead_of_it(publisher: Publisher) -> None:
    publisher.write(STALLS)
    publisher.release(JUNE)
    publisher.write(STALLS.replace("How many", "About how many"))

    done = publisher.run(FEBRUARY, "build", "lesson")

    assert done.exit_code == 2
    assert "that is later than the date of this build (2023-11-14T22:13:20Z)" in done.stderr


def test_a_learner_from_whom_nothing_is_held_back_is_told_so(publisher: Publisher, tmp_path: Path) -> None:
    publisher.write(STALLS, GRAIN)
    old = tmp_path / "old.apkg"
    old.write_bytes(publisher.release(FEBRUARY))
    ann = learner(tmp_path, "ann", old.read_bytes())
    (tmp_path / "ann.apkg").write_bytes(exported(ann, scheduling=True))

    plan = publisher.run(JUNE, "plan", str(old), "lesson", "--user", "ann.apkg")

    assert "The learner who exported ann.apkg gets all updates." in plan.stdout
    ann.close()


def test_cards_that_move_to_another_deck_together_are_one_line(publisher: Publisher, tmp_path: Path) -> None:
    publisher.write(STALLS, GRAIN)
    old = tmp_path / "old.apkg"
    old.write_bytes(publisher.release(FEBRUARY))
    (publisher.folder / "quizgen.yaml").write_text("deck: School\n", encoding="utf-8")

    plan = publisher.run(JUNE, "plan", str(old), "lesson")

    assert '  2 cards: from "The Thursday market::The market" to "School::The market"\n' in plan.stdout
