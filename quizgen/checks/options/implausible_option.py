"""A distractor that is meant as a joke.

What: a distractor contains a word such as *pizza*, *alien* or *broomstick* that occurs neither in the article nor
in the rest of the question. It also reports questions in which at least two distractors have a word such as *moon* or
*bathtub* that is out of place in most questions (warning if all distractors have one, otherwise info), unless the correct
option is a thing of the same kind. Animals and dishes that the article does not name are such words, too, if the question
is about neither. A distractor that answers nothing (*I do not know*, *Something else*) is reported unless the correct option
answers nothing either. The check also reports a number that is at least a hundred times as large as those of
all other options, and, as an info, distractors that have no word of the article and are things of other kinds than
the correct option, if that is in the article's words. Words are checked in English only.

Why: learners rule out a distractor that nobody would believe, and choose among the remaining options. See Haladyna,
Downing and Rodriguez (2002), guidelines 29 and 31: all distractors should be plausible, and humour is best avoided.

Bad:  ask: How did the letters reach the island?   answer: By boat   distractors: [On a flying broomstick, By train]
Good: ask: How did the letters reach the island?   answer: By boat   distractors: [By aeroplane, By train]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.foreign_options import Topics, has_foreign_distractors
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.model.article import Article
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import NEVER, compiled
from quizgen.text.number_start import has_no_number
from quizgen.text.tokens import stem_word
from quizgen.text.word_senses import meanings

FAR: Final = 100
FEW: Final = 2
"""The number of distractors with odd things that are hardly there by chance."""

ARTEFACT: Final = ("06",)
"""WordNet's number for the field of all things that are made, which is too wide to compare them."""

ODD_FIELDS: Final = (("05",), ("13",))
"""WordNet's numbers for the fields of animals and food, of which jokes are often made."""

LIVING: Final = frozenset({"03", "05", "13", "20", "34"})
"""Those of living things in general, animals, food, plants and eating: a question about one of them may well have the others as options."""

FEW_SENSES: Final = 14
"""The maximum number of senses of a word that certainly names an animal or a dish."""

MAX_SENSES: Final = 10
"""The maximum number of senses of a word that is compared. Of words with more, such as *met* and *Mars*, some are always alike."""

