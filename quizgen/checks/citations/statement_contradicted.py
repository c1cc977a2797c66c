"""A statement that differs from a cited sentence in a number, date, name, opposite or negation.

What: a true statement, a correction, a model answer, a criterion of a rubric, an item or a pair shares at
least two content words with a cited sentence. However, the sentence gives a different number, unit, date or
name, an opposite (*accepted*, *refused*) or a negation. The check also reports statements that swap two
phrases, or take a number from a clause about something else. It also reports statements that swap the two
sides of a verb (*Lund wrote to Berg* for *Berg wrote to Lund*), a cause and its result, or the two sides of a
comparison. It also reports statements that something was done or is known, if the sentence says that somebody
refused to do it or was advised to do it, or that it is not known. Reversed ratios (*twice*, *half*),
statements about all where the sentence speaks of some, things that it rules out (*and not the rain*), statements
about two things of which it denies one, and actions that it gives to somebody else are reported as well. So are
statements of what the sentence leaves open (*may have*, *according to a legend*) or only plans (*is to be*), of what it
denies as a whole (*no longer*, *found nothing*), of a share that it excludes (*all* for *a tenth*), of all or only some
things if no cited word says so (*all guests* for *the guests*), of the opposite order of events, of reasons that it only
concedes (*despite*), and corrections that replace its words with words that it lacks. A short quotation is also read as a whole:
it may only wish, fear, plan, almost say or formerly say what the statement says, or say it on a condition, of some things or to a lower
degree. So are numbers that neither the cited sentences nor their passages contain. Four cases are info: a difference other than in numbers and names in a model answer, a criterion, an item or a pair
in words of its own, an opposite or a negation in a pair, or in a correction with
other words than theirs, a reason that shares no word with them, and a statement
whose answer is *false* although a cited sentence contains all its words (warning if it quotes the sentence or has at least five
content words). The following are not compared:

- numbers after words such as *more than*, and numbers that can be worked out from cited numbers
- dates after words such as *before* or *until*
- criteria of a rubric that state an opposite or contain a negation
- texts that state both (*closed in 1926 and reopened in 1971*)

Questions with `inferred: true` are not checked. If quizgen does not know the language, this check reports nothing.

Why: such a difference is usually a slip or a change in the article, and learners would learn something false.

Bad:  ask: The offer was accepted.     answer: true   cite: The offer was refused as too cheap
Good: ask: The offer was refused.      answer: true   cite: The offer was refused as too cheap
Bad:  model: About 75 orphans were treated in 1811.   cite: 75 orphans were treated in 1801
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_amounts import is_ruled_out, otherwise_cited, text_amounts
from quizgen.checks.engine.cited_clauses import figure_of_other_clause
from quizgen.checks.engine.cited_dates import other_date
from quizgen.checks.engine.cited_kinds import name_from_elsewhere, other_of_kind
from quizgen.checks.engine.cited_numbers import MAX_COUNTED, other_number, uncited_number
from quizgen.checks.engine.cited_order import Swapped, swapped_words
from quizgen.checks.engine.claims import Claim, claims
from quizgen.checks.engine.clauses import without_insertions
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.denied_claims import denied_claim
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.false_statements import false_but_cited
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.implied_numbers import implies_number
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.opposite_degrees import compares_otherwise
from quizgen.checks.engine.opposite_words import says_opposite
from quizgen.checks.engine.other_reasons import reason_of_model
from quizgen.checks.engine.quotation_rules import against_quotation
from quizgen.checks.engine.reversed_corrections import Replacement, reversed_correction
from quizgen.checks.engine.turned_claims import only_reports, otherwise_said, turned_claim, uncited_reason
from quizgen.checks.engine.uncertain_claims import asks_for_view
from quizgen.markup.plain import to_normal
from quizgen.model.questions import OpenEnded, TrueFalse
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.letters import find_word
from quizgen.text.names_as_units import has_full_name, names_in_text, names_of
from quizgen.text.number_format import plain_number
from quizgen.text.sentences import sentences

MIN_SHARED: Final = 2
"""The minimum number of content words that a claim shares with a cited sentence."""

MAX_IMPLIED: Final = 4
"""The largest count that words such as *both* and *trio* may stand for."""

WHOLE_STATEMENTS: Final = frozenset({"ask", "correction", "model"})
"""Claims in sentences, in which word order matters."""

FREELY_WORDED: Final = frozenset({"correction", "pairs"})
"""Claims in which opposites and negations mislead: a correction denies something, and a pair is only a part of a sentence."""

EXACT: Final = re.compile(r"\d|[A-Z]")
"""A figure or a name."""

HALF: Final = Fraction(1, 2)
"""The share that is as large as the rest."""

MAX_CLAIM: Final = 2000
MAX_CITED: Final = 5000
"""Longer texts are not compared, to limit the time."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Statements that a cited sentence contradicts."""
    for support in context.evidence:
        if support.question.inferred or not support.in_one_language:
            continue
        of_reading = context.severity_of_reading(support)
        if found := false_but_cited(support):
            sentence, certain = found
            yield Finding(
                support.bank.bank,
                support.question.id,
                ("answer",),
                f'the answer is "false", but the cited sentences say "{shorten(sentence)}"',
                "Check the answer, or cite the words that the statement contradicts.",
                of_reading if certain else Severity.INFO,
            )
        elif wrong := _reversed(support):
            yield Finding(
                support.bank.bank,
                support.question.id,
                ("answer",),
                f'the cited sentences say "{shorten(wrong.left_out)}", which the correction replaces with "{shorten(wrong.instead)}"',
                "Check the answer and the correction, or cite the words that the statement contradicts.",
                of_reading,
            )
            continue
        for claim in claims(support.question):
            severity = of_reading
            if difference := _difference(support, claim):
                said, cited = difference
                message = (
                    f'the cited sentences say "{shorten(cited)}", but the {claim.name} says "{shorten(said)}"'
                )
                exact = EXACT.search(f"{said} {cited}")
                if not exact and _is_freely_worded(support, claim):
                    severity = Severity.INFO
                elif exact and claim.path[0] in WHOLE_STATEMENTS:
                    severity = Severity.WARNING
            elif swapped := _swapped(support, claim):
                message = f'the {claim.name} swaps "{shorten(swapped.one)}" and "{shorten(swapped.other)}"'
            elif turned := _turned(support, claim):
                message = turned
            elif claim.path[0] in WHOLE_STATEMENTS and (parts := _of_other_clause(support, claim)):
                message = f'the {claim.name} seems to come from "{shorten(parts[1])}", but these words do not contain "{shorten(parts[0])}"'
            elif claim.path[0] in WHOLE_STATEMENTS and (number := _uncited(support, claim)):
                message = f'the number "{shorten(number)}" in the {claim.name} is not in the cited sentences'
                severity = Severity.WARNING
            elif claim.path[0] in WHOLE_STATEMENTS and (reason := _uncited_reason(support, claim)):
                message = f'the reason "{shorten(reason)}" shares no word with the cited sentences'
                severity = Severity.INFO
            else:
                continue
            hint = "Compare the two texts. Then change the text of the question, or cite the sentence that supports it."
            yield Finding(support.bank.bank, support.question.id, claim.path, message, hint, severity)


