import re
from typing import Any

import pytest
from samples import a_bank, a_folder, a_numeric, a_true_false, an_article

from outputs.worksheet_cases import an_arabic_folder, an_entry, read_page, result
from quizgen.model.folder import Folder, make_empty_article
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import OutputResult
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.index import index_page
from quizgen.outputs.index_links import BankLink, FileFormat, FolderLink
from quizgen.outputs.library_entry import LibraryEntry, LinkedFile
from quizgen.outputs.page import EXAM, PAGE, ExamSettings, PageSettings
from quizgen.outputs.worksheet import WorksheetSettings

DECK = FolderLink("market.apkg", "Cards", "Anki deck", "Open the file with Anki.")
PDF = FileFormat("PDF", "PDF")


def a_library_entry(folder: Folder | None = None, **settings: Any) -> LibraryEntry:
    folder = folder or a_folder()
    return an_entry(folder, result(folder, **settings), ANKI.render(folder, AnkiSettings()))


def linked(*links: BankLink | FolderLink) -> LibraryEntry:
    """The entry of a folder of which there are these files."""
    return an_entry(a_folder(), OutputResult({link.file: b"x" for link in links}, links=links))


def test_the_page_links_every_file() -> None:
    page = read_page(index_page([a_library_entry()]))
    assert [link["href"] for link in page.all("a")] == [
        "market/market.apkg",
        "market/market-basics-a.html",
        "market/market-basics-a-key.html",
        "market/market-basics-b.html",
        "market/market-basics-b-key.html",
        "market/market-basics-keys.html",
    ]


def test_the_page_says_what_there_is_and_how_to_use_it() -> None:
    text = read_page(index_page([a_library_entry()])).text
    assert "The Thursday market Based on “A market day”, The Town Courier, 6 June 2019" in text
    assert re.search(r"Cards Anki deck \d+ kB Open the file with Anki", text)
    assert "quizgen quiz question_banks/market" in text
    assert "Market basics 11 questions 1 multiple-choice, 1 multiple-response, 1 true-false," in text


def test_practice_pages_and_exams_are_linked_by_the_title_of_their_bank() -> None:
    folder = a_folder()
    made = (PAGE.render(folder, PageSettings()), EXAM.render(folder, ExamSettings()))
    page = read_page(index_page([an_entry(folder, *made)]))

    assert re.search(r"Practice in the browser Market basics \d+ kB Works offline", page.text)
    assert re.search(r"Exam in the browser Market basics \d+ kB Works offline", page.text)
    assert page.all("a", href="market/market-basics.practice.html")
    assert page.all("a", href="market/market-basics.exam.html")
    assert "in the browser" not in read_page(index_page([a_library_entry()])).text.partition("Cards")[2]


def test_the_page_says_which_questions_are_not_yet_keyed() -> None:
    pending = a_library_entry(a_folder(a_bank(a_true_false(cite=None, pending="an old test"), a_numeric())))
    text = read_page(index_page([a_library_entry(), pending])).text

    assert "1 of 2 questions cited, 1 not yet keyed to the article" in text
    assert "support their answer, unless they are not yet keyed to the article." in text
    assert "keyed" not in read_page(index_page([a_library_entry()])).text


def test_the_page_names_no_article_where_there_is_none() -> None:
    bank = a_bank(a_true_false(cite=None, pending="an old test"))
    folder = a_folder(bank, article=make_empty_article("market", [bank]))

    assert "Practise with cards" in read_page(index_page([a_library_entry(folder)])).text
    assert "Read the article" in read_page(index_page([])).text


def test_word_documents_are_linked_beside_the_pages_or_alone() -> None:
    words = DOCX.render(a_folder(), WorksheetSettings())
    for results in ([words], [words, result()]):
        page = read_page(index_page([an_entry(a_folder(), *results)]))

        assert {link["href"] for link in page.all("a")} == {
            f"market/{name}" for each in results for name in each.files
        }
        assert "Word sheet A Word key A" in page.text


