"""A question that reveals the answer of another question.

What: in one bank, the stem of a question contains the answer of another question about the same subject. Two stems
are about the same subject if they share a word that few other stems contain. The check looks only at answers that are
a number or a name, or that have at least two content words (not *the*, *of* and the like). Of other answers of one word,
the two stems must share two words that few others contain, or a year. Answers that many stems
mention, such as the main person of an article, are not reported. The finding is at the question that reveals the answer.
If this question, or one pair of a matching question, also contains most of what the other one asks, numbers may be in words
there and dates in another form. There is then a finding at both, as the answered one asks nothing new. So there is if both cite the
same words, whatever else they share; statements that may be false do not count. An `allow` for this check may be at either question.

Why: learners who read the whole worksheet find the answer in the other question. See Haladyna, Downing &
Rodriguez (2002), guideline 4: the content of each item should be independent of the others.

Bad:  Who led the block? (Allawi)    and    Why did the block that Allawi led leave parliament?
Good: Who led the block?    and    Why did its deputies leave parliament?
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, assert_never

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, current_code, shorten
from quizgen.text.dates import format_date
from quizgen.text.dates_said import dates_said
from quizgen.text.language_tags import primary
from quizgen.text.languages import language_data
from quizgen.text.letters import plain_case
from quizgen.text.normal_form import n1
from quizgen.text.notation import Exact
from quizgen.text.number_format import format_number, plain_number
from quizgen.text.number_words import find_number_words
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import TokenizedText, articles, is_within, stem_word, without_possessive

MAX_QUESTIONS_WITH_WORD: Final = 3
"""A word in more stems does not distinguish them."""

MAX_WITH_ASKED: Final = 10
"""A word in more questions is hardly the one by which two of them belong together."""

MAX_CITING: Final = 10
"""The maximum number of questions on the same words that are compared with one."""

SEVERAL: Final = 2
MIN_LETTERS: Final = 4
"""The number of rare words that two stems share, and the length of a common word, that give an answer away."""

YEAR_DIGITS: Final = 4
MAX_KEY_WORDS: Final = 6
MAX_COUNTING_NUMBER: Final = 10
"""Smaller numbers occur everywhere."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Keys that another question of the bank reveals."""
    of_bank: dict[str, list[RecallItem]] = {}
    for prompt in context.recall_items:
        of_bank.setdefault(prompt.bank.bank, []).append(prompt)
    for prompts in of_bank.values():
        yield from _in_bank(prompts)


def _in_bank(prompts: Sequence[RecallItem]) -> Iterator[Finding]:
    texts = [_visible(prompt) for prompt in prompts]
    having = _by_stem(texts)
    pairs = [(at, pair) for at, prompt in enumerate(prompts) for pair in _pairs(prompt)]
    owners = [*range(len(prompts)), *(at for at, _ in pairs)]
    said = [*texts, *(pair for _, pair in pairs)]
    saying = _by_stem(said)
    citing: dict[str, list[int]] = {}
    for index, prompt in enumerate(prompts):
        for quoted in _quotations(prompt):
            citing.setdefault(quoted, []).append(index)
    for index, prompt in enumerate(prompts):
        keys = _keys(prompt)
        asked = _asked(texts[index]).difference(*[key.stems for key in keys])
        if (whole := _answered_by(index, prompt, keys, asked, said, saying)) is not None:
            yield from _findings(prompt, prompts[owners[whole]], _answer(prompt), whole=True)
            continue
        if (same := _told_from_same_words(index, prompts, keys, asked, texts, citing)) is not None:
            yield from _findings(prompt, prompts[same], _answer(prompt), whole=True)
            continue
        told = ((key, _told_by(key, index, texts, having)) for key in keys)
        key, teller = next(((key, other) for key, other in told if other is not None), (None, 0))
        if key is not None:
            yield from _findings(prompt, prompts[teller], key.text, whole=False)


def _by_stem(texts: Sequence[TokenizedText]) -> dict[str, list[int]]:
    having: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        for stem in text.stems:
            having.setdefault(stem, []).append(index)
    return having


def _pairs(prompt: RecallItem) -> list[TokenizedText]:
    """The pairs of a matching question. Each tells a fact to learners who match it."""
    question = prompt.question
    pairs = question.pairs if isinstance(question, Matching) else ()
    return [tokenize_markdown(f"{pair.left} {pair.right}", prompt.language) for pair in pairs]


