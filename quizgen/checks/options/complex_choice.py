"""An option that combines other options ("both A and B").

What: one option combines other options of its question, such as *both A and B*, *I and III only* or *the
first two*. The check also reports an option such as *all except B*, *one of the above*, *the same as A* or *the second and the third*,
and an explanation or feedback that names options by their letters or places (*C is right*), unless their order is fixed.

Why: if several options can be correct together, use a multiple-response question. Questions with combined
options (type K) take longer, and learners can answer them by elimination. The results of such questions also
show less clearly which learners are strong and which are weak. Options are shuffled, so an explanation cannot name them by letters. Haladyna, Downing and Rodriguez (2002) advise
against combined options (guideline 9).

Bad:  distractors: [Water, Both water and electricity]
Good: type: multiple-response   answers: [Water, Electricity]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.markup.plain import to_plain
from quizgen.model.questions import options
from quizgen.model.shuffle import keeps_order
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled
from quizgen.text.languages.question_wording import QuestionWording

ONE: Final = r"\(?(?:[A-Ha-h]|[IV]{1,4}|i{1,3}|iv|v|[1-8])\)?"
NUMBERED: Final = re.compile(r"(?<!\w)\(?1[.):]? +\D+(?<!\w)\(?2[.):]? +\D")
LETTER: Final = re.compile(r"\b[B-H]\b|(?<=\w )A\b")
CERTAIN: Final = re.compile(r"[A-H]\b|[IV]+\b|\bi{2,3}\b|\biv\b")


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that combine others."""
    for item in context.choice_items:
        for option in answering_options(item):
            if _joins(item, option):
                hint = "Ask about each option separately, or let learners tick several options (`type: multiple-response`)."
                yield item.finding(option, f'"{shorten(option.text)}" combines other options', hint)
                break
        for path, text in _explanations(item):
            found = compiled(item.wording.names_options or NEVER, re.IGNORECASE).search(text)
            if found and not keeps_order(item.question) and not _have_letters(item):
                message = f'"{shorten(found[0].strip())}" names options by letter or place, but options are shuffled'
                yield item.finding(path, message, "Repeat the words of the option.")


def _explanations(item: ChoiceItem) -> Iterator[tuple[str | OptionText, str]]:
    """The explanation and the feedback on each option, as plain text."""
    yield "explain", to_plain(item.question.explain or "")
    for read, written in zip(item.options, options(item.question), strict=True):
        yield read, to_plain(written.feedback or "")


def _have_letters(item: ChoiceItem) -> bool:
    """Whether a stem or an option has a capital letter alone, which an explanation may name: *vitamin C*."""
    return any(LETTER.search(text) for text in (item.stem.text, *(option.text for option in item.options)))


def _joins(item: ChoiceItem, option: OptionText) -> bool:
    text = option.text.strip(" .")
    wording = item.wording
    if _refers(item, option):
        return True
    combined = _combined(wording).fullmatch(text)
    named = combined and (combined["said"] or combined["after"] or CERTAIN.search(text))
    if combined and (named or _lists_statements(item) or not _figures(item, option)):
        # Options that hold the same letters each are orders of them.
        return len({frozenset(other.phrase.words) for other in item.options}) > 1
    if not compiled(wording.joined).fullmatch(text.casefold()):
        return False
    others = [other.phrase.stems for other in item.options if other is not option]
    named = [stems for stems in others if stems and stems <= option.phrase.stems]
    return (
        len(named) > 1
        or not option.phrase.stems
        or compiled(wording.all_but).search(text.casefold()) is not None
    )


def _refers(item: ChoiceItem, option: OptionText) -> bool:
    """Whether an option is about others, by their letters, places or number. Where others name places, too, it may be about things."""
    text, wording = option.text.strip(" ."), item.wording
    if compiled(wording.refers_to_options or NEVER, re.IGNORECASE).fullmatch(text):
        return True
    if not compiled(wording.by_place or NEVER, re.IGNORECASE).fullmatch(text):
        return False
    place = compiled(wording.place or NEVER, re.IGNORECASE)
    others = item.wrong if option.right else item.right
    return not any(map(place.search, (item.stem.text, *(other.text for other in others))))


@cache
def _combined(wording: QuestionWording) -> re.Pattern[str]:
    """Letters or numbers of other options; small letters and figures alone may be anything."""
    between = "".join(f"|{words}" for words in (wording.said_between,) if words)
    return re.compile(
        rf"(?P<said>{wording.said_before or NEVER})?{ONE}(?:(?:, | & {between}){ONE})+(?P<after>{wording.said_after or NEVER})?"
    )


def _lists_statements(item: ChoiceItem) -> bool:
    """Whether a stem has numbered statements, or asks which of them are right."""
    return NUMBERED.search(item.stem.text) is not None or not item.wording.judging.isdisjoint(item.stem.words)


def _figures(item: ChoiceItem, option: OptionText) -> bool:
    """Whether other options have figures as well: then these are figures, and no names of options."""
    return any(any(map(str.isdecimal, other.text)) for other in item.options if other is not option)


COMPLEX_CHOICE: Final = Check("complex-choice", Severity.WARNING, run)
