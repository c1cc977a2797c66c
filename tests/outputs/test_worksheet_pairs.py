"""Folders, papers, presets and options of worksheets, each value with each value of every other in some worksheet.

Each is read back from both engines: nothing is outside or split, no page is empty, and every stem, option, quotation and
answer is there exactly once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from typing import Any, Final

import pytest
from playwright.sync_api import Browser
from samples import a_folder

from outputs.test_worksheet_articles import a_term
from outputs.test_worksheet_matrix import assert_whole, places_in_chromium, printed, squeezed
from outputs.worksheet_cases import an_arabic_folder, read_page
from quizgen.markup.html import to_inline_html
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Question,
    options,
    stem,
)
from quizgen.outputs.labels import labels
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.settings import Layout, WorksheetSelection, WorksheetSettings

pytestmark = pytest.mark.slow

FOLDERS: Final[dict[str, Callable[[], Folder]]] = {
    "every type": a_folder,
    "arabic": an_arabic_folder,
    "several banks": lambda: a_term(banks=["ferry-bank", "mill-bank"]),
}
SWITCH: Final = (False, True)
FACTORS: Final[dict[str, tuple[Any, ...]]] = {
    "folder": tuple(FOLDERS),
    "preset": ("normal", "dyslexia", "large"),
    "article": ("with", "without", "separate"),
    "key": ("separate", "appended", "filled"),
    "paper": ("a4", "letter"),
    "columns": (1, 2),
    "headings": SWITCH,
    "line_numbers": SWITCH,
    "citations": SWITCH,
    "word_bank": SWITCH,
    "cards": SWITCH,
    "score_boxes": SWITCH,
    "points_table": SWITCH,
}
Pair = tuple[tuple[str, Any], tuple[str, Any]]


def pairs_of(row: dict[str, Any]) -> set[Pair]:
    return set(combinations(sorted(row.items()), 2))


def pairwise() -> list[dict[str, Any]]:
    """Few rows in which each value of each factor meets each value of each other one."""
    left = {
        pair
        for first, second in combinations(sorted(FACTORS), 2)
        for a in FACTORS[first]
        for b in FACTORS[second]
        for pair in [((first, a), (second, b))]
    }
    rows = []
    while left:
        row: dict[str, Any] = dict(min(left, key=repr))
        for factor, values in FACTORS.items():
            if factor not in row:
                gains = {value: len(pairs_of(row | {factor: value}) & left) for value in values}
                row[factor] = max(values, key=lambda value: gains[value])
        left -= pairs_of(row)
        rows.append(row)
    return rows


ROWS: Final = pairwise()


def test_every_value_meets_every_other() -> None:
    met = set().union(*map(pairs_of, ROWS))
    wanted = sum(len(a) * len(b) for a, b in combinations(FACTORS.values(), 2))
    assert len(met) == wanted
    assert len(ROWS) < 20


def plain(markdown: str) -> str:
    return squeezed(read_page(f"<body>{to_inline_html(markdown)}</body>".encode()).text)


def body_of(data: bytes) -> str:
    return data.decode().partition("</style>")[2]


def told(html: str) -> str:
    """What people read of a part of a page, without the spaces."""
    return squeezed(read_page(f"<body>{html}</body>".encode()).text)


def assert_asked_once(folder: Folder, sheet: bytes, *, cut_out: bool) -> None:
    """Every stem and option is on the sheet exactly once, flashcards that are cut out excepted."""
    html = body_of(sheet).partition('<section class="questions"')[2].partition('class="sheet key"')[0]
    parts = [
        told(part)
        for part in re.findall(r"<fieldset .*?</fieldset>|<tr class=\"question\">.*?</tr>", html, re.DOTALL)
    ]
    asked = [question for question in folder.questions if not (cut_out and isinstance(question, Flashcard))]
    assert len(parts) == len(asked)
    for question in sorted(asked, key=lambda each: -len(stem(each))):
        words = [plain(stem(question)), *map(plain, shown_options(question))]
        holding = [part for part in parts if is_in(words, question, part)]
        assert holding, question.id
        parts.remove(min(holding, key=len))


def shown_options(question: Question) -> list[str]:
    match question:
        case MultipleChoice() | MultipleResponse():
            return [option.text for option in options(question)]
        case Matching():
            return [*(pair.left for pair in question.pairs), *question.rights]
        case Ordering():
            return list(question.items)
        case _:
            return []


def is_in(words: list[str], question: Question, part: str) -> bool:
    if question.type == "cloze":
        return all(piece in part for piece in re.split(r"_+|\{\{.*?\}\}", words[0]) if piece)
    return all(word in part for word in words)


def key_of(files: dict[str, bytes], key: str) -> bytes:
    name = next(
        name
        for name in files
        if re.search(r"-b(-\w+)?-key\.html$" if key == "separate" else r"-b(-\w+)?\.html$", name)
    )
    return files[name]


def assert_keyed_once(folder: Folder, data: bytes, *, cut_out: bool) -> None:
    """Every quotation and answer is in the key exactly once."""
    key = body_of(data).partition('class="sheet key"')[2]
    entries = re.findall(r'<section class="entry".*?</section>', key, re.DOTALL)
    asked = [question for question in folder.questions if not (cut_out and isinstance(question, Flashcard))]
    assert len(entries) == len(asked)
    found = sorted(
        told(quoted).strip("“”«»") for entry in entries for quoted in re.findall("<q>.*?</q>", entry)
    )
    assert found == sorted(plain(citation.quote) for question in asked for citation in question.cite)
    for entry in entries:
        answers = re.findall(
            r'<div class="answers">.*?</div>\n</div>|<table class="rubric">', entry, re.DOTALL
        )
        assert len(answers) == 1, entry


def files_of(row: dict[str, Any]) -> tuple[Folder, dict[str, bytes]]:
    folder = FOLDERS[row["folder"]]()
    layout = Layout(**{name: value for name, value in row.items() if name != "folder"})
    choice = WorksheetSelection(name="final" if row["folder"] == "several banks" else "")
    return folder, dict(
        WORKSHEET.render(folder, WorksheetSettings(forms=2, layout=layout, choice=choice)).files
    )


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_worksheets_with_any_two_options_are_whole(browser: Browser, number: int) -> None:
    row = ROWS[number]
    folder, files = files_of(row)
    end = labels(folder.article.language).end
    skipped = "-a(-|\\.)"  # form B is shuffled in every way
    if number % 4:
        skipped += "|-(keys|text)\\."  # these take turns
    if row["columns"] == 2:
        skipped += "|-key\\."  # columns take seconds, and filled keys have tests of their own
    for name in [name for name in files if not re.search(skipped, name)]:
        data = files[name]
        seen = printed(data)
        assert seen.outside == [], name
        assert seen.stranded == [], name
        assert all(text.replace(end, "").strip() for text in seen.bodies), name
        if "<fieldset" in body_of(data):
            assert_whole(seen, data)
    sheet = next(data for name, data in files.items() if re.search(r"-b(-\w+)?\.html$", name))
    assert_asked_once(folder, sheet, cut_out=row["cards"])
    if row["key"] != "filled":
        assert_keyed_once(folder, key_of(files, row["key"]), cut_out=row["cards"])
    for at, places in enumerate(places_in_chromium(browser, sheet), start=1):
        assert places[0] == places[1], f"question {at}"
        assert len(places[0]) == 1
