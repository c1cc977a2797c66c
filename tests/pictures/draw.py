"""Draws the README's pictures from the real outputs: `make pictures`.

Sheets and the index page by Chromium, cards as Anki's own backend renders them,
the terminal quiz as a pseudo-terminal shows it.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

import pexpect
from anki.collection import Collection, ImportAnkiPackageRequest
from pictures.cards import card_pictures
from pictures.class_answers import class_table
from pictures.class_sources import class_sources
from pictures.learner import two_weeks
from pictures.pages import page_pictures
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.text import Text

import quizgen as qg
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.loading.folder_loader import load_folders
from quizgen.markup.csv_table import csv_table
from quizgen.model.bank import Bank
from quizgen.model.work_space import WorkSpace
from quizgen.quiz.card import cards

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SLUG = "us-withdrawal-from-iraq"
FIRST_ASKED = {"dyslexia": 4, "large": 6}
"""The page on which the questions of the sheet begin."""

DIST = ROOT / "dist" / SLUG
BROWSER_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@contextmanager
def browser() -> Iterator[Browser]:
    program = which("chromium") or which("chromium-browser") or which("google-chrome")
    if program is None:
        raise SystemExit("The pictures need Chromium.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=BROWSER_OPTIONS)
        yield launched
        launched.close()


def page_of_print(chromium: Browser, sheet: Path, picture: Path, page: int = 1) -> None:
    """A printed page of a sheet, its first if no other is wanted."""
    shown = chromium.new_page()
    shown.goto(sheet.as_uri())
    with tempfile.TemporaryDirectory() as name:
        pdf = Path(name) / "sheet.pdf"
        pdf.write_bytes(shown.pdf(prefer_css_page_size=True, print_background=True))
        png = [
            "pdftoppm",
            "-png",
            "-r",
            "80",
            "-singlefile",
            "-f",
            str(page),
            str(pdf),
            str(picture.with_suffix("")),
        ]
        subprocess.run(png, check=True)
    shown.close()


def page_on_screen(
    chromium: Browser, html: Path, picture: Path, *, width: int, height: int, place: str = ""
) -> None:
    """A page on a screen, from a place in it on."""
    page = chromium.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.goto(f"{html.as_uri()}#{place}")
    page.screenshot(path=picture)
    page.close()


def presets(chromium: Browser) -> None:
    """The same worksheet for readers with dyslexia and in large print, questions in view; and an Arabic one."""
    made = [sys.executable, "-m", "quizgen", "worksheet", "--forms", "1", "--key", "none"]
    banks = ROOT / "question_banks"
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        for preset in ("dyslexia", "large"):
            bank = banks / SLUG / "timeline.yaml"
            wanted = [str(bank), "--name", "quiz-1", "--preset", preset, "-o", str(out / preset)]
            subprocess.run([*made, *wanted], check=True, stdout=subprocess.DEVNULL)
            (sheet,) = (out / preset).glob("*.html")
            page_of_print(chromium, sheet, HERE / f"{preset}.png", page=FIRST_ASKED[preset])
        subprocess.run(
            [*made, str(banks / "date-palm"), "-o", str(out / "ar")], check=True, stdout=subprocess.DEVNULL
        )
        (sheet,) = (out / "ar").glob("*.html")
        page_of_print(chromium, sheet, HERE / "arabic.png")


OF_A_TEST = {
    "header": {"school": "Linden School", "teacher": "Ms Klein", "date": "3 December 2026"},
    "worksheets": [
        {
            "name": "test",
            "title": "Test: the town library",
            "article": "separate",
            "score_boxes": "true",
            "points_table": "true",
            "sections": [
                {"title": "Part A: Figures", "pick": "numeric"},
                {
                    "title": "Part B: Facts",
                    "instructions": "Answer *without* the text.",
                    "questions": ["first-building", "what-is-borrowed", "first-staff"],
                    "choose": "2",
                },
            ],
        }
    ],
}
"""What a teacher adds to the sample bank to make a test of it."""


def a_test(chromium: Browser) -> None:
    """A test with sections, scores and room for working, made of the sample bank."""
    rooms: dict[str, dict[str, Any]] = {
        "numeric": {"space": WorkSpace(grid="3cm")},
        "multiple-choice": {"option_columns": 2},
    }
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "library", Path(name) / "out"
        program = [sys.executable, "-m", "quizgen"]
        subprocess.run([*program, "new", str(folder)], check=True, stdout=subprocess.DEVNULL)
        (bank,) = load_folders([folder]).folders[0].banks
        questions = [each.model_copy(update=rooms.get(each.type, {})) for each in bank.questions]
        changed = Bank.model_validate({**bank.model_dump(), **OF_A_TEST, "questions": questions})
        qg.save(changed, folder / "library.yaml")
        wanted = ["worksheet", str(folder), "--name", "test", "-o", str(out)]
        subprocess.run([*program, *wanted], check=True, stdout=subprocess.DEVNULL)
        page_of_print(chromium, out / "library--test-a.html", HERE / "test.png")


def coverage(chromium: Browser) -> None:
    """The article shaded by coverage."""
    with tempfile.TemporaryDirectory() as name:
        page = Path(name) / "coverage.html"
        command = [sys.executable, "-m", "quizgen", "coverage", f"question_banks/{SLUG}", "--html", str(page)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        page_on_screen(chromium, page, HERE / "coverage.png", width=900, height=760)


def class_grades(chromium: Browser) -> None:
    """The points of a class of thirty from three sources, and a feedback sheet."""
    folder = ROOT / "question_banks" / SLUG
    (loaded,) = load_folders([folder / "last-convoy.yaml"]).folders
    bank = str(folder / "last-convoy.yaml")
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / file for file in class_sources(loaded, loaded.banks[0])]
        for file, text in zip(files, class_sources(loaded, loaded.banks[0]).values(), strict=True):
            file.write_text(text, encoding="utf-8")
        page = Path(name) / "feedback.html"
        answers = [*map(str, files), bank]
        terminal(chromium, HERE / "class-grade.png", "class", "grade", *answers)
        command = [sys.executable, "-m", "quizgen", "class", "grade", *answers, "--names"]
        subprocess.run([*command, "--feedback", str(page)], check=True, stdout=subprocess.DEVNULL)
        page_on_screen(chromium, page, HERE / "class-feedback.png", width=900, height=900)


GATE_ANSWERS = (
    *(["the barrier"] * 4),
    *(
        "a barrier",
        "barrier",
        "barriers",
        "a fence",
        "the fence",
        "a door",
        "the door",
        "the airport",
        "a gate",
    ),
)
"""What a class that does not exist says was shut at the border."""


def class_groups(chromium: Browser) -> None:
    """A group of unexpected answers, decided, and the next one."""
    with tempfile.TemporaryDirectory() as name:
        answers, bank = Path(name) / "7b.csv", Path(name) / "convoy" / "last-convoy.yaml"
        rows = [(f"Learner {number:02}", answer) for number, answer in enumerate(GATE_ANSWERS, 1)]
        answers.write_text(csv_table(["name", "what-was-shut"], rows), encoding="utf-8")
        shutil.copytree(ROOT / "question_banks" / SLUG, bank.parent)
        command = ["class", "groups", "7b.csv", "convoy/last-convoy.yaml"]
        terminal(chromium, HERE / "class-groups.png", *command, typed=["y"], folder=name)


def class_report(chromium: Browser) -> None:
    """What a class of thirty missed, and how its questions did."""
    folder = ROOT / "question_banks" / SLUG
    bank = next(bank for bank in load_folders([folder]).banks if bank.bank == "last-convoy")
    with tempfile.TemporaryDirectory() as name:
        answers, page = Path(name) / "7b.csv", Path(name) / "report.html"
        answers.write_text(class_table(bank), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "quizgen",
            "class",
            "report",
            str(answers),
            str(folder / "last-convoy.yaml"),
        ]
        subprocess.run([*command, "-o", str(page)], check=True, stdout=subprocess.DEVNULL)
        page_on_screen(chromium, page, HERE / "class-report.png", width=1000, height=800)
        page_on_screen(chromium, page, HERE / "class-article.png", width=1000, height=760, place="article-1")


def anki_card(chromium: Browser, picture: Path) -> None:
    """The answer side of a multiple-choice card, as Anki's backend renders it."""
    with tempfile.TemporaryDirectory() as name:
        collection = Collection(str(Path(name) / "collection.anki2"))
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(DIST / f"{SLUG}.apkg")))
        found = collection.find_cards("tag:quizgen::type::multiple-choice tag:quizgen::bank::last-convoy")
        card = collection.get_card(found[0])
        answer = card.answer()
        collection.close()
    page = chromium.new_page(viewport={"width": 460, "height": 700})
    page.set_content(f'<!doctype html><meta charset="utf-8"><body class="card card1">{answer}</body>')
    page.screenshot(path=picture)
    page.close()


