"""Two questions with nearly the same wording.

What: two questions about one article have the same correct answer and nearly the same stem. Their stems
contain the same numbers and the same content words, perhaps in another order. One stem may contain one
additional word, and words may differ in a few letters. One of them may also ask the same in fewer words, or both may cite
the same words and share half of the words of the shorter one (info). Typed answers and cards count as the same if they contain the same number, or if one answer is the last part of the
other (*Hooke*, *Robert Hooke*). The severity is warning if the two questions have the same type, and info if they have
different types, such as cloze and short answer. In a language that quizgen does not know, the severity
is always info. Two questions with identical stems are reported as `duplicate-question` instead.

Why: on a worksheet, learners get points for the same knowledge twice. In a deck, they study the same fact
twice. If a bank has several authors, such pairs are easily overlooked.

Bad:  Who was the Prime Minister of Iraq in 2011?    and    Who was Iraq's Prime Minister in 2011?
Good: one of them
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final, NamedTuple, assert_never

from rapidfuzz.fuzz import ratio

from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.grading.key import answer_lines
from quizgen.markup.plain import to_plain
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
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity
from quizgen.text.languages import language_data
from quizgen.text.normal_form import n1
from quizgen.text.number_format import plain_number
from quizgen.text.numbers import numbers_in

ALIKE: Final = 92.0
SPELT_ALIKE: Final = 80.0
MIN_STEMS: Final = 3
MIN_ASKED: Final = 2
"""The minimum number of words that questions have in common of which one asks in fewer words."""

BLOCKS: Final = 3
"""The number of rarest words of a question. Questions are compared if they share one of these."""

MAX_BLOCK: Final = 50
"""A word in more questions with the same answer does not show which of them are similar."""


class _Asked(NamedTuple):
    prompt: RecallItem
    key: str
    """The common key of questions with the same answer: its numbers, or its last word."""
    answer: str

    @property
    def figures(self) -> list[str]:
        """The words of the stem that begin with a digit, sorted."""
        return sorted([word for word in self.prompt.stem.words if word[0].isdecimal()])

    @property
    def text(self) -> str:
        """What is asked, word by word."""
        return " ".join(self.prompt.stem.words)


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions that repeat an earlier one in nearly the same words."""
    often = Counter(chain.from_iterable(prompt.stem.stems for prompt in context.recall_items))
    blocks: dict[tuple[str, str], list[_Asked]] = {}
    for prompt in context.recall_items:
        if isinstance(prompt.question, OpenEnded):
            continue
        asked = _asked(prompt)
        rarest = sorted([(often[stem], stem) for stem in prompt.stem.stems if often[stem] > 1])
        shared = [stem for _, stem in rarest[:BLOCKS]]
        others = [other for stem in shared for other in blocks.get((asked.key, stem), ())[:MAX_BLOCK]]
        same = (other for other in others if _nearly_the_same(asked, other))
        brief = (
            other for other in others if _asks_more_briefly(asked, other) or _asks_same_fact(asked, other)
        )
        if (earlier := next(same, None)) is not None:
            yield _finding(prompt, earlier.prompt, in_same_words=True)
        elif (earlier := next(brief, None)) is not None:
            yield _finding(prompt, earlier.prompt, in_same_words=False)
        for stem in shared:
            blocks.setdefault((asked.key, stem), []).append(asked)


def _asked(prompt: RecallItem) -> _Asked:
    answer = n1(_answer(prompt.question)).casefold()
    return _Asked(prompt, _key(answer, prompt), answer)


def _key(answer: str, prompt: RecallItem) -> str:
    match prompt.question:
        case ShortAnswer() | Flashcard() | MultipleChoice() | Numeric() | DateQuestion():
            numbers = sorted(numbers_in(answer, prompt.language))
            last = answer.rstrip(" .").rpartition(" ")[2]
            return " ".join(map(str, numbers)) or last
        case TrueFalse() | Cloze() | MultipleResponse() | Matching() | Ordering() | OpenEnded():
            return answer
        case _:
            assert_never(prompt.question)


def _same_answer(one: _Asked, other: _Asked) -> bool:
    """Whether two answers with one key are the same: a number with or without its unit, a name or its last part."""
    short, long = sorted((one.answer.rstrip(" ."), other.answer.rstrip(" .")), key=len)
    return short == long or long.endswith(f" {short}") or bool(numbers_in(long, one.prompt.language))


def _answer(question: Question) -> str:
    """What is right, as it is compared."""
    match question:
        case TrueFalse(answer=answer):  # what is true instead may be said in many ways: false is false
            return str(answer)
        case Numeric(answer=number):
            return plain_number(number)
        case Cloze():
            return "\n".join([gap.answer for gap in question.parsed.gaps])
        case ShortAnswer(answer=text) | Flashcard(back=text):
            return to_plain(text)
        case MultipleChoice() | MultipleResponse() | DateQuestion() | Matching() | Ordering() | OpenEnded():
            return "\n".join(answer_lines(question, ()))
        case _:
            assert_never(question)


