"""A typed answer that rejects other correct answers, or accepts too much.

What: a short-answer question asks for one of several things (*Name a reason …*), but accepts only one answer, or accepts *something* or a single letter (warning). The
check also reports an answer that the cited sentences join with something else (*schools*, from *schools and village
halls*), if the stem does not mention the other thing, a date beside another one or of something that happened *again*,
a list that accepts a part of an answer as well as the whole (*coal*, *coal and slate*) or another month, weekday, number or name than the answer (*Zurich* for *Basel*), a number for which a short stem does not say
which of several amounts is meant, a number of which the cited words give only a limit (*up to 14*), a range or, with `tolerance: 0`, a
rough figure, one end of a period (*between 1976 and 1983*), a date for which *When …?* does not say how exact it must be, one that is more or less exact than asked (*In which year …?*, *2022-05*), and an answer with `kind: exact` if the question does not say that
the spelling counts (info). The rules about missing answers leave answers with `accept` alone. Most rules apply only to English.

Why: learners who type the other answer are right, but their answer is marked incorrect. See Haladyna, Downing and
Rodriguez (2002), guideline 18: make sure that there is only one right answer.

Bad:  ask: Where did the choir sing?    answer: schools        cite: The choir sang in schools and village halls
Good: ask: Where did the choir sing?    answer: schools        accept: [village halls]
Good: ask: Where did the choir sing, apart from village halls?   answer: schools
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from quizgen.checks.engine.accepted_others import accepts_another_answer
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.empty_answers import says_nothing
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.inexact_keys import inexact_key
from quizgen.checks.engine.joined_things import joined_with, listed_after
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.checks.engine.several_answers import other_answer
from quizgen.markup.plain import to_plain
from quizgen.model.questions import ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.tokens import stem_word, tokenize

MIN_LETTERS: Final = 4
"""The minimum length of a word that learners may misspell."""

Fault = tuple[str, str, Severity]


def run(context: CheckContext) -> Iterator[Finding]:
    """Typed answers that are not the only right ones."""
    found = set()
    for prompt in context.recall_items:
        if isinstance(prompt.question, ShortAnswer) and (fault := _asks_one_of_many(prompt, prompt.question)):
            found.add((prompt.bank.bank, prompt.question.id))
            message, hint, severity = fault
            yield Finding(prompt.bank.bank, prompt.question.id, ("answer",), message, hint, severity)
    for support in context.evidence:
        question = support.question
        if isinstance(question, ShortAnswer) and (support.bank.bank, question.id) not in found:
            other = _other_thing(support, question)
            for index, accepted in enumerate(question.accepted):
                if accepts_another_answer(
                    to_plain(accepted), question, context.article_words, support.text, support.language
                ):
                    message = f'"{shorten(accepted)}" is accepted as well, but means something else than "{shorten(question.answer)}"'
                    hint = "Remove it from the accepted answers."
                    yield Finding(
                        support.bank.bank, question.id, ("accept", index), message, hint, Severity.INFO
                    )
            if message := inexact_key(support):
                hint = "Accept other numbers as well, or ask for the limit or for a rough number."
                yield Finding(support.bank.bank, question.id, ("answer",), message, hint, Severity.INFO)
            elif other:
                message = f'the cited sentences also name "{shorten(other)}", which is not accepted'
                hint = "Accept this answer as well, or ask so that only one answer is correct."
                yield Finding(support.bank.bank, question.id, ("answer",), message, hint, Severity.INFO)
        elif message := other_answer(support):
            hint = "Ask so that only one answer is correct: say which time, case or thing is meant, or how exact the answer must be."
            yield Finding(support.bank.bank, question.id, ("answer",), message, hint, Severity.INFO)
        elif message := inexact_key(support):
            hint = "Add a `tolerance` or a `range`, or ask for the limit or for a rough number."
            yield Finding(support.bank.bank, question.id, ("answer",), message, hint, Severity.INFO)


def _asks_one_of_many(prompt: RecallItem, question: ShortAnswer) -> Fault | None:
    wording = prompt.wording
    if question.accept:
        return _accepts_too_much(prompt, question)
    if compiled(wording.asks_one_of_several, re.IGNORECASE).search(prompt.stem.text):
        return (
            "the question asks for one of several things, but accepts only one answer",
            "List all correct answers under `accept`, or ask for a particular one.",
            Severity.WARNING,
        )
    if question.kind == "exact" and wording.about_spelling and _may_be_misspelt(question.answer):
        told = compiled(wording.about_spelling, re.IGNORECASE).search(
            f"{prompt.stem.text} {question.hint or ''}"
        )
        if not told and wording.about_words.isdisjoint(prompt.stem.words):
            return (
                "only the exact spelling is accepted, but the question does not say so",
                "Remove `kind: exact`, or say in the question that the spelling counts.",
                Severity.INFO,
            )
    return None


def _accepts_too_much(prompt: RecallItem, question: ShortAnswer) -> Fault | None:
    """The fault of accepted answers, if one is a part of another or does not answer the question; None if there is none."""
    answers = [to_plain(each) for each in (question.answer, *question.accepted)]
    asks_for_one = prompt.wording.asks_one_of_several
    stems = {tokenize(each, prompt.language).stems for each in answers} - {frozenset()}
    for answer in answers:
        if says_nothing(answer, answers, prompt.language):
            message = f'the accepted answer "{shorten(answer)}" does not answer the question'
            return message, "Remove it from the accepted answers.", Severity.WARNING
        part = next(_accepted_parts(answer, stems, prompt.language), None)
        if part and not compiled(asks_for_one, re.IGNORECASE).search(prompt.stem.text):
            message = f'"{shorten(part)}" is accepted as well as "{shorten(answer)}", so it is not clear how much to give'
            return message, "Ask for one thing, or accept only the complete answer.", Severity.INFO
    return None


def _accepted_parts(answer: str, accepted: AbstractSet[frozenset[str]], language: str) -> Iterator[str]:
    """Parts of an answer that are accepted alone: of *coal and slate*, not one of a name such as *Trinidad and Tobago*."""
    data = language_data(language)
    for word in data.and_words if data else ():
        parts = answer.split(f" {word} ")
        alone = (
            [each for each in parts if tokenize(each, language).stems in accepted] if len(parts) > 1 else []
        )
        is_name = all(each[:1].isupper() for each in parts)
        if len(alone) > is_name:
            yield alone[0]


def _may_be_misspelt(answer: str) -> bool:
    """Whether an answer consists of ordinary words, not of code or figures."""
    words = to_plain(answer).replace("-", " ").split()
    return all(word.isdecimal() or (word.isalpha() and word[1:].islower()) for word in words) and any(
        len(word) >= MIN_LETTERS and word.isalpha() for word in words
    )


def _other_thing(support: Evidence, question: ShortAnswer) -> str:
    """What the cited sentences join with the answer and the stem does not mention; "" if there is nothing."""
    data = language_data(support.language)
    joins = (*data.conjunctions, *question_wording(support.language).joining) if data else ()
    if (
        question.accept
        or not any(f" {word} " in support.text for word in joins)
        or not support.in_one_language
    ):
        return ""
    wording, ask = question_wording(support.language), to_plain(question.ask)
    if not wording.names_only or compiled(wording.names_only, re.IGNORECASE).search(ask):
        return ""
    cited = (to_plain(question.answer), support.text, support.language)
    other = joined_with(*cited) or listed_after(*cited)
    asked = tokenize(f"{ask} {question.answer}", support.language).stems
    mentioned = any(stem_word(word, support.language) in asked for word in other)
    return (
        " ".join(other)
        if not mentioned and _are_alike(to_plain(question.answer), other, support.text)
        else ""
    )


def _are_alike(answer: str, other: Sequence[str], cited: str) -> bool:
    """Whether two things are both figures, both names or neither: *the Day of the Dead and gives chase* joins two clauses."""
    if any(map(str.isdecimal, answer)):
        return any(char.isdecimal() for word in other for char in word)
    return not answer[:1].isupper() or any(word.capitalize() in cited for word in other)


NARROW_ANSWER: Final = Check("narrow-answer", Severity.INFO, run)
