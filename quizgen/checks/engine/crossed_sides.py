"""Finds answers that stand on one side of a contrast while the words of the question stand on the other.

*Paddling is safe in June but risky in March* is no evidence that it is safe in March, and *frost killed the moths, whereas
rain only delayed them* none that rain killed them. The two sides need no distractor and no subject in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.compared_answers import DifferingFact, compared_answers
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.model.questions import MultipleResponse
from quizgen.problems import shorten
from quizgen.text.languages import NEVER, language_data, question_wording
from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.sentences import sentences


class _Side(NamedTuple):
    """A side of a contrast, the content words after its subject, and the first of these, which is its verb.

    It refers back if it has a pronoun, which may stand for something of the side before.
    """

    read: ReadSentence
    predicate: frozenset[str]
    has_subject: bool
    verb: str
    refers_back: bool


def crossed_sides(support: Evidence) -> Iterator[DifferingFact]:
    """Answers that have words of one side only, to questions that have words of the other only."""
    language, data = support.language, language_data(support.language)
    claims = data.claim_words if data else None
    if data is None or claims is None or claims.contrasting.isdisjoint(support.sentences.words):
        return
    pairs = (
        () if isinstance(support.question, MultipleResponse) else tuple(_pairs(support.text, data, claims))
    )
    for key in compared_answers(support) if pairs else ():
        if len(key.gaps) > 1 or len(key.forms) > 1:
            continue
        text = key.gaps[0] if key.gaps else key.forms[0]
        read = read_text(key.forms[0].replace(text, " ", 1) if key.gaps else key.ask, language)
        if not data.turning_words.isdisjoint(read.words):
            continue  # "which was least in favour"
        asked, said = asked_words(read.text, language), read_text(text, language)
        answer = said.content - asked
        names_thing = not any(_is_verb(word, data, claims) for word in said.words)
        for one, other in pairs:
            if _is_crossed(asked, answer, other, one) or (
                names_thing and not other.refers_back and _is_crossed(asked, answer, one, other)
            ):
                message = f'the answer "{shorten(text)}" is in another part of the sentence than the words of the question'
                yield DifferingFact(key.forms[0], key.path, message)
                return


def _is_crossed(asked: frozenset[str], answer: frozenset[str], there: _Side, here: _Side) -> bool:
    """Whether a question has words of one side only, and its answer words of the other only.

    Subjects count only if each side has its own. If a pronoun of the side asked about may stand for words of the other
    one, only the verb of this is certainly no answer: *Lund wrote the play, and Berg staged it*.
    """
    own = there.has_subject and here.has_subject
    if there.refers_back:
        subject = there.read.content - there.predicate - here.read.content
        return own and bool(asked & subject) and here.verb in answer - there.read.content
    told = there.read.content if own and not here.refers_back else there.predicate
    asked_here = here.read.content if own else here.predicate
    said = here.read.content if own else here.predicate
    both = there.read.content & here.read.content
    return bool(
        asked & told - both
        and not asked & asked_here - both
        and answer & said - both
        and not answer & there.read.content - both
    )


def _pairs(cited: str, data: LanguageData, claims: ClaimWords) -> Iterator[tuple[_Side, _Side]]:
    """The two sides of each sentence with a single contrast and no negation.

    Before *but*, there may be something else than a contrast, unless both sides are built alike.
    """
    for start, end in sentences(cited):
        sentence = cited[start:end]
        found = list(_contrast(data.tag).finditer(sentence))
        if len(found) != 1:
            continue
        first = _side(sentence[: found[0].start()], data, claims)._replace(refers_back=False)
        pair = first, _side(sentence[found[0].end() :], data, claims)
        if any(side.read.denied or not side.read.content for side in pair):
            continue
        if found[0][0].strip(", ").casefold() not in claims.continuing or _is_parallel(pair, data, claims):
            yield pair


def _is_verb(word: str, data: LanguageData, claims: ClaimWords) -> bool:
    return word in data.within_denial or word in claims.modal or is_past(word, data)


def _side(text: str, data: LanguageData, claims: ClaimWords) -> _Side:
    read = read_text(text.strip(" ,."), data.tag)
    verb = next((at for at, word in enumerate(read.words) if _is_verb(word, data, claims)), None)
    start = (
        next((at for at, word in enumerate(read.words) if word in data.prepositions), 0)
        if verb is None
        else verb
    )
    subject = read.content.intersection(read.stems[:start])
    said = next((stem for stem in read.stems[start:] if stem in read.content), "")
    wording = question_wording(data.tag)
    pronouns = wording.pronouns | wording.subject_pronouns | wording.possessives
    return _Side(
        read,
        read.content - subject,
        verb is not None and bool(subject),
        said,
        not pronouns.isdisjoint(read.words),
    )


def _is_parallel(pair: tuple[_Side, _Side], data: LanguageData, claims: ClaimWords) -> bool:
    """Whether both sides have a content word, a preposition or an auxiliary in common, as things do that are compared."""
    one, other = (side.read for side in pair)
    small = data.prepositions | data.within_denial | claims.modal
    return bool(one.content & other.content or small.intersection(one.words) & {*other.words})


@cache
def _contrast(language: str) -> re.Pattern[str]:
    """A word such as *but*; *while* only after a comma, because it may mean *at the same time*."""
    claims = (data := language_data(language)) and data.claim_words
    if claims is None:
        return re.compile(NEVER)
    return re.compile(
        rf",\s(?:{'|'.join(sorted(claims.contrasting))})\b|\s(?:{'|'.join(sorted(claims.continuing))})\b",
        re.IGNORECASE,
    )
