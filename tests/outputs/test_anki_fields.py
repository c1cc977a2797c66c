"""What stands in the fields of each kind of note."""

from __future__ import annotations

import re
from typing import Any

import pytest
from samples import (
    a_bank,
    a_date,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.grading.grade import grade_response
from quizgen.grading.key import answer_lines
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.markup.plain import to_plain
from quizgen.model.questions import Question, options
from quizgen.outputs.anki.fields.card_words import card_words
from quizgen.outputs.anki.fields.common_fields import CardContext
from quizgen.outputs.anki.fields.note_content import note_content
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.labels import languages


def fields(question: Question, language: str = "en", **chosen: Any) -> dict[str, str]:
    folder = a_folder(a_bank(question), article=an_article(language=language))
    made = note_content(question, CardContext(folder, folder.banks[0], {}, AnkiSettings(**chosen)))
    return dict(zip(made.note_type.field_names, made.fields, strict=True))


def entries(html: str) -> list[str]:
    return re.findall(r'<span class="qg-option">(.*?)</span>', html)


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_what_belongs_to_the_learner_or_to_later_is_left_empty(question: Question) -> None:
    found = fields(question)
    assert {found[name] for name in ("Notes", "Extra1", "Extra3", "Retired")} == {""}
    assert bool(found["Extra2"]) == (question.type in {"short-answer", "numeric", "date"})
    assert found["ID"] == f"market-basics/{question.id}"
    assert found["Answer"]
    assert found.get("Stem") or found["Text"]


def test_all_options_are_in_the_list_and_only_the_right_ones_are_marked() -> None:
    question = a_multiple_response()
    html = fields(question)["Options"]
    assert sorted(entries(html)) == sorted(option.text for option in options(question))
    assert html.count('class="ok" data-mark="correct answer"') == 3
    assert 'data-choose="many"' in html
    assert '<span class="qg-feedback">Fish comes from the coast.</span>' in html


def test_the_right_option_does_not_always_come_first() -> None:
    firsts = {
        entries(fields(a_multiple_choice(id=f"q{index}"))["Options"])[0] == "grain" for index in range(20)
    }
    assert firsts == {True, False}


def test_numbers_and_unshuffled_options_are_stored_in_natural_order_and_who_fixes_it_is_known() -> None:
    numbers = fields(a_multiple_choice(answer="100", distractors=["1,000", "20"]))["Options"]
    words_ = fields(a_multiple_choice(shuffle="false"))["Options"]
    assert entries(numbers) == ["20", "100", "1,000"]
    assert entries(words_) == ["cheese", "fish", "grain", "honey"]
    assert " data-fixed data-right" in numbers
    assert ' data-fixed="author" data-right' in words_
    assert " data-fixed" not in fields(a_multiple_choice())["Options"]


def test_dates_written_in_words_are_stored_rising() -> None:
    html = fields(a_multiple_choice(answer="May 2006", distractors=["June 1999", "1 January 2007"]))[
        "Options"
    ]
    assert entries(html) == ["June 1999", "May 2006", "1 January 2007"]


def test_numbers_are_written_as_in_the_language_of_the_cards() -> None:
    found = fields(a_numeric(answer="4500.5", tolerance="0.5", unit="%", hedge="fast"), "de")
    assert found["Answer"] == "fast 4.500,5\N{NO-BREAK SPACE}%"
    assert found["Typed"] == "4500,5"
    assert "4.500,0" in found["Accepted"]


def test_pinned_options_come_last() -> None:
    html = fields(a_multiple_choice(pin=["fish", "grain"]))["Options"]
    assert entries(html)[-2:] == ["fish", "grain"]
    assert '<li class="pin">' in html
    assert '<li class="ok pin"' in html


def test_a_statement_is_judged_by_two_options_that_never_move() -> None:
    wrong = fields(a_true_false())
    right = fields(a_true_false(answer="true", correction=None))
    assert entries(wrong["Options"]) == ["True", "False"]
    assert wrong["Options"].count("pin") == 2
    assert "Nobody may sell after the bell." in wrong["Options"]
    assert wrong["Answer"] == "False<br>Nobody may sell after the bell."
    assert right["Answer"] == "True"


@pytest.mark.parametrize(
    ("changes", "answer", "task", "accepted"),
    [
        ({}, "about 60 stalls", "Type the number (stalls).", "55 to 65"),
        ({"unit": None, "hedge": None, "tolerance": None}, "60", "Type the number.", ""),
        ({"answer": "4500", "tolerance": "10%", "hedge": None}, "4,500 stalls", "", "4,050 to 4,950"),
        (
            {"answer": "0.50", "tolerance": None, "range": ["0", "1"], "unit": None},
            "about 0.50",
            "",
            "0 to 1",
        ),
    ],
)
def test_numbers_are_shown_as_people_write_them(
    changes: dict[str, str], answer: str, task: str, accepted: str
) -> None:
    found = fields(a_numeric(**changes))
    assert found["Answer"] == answer
    assert task in found["Task"]
    assert accepted in found["Accepted"]
    assert "," not in found["Typed"]


@pytest.mark.parametrize(
    ("answer", "shown", "task"),
    [
        ("1911-05-12", "12 May 1911", "year-month-day"),
        ("1911-05", "May 1911", "year-month."),
        ("1911", "1911", "Type the year."),
    ],
)
def test_dates_are_typed_as_exactly_as_they_are_asked(answer: str, shown: str, task: str) -> None:
    found = fields(a_date(answer=answer))
    assert (found["Typed"], found["Answer"]) == (answer, shown)
    assert task in found["Task"]


@pytest.mark.parametrize(
    ("answer", "language", "shown", "task"),
    [
        ("1860s", "en", "1860s", "Type the decade"),
        ("1860s", "de", "1860er Jahre", "Jahrzehnt"),
        ("19th century", "en", "19th century", "Type the century"),
        ("19th century", "fr", "XIXe siècle", "siècle"),
        ("44 BC", "en", "44 BC", "Type the year."),
        ("15 March 44 BC", "it", "15 marzo 44 a.C.", "Scrivi"),
    ],
)
def test_decades_centuries_and_dates_before_christ_are_typed_as_they_are_written(
    answer: str, language: str, shown: str, task: str
) -> None:
    found = fields(a_date(answer=answer), language)
    assert (found["Typed"], found["Answer"]) == (shown, shown)
    assert task in found["Task"]


def test_a_percentage_is_written_as_the_answer_key_writes_it() -> None:
    question = a_numeric(answer="12.5", unit="%", hedge="nearly", tolerance=None)
    assert (fields(question)["Answer"],) == answer_lines(question) == ("nearly 12.5%",)


@pytest.mark.parametrize("question", [a_short_answer(), a_numeric(), a_date(), a_date(answer="1911-05")])
def test_what_anki_compares_with_is_right_to_quizgen_too(question: Question) -> None:
    response = parse_response(question, fields(question)["Typed"])
    assert not isinstance(response, Unreadable)
    graded = grade_response(question, response)
    assert isinstance(graded, Grade)
    assert graded.verdict is Verdict.CORRECT


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_the_answer_is_the_one_of_the_answer_key(question: Question) -> None:
    found = fields(question)
    shown = re.sub("<[^>]*>", " ", found.get("Text", "") + found["Answer"] + found.get("Accepted", ""))
    for line in answer_lines(question):
        assert set(re.findall(r"\w+", to_plain(line))) <= set(re.findall(r"\w+", shown))


@pytest.mark.parametrize(
    ("question", "task"),
    [
        (a_short_answer(), "Think of the answer, then compare."),
        (a_date(), "Think of the answer, then compare."),
        (a_numeric(unit=None), "Think of the answer, then compare."),
        (a_numeric(), "Think of the number (stalls), then compare."),
    ],
)
def test_nothing_is_typed_if_the_deck_is_built_so(question: Question, task: str) -> None:
    usual, found = fields(question), fields(question, typed="off")
    assert found == usual | {"Typed": "", "Task": task}


def test_cards_that_ask_for_nothing_typed_are_the_same_without_typing() -> None:
    for question in (an_open_ended(), a_flashcard(), a_multiple_choice()):
        assert fields(question, typed="off") == fields(question)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"source": "full"}, "qg-source-full"),
        ({"auto_reveal": True}, "qg-auto-reveal"),
        ({"source": "full", "auto_reveal": True}, "qg-source-full qg-auto-reveal"),
    ],
)
def test_what_a_deck_chooses_about_its_cards_is_in_a_field_of_each_note(
    chosen: dict[str, Any], words: str
) -> None:
    for question in one_of_each():
        assert fields(question, **chosen) == fields(question) | {"Extra1": words}


