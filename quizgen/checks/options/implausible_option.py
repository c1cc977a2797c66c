"""A distractor that is meant as a joke.

What: a distractor contains a word such as *pizza*, *alien* or *broomstick* that occurs neither in the article nor
in the rest of the question. The check also reports a number that is at least a hundred times as large as those of
all other options. Words are checked in English only.

Why: learners rule out a distractor that nobody would believe, and choose among the remaining options. See Haladyna,
Downing and Rodriguez (2002), guidelines 29 and 31: all distractors should be plausible, and humour is best avoided.

Bad:  ask: How did the letters reach the island?   answer: By boat   distractors: [On a flying broomstick, By train]
Good: ask: How did the letters reach the island?   answer: By boat   distractors: [By aeroplane, By train]
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.number_start import has_no_number
from quizgen.text.tokens import words_of

FAR: Final = 100


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors with words that seem to be a joke."""
    for item in context.choice_items:
        if outlier := _outlier(item):
            message = (
                f'the number in "{shorten(outlier.text)}" is so far from all others that learners rule it out'
            )
            yield item.finding(outlier, message, "Use numbers of about the same size.")
        joking = item.wording.joking
        for option in item.wrong if joking and not _is_fanciful(item) else ():
            words = joking.intersection(option.phrase.words)
            serious = {*item.stem.words, *(word for right in item.right for word in right.phrase.words)}
            if words and words.isdisjoint(serious) and words.isdisjoint(_words(context.folder.article)):
                hint = "Use a distractor that is plausible to a learner who has not read the article."
                message = f'the distractor "{shorten(option.text)}" seems to be meant as a joke'
                yield item.finding(option, message, hint)


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


def _is_fanciful(item: ChoiceItem) -> bool:
    """Whether the answer itself has such a word: it may be about a legend."""
    return any(not item.wording.joking.isdisjoint(option.phrase.words) for option in item.right)


@cache
def _words(article: Article) -> frozenset[str]:
    return frozenset(
        word for passage in article.passages for word in words_of(to_plain(passage.text).casefold())
    )


IMPLAUSIBLE_OPTION: Final = Check("implausible-option", Severity.WARNING, run)
