from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from rapidfuzz.distance import OSA

from quizgen.grading import spelling
from quizgen.grading.lexicon import Lexicon
from quizgen.grading.policy import PRACTICE, TEST, Policy
from quizgen.grading.typed_words import contains_words, grade_exact, grade_words, without_next_word
from quizgen.grading.verdicts import Verdict
from quizgen.model.components import AnswerWords, RejectedAnswer, Strictness


def rejecting(*texts: str) -> tuple[RejectedAnswer, ...]:
    return tuple(RejectedAnswer(text=text, feedback=f"Not {text}.") for text in texts)


def test_a_forgiven_slip_is_shown_spelt_right() -> None:
    result = grade_words("Baghdda", ["Baghdad"], (), PRACTICE)

    assert (result.verdict, result.score, result.notes) == (
        Verdict.SPELLING,
        Fraction(1),
        ("Correct spelling: Baghdad.",),
    )


def test_a_test_says_only_that_the_spelling_is_to_be_looked_at() -> None:
    result = grade_words("Baghdda", ["Baghdad"], (), TEST)

    assert (result.verdict, result.score, result.notes) == (
        Verdict.CLOSE,
        Fraction(0),
        ("Check your spelling.",),
    )


@pytest.mark.parametrize("policy", [PRACTICE, TEST])
def test_a_missing_accent_is_right_and_shown(policy: Policy) -> None:
    result = grade_words("medecins", ["Médecins"], (), policy)

    assert (result.verdict, result.notes) == (Verdict.CORRECT, ("Correct spelling: Médecins.",))


def test_the_wording_that_was_meant_is_the_one_shown() -> None:
    result = grade_words("Republick", ["Baghdad", "Republic", "Kingdom"], (), PRACTICE)

    assert result.notes == ("Correct spelling: Republic.",)


def test_a_rejected_wording_wins_over_an_accepted_one_and_says_why() -> None:
    result = grade_words("the capital", ["Capital"], rejecting("capital"), PRACTICE)

    assert (result.verdict, result.score, result.feedback) == (Verdict.WRONG, Fraction(0), ("Not capital.",))


def test_a_rejected_wording_without_accents_leaves_the_accented_one_right() -> None:
    assert grade_words("schön", ["schön"], rejecting("schon"), PRACTICE).verdict is Verdict.CORRECT
    assert grade_words("schon", ["schön"], rejecting("schon"), PRACTICE).verdict is Verdict.WRONG
    assert grade_words("Medecin", ["Doctor"], rejecting("Médecin"), PRACTICE).feedback == ("Not Médecin.",)


def test_a_rejected_wording_is_never_taken_for_a_slip() -> None:
    assert grade_words("Convoi", ["Convoy"], rejecting("Convoi"), PRACTICE).score == 0


def test_a_rejection_may_go_without_words() -> None:
    assert grade_words("Basra", ["Baghdad"], (RejectedAnswer(text="*Basra*"),), PRACTICE).feedback == ()


def test_the_same_number_in_figures_and_words_is_the_same_answer() -> None:
    assert grade_words("eight", ["8"], (), PRACTICE).verdict is Verdict.CORRECT
    assert grade_words("7", ["007"], (), PRACTICE).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("language", "typed", "expected", "verdict"),
    [
        ("de", "4500", "4.500", Verdict.CORRECT),
        ("de", "4 500", "4.500", Verdict.CORRECT),
        ("fr", "4500", "4\N{NARROW NO-BREAK SPACE}500", Verdict.CORRECT),
        ("es", "15.000", "15 000", Verdict.CORRECT),
        ("en", "4500", "4,500", Verdict.CORRECT),
        ("de", "4500", "4,500", Verdict.WRONG),  # four and a half
        ("fr", "4500", "4,500", Verdict.WRONG),
        ("fr", "4500", "4.500", Verdict.WRONG),
        ("en", "4500", "4.500", Verdict.WRONG),
    ],
)
def test_thousands_are_grouped_as_the_language_does(
    language: str, typed: str, expected: str, verdict: Verdict
) -> None:
    assert grade_words(typed, [expected], (), Policy(language=language)).verdict is verdict


