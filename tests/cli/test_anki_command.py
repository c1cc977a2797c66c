"""`quizgen anki`: what authors see of plans, trials and learners' edits."""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import genanki
import pytest
from imports import imported_by
from outputs.anki_cases import Collection
from outputs.anki_packages import NOTE, edit, exported, package_of, study, written, zipped
from samples import ARTICLE_TEXT
from typer.testing import CliRunner, Result

from quizgen.cli.anki import sandbox_import as trial
from quizgen.cli.app import app

pytestmark = pytest.mark.backend

RUN = CliRunner()
FIRST, LATER = 1_700_000_000, 1_700_100_000

HEAD = "bank: market\ntitle: The market\narticle: article.md\nquestions:\n"
STALLS = """\
  - id: stalls
    type: numeric
    ask: About how many stalls are there?
    answer: 60
    unit: stalls
    cite: about 60 stalls
"""
GRAIN = """\
  - id: first-goods
    type: multiple-choice
    ask: What was sold at first?
    answer: grain
    distractors: [fish, wool]
    cite: Only grain was sold at first
"""
BELL = """\
  - id: bell
    type: true-false
    ask: Traders may sell after the bell.
    answer: false
    correction: Nobody may.
    cite: Nobody may sell after the bell
"""


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two questions, built once."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST))
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    write(folder, STALLS, GRAIN)
    assert run("build", "lesson").exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(LATER))
    return folder


@pytest.fixture
def learner(lesson: Path, tmp_path: Path) -> Iterator[Collection]:
    """A learner who has imported the deck."""
    home = tmp_path / "learner"
    home.mkdir()
    collection = Collection(home)
    collection.load((lesson.parent / DECK).read_bytes())
    yield collection
    collection.close()


DECK = "dist/lesson/lesson.apkg"


def run(*arguments: str) -> Result:
    return RUN.invoke(app, ["anki", *arguments])


def write(folder: Path, *questions: str) -> None:
    (folder / "bank.yaml").write_text(HEAD + "".join(questions), encoding="utf-8")


def refusal(*arguments: str) -> str:
    """The sentence with which a command ends that cannot do anything."""
    done = run(*arguments)
    assert done.exit_code == 2, done.output
    assert done.stdout == ""
    return done.stderr.removeprefix("error: ").removesuffix("\n")


def anybodys(values: Sequence[str] = ("front", "back"), front: str = "{{Front}}", **changes: Any) -> bytes:
    """A package by genanki, which writes what it is told."""
    fields = [{"name": "Front"}, {"name": "Back"}]
    model = genanki.Model(77, "Two fields", fields, [{"name": "Card", "qfmt": front, "afmt": "{{Back}}"}])
    model._req = []
    deck = genanki.Deck(5_000_000_000, "Anybody's")
    for number in range(changes.get("copies", 1)):
        note = genanki.Note(model, list(values), guid=f"theirs-{number % changes.get('guids', 99)}")
        note.cards = [genanki.Card(ord_) for ord_ in changes.get("cards", [0])]
        deck.add_note(note)
    with tempfile.NamedTemporaryFile(suffix=".apkg") as file:
        genanki.Package(deck).write_to_file(file.name, timestamp=changes.get("timestamp", FIRST))
        return file.read()


# build


def test_build_makes_the_decks_alone(lesson: Path) -> None:
    assert [path.name for path in (lesson.parent / "dist" / "lesson").iterdir()] == ["lesson.apkg"]
    done = run("build", "lesson", "-o", "other", "--force")
    assert done.exit_code == 0
    assert (lesson.parent / "other/lesson/lesson.apkg").read_bytes() == (lesson.parent / DECK).read_bytes()


# plan