def _is_freely_worded(support: Evidence, claim: Claim) -> bool:
    """Whether a claim may say an opposite of something else than the cited sentences do: it has other words than these."""
    if claim.path[0] == "pairs":
        return True  # "the wall: cannot be climbed", from "too smooth to climb"
    stems = tokenize_markdown(claim.text, support.language).stems
    return claim.path[0] in FREELY_WORDED and not all(map(support.has, stems))


def _reversed(support: Evidence) -> Replacement | None:
    """What the correction of a true statement replaces; None if the statement seems to be false."""
    question = support.question
    if not isinstance(question, TrueFalse) or question.answer or not question.correction:
        return None
    said, right = to_normal(question.ask), to_normal(question.correction)
    if max(len(said), len(right)) > MAX_CLAIM or len(support.text) > MAX_CITED:
        return None
    return reversed_correction(said, right, support)


def _difference(support: Evidence, claim: Claim) -> tuple[str, str] | None:
    """What a claim says and what the cited sentences say in its place; None if they agree, or if nothing can be told."""
    text = to_normal(claim.text)
    if len(text) > MAX_CLAIM or len(support.text) > MAX_CITED:
        return None
    stems = tokenize_markdown(text, support.language).stems
    shared = len(stems & support.sentences.stems)
    if not shared:
        return None
    if support.says(text):
        return _denied(support, claim, text)
    excluded = {each.value for each in amounts_in_text(text, support.language) if is_ruled_out(each)}
    amounts = [
        each
        for each in text_amounts(text, "", support.language)
        if each.figure != 1
        and each.values.isdisjoint(excluded)
        and not (each.figure <= MAX_IMPLIED and implies_number(support, each.figure))
    ]  # not "a" or "one of", nor "two" for "both", nor "instead of six"
    if (
        (other := otherwise_cited(support, amounts))
        and not any(each is not other[0] and each.figure == other[0].figure for each in amounts)
        and not (other[0].figure == HALF and says_opposite(text, support.sentences.text, support.language))
    ):
        return other[0].text, other[1]
    if shared < MIN_SHARED:
        is_short = len(stems) == MIN_SHARED and claim.path[0] in WHOLE_STATEMENTS
        return _denied(support, claim, text) if is_short else None
    if number := other_number(text, support):
        return number[0].text, number[1].text
    if date := other_date(text, support.text, support.language):
        return date[0].text, date[1].text
    if has_full_name(text):
        names = names_of(text.partition(" ")[2] if claim.path[0] == "rubric" else text, support.language)
        others = tokenize_markdown(text, support.language).stems.difference(
            *(tokenize_markdown(name, support.language).stems for name in names)
        )
        known = names_in_text(support.about(others), support.language)
        for name in names:
            if claim.path[0] == "pairs" and name in support.paragraphs:
                continue  # the words cited for it may be those of somebody who is named before
            if other_name := known.other_name(name):
                return name, other_name
    instead = other_of_kind(text, "", _cited_for(claim, support), support.language)
    if instead and not _is_of_other_item(instead.cited, support, claim):
        return instead
    if claim.path[0] in WHOLE_STATEMENTS and (instead := name_from_elsewhere(text, "", support)):
        return instead
    return _denied(support, claim, text)