def test_an_article_of_the_language_is_free() -> None:
    assert grade_words("Irak", ["der Irak"], (), Policy(language="de")).verdict is Verdict.CORRECT


def test_exact_wordings_forgive_only_space_and_composition() -> None:
    assert grade_exact(" e\N{COMBINING ACUTE ACCENT} ", ["é"], ()).verdict is Verdict.CORRECT
    assert grade_exact("É", ["é"], ()).verdict is Verdict.WRONG
    assert grade_exact("e", ["é", "e"], rejecting("e")).feedback == ("Not e.",)


@given(ANY_TEXT, ANY_TEXT)
def test_any_two_texts_can_be_compared(typed: str, answer: str) -> None:
    assert grade_words(typed, [answer], (), PRACTICE).score in {0, 1}
    assert grade_words(answer, [answer], (), PRACTICE).score == 1


@pytest.mark.parametrize(
    ("language", "expected", "typed"),
    [
        ("en", "Dr Watson", "Doctor Watson"),
        ("en", "Dr Watson", "Watson"),
        ("en", "St John's", "Saint Johns"),
        ("en", "Mt Ararat", "Mount Ararat"),
        ("en", "Paris", "in Paris"),
        ("en", "escape persecution", "to escape persecution"),
        ("en", "House of Commons", "House of the Commons"),
        ("en", "colour", "color"),
        ("en", "oestrogen", "estrogen"),
        ("en", "tyre", "tire"),
        ("en", "labour organisation", "labor organizations"),
        ("en", "arteries", "artery"),
        ("en", "Bay of Pigs", "Bay of Pig"),
        ("en", "black and white", "white & black"),
        ("en", "red, white and blue", "blue, red and white"),
        ("en", "the Tigris and the Euphrates", "Euphrates, Tigris"),
        ("en", "colour (hue)", "colour"),
        ("en", "colour (hue)", "colour hue"),
        ("en", "Derry/Londonderry", "Londonderry"),
        ("en", "F#", "F sharp"),
        ("en", "\N{GREEK CAPITAL LETTER DELTA}", "delta"),
        ("en", "D-Day", "dday"),
        ("en", "Kyiv", "Kiev"),
        ("en", "Muhammad", "Mohammed"),
        ("en", "Mao Zedong", "Mao Tse-tung"),
        ("de", "Äpfel", "Aepfel"),
        ("de", "Buße", "Busse"),
        ("de", "Brot und Salz", "Salz und Brot"),
        ("de", "Häuser", "Haus"),
        ("fr", "le cœur", "coeur"),
        ("fr", "du pain", "le pain"),
        ("es", "los libros", "libro"),
        ("ar", "مدرسة", "المدرسة"),
    ],
)
def test_another_usual_way_of_writing_is_right_without_a_remark(
    language: str, expected: str, typed: str
) -> None:
    grade = grade_words(typed, [expected], (), Policy(language=language))

    assert (grade.verdict, grade.notes) == (Verdict.CORRECT, ())


