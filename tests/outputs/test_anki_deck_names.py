"""Where the cards of a bank are in the learner's collection."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import ARTICLE_TEXT, a_bank, a_flashcard, a_folder, a_multiple_choice
from typer.testing import CliRunner

import quizgen as qg
from outputs.anki_cases import Collection, built, only_file
from quizgen.cli.app import app
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings

BELLS, CLOCKS = a_bank(a_flashcard(), bank="bells"), a_bank(a_flashcard(), bank="clocks", title="Clocks")


def decks(collection: Collection, folder: Folder) -> set[str]:
    """The decks in which a learner finds cards, and the decks above them."""
    collection.load(built(folder))
    return {deck["name"] for deck in collection.anki.decks.all() if deck["name"] != "Default"}


def with_decks(**names: str) -> Folder:
    banks = [bank.model_copy(update={"deck": names.get(bank.bank)}) for bank in (BELLS, CLOCKS)]
    return a_folder(*banks)


def test_a_bank_names_its_own_deck(collection: Collection) -> None:
    assert decks(collection, with_decks(bells="Sounds::Bells")) == {
        "Sounds",
        "Sounds::Bells",
        "The Thursday market",
        "The Thursday market::Clocks",
    }


def test_the_deck_of_the_article_is_not_made_if_it_would_be_empty(collection: Collection) -> None:
    assert decks(collection, with_decks(bells="Sounds::Bells", clocks="Time")) == {
        "Sounds",
        "Sounds::Bells",
        "Time",
    }


def test_a_deck_elsewhere_tells_of_article_and_edition(collection: Collection) -> None:
    collection.load(built(with_decks(bells="Bells")))

    (bells,) = (deck for deck in collection.anki.decks.all() if deck["name"] == "Bells")
    assert "**The Thursday market**" in bells["desc"]
    assert "Edition" in bells["desc"]


def test_a_folder_names_the_deck_above_those_of_its_banks(collection: Collection) -> None:
    folder = a_folder(BELLS, CLOCKS).model_copy(update={"deck": "School::Biology"})

    assert decks(collection, folder) == {
        "School",
        "School::Biology",
        "School::Biology::Market basics",
        "School::Biology::Clocks",
    }


def test_a_bank_takes_precedence_over_its_folder(collection: Collection) -> None:
    folder = with_decks(bells="Bells").model_copy(update={"deck": "School"})

    assert decks(collection, folder) == {"Bells", "School", "School::Clocks"}


class TestSharedFile:
    @pytest.fixture
    def lesson(self, tmp_path: Path) -> Path:
        folder = tmp_path / "course" / "market"
        folder.mkdir(parents=True)
        (tmp_path / ".git").mkdir()
        (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
        (folder / "bells.yaml").write_text(qg.to_yaml(BELLS), encoding="utf-8")
        return folder

    @pytest.mark.parametrize("place", ["market", "."])
    def test_it_is_beside_the_article_or_in_a_folder_above(self, lesson: Path, place: str) -> None:
        (lesson.parent / place / "quizgen.yaml").write_text('deck: "School :: Biology"\n', encoding="utf-8")

        for path in (lesson, lesson.parent, lesson / "bells.yaml"):
            (folder,) = load_folders([path]).folders
            assert folder.deck == "School::Biology"

    def test_it_is_not_looked_for_outside_the_project(self, lesson: Path) -> None:
        (lesson / ".git").mkdir()
        (lesson.parent / "quizgen.yaml").write_text("deck: School\n", encoding="utf-8")

        assert load_folders([lesson]).folders[0].deck is None

    def test_a_mistake_in_it_is_reported_once_at_its_place(self, lesson: Path) -> None:
        other = lesson.parent / "fair"
        other.mkdir()
        for name in ("article.md", "bells.yaml"):
            text = (lesson / name).read_text(encoding="utf-8").replace("bank: bells", "bank: fair-bells")
            (other / name).write_text(text, encoding="utf-8")
        (lesson.parent / "quizgen.yaml").write_text('deck: "School::"\ndekc: x\n', encoding="utf-8")

        found = [str(problem) for problem in load_folders([lesson.parent]).problems]

        assert len(found) == 2
        assert 'quizgen.yaml:1:7: error[invalid-deck]: "School::" has an empty level' in found[0]
        assert "quizgen.yaml:2:1: error[unknown-key]" in found[1]

    def test_another_deck_name_makes_the_package_anew(self, lesson: Path, tmp_path: Path) -> None:
        qg.build(lesson, tmp_path / "dist", only="anki")
        (lesson / "quizgen.yaml").write_text("deck: School\n", encoding="utf-8")

        assert any(file.written for file in qg.build(lesson, tmp_path / "dist", only="anki").steps[0].files)


def test_a_deck_name_changes_no_note(collection: Collection) -> None:
    before = with_decks()
    made = ANKI.render(before, AnkiSettings(now=1_790_000_000))
    collection.load(only_file(made))
    after = with_decks(bells="Bells").model_copy(update={"locks": made.locks})

    assert collection.load(built(after)).updated == 0


@pytest.mark.parametrize(
    ("subdecks", "names"),
    [
        ("bank", {"Market basics"}),
        ("objective", {"Market basics", "Market basics::goods"}),
        ("difficulty", {"Market basics", "Market basics::easy"}),
    ],
)
def test_a_bank_is_divided_on_demand(collection: Collection, subdecks: str, names: set[str]) -> None:
    folder = a_folder(a_bank(a_multiple_choice(), a_flashcard()))
    collection.load(only_file(ANKI.render(folder, AnkiSettings(subdecks=subdecks))))

    found = {
        collection.anki.decks.name(card.did).removeprefix("The Thursday market::")
        for card in collection.cards()
    }
    assert found == names


def test_a_course_is_one_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collection: Collection
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, title in (("market", "The market"), ("fair", "The fair")):
        folder = tmp_path / "course" / name
        folder.mkdir(parents=True)
        article = ARTICLE_TEXT.replace("The Thursday market", title)
        (folder / "article.md").write_text(article, encoding="utf-8")
        (folder / f"{name}.yaml").write_text(qg.to_yaml(a_bank(a_flashcard(), bank=name)), encoding="utf-8")

    done = CliRunner().invoke(app, ["anki", "build", "course", "--bundle", "course.apkg"])

    assert done.exit_code == 0, done.output
    assert "course.apkg: contains the decks of 2 articles" in done.stdout
    assert collection.load(Path("course.apkg").read_bytes()).new == 2
    names = {deck["name"] for deck in collection.anki.decks.all()}
    assert names >= {"The market::Market basics", "The fair::Market basics"}
    assert collection.load(Path("dist/market/market.apkg").read_bytes()).duplicate == 1
    assert collection.sick() == []
