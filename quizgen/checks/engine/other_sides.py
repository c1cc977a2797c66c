"""Finds answers that the cited sentences give about the other of two things that they contrast.

*Cold slows yeast down, whereas heat kills it* is no evidence that cold kills it, *Berg believes it will spread, but Lund
does not* no evidence that Lund believes it, and *the other, Platt, supported the plan* none that Platt opposed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from quizgen.checks.engine.asked_predicate import begins_with_verb
from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.clauses import Clause
from quizgen.checks.engine.compared_answers import DifferingFact
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_text, reporting_stems
from quizgen.markup.plain import to_normal
from quizgen.model.questions import MultipleChoice, ShortAnswer
from quizgen.problems import shorten
from quizgen.text.languages import language_data, question_wording
from quizgen.text.names_as_units import names_of
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles
from quizgen.text.word_senses import may_mean_same

PRONOUN: Final = "*"
"""What stands for the subject of a part that begins with a pronoun."""


def other_sides(support: Evidence) -> Iterator[DifferingFact]:
    """An answer that is said of the other side of a contrast, or of somebody else's view."""
    question, language = support.question, support.language
    match question:
        case MultipleChoice(answer=option):
            answer = to_normal(option.text)
        case ShortAnswer(answer=text, accepted=()):
            answer = to_normal(text)
        case _:
            return
    data = language_data(language)
    claims = data.claim_words if data else None
    contrasts = any(_contrast(language).search(citation.quote) for citation in question.cite)
    has_others = claims is not None and not claims.others.isdisjoint(support.sentences.words)
    if not (contrasts or has_others):
        return
    ask = to_normal(question.ask)
    if read_text(ask, language).denied:
        return
    asked = asked_words(ask, language)
    key = read_text(answer, language).content - asked
    if not key:
        return
    if view := _view_of_other(ask, support):
        message = f'the question asks about "{shorten(view)}", but the cited sentences give the view of somebody else'
        yield DifferingFact(answer, ("answer",), message)
        return
    for parts in _quoted_parts(support):
        own = [at for at in range(len(parts)) if key <= _with_antecedents(parts, at)]
        if len(own) != 1 or len(parts) < 2:
            continue
        part = parts[own[0]]
        if words := _opposite_of_asked(ask, key, part):
            message = f'the question says "{words[0]}", but the cited sentences say "{words[1]}" of "{shorten(answer)}"'
            yield DifferingFact(answer, ("answer",), message)
            return
        beside = [parts[at] for at in (own[0] - 1, own[0] + 1) if 0 <= at < len(parts)]
        if any(_is_asked_about(ask, asked - key, part, other) for other in beside):
            message = (
                f'the question seems to ask about another part of the sentence than "{shorten(part.text)}"'
            )
            yield DifferingFact(answer, ("answer",), message)
            return


def _quoted_parts(support: Evidence) -> Iterator[Sequence[ReadSentence]]:
    """The parts of each quoted sentence. What is not quoted does not count: it may be about anything."""
    for citation in support.question.cite:
        text = to_normal(citation.quote)
        for start, end in sentences(text):
            yield _parts(text[start:end], support.language)


def _parts(sentence: str, language: str) -> Sequence[ReadSentence]:
    """The parts of a sentence that words such as *whereas*, or a semicolon, contrast."""
    texts = [part.strip(" ,") for part in _contrast(language).split(sentence)]
    return [read for text in texts if (read := read_text(text, language)).content]


def _with_antecedents(parts: Sequence[ReadSentence], at: int) -> frozenset[str]:
    """The stems of a part. If it contains a pronoun that is not its subject, the stems of the part before it are added."""
    part, wording = parts[at], question_wording(parts[at].language)
    pronouns = wording.pronouns | wording.subject_pronouns
    refers = at > 0 and _first(part) != PRONOUN and not pronouns.isdisjoint(part.words)
    return part.content | parts[at - 1].content if refers else part.content


