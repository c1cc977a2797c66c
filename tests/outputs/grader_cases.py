"""Questions and what might be typed at them, made by chance: the same seed makes the same ones.

Keys are words, names, numbers, dates and times that other people wrote down, and figures by chance in all notations of
six languages. What is typed is the key in another notation, nearly the key, or the key of another question.
"""

from __future__ import annotations

import random  # noqa: TID251 - the same seed makes the same answers
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

from grading.grading_cases import QUESTION, vectors

from quizgen.grading.lexicon import Lexicon
from quizgen.grading.policy import PRACTICE, TEST, Order, Policy, Shares, Ticks
from quizgen.grading.responses import MatchingResponse, OptionResponse, OrderingResponse, Response
from quizgen.model.components import Strictness
from quizgen.model.questions import Question
from quizgen.text.dates import PartialDate, format_date
from quizgen.text.languages import known_tags, language_data
from quizgen.text.number_format import format_number, plain_number

HERE: Final = Path(__file__).parents[1] / "grading" / "false_accepts"
LINES_OF_WORDS: Final = ("cities", "currencies", "elements", "languages", "territories", "quantities")
WORDS: Final = {
    "de": "Hafen Äpfel Straße Würde Bäcker Schloss Gebäude Haus Häuser Fußball Buße Wüste Universität Überschwemmung "
    "Regenwürmer Bundesverfassungsgericht schön|der Rhein|die Vereinigten Staaten|Salz und Wasser|Photosynthese|Foto",
    "fr": "cœur élève forêt garçon château hôtel désert deux marché révolution naïf Noël|du pain|la Loire|sel et eau|"
    "quatre-vingts|les États-Unis|photosynthèse|liberté, égalité, fraternité",
    "es": "corazón niño año camión árbol desierto diez ciudad fotosíntesis psicología|los Estados Unidos|sal y agua|"
    "el Ebro|revolución|septiembre",
    "it": "città perché caffè università acqua deserto dieci fotosintesi rivoluzione libertà|il Po|sale e acqua|"
    "gli Stati Uniti|re Vittorio Emanuele II|Novecento",
    "ar": "مدرسة أحمد شؤون القاهرة النيل حرب سلام كتاب مدينة|الولايات المتحدة|الحرب العالمية الثانية|ملح وماء",
    "en": "colour|the Nile|Winston Churchill|Charlotte Brontë|World War II|Henry VIII|salt and water|black & white|St John's|"
    "Dr Watson|the Republic of Iraq|C. S. Lewis|John F. Kennedy|Mount Everest|café|arteries|twenty-one|F#|re-form|"
    "either/or|HIV/AIDS|colour (hue)|Derry/Londonderry|9/11|20 km|half past nine|1990s|44 BC|19th century|5-7|three quarters|"
    "two thirds|45%|$4.5bn|18 December 2011|December 2011|nineteen eighty-nine|first|WWII|α|sodium chloride|photosynthesis|"
    "a dozen|1914-18|from 1914 to 1918|9:30 pm|midnight|5 feet 10 inches|007|4.10|one in five|the fifth|Catch-22|B12|"
    "about 4,500 soldiers|more than 500|Article V|King Henry the Eighth|the summer of 1914|Martin Luther King, Jr.|mitochondria",
}  # fmt: skip
UNITS: Final = (
    None, None, "km", "kg", "%", "soldiers", "°C", "m", "hours", "dollars", "$", "million people", "km/h", "m2", "billion euros",
    "l", "MW", "years", "armoured vehicles", "trillion US dollars", "ft", "g", "s", "people",
)  # fmt: skip
TYPED_UNITS: Final = (
    "km", "kilometres", "m", "metres", "mi", "kg", "g", "grams", "lb", "pounds", "%", "percent", "per cent", "soldiers", "soldier",
    "°C", "C", "degrees", "K", "hours", "h", "min", "minutes", "dollars", "$", "USD", "euros", "€", "people", "km/h", "kmh", "mph",
    "m2", "square metres", "sq m", "litres", "l", "ml", "MW", "mw", "kW", "years", "months", "days", "vehicles", "in", "ft", "'", "k",
    "million", "thousand", "bn", "of them", "g of flour", "Kilometer", "Stunden", "Prozent", "heures", "kilomètres", "kilómetros",
    "horas", "ore", "chilometri", "كيلومتر", "ساعة", "دولار", "bananas", "m s-1", "km h-1", "m/s", "x",
)  # fmt: skip
SPELT: Final = (
    "four thousand five hundred", "twelve", "a dozen", "two and a half million", "half a million", "one", "none", "zero", "a million",
    "forty-five", "nineteen eighty-nine", "a hundred and one", "two two", "milion", "thousnd", "viertausendfünfhundert", "zwölf",
    "eine halbe Million", "anderthalb Millionen", "fünfundvierzig", "eine", "keine", "tausend", "quatre mille cinq cents", "douze",
    "quatre-vingt-dix", "un million et demi", "cuatro mil quinientos", "doce", "treinta y uno", "medio millón", "quattromilacinquecento",
    "dodici", "ventotto", "due milioni e mezzo", "trent'anni", "خمسة وعشرون", "أربعة آلاف وخمسمئة", "مليون ونصف", "نصف مليون", "ألفان",
    "two thirds", "three quarters", "one and a half", "an hour and a half", "1h30", "1 hour 30 minutes", "5'10\"", "4,5 Mio",
)  # fmt: skip
HEDGES: Final = (
    "about", "nearly", "more than", "under", "exactly", "~", "<", ">=", "roughly", "at least", "up to", "etwa", "mehr als", "knapp",
    "environ", "plus de", "moins de", "unos", "más de", "circa", "più di", "حوالي", "أكثر من", "or so", "it was", "not quite",
)  # fmt: skip
DATE_FORMS: Final = (
    "{d}/{m}/{y}", "{m}/{d}/{y}", "{d}.{m}.{y}", "{d}. {m}. {y}", "{y}-{m:02}-{d:02}", "{y}/{m}/{d}", "{d}-{m}-{y}", "{y}{m:02}{d:02}",
    "{m}/{y}", "{y}-{m:02}", "{y}", "{y2}", "the {d}th of {month} {y}", "{d} {month} {y}", "{month} {d}, {y}", "{month} {y}", "{d} {mon} {y}",
    "{mon}. {d}", "{d} {month}", "on {month} the {d}th, {y}", "{y} AD", "{y} BC", "{dec}s", "the {dec2}s", "{cen}th century", "{d} {month} '{y2}",
    "{y}年{m}月{d}日", "am {d}. {month} {y}", "le {d} {month} {y}", "early {y}", "about {y}", "{wd} {d} {month} {y}", "{month}", "{d}.{m}.{y2}",
)  # fmt: skip
FACTS: Final = (
    "WW2", "World War Two", "Second World War", "henry 8", "Henry the eighth", "two thousand and eleven", "9.30 pm", "21:30", "half nine",
    "quarter past nine", "nine thirty", "noon", "12 noon", "3 o'clock", "the nineties", "the 1990s", "90s", "44 B.C.", "XIX century",
    "nineteenth century", "1st", "der zweite", "dritter Versuch", "zweite", "einundzwanzigster", "2.", "premier", "la deuxième", "2e", "vingt et unième", "tercero", "segunda", "3º", "terzo", "ventesimo", "il secondo", "21st", "5 to 7", "between 5 and 7", "3/4", "0.75", "75 %", "2/3", "1 in 5", "20%", "fifth", "12th",
    "twenty one", "45 percent", "4.5 billion dollars", "18.12.2011", "Dec 18, 2011", "1989", "1914–1918", "the First World War",
    "20km", "twenty kilometres", "12,4 miles", "Article 5", "art. V", "twice", "two-fold", "B-12", "b 12", "F-16", "6 pm", "07", "4.1",
    "4.100", "1,5", "1.500", "drei Viertel", "halb zehn", "20 Uhr", "zweiter Weltkrieg", "le XIXe siècle", "midi", "Seconde Guerre mondiale",
    "siglo XX", "il Novecento", "القرن التاسع عشر", "منتصف الليل", "minus 5", "-5", "5 below zero", "10^3", "3e8", "3 x 10^8", "½", "2½",
    "1 million", "1,000,000", "ten thousand", "100 °C", "212 F", "more than 500", "over 500", "less than 500", "500+", "about 500", "£5", "5 lb",
)  # fmt: skip
KEYBOARD: Final = "abcdefghijklmnopqrstuvwxyzäöüéèßñçœøł'- .,1"
LETTERS_LOST: Final = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
    "œ": "oe",
    "é": "e",
    "è": "e",
    "ñ": "n",
    "ç": "c",
}


