"""Finds answers in a different clause from the one that the stem asks about."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.checks.engine.asked_predicate import begins_with_verb, clause_asked_about, follows_object
from quizgen.checks.engine.cited_clauses import MAX_CLAUSES
from quizgen.checks.engine.cited_kinds import others_of_kind
from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.markup.plain import to_normal
from quizgen.model.questions import MultipleChoice
from quizgen.text.languages import language_data
from quizgen.text.tokens import tokenize


def clause_of_rival(support: Evidence, forms: Sequence[str], ask: str) -> Clause | None:
    """The clause without the answer that a stem asks about; None if there is certainly none.

    If the question has options, the clause contains a distractor. Clauses after the answer may continue it,
    as in *She dismissed Berg, who had taught Lund*, unless they clearly continue its subject.

    Args:
        support: The question with its evidence.
        forms: The forms of the answer, as plain text.
        ask: The stem, as plain text.
    """
    language = support.language
    parts = clauses(support.text, language) if ask else ()
    if not 1 < len(parts) <= MAX_CLAUSES:
        return None
    answer = _content(forms[0], forms[0], language)
    if not (answer and answer <= _content(support.text, forms[0], language)):
        return None
    if any(_content(form, forms[0], language) - answer for form in forms[1:]):
        return None
    own = [part for part in parts if answer <= _content(part.text, forms[0], language)]
    if not own:
        return None
    others = [part for part in parts if part.number < own[0].number or follows_object(own[-1], answer, part)]
    asked, read = tokenize(ask, language).stems, read_text(ask, language)
    others = [
        part
        for part in others
        if not _asks_between(asked, parts, part, own) and not read_text(part.text, language).withholds(read)
    ]
    rivals = _rivals(support, ask, own, forms[0])
    if rivals is not None:
        others = [part for part in others if any(rival <= part.stems for rival in rivals)]
    return clause_asked_about(ask, answer, own, others, support.text, alone=rivals is None)


def _asks_between(
    asked: frozenset[str], parts: Sequence[Clause], other: Clause, own: Sequence[Clause]
) -> bool:
    """Whether a stem has words of a clause between two, which may have the subject of the second: *the guild, led by Lund, welcomed it*."""
    if not begins_with_verb(own[0]):
        return False
    between = parts[other.number + 1 : own[0].number]
    return any(not asked.isdisjoint(part.stems - other.stems) for part in between)


def _content(text: str, answer: str, language: str) -> frozenset[str]:
    """The stems of the content words of a text. Irregular verbs have the stem of the infinitive if an answer contains one."""
    data = language_data(language)
    if data is None or data.irregular_verbs.keys().isdisjoint(tokenize(answer, language).words):
        return tokenize(text, language).stems
    return read_text(text, language).content


def _rivals(support: Evidence, ask: str, own: Sequence[Clause], answer: str) -> list[frozenset[str]] | None:
    """The word stems of distractors that are not in the question or in clauses with the answer.

    Without options, those of other things of one kind, such as another day; None if there are none.
    """
    question, language = support.question, support.language
    if not isinstance(question, MultipleChoice):
        kinds = others_of_kind(answer, support.text, language)
        return [tokenize(word, language).stems for word in kinds] or None
    asked = tokenize(ask, language).stems
    stems = [tokenize(to_normal(option.text), language).stems for option in question.distractors]
    return [
        each for each in stems if each and not each <= asked and not any(each <= part.stems for part in own)
    ]
