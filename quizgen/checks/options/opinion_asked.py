"""A stem that asks for an opinion as if it were a fact.

What: a stem contains a judgement such as *the best decision*, *the most useful work* or *Why was it wrong?*,
and does not say whose judgement it is (warning, or info if the article has the same words, or *value* for *valuable*). The check also reports stems that ask for the learner's own
opinion (*Do you think …?*) or suggest one (*Surely …, wasn't it?*, *It is sad that …*, *Why must everyone agree that …?*) or have a stereotype (*Although she is only a woman, …*), also in open-ended
questions (warning), open-ended questions that presume a judgement (*Explain why the plan was foolish*, info), and open-ended questions that ask for a verdict without reasons (*Was it wise to sell it?*, warning). True statements, and stems, that give what somebody says in the article as a fact are an info. Statements that judge something (*It was unwise to …*, *The play was tedious*) are a warning, or info if the article
has the word or the word stands elsewhere (*acted wisely*), and orders by a judgement (*Rank the people by importance*) are an info. Only questions in English are checked.

Why: learners may have good reasons for a different opinion, and would still be marked as incorrect. See Haladyna,
Downing and Rodriguez (2002), guideline 7: avoid opinions, unless the question names whose opinion it is.

Bad:  ask: What was the keeper's most useful invention?
Good: ask: Which invention did the harbour master call the keeper's most useful one?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.model.questions import (
    Cloze,
    MultipleChoice,
    MultipleResponse,
    OpenEnded,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, question_wording

MOST: Final = "most"
QUOTED: Final = re.compile(r"\"([^\"]+)\"|\u201c([^\u201d]+)\u201d")
MIN_QUOTED: Final = 2
SHARE: Final = 0.5
"""The minimum number of words, and the share of a statement, that repeat what somebody says."""

MOST_OF_CLAIM: Final = 0.75
"""The minimum share of the words of a claim that a stem takes over."""

ROOT: Final = 4
"""The minimum length of the root of an adjective, and the maximum length of its ending: *valu-able*, *remark-able*."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that ask for an opinion without naming the person who holds it."""
    claims = tuple(_quoted_claims(context))
    yield from claims
    told = {(claim.bank, claim.question) for claim in claims}
    for prompt in context.recall_items:
        text, wording = prompt.stem.text, prompt.wording
        if any(map(text.casefold().__contains__, wording.of_opinions)) and (
            found := compiled(wording.asks_opinion, re.IGNORECASE).search(text)
        ):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'the question asks for an opinion ("{found[0]}"), for which there is no correct answer',
                "Ask for facts or reasons that the article gives.",
                Severity.WARNING,
            )
            continue
        if led := _leads(prompt, context.folder.article):
            words, severity = led
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'"{shorten(words)}" tells learners what to think',
                "Ask for facts or reasons, and leave the judgement to the learner.",
                severity,
            )
            continue
        if isinstance(prompt.question, OpenEnded) and (
            verdict := compiled(wording.asks_verdict or NEVER, re.IGNORECASE).search(text)
        ):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'the question asks for a verdict ("{shorten(verdict[0])}"), but not for the reasons',
                "Ask for reasons for and against it, or for facts that the article gives.",
                Severity.WARNING,
            )
        elif isinstance(prompt.question, OpenEnded) and (word := _judging_word(prompt)):
            yield _judges(prompt, word)
        if isinstance(prompt.question, OpenEnded | Cloze) or (prompt.bank.bank, prompt.question.id) in told:
            continue
        if isinstance(prompt.question, TrueFalse) and (judgement := _judgement(prompt)):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'the statement gives a judgement ("{shorten(judgement)}") as a fact',
                "Say in the statement whose judgement it is, or state a fact.",
                None
                if _is_in(context.folder.article, judgement.split()[-1].rstrip("."))
                else Severity.WARNING,
            )
            continue
        found = (
            compiled(wording.judging_worth, re.IGNORECASE).search(text)
            if prompt.stem.may_have(wording.of_judgements)
            else None
        )
        if found and isinstance(prompt.question, Ordering) and " " not in found[0]:
            found = None  # "from the best to the worst" may be a rank
        if found and not compiled(wording.attributed, re.IGNORECASE).search(text):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'"{found[0]}" is a judgement, but the question does not say whose',
                "Say in the stem whose judgement it is, or ask for a fact.",
                None if _is_in(context.folder.article, found[0]) else Severity.WARNING,
            )
        elif ranked := _ranking_by_worth(prompt):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'the order "{ranked}" is a matter of opinion',
                "Order the items by something that the article says, such as time or size.",
            )
        elif isinstance(prompt.question, TrueFalse) and (word := _judging_word(prompt)):
            yield _judges(prompt, word)


def _ranking_by_worth(prompt: RecallItem) -> str:
    """The words of a task to order things by a judgement, such as *by importance*; "" if somebody in the article judges."""
    pattern, text = prompt.wording.unclear.order_of_opinion, prompt.stem.text
    found = isinstance(prompt.question, Ordering) and compiled(pattern or NEVER, re.IGNORECASE).search(text)
    if not found:
        return ""
    rest, unclear = text.replace(found[0], "").partition(" ")[2], prompt.wording.unclear  # after "Rank"
    facts = (prompt.wording.attributed, unclear.ranked_by_result)
    return "" if any(compiled(words or NEVER, re.IGNORECASE).search(rest) for words in facts) else found[0]


