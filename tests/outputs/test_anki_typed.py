"""A typed answer that quizgen accepts is not shown as a mistake, and no other one is shown as accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from grading.grading_cases import vectors
from playwright.sync_api import Browser
from samples import a_bank, a_cloze, a_date, a_folder, a_numeric, a_short_answer

from outputs.anki_browser import Reviewer
from outputs.anki_cases import LATER, NOW, Collection, Log, built, only_file
from quizgen.grading.grade import grade_response
from quizgen.grading.policy import PRACTICE
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Grade
from quizgen.markup.template_files import template_text
from quizgen.model.questions import Question
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.grader.card_grader import card_grader
from quizgen.outputs.labels import languages
from quizgen.text.number_format import format_number

pytestmark = pytest.mark.backend

TYPING = "[[type:Typed]]"
GRADING = re.compile(r'(<span class="qg-grading" hidden>)[^<]*')
HOLT = {"answer": "Maren Holt", "accept": ["Holt", "the  founder's aunt"]}
HEAT = {"answer": "1,450", "unit": "degrees", "tolerance": "50"}

ACCEPTED: list[tuple[Question, list[str], list[str]]] = [
    (a_short_answer(**HOLT), ["Holt", "maren holt", " HOLT ", "The founder’s aunt"], ["Maren", "Holtz", "Mar"]),
    (a_short_answer(answer="NaCl"), ["NaCl "], ["nacl", "Nacl"]),
    (a_short_answer(answer="Holt", kind="exact"), [], ["holt", "HOLT"]),
    (a_short_answer(answer="6", accept=["5-7"]), ["5-7"], ["5", "7", "5.5"]),
    (a_numeric(**HEAT), ["1430", "1,450", "1400", "1,500", "1450.5", "1 450"], ["1399", "1501", "1,45", "14,50", "1450 kg", "-1450"]),
    (a_numeric(answer="60", tolerance=None), ["60.0", "+60"], ["61", "6", "60.5"]),
    (a_numeric(answer="-5", tolerance="1"), ["-4.5", "−6"], ["5", "-7"]),
    (a_numeric(answer="1.5", tolerance="0.5"), ["1", "2"], ["1.450", "2,000"]),
    (a_date(answer="1911-05-12"), ["12 May 1911", "May 12, 1911", "12 may 1911"], ["11 May 1911", "12 June 1911", "May 1911", "12.5.11"]),
    (a_date(answer="1911-05"), ["May 1911", "may 1911"], ["June 1911", "1911", "5 May 1911"]),
    (a_date(answer="1911"), [], ["May 1911", "1912"]),
]  # fmt: skip


class Cards:
    """Backs of cards with an answer typed, as the backend compares and the card's script marks them."""

    def __init__(self, reviewer: Reviewer, collection: Collection) -> None:
        self.reviewer = reviewer
        self.collection = collection

    def add(self, *questions: Question, language: str = "en") -> None:
        bank = a_bank(*questions, bank=f"b-{language}").model_copy(update={"language": language})
        self.collection.load(built(a_folder(bank)))
        self.backs = {
            note["ID"].split("/")[1]: (note["Typed"], note.cards()[0].answer())
            for note in self.collection.notes()
            if note["ID"].startswith(f"b-{language}/")
        }

    def is_marked(self, question: Question, typed: str, *, former: bool = False) -> bool:
        key, back = self.backs[question.id]
        assert TYPING in back
        html = back.replace(TYPING, f"<div>{self.collection.anki.compare_answer(key, typed)}</div>")
        if former:
            html = html.replace("quizgen::type::", "type::").replace("qg-exact", "")
            html = GRADING.sub(r"\1", html)
        self.reviewer.show(html)
        page = self.reviewer.page
        marked = page.locator(".qg-typed-right").count() == 1
        if marked:
            assert " ".join(page.locator(".qg-typed-right").inner_text().split()) == " ".join(typed.split())
            assert page.locator(".typeBad, .typeMissed").count() == 0
        return marked


@pytest.fixture
def cards(browser: Browser, collection: Collection, tmp_path: Path) -> Iterator[Cards]:
    context = browser.new_context()
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    yield Cards(reviewer, collection)
    assert reviewer.errors == []
    context.close()


