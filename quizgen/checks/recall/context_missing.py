"""A stem that cannot be understood on its own.

What: a stem mentions *the author* or *the passage* without naming the text, or mentions *the picture below*
although the question has no image. The check also reports stems that say *he*, *they*, *its* or *this* without
saying who or what is meant, and stems such as *How many copies were sold?*, *When did they sell the oldest?* or *What
did the second worker hold?*
It also reports stems that say *currently*, *recently* or *last year* if the question has no `as_of`. The
severity is warning in questions that are answered from memory (flashcard, short-answer, numeric, date, cloze).
The severity is info in questions of other types, which are reported for pronouns only if they have several and name nothing, for the word *today*,
for a stem that only says whose a thing is (*When did her book appear?*), for times that the article itself gives in these words or that the question or its quotation dates with a year, for times in a cloze whose words are cited,
for phrases that name the text (*according to the article*, *at the end of this passage*) without asking for an opinion in it, and for pronouns in typed questions, which a worksheet has beside the article, if the question names anything. For the same
reason, questions with options, matching, ordering and open-ended questions may speak of the text, and say *she*. Only questions in English are checked. Statements and clozes that begin with a pronoun are
also found in German, French, Italian and Spanish.

Why: cards come back after months, shuffled with other cards and without the article. A learner then cannot
know whose opinion, which passage or which year is meant. See Wozniak, Twenty rules of formulating knowledge
(1999), rules 16 and 19.

Bad:  ask: Who is currently the tallest man?
Good: ask: Who was the tallest man in 2011?    or    as_of: 2011-12-18
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.article import Article
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    Numeric,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import TokenizedText, articles, function_words, words_of
from quizgen.text.units import is_measure
from quizgen.text.word_lists import is_dictionary_word

QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|\u2018[^\u2019]*\u2019(?!\w)|«[^»]*»|`[^`]*`|\*[^*]+\*")
"""Words that are mentioned, not used: *What does "recently" mean?*"""

NAME: Final = re.compile(r"\b[A-Z][a-z]+")
RECALLED: Final = (Flashcard, ShortAnswer, Numeric, DateQuestion, Cloze)
YEAR: Final = re.compile(r"\b(?:1\d|20)\d\d\b")
MUCH_DOUBT: Final = 0.7
"""From here on, a cloze is not in the words of the cited sentences."""

BESIDE: Final = frozenset({"above", "below"})
"""Words for the place of a picture."""

MIN_SENTENCE_WORDS: Final = 6
MAX_SHORT_WORDS: Final = 10


class AskedText(NamedTuple):
    """What is asked, with its Markdown: words that are mentioned as words are *emphasised*.

    Attributes:
        text: The text, in one line and without quoted words.
        known: The same text split into words, if it is the whole stem.
    """

    text: str
    known: TokenizedText | None

    def search(self, pattern: str, words: frozenset[str]) -> re.Match[str] | None:
        """The first match of a pattern. Each match has one of some words."""
        may_match = self.known is None or self.known.may_have(words)
        return compiled(pattern, re.IGNORECASE).search(self.text) if may_match else None


class MissingContext(NamedTuple):
    """Context that a stem needs, and whether it is certainly missing."""

    message: str
    hint: str
    sure: bool = True


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that need context outside the question."""
    for prompt in context.recall_items:
        if missing := _missing(prompt, context):
            recalled = isinstance(prompt.question, RECALLED)
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                missing.message,
                missing.hint,
                None if recalled and missing.sure else Severity.INFO,
            )


def _missing(prompt: RecallItem, context: CheckContext) -> MissingContext | None:
    wording, question, article = prompt.wording, prompt.question, context.folder.article
    text = " ".join(QUOTED.sub('""', _asked(question)).split())
    asked = AskedText(text, prompt.stem if text == prompt.stem.text else None)
    alone = isinstance(question, (*RECALLED, TrueFalse))
    found = (asked.search(wording.of_the_text, wording.of_texts) if alone else None) or asked.search(
        wording.of_other_questions, wording.of_questions
    )
    if found:
        return MissingContext(
            f'the question does not say which text is meant by "{found[0]}"',
            "Name the text, its author or its subject in the question.",
            sure=_search(wording.source, found[0]) is None,
        )
    found = asked.search(wording.of_a_picture, wording.of_pictures) if question.image is None else None
    if found and not _is_said(article, found[0].split()[-1]):
        return MissingContext(
            f'the question mentions a picture ("{found[0]}"), but has no image',
            "Add an `image`, or describe the picture in words.",
        )
    if alone and not _may_lean(question):
        if unnamed := _unnamed(prompt, text):
            return MissingContext(
                f'the stem does not say who or what is meant ("{unnamed}")',
                "Name the person or thing in the stem.",
                sure=isinstance(question, Flashcard | Cloze) or _names_nothing(prompt, text),
            )
        if (found := asked.search(wording.thing_unnamed, wording.of_things)) and _is_short(prompt):
            return MissingContext(
                f'the question may not be clear without the article ("{found[0].strip()}")',
                "Name what the question is about.",
                sure=False,
            )
    if not _may_lean(question) and (_leans_twice(prompt, text) or (alone and _leans_on_person(prompt, text))):
        return MissingContext(
            "the stem has a pronoun, but does not name anybody or anything",
            "Name the person or thing in the stem.",
            sure=not wording.possessives.issuperset(wording.pronouns.intersection(prompt.stem.words)),
        )
    changing = _changing(wording, asked, article) if question.as_of is None else None
    return changing._replace(sure=changing.sure and not _is_dated(prompt, context)) if changing else None


