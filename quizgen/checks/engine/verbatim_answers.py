"""Short answers that stand word for word in a cited sentence: which of its names and figures the question asks for.

Such an answer is seldom wrong because of what the sentence leaves open, but it may be the wrong one of two: *1846* in
*built in 1846 and electrified in 1931*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.asked_candidates import pointed_at, pointed_at_elsewhere
from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.cited_candidates import CitedCandidate, Pointed, kind_of, locate, tokens_of
from quizgen.checks.engine.compared_answers import DifferingFact, plain_answer
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.model.questions import DateQuestion, Numeric, ShortAnswer
from quizgen.problems import shorten
from quizgen.text.languages import NEVER, language_data, question_wording
from quizgen.text.numbers import numbers_in
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, without_possessive, words_of

MAX_WORDS: Final = 12
SCORE: Final = re.compile(r"\d{1,3}[-\u2013:]\d{1,3}")
LIST: Final = 5
"""The number of words before a label in which its noun may stand: *Articles 12, 13 and 15*."""


def is_verbatim(support: Evidence) -> bool:
    """Whether the cited sentences have a typed answer of a few words, which says nothing by itself, word for word."""
    question, data = support.question, language_data(support.language)
    if not isinstance(question, ShortAnswer) or data is None:
        return False
    words = words_of(question.answer.lower())
    return 0 < len(words) <= MAX_WORDS and not is_past(words[0], data) and _has(support, question.answer)


def _has(support: Evidence, answer: str) -> bool:
    """Whether the cited sentences have the words of an answer side by side, possibly in the genitive."""
    if support.says(answer):
        return True
    if "'" not in support.text and "\u2019" not in support.text and "." not in answer:
        return False
    wanted = [token.word for token in tokens_of(plain_answer(answer), support.language)]
    there = [token.word for token in tokens_of(support.text, support.language)]
    return any(there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1))


def other_candidates(support: Evidence) -> Iterator[DifferingFact]:
    """An answer in place of which the question asks for another name or figure of the same sentence."""
    question = support.question
    if not isinstance(question, ShortAnswer):
        if isinstance(question, DateQuestion):
            yield from _another(str(question.answer), points_to(support))
        return
    answer = plain_answer(question.answer)
    if is_verbatim(support) and _repeats_question(answer, plain_answer(question.ask), support.language):
        message = f'the question itself names "{shorten(answer)}": it seems to ask for something else'
        yield DifferingFact(answer, ("answer",), message)
        return
    if not question.accepted and not _has(support, answer) and is_put_together(answer, support):
        message = f'no cited sentence contains the answer "{shorten(answer)}", only words of it'
        yield DifferingFact(answer, ("answer",), message)
        return
    yield from _another(answer, points_to(support))


def _another(answer: str, pointed: Pointed | None) -> Iterator[DifferingFact]:
    if pointed and not pointed.is_answer:
        message = f'the question seems to ask for "{shorten(pointed.text)}", not "{shorten(answer)}"'
        yield DifferingFact(answer, ("answer",), message)


def is_put_together(answer: str, support: Evidence) -> bool:
    """Whether an answer is a period, a label or a name of which the cited sentences have the words in different places."""
    language = support.language
    there, own = tokens_of(support.text, language), tokens_of(answer, language)
    if SCORE.fullmatch(answer):
        return answer.replace("\u2013", "-") not in support.text.replace("\u2013", "-")
    match kind_of(answer, language):
        case "period":
            years = [token.word for token in own if token.word.isdecimal()]
            row = [token.word for token in there if token.word.isdecimal()]
            return {*years} <= {*row} and years not in [row[at : at + len(years)] for at in range(len(row))]
        case "label" if len(own) > 1:
            noun, label = own[-2], own[-1]
            places = [at for at, token in enumerate(there) if token.word == label.word]
            near = [there[at - back].stem for at in places for back in range(1, LIST + 1) if at >= back]
            return noun.stem not in near
        case "name":
            written = {without_possessive(token.text) for token in there}
            return any(
                token.text[0].isupper()
                and without_possessive(token.text) not in written
                and token.word in {each.word for each in there}
                for token in own[1:]
            )
        case _:
            return False


def _repeats_question(answer: str, ask: str, language: str) -> bool:
    """Whether an answer is only a name of its question, which offers no names to choose from."""
    if kind_of(answer, language) != "name" or re.search(question_wording(language).offering or NEVER, ask):
        return False
    words = read_text(ask, language).words
    data = language_data(language)
    if data is None or not (question_wording(language).offered | set(data.conjunctions)).isdisjoint(words):
        return False
    asked = {token.text for token in tokens_of(ask, language)[1:]}
    asked |= {without_possessive(word) for word in asked}
    own = {token.text for token in tokens_of(answer, language) if token.word not in articles(language)}
    return own <= asked


def points_to_answer(support: Evidence) -> bool:
    """Whether a question certainly asks for a short answer that stands word for word in the cited sentences."""
    question = support.question
    if not isinstance(question, ShortAnswer) or not is_verbatim(support):
        return False
    if _repeats_question(plain_answer(question.answer), plain_answer(question.ask), support.language):
        return False
    pointed = points_to(support)
    return pointed is not None and pointed.is_answer


def points_to(support: Evidence) -> Pointed | None:
    """What a question with a typed answer points to in the cited sentences; None if this is not clear."""
    question, language = support.question, support.language
    if not isinstance(question, ShortAnswer | Numeric | DateQuestion):
        return None
    if isinstance(question, ShortAnswer) and not kind_of(plain_answer(question.answer), language):
        return None
    ask = plain_answer(question.ask)
    cited = [support.text[start:end] for start, end in sentences(support.text)]
    for at, sentence in enumerate(cited):
        if own := _place(question, sentence, language):
            others = (*cited[:at], *cited[at + 1 :])
            found = pointed_at(ask, own, sentence, language)
            if found or (found := pointed_at_elsewhere(ask, own, sentence, others, language)):
                return found
    return None


def _place(
    question: ShortAnswer | Numeric | DateQuestion, sentence: str, language: str
) -> CitedCandidate | None:
    """The only place of a typed answer in a sentence."""
    tokens = tokens_of(sentence, language)
    match question:
        case ShortAnswer(answer=text):
            return locate(plain_answer(text), tokens, language)
        case DateQuestion(answer=date):
            return None if date.month else locate(str(date.year), tokens, language)
        case Numeric(answer=number):
            places = [at for at, token in enumerate(tokens) if number in numbers_in(token.text, language)]
            return (
                CitedCandidate(tokens[places[0]].text, places[0], places[0] + 1) if len(places) == 1 else None
            )
