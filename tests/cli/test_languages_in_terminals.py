"""A quiz in five languages in real terminals: what a learner sees, and may type."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.forked import run_bytes, run_text
from cli.lessons_in_languages import LESSONS, write_lesson
from cli.terminals import PROMPT, PYTHON, Terminal

from quizgen.loading.folder_loader import load_folders
from quizgen.model.questions import Matching, MultipleChoice, MultipleResponse, TrueFalse
from quizgen.model.shuffle import form_seed
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.sheet import sheet_view
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets

pytestmark = pytest.mark.slow

Golden = Callable[[str, str | bytes], None]

SEED = "8"
SIZES = [(40, 20), (80, 24), (200, 50)]
SHOWN = {2, 3, 8, 11}
"""The prompts at which the screen is kept: after a hint and an answer that could not be read, then after feedback."""


@pytest.mark.parametrize("language", LESSONS)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_quiz_looks_as_it_should_in_every_language(
    tmp_path: Path, golden: Golden, language: str, width: int, height: int
) -> None:
    lesson = write_lesson(tmp_path, language)
    terminal = Terminal(lesson, "--no-history", "--seed", SEED, width=width, height=height, pauses=True)
    screens = []
    for number, typed in enumerate(LESSONS[language].typed):
        terminal.wait(PROMPT)
        if number in SHOWN:
            screens.append(terminal.text)
        terminal.process.sendline(typed)
    assert terminal.finish() == 0
    golden(f"quiz/languages/{language}-{width}.txt", f"{'=' * width}\n".join([*screens, terminal.text]))


def test_what_was_marked_on_an_arabic_sheet_is_graded(tmp_path: Path) -> None:
    lesson = write_lesson(tmp_path, "ar")
    screen = Terminal(lesson, "--seed", SEED, "--no-history", "--type", "multiple-choice", width=60)
    screen.wait(PROMPT)
    (line,) = [line for line in screen.text.splitlines() if "جرس" in line]
    marked = line.strip("│ ").split()[-1]
    assert marked in "أبج"
    answers = tmp_path / "marked.jsonl"
    for letter, earned in [(marked, 1), ("أبج".replace(marked, "")[0], 0)]:
        rows = [{"question": "bell", "answer": letter}, {"question": "size", "answer": "ص"}]
        answers.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
        done = run_text("quiz", lesson, "--seed", SEED, "--answers", answers, "--format", "jsonl")
        summary = json.loads(done.stdout.splitlines()[-1])
        assert summary["share"] * 4 == earned + 1
    screen.process.sendeof()


def test_programs_find_the_same_names_in_every_language(tmp_path: Path) -> None:
    said = {
        language: [
            json.loads(line)
            for line in run_text(
                "quiz", write_lesson(tmp_path, language), "--seed", SEED, "--no-history", "--format", "jsonl",
                typed="50\n\n", env=os.environ | {"PYTHONUTF8": "1"},
            ).stdout.splitlines()
        ]
        for language in ("en", "ar")
    }  # fmt: skip

    english, arabic = said["en"], said["ar"]
    assert [(event["event"], sorted(event)) for event in english] == [
        (event["event"], sorted(event)) for event in arabic
    ]
    (verdict,) = [event for event in arabic if event["event"] == "verdict"]
    assert (verdict["verdict"], verdict["headline"]) == ("wrong", "إجابة غير صحيحة")
    assert next(event["what"] for event in arabic if event["event"] == "awaiting") == "answer"


@pytest.mark.parametrize(
    ("option", "variable"), [(("--language", "de"), {}), ((), {"QUIZGEN_LANGUAGE": "de-AT"})]
)
def test_the_learner_may_want_another_language_than_the_banks(
    tmp_path: Path, option: tuple[str, ...], variable: dict[str, str]
) -> None:
    lesson = write_lesson(tmp_path, "ar")
    environment = os.environ | {"PYTHONUTF8": "1"} | variable
    history = tmp_path / "h.sqlite3"

    quiz = run_text(
        "quiz", lesson, "--seed", SEED, "--history", history, *option, typed="50\nf\n", env=environment
    )
    assert "Frage 1 von 4. Zahl. 1 Punkt." in quiz.stdout
    assert "A. جرس" in quiz.stdout
    assert "Richtige Antwort: Richtig" in quiz.stdout
    assert "Antwort: Richtig (Absatz 1)" in quiz.stdout

    stats = run_text("stats", lesson, "--history", history, *option, env=environment)
    assert "2 Antworten an 1 Tag" in stats.stdout
    assert "Zahl: 0 %, 0 von 1 richtig" in stats.stdout

    count = run_text("review", lesson, "--count", "--history", history, *option, env=environment)
    assert count.stdout == "0 Fragen sind fällig.\n"


def test_a_language_without_labels_is_english_with_a_note(tmp_path: Path) -> None:
    lesson = write_lesson(tmp_path, "en")
    article = lesson / "article.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("language: en", "language: fi"), encoding="utf-8"
    )

    quiz = run_text("quiz", lesson, "--seed", SEED, "--no-history")
    assert quiz.stderr == 'note: there are no labels for the language "fi" yet. English is used.\n'
    assert "Question 1 of 4. Number. 1 point." in quiz.stdout

    assert run_text("quiz", lesson, "--language", "de", "--no-history").stderr == ""
    refused = run_text("quiz", lesson, "--language", "fi", "--no-history")
    assert refused.returncode == 2
    assert (
        '"fi" is not an available language: set --language or QUIZGEN_LANGUAGE to one of ar, de, en, es, fr, it'
        in refused.stderr
    )


def test_questions_in_several_languages_have_english_words(tmp_path: Path) -> None:
    for language in ("ar", "de"):
        lesson = write_lesson(tmp_path, language)
        bank = lesson / "market.yaml"
        text = bank.read_text(encoding="utf-8").replace("bank: market", f"bank: market-{language}")
        bank.write_text(text, encoding="utf-8")

    assert "Question 1 of 8." in run_text("quiz", tmp_path, "--no-history").stdout


def test_an_overview_speaks_the_language_of_the_banks(tmp_path: Path) -> None:
    lesson, history = write_lesson(tmp_path, "de"), tmp_path / "h.sqlite3"
    run_text("quiz", lesson, "--seed", SEED, "--history", history, typed="50\n")
    shown = Terminal(env={"QUIZGEN_HISTORY": str(history)}, command=PYTHON, width=70)
    shown.wait("neue Fragen.")
    assert "market: 0 fällig, 4 neu" in shown.text
    shown.process.sendeof()


def test_an_output_without_the_letters_of_a_language_gets_english(tmp_path: Path) -> None:
    lesson = write_lesson(tmp_path, "ar")
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = run_bytes("quiz", lesson, "--seed", SEED, "--no-history", env=environment)

    assert b"Question 1 of 4. Number. 1 point." in done.stdout
    assert done.stderr.decode("cp1252") == (
        'note: this terminal or file cannot show the letters of the language "ar". English is used.\n'
    )


@pytest.mark.parametrize("bank", ["date-palm", "us-withdrawal-from-iraq"])
@pytest.mark.parametrize("form", ["A", "B"])
def test_the_letters_of_a_printed_key_earn_full_marks(
    tmp_path: Path, banks_dir: Path, bank: str, form: str
) -> None:
    """What the answer key of a worksheet says, in a file, with the seed of the form."""
    (folder,) = load_folders([banks_dir / bank]).folders
    settings, rows, seed = WorksheetSettings(forms=2), [], ""
    for each in folder.banks:
        (paper,) = plan_worksheets(each.model_copy(update={"worksheets": ()}), settings)
        (placed,) = [made for made in make_forms(paper.bank, folder.article, "1", 2) if made.letter == form]
        seed = form_seed("1", form, placed.again)
        key = sheet_view(paper, placed, folder, settings).key
        rows += [
            {"question": each.question.id, "answer": str(entry.short)}
            for each, entry in zip(placed.placed, key, strict=True)
            if isinstance(each.question, MultipleChoice | MultipleResponse | TrueFalse | Matching)
        ]
    answers = tmp_path / "marked.jsonl"
    answers.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    types = "multiple-choice,multiple-response,true-false,matching"
    graded = run_text(
        "quiz", banks_dir / bank, "--type", types, "--answers", answers, "--seed", seed, "--format", "jsonl"
    )

    verdicts = [
        event["verdict"] for line in graded.stdout.splitlines() if "verdict" in (event := json.loads(line))
    ]
    assert [verdict for verdict in verdicts if verdict == "correct"] == ["correct"] * len(rows), graded.stderr
    assert len(rows) >= 4
