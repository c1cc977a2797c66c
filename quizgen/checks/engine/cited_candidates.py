"""What a cited sentence offers as answers of one kind: its years, its amounts, its names, each with the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.dates import is_month
from quizgen.text.entities import EntityKind, find_entities
from quizgen.text.languages import NEVER, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import articles

TOKEN: Final = re.compile(r"[^\W_](?:[\w'\u2019.,]*[^\W_])?|[^\w\s]")
PERIOD: Final = re.compile(
    r"(?:from |between )?\d{4}s? ?(?:to|until|and|[-\u2013]) ?\d{2,4}s?(?!\w)", re.ASCII
)
MONEY: Final = re.compile(r"\D{0,3}[$£€¥]\s?\d")
DECADE: Final = re.compile(r"\d{3}0'?s", re.ASCII)
LABEL: Final = re.compile(r"[A-Z]|[IVX]{2,}|[A-Z][a-z]?[A-Z]\d?", re.ASCII)
MARKS: Final = ",;:()\u2013\u2014"


class Token(NamedTuple):
    """A word or mark of a sentence, and its place."""

    text: str
    word: str
    stem: str
    start: int
    end: int


class Pointed(NamedTuple):
    """What the words of a question point to: the answer, or another text of the cited sentences."""

    text: str
    is_answer: bool


class CitedCandidate(NamedTuple):
    """A possible answer in a sentence, with its first token and the one after its last."""

    text: str
    first: int
    after: int


@lru_cache(maxsize=1 << 8)
def tokens_of(sentence: str, language: str) -> tuple[Token, ...]:
    """The words and marks of a sentence."""
    found = []
    for each in TOKEN.finditer(sentence):
        word = bare(plain_case(each[0]))
        for ending in ("'s", "'"):
            word = word.removesuffix(ending)
        found.append(Token(each[0], word, verb_stem(word, language), *each.span()))
    return tuple(found)


@lru_cache(maxsize=1 << 6)
def kind_of(text: str, language: str) -> str:
    """The kind of an answer: a year, a period, money, a share, an amount, a name; "" for others."""
    words = text.split()
    while words and bare(plain_case(words[0])) in _opening(language):
        words = words[1:]
    rest = " ".join(words).strip(" .")
    for kind, pattern in (
        ("period", PERIOD),
        ("year", re.compile(_year(language))),
        ("decade", DECADE),
    ):
        if pattern.fullmatch(rest):
            return kind
    if is_month(plain_case(rest)):
        return "month"
    if MONEY.match(rest):
        return "money"
    if re.match(_share(language), rest):
        return "share"
    if words and (_is_label(words[-1]) or (len(words) > 1 and words[-1].isdecimal() and words[-2].isalpha())):
        return "label"
    if words and all(word[0].isupper() for word in (words[0], words[-1])):
        return "name"
    return "amount" if words and numbers_in(words[0], language) else ""


def _is_label(word: str) -> bool:
    """Whether a word tells things of one name apart: *vitamin K*, *phase IV*."""
    return LABEL.fullmatch(word) is not None


@cache
def _opening(language: str) -> frozenset[str]:
    data = language_data(language)
    return articles(language) | (data.prepositions if data else frozenset())


def locate(text: str, tokens: tuple[Token, ...], language: str) -> CitedCandidate | None:
    """The only place of a text among the tokens of a sentence; None if there is none, or several."""
    wanted = [token.word for token in tokens_of(text, language)]
    while len(wanted) > 1 and wanted[0] in _opening(language):
        wanted = wanted[1:]
    words = [token.word for token in tokens]
    places = [at for at in range(len(words) - len(wanted) + 1) if words[at : at + len(wanted)] == wanted]
    return CitedCandidate(text, places[0], places[0] + len(wanted)) if len(places) == 1 and wanted else None


def rivals_of(answer: CitedCandidate, sentence: str, language: str) -> tuple[CitedCandidate, ...]:
    """The other texts of the kind of an answer in its sentence."""
    kind, tokens = kind_of(answer.text, language), tokens_of(sentence, language)
    if kind in {"label", "amount"} and (labels := list(_labels(answer, tokens))):
        return tuple(labels)
    if kind == "label" and answer.after - answer.first > 1:
        return ()
    spans = list(_spans(kind, sentence, tokens, language)) if kind else []
    found = []
    for start, end in spans:
        places = [at for at, token in enumerate(tokens) if token.start < end and token.end > start]
        if places and (places[-1] < answer.first or places[0] >= answer.after):
            found.append(CitedCandidate(sentence[start:end], places[0], places[-1] + 1))
    return tuple(found)


def _labels(answer: CitedCandidate, tokens: tuple[Token, ...]) -> Iterator[CitedCandidate]:
    """Other labels after the noun before the label of an answer: *vitamin D* for *vitamin K*, *Article 15*."""
    at = answer.after - 1
    if not at or tokens[at].text.islower() or not tokens[at - 1].text[0].isalpha():
        return
    noun = tokens[at - 1].stem
    for place in range(1, len(tokens)):
        label = tokens[place].text
        same = label[0].isdecimal() if tokens[at].text[0].isdecimal() else _is_label(label)
        if place != at and same and tokens[place - 1].stem == noun:
            yield CitedCandidate(f"{tokens[place - 1].text} {label}", place - 1, place + 1)


def _spans(kind: str, sentence: str, tokens: tuple[Token, ...], language: str) -> Iterable[tuple[int, int]]:
    """The places of all texts of a kind in a sentence."""
    if pattern := _pattern(kind, language):
        return [each.span() for each in pattern.finditer(sentence)]
    match kind:
        case "label":
            found = [token for token in tokens if _is_label(token.text)]
        case "month":
            found = [token for token in tokens if token.text[0].isupper() and is_month(token.word)]
        case "name":
            return [
                (each.start, each.end)
                for each in find_entities(sentence, language)
                if each.kind is EntityKind.NAME and not is_month(plain_case(each.text.split()[0]))
            ]
        case _:
            found = [token for token in tokens if _is_number(token.text, language)]
    return [(token.start, token.end) for token in found]


def _is_number(word: str, language: str) -> bool:
    """Whether a word is a number, apart from *one*, which may be a pronoun."""
    return (word[0].isdecimal() or word.islower()) and bool(numbers_in(word, language) - {1})


@cache
def _pattern(kind: str, language: str) -> re.Pattern[str] | None:
    """The pattern for texts of a kind; None if they are not found by a pattern."""
    before, after = r"(?<![\w.,$£€-])", r"(?![\w%]|[.,]\d)"
    match kind:
        case "period":
            return PERIOD
        case "year" | "decade":
            return re.compile(rf"{before}(?:{DECADE.pattern}(?!\w)|(?:{_year(language)}){after})")
        case "share":
            return re.compile(_share(language))
        case "money":
            return re.compile(r"[$£€¥]\s?\d(?:[\d.,]*\d)?")
        case _:
            return None


@cache
def _share(language: str) -> str:
    """The pattern for a percentage: *42 %*, *42 per cent*."""
    data = language_data(language)
    words = "|".join(["%", *(data.units.get("%", ()) if data else ())])
    return rf"\d[\d.,]*\s?(?:{words})"


@cache
def _year(language: str) -> str:
    """The pattern for a year alone: *1846*, *218 BC*."""
    data = language_data(language)
    words = data.dates.before_christ if data and data.dates else NEVER
    return rf"[12]\d{{3}}|\d{{1,4}} (?i:{words})"