def _nearly_the_same(one: _Asked, other: _Asked) -> bool:
    if one.figures != other.figures or not _same_answer(one, other):
        return False
    if one.text == other.text:
        return one.answer != other.answer  # otherwise `duplicate-question`
    if _decided(one) != _decided(other):
        return False
    stems, others = one.prompt.stem.stems, other.prompt.stem.stems
    left, right = stems - others, others - stems
    # A statement says something else with every word more; a question with the same answer hardly does.
    if isinstance(one.prompt.question, TrueFalse) and _reordered(one, other):
        return True
    if not isinstance(one.prompt.question, TrueFalse):
        if stems == others and len(stems) >= MIN_STEMS:
            return True
        if len(left) + len(right) == 1 and len(stems & others) > MIN_STEMS:
            return True
    spelt_alike = len(left) == len(right) and all(any(map(_forms(stem), right)) for stem in left)
    return spelt_alike and bool(ratio(one.text, other.text, score_cutoff=ALIKE))


def _asks_more_briefly(one: _Asked, other: _Asked) -> bool:
    """Whether one question asks in fewer words what the other asks: *On which day …?*, *What was the date of …?*."""
    if one.text == other.text or isinstance(one.prompt.question, TrueFalse | Cloze):
        return False
    if one.figures != other.figures or not _same_answer(one, other):
        return False
    decided, others = _decided(one), _decided(other)
    if decided and others and decided != others:
        return False
    fewer, more = sorted(
        (asked_words(each.prompt.stem.text, each.prompt.language) for each in (one, other)), key=len
    )
    return len(fewer) >= MIN_ASKED and fewer <= more


def _asks_same_fact(one: _Asked, other: _Asked) -> bool:
    """Whether two questions cite the same words, have the same answer and share half of the words of the shorter one."""
    if one.text == other.text or isinstance(one.prompt.question, TrueFalse):
        return False
    if (one.figures and other.figures and one.figures != other.figures) or not _same_answer(one, other):
        return False
    if _turn_apart(one, other):
        return False
    cited, also = ({n1(each.quote) for each in asked.prompt.question.cite} for asked in (one, other))
    stems, others = one.prompt.stem.stems, other.prompt.stem.stems
    shared = len(stems & others)
    return not cited.isdisjoint(also) and shared >= MIN_ASKED and shared * 2 >= min(len(stems), len(others))


def _reordered(one: _Asked, other: _Asked) -> bool:
    """Whether two statements are the same but for the place of a part before a comma: *After the war, …*."""
    return any(
        comma and f"{rest} {first}".split() == list(beside)
        for text, beside in (
            (one.prompt.stem.text, other.prompt.stem.words),
            (other.prompt.stem.text, one.prompt.stem.words),
        )
        for first, comma, rest in [text.casefold().rstrip(" .").partition(", ")]
    )


def _decided(asked: _Asked) -> list[str]:
    """The small words of a stem on which everything may hang."""
    data = language_data(asked.prompt.language)
    decisive = asked.prompt.wording.decisive or (data.turning_words if data else frozenset())
    return [word for word in asked.prompt.stem.words if word in decisive]


def _turn_apart(one: _Asked, other: _Asked) -> bool:
    """Whether only one of two stems denies something, or each has another word on which all hangs: *before*, *after*."""
    data = language_data(one.prompt.language)
    if data is None:
        return False
    words, others = one.prompt.stem.words, other.prompt.stem.words
    turning, turned = data.turning_words.intersection(words), data.turning_words.intersection(others)
    denies_once = data.negations.isdisjoint(words) != data.negations.isdisjoint(others)
    return denies_once or bool(turning and turned and turning != turned)


def _forms(stem: str) -> Callable[[str], bool]:
    """Whether another stem is the same word in another spelling."""
    return lambda other: stem[0] == other[0] and ratio(stem, other) >= SPELT_ALIKE


def _finding(prompt: RecallItem, earlier: RecallItem, *, in_same_words: bool) -> Finding:
    name = earlier.question.id
    where = name if earlier.bank is prompt.bank else f"{earlier.bank.bank}/{name}"
    sure = in_same_words and earlier.question.type == prompt.question.type and prompt.language_known
    return Finding(
        prompt.bank.bank,
        prompt.question.id,
        prompt.path,
        f'this question is nearly the same as "{where}" and has the same answer',
        "Remove one of the two questions, or change one of them to ask about something else.",
        None if sure else Severity.INFO,
    )


NEAR_DUPLICATE: Final = Check("near-duplicate", Severity.WARNING, run)
