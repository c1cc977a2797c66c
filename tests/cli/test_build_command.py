from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from samples import a_picture
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

GOOD = flashcard("built in 1850", more="    objective: building\n")
CHOICE = """
  - id: fuel
    type: multiple-choice
    ask: What did the lamp burn?
    answer: oil
    distractors: [gas]
    cite: Its lamp burned 300 litres of oil a year
"""
RUN = CliRunner()


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bank.yaml").write_text(f"{HEAD}questions:\n{GOOD}", encoding="utf-8")
    return folder


def build(*arguments: str, environment: dict[str, str] | None = None) -> Result:
    return RUN.invoke(app, ["build", *arguments], env=environment)


def names(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if not path.name.startswith(".") and path.is_file()
    )


def test_everything_is_made_and_what_to_open_is_said(lesson: Path) -> None:
    done = build("lesson")

    assert done.exit_code == 0, done.output
    assert names(lesson.parent / "dist") == [
        "index.html",
        "lesson/lesson.apkg",
        "lesson/lighthouse-a-key.html",
        "lesson/lighthouse-a.html",
        "lesson/lighthouse-b-key.html",
        "lesson/lighthouse-b.html",
        "lesson/lighthouse-keys.html",
        "lesson/lighthouse.practice.html",
    ]
    assert done.stdout.startswith("lesson: 1 bank, 1 question\n")
    assert done.stdout.endswith("Open dist/index.html\n")


def test_the_index_links_every_file(lesson: Path) -> None:
    build("lesson")
    page = (lesson.parent / "dist" / "index.html").read_text(encoding="utf-8")

    assert [
        name
        for name in names(lesson.parent / "dist")
        if name != "index.html" and f'href="{name}"' not in page
    ] == []
    assert "quizgen quiz lesson" in page


def test_a_second_build_touches_nothing_and_says_so(lesson: Path) -> None:
    build("lesson")
    before = {path: path.stat().st_mtime_ns for path in (lesson.parent / "dist").rglob("*")}

    done = build("lesson")

    assert done.stdout.count("unchanged") == 3
    assert {path: path.stat().st_mtime_ns for path in (lesson.parent / "dist").rglob("*")} == before


def test_a_bank_with_errors_is_left_out_and_the_others_are_built(lesson: Path) -> None:
    other = lesson.parent / "other"
    other.mkdir()
    (other / "article.md").write_text(ARTICLE, encoding="utf-8")
    (other / "bank.yaml").write_text(
        f"{HEAD}questions:\n{GOOD}".replace("bank: lighthouse", "bank: other").replace("1850", "1851")
    )

    done = build(".")

    assert done.exit_code == 1
    assert "citation-" in done.stderr
    assert (lesson.parent / "dist" / "lesson" / "lesson.apkg").is_file()
    assert not (lesson.parent / "dist" / "other").exists()


def test_nothing_is_built_from_nothing(lesson: Path) -> None:
    done = build("nowhere")

    assert done.exit_code == 2
    assert "this file or folder does not exist" in done.stderr
    assert not (lesson.parent / "dist").exists()


def test_one_output_can_be_made_alone_and_an_unknown_one_is_refused(lesson: Path) -> None:
    assert build("lesson", "--only", "anki").exit_code == 0
    assert names(lesson.parent / "dist") == ["index.html", "lesson/lesson.apkg"]

    wrong = build("lesson", "--only", "anki,paper")
    assert wrong.exit_code == 2
    assert "anki, worksheet" in wrong.stderr


def test_forms_seed_and_paper_reach_the_worksheets(lesson: Path) -> None:
    build("lesson", "--only", "worksheet", "--forms", "3", "--paper", "letter")

    assert [name for name in names(lesson.parent / "dist") if name.endswith("-c.html")] == [
        "lesson/lighthouse-c.html"
    ]
    assert (
        "letter"
        in (lesson.parent / "dist" / "lesson" / "lighthouse-a.html").read_text(encoding="utf-8").lower()
    )
    assert build("lesson", "--paper", "a5").exit_code == 2
    assert build("lesson", "--forms", "703").exit_code == 2


