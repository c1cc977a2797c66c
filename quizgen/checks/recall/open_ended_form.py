"""An open-ended question with a criterion that says nothing or does not fit, or with a model answer of few words.

What: a criterion of a rubric has only words such as *good answer*, *correct and complete* or *agrees*, or says *something* of
the subject of the question, so that it does not say what
an answer must contain, or gives points for the form (*tidy handwriting*) for an opinion (*agrees that the plan was good*) or
for what no answer shows (*the right attitude*).
The check also reports a rubric with several criteria of which none shares a word with the task, the model answer or the cited words, a model answer
of at most three words (five, or only one that is not in the task, if a date, name or number is asked for), and one of few words for a task to write *at length* or to *explain when* something was.
Of the points it reports a criterion with five or more of them, and one that names somebody or a year of which neither
the task nor the model answer speaks. Criteria are only read in English.

Why: two teachers who mark with such a rubric give different points. A question whose answer is one word needs no writing
lines and no rubric: as a short-answer question, quizgen can grade it. Points for something else than the task asks for
do not show who has understood the text. See Brookhart, How to Create and Use Rubrics
(2013), on criteria that describe.

Bad:  rubric: {good answer: 3}
Good: rubric: {names the frost as the cause: 1, says that the crews were fed by sledge: 2}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.checks.engine.rubric_faults import rubric_faults
from quizgen.model.questions import OpenEnded
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled
from quizgen.text.tokens import TokenizedText

MIN_MODEL_WORDS: Final = 8
"""The minimum number of words of the model answer to a task to write at length."""

MAX_SHORT_MODEL: Final = 3
MAX_FACT_WORDS: Final = 5
"""The maximum number of words of a model answer that a short answer could be; the second if a fact is asked for."""

ROOT: Final = 5
"""The number of letters that related words share."""

EMPTY: Final = "does not say what an answer must contain"

Fault = tuple[tuple[str | int, ...], str, str, Severity | None]


def run(context: CheckContext) -> Iterator[Finding]:
    """Open-ended questions with an unclear rubric, or that need only a short answer."""
    for prompt in context.recall_items:
        if not isinstance(prompt.question, OpenEnded):
            continue
        for path, message, hint, severity in _faults(prompt, prompt.question):
            yield Finding(prompt.bank.bank, prompt.question.id, path, message, hint, severity)


def _faults(prompt: RecallItem, question: OpenEnded) -> Iterator[Fault]:
    model = tokenize_markdown(question.model, prompt.language)
    criteria = [tokenize_markdown(criterion.text, prompt.language) for criterion in question.rubric]
    hint = "Say what a learner must name, explain or show."
    known = tokenize_markdown(" ".join((question.ask, question.model, *_quotes(question))), prompt.language)
    faults = [_fault_of(criterion, known, prompt) for criterion in criteria]
    for misfit in rubric_faults(prompt, question, criteria, known):
        yield *misfit, None
    for index, fault in enumerate(faults):
        if fault:
            yield ("rubric", index), f'the criterion "{shorten(criteria[index].text)}" {fault}', hint, None
    if (
        prompt.wording.unclear.tasks
        and EMPTY not in faults
        and _are_off_task(criteria, known, prompt.wording.unclear.named_kinds)
    ):
        message = "no criterion shares a word with the task or the model answer"
        yield ("rubric",), message, "Give points for what the task asks for.", None
    if not prompt.language_known or not model.is_countable:
        return
    hint = "Change the type to short-answer, or ask for an explanation."
    fact_asked = compiled(prompt.wording.unclear.fact_asked or NEVER, re.IGNORECASE).search(prompt.stem.text)
    most = MAX_SHORT_MODEL if prompt.wording.unclear.tasks else 1
    says_fact = fact_asked and (
        model.word_count <= MAX_FACT_WORDS or len(model.stems - prompt.stem.stems) == 1
    )
    if says_fact or model.word_count <= most:
        said = "is one word" if model.word_count == 1 else f"has only {model.word_count} words"
        yield ("model",), f'the model answer {said} ("{shorten(model.text)}")', hint, None
    elif (
        model.word_count < MIN_MODEL_WORDS
        and len(criteria) == 1
        and compiled(prompt.wording.unclear.at_length or NEVER, re.IGNORECASE).search(prompt.stem.text)
    ):
        yield (
            ("model",),
            f"the model answer has only {model.word_count} words for a long text",
            hint,
            None,
        )


def _quotes(question: OpenEnded) -> Iterator[str]:
    return (citation.quote for citation in question.cite)


def _fault_of(criterion: TokenizedText, known: TokenizedText, prompt: RecallItem) -> str:
    """What is wrong with a criterion; "" if it says what an answer must contain."""
    wording, said = prompt.wording, criterion.words
    names_none = not wording.naming_nothing.isdisjoint(said)  # "says something about the trial"
    empty = wording.empty_criteria.union(prompt.stem.words if names_none else ())
    if wording.empty_criteria and said and empty.issuperset(said):
        return EMPTY
    form = compiled(wording.unclear.form_only or NEVER, re.IGNORECASE).search(criterion.text)
    if form and form[0].casefold() not in known.text.casefold():
        return "gives points for the form of the answer"
    if compiled(wording.unclear.unseen or NEVER, re.IGNORECASE).search(criterion.text):
        return "gives points for what an answer cannot show"
    if compiled(wording.unclear.agreeing or NEVER, re.IGNORECASE).match(criterion.text):
        return "gives points for an opinion"
    return ""


def _are_off_task(criteria: Sequence[TokenizedText], known: TokenizedText, kinds: frozenset[str]) -> bool:
    """Whether several criteria name things that are not in the task, the model answer or the cited words."""
    roots = {stem[:ROOT] for stem in known.stems}  # "apprentice" and "apprenticeship"
    naming = [each for each in criteria if kinds.isdisjoint(each.words)]  # not only "the date"
    return (
        len(criteria) > 1
        and any(naming)
        and all(each.stems and roots.isdisjoint(stem[:ROOT] for stem in each.stems) for each in criteria)
    )


OPEN_ENDED_FORM: Final = Check("open-ended-form", Severity.INFO, run)