@pytest.mark.parametrize(
    ("language", "expected", "typed"),
    [
        ("en", "black and white", "black or white"),
        ("en", "Tigris and Euphrates", "Tigris"),
        ("en", "Miss Havisham", "Mr Havisham"),
        ("en", "either/or", "or"),
        ("en", "HIV/AIDS", "HIV"),
        ("en", "crisis", "crises"),
        ("en", "bacterium", "bacteria"),
        ("en", "Watts", "Watt"),
        ("en", "Vitamin A", "a vitamin"),
        ("de", "der Hafen", "Häfen"),
        ("de", "schon", "schön"),
        ("fr", "pêche", "péché"),
        ("fr", "où", "ou"),
        ("es", "año", "ano"),
        ("ja", "besonders", "besonderss"),
    ],
)
def test_other_words_are_wrong(language: str, expected: str, typed: str) -> None:
    assert grade_words(typed, [expected], (), Policy(language=language)).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("language", "expected", "typed"),
    [
        ("en", "café", "cafe"),
        ("en", "Øresund", "Oresund"),
        ("pl", "złoty", "zloty"),
        ("de", "Brüder", "Bruder"),
        ("es", "niño", "nino"),
        ("ar", "أحمد", "احمد"),
        ("fa", "ایران", "ايران"),
        ("kk", "қалам", "қалам"),
    ],
)
def test_letters_that_keyboards_lack_may_be_typed_without_their_signs(
    language: str, expected: str, typed: str
) -> None:
    assert grade_words(typed, [expected], (), Policy(language=language)).verdict is Verdict.CORRECT


def test_without_a_word_list_two_forms_of_the_bank_are_two_words() -> None:
    ours = Policy(language="kk", lexicon=Lexicon.of(["sónda", "sonda"]))

    assert grade_words("sonda", ["sónda"], (), Policy(language="kk")).verdict is Verdict.CORRECT
    assert grade_words("sonda", ["sónda"], (), ours).verdict is Verdict.WRONG


def test_the_word_that_is_spelt_wrong_is_shown() -> None:
    grade = grade_words("Tigris and Eufrates", ["Tigris and Euphrates"], (), PRACTICE)

    assert grade.notes == ("Correct spelling: Euphrates.",)


def test_the_order_counts_where_the_key_says_so() -> None:
    key = ["cause and effect"]

    assert grade_words("effect and cause", key, (), PRACTICE).verdict is Verdict.CORRECT
    assert grade_words("effect and cause", key, (), PRACTICE, ordered=True).verdict is Verdict.WRONG


def test_a_strict_bank_accepts_only_the_key_in_any_usual_way_of_writing() -> None:
    strict = Policy(strictness=Strictness.STRICT)

    assert grade_words("color", ["colour"], (), strict).verdict is Verdict.CORRECT
    assert grade_words("colours", ["colour"], (), strict).verdict is Verdict.WRONG
    assert grade_words("colourr", ["colour"], (), strict).verdict is Verdict.WRONG
    assert grade_words("cafe", ["café"], (), strict).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("typed", "order", "right"),
    [
        ("damp and dark", "any", True),
        ("a dark, rather damp place", "any", True),
        ("drak and damp", "any", True),
        ("damp and dark", "fixed", False),
        ("dark, then damp", "fixed", True),
        ("dark but not damp", "any", False),
        ("dark", "any", False),
        ("dank and damp", "any", False),
    ],
)
def test_an_answer_can_be_recognised_by_its_words(typed: str, order: str, *, right: bool) -> None:
    wanted = AnswerWords.model_validate({"words": "dark damp", "order": order})

    assert contains_words(typed, wanted, PRACTICE) is right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("higher population", True),
        ("they have a higher population", True),
        ("because of the higher populations", True),
        ("their state has a higher population", True),  # words of the question
        ("hihger population", True),
        ("higher", False),
        ("a higher birth population", False),
        ("not a higher population", False),
        ("population higher", False),
        ("no higher population", False),
        ("lower population", False),
        ("Texas has a higher population", False),  # a name in the question
        ("", False),
    ],
)
def test_an_answer_may_have_to_contain_certain_words_only(typed: str, *, right: bool) -> None:
    wanted = AnswerWords(words="they have a higher population", only=True)
    stem = "Why does a state such as Texas have more seats?"

    assert contains_words(typed, wanted, PRACTICE, stem=stem) is right


