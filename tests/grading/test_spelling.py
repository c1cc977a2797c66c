from __future__ import annotations

import subprocess
import sys

import pytest
from grading.grading_cases import names
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.lexicon import Lexicon
from quizgen.grading.spelling import is_respaced, is_slip, sounds_alike
from quizgen.model.components import Strictness

pytestmark = pytest.mark.dependencies

NONE = Lexicon()


def slipped(
    typed: str,
    expected: str,
    language: str = "en",
    *,
    lexicon: Lexicon = NONE,
    strictness: Strictness = Strictness.NORMAL,
) -> bool:
    capital = expected[:1].isupper()
    return is_slip(
        typed.casefold(), expected.casefold(), lexicon, language, capital=capital, strictness=strictness
    )


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("convoy", "convoi"),
        ("convoy", "convvoy"),
        ("convoy", "covnoy"),
        ("convoy", "xonvoy"),
        ("gate", "gtae"),
        ("gate", "gatte"),
        ("government", "goverment"),
        ("government", "govermnent"),
        ("embarrass", "embaras"),
        ("harass", "harras"),
        ("Baghdad", "Bahgdad"),
        ("Baghdad", "Bhagdad"),
        ("Khomeini", "Komeiny"),
        ("Kuwait", "Quwait"),
    ],
)
def test_a_word_spelt_wrong_is_forgiven(expected: str, typed: str) -> None:
    assert slipped(typed, expected)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "expected", "typed"),
    [
        ("de", "Regierung", "Regirung"),
        ("fr", "gouvernement", "gouvernment"),
        ("es", "gobierno", "govierno"),
        ("it", "governo", "goverrno"),
        ("pt", "governo", "goverrno"),
        ("el", "κυβέρνηση", "κυβέρνησση"),
    ],
)
def test_words_of_every_language_with_a_list_are_forgiven(language: str, expected: str, typed: str) -> None:
    assert slipped(typed, expected, language)


@pytest.mark.parametrize(
    ("expected", "typed", "why"),
    [
        ("gate", "gae", "a short word with a letter less"),
        ("gate", "gxte", "a short word with another letter"),
        ("convoy", "cnvio", "two mistakes in six letters"),
        ("exothermic", "exotherm", "an ending"),
        ("hyperthyroid", "hypothyroid", "opposite beginnings"),
        ("tungstate", "tungstite", "other endings"),
        ("t1000x", "t1001x", "a digit"),
        ("convoy", "", "nothing typed"),
        ("Iraq", "Irak", "a name of four letters"),
        ("Obama", "Osama", "another consonant in a name"),
        ("Paula", "Paulo", "the last vowel of a name"),
        ("Baghdad", "Baghdsd", "a consonant for a vowel in a name"),
        ("xylophibe", "xylophibo", "a word that no list has"),
    ],
)
def test_what_may_be_another_word_is_not_forgiven(expected: str, typed: str, why: str) -> None:
    assert not slipped(typed, expected), why


@pytest.mark.parametrize("line", names("look_alikes.txt"))
def test_no_word_is_taken_for_another_one(line: str) -> None:
    language, *words = line.split()

    for one, other in [words, words[::-1]]:
        assert not slipped(other, one, language), (one, other)


def test_a_word_of_the_article_or_the_bank_is_never_a_mistake() -> None:
    assert slipped("convoi", "convoy")
    assert not slipped("convoi", "convoy", lexicon=Lexicon.of(["convoi"]))


def test_a_word_that_is_nearer_to_another_word_of_the_bank_is_not_forgiven() -> None:
    assert slipped("photosfere", "photosphere")
    assert not slipped("chromosfere", "chromosomere", lexicon=Lexicon.of(["chromosphere"]))


def test_without_a_word_list_nothing_is_forgiven() -> None:
    assert not slipped("besonderrs", "besonders", "ja")
    assert not slipped("мектепп", "мектеп", "kk")


@pytest.mark.parametrize(
    ("language", "expected", "typed"), [("ar", "مدرسة", "مدرسا"), ("zh", "人民共和国", "人民共合国")]
)
def test_scripts_without_capitals_are_not_forgiven(language: str, expected: str, typed: str) -> None:
    assert not slipped(typed, expected, language)


def test_a_bank_decides_how_much_is_forgiven() -> None:
    assert not slipped("convoi", "convoy", strictness=Strictness.STRICT)
    assert not slipped("cnvoiy", "convoy")
    assert slipped("cnvoiy", "convoy", strictness=Strictness.LENIENT)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hussein", "Husain", True),
        ("Muhammad", "Mohammed", True),
        ("Qaddafi", "Gadafi", False),
        ("Stephen", "Stefen", True),
        ("Shakespeare", "Shakespere", True),
        ("Shakespeare", "Shakespare", True),
        ("Shakespeare", "Shakspeare", False),
        ("Volga", "Volta", False),
        ("Marco", "Marca", False),
    ],
)
def test_names_may_differ_in_what_sounds_the_same(one: str, other: str, *, same: bool) -> None:
    assert sounds_alike(one.casefold(), other.casefold()) is same
    assert sounds_alike(other.casefold(), one.casefold()) is same


@pytest.mark.parametrize(
    ("expected", "typed", "same"),
    [
        ("counter terrorism", "counterterrorism", True),
        ("overnight", "over night", True),
        ("private first class", "private firstclass", True),
        ("notable", "not able", False),
        ("a gate", "agate", False),
        ("gate", "gates", False),
    ],
)
def test_a_space_more_or_less_makes_no_other_word_of_it(expected: str, typed: str, *, same: bool) -> None:
    assert is_respaced(typed.split(), expected.split(), NONE, "en") is same


@given(st.text("abcdefgh", min_size=1, max_size=8), st.text("abcdefgh", max_size=8))
def test_a_slip_is_never_more_than_two_letters_longer_or_shorter(expected: str, typed: str) -> None:
    if expected != typed and slipped(typed, expected):
        assert abs(len(expected) - len(typed)) <= 2


def test_nothing_slow_is_loaded_until_an_answer_was_missed() -> None:
    program = """
import sys
import quizgen.grading.grade, quizgen.grading.response_parsing
slow = {"rapidfuzz", "fsrs", "rich", "yaml", "spellchecker", "simplemma"}
print(sorted({name.split(".")[0] for name in sys.modules} & slow))
"""
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"


def test_a_letter_for_quite_another_one_is_no_slip_of_a_short_word() -> None:
    assert not slipped("wooyen", "wooden")
    assert slipped("woofen", "wooden"), "f is beside d"
    assert slipped("govarnment", "government")
    assert slipped("conpetition", "competition"), "n sounds like m"


def test_doubled_letters_of_a_name_are_forgiven_even_if_a_list_of_words_has_the_mistake() -> None:
    assert slipped("Massachusets", "Massachusetts")
    assert not slipped("Wats", "Watts")


def test_another_last_vowel_makes_another_name_even_of_a_name_that_is_a_word() -> None:
    assert not slipped("Garibaldo", "Garibaldi")
    assert not slipped("Newtown", "Newton")
    assert not slipped("faris", "paris"), "also where a bank writes it small"


def test_a_short_word_has_one_slip_at_most_whatever_it_sounds_like() -> None:
    assert not slipped("plnaat", "planet")
    assert slipped("plannet", "planet")
    assert slipped("goverrmant", "government")