def _quotations(prompt: RecallItem) -> frozenset[str]:
    return frozenset([n1(citation.quote).casefold().rstrip(" .") for citation in prompt.question.cite])


def _findings(asked: RecallItem, teller: RecallItem, key: str, *, whole: bool) -> Iterator[Finding]:
    """The finding at the question that reveals an answer, and one at the other question if it allows this or is answered completely."""
    allowed = _is_allowed(asked)
    if not allowed:
        message = f'this question contains "{shorten(key)}", the answer to the question "{asked.question.id}"'
        hint = "Reword this question, or put the two questions on different worksheets."
        yield Finding(teller.bank.bank, teller.question.id, teller.path, message, hint)
    if allowed or (whole and not _is_allowed(teller)):
        message = (
            f'the answer to this question, "{shorten(key)}", appears in the question "{teller.question.id}"'
        )
        hint = "Reword the other question, or put the two questions on different worksheets."
        yield Finding(asked.bank.bank, asked.question.id, asked.path, message, hint)


def _answer(prompt: RecallItem) -> str:
    match prompt.question:
        case Numeric(answer=number):
            return plain_number(number)
        case MultipleResponse(answers=options):
            return ", ".join([option.text for option in options])
        case _:
            return _keys(prompt)[0].text


def _is_allowed(prompt: RecallItem) -> bool:
    return any(current_code(each.code) == CROSS_ITEM_CUE.code for each in prompt.question.allow)