def test_words_of_a_question_that_offers_alternatives_are_part_of_an_answer() -> None:
    wanted = AnswerWords(words="larger", only=True)

    assert contains_words("it is larger", wanted, PRACTICE, stem="Is it larger or smaller?")
    assert not contains_words("larger and smaller", wanted, PRACTICE, stem="Is it larger or smaller?")


def test_words_in_figures_and_in_words_are_the_same() -> None:
    wanted = AnswerWords(words="13 original colonies", order="any", only=True)

    assert contains_words("the thirteen original colonies", wanted, PRACTICE)
    assert contains_words("the original 13 colonies", wanted, PRACTICE)
    assert not contains_words("the fourteen original colonies", wanted, PRACTICE)
    assert not contains_words("the original colonies", wanted, PRACTICE)


def test_a_language_that_is_not_known_has_no_words_that_add_nothing() -> None:
    wanted = AnswerWords(words="dark damp", only=True)
    welsh = Policy(language="cy")

    assert contains_words("dark damp", wanted, welsh)
    assert not contains_words("the dark damp", wanted, welsh)


def test_the_noun_after_a_gap_may_be_typed_with_its_number() -> None:
    assert without_next_word("4,500 soldiers", " soldiers left.") == "4,500"
    assert without_next_word("4,500 officers", " soldiers left.") == "4,500 officers"
    assert without_next_word("dark soldiers", " soldiers left.") == "dark soldiers"


@pytest.mark.parametrize(
    ("expected", "typed", "verdict", "notes"),
    [
        ("forty-five percent", "45 %", Verdict.CORRECT, ()),
        ("18 December 2011", "December 18, 2011", Verdict.CORRECT, ()),
        ("nineteenth century", "19th century", Verdict.CORRECT, ()),
        ("World War II", "Second World War", Verdict.CORRECT, ()),
        ("1939\N{EN DASH}1945", "from 1939 to 1945", Verdict.CORRECT, ()),
        ("3 pm", "15:00", Verdict.CORRECT, ()),
        ("nearly 4,500", "4500", Verdict.CORRECT, ("A more exact answer: nearly 4,500.",)),
        ("more than 500", "fewer than 500", Verdict.WRONG, ('"Less than" and "more than" are opposites.',)),
        (
            "3 May 1998",
            "3/5/1998",
            Verdict.CLOSE,
            ("Your answer can be read in two ways. Write the number, date or time in full.",),
        ),
        ("20 km", "20 kg", Verdict.WRONG, ("Check the unit.",)),
        ("4,500", "5,400", Verdict.WRONG, ()),
        ("1939\N{EN DASH}1945", "1939-1954", Verdict.WRONG, ()),
    ],
)
def test_facts_in_words_are_compared_by_meaning(
    expected: str, typed: str, verdict: Verdict, notes: tuple[str, ...]
) -> None:
    grade = grade_words(typed, [expected], (), PRACTICE)

    assert (grade.verdict, grade.notes) == (verdict, notes)


def test_a_rejected_fact_is_rejected_in_every_form() -> None:
    assert grade_words("45 %", ["45%", "half"], rejecting("forty-five percent"), PRACTICE).feedback == (
        "Not forty-five percent.",
    )