@dataclass(frozen=True)
class GradingCase:
    """A question, how it is graded, and what is given: lines, or ids of options, items and pairs.

    Attributes:
        question: The question.
        policy: How it is graded.
        typed: What a browser's grader is given; of gaps and criteria a tuple of lines.
        responses: What that is in Python; empty if it is to be parsed.
    """

    question: Question
    policy: Policy
    typed: tuple[Any, ...]
    responses: tuple[Response, ...] = ()


def grading_cases(seed: int, count: int, language: str) -> Iterator[GradingCase]:
    """So many typed answers at least, several to each question."""
    chance = random.Random(f"{seed}/{language}")
    made = 0
    while made < count:
        policy = replace(
            chance.choice([PRACTICE, PRACTICE, PRACTICE, TEST]),
            language=language,
            strictness=chance.choice([*[Strictness.NORMAL] * 4, Strictness.STRICT, Strictness.LENIENT]),
            lexicon=Lexicon.of(_sample(chance, language, 12)),
        )
        make = chance.choice(
            [_words, _words, _words, _number, _number, _number, _date, _date, _cloze, _open, _fact]
        )
        case = make(chance, policy)
        made += len(case.typed)
        yield case


def choice_cases(seed: int, count: int) -> Iterator[GradingCase]:
    """So many answers at least to questions that are answered with options, items and pairs."""
    chance = random.Random(seed)
    made = 0
    while made < count:
        policy = replace(
            PRACTICE,
            language=chance.choice(["en", "ar"]),
            order=chance.choice(list(Order)),
            ticks=chance.choice(list(Ticks)),
            pairs=chance.choice(list(Shares)),
        )
        case = chance.choice([_options, _items, _pairs, _judgement])(chance, policy)
        made += len(case.typed)
        yield case