PLAUSIBLE: Final = "Use a distractor that is plausible to a learner who has not read the article."


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors that learners rule out: jokes, numbers far from all others, and things of other kinds."""
    topics = Topics(context.folder.article)
    for item in context.choice_items:
        if outlier := _outlier(item):
            message = (
                f'the number in "{shorten(outlier.text)}" is so far from all others that learners rule it out'
            )
            yield item.finding(outlier, message, "Use numbers of about the same size.")
        if evasive := _answers_nothing(item):
            yield item.finding(evasive, f'"{shorten(evasive.text)}" is no answer to the question', PLAUSIBLE)
        yield from _jokes(item, context)
        if len(answering_options(item)) == len(item.options) and has_foreign_distractors(item, topics):
            message = "only the correct option has words of the article, and the distractors are things of other kinds"
            yield item.finding("distractors", message, PLAUSIBLE, Severity.INFO)


def _jokes(item: ChoiceItem, context: CheckContext) -> Iterator[Finding]:
    """Distractors with a word that is a joke, or at least two with things that are out of place."""
    joking, odd = (
        [(option, word) for option in item.wrong for word in sorted(words.intersection(option.phrase.words))]
        for words in (item.wording.joking, item.wording.odd_things)
    )
    together = "\n".join([option.text for option in item.wrong]).casefold()
    for words in item.wording.odd_phrases:
        if words in together and not _says(context.folder.article, words):
            odd += [(option, words) for option in item.wrong if words in option.text.casefold()]
    if len({option for option, _ in odd}) < FEW:
        odd += _living_things(item, context.article_words)
    if _has_any(item, item.wording.odd_things | item.wording.joking):
        odd = []
    if not (joking or len(odd) >= FEW) or _has_any(item, item.wording.joking):
        return
    serious = {*item.stem.words, *(word for right in item.right for word in right.phrase.words)}
    serious |= context.article_words
    jokes = list(dict.fromkeys(option for option, word in joking if word not in serious))
    for option in jokes:
        message = f'the distractor "{shorten(option.text)}" seems to be meant as a joke'
        yield item.finding(option, message, PLAUSIBLE, None if len(jokes) >= FEW else Severity.INFO)
    odd_options = list(
        dict.fromkeys(option for option, word in odd if word not in serious and not _is_alike(item, word))
    )
    if len(odd_options) >= FEW:
        message = (
            f'"{shorten(odd_options[0].text)}" and "{shorten(odd_options[1].text)}" seem to be meant as jokes'
        )
        severity = (
            None if len({*odd_options, *(each for each, _ in joking)}) == len(item.wrong) else Severity.INFO
        )
        yield item.finding(odd_options[0], message, PLAUSIBLE, severity)


def _answers_nothing(item: ChoiceItem) -> OptionText | None:
    """The first distractor that does not answer the question, such as *I do not know*. None if there is none, or if the correct option is of this kind."""
    evades = compiled(item.wording.no_answer or NEVER, re.IGNORECASE)
    evasive = [option for option in item.options if evades.fullmatch(option.text.strip(" .!?"))]
    return evasive[0] if evasive and not evasive[0].right else None


def _says(article: Article, phrase: str) -> bool:
    """Whether the article itself has a phrase."""
    return any(phrase in passage.normal.casefold() for passage in article.passages)


def _living_things(item: ChoiceItem, known: frozenset[str]) -> list[tuple[OptionText, str]]:
    """Distractors with an animal or a dish that the article does not name, if the question is about neither."""
    living = [
        (option, word)
        for option in item.wrong
        for word in option.phrase.words
        if _is_living(word, item.language) and not _names(known, word)
    ]
    if len({option for option, _ in living}) < FEW:
        return []
    asked = [
        meant
        for stem in item.stem.stems.union(*(right.phrase.stems for right in item.right))
        if (meant := meanings(stem, item.language)) is not None
    ]
    return [] if any(not LIVING.isdisjoint(meant.fields[:1]) for meant in asked) else living


@lru_cache(maxsize=1 << 12)
def _is_living(word: str, language: str) -> bool:
    """Whether a word of few senses usually names an animal or a dish."""
    known = meanings(stem_word(word, language), language)
    return known is not None and len(known.senses) <= FEW_SENSES and known.fields[:1] in ODD_FIELDS


def _is_alike(item: ChoiceItem, word: str) -> bool:
    """Whether an odd word names a thing of the kind of the answer: planets may be compared with a moon."""
    mine = meanings(stem_word(word, item.language), item.language)
    theirs = [
        known
        for right in item.right
        for stem in right.phrase.stems
        if (known := meanings(stem, item.language)) is not None
    ]
    return mine is not None and any(
        (mine.fields[:1] == known.fields[:1] != ARTEFACT)
        or (
            max(len(mine.senses), len(known.senses)) <= MAX_SENSES
            and not mine.general.isdisjoint(known.general)
        )
        for known in theirs
    )


def _outlier(item: ChoiceItem) -> OptionText | None:
    """The distractor of several numbers of one unit that is a hundred times as large as any other."""
    read = [
        (option, amounts[0])
        for option in item.options
        if not has_no_number(option.text, item.language)
        if len(amounts := amounts_in_text(option.text, item.language)) == 1
    ]
    if len(read) < len(item.options) or len({amount.unit for _, amount in read}) > 1:
        return None
    first, second = sorted(read, key=lambda each: each[1].value)[-1:-3:-1]
    is_far = 0 < second[1].value * FAR <= first[1].value and second[1].value > 1
    return first[0] if is_far and not first[0].right else None


def _has_any(item: ChoiceItem, words: frozenset[str]) -> bool:
    """Whether the answer itself has such a word: it may be about a legend, or name the lions that everybody feared."""
    return any(not words.isdisjoint(option.phrase.words) for option in item.right)


def _names(known: frozenset[str], word: str) -> bool:
    """Whether an article has an English noun in the singular or the plural among its words."""
    return not known.isdisjoint((word, f"{word}s", word.removesuffix("s"), word.removesuffix("es")))


IMPLAUSIBLE_OPTION: Final = Check("implausible-option", Severity.WARNING, run)
