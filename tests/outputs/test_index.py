from typing import Any

import pytest
from outputs.worksheet_cases import an_arabic_folder, made, read_page
from samples import a_bank, a_folder, a_true_false, an_article

from quizgen.outputs.index import DeckLink, IndexEntry, index_entry, index_page


def an_entry(**settings: Any) -> IndexEntry:
    files = {name: len(data) for name, data in made(**settings).items()} | {"market.apkg": 61_400}
    return index_entry(a_folder(), files, "question_banks/market")


def test_the_page_links_every_file() -> None:
    page = read_page(index_page([an_entry()]))
    assert [link["href"] for link in page.all("a")] == [
        "market/market.apkg",
        "market/market-basics-a.html",
        "market/market-basics-a-key.html",
        "market/market-basics-b.html",
        "market/market-basics-b-key.html",
    ]


def test_the_page_says_what_there_is_and_how_to_use_it() -> None:
    text = read_page(index_page([an_entry()])).text
    assert "The Thursday market Based on “A market day”, The Town Courier, 6 June 2019" in text
    assert "Anki deck 61 kB" in text
    assert "Open the file with Anki" in text
    assert "quizgen quiz question_banks/market" in text
    assert "Market basics 11 questions 1 multiple-choice, 1 multiple-response, 1 true-false," in text


def test_word_documents_are_linked_beside_the_pages_or_alone() -> None:
    words = ["market-basics-a.docx", "market-basics-a-key.docx"]
    pages = [name.replace(".docx", ".html") for name in words]
    for names in (words, pages + words):
        page = read_page(index_page([index_entry(a_folder(), dict.fromkeys(names, 1), "x")]))

        assert [link["href"] for link in page.all("a")] == [f"market/{name}" for name in names]
        assert "Word sheet A Word key A" in page.text


def test_pdfs_are_linked_beside_the_pages() -> None:
    names = [
        "market-basics-a.html",
        "market-basics-a-key.html",
        "market-basics-a.pdf",
        "market-basics-a-key.pdf",
    ]
    page = read_page(index_page([index_entry(a_folder(), dict.fromkeys(names, 1), "x")]))

    assert [link["href"] for link in page.all("a")] == [f"market/{name}" for name in names]
    assert "PDF sheet A PDF key A" in page.text


def test_a_single_form_is_called_worksheet() -> None:
    page = read_page(index_page([an_entry(forms=1)]))
    assert [link["href"] for link in page.all("a")][1:] == [
        "market/market-basics.html",
        "market/market-basics-key.html",
    ]
    assert "Worksheet key" in page.text
    assert "Form A" not in page.text


def test_what_was_not_made_is_not_linked() -> None:
    assert len(read_page(index_page([an_entry(key="none")])).all("a")) == 3
    nothing = read_page(index_page([index_entry(a_folder(), {}, "x")]))
    assert nothing.all("a") == []
    assert "Anki" not in nothing.text


def test_titles_keep_their_language_and_direction() -> None:
    page = read_page(index_page([index_entry(an_arabic_folder(), {}, "souk")]))
    assert page.all("html", lang="en")
    assert len(page.all("bdi", lang="ar", dir="rtl")) == 2


def test_retired_questions_are_not_counted() -> None:
    bank = a_bank(a_true_false(), a_true_false(id="old", retired="No longer so."))
    assert index_entry(a_folder(bank), {}, "x").questions == 1


def test_nothing_built_is_said() -> None:
    assert "Nothing has been built yet." in read_page(index_page([])).text


def test_hostile_titles_stay_text() -> None:
    evil = '"><script>alert(1)</script>'
    folder = a_folder(a_bank(title=evil), article=an_article(title=evil, original={"title": evil}))
    page = read_page(index_page([index_entry(folder, {"market-basics.html": 1}, evil)]))
    assert "script" not in page.tags
    assert page.text.count(evil) == 4


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    data = index_page([an_entry()])
    assert not read_page(data).tags & {"script", "link", "img"}
    assert b"http" not in data
    assert b"url(" not in data
    assert data == index_page([an_entry()])


@pytest.mark.parametrize(("size", "shown"), [(61_400, "61 kB"), (999, "1 kB"), (1_250_000, "1.2 MB")])
def test_sizes_are_read_by_people(size: int, shown: str) -> None:
    assert DeckLink("x", size).shown_size == shown


def test_worksheets_of_a_bank_are_linked_under_their_titles() -> None:
    quiz = {"name": "quiz-1", "title": "The <first> quiz", "questions": ["stalls"]}
    single = {"name": "final", "title": "Final", "forms": "1"}
    folder = a_folder(a_bank(worksheets=[quiz, single]))
    files = {name: len(data) for name, data in made(folder).items()}
    page = read_page(index_page([index_entry(folder, files, "x")]))

    assert "The <first> quiz Form A key A Form B key B Final Worksheet key" in page.text
    assert {link["href"] for link in page.all("a")} == {f"market/{name}" for name in files}
    assert page.all("a", **{"aria-label": "Market basics, Final, answer key"})
    assert "Final" not in read_page(index_page([index_entry(folder, {}, "x")])).text