def test_print_and_keys_of_the_worksheets_may_be_chosen(lesson: Path) -> None:
    built = lesson.parent / "dist" / "lesson"
    build("lesson", "--only", "worksheet", "--key", "none")
    assert names(built) == ["lighthouse-a.html", "lighthouse-b.html"]

    build("lesson", "--only", "worksheet", "--key", "appended", "--preset", "large")
    assert names(built) == [
        "lighthouse-a-large.html",
        "lighthouse-b-large.html",
        "lighthouse-large-keys.html",
    ]
    assert "Answer key" in (built / "lighthouse-a-large.html").read_text(encoding="utf-8")

    for option, given in (("--key", "apended"), ("--preset", "huge")):
        wrong = build("lesson", option, given)
        assert wrong.exit_code == 2
        assert "the value must be " in wrong.stderr


def test_worksheets_that_a_bank_names_are_built_and_removed_with_it(lesson: Path) -> None:
    bank = lesson / "bank.yaml"
    text = bank.read_text(encoding="utf-8")
    bank.write_text(
        f"{text}worksheets: [{{name: quiz-1, title: The first quiz, forms: 1}}]\n", encoding="utf-8"
    )
    assert build("lesson").exit_code == 0
    index = lesson.parent / "dist" / "index.html"

    assert "lesson/lighthouse--quiz-1-key.html" in names(lesson.parent / "dist")
    assert "lesson/lighthouse-a.html" in names(lesson.parent / "dist")
    assert "The first quiz" in index.read_text(encoding="utf-8")

    bank.write_text(text, encoding="utf-8")
    build("lesson")
    assert "lesson/lighthouse--quiz-1-key.html" not in names(lesson.parent / "dist")
    assert "The first quiz" not in index.read_text(encoding="utf-8")