def test_formats_are_linked_after_the_pages_and_by_the_alphabet() -> None:
    links = [
        BankLink("c.docx", "market-basics", "sheet", "worksheet", format=FileFormat("Word", "Word document")),
        BankLink("a.html", "market-basics", "sheet", "worksheet", main=True),
        BankLink("b.pdf", "market-basics", "sheet", "worksheet", format=PDF),
    ]
    page = read_page(index_page([linked(*links)]))

    assert [link["href"] for link in page.all("a")] == ["market/a.html", "market/b.pdf", "market/c.docx"]
    assert "Worksheet PDF sheet Word sheet" in page.text
    assert page.all("a", **{"aria-label": "Market basics, worksheet as a Word document"})


def test_the_page_links_what_it_has_never_heard_of() -> None:
    file = FolderLink("market.zip", "Course", "Course file", "Upload it.")
    table = BankLink("x.csv", "market-basics", "table", "table of questions", format=FileFormat("CSV", "CSV"))
    page = read_page(index_page([linked(file, table)]))

    assert "Course Course file 0 kB Upload it." in page.text
    assert "CSV table" in page.text
    assert page.all("a", href="market/x.csv", **{"aria-label": "Market basics, table of questions as a CSV"})


def test_a_single_form_is_called_worksheet() -> None:
    page = read_page(index_page([a_library_entry(forms=1)]))
    assert [link["href"] for link in page.all("a")][1:] == [
        "market/market-basics.html",
        "market/market-basics-key.html",
    ]
    assert "Worksheet key" in page.text
    assert "Form A" not in page.text


def test_what_was_not_made_is_not_linked() -> None:
    assert len(read_page(index_page([a_library_entry(key="none")])).all("a")) == 3
    nothing = read_page(index_page([an_entry(a_folder())]))
    assert nothing.all("a") == []
    assert "Anki" not in nothing.text


def test_titles_keep_their_language_and_direction() -> None:
    page = read_page(index_page([an_entry(an_arabic_folder())]))
    assert page.all("html", lang="en")
    assert len(page.all("bdi", lang="ar", dir="rtl")) == 2


def test_retired_questions_are_not_counted() -> None:
    bank = a_bank(a_true_false(), a_true_false(id="old", retired="No longer so."))
    assert an_entry(a_folder(bank)).questions == 1


def test_nothing_built_is_said() -> None:
    assert "Nothing has been built yet." in read_page(index_page([])).text


def test_hostile_titles_stay_text() -> None:
    evil = '"><script>alert(1)</script>'
    folder = a_folder(a_bank(title=evil), article=an_article(title=evil, original={"title": evil}))
    page = read_page(index_page([an_entry(folder, result(folder), path=evil)]))
    assert "script" not in page.tags
    assert page.text.count(evil) == 4


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    data = index_page([a_library_entry()])
    assert not read_page(data).tags & {"script", "link", "img"}
    assert b"http" not in data
    assert b"url(" not in data
    assert data == index_page([a_library_entry()])


@pytest.mark.parametrize(("size", "shown"), [(61_400, "61 kB"), (999, "1 kB"), (1_250_000, "1.2 MB")])
def test_sizes_are_read_by_people(size: int, shown: str) -> None:
    assert LinkedFile(DECK, "market/market.apkg", size).shown_size == shown


def test_worksheets_of_a_bank_are_linked_under_their_titles() -> None:
    quiz = {"name": "quiz-1", "title": "The <first> quiz", "questions": ["stalls"]}
    single = {"name": "final", "title": "Final", "forms": "1"}
    folder = a_folder(a_bank(worksheets=[quiz, single]))
    made = result(folder)
    page = read_page(index_page([an_entry(folder, made)]))

    assert "The <first> quiz Form A key A Form B key B all keys Final Worksheet key" in page.text
    assert {link["href"] for link in page.all("a")} == {f"market/{name}" for name in made.files}
    assert page.all("a", **{"aria-label": "Market basics, Final, answer key"})
    assert "Final" not in read_page(index_page([an_entry(folder)])).text
