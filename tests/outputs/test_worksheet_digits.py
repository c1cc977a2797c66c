"""The numbers that are ours on sheets in languages with other digits; cards have 0 to 9."""

from __future__ import annotations

import re
from typing import Any

import pytest
from samples import a_folder, an_article

from outputs.docx_cases import Word
from outputs.docx_cases import made as made_in_word
from outputs.weasyprint_pages import laid_out
from outputs.worksheet_cases import an_arabic_folder, made, read_page
from quizgen.model.folder import Folder
from quizgen.text.digits import DECIMAL, DIGITS

LATIN = {ord(own): str(at) for digits in DIGITS.values() for at, own in enumerate(digits)} | {
    ord(DECIMAL): "."
}
CODE = r"· [0-9a-f]{4}|\b[0-9a-f]{4}\b"
OF_AUTHORS = r"60|2019|100|\b7\b|\b1 مارس|market-basics"
"""What authors wrote keeps its digits: 60 stalls, a date, and the columns to match."""

LAYOUT: dict[str, Any] = {
    "forms": 2,
    "line_numbers": True,
    "citations": True,
    "points_table": True,
    "key": "appended",
}


def in_language(language: str) -> Folder:
    folder = an_arabic_folder()
    return folder.model_copy(update={"article": folder.article.model_copy(update={"language": language})})


def texts(folder: Folder, **layout: Any) -> dict[str, str]:
    """What the pages say, without codes."""
    files = made(folder, **LAYOUT | layout)
    return {name: re.sub(CODE, "", read_page(data).text) for name, data in files.items()}


@pytest.mark.parametrize(("language", "system"), [("ar-EG", "arab"), ("ar-SA", "arab")])
def test_sheets_and_keys_say_the_same_in_other_digits(language: str, system: str) -> None:
    plain, own = texts(in_language("ar")), texts(in_language(language))
    assert {name: text.translate(LATIN) for name, text in own.items()} == plain
    assert plain == texts(in_language("ar-MA"))
    for text in own.values():
        rest = re.sub(OF_AUTHORS, "", text)
        assert not re.search("[0-9]", rest), rest
        assert set(DIGITS[system]) & set(text)


def test_the_pages_are_counted_in_them() -> None:
    pages = laid_out(made(in_language("ar-EG"), **LAYOUT)["market-basics-a.html"])
    feet = [
        "".join(box.text for box in margin.descendants() if hasattr(box, "text"))
        for page in pages
        for margin in page._page_box.children[1:]
    ]
    assert any("صفحة ١ من" in foot for foot in feet)
    assert not any("صفحة 1" in foot for foot in feet)


def test_persian_has_its_own_digits() -> None:
    folder = a_folder(article=an_article("Sixty stalls are here.", language="fa"))
    page = made(folder, forms=1)["market-basics.html"].decode()
    assert '<span class="mark">۱۱</span>' in page
    assert "counter(page, persian)" in page


def test_word_documents_say_the_same_in_other_digits() -> None:
    layout = {"forms": 2, "citations": True, "points_table": True, "key": "separate"}
    plain, own = (
        {
            name: re.sub(CODE, "", Word(data).text)
            for name, data in made_in_word(in_language(language), **layout).files.items()
        }
        for language in ("ar-MA", "ar-EG")
    )
    assert {name: text.translate(LATIN) for name, text in own.items()} == plain
    for text in own.values():
        assert not re.search("[0-9]", re.sub(OF_AUTHORS, "", text)), text