def _answered_by(
    index: int,
    prompt: RecallItem,
    keys: Sequence[TokenizedText],
    asked: frozenset[str],
    texts: Sequence[TokenizedText],
    having: Mapping[str, Sequence[int]],
) -> int | None:
    """The question that contains the answer to another one and most of what it asks, if there is one."""
    named = any(map(_is_own, keys)) or isinstance(prompt.question, Numeric | DateQuestion)
    if not asked or (len(asked) < SEVERAL and not named):
        return None
    rarest = sorted((len(having.get(stem, ())), stem) for stem in asked)[: len(asked) // 3 + 1]
    others = dict.fromkeys(
        at for count, stem in rarest if count <= MAX_WITH_ASKED for at in having.get(stem, ())
    )
    tellers = (
        at
        for at in others
        if at != index
        and len(asked & texts[at].stems) * 3 >= len(asked) * 2
        and _says(texts[at], prompt, keys, asked)
    )
    teller = next(tellers, None)
    return None if teller is None or _says(texts[index], prompt, keys, asked) else teller


def _told_from_same_words(
    index: int,
    prompts: Sequence[RecallItem],
    keys: Sequence[TokenizedText],
    asked: frozenset[str],
    texts: Sequence[TokenizedText],
    citing: Mapping[str, Sequence[int]],
) -> int | None:
    """The question that cites the same words as another one and contains its whole answer, if there is one."""
    prompt, own = prompts[index], texts[index]
    if isinstance(prompt.question, Cloze) and len(keys) > 1:
        return None

    def says(text: TokenizedText) -> bool:
        if not isinstance(prompt.question, MultipleResponse):
            return _says(text, prompt, keys, asked)
        answers = [tokenize_markdown(option.text, prompt.language) for option in prompt.question.answers]
        return all(answer.stems and answer.stems <= text.stems for answer in answers)

    others = dict.fromkeys(at for quoted in sorted(_quotations(prompt)) for at in citing[quoted][:MAX_CITING])
    tellers = (at for at in others if at != index and not isinstance(prompts[at].question, TrueFalse))
    return next((at for at in tellers if says(texts[at]) and not says(own)), None)


def _asked(text: TokenizedText) -> frozenset[str]:
    """The stems of a question without *which river* or *in which year*."""
    data = language_data(text.language)
    which = data.which if data else frozenset()
    times = data.claim_words.asks_time if data and data.claim_words else frozenset()
    kinds = {after for word, after in pairwise(text.words) if word in which}
    words = [word for word in text.content_words if word not in kinds and word not in times]
    return frozenset([stem_word(word, primary(text.language)) for word in words])


def _says(
    text: TokenizedText, prompt: RecallItem, keys: Sequence[TokenizedText], asked: frozenset[str]
) -> bool:
    """Whether a text says the answer to a question: a number also in words, a date in any form."""
    match prompt.question:
        case Numeric(answer=number):
            return _counts(text, number, of=asked)
        case DateQuestion(answer=date):
            said = dates_said(text.text, prompt.language, spelt=False)
            return said is not None and said.may_say(date, said.numbers)
        case _:
            return any(is_within(key, text) for key in keys)


def _counts(text: TokenizedText, number: Exact, of: frozenset[str]) -> bool:
    """Whether a text has a number, in figures or words; a small one only just before a word that is asked about."""
    if number not in _numbers(text.text, text.language) or number == 1:
        return False
    return abs(Fraction(number)) >= MAX_COUNTING_NUMBER or any(
        number in _numbers(word, text.language)
        and not of.isdisjoint(stem_word(each, primary(text.language)) for each in text.words[at + 1 : at + 3])
        for at, word in enumerate(text.words)
    )


def _numbers(text: str, language: str) -> frozenset[Exact]:
    small = plain_case(text)
    return numbers_in(small, language).union(find_number_words(small, language, ordinals=False))


def _visible(prompt: RecallItem) -> TokenizedText:
    """What is asked, with blanks for gaps."""
    question = prompt.question
    return (
        tokenize_markdown(question.parsed.blanked, prompt.language)
        if isinstance(question, Cloze)
        else prompt.stem
    )


def _keys(prompt: RecallItem) -> list[TokenizedText]:
    """What earns the points, as far as it is a few words or a number."""
    texts = map(without_possessive, _key_texts(prompt))
    keys = (_without_article(tokenize_markdown(text, prompt.language)) for text in texts)
    return [key for key in keys if _tells(key)]


def _without_article(key: TokenizedText) -> TokenizedText:
    """An answer as it may be in another question: *a boat* is revealed by *the boat*."""
    return (
        replace(key, words=key.words[1:]) if key.words[1:] and key.words[0] in articles(key.language) else key
    )


def _key_texts(prompt: RecallItem) -> Sequence[str]:
    match prompt.question:
        case MultipleChoice(answer=option):
            return (option.text,)
        case ShortAnswer(answer=text) | Flashcard(back=text):
            return (text,)
        case Numeric(answer=number):
            return (
                (format_number(number), plain_number(number))
                if abs(Fraction(number)) >= MAX_COUNTING_NUMBER
                else ()
            )
        case DateQuestion(answer=date):
            if date.month is not None:
                return (format_date(date, prompt.language),)
            return (str(date.year) if date.year > 0 and not date.span else str(date),)
        case Cloze() as cloze:
            return [gap.answer for gap in cloze.parsed.gaps]
        case TrueFalse() | MultipleResponse() | Matching() | Ordering() | OpenEnded():
            return ()
        case _:
            assert_never(prompt.question)


def _tells(key: TokenizedText) -> bool:
    """Whether a key is so much of its own that to read it is to have it."""
    if not key.stems or len(key.words) > MAX_KEY_WORDS:
        return False
    return _is_own(key) or (len(key.stems) == 1 and len(min(key.stems)) >= MIN_LETTERS)


def _is_own(key: TokenizedText) -> bool:
    """Whether a key is a number, a name or several words, which hardly occur by chance."""
    if len(key.stems) > 1:
        return True
    (word,) = (word for word in key.words if word[0].isdecimal()) if _is_figure(key) else ("",)
    return (
        bool(word and Decimal(word.replace(",", "")) >= MAX_COUNTING_NUMBER)
        or key.text.lstrip("*_")[:1].isupper()
    )


def _is_figure(key: TokenizedText) -> bool:
    return len([word for word in key.words if word.replace(",", "").isdecimal()]) == 1


def _told_by(
    key: TokenizedText, index: int, texts: Sequence[TokenizedText], having: Mapping[str, Sequence[int]]
) -> int | None:
    """The question that reveals a key, if there is one."""
    own = texts[index]
    if key.stems <= own.stems:
        return None
    rarest = min((having.get(stem, ()) for stem in key.stems), key=len)
    if not rarest or len(rarest) > MAX_QUESTIONS_WITH_WORD:
        return None
    for other in rarest:
        if other != index and is_within(key, texts[other]):
            shared = (own.stems & texts[other].stems) - key.stems
            rare = sum(
                SEVERAL if _is_year(stem) else 1
                for stem in shared
                if len(having[stem]) <= MAX_QUESTIONS_WITH_WORD
            )
            if rare >= (1 if _is_own(key) else SEVERAL):
                return other
    return None


def _is_year(stem: str) -> bool:
    return stem.isdecimal() and len(stem) == YEAR_DIGITS


CROSS_ITEM_CUE: Final = Check("cross-item-cue", Severity.INFO, run)
