"""What a layout changes on the sheet and in its key, whatever the paper and the preset."""

import re

import pytest
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_question_of_each_type_pending,
    a_short_answer,
    a_true_false,
    an_article,
    an_ordering,
    one_of_each,
)

from outputs.worksheet_cases import an_arabic_folder, made, read_page, the_key, the_sheet
from quizgen.model.folder import make_empty_article
from quizgen.model.questions import TYPE_NAMES, Question, stem
from quizgen.outputs.labels import labels
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.layout import arrange_form
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings
from quizgen.outputs.worksheet.word_bank import alphabetical

MIXED = (
    a_true_false(id="t1"),
    a_cloze(id="c1", text="A {{bell}} is rung."),
    a_multiple_choice(),
    a_cloze(id="c2", text="{{Traders}} sell {{cheese|bread}} and {{cheese}}."),
    a_true_false(id="t2", ask="Another statement."),
)


def order_of(*, headings: bool = False, word_bank: bool = False) -> list[str]:
    folder = a_folder(a_bank(*MIXED))
    first, *_ = make_forms(folder.banks[0], folder.article, "1", 1)
    return [
        each.question.id
        for each in arrange_form(first, Layout(headings=headings, word_bank=word_bank)).placed
    ]


@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_a_preset_names_the_whole_page(preset: str) -> None:
    for data in made(preset=preset).values():
        assert read_page(data).all("html", **{"class": preset})


def test_without_headings_questions_keep_their_order() -> None:
    assert order_of() == ["t1", "c1", "first-goods", "c2", "t2"]


def test_under_headings_the_types_stand_together_and_numbers_run_on() -> None:
    assert order_of(headings=True) == ["first-goods", "t1", "t2", "c1", "c2"]
    text = the_sheet(a_folder(a_bank(*MIXED)), headings=True).text
    assert "Multiple choice Tick the correct answer. 1 1 point" in text
    assert "True or false Decide whether each statement is true. Correct the false ones. 2 1 point" in text
    assert text.count("True or false Decide") == 1
    assert "Another statement." in text.partition("True or false Decide")[2].partition("Fill in the gaps")[0]


def test_a_heading_tells_what_to_do_and_the_questions_do_not_repeat_it() -> None:
    page = the_sheet(headings=True)
    for instruction in ("Tick all that apply.", "Fill in the gaps.", "Fill in the table."):
        assert page.text.count(instruction) == 1
    assert [has for has in page.all("div", **{"class": "gapped stem"}) if has["id"] == "q7"]
    assert len(page.all("div", **{"class": "part"})) == len(TYPE_NAMES)


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr"])
def test_headings_are_in_the_language_of_the_sheet(language: str) -> None:
    text = the_sheet(a_folder(a_bank(language=language)), headings=True).text
    for name in TYPE_NAMES:
        assert f"{labels(language).headings[name]} {labels(language).instruction(name)}" in text


def test_key_and_sheet_agree_on_the_numbers_under_headings() -> None:
    folder = a_folder(a_bank(*MIXED))
    text = the_key(folder, headings=True).text
    assert "1 1 point What was sold" in text
    assert "3 1 point Another statement." in text


def test_a_sheet_that_is_numbered_in_another_way_has_another_code() -> None:
    def code(**layout: bool) -> str:
        (found, *_) = re.findall(r"· ([0-9a-f]{4})\b", the_sheet(a_folder(a_bank(*MIXED)), **layout).text)
        return str(found)

    assert len({code(), code(headings=True), code(word_bank=True)}) == 3
    assert code() == code(citations=True) == code(line_numbers=True)
    assert code(headings=True) in the_key(a_folder(a_bank(*MIXED)), headings=True).text