def accepts(question: Question, typed: str, language: str = "en") -> bool:
    response = parse_response(question, typed, language=language)
    if isinstance(response, Unreadable):
        return False
    found = grade_response(question, response, replace(PRACTICE, language=language))
    assert isinstance(found, Grade)
    return found.verdict.passed


@pytest.mark.parametrize("former", [False, True], ids=["this build", "an earlier build"])
def test_what_is_accepted_is_marked_and_nothing_else(cards: Cards, *, former: bool) -> None:
    questions = [each.model_copy(update={"id": f"q{number}"}) for number, (each, _, _) in enumerate(ACCEPTED)]
    cards.add(*questions)
    for question, (_, right, wrong) in zip(questions, ACCEPTED, strict=True):
        for typed in right:
            assert accepts(question, typed), typed
            assert cards.is_marked(question, typed, former=former), typed
        for typed in wrong:
            exact = former and getattr(question, "kind", "") == "exact"
            assert cards.is_marked(question, typed, former=former) <= (accepts(question, typed) or exact), (
                typed
            )


def test_no_answer_of_the_table_is_marked_that_quizgen_does_not_accept(cards: Cards) -> None:
    table = [
        vector
        for vector in vectors()
        if vector.question.type in {"short-answer", "numeric", "date"} and vector.policy == PRACTICE
    ]
    cards.add(*{vector.question.id: vector.question for vector in table}.values())
    marked = set()
    for vector in table:
        assert isinstance(vector.typed, str)
        if vector.typed.strip() and cards.is_marked(vector.question, vector.typed):
            assert vector.verdict in {"correct", "correct (spelling)"}, vector.typed
            marked.add(vector.question.type)
    assert marked == {"short-answer", "numeric", "date"}


@pytest.mark.parametrize("language", languages())
def test_numbers_and_dates_are_read_as_each_language_writes_them(cards: Cards, language: str) -> None:
    numbers = {
        f"n{index}": Decimal(text) for index, text in enumerate(("1450", "12345.5", "0.25", "1234567"))
    }
    questions = [
        a_numeric(id=name, answer=str(number), tolerance=str(number / 10)) for name, number in numbers.items()
    ]
    dates = [a_date(id=f"d{month}", answer=f"1911-{month:02}-12") for month in range(1, 13)]
    cards.add(*questions, *dates, language=language)

    for question, number in zip(questions, numbers.values(), strict=True):
        for share, right in (("0.95", True), ("1.1", True), ("1.2", False)):
            typed = format_number(number * Decimal(share), language)
            assert cards.is_marked(question, typed) == right, typed
    for date in dates:
        said = cards.backs[date.id][1].partition('class="qg-answer">')[2].partition("<")[0]
        assert cards.is_marked(date, said), said


@pytest.mark.parametrize("language", languages())
def test_marks_of_other_languages_are_not_taken_for_a_number_that_quizgen_reads_otherwise(
    cards: Cards, language: str
) -> None:
    questions = [
        a_numeric(id="large", answer="1450", tolerance="10"),
        a_numeric(id="small", answer="1.45", tolerance="0.01"),
    ]
    cards.add(*questions, language=language)

    for typed in ("1.450", "1,450", "1 450", "1'450", "1’450", "1450,5", "1450.5", "1.45", "1,45", "1,4,5"):
        for question in questions:
            assert cards.is_marked(question, typed) <= accepts(question, typed, language), typed