def table_cases() -> Iterator[GradingCase]:
    """The table of cases that all graders share, without those that are answered with letters."""
    for vector in vectors():
        if vector.question.type not in {"multiple-choice", "multiple-response", "matching", "ordering"}:
            yield GradingCase(
                vector.question,
                replace(vector.policy, language=vector.policy.language or "en"),
                (vector.typed,),
            )


def _options(chance: random.Random, policy: Policy) -> GradingCase:
    words = [
        {"text": f"option {at}", **({"feedback": f"No, *{at}*."} if chance.random() < 0.5 else {})}
        for at in range(6)
    ]
    right = chance.randrange(1, 5)
    if right == 1:
        question = _question(type="multiple-choice", ask="Which?", answer=words[0], distractors=words[1:])
        given: list[tuple[str, ...]] = [(str(at),) for at in range(6)]
    else:
        question = _question(
            type="multiple-response", ask="Which?", answers=words[:right], distractors=words[right:]
        )
        given = [tuple(map(str, chance.sample(range(6), chance.randrange(1, 7)))) for _ in range(8)]
    return GradingCase(
        question, policy, tuple(given), tuple(OptionResponse(frozenset(map(int, ids))) for ids in given)
    )


def _items(chance: random.Random, policy: Policy) -> GradingCase:
    count = chance.randrange(3, 7)
    question = _question(type="ordering", ask="In which order?", items=[f"item {at}" for at in range(count)])
    orders = [tuple(range(count)), *(tuple(chance.sample(range(count), count)) for _ in range(7))]
    return GradingCase(
        question,
        policy,
        tuple(tuple(map(str, order)) for order in orders),
        tuple(map(OrderingResponse, orders)),
    )


def _pairs(chance: random.Random, policy: Policy) -> GradingCase:
    count = chance.randrange(2, 6)
    pairs = [{"left": f"left {at}", "right": f"right {at}"} for at in range(count)]
    question = _question(type="matching", ask="What belongs together?", pairs=pairs, distractors=["another"])
    given = [
        {
            left: chance.randrange(count + 1)
            for left in chance.sample(range(count), chance.randrange(1, count + 1))
        }
        for _ in range(8)
    ]
    typed = tuple({str(left): str(right) for left, right in pairs.items()} for pairs in given)
    return GradingCase(question, policy, typed, tuple(map(MatchingResponse, given)))