def _is_dated(prompt: RecallItem, context: CheckContext) -> bool:
    """Whether a question or its quotation names a year, or it is a cloze whose words are cited, so that the article says when."""
    question = prompt.question
    if any(map(YEAR.search, (_asked(question), *(citation.quote for citation in question.cite)))):
        return True
    return isinstance(question, Cloze) and context.doubts.get((prompt.bank.bank, question.id), 1) < MUCH_DOUBT


def _names_nothing(prompt: RecallItem, text: str) -> bool:
    """Whether a stem speaks of *he* or *they*, and has neither a name nor a noun with an article."""
    wording, words = prompt.wording, prompt.stem.words
    return (
        not wording.pronouns.isdisjoint(words)
        and articles(prompt.language).isdisjoint(words)
        and NAME.search(text, pos=1) is None
        and (words[0] in function_words(prompt.language) or is_dictionary_word(words[0], prompt.language))
    )


def _leans_twice(prompt: RecallItem, text: str) -> bool:
    """Whether a stem has at least two pronouns and nothing that they may stand for: *What did she say when he asked her?*."""
    wording, words = prompt.wording, prompt.stem.words
    if wording.pronouns.isdisjoint(words):
        return False
    return (
        sum(word in wording.pronouns | wording.subject_pronouns | wording.pointing for word in words) > 1
        and not isinstance(prompt.question, Flashcard | Matching | Ordering)
        and _names_nothing(prompt, text)
        and not _has_plural(prompt)
    )


def _leans_on_person(prompt: RecallItem, text: str) -> bool:
    """Whether a typed question speaks of somebody and names nothing: *How many minutes does it take him?*."""
    return (
        isinstance(prompt.question, ShortAnswer | Numeric | DateQuestion)
        and '""' not in text
        and not prompt.wording.pronouns.isdisjoint(prompt.stem.words)
        and _names_nothing(prompt, text)
        and not _has_plural(prompt)
    )


def _has_plural(prompt: RecallItem) -> bool:
    """Whether a stem has a noun in the plural, which needs no article: *Why do musicians bow when they leave?*."""
    data = language_data(prompt.language)
    singular = data.singular if data else None
    return singular is not None and any(
        singular(word) != word
        for word in prompt.stem.words
        if word not in function_words(prompt.language) and not is_measure(word)
    )


def _is_said(article: Article, noun: str) -> bool:
    """Whether the article itself speaks of a map or a table, so that none is missing beside the question."""
    said = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
    return noun not in BESIDE and any(said.search(passage.normal) for passage in article.passages)


def _changing(wording: QuestionWording, asked: AskedText, article: Article) -> MissingContext | None:
    """The date that a stem needs, because the answer changes with time."""
    hint = "State the date in the question, or add `as_of` with the date on which the answer was true."
    text = asked.text
    may_change = any(map(text.casefold().__contains__, wording.of_changes))
    if may_change and (found := _search(wording.changes, text)) and not _search(wording.changes_not, text):
        return MissingContext(
            f'"{found[0]}" means a different time when learners read the question later',
            hint,
            sure=not _is_said(article, found[0]),
        )
    if asked.known and not asked.known.may_have(wording.of_today):
        return None
    if (found := compiled(wording.changes_loosely).search(text)) and _search(wording.volatile, text):
        return MissingContext(
            f'the answer may be outdated when learners read the question ("{found[0]}")', hint, sure=False
        )
    return None


def _asked(question: Question) -> str:
    match question:
        case Cloze(ask=ask):
            return f"{ask or ''} {question.parsed.blanked}"
        case Flashcard(front=front):
            return front
        case _:
            return question.ask


def _may_lean(question: Question) -> bool:
    """Whether something is beside the stem that it may refer to."""
    return bool(question.image or question.audio or question.group)


def _unnamed(prompt: RecallItem, text: str) -> str:
    """The words that speak of somebody or something that has not been named; "" if there are none."""
    if any(mark in text for mark in ('""', ":", "$", "\n")):
        return ""
    wording = prompt.wording
    if found := _match(wording.asked_about, text):
        # "What is this animal called that …" still names it.
        return found[0] if not re.search(rf"{re.escape(found[0])}.*{wording.named_after}", text) else ""
    data = language_data(prompt.language)
    if data and _states(prompt) and (found := _match(data.stated_of, text)):
        return "" if _is_named_later(text, found, wording, data) else found[0].strip()
    return ""


def _is_named_later(text: str, found: re.Match[str], wording: QuestionWording, data: LanguageData) -> bool:
    """Whether a statement may name its owner after all, behind its verb: *Her paintings made Mary Cassatt famous*."""
    if found[0].strip().casefold() not in wording.possessives:
        return False
    rest = text[found.end() :]
    name = NAME.search(rest)
    before = words_of(bare(plain_case(rest[: name.start()]))) if name else ()
    return (
        bool(before) and before[-1] not in data.prepositions and any(is_past(word, data) for word in before)
    )


def _is_short(prompt: RecallItem) -> bool:
    """Whether a stem is too short to name what it refers to."""
    return len(prompt.stem.words) <= MAX_SHORT_WORDS and len(sentences(prompt.stem.text)) == 1


def _states(prompt: RecallItem) -> bool:
    """Whether a stem is a sentence about something; a short card may be a phrase to translate: *it is raining*."""
    match prompt.question:
        case TrueFalse() | Cloze():
            return True
        case Flashcard():
            return len(prompt.stem.words) >= MIN_SENTENCE_WORDS
        case _:
            return False


def _search(pattern: str, text: str) -> re.Match[str] | None:
    return compiled(pattern, re.IGNORECASE).search(text)


def _match(pattern: str, text: str) -> re.Match[str] | None:
    return compiled(pattern, re.IGNORECASE).match(text)


CONTEXT_MISSING: Final = Check("context-missing", Severity.WARNING, run)