def test_a_deck_may_show_sentences_or_no_source() -> None:
    question = a_numeric()
    assert "The first traders" in fields(question)["Source"]
    sentence = fields(question, source="sentence")["Source"]
    assert "fills with <mark>about 60 stalls</mark>. …" in sentence
    assert "The first traders" not in sentence
    assert fields(question, source="none") == fields(question) | {"Source": ""}


def test_other_accepted_answers_are_listed() -> None:
    assert "<li>Thursdays</li><li>every Thursday</li>" in fields(a_short_answer())["Accepted"]
    assert fields(a_short_answer(accept=[]))["Accepted"] == ""


def test_a_rubric_stands_below_the_model_answer() -> None:
    assert (
        '<li>Names the complaint <span class="qg-points">(2 points)</span></li>'
        in fields(an_open_ended())["Answer"]
    )


def test_a_card_without_reverse_asks_nothing_from_the_back() -> None:
    assert fields(a_flashcard(reverse="false"))["Reverse"] == ""


def test_a_matching_front_gives_nothing_away_and_the_back_has_the_pairs() -> None:
    found = fields(a_matching())
    lefts, rights = found["Given"].split("</ol>")[:2]
    assert re.findall(r">([^<]+)</li>", lefts) == ["1911", "1954", "1987"]
    assert re.findall(r">([^<]+)</li>", rights) != list(a_matching().rights)
    assert sorted(re.findall(r'data-item="(\d)"', rights)) == ["0", "1", "2", "3"]
    assert '<tr><th scope="row">1911</th><td data-item="0">opening</td></tr>' in found["Answer"]
    assert "Left over: end of the grain market" in found["Answer"]
    assert "left over" in found["Task"]
    assert "qg-spare" not in fields(a_matching(distractors=[]))["Answer"]


