"""A stem that asks nothing until learners read the options.

What: a stem has fewer than four words, and is neither a question nor a sentence to complete, or consists of a
name and a question mark or colon (warning). The check also reports stems that only name a topic before a
colon (warning for *The crew:*, otherwise info), stems that only ask which statement is true, stems such as *What about Berg?*, of any type, and typed questions
whose stem is only a word or names no event (*When did something happen?*, warning) or says as little as *How many dogs?*,
*What did Berg do?*, *What grew there?*, *Who was Anna Berg?*, *Berg was a …* or *What happened in 1912?* (info). It also
reports stems that only name the subject of sentences of which each option is another end (info), open-ended questions
without a task (*Why?*, *Two reasons for the strike*, *Discuss the bridge*) or whose task is endless (*Write all you know about cats*,
warning; *Describe the ferry*, *What was life like?*, info), and matching and ordering questions that only say *Match*, *Match
the names* or *Order* (warning). Orderings of things without a criterion (*Put the tools in order*, *Sort the farmers*), with two (*by size and age*), or of what goes round are an info. Fronts of cards
that are only a figure or a topic with a question mark (*The toll?*) are a warning. Other stems that ask nothing (*The number of ponds*) are an info. In a language that quizgen does not know, this check reports nothing.

Why: a learner should be able to answer before reading the options. If the stem asks nothing, the options
become several true-false questions about different things. See Haladyna, Downing and Rodriguez (2002),
guidelines 14 and 15.

Bad:  ask: The lighthouse
Bad:  ask: Which of the following statements is true?
Good: ask: Why was the lighthouse moved inland?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.checks.engine.unclear_tasks import ENDS_OPEN, lacks_task, unclear_task
from quizgen.model.questions import (
    DateQuestion,
    Matching,
    Numeric,
    OpenEnded,
    Ordering,
    ShortAnswer,
)
from quizgen.problems import Severity
from quizgen.text.dates import is_month
from quizgen.text.languages import NEVER, compiled, language_data, question_wording
from quizgen.text.letters import plain_case
from quizgen.text.tokens import articles, function_words, words_of

HINT: Final = "Ask a question to which only one answer is right."

MIN_STEM_WORDS: Final = 4
MIN_WORDS_TO_COMPLETE: Final = 3
FIGURE: Final = re.compile(r"\d")
ASKS: Final = re.compile(r"[?\u061f\uff1f]|_{2,}")
MAX_TERM_CHARS: Final = 40
"""The minimum number of characters, for scripts without spaces."""
LEFT_OPEN: Final = re.compile(r"\u2026|\.{3}")


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that do not ask a complete question."""
    for prompt in context.recall_items:
        if compiled(prompt.wording.asks_nothing or NEVER, re.IGNORECASE).fullmatch(prompt.stem.text.strip()):
            message = "the stem names a subject, but does not say what it asks about it"
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
        elif vague := _vague_task(prompt):
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, *vague)
    for item in context.choice_items:
        text, words = item.stem.text.strip(), item.stem.words
        if language_data(item.language) is None:
            continue  # how a stem ends that is to be completed, and whether words have spaces
        named = item.wording_known and text.endswith(("?", ":")) and _only_names(text, words, item.language)
        if named or (
            len(words) < MIN_STEM_WORDS and not ENDS_OPEN.search(text) and len(text) < MAX_TERM_CHARS
        ):
            hint = "Ask a question that can be answered without seeing the options."
            yield item.finding("ask", "the stem does not ask a complete question", hint)
        elif len(words) < MIN_WORDS_TO_COMPLETE and not ASKS.search(text) and len(text) < MAX_TERM_CHARS:
            hint = "Turn the stem into a full question about this topic."
            names_thing = words[:1] and words[0] in articles(item.language)  # "The crew:", not "Water is:"
            severity = None if names_thing else Severity.INFO
            yield item.finding("ask", "the stem only names a topic and asks nothing about it", hint, severity)
        elif text.endswith(".") and _is_statement(text, words, item.language):
            hint = "Ask a question that can be answered without seeing the options."
            yield item.finding("ask", "the stem is a statement and asks nothing", hint, Severity.INFO)
        elif _begins_all_with_verb(item, text):
            hint = "Ask for one thing, so that all options answer the same question."
            yield item.finding(
                "ask",
                "the stem only names a subject, and each option says something else of it",
                hint,
                Severity.INFO,
            )
        elif item.wording.judging.intersection(words) and compiled(item.wording.says_nothing).fullmatch(
            " ".join(words)
        ):
            hint = "Name the subject of the options in the stem."
            message = "the stem asks which statement is true, but names no subject"
            yield item.finding("ask", message, hint)