@pytest.mark.parametrize("letters", ["a", "ab ", "and, ", "1 ", "(a/b) ", "é'-"])
def test_a_thousand_letters_take_a_bounded_number_of_comparisons(
    letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[object] = []

    def counting(compare: Callable[..., Any]) -> Callable[..., Any]:
        def count(*texts: str, **how: Any) -> Any:
            compared.append(texts)
            return compare(*texts, **how)

        return count

    monkeypatch.setattr(spelling, "sounds_alike", counting(spelling.sounds_alike))
    monkeypatch.setattr(OSA, "distance", counting(OSA.distance))
    long = (letters * 1000)[:1000]

    grade_words(long, [(letters * 1000)[1:1001], "convoy", "dark and damp"], (), PRACTICE)

    assert len(compared) < 1000


def test_a_first_name_may_be_added_if_the_article_has_it() -> None:
    article = Policy(lexicon=Lexicon.of(["In 1940 Winston Churchill spoke."]))

    assert grade_words("Winston Churchill", ["Churchill"], (), article).verdict is Verdict.CORRECT
    assert grade_words("Randolph Churchill", ["Churchill"], (), article).verdict is Verdict.WRONG
    assert grade_words("Winston Churchill", ["Churchill"], (), PRACTICE).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("language", "expected", "typed"),
    [
        ("en", "custom", "customs"),
        ("en", "aerobic", "aerobics"),
        ("en", "1990s", "1990"),
        ("en", "£5", "5 lb"),
        ("en", "5th", "a fifth"),
        ("en", "King Philip", "Prince Philip"),
        ("es", "Bolivia", "Olivia"),
        ("de", "drücken", "drucken"),
        ("en", "-5", "5"),
    ],
)
def test_what_only_looks_like_another_way_of_writing_is_wrong(
    language: str, expected: str, typed: str
) -> None:
    assert grade_words(typed, [expected], (), Policy(language=language)).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("language", "expected", "typed"),
    [
        ("en", "phosphorus", "fosforus"),
        ("es", "Colón", "Colon"),
        ("es", "Civil", "Sivil"),
        ("de", "Reformation", "Reformazion"),
        ("it", "perché", "perchè"),
        ("it", "caffè", "caffe'"),
        ("de", "Friedrich II.", "König Friedrich II."),
        ("en", "Franklin D. Roosevelt", "Franklin Delano Roosevelt"),
        ("en", "Franklin D. Roosevelt", "Franklin Roosevelt"),
        ("en", "football / soccer", "soccer"),
        ("en", "volcano", "volcanoes"),
        ("en", "knife", "knives"),
        ("en", "UTC+2", "UTC +2"),
        ("fa", "می\u200cخواهم", "می خواهم"),
    ],
)
def test_what_learners_often_write_is_accepted(language: str, expected: str, typed: str) -> None:
    assert grade_words(typed, [expected], (), Policy(language=language)).verdict.passed


@pytest.mark.parametrize(
    ("expected", "typed", "language"),
    [
        ("Photosynthese", "Fotosynthese", "de"),
        ("Delfin", "Delphin", "de"),
        ("Potenzial", "Potential", "de"),
        ("oignon", "ognon", "fr"),
        ("s'asseoir", "s'assoir", "fr"),
        ("psicología", "sicología", "es"),
        ("México", "Méjico", "es"),
        ("leukaemia", "leucaemia", "en"),
    ],
)
def test_both_spellings_of_a_reform_are_accepted_without_a_remark(
    expected: str, typed: str, language: str
) -> None:
    grade = grade_words(typed, [expected], (), Policy(language=language))
    assert grade.verdict is Verdict.CORRECT
    assert not grade.notes


def test_a_word_without_its_accent_that_is_another_word_is_not_accepted() -> None:
    assert grade_words("casino", ["casinò"], (), Policy(language="it")).verdict is Verdict.WRONG
    assert grade_words("citta", ["città"], (), Policy(language="it")).verdict.passed
    assert grade_words("publicó", ["público"], (), Policy(language="es")).verdict is Verdict.WRONG
    assert grade_words("chateau", ["château"], (), Policy(language="fr")).verdict.passed
    assert grade_words("rose", ["rosé"], (), Policy(language="en")).verdict is Verdict.WRONG
    assert grade_words("cafe", ["café"], (), Policy(language="en")).verdict.passed


def test_the_plural_that_has_only_an_umlaut_more_is_another_word() -> None:
    assert grade_words("Töchter", ["Tochter"], (), Policy(language="de")).verdict is Verdict.WRONG
    assert grade_words("Apfel", ["Äpfel"], (), Policy(language="de")).verdict.passed