PROMPT = r"(?:› |\[q\]uit: )$"


def terminal(
    chromium: Browser, picture: Path, *command: str, typed: Sequence[str] = (), folder: str | Path = ROOT
) -> None:
    """A command in a terminal, with what is typed at its prompts, up to the prompt after it or to its end."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", *command],
        cwd=str(folder),
        dimensions=(60, 84),
        encoding="utf-8",
        timeout=20,
        env={
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": "/nonexistent",
            "PYTHONPATH": str(ROOT),
        },
    )
    shown = io.StringIO()
    child.logfile_read = shown
    for line in typed:
        child.expect(PROMPT)
        child.sendline(line)
    child.expect([PROMPT, pexpect.EOF])
    child.close(force=True)
    console = Console(
        record=True, width=84, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi(shown.getvalue().replace("\r\n", "\n")))
    with tempfile.TemporaryDirectory() as name:
        svg = Path(name) / "terminal.svg"
        svg.write_text(console.export_svg(title=f"quizgen {command[0]}"), encoding="utf-8")
        page = chromium.new_page()
        page.goto(svg.as_uri())
        width, height = page.locator("svg").evaluate(
            "svg => [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height]"
        )
        page.set_viewport_size({"width": 1060, "height": round(1060 * height / width)})
        page.locator("svg").screenshot(path=picture)
        page.close()


def learning(chromium: Browser) -> None:
    """A quiz with its first question answered; a review; and the figures after two weeks of reviews."""
    bank = f"question_banks/{SLUG}/last-convoy.yaml"
    chosen = ("--seed", "3", "--type", "multiple-choice")
    with tempfile.TemporaryDirectory() as name:
        history = ("--history", f"{name}/history.sqlite3")
        terminal(chromium, HERE / "quiz.png", "quiz", bank, *chosen, "--no-history", typed=["b"])
        figures = f"question_banks/{SLUG}/figures-and-costs.yaml"
        terminal(
            chromium, HERE / "review.png", "review", figures, *history, "--type", "numeric", typed=["170000"]
        )
        learned = Path(name) / "two-weeks.sqlite3"
        folders = load_folders([ROOT / bank]).folders
        two_weeks(learned, cards(folders, lambda folder: policy_for(folder.article, folder.banks, PRACTICE)))
        terminal(chromium, HERE / "stats.png", "stats", bank, "--history", str(learned))


def answer_pages(chromium: Browser) -> None:
    """A question of a practice page after the answer, another one on a dark phone, and an exam."""
    wide: Any = {"viewport": {"width": 900, "height": 760}}
    phone: Any = {"viewport": {"width": 390, "height": 760}, "color_scheme": "dark", "has_touch": True}
    for picture, bank, kind, options in (
        ("practice", "last-convoy", "multiple-choice", wide),
        ("practice-dark", "figures-and-costs", "numeric", phone),
    ):
        page = chromium.new_page(**options)
        page.goto((DIST / f"{bank}.practice.html").as_uri())
        page.locator(".choose > summary").click()
        page.locator(f'[data-filter="type"] input[value="{kind}"]').check()
        page.locator("#practise").click()
        answer = page.locator(".current fieldset input")
        answer.first.check() if kind == "multiple-choice" else answer.first.fill("100")
        page.locator("#check").click()
        page.locator("#next").wait_for()
        page.locator("main").screenshot(path=HERE / f"{picture}.png")
        page.close()
    with tempfile.TemporaryDirectory() as name:
        bank = f"question_banks/{SLUG}/last-convoy.yaml"
        command = [
            sys.executable,
            "-m",
            "quizgen",
            "build",
            bank,
            "-o",
            name,
            "--only",
            "exam",
            "--time",
            "45m",
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        page = chromium.new_page(**wide)
        page.goto((Path(name) / SLUG / "last-convoy.exam.html").as_uri())
        page.locator("#practise").click()
        page.locator(".options input").first.check()
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=HERE / "exam.png")
        page.close()


def main() -> None:
    with browser() as chromium:
        page_of_print(chromium, DIST / "last-convoy-a.html", HERE / "worksheet.png")
        page_of_print(chromium, DIST / "last-convoy-a-key.html", HERE / "key.png")
        presets(chromium)
        a_test(chromium)
        coverage(chromium)
        class_grades(chromium)
        class_groups(chromium)
        class_report(chromium)
        page_on_screen(chromium, ROOT / "dist" / "index.html", HERE / "index.png", width=1100, height=800)
        answer_pages(chromium)
        anki_card(chromium, HERE / "anki.png")
        (HERE / "cards").mkdir(exist_ok=True)
        (folder,) = load_folders([ROOT / "question_banks" / SLUG]).folders
        card_pictures(chromium, list(folder.banks), DIST / f"{SLUG}.apkg", HERE / "cards")
        (HERE / "pages").mkdir(exist_ok=True)
        page_pictures(chromium, folder, HERE / "pages")
        learning(chromium)
    for picture in sorted(HERE.rglob("*.png")):
        print(f"{picture.relative_to(ROOT)}  {picture.stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