def _judgement(chance: random.Random, policy: Policy) -> GradingCase:
    lines = ("t", "f", "true", "False.", "yes", "n", "ص", "vrai", "x", "", "maybe")
    if chance.random() < 0.5:
        return GradingCase(_question(type="flashcard", front="front", back="back"), policy, lines)
    answer = chance.choice(["true", "false"])
    correction = {} if answer == "true" else {"correction": "It is not."}
    return GradingCase(_question(type="true-false", ask="Is it?", answer=answer, **correction), policy, lines)


def _question(**parts: Any) -> Question:
    return QUESTION.validate_python({"id": "q", "cite": "words", "inferred": "true", **parts})


@cache
def _keys(language: str) -> tuple[str, ...]:
    """Words and names that are keys in a language."""
    text = WORDS.get(language, "")
    own = [
        word
        for part in text.split("|")
        for word in (part.split() if "|" not in text or part.count(" ") > 5 else [part])
    ]
    if language != "en":
        return tuple(own) or ("złoty", "Łódź", "miasto")
    lines = (
        line
        for name in LINES_OF_WORDS
        for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    )
    pairs = (
        line.split()[0] for line in (HERE / "misspellings.txt").read_text(encoding="utf-8").splitlines()[1:]
    )
    opposites = (
        side
        for line in (HERE / "opposites.txt").read_text(encoding="utf-8").splitlines()[1:]
        for side in line.split(" / ")
    )
    return (*own * 3, *(line for line in lines if line and line[0] != "#"), *pairs, *opposites)


@cache
def _misspellings() -> dict[str, str]:
    lines = (HERE / "misspellings.txt").read_text(encoding="utf-8").splitlines()[1:]
    return {line.split()[0]: line.split()[1] for line in lines if len(line.split()) == 2}


def _sample(chance: random.Random, language: str, count: int) -> list[str]:
    return [chance.choice(_keys(language)) for _ in range(count)]


def _words(chance: random.Random, policy: Policy) -> GradingCase:
    language = policy.language or "en"
    keys = _sample(chance, language, 4)
    question = _question(
        type="short-answer",
        ask=chance.choice(
            ["What is it?", "Which river flows there?", "Which city is it?", "Welcher Fluss?", "Quel pays ?"]
        ),
        answer=keys[0],
        accept=keys[1 : chance.choice([1, 1, 2])]
        + ([{"words": keys[3], "order": "any"}] if chance.random() < 0.1 else [])
        + ([{"words": keys[1], "only": "true"}] if chance.random() < 0.15 else []),
        reject=[
            {"text": keys[2], "feedback": "No, *that* is another.", "credit": chance.choice([None, "50%"])}
        ]
        if chance.random() < 0.3 and keys[2] not in keys[:2]
        else [],
        kind="exact" if chance.random() < 0.05 else "text",
        order=chance.choice(["any", "fixed"]),
    )
    typed = [_changed(chance, chance.choice([keys[0], keys[0], *keys])) for _ in range(12)]
    typed += [f"{chance.choice(['it is', 'the', 'der', 'c’est', 'not', '12'])} {keys[1]}" for _ in range(2)]
    wrong = _misspellings().get(keys[0])
    return GradingCase(
        question, policy, (keys[0], *typed, *_sample(chance, language, 2), *filter(None, [wrong]))
    )


def _fact(chance: random.Random, policy: Policy) -> GradingCase:
    keys = [*FACTS, *(key for key in _keys("en")[:80])]
    question = _question(type="short-answer", ask="What is it?", answer=chance.choice(keys))
    typed = [
        chance.choice([*FACTS, _figures(chance), _changed(chance, chance.choice(FACTS))]) for _ in range(16)
    ]
    return GradingCase(question, policy, tuple(typed))


