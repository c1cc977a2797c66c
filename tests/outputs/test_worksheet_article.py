"""Where learners find the article: on the sheet, nowhere, or on a sheet of its own."""

from __future__ import annotations

import pytest
from samples import a_bank, a_folder, a_true_false, an_article

from outputs.docx_cases import Word
from outputs.docx_cases import made as made_in_word
from outputs.worksheet_cases import made, read_page, result, the_key
from quizgen.model.folder import Folder, make_empty_article
from quizgen.outputs.index_links import BankLink

PARAGRAPH = "Sixty stalls stand on the square. A bell is rung at dawn."


def a_market(**worksheet: str) -> Folder:
    named = ({"name": "quiz-1", "title": "Quiz 1", **worksheet},) if worksheet else ()
    bank = a_bank(a_true_false(cite="A bell is rung at dawn"), worksheets=named)
    return a_folder(bank, article=an_article(PARAGRAPH, title="The square"))


def test_the_article_is_above_the_questions_unless_told_otherwise() -> None:
    files = made(a_market(), forms=1)

    assert list(files) == ["market-basics.html", "market-basics-key.html"]
    assert PARAGRAPH in read_page(files["market-basics.html"]).text


@pytest.mark.parametrize("article", ["without", "separate"])
def test_a_sheet_without_the_article_shows_none_of_it_and_its_key_still_quotes_it(article: str) -> None:
    sheet = read_page(made(a_market(), forms=1, article=article)["market-basics.html"])
    key = the_key(a_market(), forms=1, article=article)

    assert "Sixty" not in sheet.text
    assert sheet.all("article") == []
    assert "paragraph 1 “A bell is rung at dawn”" in key.text


def test_a_separate_article_is_one_sheet_for_all_forms_with_the_numbers_that_keys_name() -> None:
    files = made(a_market(), forms=2, article="separate")
    handout = read_page(files["market-basics-text.html"])

    assert sorted(files) == [
        "market-basics-a-key.html",
        "market-basics-a.html",
        "market-basics-b-key.html",
        "market-basics-b.html",
        "market-basics-keys.html",
        "market-basics-text.html",
    ]
    assert f"1 {PARAGRAPH}" in handout.text
    assert handout.all("div", id="p1")
    assert "The article “The square” is on a separate sheet." in read_page(files["market-basics-b.html"]).text


def test_a_separate_article_keeps_the_layout_of_its_worksheet() -> None:
    handout = made(a_market(), article="separate", preset="large", paper="letter", line_numbers=True)[
        "market-basics-large-text.html"
    ].decode()

    assert 'class="large"' in handout
    assert "size: letter" in handout
    assert 'class="reading numbered"' in handout


def test_a_worksheet_of_the_bank_says_where_its_article_goes_and_the_command_has_the_last_word() -> None:
    folder = a_market(article="without")

    own = made(folder, forms=1)
    asked = made(folder, forms=1, article="with")

    assert PARAGRAPH in read_page(own["market-basics.html"]).text
    assert PARAGRAPH not in read_page(own["market-basics--quiz-1.html"]).text
    assert PARAGRAPH in read_page(asked["market-basics--quiz-1.html"]).text


def test_a_bank_without_an_article_has_no_sheet_for_it() -> None:
    folder = a_folder(
        a_bank(a_true_false(cite=[], pending="from a list")),
        article=make_empty_article("things", ()),
    )
    files = made(folder, forms=1, article="separate")

    assert list(files) == ["market-basics.html", "market-basics-key.html"]
    assert "separate sheet" not in read_page(files["market-basics.html"]).text


def test_word_documents_put_the_article_where_the_pages_do() -> None:
    files = made_in_word(a_market(), forms=1, article="separate").files
    sheet, handout = Word(files["market-basics.docx"]), Word(files["market-basics-text.docx"])

    assert PARAGRAPH not in sheet.text
    assert sheet.styled("SeeArticle") == ["The article “The square” is on a separate sheet."]
    assert handout.styled("Title") == ["The square"]
    assert [line.mark for line in handout.lines if line.text == PARAGRAPH] == ["1"]


def test_the_index_links_a_separate_article_once() -> None:
    built = result(a_market(), article="separate")
    (link,) = (link for link in built.links if link.file == "market-basics-text.html")

    assert isinstance(link, BankLink)
    assert (link.label, link.form, link.main) == ("article", "", False)