def test_what_the_script_says_comes_with_the_question() -> None:
    matching, ordering = fields(a_matching())["Given"], fields(an_ordering())["Given"]
    assert matching.startswith('<div class="qg-match" data-right="Correct" ')
    assert ' data-chosen="your choice: {item}" ' in matching
    assert ordering.startswith('<ol class="qg-items" data-right="Correct" ')
    assert ' data-place="{item}: place {place} of {count}" ' in ordering
    assert ' data-up="Nach oben: {item}" ' in fields(an_ordering(), language="de")["Given"]


def test_items_to_order_are_shuffled_and_the_back_dates_them() -> None:
    found = fields(an_ordering())
    given = re.findall(r">([^<]+)</li>", found["Given"])
    assert given != list(an_ordering().items)
    assert sorted(given) == sorted(an_ordering().items)
    assert 'The hall was opened <span class="qg-date">12 May 1911</span>' in found["Answer"]
    assert "qg-date" not in fields(an_ordering(dates=None))["Answer"]


def test_hint_date_and_labels_surround_the_question() -> None:
    found = fields(a_multiple_choice(hint="*Think*", as_of="2019-06", difficulty="hard"))
    assert found["Hint"].endswith("<p><em>Think</em></p></details>")
    assert found["Context"] == "The Thursday market · as of June 2019"
    assert found["About"] == "Market basics · hard · <bdi>#goods</bdi>"
    assert "medium" in fields(a_numeric(difficulty="medium"))["About"]
    assert fields(a_numeric())["About"] == "Market basics"


def test_the_language_of_the_questions_decides_words_and_direction() -> None:
    found = fields(a_true_false(hint="x"), language="ar-EG")
    assert (found["Language"], found["Direction"]) == ("ar-EG", "rtl")
    assert "تلميح" in found["Hint"]
    assert entries(found["Options"]) == ["صواب", "خطأ"]
    assert "الفقرة 5" in found["Source"]
    assert "6 يونيو 2019" in found["Source"]
    assert fields(a_true_false(), language="fi")["Task"] == "True or false?"


def test_every_language_has_all_words_and_placeholders() -> None:
    english = card_words("en")
    for name in languages():
        found = card_words(name)
        for key in (name for name in english._fields if name != "labels"):
            mine, model = getattr(found, key), getattr(english, key)
            assert sorted(re.findall(r"\{\w+\}", mine)) == sorted(re.findall(r"\{\w+\}", model))