@cache
def _contrast(language: str) -> re.Pattern[str]:
    """A semicolon, or a word such as *whereas*; *but* only before a word with which a subject certainly begins."""
    claims = (data := language_data(language)) and data.claim_words
    if claims is None:
        return re.compile(";")
    opening = "|".join(sorted(articles(language) | question_wording(language).possessives))
    words = "|".join(sorted(claims.contrasting - claims.continuing))
    continuing = "|".join(sorted(claims.continuing))
    return re.compile(
        rf"(?i:;|\b(?:{words})\b(?!\s\w+{claims.present_ending}\b)|\b(?:{continuing})\b(?=\s(?:{opening})\b))|\b(?:{continuing})\b(?=\s[A-Z])"
    )


def _first(read: ReadSentence) -> str:
    """The stem of the first content word of a part, with which its subject begins."""
    claims = (data := language_data(read.language)) and data.claim_words
    pronouns = question_wording(read.language).subject_pronouns
    if claims is not None:
        pronouns |= claims.placeholders  # "one that has been there"
    for word, stem in zip(read.words, read.stems, strict=True):
        if word in pronouns:
            return PRONOUN
        if stem in read.content:
            return stem
    return PRONOUN


def _is_asked_about(ask: str, asked: frozenset[str], part: ReadSentence, other: ReadSentence) -> bool:
    """Whether a question is about the subject of another part than the one with the answer.

    A pronoun may stand for a name of the question, unless a word of the part may stand for one of the question.
    """
    mine, theirs, language = _first(part), _first(other), part.language
    if mine == PRONOUN or mine in asked:
        return False
    data = language_data(language)
    if data is None or part.words[0] in data.prepositions or begins_with_verb(Clause(part.text, language, 0)):
        return False  # "not by the state but by the town", "saw it, but said nothing"
    names = frozenset(stem for name in names_of(ask, language) for stem in read_text(name, language).content)
    if theirs in names and names.isdisjoint(part.content):
        # "Lund was praised; although the hall was cold, he sang": the pronoun may stand for the name.
        return question_wording(language).subject_pronouns.isdisjoint(part.words)
    if not asked.isdisjoint(part.content):
        return False
    if theirs == PRONOUN:
        same = (may_mean_same(one, said, language) for one in asked for said in part.content)
        return bool(names) and not any(same)
    return theirs in asked


def _opposite_of_asked(ask: str, key: frozenset[str], part: ReadSentence) -> tuple[str, str] | None:
    """A word of a question and its opposite in the part with the answer; None if that has the word too."""
    read, table = read_text(ask, part.language), opposites(part.language).words
    for word, stem in zip(read.words, read.stems, strict=True):
        if stem in key or stem in part.stems or stem not in table:
            continue
        for at, other in enumerate(part.stems):
            if other in table[stem] and not part.reverses_meaning(at):
                return word, part.words[at]
    return None


def _view_of_other(ask: str, support: Evidence) -> str | None:
    """The person whose words or view a question asks for, if the cited sentences report only those of others."""
    language = support.language
    claims = (data := language_data(language)) and data.claim_words
    read, there = read_text(ask, language), read_text(support.text, language)
    reporting = reporting_stems(language)
    if claims is None or reporting.isdisjoint(there.stems) or reporting.isdisjoint(read.stems):
        return None
    wording = question_wording(language)
    if not (wording.subject_pronouns | wording.pronouns).isdisjoint(
        word for word in there.words if word not in {"they", "them"}
    ):
        return None
    for name in names_of(ask, language):
        stems = read_text(name, language)
        at = next(
            (at for at in range(len(read.stems)) if read.stems[at : at + len(stems.stems)] == stems.stems),
            None,
        )
        after = at + len(stems.stems) if at is not None else len(read.stems)
        speaks = after < len(read.stems) and read.stems[after] in reporting
        if speaks and stems.content.isdisjoint(there.content) and not claims.others.isdisjoint(there.words):
            return name
    return None