def test_a_question_says_its_paragraphs_only_if_asked_to() -> None:
    assert "paragraph" not in the_sheet().text
    text = the_sheet(citations=True).text
    assert "What was sold in the first years of the market? (paragraph 2)" in text
    assert (
        "earliest first. Write the letter of each event in the box beside its date. (paragraph 2, paragraph 4)"
        in text
    )
    assert "the right to hold a market (paragraph 2)" in text


@pytest.mark.parametrize("question", a_question_of_each_type_pending(), ids=lambda question: question.type)
def test_a_pending_question_says_that_it_has_no_paragraph_yet(question: Question) -> None:
    folder = a_folder(a_bank(question))

    assert "(no paragraph yet)" in the_sheet(folder, citations=True).text
    assert "no paragraph" not in the_sheet(folder).text


def test_a_sheet_without_an_article_begins_with_its_questions() -> None:
    bank = a_bank(*a_question_of_each_type_pending())
    folder = a_folder(bank, article=make_empty_article("market", [bank]))
    page = the_sheet(folder, line_numbers=True, citations=True, headings=True, word_bank=True)

    assert not page.all("article")
    assert page.text.index("What was sold") > page.text.index("Questions")


def test_a_question_whose_words_are_not_found_names_no_paragraph() -> None:
    folder = a_folder(a_bank(a_multiple_choice()), article=an_article("Something else."))
    assert "paragraph" not in the_sheet(folder, citations=True).text
    uncited = a_flashcard(cite=None, uncited="A word of every day.")
    assert "paragraph" not in the_sheet(a_folder(a_bank(uncited)), citations=True).text


def test_the_words_of_all_gaps_stand_above_the_texts_as_often_as_they_are_needed() -> None:
    assert order_of(word_bank=True) == ["t1", "c1", "c2", "first-goods", "t2"]
    text = the_sheet(a_folder(a_bank(*MIXED)), word_bank=True).text
    assert text.count("Word bank bell cheese cheese Traders") == 1
    assert "Word bank" not in the_sheet(a_folder(a_bank(*MIXED))).text


def test_a_box_with_the_only_word_would_be_the_answer() -> None:
    alone = a_folder(a_bank(a_cloze(text="A {{bell}} is rung."), a_true_false()))
    assert "Word bank" not in the_sheet(alone, word_bank=True).text
    assert "Word bank" not in the_sheet(a_folder(a_bank(a_true_false())), word_bank=True).text


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("en", ["Apple", "bell", "cheese"]),
        ("fr", ["cote", "côte", "étage", "zone"]),
        ("de", ["Ärger", "Arzt", "Öl", "Zoll"]),
        ("es", ["nube", "número", "ñandú", "oso"]),
        ("ar", ["أمل", "باب", "تمر"]),
    ],
)
def test_words_stand_in_the_order_of_the_alphabet(language: str, ordered: list[str]) -> None:
    assert sorted(set(ordered), key=lambda word: alphabetical(word, language)) == ordered


def test_events_with_dates_are_written_on_a_rule_with_their_dates() -> None:
    page = the_sheet()
    slots = [box for box in page.all("input") if box.get("aria-label", "").startswith("Letter for 1")]
    dates = ["1834", "12 May 1911", "1954", "1987"]
    assert [box["aria-label"] for box in slots if len(box["aria-label"]) > 12] == [
        f"Letter for {date}" for date in dates
    ]
    assert (
        "Write the letter of each event in the box beside its date. 1834 12 May 1911 1954 1987 A" in page.text
    )
    key = the_key().text
    assert "The market began (1834)" in key
    assert "The hall was opened (12 May 1911)" in key


@pytest.mark.parametrize("dates", [None, ["1834", "1834", "1954", "1987"]])
def test_events_without_dates_that_tell_them_apart_are_numbered(dates: list[str] | None) -> None:
    page = the_sheet(a_folder(a_bank(an_ordering(dates=dates))))
    assert "Number the boxes from 1 to 4" in page.text
    assert "1834" not in page.text.partition("Questions")[2]