def test_options_of_cards_may_be_folded_or_chosen_at_once(lesson: Path) -> None:
    with (lesson / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write(CHOICE)
    deck = lesson.parent / "dist" / "lesson" / "lesson.apkg"
    assert build("lesson", "--only", "anki").exit_code == 0
    at_once = deck.read_bytes()
    assert build("lesson", "--only", "anki", "--mcq", "recall").exit_code == 0
    assert deck.read_bytes() != at_once
    wrong = build("lesson", "--mcq", "hide")
    assert wrong.exit_code == 2
    assert "the value must be choose or recall" in wrong.stderr


@pytest.mark.usefixtures("lesson")
def test_the_same_source_date_gives_the_same_deck() -> None:
    build("lesson", "-o", "one", environment={"SOURCE_DATE_EPOCH": "1700000000"})
    build("lesson", "-o", "two", environment={"SOURCE_DATE_EPOCH": "1700000000"})
    deck = Path("lesson") / "lesson.apkg"

    assert (Path("one") / deck).read_bytes() == (Path("two") / deck).read_bytes()
    assert zipfile.ZipFile(Path("one") / deck).testzip() is None


@pytest.mark.usefixtures("lesson")
@pytest.mark.parametrize("epoch", ["0", "-5", "soon", "999999999999", "9" * 5000])
def test_a_source_date_that_is_none_is_refused(epoch: str) -> None:
    done = build("lesson", environment={"SOURCE_DATE_EPOCH": epoch})

    assert done.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr


def test_a_source_date_in_the_future_is_refused_before_a_lock_is_written(lesson: Path) -> None:
    done = build("lesson", environment={"SOURCE_DATE_EPOCH": "250000000000"})

    assert done.exit_code == 2
    assert "in the future" in done.stderr
    assert list(lesson.glob("*.lock")) == []
    assert not Path("dist").exists()


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(lesson: Path) -> None:
    (lesson.parent / "taken").write_text("a file")

    done = build("lesson", "-o", "taken")

    assert done.exit_code != 0
    assert "error: cannot write taken" in done.stderr


def test_what_could_not_be_expressed_is_said_with_its_question(lesson: Path) -> None:
    question = flashcard(
        "built in 1850", more="    objective: building\n    image: {file: plan.xyz, alt: A plan}\n"
    )
    (lesson / "bank.yaml").write_text(f"{HEAD}questions:\n{question}", encoding="utf-8")
    (lesson / "plan.xyz").write_bytes(b"no picture that a browser shows")

    done = build("lesson")

    assert "  warning: lighthouse/card: " in done.stdout


def test_a_picture_that_changes_makes_the_sheets_again(lesson: Path) -> None:
    question = flashcard(
        "built in 1850", more="    objective: building\n    image: {file: plan.png, alt: A plan}\n"
    )
    (lesson / "bank.yaml").write_text(f"{HEAD}questions:\n{question}", encoding="utf-8")
    (lesson / "plan.png").write_bytes(a_picture().data + b"one")
    build("lesson")
    (lesson / "plan.png").write_bytes(a_picture().data + b"two")

    done = build("lesson")

    assert "unchanged" not in done.stdout


def test_word_documents_are_made_when_they_are_asked_for_and_linked(lesson: Path) -> None:
    documents = [f"lesson/lighthouse-{form}.docx" for form in ("a-key", "a", "b-key", "b", "keys")]
    done = build("lesson", "--docx")

    assert done.exit_code == 0, done.output
    assert [name for name in names(lesson.parent / "dist") if name.endswith(".docx")] == documents
    page = (lesson.parent / "dist" / "index.html").read_text(encoding="utf-8")
    assert [name for name in documents if f'href="{name}"' not in page] == []
    assert build("lesson", "--only", "docx", "-o", "word").exit_code == 0
    assert names(lesson.parent / "word") == ["index.html", *documents]


def test_without_the_extra_one_sentence_says_how_to_get_it_and_nothing_is_written(
    lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizgen.outputs.base.find_spec", lambda _: None)

    assert build("lesson").exit_code == 0
    for asked, extra in (
        (["--docx"], "formats"),
        (["--only", "anki,docx"], "formats"),
        (["--pdf"], "pdf"),
        (["--only", "pdf"], "pdf"),
    ):
        missing = build("lesson", *asked, "-o", "word")
        assert missing.exit_code == 2
        assert missing.stderr.endswith(f"needs extra packages: pip install 'quizgen[{extra}]'\n")
    assert not (lesson.parent / "word").exists()


def test_pdfs_are_made_when_they_are_asked_for_and_not_made_twice(lesson: Path) -> None:
    printed = [f"lesson/lighthouse-{form}.pdf" for form in ("a-key", "a", "b-key", "b", "keys")]
    build("lesson")
    done = build("lesson", "--pdf", "--jobs", "2")

    assert done.exit_code == 0, done.output
    assert [name for name in names(lesson.parent / "dist") if name.endswith(".pdf")] == printed
    assert [line.split()[0] for line in done.stdout.splitlines() if line.endswith("unchanged")] == [
        "anki",
        "worksheet",
        "page",
    ]
    assert "4 written" not in build("lesson", "--pdf").stdout
    page = (lesson.parent / "dist" / "index.html").read_text(encoding="utf-8")
    assert [name for name in printed if f'href="{name}"' not in page] == []


def test_a_loss_that_sheets_and_pdfs_share_is_told_once(lesson: Path) -> None:
    bank = lesson / "bank.yaml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace("bank: l", "language: nl\nbank: l"), encoding="utf-8"
    )

    assert build("lesson", "--pdf", "--forms", "1").stdout.count("no labels in") == 1


def test_chromium_that_is_not_there_stops_before_anything_is_written(
    lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    missing = build("lesson", "--pdf-engine", "chromium")

    assert missing.stderr.startswith("error: Chromium was not found on the PATH (names tried: ")
    assert not (lesson.parent / "dist").exists()


def test_another_engine_is_refused(lesson: Path) -> None:
    assert build("lesson", "--pdf-engine", "paper").exit_code == 2
    assert not (lesson.parent / "dist").exists()
