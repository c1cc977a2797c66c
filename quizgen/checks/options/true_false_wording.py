"""A statement with a negation, with two claims, or with a word that gives its answer away.

What: a true-false statement is a question (warning), false only by one letter of a name (warning) or by a figure that is nearly right (*433* for *434*), or has a
correction that only denies it (*Cars may not use it*). In English, the check also reports statements that
contain a negation (unless a true statement cites one, or it is in a clause such as
*because it could not sail*), two (*nobody failed to*) or a needless one (*It is wrong to say that*, *not before May*), statements with two claims (*A, and B*), two verbs (*She lived in A and won B*) or two long parts, statements with
a reason (*A, because B*), false statements with an absolute word (*always*, *never*, but not *all* alone), and true statements with
a vague word (*often*, *usually*), and statements with a vague amount (*a long time*, *now and then*, *fairly close*, *several* for a number of
the article). In every language, it reports true statements that are copied word for word from the
cited sentences. The severity is warning for two claims, two negations, two absolute or two vague words (in any
statement), and a word such as *often* for which the cited sentences give no ground. Otherwise, it is info.

Why: a question is answered by *yes* or *no*, not by *true* or *false*. Learners who answer *false* to a negative
statement express a double negative. If a statement makes two claims, one of them may be true and the other
false. Learners also know that statements with *always* are mostly false, and that statements with *often* are
mostly true. A wrong letter looks like a misprint and tests attention, not knowledge. See Frisbie and Becker (1991), a review of seventeen textbooks. A copied statement only tests whether
learners remember the wording (Haladyna, Downing and Rodriguez 2002, guideline 5).

Bad:  ask: The keeper did not live in the lighthouse.    answer: false
Good: ask: The keeper lived in the lighthouse.           answer: true
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.joined_verbs import joins_clauses, joins_long_parts, joins_verbs
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.slight_changes import changed_name, changes_figure, only_denies
from quizgen.checks.engine.stem_negation import negation
from quizgen.markup.plain import to_plain
from quizgen.model.questions import TrueFalse
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data, question_wording
from quizgen.text.number_start import may_begin_number
from quizgen.text.word_lists import is_dictionary_word

SEVERAL: Final = 2
"""The number of words of one kind in a statement that certainly give its answer away."""

MIN_COPIED: Final = 7
COPIED: Final = 0.85
"""The minimum number of words, and the share of the statement, that are copied from the article."""

MIN_WHOLE: Final = 4
"""The minimum number of words of a copied statement that is a whole cited sentence, or all of the quoted words."""

NEAR: Final = 4
"""The number of words before a negation that may begin its clause."""

MIN_ROOT: Final = 4
"""The minimum length of a word that a prefix turns into its opposite."""

QUESTION_MARKS: Final = ("?", "\N{ARABIC QUESTION MARK}", "\N{FULLWIDTH QUESTION MARK}")


def run(context: CheckContext) -> Iterator[Finding]:
    """Statements with a cue, a negation or two claims."""
    supports = {
        (support.bank.bank, support.question.id): support
        for support in context.evidence
        if isinstance(support.question, TrueFalse)
    }
    for bank in context.folder.banks:
        language = context.folder.language_of(bank)
        for question in bank.active:
            support = supports.get((bank.bank, question.id))
            if isinstance(question, TrueFalse) and (found := _fault(question, language, support)):
                message, hint, severity = found
                yield Finding(bank.bank, question.id, ("ask",), message, hint, severity)
            if (
                isinstance(question, TrueFalse)
                and question.correction
                and only_denies(to_plain(question.ask), to_plain(question.correction), language)
            ):
                message = "the correction only denies the statement, so learners are not told what is right"
                yield Finding(
                    bank.bank,
                    question.id,
                    ("correction",),
                    message,
                    "Say in the correction what is true instead.",
                )
    for support in supports.values():
        question = support.question
        if isinstance(question, TrueFalse) and question.answer and _is_copied(question.ask, support):
            message = "the statement is copied from the article, so learners may recognise it without understanding it"
            yield Finding(support.bank.bank, question.id, ("ask",), message, "Say it in other words.")


def _is_copied(statement: str, support: Evidence) -> bool:
    """Whether nearly all words of a statement stand side by side in the cited sentences."""
    words = tokenize_markdown(statement, support.language).words
    if len(words) >= MIN_WHOLE and support.is_sentence(words):
        return True
    size = max(MIN_COPIED, ceil(len(words) * COPIED))
    return any(support.says(" ".join(words[start : start + size])) for start in range(len(words) - size + 1))


class _Fault(NamedTuple):
    """What is wrong with a statement, what to do, and how much it matters, if that is not as usual."""

    message: str
    hint: str
    severity: Severity | None = None


def _fault(question: TrueFalse, language: str, support: Evidence | None) -> _Fault | None:
    wording, words = question_wording(language), tokenize_markdown(question.ask, language).words
    text = to_plain(question.ask).strip()
    if text.endswith(QUESTION_MARKS) or compiled(wording.asks_whether, re.IGNORECASE).match(text):
        return _Fault(
            'the statement is a question, which is not answered by "true" or "false"',
            "Write a statement that is true or false.",
            Severity.WARNING,
        )
    meant = to_plain(question.correction or "")
    if meant and (slip := changed_name(text, meant, language)):
        return _Fault(
            f'the statement is false only by the spelling of "{shorten(slip)}", which learners may take for a misprint',
            "Change what the statement says, not a letter.",
            Severity.WARNING,
        )
    denied, data = negation(question.ask, wording), language_data(language)
    if denied:
        several = [word for word in words if data and word in data.negations]
        if len(several) >= SEVERAL or (several and _denies_by_prefix(words, language)):
            message = f'the statement is negative twice ("{denied[0]}"), so it is hard to tell what it says'
            return _Fault(message, "Word the statement positively.", Severity.WARNING)
    if twice := compiled(wording.denies_twice or NEVER, re.IGNORECASE).search(text):
        return _Fault(
            f'the statement is negative twice ("{shorten(twice[0])}"), so it is hard to tell what it says',
            "Word the statement positively.",
        )
    if needless := compiled(wording.denies_needlessly or NEVER, re.IGNORECASE).search(text):
        how = " twice" if needless[1] else ""
        return _Fault(
            f'the statement is negative{how} ("{shorten(needless[0])}"), though it can be worded positively',
            "Say what is true, without a negation.",
            Severity.WARNING if how else None,
        )
    if (
        denied
        and not _is_in_clause(denied, language)
        and not (question.answer and _cites_denial(support, language))
    ):
        return _Fault(
            f'the statement is negative ("{denied[0]}"), so answering "false" is a double negative',
            "Word the statement positively.",
        )
    if two := _two_claims(text, language):
        return two
    if meant and changes_figure(text, meant, language):
        return _Fault(
            "the statement is false only by a figure that is nearly right, so it tests attention rather than knowledge",
            "Change what the statement says, or use a figure that differs so much that it matters.",
        )
    absolute = [word for word in words if word in wording.absolute_terms]
    if len(absolute) >= SEVERAL:
        return _Fault(
            f'"{absolute[0]}" and "{absolute[1]}" suggest that the statement is false',
            "Reword the statement without these words.",
            Severity.WARNING,
        )
    amounts = [
        word
        for at, word in enumerate(words)
        if word in wording.vague_amounts and _comparing(language).isdisjoint(words[at + 1 : at + 2])
    ]
    if len(amounts) >= SEVERAL:
        return _Fault(
            f'"{amounts[0]}" and "{amounts[1]}" are vague, so learners may judge the statement differently',
            "State exactly how many or how much.",
            Severity.WARNING,
        )
    absolute_terms = wording.absolute_terms - wording.plain_quantifiers
    telling = wording.vague_terms if question.answer else absolute_terms
    told = [word for word in words if word in telling]
    if told:
        often = "true" if question.answer else "false"
        unclear, cited = telling | wording.vague_amounts if question.answer else telling, _cited(support)
        added = question.answer and (telling | unclear | wording.regular).isdisjoint(cited)
        return _Fault(
            f'"{told[0]}" suggests that the statement is {often}',
            "Reword the statement without this word.",
            Severity.WARNING
            if added or sum(word in unclear and word not in cited for word in words) >= SEVERAL
            else None,
        )
    if vague := compiled(wording.vague_phrases, re.IGNORECASE).search(text):
        return _Fault(
            f'"{vague[0]}" is vague, so learners may judge the statement differently',
            "State exactly how many, how much or how long.",
        )
    if found := _vague_amount(support, words, language):
        return found
    if joint := joins_long_parts(text, language):
        return _Fault(
            f'the statement has two long parts (joined by "{joint}"), of which one may be true and the other false',
            "Write one question about each of them.",
        )
    return None


def _vague_amount(support: Evidence | None, words: tuple[str, ...], language: str) -> _Fault | None:
    """A word such as *fairly*, or *several* for a number of the article, if the cited sentences do not have it."""
    wording = question_wording(language)
    vague = [
        word
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False)
        if word in wording.vague_degrees | wording.vague_numbers
        and before not in wording.vague_unless_after
        and after not in _comparing(language)
    ]
    if not vague or vague[0] in (cited := _cited(support)):
        return None
    if vague[0] in wording.vague_numbers and not any(may_begin_number(word, language) for word in cited):
        return None
    return _Fault(
        f'"{vague[0]}" is vague, so learners may judge the statement differently',
        "State exactly how many or how much.",
    )


def _cited(support: Evidence | None) -> tuple[str, ...]:
    """The words of the cited sentences."""
    return support.sentences.words if support else ()


def _is_in_clause(denied: re.Match[str], language: str) -> bool:
    """Whether a negation only describes somebody or gives a reason: *by men who had never …*, *because it could not …*."""
    data = language_data(language)
    if data is None or data.roles is None or data.claim_words is None:
        return False
    before = denied.string[: denied.start()].split()[-NEAR:]
    because = compiled(rf"\b(?:{data.claim_words.because})", re.IGNORECASE)
    return not data.roles.relatives.isdisjoint(before) or because.search(" ".join(before)) is not None


def _cites_denial(support: Evidence | None, language: str) -> bool:
    """Whether a citation denies something as well, so that a true statement only says what the article says."""
    data = language_data(language)
    return data is not None and not data.negations.isdisjoint(_cited(support))


def _comparing(language: str) -> frozenset[str]:
    """Words for *than* in a language. Before them, *rather* is not vague: *rather than*."""
    data = language_data(language)
    return data.comparing if data else frozenset()


def _two_claims(text: str, language: str) -> _Fault | None:
    """What is wrong with a statement that makes two claims; None if it makes one."""
    data, wording = language_data(language), question_wording(language)
    if claim := compiled(wording.two_claims, re.IGNORECASE).search(text):
        joint = claim[claim.lastindex or 0]
        return _Fault(
            f'the statement makes two claims (joined by "{joint}"), of which one may be true and the other false',
            "Write one question about each claim.",
            Severity.WARNING,
        )
    if (
        data
        and data.claim_words
        and compiled(f", (?:{data.claim_words.because})", re.IGNORECASE).search(text)
    ):
        return _Fault(
            "the statement makes two claims, a fact and its reason, of which one may be true and the other false",
            "Ask for the reason, or leave it out.",
        )
    if joint := joins_verbs(text, language):
        return _Fault(
            f'the statement says two things (joined by "{joint}"), of which one may be true and the other false',
            "Write one question about each of them.",
            Severity.WARNING if joins_clauses(text, language) else None,
        )
    return None


def _denies_by_prefix(words: tuple[str, ...], language: str) -> bool:
    """Whether a word is the opposite of another one by its prefix: *not invisible*."""
    data, wording = language_data(language), question_wording(language)
    past = data.claim_words.past_ending if data and data.claim_words else ""
    return any(
        word.startswith(prefix)
        and is_dictionary_word(word.removeprefix(prefix), language)
        and is_dictionary_word(word, language)
        for word in words
        for prefix in wording.denying_prefixes
        if len(word) > len(prefix) + MIN_ROOT
        and not word.endswith(wording.endings_of_nouns)
        and not (prefix in wording.prefixes_of_verbs and word.endswith(past))
    )


TRUE_FALSE_WORDING: Final = Check("true-false-wording", Severity.INFO, run)