def test_a_plan_names_every_question_by_what_happens_to_it(lesson: Path) -> None:
    write(lesson, BELL, STALLS.replace("About how", "Roughly how"))

    done = run("plan", DECK, "lesson")

    assert done.exit_code == 1, done.output
    assert done.stdout == (
        f"If a learner who has {DECK} imports the decks built from the banks, the notes change as follows:\n"
        "\n"
        "  new                1  new notes, which are added to the learner's collection\n"
        "  changed            1  updated notes: progress is kept, but "
        "the learner's own tags and Notes field are overwritten\n"
        "  gone               1  notes that are missing from the new package (learners keep the cards as they are)\n"
        "\n"
        "new\n"
        "  market/bell\n"
        "\n"
        "changed\n"
        "  market/stalls: Stem\n"
        "\n"
        "gone\n"
        "  market/first-goods\n"
        "\n"
        "lost\n"
        "  lesson/bank.yaml:1:7: no question has the id market/first-goods any more, but a card with this id was built on 2023-11-14. "
        "Restore the question, and set `retired` if it should no longer be asked. If the question is in another folder "
        "now, add `formerly: market/first-goods` to it instead. If you deleted the question on "
        "purpose, run quizgen anki release --drop market/first-goods\n"
        "\n"
        "To keep the lost cards, add `formerly` to their questions and run this command again. To drop these cards, run quizgen anki release with --drop.\n"
    )


@pytest.mark.usefixtures("lesson")
def test_a_deck_whose_options_are_folded_is_compared_with_such_a_deck() -> None:
    assert run("build", "lesson", "--mcq", "recall").exit_code == 0
    assert "unchanged          2" in run("plan", DECK, "lesson", "--mcq", "recall").stdout
    assert "market/first-goods: " in run("plan", DECK, "lesson").stdout
    done = run("plan", DECK, "lesson", "--mcq", "maybe")
    assert done.exit_code == 2
    assert 'the value must be choose or recall, not "maybe"' in done.stderr


@pytest.mark.usefixtures("lesson")
def test_a_deck_is_compared_with_the_same_choices_about_its_cards() -> None:
    chosen = ("--source", "full", "--typed", "off", "--auto-reveal")
    assert run("build", "lesson", *chosen).exit_code == 0
    assert "unchanged          2" in run("plan", DECK, "lesson", *chosen).stdout
    assert "market/stalls: Task, Typed, Extra1" in run("plan", DECK, "lesson").stdout
    assert "market/stalls" not in run("diff", DECK, "lesson", *chosen).stdout


def test_a_plan_writes_nothing(lesson: Path) -> None:
    write(lesson, BELL)
    before = {path: path.read_bytes() for path in lesson.parent.rglob("*") if path.is_file()}
    run("plan", DECK, "lesson")
    assert {path: path.read_bytes() for path in lesson.parent.rglob("*") if path.is_file()} == before


def test_a_plan_comes_true(lesson: Path, learner: Collection) -> None:
    study(learner, "market/stalls")
    write(lesson, BELL, GRAIN, STALLS.replace("About how", "Roughly how"))
    counts = json.loads(run("plan", DECK, "lesson", "--format", "json").stdout)["counts"]

    assert run("build", "lesson").exit_code == 0
    log = learner.load((lesson.parent / DECK).read_bytes())

    assert (log.new, log.updated, log.duplicate) == (counts["new"], counts["changed"], counts["unchanged"])
    assert (log.new, log.updated, log.duplicate) == (1, 1, 1)


@pytest.mark.usefixtures("lesson")
def test_nothing_to_publish_is_said() -> None:
    assert run("plan", DECK, "lesson").stdout.endswith(
        "\n\nNothing has changed, so learners need no new package.\n"
    )


def test_a_plan_as_data_has_the_documented_shape(lesson: Path) -> None:
    write(lesson, BELL, STALLS.replace("    cite", "    retired: Out of date.\n    cite"))
    data = json.loads(run("plan", DECK, "lesson", "--format", "json").stdout)

    assert data["old"] == DECK
    assert list(data["counts"]) == [
        "new", "changed", "repeated", "unchanged", "context", "undetermined", "held-back", "conflict", "gone",
        "retired", "moved",
    ]  # fmt: skip
    assert (data["counts"]["new"], data["counts"]["retired"], data["counts"]["moved"]) == (1, 1, 0)
    assert data["redesigned"] == []
    assert [set(note) for note in data["notes"]] == [
        {"question", "guid", "fate", "fields", "retired", "moved"}
    ] * len(data["notes"])
    (retired,) = [note for note in data["notes"] if note["question"] == "market/stalls"]
    assert retired["retired"] == "Out of date."


