"""The few words that grading knows of English, Arabic, French, German and Spanish.

All tables are read together, whatever a question's language, because none of
their words means two things: a learner may answer `oui` or `yes`. Only leading
articles belong to one language. Words stand as `quizgen.grading.normalise.bare`
leaves them: small letters without accents or vowel signs.
"""

from __future__ import annotations

from typing import Final


def _listed(words: str, between: str | None = None) -> list[str]:
    """The words of a line, so that tables stay readable."""
    return words.split(between)


ARTICLES: Final = {
    "en": ("the ", "an ", "a "),
    "fr": ("les ", "le ", "la ", "l'", "une ", "un "),
    "de": ("der ", "die ", "das ", "den ", "dem ", "ein ", "eine "),
    "es": ("el ", "la ", "los ", "las ", "un ", "una "),
}
"""Articles that may stand before an answer or be left out, by language."""

YES: Final = frozenset(
    _listed("t true y yes right correct v vrai oui j ja wahr richtig verdadero cierto si صح صحيح صواب نعم")
)
NO: Final = frozenset(
    _listed("f false n no wrong incorrect faux non nein falsch unwahr falso خطا خاطي غلط لا")
)

TRUE_FALSE: Final = {
    "en": ("True", "False"),
    "ar": ("صواب", "خطأ"),
    "fr": ("Vrai", "Faux"),
    "de": ("Richtig", "Falsch"),
    "es": ("Verdadero", "Falso"),
}
"""What a true and a false statement are called, by language."""

HEDGES: Final = tuple(
    sorted(
        _listed(
            "about|around|approximately|approx.|approx|roughly|nearly|almost|some|circa|ca.|c.|~|≈|exactly|only|"
            "close to|just over|just under|just|over|under|more than|less than|fewer than|at least|at most|up to|"
            "or so|or more|or less|an estimated|estimated|"
            "environ|pres de|presque|plus de|moins de|quelque|"
            "etwa|rund|ungefahr|fast|uber|mehr als|weniger als|knapp|"
            "unos|unas|casi|cerca de|alrededor de|aproximadamente|mas de|menos de|"
            "نحو|حوالي|تقريبا|قرابة|ما يقارب|زهاء|اكثر من|اقل من",
            between="|",
        ),
        key=len,
        reverse=True,
    )
)
"""Words that qualify a number. They are read over: what counts is the number."""

SCALES: Final = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "dozen": 12,
    "dozens": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "thousands": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "trillion": 10**12,
    "trillions": 10**12,
    "mille": 10**3,
    "mil": 10**3,
    "tausend": 10**3,
    "millionen": 10**6,
    "mio": 10**6,
    "millon": 10**6,
    "millones": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "mrd": 10**9,
    "الف": 10**3,
    "الاف": 10**3,
    "مليون": 10**6,
    "ملايين": 10**6,
    "مليار": 10**9,
    "مليارات": 10**9,
    "تريليون": 10**12,
}
"""What a word after a number multiplies it by."""

LONG_SCALE: Final = frozenset({"fr", "de", "es"})
"""Languages in which a billion may be a million millions: there the word is not read."""

ONES: Final = {
    word: value for value, word in enumerate(_listed("one two three four five six seven eight nine"), start=1)
}
TEENS: Final = {
    word: value
    for value, word in enumerate(
        _listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), start=10
    )
}
TENS: Final = {
    word: 10 * value
    for value, word in enumerate(_listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
POWERS: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

MONTH_NAMES: Final = {
    "en": "January February March April May June July August September October November December",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
"""How months are written out, by language."""

DATE_FORMS: Final = {
    "en": ("{day} {month} {year}", "{month} {year}"),
    "ar": ("{day} {month} {year}", "{month} {year}"),
    "fr": ("{day} {month} {year}", "{month} {year}"),
    "de": ("{day}. {month} {year}", "{month} {year}"),
    "es": ("{day} de {month} de {year}", "{month} de {year}"),
}
"""How a day and a month are written out, by language."""

FIRST_DAY: Final = {"fr": "1er"}
"""How the first of a month is written, where that is not 1."""