def _judgement(prompt: RecallItem) -> str:
    """The words of a statement that judge something without saying whose judgement it is; "" if there are none."""
    text, wording = prompt.stem.text, prompt.wording
    if wording.evaluative.isdisjoint(prompt.stem.words):
        return ""
    found = compiled(wording.judging_statement, re.IGNORECASE).search(text)
    if found is None or compiled(wording.attributed, re.IGNORECASE).search(text):
        return ""
    return found[0]


def _judging_word(prompt: RecallItem) -> str:
    """A word of a stem that judges something wherever it stands: *acted wisely*; "" if the stem says who judges."""
    wording, stem = prompt.wording, prompt.stem
    word = next((word for word in stem.words if word in wording.judging_words), "")
    return "" if word and compiled(wording.attributed, re.IGNORECASE).search(stem.text) else word


def _judges(prompt: RecallItem, word: str) -> Finding:
    message = f'"{word}" is a judgement, but the question does not say whose'
    hint = "Say in the stem whose judgement it is, or ask for a fact."
    return Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, hint, Severity.INFO)


def _leads(prompt: RecallItem, article: Article) -> tuple[str, Severity] | None:
    """The words of a stem that tell learners what to think, if the article does not say so; None if there are none."""
    unclear, stem = prompt.wording.unclear, prompt.stem
    if isinstance(prompt.question, Cloze | TrueFalse):
        return None
    if stem.may_have(unclear.of_leading) and (
        found := compiled(unclear.leading or NEVER, re.IGNORECASE).search(stem.text)
    ):
        return None if _is_in(article, found[0]) else (found[0], Severity.WARNING)
    if not isinstance(prompt.question, OpenEnded) or not unclear.presuming:
        return None
    judged = compiled(unclear.presuming, re.IGNORECASE).search(stem.text)
    if not judged or compiled(prompt.wording.attributed, re.IGNORECASE).search(stem.text):
        return None
    worth = next(filter(None, judged.groups()))
    return None if _is_in(article, worth) else (judged[0], Severity.INFO)


def _quoted_claims(context: CheckContext) -> Iterator[Finding]:
    """True statements and stems that give what somebody says in the article as a fact."""
    for support in context.evidence:
        question = support.question
        if _asks_claim(support):
            message = "somebody says this in the article, but the question gives it as a fact"
            hint = "Say in the stem who says so."
            yield Finding(support.bank.bank, question.id, ("ask",), message, hint, Severity.INFO)
            continue
        if not isinstance(question, TrueFalse) or not question.answer:
            continue
        said = [found[1] or found[2] for found in QUOTED.finditer(support.text)]
        wording, statement = question_wording(support.language), to_plain(question.ask)
        if (
            not said
            or not wording.attributed
            or compiled(wording.attributed, re.IGNORECASE).search(statement)
        ):
            continue
        stems = tokenize_markdown(statement, support.language).stems
        quoted = [tokenize_markdown(each, support.language).stems for each in said]
        if any(
            len(stems & each) >= MIN_QUOTED and len(stems & each) >= SHARE * len(stems) for each in quoted
        ):
            message = "somebody says this in the article, but the statement gives it as a fact"
            hint = "Say in the statement who says so."
            yield Finding(support.bank.bank, question.id, ("ask",), message, hint, Severity.INFO)


def _asks_claim(support: Evidence) -> bool:
    """Whether a stem takes over what somebody calls something, without saying who: *calls it the first victory*."""
    question, wording = support.question, question_wording(support.language)
    if not wording.claimed or not isinstance(
        question, MultipleChoice | MultipleResponse | ShortAnswer | TrueFalse
    ):
        return False
    if wording.of_claims.isdisjoint(support.sentences.words):
        return False
    claims = [found[1] for found in compiled(wording.claimed).finditer(support.text)]
    asked = to_plain(question.ask)
    if not claims or compiled(wording.attributed, re.IGNORECASE).search(asked):
        return False
    stems = tokenize_markdown(asked, support.language).stems
    return any(
        len(stems & claim) >= MIN_QUOTED and len(stems & claim) >= MOST_OF_CLAIM * len(claim)
        for claim in (tokenize_markdown(each, support.language).stems for each in claims)
    )


def _is_in(article: Article, words: str) -> bool:
    """Whether the article itself has a judgement, also in other forms: *the most valuable*, *of great value*."""
    texts = [passage.normal.casefold() for passage in article.passages]
    most, _, word = words.casefold().partition(" ")
    if most == MOST and word:
        root = word[: max(ROOT, len(word) - ROOT)]
        return any(re.search(rf"\b{re.escape(root)}", text) for text in texts)
    return any(words.casefold() in text for text in texts)


OPINION_ASKED: Final = Check("opinion-asked", Severity.INFO, run)