def test_what_is_retired_or_moved_is_listed(lesson: Path) -> None:
    write(lesson, GRAIN, STALLS.replace("    cite", "    retired: Out of date.\n    cite"))
    (lesson / "bank.yaml").write_text(
        (lesson / "bank.yaml").read_text().replace("title: The market", "title: Stalls"), encoding="utf-8"
    )

    shown = run("plan", DECK, "lesson").stdout

    assert "\nretired\n  market/stalls: Out of date.\n" in shown
    assert (
        'market/first-goods: from "The Thursday market::The market" to "The Thursday market::Stalls"\n'
        in shown
    )


def test_a_change_that_would_not_arrive_ends_with_one(lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST))
    (lesson / "market.lock").unlink()
    write(lesson, STALLS, GRAIN.replace("wool", "cheese"))

    done = run("plan", DECK, "lesson")

    assert done.exit_code == 1
    assert "\nnot delivered\n  market/first-goods: Options\n" in done.stdout
    assert "make sure that the lock files are beside the banks. Then build again" in done.stdout


FORMER_LOCK = """\
format: 1
bank: market
notes:
  stalls: {note: recall, content: aaaaaaaaaaaaaaaa, changed: 2023-11-14T22:13:20Z, first: 2023-11-14T22:13:20Z}
  first-goods: {note: choice, content: bbbbbbbbbbbbbbbb, changed: 2023-11-14T22:13:20Z, first: 2023-11-14T22:13:20Z}
"""
"""What an earlier quizgen wrote, for cards that were rendered in another way."""


def test_cards_of_which_it_is_not_known_whether_they_changed_are_listed_once(lesson: Path) -> None:
    (lesson / "market.lock").write_text(FORMER_LOCK, encoding="utf-8")
    write(lesson, STALLS, GRAIN.replace("wool", "cheese"))

    first, again = run("build", "lesson").stdout, run("build", "lesson").stdout

    assert "warning: market: quizgen cannot tell whether these cards have changed" in first
    assert "stalls, first-goods. To find out" in first
    assert "cannot determine" not in again


def test_the_published_package_determines_which_cards_changed(lesson: Path, learner: Collection) -> None:
    published = lesson.parent / "published.apkg"
    published.write_bytes((lesson.parent / DECK).read_bytes())
    (lesson / "market.lock").write_text(FORMER_LOCK, encoding="utf-8")
    write(lesson, STALLS, GRAIN.replace("wool", "cheese"))
    assert run("build", "lesson").exit_code == 0
    plan = run("plan", "published.apkg", "lesson")
    assert plan.exit_code == 1
    assert "undetermined       1" in plan.stdout
    assert learner.load((lesson.parent / DECK).read_bytes()).updated == 0

    assert run("build", "lesson", "--published", "published.apkg").exit_code == 0

    assert "changed            1" in run("plan", "published.apkg", "lesson").stdout
    assert learner.load((lesson.parent / DECK).read_bytes()).updated == 1
    assert "cheese" in learner.note("market/first-goods")["Options"]


def test_a_note_type_with_other_fields_ends_with_one(lesson: Path) -> None:
    data = (lesson.parent / DECK).read_bytes()
    files = {name: zipfile.ZipFile(io.BytesIO(data)).read(name) for name in ("collection.anki2", "media")}
    with sqlite3.connect(":memory:") as connection:
        connection.deserialize(files["collection.anki2"])
        connection.execute("""UPDATE col SET models = replace(models, '"id": 131', '"id": 132')""")
        connection.commit()
        files["collection.anki2"] = connection.serialize()
    written(lesson.parent / "old.apkg", zipped(files))

    done = run("plan", "old.apkg", "lesson")

    assert done.exit_code == 1
    assert 'tick "Merge note types"' in done.stdout


