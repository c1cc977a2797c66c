"""What is typed for numeric questions, in every known language: keys, typed texts and verdicts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st
from samples import a_numeric

from quizgen.grading.grade import grade_response
from quizgen.grading.policy import PRACTICE
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Grade

RIGHT = {
    ("en", "How many bridges?", "12", ""): ["12", "twelve", "12bridges", "dozen", "a dozen", "12 bridges", "12?", "十二", "douze",
        "zwölf", "12, I think", "there are 12", "about 12", "nearly 12", "12 (twelve)", "+12", "12.0", "１２"],
    ("en", "How many passengers?", "705", ""): ["705 pasengers", "705 passengers"],
    ("en", "How many people?", "3000000", ""): ["3 milion", "three milion peolpe"],
    ("en", "How many legs?", "8", ""): ["eigth", "eihgt"],
    ("en", "How many?", "46", ""): ["fourty six"],
    ("en", "How much?", "350", "g"): ["350 g of flour", "0.35 kg of fine flour"],
    ("de", "Wie viel?", "350", "g"): ["350 g Mehl"],
    ("en", "How many eggs?", "24", ""): ["two dozen", "2 dozen eggs", "two dozen of", "24 (twenty-four)"],
    ("de", "Wie viele?", "2500000", "Euro"): ["2,5 Mio. €", "zweieinhalb Millionen Euro", "2.500.000", "2 Komma 5 Millionen"],
    ("es", "¿Cuánto?", "2000000", "euros"): ["dos millones de euros", "2 millones", "2.000.000 €"],
    ("en", "How many towns?", "0", ""): ["zero", "none", "0 towns"],
    ("en", "How fast is light?", "3e8", "m/s"): ["300,000,000", "3×10⁸ m/s", "3 x 10^8", "3*10**8", "300,000 km/s"],
    ("en", "What share?", "1/3", ""): ["1/3", "one third", "a third", "2/6"],
    ("en", "What share?", "0.25", ""): ["¼", "a quarter", "25%", "one fourth", "2.5e-1"],
    ("en", "How cold?", "−40", "°C"): ["-40", "–40 °C", "minus forty", "negative 40", "40 below zero", "-40 °F", "-40 C", "-40 º C"],
    ("en", "How far?", "5", "km"): ["5000 m", "5 KM", "five kilometres", "500,000 cm"],
    ("en", "How fast?", "60", "km/h"): ["60 kilometers an hour", "60 km per hour", "60 km h⁻¹", "60 km h-1", "60kmh", "60 kmh-1", "60 km.h⁻¹"],
    ("en", "How long?", "90", "minutes"): ["1.5 hours", "1h30", "an hour and a half", "90'", "1 hour 30 minutes"],
    ("en", "How much?", "1.5", "billion US dollars"): ["USD 1.5bn", "1.5bn dollars", "$1.5bn", "$1.5B", "1.5b dollars", "1,500 million dollars"],
    ("en", "What pressure?", "101325", "Pa"): ["101.325 kPa", "1013.25 hPa"],
    ("en", "How many?", "157", "soldiers"): ["157 US soldiers", "157 soldiers", "one hundred and fifty-seven"],
    ("en", "How many?", "12345678901234567890123", ""): ["12,345,678,901,234,567,890,123"],
    ("de", "Wie viele Brücken?", "12", ""): ["zwölf", "zwoelf", "ein Dutzend", "12 Brücken", "etwa zwölf"],
    ("de", "Wie kalt?", "-40", "°C"): ["minus vierzig", "minus vierzig Grad", "−40 °C"],
    ("de", "Wie teuer?", "1.5", "Milliarden Euro"): ["1,5 Mrd. Euro", "anderthalb Milliarden Euro", "1500 Millionen €"],
    ("de", "Wie viele?", "1", ""): ["eins", "eine"],
    ("fr", "Combien de ponts ?", "80", ""): ["quatre-vingts", "80 ponts", "environ 80"],
    ("fr", "Quelle vitesse ?", "60", "km/h"): ["60 kilomètres par heure", "60 km à l'heure"],
    ("fr", "Quelle température ?", "-40", "°C"): ["moins quarante", "moins 40 degrés"],
    ("es", "¿Cuánto duró?", "90", "minutos"): ["una hora y media", "1 hora y 30 minutos", "noventa"],
    ("it", "Quanto dura?", "90", "minuti"): ["un'ora e mezza", "novanta minuti"],
    ("ar", "كم المدة؟", "90", "دقيقة"): ["ساعة ونصف", "90 دقيقة", "1.5 ساعة"],
    ("ar", "كم جسرا؟", "12", ""): ["اثنا عشر", "١٢", "12 جسرا"],
}  # fmt: skip
WRONG = {
    ("en", "How many bridges?", "12", ""): ["under 12", "more than 12", "at least 12", "<12", "12+", "13"],
    ("en", "How fast is light?", "3e8", "m/s"): ["3e7", "3 x 10^-8", "3e8 km/s"],
    ("en", "How fast?", "60", "km/h"): ["60 mph", "60 km", "60 m/h"],
    ("en", "What power?", "20", "MW"): ["20 mW", "20 MWh"],
    ("en", "How much?", "1.5", "billion US dollars"): ["€1.5bn", "$1.5m", "1.5 billion euros"],
    ("en", "How cold?", "−40", "°C"): ["40", "minus fourteen"],
    ("de", "Wie teuer?", "1.5", "Milliarden Euro"): ["1,5 Mio. Euro", "1,5 Mrd. Dollar"],
    ("fr", "Combien de ponts ?", "80", ""): ["plus de 80", "quatre-vingt-deux"],
}
ASKED_AGAIN = {
    ("en", "How many bridges?", "12", ""): ["not 12", "12 or 13", "twelve or thirteen", "12th", "twelfth", "24/2", "11+1",
        "12 tunnels", "--12", "1 2", "XII", "treize", "0x0C", "NaN", "1e400"],
    ("en", "How many times?", "11", ""): ["once"],
    ("en", "How many?", "9", "soldiers"): ["nine or ten soldiers", "9 tanks", "9 to 10 soldiers"],
    ("en", "How long?", "90", "minutes"): ["1:30"],
    ("en", "What power?", "20", "MW"): ["20 mw"],
    ("en", "How many people?", "4500", ""): ["4.500", "4.500 people"],
    ("en", "How many?", "4500", "soldiers"): ["4.500 US soldiers"],
    ("de", "Wie viele?", "4500", "Soldaten"): ["4,500"],
}  # fmt: skip
Cases = dict[tuple[str, str, str, str], list[str]]


def each(cases: Cases) -> list[tuple[str, str, str, str, str]]:
    """Every case by itself."""
    return [(*question, typed) for question, all_typed in cases.items() for typed in all_typed]


def graded(language: str, ask: str, answer: str, unit: str, typed: str, **more: object) -> Grade | Unreadable:
    """The grade of what is typed, or why it is asked again."""
    question = a_numeric(
        **{"ask": ask, "answer": answer, "unit": unit or None, "tolerance": None, "hedge": None, **more}
    )
    response = parse_response(question, typed, language=language)
    if isinstance(response, Unreadable):
        return response
    grade = grade_response(question, response, replace(PRACTICE, language=language))
    assert isinstance(grade, Grade)
    return grade


@pytest.mark.parametrize(("language", "ask", "answer", "unit", "typed"), each(RIGHT))
def test_what_means_the_key_is_correct(language: str, ask: str, answer: str, unit: str, typed: str) -> None:
    grade = graded(language, ask, answer, unit, typed)

    assert isinstance(grade, Grade)
    assert grade.verdict.passed


@pytest.mark.parametrize(("language", "ask", "answer", "unit", "typed"), each(WRONG))
def test_what_means_something_else_is_wrong(
    language: str, ask: str, answer: str, unit: str, typed: str
) -> None:
    grade = graded(language, ask, answer, unit, typed)

    assert isinstance(grade, Grade)
    assert not grade.verdict.passed


@pytest.mark.parametrize(("language", "ask", "answer", "unit", "typed"), each(ASKED_AGAIN))
def test_what_is_in_doubt_is_asked_again(language: str, ask: str, answer: str, unit: str, typed: str) -> None:
    assert isinstance(graded(language, ask, answer, unit, typed), Unreadable)


@pytest.mark.parametrize(
    ("hedge", "typed", "passed", "note"),
    [
        ("nearly", "nearly 9 years", True, None),
        ("nearly", "under 9 years", True, None),
        ("nearly", "9", True, "The article says nearly 9 years."),
        ("nearly", "about 9 years", True, "The article says nearly 9 years."),
        ("nearly", "over 9 years", False, "The article says nearly 9 years."),
        ("more than", "fewer than 9 years", False, "The article says more than 9 years."),
        ("more than", "9+ years", True, None),
        (None, "almost 9 years", True, "The article gives an exact number."),
        (None, "less than 9 years", False, "The article gives an exact number."),
    ],
)
def test_a_hedge_is_noted_and_the_opposite_is_wrong(
    hedge: str | None,
    typed: str,
    passed: bool,  # noqa: FBT001 - drawn from a table
    note: str | None,
) -> None:
    grade = graded("en", "How long?", "9", "years", typed, hedge=hedge)

    assert isinstance(grade, Grade)
    assert (grade.verdict.passed, grade.notes) == (passed, (note,) if note else ())


@pytest.mark.parametrize(
    ("unit", "typed", "note"),
    [
        ("km/h", "60 km", "The unit is km/h, not km."),
        ("km/h", "60 mph", "60 mph is about 96.56 km/h."),
        ("km", "60 m", "60 m is 0.06 km."),
        ("MW", "60 mW", "60 mW is 0.00000006 MW."),
    ],
)
def test_feedback_says_why_a_unit_was_wrong(unit: str, typed: str, note: str) -> None:
    grade = graded("en", "How much?", "60", unit, typed)

    assert isinstance(grade, Grade)
    assert grade.notes == (note,)


@pytest.mark.parametrize(
    ("typed", "passed"), [("3.14", True), ("3.142", True), ("3.1", False), ("3.15", False), ("22/7", True)]
)
def test_significant_figures_decide_where_they_are_asked_for(typed: str, passed: bool) -> None:  # noqa: FBT001
    grade = graded("en", "What is pi?", "3.14159", "", typed, significant=3)

    assert isinstance(grade, Grade)
    assert grade.verdict.passed is passed


@given(
    ANY_TEXT | st.text("0123456789.,-/ kmMWhx×^e½%$'\"()+<>", max_size=40),
    st.sampled_from(["en", "de", "fr", "es", "it", "ar", "ja"]),
    st.sampled_from(["", "km/h", "minutes", "soldiers", "%", "million dollars"]),
)
def test_no_text_breaks_a_grade(typed: str, language: str, unit: str) -> None:
    assert isinstance(graded(language, "How many bridges in 2 km?", "12", unit, typed), Grade | Unreadable)
