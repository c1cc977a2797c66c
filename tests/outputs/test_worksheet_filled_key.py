"""The sheet with the answers filled in, as a key."""

import re

from outputs.worksheet_cases import an_arabic_folder, made, read_page
from samples import (
    a_bank,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_true_false,
    an_ordering,
    one_of_each,
)

from quizgen.model.folder import Folder


def filled(folder: Folder | None = None) -> str:
    files = made(folder, key="filled", forms=2)
    (name,) = [name for name in files if name.endswith("-a-key.html")]
    return files[name].decode()


def boxes(page: str) -> list[str]:
    """What stands in the boxes to write in, from top to bottom."""
    return re.findall(r'<span class="box field given">([^<]*)</span>', page)


def ticked(page: str) -> list[str]:
    """The words beside the boxes that are ticked."""
    found = re.findall(
        r'given">(×?)</span>(?: <span class="letter">[^<]*</span>)? <span class="words">([^<]*)</span>', page
    )
    return [words for tick, words in found if tick]


def test_options_are_ticked_that_the_key_names_and_no_others() -> None:
    page = filled(a_folder(a_bank(a_multiple_choice(), a_multiple_response(), a_true_false())))
    assert ticked(page)[:1] == ["grain"]
    assert set(ticked(page)[1:4]) == {"cheese", "honey", "bread"}
    assert ticked(page)[4:] == ["False"]


def test_letters_and_numbers_in_boxes_are_those_of_the_form() -> None:
    page = filled(a_folder(a_bank(a_matching(pairs={"one": "1", "two": "2"}, distractors=["3"]))))
    rights = dict(re.findall(r'class="letter">([A-Z])</span> <span class="words">([123])<', page))
    assert [rights[letter] for letter in boxes(page)] == ["1", "2"]
    page = filled(a_folder(a_bank(an_ordering(items=["1st", "2nd", "3rd"], dates=None))))
    shown = re.findall(r'<span class="words">(\d)\w\w<', page)
    assert boxes(page) == shown


def test_every_answer_that_is_written_is_on_the_sheet() -> None:
    page = read_page(filled().encode())
    for words in (
        "Nobody may sell after the bell.",
        "Thursday",
        "about 60 stalls",
        "12 May 1911",
        "A bell is rung at noon",
        "Some say that it takes their customers, others that it brings them.",
        "permission, given to the town in 1834",
    ):
        assert words in page.text.partition("Questions")[2]
    assert len(page.all("input")) == 4
    assert page.all("textarea") == []


def test_learners_get_the_sheet_without_answers() -> None:
    files = made(key="filled", forms=2)
    assert files["market-basics-a.html"] == made(key="none", forms=2)["market-basics-a.html"]
    assert len(files) == 5


def test_the_filled_key_has_the_code_of_its_sheet_and_says_what_it_is() -> None:
    page = filled()
    assert "Answer key – form A" in page
    code = re.findall(r"market-basics · A · [0-9a-f]{4}", made()["market-basics-a.html"].decode())[0]
    assert code in page
    assert "1/3 point" in page or "point for each" in page


def test_every_type_is_filled_in_in_any_language() -> None:
    assert "×" in filled(an_arabic_folder())
    fields = re.findall(r'class="[^"]*given[^"]*"', filled())
    assert len(fields) > len(one_of_each())