def test_very_many_questions_are_cut_short_with_a_way_to_see_all(lesson: Path) -> None:
    write(
        lesson,
        STALLS,
        *(BELL.replace("id: bell", f"id: bell-{n}").replace("bell.", f"bell {n}.") for n in range(30)),
    )
    shown = run("plan", DECK, "lesson").stdout
    assert "  market/bell-19\n  and 10 more (list all with --format json)\n" in shown
    assert "bell-20" not in shown


def test_banks_with_errors_are_told_before_any_plan(lesson: Path) -> None:
    write(lesson, STALLS.replace("about 60", "about 70"))
    done = run("plan", DECK, "lesson")
    assert done.exit_code == 2
    assert "citation-" in done.stderr
    assert done.stdout == ""


def test_of_several_folders_the_one_of_the_package_is_meant(lesson: Path) -> None:
    other = lesson.parent / "lessons" / "other"
    other.mkdir(parents=True)
    (other / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    write(other, BELL)
    (other / "bank.yaml").write_text((other / "bank.yaml").read_text().replace("bank: market", "bank: other"))

    shown = run("plan", DECK, "lesson", "lessons").stdout
    assert "unchanged          2" in shown
    assert "bell" not in shown

    strange = written(lesson.parent / "strange.apkg", anybodys())
    done = run("plan", str(strange), "lesson", "lessons")
    assert done.exit_code == 2
    assert (
        "this package contains no questions from these folders: give the folder from which the package was built"
        in " ".join(done.stderr.split())
    )


def test_a_folder_without_questions_to_ask_has_no_package(lesson: Path) -> None:
    write(lesson, STALLS.replace("    cite", "    retired: old\n    cite"))
    data = json.loads(run("plan", DECK, "lesson", "--format", "json").stdout)
    assert data["counts"]["gone"] + data["counts"]["changed"] >= 1


@pytest.mark.parametrize("command", ["plan", "check", "diff"])
@pytest.mark.usefixtures("lesson")
def test_a_file_that_is_missing_or_no_package_is_refused_by_name(command: str) -> None:
    more = [] if command == "check" else ["lesson"]
    assert refusal(command, "none.apkg", *more) == "none.apkg: No such file or directory"
    assert refusal(command, "lesson", *more) == "lesson: Is a directory"
    assert refusal(command, "lesson/bank.yaml", *more).startswith("lesson/bank.yaml: not an Anki package")


@pytest.mark.parametrize("command", ["plan", "check", "diff"])
@pytest.mark.usefixtures("lesson")
def test_an_unknown_format_is_wrong_usage(command: str) -> None:
    done = run(command, DECK, "--format", "xml")
    assert done.exit_code == 2
    assert 'the value must be text or json, not "xml"\n' in done.stderr


# check


def test_a_sound_deck_is_said_to_be_sound(lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = lesson.parent / "rooms"
    rooms.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(rooms))

    done = run("check", DECK)

    assert done.exit_code == 0, done.output
    head, *rest = done.stdout.splitlines()
    assert head.startswith(f"Result of importing {DECK} into a new collection of Anki 2")
    assert rest == [
        "",
        "       1  note of the type QuizGen Choice",
        "       1  note of the type QuizGen Recall",
        "       2  cards in the deck The Thursday market::The market",
        "       2  cards rendered, front and back",
        "",
        "No problems were found in the cards, note types, media files or database.",
    ]
    assert list(rooms.iterdir()) == []


@pytest.mark.usefixtures("lesson")
def test_a_report_as_data_has_the_documented_shape() -> None:
    data = json.loads(run("check", DECK, "--format", "json").stdout)
    assert data.pop("anki")[:1] == "2"
    assert data == {
        "file": DECK,
        "notes": {"QuizGen Choice": 1, "QuizGen Recall": 1},
        "decks": {"The Thursday market::The market": 2},
        "rendered": 2,
        "media": 0,
        "findings": [],
    }


@pytest.mark.parametrize(
    ("data", "code", "where", "message"),
    [
        (anybodys(front="{{Front}} {{Nope}}"), "card-broken", "front", "no field called 'Nope'"),
        (anybodys(front="{{Front}} {{Nope}}"), "note-type-broken", "Two fields", "Card template 1 in note"),
        (anybodys(("", "back")), "card-blank", "theirs-0", "the front of card 1 is blank"),
        (anybodys(("", "back")), "empty-card", "theirs-0", "the note has 1 empty card"),
        (anybodys(cards=[]), "no-card", "front", "learners never see the note"),
        (anybodys(cards=[0, 7]), "database", "", "Check Database reports:"),
        (anybodys(copies=2, guids=1), "guid-twice", "front", "two notes have the same identifier (guid)"),
        (anybodys(('<img src="a%20b.png">', "x")), "media-missing", "[a%20b.png]", '"a%20b.png" is not in the package'),
        (anybodys(timestamp=FIRST * 10), "time-too-late", "front", "has a modification date in the future"),
        (anybodys(timestamp=0), "time-too-early", "front", "has a modification date before 1970"),
        (anybodys(timestamp=0), "anki-error", "", "Anki crashed while checking the database"),
        (package_of(), "import-refused", "", "Anki rejects the package: "),
    ],
)  # fmt: skip
def test_what_anki_finds_wrong_is_said_with_its_place(
    data: bytes, code: str, where: str, message: str, tmp_path: Path
) -> None:
    path = written(tmp_path / "deck.apkg", data)

    done = run("check", str(path), "--format", "json")

    assert done.exit_code == 1, done.output
    found = [each for each in json.loads(done.stdout)["findings"] if each["code"] == code]
    assert where in [each["where"] for each in found]
    assert message in "\n".join(each["message"] for each in found)


def test_findings_are_listed_by_kind_and_counted(tmp_path: Path) -> None:
    path = written(tmp_path / "deck.apkg", anybodys(("", "back")))
    assert run("check", str(path)).stdout.endswith(
        "\n       1  card rendered, front and back\n"
        "\n"
        "card-blank\n  theirs-0: the front of card 1 is blank\n"
        "\n"
        "empty-card\n  theirs-0: the note has 1 empty card\n"
        "\n"
        "2 problems.\n"
    )


def test_pictures_that_no_card_shows_are_named(lesson: Path) -> None:
    out = io.BytesIO((lesson.parent / DECK).read_bytes())
    with zipfile.ZipFile(out) as archive:
        collection = archive.read("collection.anki2")
    data = zipped({"collection.anki2": collection, "media": b'{"0": "idle.png"}', "0": b"x"})
    done = run("check", str(written(lesson.parent / "idle.apkg", data)))
    assert done.exit_code == 1
    assert (
        "\nmedia-unused\n  idle.png: this file is in the package, but no card uses it\n\n1 problem.\n"
        in done.stdout
    )


def test_a_package_in_the_newest_format_is_checked_as_well(learner: Collection) -> None:
    path = written(learner.home / "new.apkg", exported(learner, legacy=False))
    done = run("check", str(path))
    assert done.exit_code == 0, done.output
    assert "2  cards rendered" in done.stdout


def test_files_that_anki_always_takes_are_missed_on_the_cards(lesson: Path) -> None:
    out = io.BytesIO((lesson.parent / DECK).read_bytes())
    collection = zipfile.ZipFile(out).read("collection.anki2")
    data = zipped({"collection.anki2": collection, "media": b'{"0": "latex-1.png"}', "0": b"x"})
    done = run("check", str(written(lesson.parent / "latex.apkg", data)))
    assert "\nmedia-unused\n  latex-1.png: this file is in the package, but no card uses it\n" in done.stdout


def test_a_bug_of_ours_in_the_other_process_is_no_finding(
    lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr(trial, "_import_and_count", broken)
    with pytest.raises(KeyError):
        trial._try_out(lesson.parent / DECK, lesson)


def without_anki(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    """An installation in which importing anki does something else."""
    fake = tmp_path / "fake" / "anki"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text(lines, encoding="utf-8")
    monkeypatch.syspath_prepend(fake.parent)


@pytest.mark.usefixtures("lesson")
def test_without_ankis_library_one_sentence_says_how_to_get_it(
    learner: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = written(tmp_path / "new.apkg", exported(learner, legacy=False))
    without_anki(tmp_path, monkeypatch, "raise ImportError('not here')")

    assert (
        refusal("check", DECK)
        == "this command needs Anki's own library, 23.12 or newer: pip install 'quizgen[anki]'"
    )
    assert run("plan", DECK, "lesson").exit_code == 0
    assert run("plan", str(newest), "lesson").stdout == run("plan", DECK, "lesson").stdout.replace(
        DECK, str(newest)
    )


@pytest.mark.usefixtures("lesson")
def test_an_anki_that_ends_its_process_is_survived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_anki(tmp_path, monkeypatch, "import os; os._exit(3)")

    done = run("check", DECK)

    assert done.exit_code == 1
    assert "Anki crashed while importing or checking this package" in done.stdout


# diff


def test_a_learners_edit_is_shown_with_its_place_and_key(lesson: Path, learner: Collection) -> None:
    study(learner, "market/stalls")
    edit(learner, "market/stalls", "mine", Answer="about <b>sixty</b><br>stalls", Notes="Ask Ann")
    path = written(lesson.parent / "user.apkg", exported(learner))

    done = run("diff", str(path), "lesson")

    assert done.exit_code == 0, done.output
    assert done.stdout == (
        "Compared 2 notes from the learner's package with the banks.\n"
        "\n"
        "Edited by the learner\n"
        "\n"
        "  market/stalls  (lesson/bank.yaml:5:5)\n"
        "    Answer (in the bank: answer, unit, hedge)\n"
        "      bank     60 stalls\n"
        "      learner  about sixty\n"
        "               stalls\n"
        "\n"
        "The learner's own notes and tags\n"
        "\n"
        "  market/stalls\n"
        "      notes    Ask Ann\n"
        "      tags     + mine\n"
    )


def test_nothing_edited_is_said(lesson: Path, learner: Collection) -> None:
    path = written(lesson.parent / "user.apkg", exported(learner, scheduling=True))
    assert run("diff", str(path), "lesson").stdout == (
        "Compared 2 notes from the learner's package with the banks.\n\nNo edits were found.\n"
    )


def test_a_diff_as_data_has_the_documented_shape(lesson: Path, learner: Collection) -> None:
    edit(learner, "market/first-goods", "mine", Explanation="<p>So it was.</p>", ID="x", Notes="<b>N</b>")
    path = written(lesson.parent / "user.apkg", exported(learner))

    data = json.loads(run("diff", str(path), "lesson", "--since", DECK, "--format", "json").stdout)

    note = data["notes"][0]
    assert len(note.pop("guid")) == 16
    assert data == {
        "user": str(path),
        "since": DECK,
        "compared": 2,
        "unknown": [],
        "others": 0,
        "notes": [
            {
                "question": "market/first-goods",
                "file": "lesson/bank.yaml",
                "line": 11,
                "certain": True,
                "edits": [
                    {
                        "field": "ID",
                        "keys": [],
                        "bank": {"text": "market/first-goods", "html": "market/first-goods"},
                        "learner": {"text": "x", "html": "x"},
                        "looks_only": False,
                        "bank_too": False,
                    },
                    {
                        "field": "Explanation",
                        "keys": ["explain"],
                        "bank": {"text": "", "html": ""},
                        "learner": {"text": "So it was.", "html": "<p>So it was.</p>"},
                        "looks_only": False,
                        "bank_too": False,
                    },
                ],
                "notes": {"text": "N", "html": "<b>N</b>"},
                "tags_added": ["mine"],
                "tags_removed": [],
            }
        ],
    }


def test_a_bank_that_has_moved_on_is_told_from_a_learners_edit(lesson: Path, learner: Collection) -> None:
    note = learner.note("market/stalls")
    note.remove_tag("quizgen::bank::market")
    learner.anki.update_note(note)
    edit(learner, "market/stalls", Stem="<b>About how many stalls are there?</b>", ID="x")
    path = written(lesson.parent / "user.apkg", exported(learner))
    old = written(lesson.parent / "old.apkg", (lesson.parent / DECK).read_bytes())
    write(lesson, STALLS.replace("About how", "Roughly how"), GRAIN.replace("wool", "cheese"))

    shown = run("diff", str(path), "lesson").stdout
    with_base = run("diff", str(path), "lesson", "--since", str(old)).stdout

    assert "or changed in the bank later (to find out which, add --since OLD.apkg)\n" in shown
    assert "    Options (in the bank: answer, distractors)\n" in shown
    assert "Options" not in with_base
    assert "    ID\n      bank     market/stalls\n      learner  x\n" in with_base
    assert "    Stem (in the bank: ask; the bank has changed this field too)\n" in with_base
    assert "      tags     - quizgen::bank::market\n" in with_base


def test_formatting_alone_is_told_as_that(lesson: Path, learner: Collection) -> None:
    edit(learner, "market/stalls", Answer="<b>60 stalls</b>")
    path = written(lesson.parent / "user.apkg", exported(learner))
    assert "formatting only)" in run("diff", str(path), "lesson").stdout


def test_cards_of_nobody_are_counted_and_what_is_left_out_is_empty(lesson: Path, learner: Collection) -> None:
    edit(learner, "market/stalls", Answer="")
    basic = learner.anki.new_note(learner.anki.models.by_name("Basic"))
    basic["Front"] = "their own"
    learner.anki.add_note(basic, learner.anki.decks.id_for_name("Default"))
    path = written(lesson.parent / "user.apkg", exported(learner))
    write(lesson, STALLS)

    shown = run("diff", str(path), "lesson").stdout

    assert "      learner  (empty)\n" in shown
    assert "\nNotes whose questions are no longer in the banks\n  market/first-goods\n" in shown
    assert "\nThe learner's package also contains 1 other note, which quizgen did not make.\n" in shown


@pytest.mark.usefixtures("lesson")
def test_the_newest_format_is_read_like_the_legacy_one(learner: Collection, tmp_path: Path) -> None:
    study(learner, "market/stalls")
    edit(learner, "market/stalls", "mine", Answer="sixty", Notes="Ask Ann")
    legacy, newest = (
        written(tmp_path / f"{legacy}.apkg", exported(learner, legacy=legacy, scheduling=True))
        for legacy in (True, False)
    )

    shown = run("diff", str(newest), "lesson").stdout

    assert "      learner  sixty\n" in shown
    assert shown == run("diff", str(legacy), "lesson").stdout


@pytest.mark.parametrize("command", ["plan", "check", "diff"])
def test_a_newest_format_that_is_broken_is_refused(command: str, lesson: Path) -> None:
    path = written(
        lesson.parent / "new.apkg", zipped({"collection.anki21b": b"x", "media": b"", "meta": b"\x08\x03"})
    )
    more = [] if command == "check" else ["lesson"]
    assert (
        refusal(command, str(path), *more) == f"{path}: not an Anki package: compressed wrongly, or damaged"
    )


@pytest.mark.usefixtures("lesson")
def test_only_a_package_in_the_newest_format_needs_zstandard(learner: Collection, tmp_path: Path) -> None:
    newest = written(tmp_path / "new.apkg", exported(learner, legacy=False))

    assert "zstandard" not in imported_by("anki", "plan", DECK, "lesson")
    assert "zstandard" in imported_by("anki", "plan", newest, "lesson")


def test_what_strangers_wrote_cannot_control_the_terminal(lesson: Path, learner: Collection) -> None:
    edit(learner, "market/stalls", Answer="a\x1b[2Jb", Notes="\x1b]0;title\x07")
    path = written(lesson.parent / "user.apkg", exported(learner))
    assert "\x1b" not in run("diff", str(path), "lesson").stdout
    strange = written(lesson.parent / "strange.apkg", package_of((*NOTE[:5], "\x1b[2J\x1fb")))
    assert "\x1b" not in run("plan", str(strange), "lesson").stdout
