"""Grades typed words against the answer, other accepted wordings and rejected wordings.

There are four steps, each more lenient than the one before: the same words, equivalent forms of the words,
the same words without accents, and misspellings. A rejected wording takes precedence unless the typed text is
closer to an accepted one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.grading.equivalents import (
    accepted_forms,
    allows_plurals,
    capitalised_words,
    compared_words,
    differs_in_number,
    have_other_titles,
    is_equivalent,
    is_same_word,
)
from quizgen.grading.full_names import has_initials, is_full_name, longer_names, without_kind
from quizgen.grading.lexicon import Lexicon
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.policy import Policy, Spelling
from quizgen.grading.spelling import is_respaced, is_slip
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.components import AnswerWords, RejectedAnswer, Strictness
from quizgen.text.facts import FactAgreement, compare_facts
from quizgen.text.folding import folded
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, simplest
from quizgen.text.phrases import PhraseList, phrase
from quizgen.text.word_lists import (
    accents_tell_words_apart,
    has_word_list,
    is_word,
    is_word_without_accents,
    lemma,
)

FULL: Final = Fraction(1)
ZERO: Final = Fraction(0)
MOST_SLIPS: Final = 2
"""The maximum number of misspelt words in an answer of at least `LONG_ANSWER` letters; otherwise it is 1."""

LONG_ANSWER: Final = 9
MOST_LETTERS_OF_FACTS: Final = 200

NEARLY: Final = frozenset(
    {
        FactAgreement.HEDGE_MISSING,
        FactAgreement.HEDGE_OPPOSED,
        FactAgreement.OTHER_UNIT,
        FactAgreement.UNCLEAR,
    }
)
"""The kinds of agreement between a number, date or time and the key that the learner is told about."""


def grade_words(
    typed: str,
    accepted: Sequence[str],
    rejected: Sequence[RejectedAnswer],
    policy: Policy,
    *,
    stem: str = "",
    ordered: bool = False,
) -> Grade:
    """Grade words that may be written in any usual way.

    Args:
        typed: The typed words.
        accepted: The accepted wordings, the main one first.
        rejected: The rejected wordings, which count as incorrect even if they resemble an accepted one.
        policy: The grading policy.
        stem: The stem. For *Which river …?*, the answer may be *the river Nile*.
        ordered: Whether parts joined by *and* must be in the order of the key.
    """
    language = policy.language or "en"
    strict = policy.strictness is Strictness.STRICT
    forms = [
        form
        for text in accepted
        for form in accepted_forms(text, language)
        if not have_other_titles(form, typed, language)
    ]
    wrong = {unescape_markdown(option.text): option for option in rejected}
    steps = _steps(typed, language, plurals=not strict, ordered=ordered)
    for same in steps:
        if option := next((option for text, option in wrong.items() if same(text)), None):
            return _rejected(option)
        if any(map(same, forms)):
            return Grade(Verdict.CORRECT, FULL)
    if any(
        is_full_name(typed, form, policy.lexicon, language)
        or has_initials(typed, form, policy.lexicon, language)
        for form in forms
    ):
        return Grade(Verdict.CORRECT, FULL)
    names = [name for form in forms for name in longer_names(form, language)]
    if any(same(name) for same in _steps(bare(typed), language, plurals=False) for name in names):
        return Grade(Verdict.CORRECT, FULL)
    if (without := without_kind(typed, stem, language)) != typed:
        return grade_words(without, accepted, rejected, policy, ordered=ordered)
    facts = {form: _compared(typed, form, language) for form in forms}
    if found := next(((form, fact) for form, fact in facts.items() if fact in NEARLY), None):
        return _grade_fact(*found)
    words = [form for form, fact in facts.items() if fact is None]
    return (
        Grade(Verdict.WRONG, ZERO) if strict or not words else _grade_near_miss(typed, words, wrong, policy)
    )


def say_the_same(typed: str, text: str, language: str, *, ordered: bool = False) -> bool:
    """Whether a typed text means the same as another text: 45 % is *forty-five percent*.

    With `ordered`, parts joined by *and* must be in the same order.
    """
    return any(same(text) for same in _steps(typed, language, ordered=ordered))


def _steps(
    typed: str, language: str, *, plurals: bool = True, ordered: bool = False
) -> tuple[Callable[[str], bool], ...]:
    """Questions whether a text is what was typed, each more forgiving than the one before."""
    return (
        lambda text: folded(text, language) == folded(typed, language),
        lambda text: _compared(typed, text, language) is FactAgreement.SAME,
        lambda text: is_equivalent(typed, text, language, plurals=plurals, ordered=ordered),
    )


def grade_exact(typed: str, accepted: Sequence[str], rejected: Sequence[RejectedAnswer]) -> Grade:
    """Grade words that must be written exactly. Only surrounding space is ignored."""
    given = exact_text(typed)
    for option in rejected:
        if given == exact_text(unescape_markdown(option.text)):
            return _rejected(option)
    right = given in map(exact_text, accepted)
    return Grade(Verdict.CORRECT, FULL) if right else Grade(Verdict.WRONG, ZERO)


def without_next_word(typed: str, following: str) -> str:
    """The number typed into a gap, without a noun that already follows the gap: *4,500 soldiers*."""
    number, _, noun = typed.rpartition(" ")
    next_word = folded(following, "").partition(" ")[0]
    return number if number[-1:].isdigit() and folded(noun, "") == next_word else typed


def contains_words(typed: str, wanted: AnswerWords, policy: Policy, *, stem: str = "") -> bool:
    """Whether an answer contains all words by which it is recognised, and no additional negation.

    If no other words are allowed, words without meaning for the answer (`adding_nothing`) do not count.
    """
    language = policy.language or "en"
    mine, yours = compared_words(wanted.words, language), compared_words(typed, language)
    if wanted.only:
        ignored = adding_nothing(stem, language)
        mine, yours = without_words(mine, ignored), without_words(yours, ignored)
        if len({*yours}) > len(mine):
            return False
    data = language_data(language)
    denied = (data.denials if data else frozenset()) - {*mine}
    if not denied.isdisjoint(yours):
        return False
    lexicon = policy.lexicon.with_words_of([wanted.words])
    capitals = capitalised_words(wanted.words)
    found = [
        [
            place
            for place, other in enumerate(yours)
            if _is_meant(other, word, lexicon, policy, capital=word in capitals)
        ]
        for word in mine
    ]
    if wanted.only and {*range(len(yours))}.difference(*found):
        return False
    if wanted.order == "any":
        return all(found)
    last = -1
    for places in found:
        last = next((place for place in places if place > last), len(yours))
    return last < len(yours)


@lru_cache(maxsize=1 << 10)
def adding_nothing(stem: str, language: str) -> frozenset[str]:
    """Words that do not change an answer: function words, and words of the question except names.

    If the question offers alternatives, its words are part of an answer. An unknown language has no such
    words.
    """
    data = language_data(language)
    if data is None:
        return frozenset()
    asked = compared_words(stem, language)
    if not {*data.conjunctions}.difference(data.and_words).isdisjoint(asked):
        return data.small_words
    telling = capitalised_words(stem) | data.turning_words | data.negations | data.denials
    return data.small_words | ({*asked} - telling)


def without_words(words: Sequence[str], ignored: frozenset[str]) -> list[str]:
    """The words without some of them; all words if no others are left."""
    return [word for word in words if word not in ignored] or [*words]


def _is_meant(typed: str, word: str, lexicon: Lexicon, policy: Policy, *, capital: bool) -> bool:
    """Whether a word is the one that is looked for, in the singular or plural, perhaps with a slip."""
    language = policy.language or "en"
    return (
        is_same_word(word, typed, language)
        or (word[0].isdecimal() and _compared(typed, word, language) is FactAgreement.SAME)
        or differs_in_number(word, typed, language, capital=capital)
        or is_slip(typed, word, lexicon, language, capital=capital, strictness=policy.strictness)
    )


class _NearMiss(NamedTuple):
    """Words that are nearly those of the key: how many are spelt wrong, and all that are spelt otherwise."""

    slips: int
    otherwise: tuple[str, ...]


def _grade_near_miss(
    typed: str, forms: Sequence[str], wrong: dict[str, RejectedAnswer], policy: Policy
) -> Grade:
    """The grade of words that are none of the accepted ones, though perhaps meant to be."""
    lexicon = policy.lexicon.with_words_of([*forms, *wrong])
    rejections = [(text, found) for text in wrong if (found := _near_miss(typed, text, lexicon, policy))]
    misses = [(text, found) for text in forms if (found := _near_miss(typed, text, lexicon, policy))]
    text, nearest = min(misses, key=lambda each: each[1].slips, default=("", None))
    for other, found in rejections:
        if found.slips <= (nearest.slips if nearest else 0):
            return _rejected(wrong[other])
    if nearest is None:
        return Grade(Verdict.WRONG, ZERO)
    spelt = _as_written(nearest.otherwise, text) or [text]
    note = phrase("Correct spelling: {words}.", words=PhraseList(tuple(spelt)))
    if not nearest.slips:
        return Grade(Verdict.CORRECT, FULL, notes=(note,))
    if policy.spelling is Spelling.CLOSE:
        return Grade(Verdict.CLOSE, ZERO, notes=(phrase("Check your spelling."),))
    return Grade(Verdict.SPELLING, FULL, notes=(note,))


def _near_miss(typed: str, text: str, lexicon: Lexicon, policy: Policy) -> _NearMiss | None:
    """How typed words miss those of a key, None if they are others."""
    language = policy.language or "en"
    mine, yours = compared_words(text, language), compared_words(typed, language)
    capitals = capitalised_words(text)
    if len(mine) != len(yours) or not mine:
        return _NearMiss(1, ()) if is_respaced(yours, mine, lexicon, language) else None
    plurals = allows_plurals(text, mine, language)
    most = MOST_SLIPS if sum(map(len, mine)) >= LONG_ANSWER else 1
    slips, otherwise = 0, []
    for word, other in zip(mine, yours, strict=True):
        capital = word in capitals
        if is_same_word(word, other, language) or (
            plurals and differs_in_number(word, other, language, capital=capital)
        ):
            continue
        if simplest(word) == simplest(other):
            if accents_differ_in_meaning(word, other, lexicon, language, capital=capital):
                return None
        elif is_slip(other, word, lexicon, language, capital=capital, strictness=policy.strictness):
            slips += 1
            if slips > most:
                return None
        else:
            return None
        otherwise.append(word)
    return _NearMiss(slips, tuple(otherwise))


def accents_differ_in_meaning(
    word: str, other: str, lexicon: Lexicon, language: str, *, capital: bool
) -> bool:
    """Whether two words that differ only in accents are different words.

    A name without accents is the same name: *Colon* for *Colón*. If all nouns have capital letters, a
    dictionary is needed to distinguish nouns from names: *Bruder* and *Brüder* are different.
    """
    if not has_word_list(language):
        return lexicon.has(word) and lexicon.has(other)
    data = language_data(language)
    left_out = bare(word) == other
    nouns_in_capitals = bool(data and data.nouns_in_capitals)
    if data and bare(word) in data.other_without_accent:
        return True
    listed = is_word_without_accents if other == bare(other) else is_word
    if not accents_tell_words_apart(language) or not listed(other, language):
        return False
    if capital and left_out and not nouns_in_capitals:
        return False
    plural = capital and nouns_in_capitals and left_out
    return not (plural and lemma(word.capitalize(), language) == lemma(other.capitalize(), language))


def _as_written(words: Sequence[str], text: str) -> list[str]:
    """Words as the key writes them, without those that cannot be found there."""
    found = re.findall(r"[^\W_]+(?:['\u2019\-][^\W_]+)*", text)
    return [given for word in words for given in found if folded(given, "").replace("'", "") == word]


@lru_cache(maxsize=1 << 8)
def _compared(typed: str, text: str, language: str) -> FactAgreement | None:
    """How the number, date or time that was typed stands to that of a key; None if words decide."""
    given, wanted = folded(typed, language), folded(text, language)
    if len(typed) > MOST_LETTERS_OF_FACTS or (given != wanted and bare(given) == bare(wanted)):
        return None
    return compare_facts(typed, text, language)


def _grade_fact(text: str, agreement: FactAgreement) -> Grade:
    """The grade of a number, date or time that is nearly that of the key, with what is to be said about it."""
    match agreement:
        case FactAgreement.HEDGE_MISSING:
            return Grade(
                Verdict.CORRECT, FULL, notes=(phrase("A more exact answer: {answer}.", answer=text),)
            )
        case FactAgreement.UNCLEAR:
            note = phrase("Your answer can be read in two ways. Write the number, date or time in full.")
            return Grade(Verdict.CLOSE, ZERO, notes=(note,))
        case FactAgreement.HEDGE_OPPOSED:
            note = phrase('"Less than" and "more than" are opposites.')
        case _:
            note = phrase("Check the unit.")
    return Grade(Verdict.WRONG, ZERO, notes=(note,))


def _rejected(option: RejectedAnswer) -> Grade:
    """The grade of a rejected wording: what its author gives for it, and says about it."""
    verdict = Verdict.PARTIAL if option.share else Verdict.WRONG
    feedback = (option.feedback,) if option.feedback else ()
    return Grade(verdict, option.share, feedback=feedback, rejected=True)


def exact_text(text: str) -> str:
    """The form of a text that is compared letter by letter."""
    return unicodedata.normalize("NFC", text).strip()