def test_the_key_ends_with_a_page_for_the_points_of_the_class() -> None:
    page = the_key()
    (_, points) = page.text.split("Class marks Name ")
    numbers = " ".join(str(n) for n in range(1, 12))
    assert points.startswith(f"Total {numbers} Points 15 1 3 1 1 1 1 1 1 1 3 1")
    assert not the_sheet().all("div", **{"class": "marks on-a4"})


@pytest.mark.parametrize(("preset", "columns"), [("normal", 30), ("dyslexia", 14), ("large", 8)])
def test_the_points_of_many_questions_go_on_on_another_page(preset: str, columns: int) -> None:
    bank = a_bank(*(a_numeric(id=f"n{n}", ask=f"How many are {n}?") for n in range(25)))
    page = the_key(a_folder(bank), preset=preset)
    tables = page.all("div", **{"class": "marks on-a4"})
    assert len(tables) == -(-25 // columns)
    assert page.text.count(" Total ") == 1


@pytest.mark.parametrize(("questions", "pages"), [(30, [30]), (31, [16, 15]), (61, [21, 21, 19])])
def test_the_points_of_many_questions_are_shared_out_evenly(questions: int, pages: list[int]) -> None:
    bank = a_bank(*(a_numeric(id=f"n{n}", ask=f"How many are {n}?") for n in range(questions)))
    tables = the_key(a_folder(bank)).text.split("Class marks Name ")[1:]
    assert [len(table.partition("Points")[0].replace("Total", "").split()) for table in tables] == pages


def test_a_class_of_32_has_a_row_for_each_learner_with_the_total_first() -> None:
    rows = the_key().all("tr")
    assert len(rows) >= 2 + 32


def test_the_answer_to_every_question_stands_at_a_glance() -> None:
    text = the_key().text.partition("At a glance")[2].partition("What was sold")[0]
    for answer in ("Thursday", "about 60 stalls (55–65)", "12 May 1911", "bell · noon", "Marking scheme"):
        assert answer in text


def test_gaps_have_room_for_what_is_written_by_hand_and_statements_for_their_correction() -> None:
    page = the_sheet(a_folder(a_bank(a_true_false(), a_cloze(text="A {{Donaudampfschiff}} went by."))))
    (main,) = page.all("main")
    assert float(main["style"].removeprefix("--gap: ").removesuffix("em")) > len("Donaudampfschiff") * 0.8
    assert "If false, correct it" in page.text
    assert len(page.all("input", **{"class": "line"})) == 4 + 1


def test_labels_that_are_missing_are_named_with_their_file(monkeypatch: pytest.MonkeyPatch) -> None:
    from quizgen.outputs.worksheet import losses as of_sheets

    lacking = labels("de").model_copy(update={"amiss": ("score", "points.other")})
    monkeypatch.setattr(of_sheets, "labels", lambda _: lacking)
    losses = WORKSHEET.render(a_folder(a_bank(language="de")), WorksheetSettings()).losses
    assert [loss.what for loss in losses] == [
        of_sheets.AMISS.format(file="labels/de.yaml", names="score, points.other")
    ]


def test_an_arabic_sheet_has_arabic_headings_dates_and_words() -> None:
    text = the_sheet(an_arabic_folder(), headings=True, citations=True).text
    assert "اختيار من متعدد" in text
    assert "(الفقرة 1)" in text
    assert "درجات الصف" in the_key(an_arabic_folder()).text


def test_every_choice_at_once_still_asks_every_question_once() -> None:
    text = the_sheet(headings=True, line_numbers=True, citations=True, word_bank=True, preset="large").text
    for question in one_of_each():
        if question.type != "cloze":
            assert text.count(stem(question)) == 1, question.id
    assert "A is rung at ." in text


def test_a_short_answer_keeps_its_line_under_a_heading() -> None:
    page = the_sheet(a_folder(a_bank(a_short_answer())), headings=True)
    assert page.all("input", **{"aria-label": "Answer space for question 1"})
