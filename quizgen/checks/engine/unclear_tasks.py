"""Tasks that do not say what to write, ask for everything, or ask for any event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import (
    DateQuestion,
    Flashcard,
    Numeric,
    OpenEnded,
    ShortAnswer,
)
from quizgen.problems import Severity
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.tokens import articles, function_words, words_of
from quizgen.text.word_senses import may_be_verb, names_person

ENDS_OPEN: Final = re.compile(r"[?\u061f\uff1f:\u2026;]|_{2,}|\.{3}")
"""How a stem ends or is interrupted that asks something or is to be completed."""

BREAK: Final = re.compile(r"[.,:;!?\u2013\u2014]\s+|\s\(")
LEFT_OPEN: Final = re.compile(r"(?:\u2026|\.{3}|(?<!_)_{2,}+)\W*+$")
GAP: Final = re.compile(r"_{2,}")
FIGURE: Final = re.compile(r"\d")
LETTER: Final = re.compile(r"[^\W\d_]")
DOTS: Final = re.compile(r"(\w+)\s*(?:\u2026|\.{3})")
MAX_CUE_WORDS: Final = 3
"""The maximum number of words of a card that ends with a question mark but does not ask: *The toll?*."""

BARE_WORDS: Final = 3
"""The maximum number of words of a stem that says hardly more than the answer: *What mattered?*."""

LITTLE: Final = 2
LITTLE_WORDS: Final = 8
"""The maximum number of content words, and of all words, of a question that says little about what is asked."""

Fault = tuple[str, str, Severity]


def lacks_task(text: str, prompt: RecallItem) -> bool:
    """Whether a stem neither asks nor tells learners to do something: *Two reasons for the strike*."""
    unclear, wording, stem = prompt.wording.unclear, prompt.wording, prompt.stem
    if not unclear.tasks or not stem.words or "?" in text or GAP.search(text):
        return False
    is_title = (
        isinstance(prompt.question, OpenEnded)
        and compiled(unclear.asking_nothing or NEVER, re.IGNORECASE).match(text) is not None
    )
    if not is_title and compiled(wording.question_word, re.IGNORECASE).search(text):
        return False
    if (breaks_off := DOTS.search(text)) and breaks_off[1].casefold() in unclear.left_open:
        return False
    return unclear.tasks.isdisjoint(stem.words) and not any(
        _begins_with_task(words_of(clause.casefold()), prompt) for clause in BREAK.split(text)
    )


def _begins_with_task(words: Sequence[str], prompt: RecallItem) -> bool:
    """Whether a clause tells learners to do something, perhaps after one word: *Briefly outline …*, not *The outline …*."""
    before = 0 if words[:1] and words[0] in articles(prompt.language) else 2
    return not prompt.wording.unclear.first_tasks.isdisjoint(words[:before])


def unclear_task(text: str, prompt: RecallItem) -> Fault | None:
    """What a stem leaves open that asks for everything or for any event, or names no order; None if it is clear."""
    unclear, question = prompt.wording.unclear, prompt.question
    if isinstance(question, OpenEnded) and _is(unclear.too_broad, text):
        hint = "Ask for the part of it that the model answer gives."
        return "the task is so broad that nearly everything would be an answer", hint, Severity.WARNING
    if isinstance(question, OpenEnded | Flashcard) and _is(unclear.broad_subject, text):
        hint = "Say what learners must describe or explain of it."
        return "the task names a subject, but not what learners must say about it", hint, Severity.INFO
    if isinstance(question, OpenEnded) and _asks_little(text, prompt):
        hint = "Say which part of it learners must explain."
        return "the question says so little that very different answers may be right", hint, Severity.INFO
    if isinstance(question, Flashcard):
        hint = "Ask a full question on the front of the card."
        if cue := _vague_cue(text, prompt):
            return cue, hint, Severity.WARNING
        if (
            question.reverse
            and unclear.tasks
            and FIGURE.search(question.back)
            and not LETTER.search(question.back)
        ):
            hint = "Remove `reverse`, or name what the figure belongs to."
            return (
                "the reversed card asks with a figure alone, which may stand for many things",
                hint,
                Severity.WARNING,
            )
        if len(prompt.stem.words) <= MAX_CUE_WORDS and _tells_of_it(question.back, prompt):
            return "the back of the card tells one of many things about the front", hint, Severity.INFO
    if isinstance(question, ShortAnswer | Numeric | DateQuestion):
        hint = "Name the event in the question, so that only one answer is right."
        if compiled(unclear.some_event or NEVER, re.IGNORECASE).search(text):
            return "the question does not say which event is meant", hint, Severity.WARNING
        if isinstance(question, ShortAnswer) and _is(unclear.any_event, text):
            return "more than one answer may be right, as the question only names a time", hint, Severity.INFO
        if isinstance(question, ShortAnswer) and (open_question := _open_question(text, prompt)):
            return *open_question, Severity.INFO
        if unclear.tasks and _is_bare(text, prompt):
            hint = "Ask a question to which only one answer is right."
            return "the question is so short that it hardly says what is asked", hint, Severity.INFO
    return None


def _open_question(text: str, prompt: RecallItem) -> tuple[str, str] | None:
    """What a short question leaves open that several answers fit, and what to do; None if it is clear."""
    unclear = prompt.wording.unclear
    if _is(unclear.many_answers, text) or _is(unclear.left_indefinite, text) or _says_little(text, prompt):
        hint = "Say more about what is asked for, so that only one answer is right."
        return "more than one answer may be right, as the question says so little", hint
    return None


def _says_little(text: str, prompt: RecallItem) -> bool:
    """Whether an open question has at most two content words: *What were the sailors?*, *What grew on the moor?*."""
    stem, unclear, data = prompt.stem, prompt.wording.unclear, language_data(prompt.language)
    if not unclear.asks_openly or not data or stem.word_count > LITTLE_WORDS or len(stem.stems) > LITTLE:
        return False
    if not (prompt.wording.pronouns | prompt.wording.subject_pronouns).isdisjoint(stem.words):
        return False  # "What is it used for?" lacks a context
    if stem.words[:1] == ("what",) and any(is_past(word, data) for word in stem.words[1:2]):
        return True
    what = compiled(unclear.asks_what_it_is, re.IGNORECASE).fullmatch(text)
    asks_for_thing = what is not None and not (
        what[1] in function_words(prompt.language) or names_person(what[1], prompt.language)
    )
    return _is(unclear.asks_openly, text) and not asks_for_thing


def _asks_little(text: str, prompt: RecallItem) -> bool:
    """Whether a question other than *why* and *how* has at most two content words: *What was life like in those days?*."""
    few = prompt.wording.unclear.asks_openly and 0 < len(prompt.stem.stems) <= LITTLE
    return bool(few) and text.endswith("?") and not _is(prompt.wording.unclear.asks_reason_or_way, text)


def _is_bare(text: str, prompt: RecallItem) -> bool:
    """Whether a question or a sentence to complete names nothing: *Who won?*, *What is allowed?*, *The crew was …*."""
    words = prompt.stem.words
    if text.endswith("?"):
        written = text.split()
        names = any(word[0].isupper() or word[0].isdecimal() for word in written[1:])
        if all(word[0].isupper() for word in written) and function_words(prompt.language).isdisjoint(words):
            names = False  # "Ada Berg?"
        return not names and len(words) <= BARE_WORDS
    return len(words) <= BARE_WORDS + 1 and LEFT_OPEN.search(text) is not None


def _vague_cue(text: str, prompt: RecallItem) -> str:
    """What is wrong with the front of a card that is a figure, or a topic with a question mark; "" if nothing is."""
    words, wording = prompt.stem.words, prompt.wording
    if not wording.unclear.tasks or not 0 < len(words) <= MAX_CUE_WORDS:
        return ""
    if all(word[0].isdecimal() for word in words) and not text.endswith("?"):
        return "the front of the card is only a figure, which may stand for many things"
    topic = text.endswith("?") and not compiled(wording.question_word, re.IGNORECASE).search(text)
    return "the front of the card names a topic, but does not say what it asks about it" if topic else ""


def _tells_of_it(back: str, prompt: RecallItem) -> bool:
    """Whether a back says something of the front rather than what it is: *It was sold in 1912*, not *It is a boat*."""
    if prompt.stem.text.endswith("?"):
        return False
    words, wording, data = words_of(back.casefold()), prompt.wording, language_data(prompt.language)
    if not wording.unclear.tasks or not words:
        return False
    if words[0].endswith("ed") and len(words) > 1 and may_be_verb(words[0], prompt.language):
        return True  # "replaced wood"
    if not wording.subject_pronouns.intersection(words[:1]):
        return False
    defines = data is None or data.roles is None or words[1] in data.roles.be
    return len(words) > MAX_CUE_WORDS and not (defines and articles(prompt.language).intersection(words[2:3]))


def _is(pattern: str, text: str) -> bool:
    return bool(pattern) and compiled(pattern, re.IGNORECASE).fullmatch(text) is not None