def _cited_for(claim: Claim, support: Evidence) -> str:
    """The cited sentences; of those for a pair, the ones that name its left side, if any do."""
    left = claim.text.partition(":")[0] if claim.path[0] == "pairs" else ""
    return support.about(tokenize_markdown(left, support.language).stems) or support.sentences.text


def _is_of_other_item(word: str, support: Evidence, claim: Claim) -> bool:
    """Whether another item or pair has a cited word: *the first offer*, then *the second offer*."""
    others = (
        each.text
        for each in claims(support.question)
        if each.path[0] in {"items", "pairs"} and each.path != claim.path
    )
    return any(word in tokenize_markdown(item, support.language).words for item in others)


def _swapped(support: Evidence, claim: Claim) -> Swapped | None:
    """Two phrases that a statement, a correction or a model answer has in each other's places."""
    text = to_normal(claim.text)
    if claim.path[0] not in WHOLE_STATEMENTS or len(text) > MAX_CLAIM or len(support.text) > MAX_CITED:
        return None
    cited, language = support.sentences.text, support.language
    found = swapped_words(text, cited, language) or swapped_words(
        text, without_insertions(cited, language), language
    )
    return None if found and compares_otherwise(text, cited, language) else found


def _of_other_clause(support: Evidence, claim: Claim) -> tuple[str, str] | None:
    """A number of a statement that another clause has, and the clause that the rest of the statement speaks of."""
    text, language = to_normal(claim.text), support.language
    if len(text) > MAX_CLAIM or len(support.text) > MAX_CITED or len(sentences(text)) > 1:
        return None
    for amount in amounts_in_text(text, language):
        if amount.value <= MAX_COUNTED or amount.direction:
            continue  # "less than 40" need not be the figure of any clause
        figures = plain_number(amount.figure)
        at = find_word(text, figures)
        rest = f"{text[:at]} {text[at + len(figures) :]}"
        if at >= 0 and (
            other := figure_of_other_clause(rest, frozenset({amount.value}), support.text, language)
        ):
            return amount.text, other[1]
    return None


def _turned(support: Evidence, claim: Claim) -> str | None:
    """What a statement, a correction or a model answer turns round, as a message."""
    text = to_normal(claim.text)
    if claim.path[0] not in WHOLE_STATEMENTS or len(text) > MAX_CLAIM or len(support.text) > MAX_CITED:
        return None
    cited, language = support.sentences.text, support.language
    turned = turned_claim(text, cited, language) or otherwise_said(
        text, "", cited, language, stresses=claim.path[0] == "correction"
    )
    found = turned or against_quotation(text, "", support) or reason_of_model(support)
    if found and only_reports(found) and _asks_for_view(support):
        return None
    return found


def _asks_for_view(support: Evidence) -> bool:
    """Whether a question with a model answer asks what somebody thinks or says."""
    question = support.question
    return isinstance(question, OpenEnded) and asks_for_view(to_normal(question.ask), support.language)


def _uncited_reason(support: Evidence, claim: Claim) -> str | None:
    text = to_normal(claim.text)
    return (
        uncited_reason(text, support) if len(text) <= MAX_CLAIM and len(support.text) <= MAX_CITED else None
    )


def _uncited(support: Evidence, claim: Claim) -> str | None:
    """A number that the cited sentences and their passages do not have."""
    text = to_normal(claim.text)
    if len(text) > MAX_CLAIM or len(support.text) > MAX_CITED:
        return None
    number = uncited_number(text, support)
    return number.text if number else None


def _denied(support: Evidence, claim: Claim, text: str) -> tuple[str, str] | None:
    """An opposite or a negation; criteria say what an answer must have or avoid, so they are not compared."""
    if claim.path[0] == "rubric":
        return None
    found = denied_claim(text, support.sentences.text, support.language)
    return None if found and _is_of_other_item(found.cited, support, claim) else found


STATEMENT_CONTRADICTED: Final = Check("statement-contradicted", Severity.WARNING, run)