OTHERWISE: list[tuple[Question, list[str], list[str]]] = [
    (a_short_answer(answer="45%"), ["forty-five percent", "45 %", "45 per cent"], ["54 %", "45 km"]),
    (a_short_answer(answer="World War II"), ["World War 2", "second world war", "WWII"], ["World War I", "World War"]),
    (a_short_answer(answer="half past nine"), ["9:30", "nine thirty"], ["9:15", "10"]),
    (a_short_answer(answer="the Nile", ask="Which river is it?"), ["Nile", "river Nile", "the river nile"], ["Niger"]),
    (a_short_answer(answer="salt and water"), ["water and salt", "salt & water"], ["salt", "salt and wine"]),
    (a_numeric(answer="20", unit="km", tolerance=None), ["20 km", "20,000 m", "twenty kilometres", "20km"], ["20 m", "21 km", "20 kg"]),
    (a_numeric(answer="4,500", unit="soldiers", hedge="about"), ["about 4500 soldiers", "four thousand five hundred", "4.5 thousand"], ["45 hundred tanks"]),
    (a_date(answer="1911-05-12"), ["the 12th of May, 1911", "12th May 1911", "on 12 May 1911", "1911/5/12"], ["12/05/1912", "5/12/1911"]),
    (a_date(answer="19th century"), ["XIX century", "the nineteenth century", "1800s"], ["18th century", "1850"]),
    (a_date(answer="44 BC"), ["44 B.C.", "44 BCE", "44 v. Chr."], ["44", "44 AD"]),
]  # fmt: skip


@pytest.mark.parametrize("former", [False, True], ids=["this build", "an earlier build"])
def test_what_is_right_in_another_notation_is_marked(cards: Cards, *, former: bool) -> None:
    questions = [
        each.model_copy(update={"id": f"q{number}"}) for number, (each, _, _) in enumerate(OTHERWISE)
    ]
    cards.add(*questions)
    for question, (_, right, wrong) in zip(questions, OTHERWISE, strict=True):
        for typed in right:
            assert accepts(question, typed), typed
            if not (former and "river" in typed):
                assert cards.is_marked(question, typed, former=former), typed
        for typed in wrong:
            assert not cards.is_marked(question, typed, former=former), typed


def test_a_rejected_wording_and_a_hedge_in_the_other_direction_are_not_marked(cards: Cards) -> None:
    rejecting = a_short_answer(
        id="rejecting", answer="0.5", accept=["half"], reject=[{"text": "50 %", "feedback": "No."}]
    )
    hedged = a_numeric(id="hedged", answer="500", unit="soldiers", hedge="more than", tolerance=None)
    cards.add(rejecting, hedged)
    assert cards.is_marked(rejecting, "Half")
    assert not cards.is_marked(rejecting, "50 percent")
    assert cards.is_marked(hedged, "over 500 soldiers")
    assert not cards.is_marked(hedged, "less than 500")


def test_a_spelling_mistake_is_left_to_anki_which_marks_letters_and_gives_no_verdict(cards: Cards) -> None:
    question = a_short_answer(id="q", answer="photosynthesis")
    cards.add(question)

    assert accepts(question, "photosynthasis")
    assert not cards.is_marked(question, "photosynthasis")
    page = cards.reviewer.page
    assert page.locator(".typeBad").all_inner_texts() == ["a"]
    assert not set("✓✗") & set(page.locator("body").inner_text())


def test_cloze_cards_have_no_box_for_typing_so_no_letters_are_compared(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_cloze()))))

    (note,) = collection.notes()
    sides = [side for card in note.cards() for side in (card.question(), card.answer())]
    assert len(sides) >= 2
    assert not [side for side in sides if "[[type:" in side or "<input" in side]


def test_notes_of_an_earlier_build_keep_their_time(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_folder(
        a_bank(*(each.model_copy(update={"id": f"q{at}"}) for at, (each, _, _) in enumerate(OTHERWISE)))
    )
    with monkeypatch.context() as before:
        before.setattr("quizgen.outputs.anki.fields.recall_fields.card_grading", lambda *_: "")
        former = ANKI.render(folder, AnkiSettings(now=NOW))
        assert collection.load(only_file(former)) == Log(new=len(OTHERWISE))
    later = folder.model_copy(update={"locks": former.locks})
    assert collection.load(built(later, LATER)) == Log(new=0, duplicate=len(OTHERWISE))


@pytest.mark.slow
def test_the_script_of_cards_is_the_grader_of_this_version() -> None:
    made = template_text("anki/grader.js")
    assert made == card_grader(), (
        "run: python -m quizgen.outputs.grader.card_grader > templates/anki/grader.js"
    )
    assert "{{" not in made  # which Anki takes for a field
    assert "</" not in made
