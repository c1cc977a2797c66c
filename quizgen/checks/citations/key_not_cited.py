"""A correct answer that the cited sentences do not contain.

What: no cited sentence contains the correct answer. The severity is error for answers that are typed numbers or
dates, and warning for typed words, gaps (info if a gap accepts three different words), and options and card backs that are numbers. Other options and card backs
are reported if they share no content word with the cited sentences: as a warning if these contain a distractor
or some of its words instead, if another sentence of the article contains the answer, or if the answer is a name or a single noun
that cannot mean what a cited word means. Otherwise they are an info, unless a cited word may mean the same (*expensive*, *costly*),
or the citation contains another correct option of the question. If a question accepts several answers, it is enough that the cited sentences contain one of them. A cited
sentence may give a number in words (also as *both*, *nobody* or *a quarter*), in a different unit (34 metres, 3,400
cm) or exactly (218,400 for *some 220 thousand*), have another word for a country (*Norwegian*), or omit the title or the
first name of a person. A sentence counts as cited if at least one of its words is quoted. Questions with `inferred: true` are not checked, because learners
must work out the answer (for numbers, see `calculation-unclear`). Questions with `pending`, and options of a question that asks for an exception (*Which of
these is NOT …?*), are not checked either. In a language that quizgen does not know, the check reports only numbers
that look like typing errors in cited numbers (info).

The following differences between an answer and its cited sentences are warnings. If the sentences contain a short answer word
for word, those that only rest on the words of the stem are info. So are those about who did what or about another part of a sentence,
if the question is in words of its own and its key is quoted, because they are often wrong there:

- a name made of parts of two names (*Anna Berg*, from *Anna Lund and Maria Berg*)
- a number with a different unit, scale or period (feet for metres, billion for million, a week for a month)
- a number that counts something else (*How many masons*, from *five masons and 60 sailors*)
- a rounded number (the message says that it is rounded), unless the stem asks for one (*to the nearest
  thousand*)
- a number that the cited sentences give only as an ordinal (*the eighth*), or a date that they give relative to
  another one (*three days later*)
- an opposite or a negation (*after the war*, from *before the war*; *signed*, from *did not sign*); info if the cited
  sentences do not contain the other words of the answer
- swapped roles (*Who defeated Lund?* Berg, from *Lund defeated Berg*) and swapped words (*from Holm to Varde* for
  *from Varde to Holm*)
- an action of somebody else (*Who proposed him?* the bishop, from *the abbot proposed him; the bishop chose another*)
- the result in place of the cause (*Why did the roof fall in?* the choir moved, from *when the roof fell in, the choir
  moved*), or two sides of a comparison that are exchanged
- the wrong end of a period (*When did it begin?* 1933, from *between 1930 and 1933*)
- something that the cited sentences do not count with the number in the stem (*Of what were there 35?* lamps, from *35
  tubs and 16 lamps*)
- an answer that the cited sentences rule out or deny (*the mayor*, from *not by the mayor*; *rats*, from
  *rats never did*)
- a count in place of a share (*41 pupils*, from *41 per cent*), or an upper limit in place of a lower one
- a name or year that a list gives for another thing (*Who plays Ophelia?* Lund, from *Lund as Hamlet, Berg as Ophelia*)
- a number, date, name or option from a different clause than the one that the question is about (*When was it opened?*
  1712, from *begun in 1712 but not opened until 1730*), or of another year or group (*310 in 1988 and 540 in 2004*)
- an answer in place of which the quotation has a distractor or another name (*postal workers*), and one from another part
  of the sentence than the question and a distractor (*in 1908*, from *to Lund in 1908 and to Berg in 1910*)
- a comparison in the opposite direction (*lower*, from *higher*), or another factor (*trebled*, from *doubled*)
- what is said of the other side of a contrast (*What does cold do?* it kills, from *cold slows it, whereas heat kills it*)
- *all*, *always* or *only*, if no cited word says so (*only nurses*, from *nurses and patients*)
- two gaps with each other's words
- a different month, weekday, colour, material, direction or ordinal, or a name that occurs only in another passage
- an answer of several words, to *who*, *what* or *where*, none of which is related to a cited word
- what was only suspected (*The old wall*, from *engineers suspected the old wall*), advised or planned; what somebody
  argues is info
- another reason than the one after *because* (*a strike*, from *because the boiler burst*)
- a reversed ratio (*twice as wide*, from *half as wide*)
- the wrong end of a sequence (*What comes first?* the salt, from *the flour, then the salt*)
- a question about another sentence (*By when is it ready?*, from *signed on 14 January*, if another sentence
  has the words of the question and another date, number or name, or if the cited sentences have none of its words;
  info if it has options and no other signs against it)
- a question about something else with the same name (*the loan for the house*, from *the loan for the van*), or about
  something that the cited sentences deny (*What part did they take?*, from *they took no part*)

A typed number that may be calculated from two cited numbers is a warning, and no error: set `inferred: true` if
learners must calculate it. If quizgen cannot determine how the answer and the
cited sentences differ, it reports nothing.

Why: a learner who looks up the answer must find it in the cited passage, or be able to infer it. Authors
often quote one sentence by mistake and ask about another sentence.

Bad:  ask: How many soldiers were on board?   answer: 500   cite: It travelled overnight
Good: cite: with 500 soldiers on board
Good: inferred: true
Bad:  ask: How high is the tower?   answer: 34   unit: feet   cite: The tower is 34 metres high
Good: ask: How high is the tower?   answer: 34   unit: metres   cite: The tower is 34 metres high
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.answer_elsewhere import is_unnamed, sentence_elsewhere
from quizgen.checks.engine.asked_texts import asks_rounded, is_exception
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_amounts import (
    is_rounded,
    numeric_amount,
    says_in_other_unit,
)
from quizgen.checks.engine.cited_numbers import calculated_from, uncited_number
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.differing_facts import differing_facts
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.implied_numbers import counts_from_date, gives_number, has_ordinal, implies_number
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.mistyped_numbers import is_mistyped
from quizgen.checks.engine.said_answers import (
    has_uncited_name,
    may_say,
    says_all,
    says_amounts,
    says_degrees,
    says_number,
    says_roughly,
)
from quizgen.checks.engine.uncited_things import (
    has_synonym,
    is_another_thing,
    is_beside_question,
    is_far_from_cited,
    is_only_in_reason,
    nearer_distractor,
    says_much,
)
from quizgen.markup.plain import to_normal
from quizgen.model.citation import CitationState
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
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.number_format import plain_number
from quizgen.text.numbers import numbers_in

MIN_FREE: Final = 3
"""The number of words for one gap from which on learners may fill it in words of their own."""

HINT: Final = "Cite the sentence that contains the answer, or set `inferred: true` if learners must work the answer out."


class UncitedKey(NamedTuple):
    """A key that the cited sentences do not contain, with its path and the severity.

    `message` describes the difference, if it is known.
    """

    key: str
    path: tuple[str | int, ...]
    severity: Severity
    message: str = ""


def run(context: CheckContext) -> Iterator[Finding]:
    """Keys that the cited sentences do not contain."""
    for support in context.evidence:
        if support.question.citation_state is not CitationState.CITED:
            continue
        severity = context.severity_of_reading(support)
        for missing in _uncited(support, severity) if support.language_known else _mistyped(support):
            yield Finding(
                support.bank.bank,
                support.question.id,
                missing.path,
                missing.message or f'no cited sentence contains the answer "{shorten(missing.key)}"',
                HINT,
                missing.severity,
            )


def _uncited(support: Evidence, of_reading: Severity) -> Iterator[UncitedKey]:
    """Keys that the cited sentences do not have, and those of which they say something else, with the severity of such a reading."""
    reported = {}
    for missing in _missing(support):
        reported[missing.path] = missing
    for differing in differing_facts(support):
        known = reported.get(differing.path)
        says_more = known is not None and known.severity is Severity.WARNING and not known.message
        if known is None or known.severity is Severity.INFO or (says_more and differing.certain):
            sure = of_reading if differing.read else Severity.WARNING
            severity = sure if differing.certain else Severity.INFO
            reported[differing.path] = UncitedKey(differing.key, differing.path, severity, differing.message)
    yield from reported.values()


def _missing(support: Evidence) -> Iterator[UncitedKey]:
    match support.question:
        case Numeric() | DateQuestion() | ShortAnswer() | Cloze():
            yield from _typed(support, support.question)
        case MultipleChoice() | MultipleResponse() if is_exception(support):
            return
        case MultipleChoice(answer=option, distractors=distractors):
            yield from _chosen(support, option.text, ("answer",), [other.text for other in distractors])
        case MultipleResponse(answers=answers):
            missing = [
                each
                for index, option in enumerate(answers)
                for each in _chosen(support, option.text, ("answers", index))
            ]
            # A citation that contains one of the answers may say the others in other words.
            doubtful = len(missing) < len(answers)
            yield from (
                each for each in missing if each.message or each.severity is not Severity.INFO or not doubtful
            )
        case Flashcard(back=back, front=front):
            if _is_number(back, support.language):
                yield from _chosen(support, back, ("back",))
            elif is_unnamed(support, back):
                yield UncitedKey(back, ("back",), Severity.WARNING)
            elif not (support.touches(back) or support.touches(front)):
                yield UncitedKey(back, ("back",), Severity.INFO)
            elif number := uncited_number(to_normal(back), support):
                yield UncitedKey(number.text, ("back",), Severity.INFO)
        case TrueFalse() | Ordering() | OpenEnded() | Matching():
            return  # their claims are for `statement-not-cited` and the checks after it
        case _:
            assert_never(support.question)


def _mistyped(support: Evidence) -> Iterator[UncitedKey]:
    """A number that looks mistyped, where words are not known."""
    if isinstance(support.question, Numeric):
        number = plain_number(support.question.answer)
        if is_mistyped(number, support.sentences.text):
            yield UncitedKey(number, ("answer",), Severity.INFO)


def _typed(support: Evidence, question: Numeric | DateQuestion | ShortAnswer | Cloze) -> Iterator[UncitedKey]:
    """Keys that learners type, and so look for in the passage."""
    match question:
        case Numeric(answer=number):
            if not says_number(support, number):
                yield from _absent_number(support, question)
        case DateQuestion(answer=date):
            if not support.may_say_date(date):
                relative = counts_from_date(support, date)
                yield UncitedKey(str(date), ("answer",), Severity.WARNING if relative else Severity.ERROR)
        case ShortAnswer(answer=answer, accepted=accepted):
            if not any(says_all(support, text) for text in (answer, *accepted)):
                yield UncitedKey(answer, ("answer",), Severity.WARNING)
        case Cloze():
            for together in _hidden_together(question):
                if not any(says_all(support, text) for text in together):
                    free = (
                        len({tokenize_markdown(text, support.language).stems for text in together})
                        >= MIN_FREE
                    )
                    yield UncitedKey(together[0], ("text",), Severity.INFO if free else Severity.WARNING)
        case _:
            assert_never(question)


def _absent_number(support: Evidence, question: Numeric) -> Iterator[UncitedKey]:
    """A number that the cited sentences do not have as it stands: they may have it in another unit, or exactly."""
    key = numeric_amount(question, support.language)
    if says_in_other_unit(support, key):
        return
    number = plain_number(question.answer)
    if exact := is_rounded(support, key):
        if asks_rounded(question.ask, support.language):
            return
        message = (
            f'the answer "{shorten(key.text)}" is rounded: the cited sentences say "{shorten(exact.text)}"'
        )
        yield UncitedKey(number, ("answer",), Severity.WARNING, message)
    elif parts := calculated_from(key.values, amounts_in_text(support.text, support.article.language)):
        shown = " and ".join(f'"{shorten(part.text)}"' for part in parts)
        message = f'the cited sentences do not contain the answer "{shorten(key.text)}", but it may be calculated from {shown}'
        yield UncitedKey(number, ("answer",), Severity.WARNING, message)
    elif not implies_number(support, question.answer):
        loose = has_ordinal(support, question.answer)
        yield UncitedKey(number, ("answer",), Severity.WARNING if loose else Severity.ERROR)


def _hidden_together(question: Cloze) -> Iterator[tuple[str, ...]]:
    """The forms of each gap; of gaps with one number, those of all of them: one may need the other's words."""
    groups: dict[int, list[str]] = {}
    for gap in question.parsed.gaps:
        groups.setdefault(gap.group, []).extend((gap.answer, *gap.accept))
    return (tuple(forms) for forms in groups.values())


