"""Finds answers whose quotation contains a distractor, or another name, instead.

An author quotes the words that prove the answer, so they count more than the rest of the sentence. If the question is *To
whom did she leave the field?*, the quotation *to a trust of postal workers* does not prove *railway workers*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.asked_texts import asks_for_denied
from quizgen.checks.engine.cited_kinds import others_of_kind
from quizgen.checks.engine.compared_answers import DifferingFact
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.read_sentence import read_text
from quizgen.checks.engine.uncited_things import is_only_in_reason
from quizgen.model.questions import MultipleChoice, ShortAnswer
from quizgen.problems import shorten
from quizgen.text.dates import is_month
from quizgen.text.languages import language_data, question_wording
from quizgen.text.names_as_units import names_of
from quizgen.text.option_references import says_all_of_the_above, says_none_of_the_above
from quizgen.text.tokens import tokenize, without_possessive
from quizgen.text.word_senses import are_synonyms

YEAR: Final = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d.,]*\d)")
FEWEST: Final = 2
"""The minimum number of words of the question in a quotation that seems to prove another answer."""


def quoted_rivals(support: Evidence) -> Iterator[DifferingFact]:
    """An answer that the quotations lack, although they have a distractor or a name that may be the right answer."""
    question = support.question
    match question:
        case MultipleChoice(answer=option):
            forms = [option.text]
        case ShortAnswer(answer=answer, accepted=accepted):
            forms = [answer, *accepted]
        case _:
            return
    quoted = " ".join(citation.quote for citation in question.cite)
    row = quoted.casefold()
    if any(form.casefold() in row for form in forms):
        return
    language = support.language
    asked = tokenize_markdown(question.ask, language).stems
    answers = [tokenize_markdown(form, language).stems for form in forms]
    there = tokenize_markdown(quoted, language).stems
    if any(stems <= there | asked for stems in answers) or asks_for_denied(question.ask, language):
        return
    if isinstance(question, MultipleChoice):
        yield from _of_distractor(support, question, quoted)
    if len(question.cite) == 1 and all((stems - asked).isdisjoint(there) for stems in answers):
        yield from _beside(support, forms[0], quoted, asked)


def _of_distractor(support: Evidence, question: MultipleChoice, quoted: str) -> Iterator[DifferingFact]:
    """The answer, if the quotations have all words of a distractor."""
    language, key = support.language, question.answer.text
    there = tokenize_markdown(quoted, language).stems
    asked = tokenize_markdown(question.ask, language).stems
    answer = tokenize_markdown(key, language).stems
    if says_all_of_the_above(key) or says_none_of_the_above(key):
        return
    for other in question.distractors:
        stems = tokenize_markdown(_without_owner(other.text, quoted, language), language).stems
        told = stems - asked
        if not told or not stems <= there or stems < answer:
            continue
        if not there.isdisjoint(answer - asked) and answer.isdisjoint(told):
            continue  # words of both are quoted, and nothing shows that one stands in the place of the other
        if any(are_synonyms(one, cited, language) for one in answer - there for cited in there - stems):
            return
        in_doubt = _rules_out(quoted, language) or is_only_in_reason(support, other.text)
        message = (
            f'the quotation has the distractor "{shorten(other.text)}", but not the answer "{shorten(key)}"'
        )
        yield DifferingFact(key, ("answer",), message, certain=not in_doubt)
        return


def _without_owner(text: str, quoted: str, language: str) -> str:
    """A distractor without a name for which a pronoun of the quotation may stand: *Lund's coach*, *her coach*."""
    first, _, rest = text.partition(" ")
    owns = without_possessive(first) != first and first[:1].isupper()
    possessives = question_wording(language).possessives
    return rest if owns and not possessives.isdisjoint(read_text(quoted, language).words) else text


def _beside(support: Evidence, answer: str, quoted: str, asked: frozenset[str]) -> Iterator[DifferingFact]:
    """An answer that only the rest of the cited sentences has.

    A pronoun or a missing subject of the quotation may stand for a name beside it, unless it has another name. A
    quotation that only repeats the question may break off before the answer.
    """
    language = support.language
    told = tokenize_markdown(answer, language).stems - asked
    there = tokenize_markdown(quoted, language).stems
    year = isinstance(support.question, ShortAnswer) and _has_other_year(answer, quoted, support.question.ask)
    fewest = 1 if year or any(map(str.isupper, answer)) else FEWEST
    if not told or not told <= support.sentences.stems or len(there & asked) < fewest or there <= asked:
        return
    if any(map(str.isupper, answer)):
        others = [
            name
            for name in names_of(quoted, language)
            if tokenize(name, language).stems - asked and not is_month(name.casefold())
        ]
        named = bool(others) and not _refers_back(quoted, language, people=True)
        found = named or bool(others_of_kind(answer, quoted, language))
    else:
        found = year or not (_refers_back(quoted, language) or _begins_with_verb(quoted, language))
    if found:
        message = f'the answer "{shorten(answer)}" is not in the quotation, but in other words of the cited sentences'
        yield DifferingFact(answer, ("answer",), message)


def _has_other_year(answer: str, quoted: str, ask: str) -> bool:
    """Whether an answer is a year, and the quotation has another one that the question does not have."""
    return bool(YEAR.fullmatch(answer)) and not {*YEAR.findall(quoted)} <= {*YEAR.findall(ask)}


def _begins_with_verb(text: str, language: str) -> bool:
    """Whether a text lacks its subject, which the question may ask for: *asked the engineer*."""
    data = language_data(language)
    return data is not None and is_past(read_text(text, language).words[0], data)


@lru_cache(maxsize=1 << 6)
def _refers_back(text: str, language: str, *, people: bool = False) -> bool:
    """Whether a pronoun in a text may stand for something before it."""
    wording, data = question_wording(language), language_data(language)
    words = read_text(text, language).words
    standing = wording.pronouns if people else wording.pronouns | wording.subject_pronouns
    if data is None or data.roles is None:
        return True
    if not people:
        return not (standing | data.roles.relatives).isdisjoint(words)
    return not standing.isdisjoint(words) or words[:1] in [(word,) for word in data.roles.relatives]


def _rules_out(text: str, language: str) -> bool:
    """Whether a text denies something, or says what was refused, so that a distractor in it may be wrong."""
    data, read = language_data(language), read_text(text, language)
    if data is None:
        return True
    row = f" {' '.join(read.words)} "
    return (
        bool(read.withheld)
        or not (data.negations | data.denying).isdisjoint(read.words)
        or any(f" {words} " in row for words in data.ruling_out)
    )