def _vague_task(prompt: RecallItem) -> tuple[str, str, Severity] | None:
    """What a stem leaves open that says hardly more than *Discuss* or *Match*; None if it says what to do."""
    text, wording = prompt.stem.text.strip(), prompt.wording
    if isinstance(prompt.question, OpenEnded) and (
        compiled(wording.names_no_task, re.IGNORECASE).fullmatch(text)
        or _is_title(text.rstrip(".:"), prompt)
        or lacks_task(text, prompt)
    ):
        hint = "Say what learners must explain, compare or give reasons for."
        return "the task does not say what an answer must contain", hint, Severity.WARNING
    if fault := unclear_task(text, prompt):
        return fault
    if isinstance(prompt.question, Matching | Ordering) and compiled(
        wording.names_no_relation, re.IGNORECASE
    ).fullmatch(text):
        hint = "Say what belongs together, or by what the items are ordered."
        return "the task does not say what belongs together or which order is meant", hint, Severity.WARNING
    if (
        isinstance(prompt.question, Ordering)
        and compiled(wording.names_no_order or NEVER, re.IGNORECASE).fullmatch(text)
        and not any(map(_has_own_order, prompt.question.items))
    ):
        hint = "Say by what the items are ordered: by time, size or rank, and what comes first."
        return "the task does not say which order is meant", hint, Severity.INFO
    if isinstance(prompt.question, ShortAnswer | Numeric | DateQuestion):
        message = "the stem names a subject, but does not say what it asks about it"
        if _is_title(text, prompt):
            return message, HINT, Severity.WARNING
        if not ENDS_OPEN.search(text) and _is_statement(text, prompt.stem.words, prompt.language):
            return "the stem is not a question", "Ask a question, or use a cloze text.", Severity.INFO
        if compiled(wording.asks_without_subject, re.IGNORECASE).fullmatch(text):
            return message, HINT, Severity.INFO
    asks_in_text = isinstance(prompt.question, ShortAnswer | Numeric | DateQuestion | Matching | Ordering)
    if asks_in_text and not ENDS_OPEN.search(text) and lacks_task(text, prompt):
        return "the stem is neither a question nor a task", HINT, Severity.INFO
    return None


def _has_own_order(item: str) -> bool:
    """Whether an item has a figure or a month, by which learners know the order."""
    return FIGURE.search(item) is not None or any(map(is_month, words_of(plain_case(item))))


def _is_statement(text: str, words: tuple[str, ...], language: str) -> bool:
    """Whether a stem begins with an article and neither asks anything nor leaves a gap: *The number of ponds*."""
    known = question_wording(language).question_word
    return (
        bool(known and words)
        and words[0] in articles(language)
        and not ASKS.search(text)
        and not LEFT_OPEN.search(text)
        and compiled(known, re.IGNORECASE).search(text) is None
    )


def _is_title(text: str, prompt: RecallItem) -> bool:
    """Whether a stem is only one or two words, none of which asks or tells learners to do something."""
    words = prompt.stem.words
    return (
        prompt.wording_known
        and 0 < len(words) < MIN_WORDS_TO_COMPLETE
        and not ENDS_OPEN.search(text)
        and function_words(prompt.language).isdisjoint(words)
    )


def _begins_all_with_verb(item: ChoiceItem, text: str) -> bool:
    """Whether a stem is only the subject of a sentence, and every option says something else of it: *The canal of Hale:*."""
    data = language_data(item.language)
    if data is None or data.roles is None or data.claim_words is None or ASKS.search(text):
        return False
    helping = data.roles.be | data.roles.do | {data.claim_words.perfect, data.claim_words.past_perfect}
    return helping.isdisjoint(item.stem.words) and all(
        option.phrase.words[:1] and option.phrase.words[0] in helping for option in item.options
    )


def _only_names(text: str, words: tuple[str, ...], language: str) -> bool:
    """Whether a stem with a question mark only names somebody or something: it has no verb, and no word to ask with."""
    capitals = all(word[0].isupper() for word in text.split())
    return capitals and 0 < len(words) < MIN_STEM_WORDS and function_words(language).isdisjoint(words)


UNFOCUSED_STEM: Final = Check("unfocused-stem", Severity.WARNING, run)