def _chosen(
    support: Evidence, text: str, path: tuple[str | int, ...], distractors: Sequence[str] = ()
) -> Iterator[UncitedKey]:
    """A right option: if it is a number, the number counts, and its words otherwise.

    It matters more if the cited sentences have a distractor instead.
    """
    if _is_number(text, support.language):
        if not (
            (
                any(gives_number(support, number) for number in numbers_in(text, support.language))
                and not has_uncited_name(support, text)
            )
            or says_amounts(support, to_normal(text))
            or says_roughly(support, to_normal(text))
        ):
            yield UncitedKey(text, path, Severity.WARNING)
    elif not (support.touches(text) or says_roughly(support, to_normal(text))):
        distractor = next(
            (
                other
                for other in distractors
                if may_say(support, other)
                and says_much(support, other)
                and says_all(support, other)
                and says_degrees(support, other)
                and numbers_in(other, support.language) <= support.numbers
            ),
            None,
        )
        message = (
            f'the cited sentences contain the distractor "{shorten(distractor)}", but not the answer "{shorten(text)}"'
            if distractor
            else ""
        )
        elsewhere = None if distractor else sentence_elsewhere(support, text)
        if elsewhere:
            message = f'the cited sentences do not contain the answer "{shorten(text)}", but another sentence does: "{shorten(elsewhere)}"'
        elif not distractor and (nearer := nearer_distractor(support, text, distractors)):
            message = f'the cited sentences have words of the distractor "{shorten(nearer)}", but none of the answer "{shorten(text)}"'
        in_doubt = distractor is not None and (
            is_only_in_reason(support, distractor) or is_beside_question(support, distractor)
        )
        certain = (
            (message and not in_doubt)
            or is_unnamed(support, text)
            or is_another_thing(support, text)
            or (len(distractors) > 0 and is_far_from_cited(support, text))
        )
        if certain or not has_synonym(support, text):
            yield UncitedKey(text, path, Severity.WARNING if certain else Severity.INFO, message)
    elif number := uncited_number(to_normal(text), support):
        yield UncitedKey(number.text, path, Severity.INFO)


def _is_number(text: str, language: str) -> bool:
    """Whether a number is all that a text says, its unit aside."""
    words = tokenize_markdown(text, language)
    return (
        len(words.words) <= 3
        and any(word[0].isdecimal() for word in words.words)
        and bool(numbers_in(words.text, language))
    )


KEY_NOT_CITED: Final = Check("key-not-cited", Severity.WARNING, run)
