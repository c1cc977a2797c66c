"""Articles with the same title: each has a deck of its own, whatever is built together, and keeps it."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT, a_bank, a_flashcard

import quizgen as qg
from outputs.anki_cases import Collection
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.package.deck_names import deck_names
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import Problem, Severity

NOW = 1_790_000_000
PLAIN, ONE, TWO = (f"The Thursday market{name}" for name in ("", " (one)", " (two)"))


class Library:
    """A project whose articles have one title."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / ".git").mkdir(parents=True)
        self.now = NOW

    def add(self, name: str, **bank: str) -> Path:
        place = self.home / name
        place.mkdir(parents=True)
        (place / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
        text = qg.to_yaml(a_bank(a_flashcard(), bank=name.replace("/", "-"), **bank))
        (place / "bank.yaml").write_text(text, encoding="utf-8")
        return place

    def names(self, *folders: str) -> dict[str, str]:
        """The name of each folder's deck, as a build of these folders makes it."""
        checked = qg.check([self.home / name for name in folders or (".",)])
        assert checked.ok
        return {
            folder.banks[0].bank: (deck_names(folder)[1][folder.banks[0].bank]).removesuffix(
                "::Market basics"
            )
            for folder in checked.sound
        }

    def warnings(self, *folders: str) -> list[Problem]:
        problems = qg.check([self.home / name for name in folders or (".",)]).problems
        return [problem for problem in problems if problem.code == "same-deck"]

    def release(self, *folders: str) -> None:
        self.now += 100
        settings = AnkiSettings(now=self.now, release="changed")
        for folder in qg.check([self.home / name for name in folders]).sound:
            for lock in ANKI.render(folder, settings).locks:
                place = self.home / folder.banks[0].bank
                (place / f"{lock.bank}.lock").write_text(lock.text, encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "lessons")
    library.add("one")
    library.add("two")
    return library


def test_folders_with_the_same_title_are_told_apart_whatever_is_built_together(library: Library) -> None:
    assert library.names() == {"one": ONE, "two": TWO}
    for names in permutations(("one", "two")):
        assert library.names(*names) == {"one": ONE, "two": TWO}
    assert library.names("one") == {"one": ONE}
    assert library.names("two/bank.yaml") == {"two": TWO}


def test_a_title_that_differs_in_space_and_case_only_is_the_same_for_anki(library: Library) -> None:
    text = ARTICLE_TEXT.replace("The Thursday market", "the  THURSDAY\n  market", 1)
    (library.home / "two" / "article.md").write_text(text, encoding="utf-8")

    assert library.names("one") == {"one": ONE}
    assert library.names("two") == {"two": "the THURSDAY market (two)"}


def test_an_article_that_only_mentions_the_title_is_another_one(library: Library) -> None:
    text = ARTICLE_TEXT.replace("title: The Thursday market", "title: After The Thursday market", 1)
    (library.home / "two" / "article.md").write_text(text, encoding="utf-8")

    assert library.names("one") == {"one": PLAIN}


def test_a_copy_of_the_folder_is_not_another_article(tmp_path: Path) -> None:
    library = Library(tmp_path / "lessons")
    library.add("one")
    shutil.copytree(library.home / "one", library.home / "one-old")

    assert library.names("one") == {"one": PLAIN}


def test_outside_a_project_only_what_is_built_together_counts(library: Library) -> None:
    (library.home / ".git").rmdir()

    assert library.names("one") == {"one": PLAIN}
    assert library.names("one", "two") == {"one": ONE, "two": TWO}


def test_folders_of_one_name_are_told_apart_by_those_above(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add("spring/market")
    library.add("autumn/market")

    assert library.names() == {
        "spring-market": f"{PLAIN} (spring market)",
        "autumn-market": f"{PLAIN} (autumn market)",
    }


def test_the_one_that_was_released_first_keeps_the_plain_title(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add("two")
    library.release("two")
    library.add("one")

    assert library.names() == {"one": ONE, "two": PLAIN}
    library.release("one")
    assert library.names() == {"one": ONE, "two": PLAIN}


def test_a_released_name_stays_when_the_other_folder_is_gone_or_its_own_is_renamed(library: Library) -> None:
    library.release("one")
    for path in (library.home / "two").iterdir():
        path.unlink()
    (library.home / "two").rmdir()
    assert library.names() == {"one": ONE}

    (library.home / "one").rename(library.home / "market")
    assert library.names() == {"one": ONE}


def test_decks_that_were_published_under_one_name_keep_it(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for name in ("one", "two"):
        library.add(name)
        library.release(name)
        lock = library.home / name / f"{name}.lock"
        kept = [
            line
            for line in lock.read_text(encoding="utf-8").split("\n")
            if not line.startswith("deck_suffix")
        ]
        lock.write_text("\n".join(kept), encoding="utf-8")

    assert library.names() == {"one": PLAIN, "two": PLAIN}
    (problem,) = library.warnings()
    assert f'share the deck "{PLAIN}"' in problem.message


def test_a_build_is_a_trial_and_fixes_no_name(library: Library) -> None:
    qg.build(library.home / "one", library.home.parent / "dist", only="anki")
    (library.home / "two" / "quizgen.yaml").write_text("deck: Two\n", encoding="utf-8")

    assert library.names() == {"one": PLAIN, "two": "Two"}


def test_the_warning_says_what_was_done_until_it_is_released(library: Library) -> None:
    first, second = library.warnings()
    assert first.severity is Severity.WARNING
    assert (
        first.message
        == f'the article in {library.home / "two"} has the same title, so the deck for this article is named "{ONE}"'
    )
    assert f'"{TWO}"' in second.message
    for place in ("`deck` in the bank", "quizgen.yaml beside the article"):
        assert place in (first.hint or "")

    library.release("one")
    (second,) = library.warnings()
    assert f'"{TWO}"' in second.message
    library.release("two")
    assert library.warnings() == []


def test_a_deck_in_the_bank_or_beside_the_article_is_taken_as_it_is(library: Library) -> None:
    (library.home / "two" / "quizgen.yaml").write_text("deck: The Thursday market\n", encoding="utf-8")
    assert library.names() == {"one": ONE, "two": PLAIN}

    library.add("three", deck="Bells")
    assert library.names("three") == {"three": "Bells"}


def test_cards_of_both_arrive_in_decks_of_their_own_and_stay_there(
    library: Library, collection: Collection
) -> None:
    for now in (NOW, NOW + 100):
        for name in ("one", "two"):
            (folder,) = qg.check(library.home / name).sound
            made = ANKI.render(folder, AnkiSettings(now=now, release="changed"))
            collection.load(made.files[f"{name}.apkg"])
            lock = library.home / name / f"{name}.lock"
            lock.write_text(made.locks[0].text, encoding="utf-8")
        found = {
            note["ID"].split("/")[0]: collection.anki.decks.name(note.cards()[0].did)
            for note in collection.notes()
        }
        assert found == {"one": f"{ONE}::Market basics", "two": f"{TWO}::Market basics"}
    assert collection.sick() == []
