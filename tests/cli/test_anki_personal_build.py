"""A package for one learner brings the banks' new text, and leaves the learner what is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from outputs.anki_cases import Collection
from outputs.anki_packages import edit, exported, exported_collection, study
from samples import ARTICLE_TEXT
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

pytestmark = pytest.mark.backend

RUN = CliRunner()
FIRST, LATER = 1_700_000_000, 1_750_000_000
STALLS = (
    "  - {id: stalls, type: numeric, ask: How many stalls are there?, answer: 60, cite: about 60 stalls}\n"
)
GRAIN = (
    "  - {id: grain, type: short-answer, ask: What was sold at first?, answer: grain, explain: Only grain., "
    "cite: Only grain was sold}\n"
)

HALL = "  - {id: hall, type: date, ask: When was the hall opened?, answer: 1911, cite: The hall was opened on 12 May 1911}\n"


def run(*arguments: str) -> Result:
    return RUN.invoke(app, ["anki", *arguments])


def write(lesson: Path, *questions: str) -> None:
    text = f"bank: market\ntitle: The market\nquestions:\n{''.join(questions)}"
    (lesson / "market.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that was released once; its package is old.apkg."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST))
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    write(folder, STALLS, GRAIN)
    assert run("release", "lesson").exit_code == 0
    (tmp_path / "old.apkg").write_bytes(Path("dist/lesson/lesson.apkg").read_bytes())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(LATER))
    return folder


@pytest.fixture
def ann(lesson: Path, tmp_path: Path) -> Iterator[Collection]:
    """A learner who has studied, tagged, written Notes and edited a field."""
    assert lesson.is_dir()
    home = tmp_path / "ann"
    home.mkdir()
    collection = Collection(home)
    collection.load((tmp_path / "old.apkg").read_bytes())
    study(collection, "market/stalls")
    edit(collection, "market/stalls", "exam", Notes="Ask Ben <b>again</b>", Hint="more than 50")
    edit(collection, "market/grain", Explanation="My own words.")
    yield collection
    collection.close()


@pytest.mark.parametrize("newest", [False, True])
def test_notes_tags_and_progress_stay_and_the_text_is_new(
    lesson: Path, ann: Collection, tmp_path: Path, *, newest: bool
) -> None:
    write(lesson, STALLS.replace("How many", "About how many"), GRAIN)
    (tmp_path / "ann.apkg").write_bytes(exported(ann, scheduling=True, legacy=not newest))
    lock = (lesson / "market.lock").read_bytes()

    done = run("build", "--for", "ann.apkg", "lesson", "-o", "out")

    assert done.exit_code == 0, done.output
    assert "out/lesson-for-ann.apkg" in done.stdout
    assert (
        "2 cards with the learner's additions: 1 with text in the Notes field, 1 with the learner's own tags"
        in done.stdout
    )
    log = ann.load(Path("out/lesson-for-ann.apkg").read_bytes())
    stalls = ann.note("market/stalls")
    assert (log.new, log.updated) == (0, 2)
    assert "About how many" in stalls["Stem"]
    assert (stalls["Notes"], stalls["Hint"]) == ("Ask Ben <b>again</b>", "")
    assert "exam" in stalls.tags
    assert ann.card("market/stalls").reps == 1
    assert (lesson / "market.lock").read_bytes() == lock
    assert "market/stalls: Hint" in done.stdout


def test_edits_are_kept_on_demand_unless_the_bank_changed_the_field_too(
    lesson: Path, ann: Collection, tmp_path: Path
) -> None:
    write(
        lesson,
        STALLS.replace("How many", "About how many"),
        GRAIN.replace("Only grain.", "Grain came first."),
    )
    (tmp_path / "ann.apkg").write_bytes(exported(ann))

    done = run("build", "--for", "ann.apkg", "--since", "old.apkg", "--keep-edits", "lesson", "-o", "out")

    assert done.exit_code == 0, done.output
    ann.load(Path("out/lesson-for-ann.apkg").read_bytes())
    stalls, grain = ann.note("market/stalls"), ann.note("market/grain")
    assert "About how many" in stalls["Stem"]
    assert stalls["Hint"] == "more than 50"
    assert "Grain came first." in grain["Explanation"]
    assert "1 edited field kept" in done.stdout
    assert (
        "market/grain: Explanation (the bank has changed this field too)  (lesson/market.yaml:5:"
        in done.stdout
    )


def test_cards_that_the_learner_does_not_have_are_counted(
    lesson: Path, ann: Collection, tmp_path: Path
) -> None:
    ann.anki.remove_notes([ann.note("market/grain").id])
    (tmp_path / "ann.apkg").write_bytes(exported(ann))
    write(lesson, STALLS, GRAIN, HALL)

    shown = [
        run("build", "--for", "ann.apkg", *more, "lesson").stdout for more in ((), ("--since", "old.apkg"))
    ]

    assert "  2 cards that the learner does not have\n" in shown[0]
    assert "deleted" not in shown[0]
    assert "  including 1 card that the learner deleted and will get again:\n  market/grain\n" in shown[1]


def test_the_next_release_is_still_taken(
    lesson: Path, ann: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ann.apkg").write_bytes(exported(ann))
    assert run("build", "--for", "ann.apkg", "lesson", "-o", "out").exit_code == 0
    ann.load(Path("out/lesson-for-ann.apkg").read_bytes())
    write(lesson, STALLS.replace("How many", "About how many"), GRAIN)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    ann.anki.db.execute("update notes set mod = mod - 10")  # the edits of this test are as old as its release

    assert run("release", "lesson").exit_code == 0

    assert ann.load(Path("dist/lesson/lesson.apkg").read_bytes()).updated == 1


def test_a_whole_collection_is_read_and_its_other_notes_are_left_alone(
    lesson: Path, ann: Collection, tmp_path: Path
) -> None:
    basic = ann.anki.models.by_name("Basic")
    note = ann.anki.new_note(basic)
    note["Front"], note["Back"] = "mine", "too"
    ann.anki.add_note(note, 1)
    (tmp_path / "ann.colpkg").write_bytes(exported_collection(ann))
    write(lesson, STALLS, GRAIN.replace("Only grain.", "Grain came first."))

    assert run("build", "--for", "ann.colpkg", "lesson", "-o", "out").exit_code == 0

    log = ann.load(Path("out/lesson-for-ann.apkg").read_bytes())
    assert (log.new, log.updated + log.duplicate) == (0, 2)
    ann.anki.remove_notes([note.id])
    assert ann.note("market/stalls")["Notes"] == "Ask Ben <b>again</b>"


@pytest.mark.parametrize(
    ("options", "needed"),
    [
        (("--since", "old.apkg"), "--for"),
        (("--keep-edits",), "--for"),
        (("--for", "old.apkg", "--keep-edits"), "--since"),
    ],
)
@pytest.mark.usefixtures("lesson")
def test_options_that_need_another_one_say_so(options: tuple[str, ...], needed: str) -> None:
    done = run("build", *options, "lesson")

    assert done.exit_code == 2
    assert f"this option can only be used together with {needed}" in done.stderr


@pytest.mark.usefixtures("lesson")
def test_an_export_that_is_no_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ann.apkg").write_bytes(b"PK")

    done = run("build", "--for", "ann.apkg", "lesson")

    assert done.exit_code == 2
    assert done.stderr.startswith("error: ann.apkg: ")
