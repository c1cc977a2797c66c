"""A distractor that the citation lists together with the correct answer.

What: the quoted words list a distractor together with a correct option, as in *grain, honey and fish*, *the mayor
and the abbot* or *salt as well as wool*. If one or two other words come before the second thing, as in *two gates
and one small bridge*, the severity is info. It is also info if they list a pronoun together with the answer (*her
and Mary Berg*) and a distractor is a name from the article's title: the pronoun may refer to that name. All
content words of a distractor, side by side in a quotation, are an info, and so are a distractor that names the place in
which the answer lies (*Patagonia, in the south of Argentina*) or another month of the same period (*from May to September*). In a language that quizgen does not know,
this check reports nothing.

Why: the passage says the same about everything in a list, so a learner who reads well can argue that the
distractor is correct. A good distractor can come from elsewhere in the passage, but a distractor from the
same list is a second correct answer. If the question asks how the things in the list differ, cite other
words.

Bad:  ask: What is sold in the hall?      answer: cheese   distractors: [honey, fish]
      cite: cheese and honey are sold in the hall
Good: distractors: [grain, fish]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.covered_options import covers_key, in_same_period
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.told_options import told_by_quotation
from quizgen.model.citation import CitationState
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, in_any_language, language_data, question_wording
from quizgen.text.normal_form import n1
from quizgen.text.tokens import TokenizedText


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors that the quotation lists together with a correct option."""
    for item in context.choice_items:
        quotes = [n1(citation.quote).casefold() for citation in item.question.cite]
        for option in item.wrong:
            if covers_key(item, option, quotes) or in_same_period(item, option, quotes):
                message = (
                    f'the quotation shows that the distractor "{shorten(option.text)}" is correct as well'
                )
                hint = "Use a distractor that the quotation rules out."
                yield item.finding(option, message, hint, Severity.INFO)
                break
        if item.question.citation_state is not CitationState.CITED or not item.language_known:
            continue
        language = context.folder.article.language
        quotes = [n1(citation.quote).casefold() for citation in item.question.cite]
        quotes = [quote for quote in quotes if not _is_parted(quote, language)]
        for option in item.wrong:
            pairs = [
                (quote, right.phrase)
                for quote in quotes
                for right in item.right
                if _has_both(quote, right.phrase, option.phrase)
            ]
            certain = any(_together(*pair, option.phrase, _listed(language)) for pair in pairs)
            title = context.folder.article.title
            if (
                certain
                or any(_together(*pair, option.phrase, _described(language)) for pair in pairs)
                or _may_mean(item, option, quotes, title)
            ):
                message = (
                    f'the quotation lists the distractor "{shorten(option.text)}" together with the answer'
                )
                hint = "Learners can argue that this distractor is correct too. Use a distractor that is not in the list, or cite words that rule this distractor out."
                yield item.finding(option, message, hint, None if certain else Severity.INFO)
            elif told_by_quotation(item, option, quotes):
                message = f'the quotation has the words of the distractor "{shorten(option.text)}"'
                hint = (
                    "Make sure that this distractor does not answer the question as well, or use another one."
                )
                yield item.finding(option, message, hint, Severity.INFO)


def _is_parted(quote: str, language: str) -> bool:
    """Whether a quotation says something else of each thing that it lists: *Berg and Lund became mayor and judge respectively*."""
    words = (data := language_data(language)) and data.claim_words
    return words.respectively in quote if words else False


def _may_mean(item: ChoiceItem, option: OptionText, quotes: list[str], title: str) -> bool:
    """Whether a pronoun that is listed together with the answer may stand for a distractor: a name of the title."""
    words = [word for word in option.text.split() if word[:1].isupper()]
    if (
        not words
        or len(words) != len(option.text.split())
        or not any(word in title.split() for word in words)
    ):
        return False
    pronouns = "|".join(sorted(item.wording.pronouns)) or NEVER
    joining = "|".join(in_any_language(lambda data: data.conjunctions))
    return any(
        re.search(
            rf"\b(?:{pronouns}) (?:{joining}) {re.escape(key)}|{re.escape(key)} (?:{joining}) (?:{pronouns})\b",
            quote,
        )
        for quote in quotes
        for key in [n1(right.text).casefold() for right in item.right]
    )


def _has_both(quote: str, right: TokenizedText, wrong: TokenizedText) -> bool:
    return any(one and other and other in quote and one in quote for one, other in _compared(right, wrong))


def _compared(right: TokenizedText, wrong: TokenizedText) -> Iterator[tuple[str, str]]:
    """The words of two options as they may be in a quotation, also without a preposition with which both begin."""
    yield _without_article(right.text, right.language), _without_article(wrong.text, wrong.language)
    first, _, rest = n1(right.text).partition(" ")
    other, _, others = n1(wrong.text).partition(" ")
    data = language_data(right.language)
    if data and first.casefold() == other.casefold() in data.prepositions and rest and others:
        yield _without_article(rest, right.language), _without_article(others, wrong.language)


@lru_cache(maxsize=1 << 6)
def _without_article(option: str, language: str) -> str:
    """The words of an option as they may be in a quotation."""
    return _article(language).sub("", n1(option).casefold())


def _together(quote: str, right: TokenizedText, wrong: TokenizedText, between: str) -> bool:
    """Whether two options are in one list of a quotation, with only this between them, which denies neither."""
    denying = data.negations if (data := language_data(right.language)) else frozenset[str]()
    return any(
        one not in other
        and other not in one
        and any(
            (listed := re.search(rf"(?<!\w){re.escape(first)}({between}){re.escape(second)}(?!\w)", quote))
            and denying.isdisjoint(listed[1].split())
            for first, second in ((one, other), (other, one))
        )
        for one, other in _compared(right, wrong)
    )


@cache
def _listed(language: str) -> str:
    """What stands between two things of one list, with up to four others, as a regular expression."""
    data = language_data(language)
    if data is None:
        return NEVER
    joining = "|".join(in_any_language(lambda data: data.conjunctions))
    article = f"(?:{'|'.join(map(re.escape, data.articles))})?"
    also = question_wording(language).also or NEVER
    return (
        rf"(?:(?:,|,? (?:{joining})|,? (?:{also})) {article})"
        rf"|(?:, (?:[\w'-]+ ){{0,2}}[\w'-]+){{1,4}},? (?:{joining}) {article}"
        r"|(?:, (?:[\w'-]+ ){0,2}[\w'-]+){1,3}, "
    )


@cache
def _described(language: str) -> str:
    """What stands between two things that are joined, of which the second has words before it that describe it."""
    data = language_data(language)
    if data is None:
        return NEVER
    joining = "|".join(in_any_language(lambda data: data.conjunctions))
    return rf"(?:,|,? (?:{joining})) (?:[\w'-]+ ){{1,2}}"


@cache
def _article(language: str) -> re.Pattern[str]:
    data = language_data(language)
    return compiled("|".join(f"^{re.escape(article)}" for article in data.articles) if data else "")


DISTRACTOR_SUPPORTED: Final = Check("distractor-supported", Severity.WARNING, run)
