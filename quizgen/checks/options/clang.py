"""A correct option that repeats words of the stem.

What: the correct option repeats content words of the stem that no distractor contains. Forms of one word count as
the same, such as *withdraw* and *withdrawing*. The severity is usually info. The severity is warning if the correct
option repeats at least two more words of the stem than any distractor does. The severity is also warning if the
correct option consists only of words of the stem, and no distractor contains any of these words. It is also
warning if the repeated word is the thing that the stem asks for (*Which bridge …?*), or if the option contains
a compound of words of the stem (*henhouse*, *a house for hens*), or if the stem names all correct options of several and
no distractor. A pair of a matching question with the same word on
both sides is an info, if no other right side has this word, and so is a word made from the same adjective as one of
the stem (*wider*, *widen*). Words of the article's title alone are not an info. Only
questions in English are checked.

Why: learners who know nothing choose the option that sounds like the question. This flaw is common: in four
of seven published collections, at least 7% of the questions have it. Haladyna, Downing and Rodriguez (2002)
call it a clang association (guideline 28b).

Bad:  ask: What did the agreement on the date of withdrawal fix?
      answer: The date of withdrawal        distractors: [The price of oil, A new border]
Good: ask: What did the agreement fix?
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.model.questions import Matching
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data, question_wording
from quizgen.text.tokens import function_words, stem_word, tokenize

SEVERAL: Final = 2
MIN_ROOT: Final = 4
"""The minimum length of a word from which a longer word is derived."""

MIN_PART: Final = 3
"""The minimum length of a word of the stem that is part of a compound."""

HINT: Final = "Reword the stem or the correct option, or use these words in a distractor too."


def run(context: CheckContext) -> Iterator[Finding]:
    """Correct options that repeat words of the stem, if no distractor does."""
    yield from _obvious_pairs(context)
    topic = tokenize(context.folder.article.title, context.folder.article.language).stems
    for item in context.choice_items:
        if not item.wording_known:
            continue
        if item.key is None:
            yield from _several_told(item)
            continue
        in_distractors = frozenset[str]().union(*[option.phrase.stems for option in item.wrong])
        asked, key = _with_short_forms(item), item.key.phrase.stems
        shared = (asked & key) - in_distractors
        others = max(len(asked & option.phrase.stems) for option in item.wrong)
        if not shared and (compound := _compound(item, item.key)):
            message = (
                f'only the correct option has a word that is made of words of the stem: "{shorten(compound)}"'
            )
            yield item.finding(item.key, message, HINT, Severity.WARNING)
        elif not shared and (derived := _derived(item, item.key)):
            yield item.finding(
                item.key,
                f'only the correct option has a word made from one of the stem: "{shorten(derived)}"',
                HINT,
            )
        if shared and len(asked & key) > others:
            kind = _kind_asked_for(item)
            named = bool(kind) and any(stem_word(kind, "en").startswith(stem) for stem in shared)
            told = len(asked & key) >= others + SEVERAL or (key <= asked and not others) or named
            if not told and shared <= topic:
                continue
            words = dict.fromkeys(
                f'"{shorten(word)}"' for word in item.key.phrase.words if stem_word(word, "en") in shared
            )
            message = f"only the correct option repeats these words of the stem: {', '.join(words)}"
            yield item.finding(item.key, message, HINT, Severity.WARNING if told else None)


def _several_told(item: ChoiceItem) -> Iterator[Finding]:
    """Several correct options that the stem names, if it names no distractor."""
    asked = item.stem.stems
    right, wrong = (
        [option.phrase.stems <= asked for option in options if option.phrase.stems]
        for options in (item.right, item.wrong)
    )
    if right and all(right) and not any(wrong):
        message = "the stem names all correct options and no distractor"
        yield item.finding("ask", message, HINT, Severity.WARNING)


def _obvious_pairs(context: CheckContext) -> Iterator[Finding]:
    """Pairs of matching questions of which both sides have a word that no other right side has."""
    for prompt in context.recall_items:
        if not isinstance(question := prompt.question, Matching) or not prompt.wording_known:
            continue
        rights = {right: tokenize_markdown(right, prompt.language).stems for right in question.rights}
        for pair in question.pairs:
            others = frozenset[str]().union(
                *[stems for right, stems in rights.items() if right != pair.right]
            )
            shared = (tokenize_markdown(pair.left, prompt.language).stems & rights[pair.right]) - others
            if shared:
                message = f'both sides of the pair "{shorten(pair.left)}" and "{shorten(pair.right)}" have the same word'
                hint = "Reword one of the two sides, so that learners must know what belongs together."
                yield Finding(prompt.bank.bank, question.id, ("pairs",), message, hint)
                break


def _with_short_forms(item: ChoiceItem) -> frozenset[str]:
    """The stems of the question, and the stems in its options that they are derived from: *northerly*, *north*."""
    long = [stem for stem in item.stem.stems if len(stem) > MIN_ROOT]
    return item.stem.stems | {
        stem
        for option in item.options
        for stem in option.phrase.stems
        if len(stem) >= MIN_ROOT and any(other.startswith(stem) for other in long)
    }


def _compound(item: ChoiceItem, key: OptionText) -> str | None:
    """A word of the right option that is put together from two content words of the stem: *henhouse*, *a house for hens*."""
    parts = [stem for stem in item.stem.stems if len(stem) >= MIN_PART]
    return next(
        (
            word
            for word in key.phrase.words
            for part in parts
            if word.startswith(part) and any(word[len(part) :].startswith(other) for other in parts)
        ),
        None,
    )


def _derived(item: ChoiceItem, key: OptionText) -> str:
    """A word of the right option that has its adjective in common with one of the stem: *widen*, *wider*; "" if there is none."""
    asked = {_root(word, item.language) for word in item.stem.words} - {""}
    wrong = {_root(word, item.language) for option in item.wrong for word in option.phrase.words}
    return next(
        (
            word
            for word in key.phrase.words
            if _root(word, item.language) in asked - wrong and word not in item.stem.words
        ),
        "",
    )


@lru_cache(maxsize=1 << 12)
def _root(word: str, language: str) -> str:
    """The adjective that a word is made from, without a final *e* or *y*; "" if it is too short."""
    wording = question_wording(language)
    if word in function_words(language):
        return ""
    root = dict(wording.roots).get(word) or compiled(wording.root_endings or NEVER).sub("", word)
    if root[-1:] == root[-2:-1] and root != word:
        root = root[:-1]
    root = root.rstrip("eyi")
    return root if len(root) >= MIN_PART else ""


def _kind_asked_for(item: ChoiceItem) -> str:
    """The noun of which a stem asks for one: *Which bridge …?*; empty if it does not begin so."""
    data, words = language_data(item.language), item.stem.words
    return words[1] if data and len(words) > 1 and words[0] in data.which else ""


CLANG: Final = Check("clang", Severity.INFO, run)