def _changed(chance: random.Random, text: str) -> str:
    """The text as somebody might type it."""
    kind = chance.randrange(14)
    if kind < 5:
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            text = _with_slip(chance, text)
        return text
    match kind:
        case 5:
            return text.upper()
        case 6:
            return "".join(LETTERS_LOST.get(char, char) for char in text)
        case 7:
            return f" {chance.choice(['the', 'a', 'der', 'la', 'in', 'mr', 'dr.', 'about', 'it was', 'not'])} {text}. "
        case 8:
            return text.replace(" ", chance.choice(["", "-", "  "]))
        case 9:
            return text + chance.choice(["s", "es", "n", "en", "er", "'s", " river", " city", "?", " (x)"])
        case 10:
            return text[: -chance.choice([1, 2])] or text
        case 11:
            return " ".join(reversed(text.split()))
        case 12:
            words = text.split()
            return " ".join([f"{word[0]}." for word in words[:-1]] + words[-1:])
        case _:
            return text


def _with_slip(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    letter = chance.choice(KEYBOARD)
    match chance.randrange(6):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + letter + text[at:]
        case 2:
            return text[:at] + letter + text[at + 1 :]
        case 3:
            return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
        case 4:
            return text[:at] + text[max(0, at - 1) : at] + text[at:]
        case _:
            sound = chance.choice(
                [
                    ("c", "k"),
                    ("ph", "f"),
                    ("i", "y"),
                    ("e", "a"),
                    ("s", "z"),
                    ("v", "w"),
                    ("f", "ph"),
                    ("t", "th"),
                    ("o", "u"),
                ]
            )
            return text.replace(*sound, 1)


def _figures(chance: random.Random) -> str:
    """A number in figures, as somebody writes it somewhere."""
    size = chance.choice([1, 2, 3, 4, 4, 5, 6, 7])
    number = Decimal(chance.randrange(10**size)).scaleb(-chance.choice([0, 0, 0, 1, 2, 3]))
    return _written(chance, number)


def _written(chance: random.Random, number: Decimal) -> str:
    language = chance.choice(known_tags())
    grouped = format_number(number, language)
    plain = plain_number(number)
    match chance.randrange(12):
        case 0 | 1 | 2:
            return grouped
        case 3:
            return plain.replace(".", ",")
        case 4:
            return f"{number:,f}".replace(
                ",", chance.choice([" ", "'", ".", "\N{NARROW NO-BREAK SPACE}", "’"])
            )
        case 5:
            return "".join(chr(0x660 + int(char)) if char.isdigit() else char for char in plain).replace(
                ".", "\N{ARABIC DECIMAL SEPARATOR}"
            )
        case 6:
            return f"{plain}e{chance.randrange(-3, 7)}"
        case 7:
            return f"{plain} {chance.choice(['x', '×', '*'])} 10{chance.choice(['^3', '³', '^-2', '**6', ' ^ 2'])}"
        case 8:
            return f"{chance.randrange(9)} {chance.randrange(1, 9)}/{chance.randrange(1, 12)}"
        case 9:
            return f"{chance.choice(['-', '−', '+', 'minus ', '$', '€', '£ '])}{plain}"
        case 10:
            return f"{plain} {chance.choice(['thousand', 'million', 'k', 'm', 'bn', 'Mio', 'Tsd', 'millions', 'mille', 'mil', 'ألف', 'lakh', 'dozen'])}"
        case _:
            return plain


def _number(chance: random.Random, policy: Policy) -> GradingCase:
    size = chance.choice([1, 2, 3, 4, 4, 6, 8])
    answer = Decimal(chance.randrange(1, 10**size)).scaleb(-chance.choice([0, 0, 0, 1, 2]))
    if chance.random() < 0.1:
        answer = -answer
    unit = chance.choice(UNITS)
    parts: dict[str, Any] = {
        "answer": plain_number(answer),
        "ask": chance.choice(
            [
                "How much is it?",
                "How many soldiers came?",
                "How far is it in km?",
                "Wie viele Menschen?",
                "Combien de kilomètres ?",
                "كم عدد الجنود؟",
            ]
        ),
    }
    if unit:
        parts["unit"] = unit
    if chance.random() < 0.4:
        parts["tolerance"] = chance.choice(["5%", "1", "0.5", "100"])
    if chance.random() < 0.3:
        parts["hedge"] = chance.choice(
            ["about", "nearly", "more than", "less than", "roughly", "etwa", "plus de"]
        )
    question = _question(type="numeric", **parts)
    typed = [_typed_number(chance, answer, unit) for _ in range(16)]
    return GradingCase(question, policy, (plain_number(answer), *typed))


def _typed_number(chance: random.Random, answer: Decimal, unit: str | None) -> str:
    factor = Decimal(chance.choice(["1", "1", "1", "1", "1.04", "1000", "0.001", "60", "0.01", "10"]))
    text = chance.choice(
        [_written(chance, answer * factor), _written(chance, answer), _figures(chance), chance.choice(SPELT)]
    )
    if chance.random() < 0.6:
        text += chance.choice([" ", " ", ""]) + chance.choice([unit or "", *TYPED_UNITS])
    if chance.random() < 0.3:
        text = f"{chance.choice(HEDGES)} {text}"
    if chance.random() < 0.08:
        text = f"{text} {chance.choice(['to', '-', 'and', 'bis', 'and a half', 'or', '(45)'])} {_figures(chance)}"
    return _with_slip(chance, text) if chance.random() < 0.1 else text


def _date(chance: random.Random, policy: Policy) -> GradingCase:
    key = _any_date(chance)
    question = _question(type="date", ask="When was it?", answer=str(key))
    return GradingCase(question, policy, tuple(_typed_date(chance, key) for _ in range(16)))


def _any_date(chance: random.Random) -> PartialDate:
    day = date(chance.choice([1, 500, 1066, 1700, 1850, 1900, 1950, 2000]), 1, 1) + timedelta(
        days=chance.randrange(18_000)
    )
    kind = chance.randrange(8)
    match kind:
        case 0:
            return PartialDate(year=day.year)
        case 1:
            return PartialDate(year=day.year, month=day.month)
        case 2:
            return PartialDate(year=-chance.randrange(1, 600))
        case 3:
            return PartialDate(year=max(1000, day.year // 10 * 10), span=10)
        case 4:
            return PartialDate.of_century(day.year // 100 + 1, bc=chance.random() < 0.2)
        case _:
            return PartialDate(year=day.year, month=day.month, day=day.day)


def _typed_date(chance: random.Random, key: PartialDate) -> str:
    language = chance.choice(known_tags())
    if chance.random() < 0.3:
        text = format_date(key, language)
    else:
        month = key.month or chance.randrange(1, 13)
        day = chance.choice([key.day or 1, month, chance.randrange(1, 32)])
        year = abs(key.year) + chance.choice([0, 0, 0, 1])
        data = language_data(language)
        assert data
        name = data.months[month - 1]
        text = chance.choice(DATE_FORMS).format(
            d=day, m=month, y=year, y2=f"{year % 100:02}", month=name, mon=name[:3], dec=year // 10 * 10, dec2=year % 100 // 10 * 10,
            cen=year // 100 + 1, wd=chance.choice(["Monday", "Tue", "Freitag", "lundi", "martes"]),
        )  # fmt: skip
    if chance.random() < 0.15:
        text = f"{chance.choice(HEDGES)} {text}"
    return _with_slip(chance, text) if chance.random() < 0.2 else text


def _cloze(chance: random.Random, policy: Policy) -> GradingCase:
    keys = [key for key in _sample(chance, policy.language or "en", 3) if not set(key) & set("|{}:")] or [
        "word"
    ]
    text = " and ".join(f"{{{{{key}}}}}" for key in keys) + chance.choice([" soldiers came.", "."])
    question = _question(type="cloze", text=text)
    typed: list[str | tuple[str, ...]] = ["; ".join(keys)]
    typed += [tuple(chance.choice([key, key, _changed(chance, key), ""]) for key in keys) for _ in range(8)]
    return GradingCase(question, policy, tuple(typed))


def _open(chance: random.Random, policy: Policy) -> GradingCase:
    points = [chance.choice(["1", "2", "0.5", "3"]) for _ in range(chance.choice([1, 2, 3]))]
    rubric = [{"text": f"Criterion {at}", "points": each} for at, each in enumerate(points)]
    question = _question(type="open-ended", ask="Why?", model="Because.", rubric=rubric)
    lines: list[str | tuple[str, ...]] = ["Because I say so.", " "]
    points_typed = ["y", "n", "1", "0", "0.5", "2", "ja", "oui", "5", "x", "1,5"]
    lines += [tuple(chance.choice(points_typed) for _ in points) for _ in range(6)]
    return GradingCase(question, policy, (*lines, ("y", "y", "y", "y")))
