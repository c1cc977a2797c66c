"""Finds facts in an answer that differ from the cited sentences: another name, or a number of something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.answer_amounts import amounts_of_key, differing_amounts
from quizgen.checks.engine.asked_option import clause_of_rival
from quizgen.checks.engine.asked_texts import asks_for_denied, asserted_by, is_exception
from quizgen.checks.engine.cited_amounts import (
    KeyAmount,
    counts_things,
    numeric_amount,
)
from quizgen.checks.engine.cited_clauses import (
    date_of_other_clause,
    figure_of_other_clause,
    name_of_other_clause,
)
from quizgen.checks.engine.cited_dates import date_words
from quizgen.checks.engine.cited_kinds import name_from_elsewhere, names_kind, other_of_kind
from quizgen.checks.engine.cited_numbers import MAX_COUNTED, counted_otherwise, other_number
from quizgen.checks.engine.cited_opposites import contrary
from quizgen.checks.engine.cited_order import swapped_words
from quizgen.checks.engine.cited_roles import swapped_roles
from quizgen.checks.engine.compared_answers import (
    DifferingFact,
    KeyText,
    compared_answers,
    is_another_answer,
    replaced_fact,
    unless_quoted,
)
from quizgen.checks.engine.contrasted_answers import contrasted_answers
from quizgen.checks.engine.copied_answers import is_copied
from quizgen.checks.engine.crossed_sides import crossed_sides
from quizgen.checks.engine.denied_answers import denied_answer
from quizgen.checks.engine.denied_claims import denied_claim
from quizgen.checks.engine.denied_questions import denied_question
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.exchanged_gaps import exchanged_gaps
from quizgen.checks.engine.figure_qualifiers import figure_of_other
from quizgen.checks.engine.figures_of_parts import misplaced_figure
from quizgen.checks.engine.listed_pairs import listed_pairs
from quizgen.checks.engine.opposite_words import has_opposite_prefix, may_oppose
from quizgen.checks.engine.other_sides import other_sides
from quizgen.checks.engine.other_things import other_thing
from quizgen.checks.engine.quotation_rules import against_quotation
from quizgen.checks.engine.quoted_rivals import quoted_rivals
from quizgen.checks.engine.ranked_options import outranking_distractor
from quizgen.checks.engine.read_sentence import read_text
from quizgen.checks.engine.recall_item import Path
from quizgen.checks.engine.rival_clauses import rival_clauses
from quizgen.checks.engine.ruled_out import (
    asks_for_opposite,
    asks_of_exception,
    ruled_out,
    rules_out_something,
    shares_more_than_names,
)
from quizgen.checks.engine.scaled_claims import of_each
from quizgen.checks.engine.supporting_sentence import asked_elsewhere
from quizgen.checks.engine.turned_claims import ONLY_REPORT, turned_answer, turned_claim
from quizgen.markup.plain import to_normal
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Numeric,
    ShortAnswer,
)
from quizgen.problems import shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.language_tags import primary
from quizgen.text.languages import language_data
from quizgen.text.names_as_units import has_full_name, names_in_text, names_of
from quizgen.text.number_start import has_no_number
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import tokenize

MAX_LENGTH: Final = 400
MAX_CITED: Final = 5000
MAX_FORMS: Final = 50
"""Longer answers and citations are not compared, to limit the time."""


def differing_facts(support: Evidence) -> Iterator[DifferingFact]:
    """Answers that the cited sentences contradict, if the question and the article have the same language."""
    question = support.question
    if primary(support.language) != primary(support.article.language):
        return  # names and opposites are other words there
    if isinstance(question, Cloze) and support.says(to_normal(question.parsed.whole)):
        return  # the whole text is quoted
    if isinstance(question, Numeric):
        number = numeric_amount(question, support.language)
        yield from differing_amounts(support, (number,), ("answer",))
        if len(support.text) <= MAX_CITED:
            yield from _of_other_clause(support, number, question.ask, ("answer",))
    if isinstance(question, DateQuestion):
        dates = date_words(question.answer, support.text, support.language)
        if clause := date_of_other_clause(to_normal(question.ask), dates, support.text, support.language):
            message = f'the question seems to ask about "{shorten(clause)}", which does not contain the date in the answer'
            yield DifferingFact(str(question.answer), ("answer",), message)
    if len(support.text) > MAX_CITED or is_exception(support):
        return
    if isinstance(question, Numeric | DateQuestion) and question.answer != 0:
        words = denied_question("", to_normal(question.ask), support.text, support.language)
        message = f'the cited sentences say "{shorten(words or "")}"'
        yield from [DifferingFact(str(question.answer), ("answer",), message)] if words else ()
    ask = to_normal(question.front if isinstance(question, Flashcard) else getattr(question, "ask", "") or "")
    if other := other_thing(ask, support):
        path: Path = ("front",) if isinstance(question, Flashcard) else ("ask",)
        message = f'the question asks about "{shorten(other[0])}", but the cited sentences say "{shorten(other[1])}"'
        yield DifferingFact(ask, path, message)
    if not support.question.inferred and (found := asked_elsewhere(support, ask)):
        yield unless_quoted(support, found)._replace(read=True)
    if not support.question.inferred:
        yield from contrasted_answers(support, ask)
        yield from (unless_quoted(support, found) for found in rival_clauses(support))
        for each in (listed_pairs, quoted_rivals, exchanged_gaps):
            yield from each(support)
        yield from (found._replace(read=True) for found in other_sides(support))
        yield from (unless_quoted(support, found)._replace(read=True) for found in crossed_sides(support))
    for key in compared_answers(support):
        if max(map(len, (*key.forms, key.ask))) > MAX_LENGTH or len(key.forms) > MAX_FORMS:
            continue
        yield from (unless_quoted(support, found) for found in _differing(support, key))


def _differing(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    """The first certain fact of an answer that the cited sentences state otherwise, or the first at all: one for one answer."""
    if not any(_may_differ(support, form) for form in key.forms):
        return
    uncertain = None
    for differing, read in (
        (_other_name, False),
        (_other_amount, False),
        (_contrary, False),
        (_swapped, True),
        (_turned, True),
        (_other_clause, True),
        (_asked_elsewhere, True),
        (_other_of_kind, False),
    ):
        first = next(differing(support, key), None)
        if first and first.certain:
            yield first._replace(
                read=read or first.read or bool(key.gaps)
            )  # the text around gaps varies most
            return
        uncertain = uncertain or first
    if uncertain:
        yield uncertain


def _may_differ(support: Evidence, form: str) -> bool:
    """Whether an answer has a word, a number, a name, an opposite or a thing that may be in the cited sentences or not.

    Most answers in words of their own have none, and are compared no further.
    """
    language = support.language
    return (
        not form.isascii()
        or not has_no_number(form, language)
        or _is_telling(form, language)
        or not tokenize(form, language).stems.isdisjoint(support.sentences.stems)
        or has_opposite_prefix(support.sentences.words, language)
    )


@cache_by_text(1 << 12)
def _is_telling(form: str, language: str) -> bool:
    """Whether an answer has a capital letter, or a word that has an opposite, an irregular form or others of its kind."""
    return any(map(str.isupper, form)) or may_oppose(form, language) or names_kind(form, language)


def _contrary(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    for found in _contraries(support, key):
        if not asks_for_denied(key.ask, support.language):
            yield found


def _contraries(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    ruled = [ruled_out(form, support.sentences.text, support.language) for form in key.forms]
    if (
        all(ruled)
        and (words := ruled[0])
        and shares_more_than_names(key.ask, support)
        and not asks_for_opposite(key.ask, support)
        and not asks_of_exception(key.forms[0], key.ask, support)
    ):
        message = f'the cited sentences say "{shorten(words)}"'
        yield DifferingFact(key.forms[0], key.path, message, read=True)
        return
    denied = [denied_answer(form, key.ask, support.sentences.text, support.language) for form in key.forms]
    if key.ask and all(denied) and (words := denied[0]):
        yield DifferingFact(key.forms[0], key.path, f'the cited sentences say "{shorten(words)}"', read=True)
        return
    if key.gaps:
        for gap in key.gaps:
            words = ruled_out(gap, support.sentences.text, support.language)
            if words and not rules_out_something(key.forms[0], support.language):
                yield DifferingFact(gap, key.path, f'the cited sentences say "{shorten(words)}"')
                return
        turned = denied_claim(key.forms[0], support.sentences.text, support.language)
        if turned and not _is_former(turned.said, support):
            yield replaced_fact(key.forms[0], key.path, turned.cited, turned.said)
        return
    if any(support.says(form) for form in key.forms):
        return
    contraries = [contrary(form, key.ask, support.sentences.text, support.language) for form in key.forms]
    if all(contraries) and (first := contraries[0]) and not is_another_answer(first.cited, support):
        opposite = tokenize(first.said, support.language).stems
        others = tokenize(key.forms[0], support.language).stems - opposite
        certain = all(map(support.has, others))
        yield replaced_fact(key.forms[0], key.path, first.cited, first.said, certain=certain)


def _is_former(word: str, support: Evidence) -> bool:
    """Whether the cited sentences say in other words what was so before: *Since 2017 the whey, which used to be fed to pigs, …*."""
    data, row = language_data(support.language), f" {' '.join(support.sentences.words)} "
    words = data.certainty if data else None
    preceding = data.orders.preceding if data and data.orders else ()
    return words is not None and word in preceding and any(f" {phrase} " in row for phrase in words.former)


def _swapped(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    answer = key.forms[0]
    asserted = [asserted_by(form, key.ask, support.language) for form in key.forms]
    swapped = [swapped_words(text, support.sentences.text, support.language) for text in asserted]
    if all(swapped) and (first := swapped[0]):
        message = f'the cited sentences have "{shorten(first.one)}" and "{shorten(first.other)}" the other way round'
        yield DifferingFact(answer, key.path, message)
        return
    if key.gaps or not key.ask:
        return
    if verb := swapped_roles(answer, key.ask, support.sentences.text, support.language):
        message = f'the cited sentences give "{shorten(answer)}" the opposite role in "{verb}": check who did what to whom'
        yield DifferingFact(answer, key.path, message)


def _turned(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    cited, language = support.sentences.text, support.language
    found = [
        turned_answer(form, key.ask, cited, language)
        or turned_claim(asserted_by(form, key.ask, language), cited, language)
        for form in key.forms
    ]
    denied = all(found) and (asks_for_denied(key.ask, language) or read_text(key.ask, language).denied)
    if all(found) and (first := found[0]) and not denied:
        certain = not (first.startswith(ONLY_REPORT) or is_copied(support, key))  # views may be asked for
        yield DifferingFact(key.forms[0], key.path, first, certain=certain)
    elif not key.gaps and (message := against_quotation(key.forms[0], key.ask, support)):
        yield DifferingFact(key.forms[0], key.path, message)


def _other_clause(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    """A figure or a name of another clause than the one that the stem speaks of."""
    amounts = () if _has_no_figure(key, support) else amounts_of_key(support, key)
    ask = _without(key.forms[0], key.gaps) if key.gaps else key.ask
    if len(amounts) == 1:
        yield from _of_other_clause(support, amounts[0], ask, key.path)
    elif not amounts and len(key.forms) == 1:
        names = [gap for gap in key.gaps if gap[:1].isupper()] if key.gaps else [key.forms[0]]
        for name in names:
            if clause := name_of_other_clause(ask, name, support.text, support.language):
                message = f'the question seems to ask about "{shorten(clause[0])}", which does not contain "{shorten(name)}"'
                yield DifferingFact(name, key.path, message, certain=clause[1])


def _has_no_figure(key: KeyText, support: Evidence) -> bool:
    """Whether an answer has no number, or gives a reason, of which a number is only a part."""
    words = (data := language_data(support.language)) and data.claim_words
    asks_why = words is not None and words.why in tokenize(key.ask, support.language).words
    return asks_why or has_no_number(key.forms[0], support.language)


def _asked_elsewhere(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    if option := outranking_distractor(support):
        message = f'by the amounts in the cited sentences, the answer would be "{shorten(option)}", not "{shorten(key.forms[0])}"'
        yield DifferingFact(key.forms[0], key.path, message)
        return
    if not key.gaps and (clause := clause_of_rival(support, key.forms, key.ask)):
        message = f'the question seems to ask about "{shorten(clause.text)}", which does not contain "{shorten(key.forms[0])}"'
        yield DifferingFact(key.forms[0], key.path, message)


def _other_of_kind(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    """A month, a colour or a name that the cited sentences do not have, where they have another one."""
    if any(support.says(form) for form in key.forms):
        return
    cited, ask = support.sentences.text, _without(key.forms[0], key.gaps) if key.gaps else key.ask
    found = [
        other_of_kind(form, ask, cited, support.language) or name_from_elsewhere(form, ask, support)
        for form in key.gaps or key.forms
    ]
    if key.gaps:
        found = list(filter(None, found))
    if found and all(found) and (first := found[0]) and not is_another_answer(first.cited, support):
        yield replaced_fact(key.forms[0], key.path, first.cited, first.said)


def _without(text: str, gaps: tuple[str, ...]) -> str:
    for gap in gaps:
        text = text.replace(gap, " ", 1)
    return text


def _of_other_clause(support: Evidence, key: KeyAmount, ask: str, path: Path) -> Iterator[DifferingFact]:
    cited = amounts_in_text(support.text, support.article.language)
    if all(amount.value in key.values for amount in cited):
        return
    other = figure_of_other_clause(ask, key.values, support.text, support.language)
    for each in (figure_of_other, misplaced_figure, of_each):
        other = other or each(ask, key.values, support.text, support.language)
    if other and not counts_things(other[1], key, support.language):
        message = f'the question seems to ask about "{shorten(other[1])}", which does not contain "{shorten(key.text)}"'
        yield DifferingFact(key.text, path, message, certain=not isinstance(support.question, Cloze))


def _other_name(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    if not has_full_name(key.forms[0]) or (not key.gaps and support.says(key.forms[0])):
        return
    known = names_in_text(support.sentences.text, support.language)
    for form in key.forms[1:]:
        names = names_of(form, support.language)
        if support.says(form) and any(" " in name for name in names):
            return
    for name in names_of(key.forms[0], support.language):
        hidden = not key.gaps or any(word in name.split() for gap in key.gaps for word in gap.split())
        if hidden and (other := known.other_name(name)):
            message = f'the cited sentences name "{shorten(other)}", not "{shorten(name)}"'
            yield DifferingFact(name, key.path, message)


def _other_amount(support: Evidence, key: KeyText) -> Iterator[DifferingFact]:
    if counted := counted_otherwise(key.forms[0], key.ask, support):
        message = f'the cited sentences say "{shorten(counted.text)}"'
        yield DifferingFact(key.forms[0], key.path, message)
    if has_no_number(key.forms[0], support.language):
        return
    yield from differing_amounts(support, amounts_of_key(support, key), key.path)
    if key.gaps or len(key.forms) > 1 or isinstance(support.question, ShortAnswer):
        return  # a number of these that is not cited is reported as such
    number = other_number(key.forms[0], support)
    if number and (number[0].unit or number[0].value > MAX_COUNTED):
        yield replaced_fact(key.forms[0], key.path, number[1].text, number[0].text)
