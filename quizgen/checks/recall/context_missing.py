"""A stem that needs context it does not give.

What: a stem that mentions *the author*, *the passage* or *the picture below* and has none; that asks about
*he*, *they* or *this* before it names anybody; or that says *currently*, *recently* or *last year* without
`as_of`. A warning for questions answered from memory (flashcard, short-answer, numeric, date, cloze). Info
for other types, and for *today*. English only.

Why: cards come back after months, shuffled with others and without the article. A learner cannot know then
whose opinion, which passage or which year is meant (Wozniak, Twenty rules of formulating knowledge, 1999,
rules 16 and 19: context cues, date stamping).

Bad:  ask: Who is currently the tallest man?
Good: ask: Who was the tallest man in 2011?    or    as_of: 2011-12-18
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import Cloze, DateQuestion, Flashcard, Numeric, Question, ShortAnswer, TrueFalse
from quizgen.problems import Severity

QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|\u2018[^\u2019]*\u2019(?!\w)|«[^»]*»|`[^`]*`|\*[^*]+\*")
"""Words that are spoken of: *What does "recently" mean?*"""

TEXT: Final = r"(?:passage|text|article|paragraph|story|excerpt|reading|extract)"
WRITER: Final = r"(?:author|writer|narrator|speaker|reporter|journalist)"
SAYS: Final = (
    r"(?:say|state|mention|suggest|impl|argue|describe|claim|mean|use|think|believe|give|refer|conclude|compare|"
    r"discuss|explain|report|note|quote|write|feel|call|tell|want|try|trie|point|emphasi|intend|view)\w*"
)
OF_THE_TEXT: Final = re.compile(
    rf"\b(?:according to|in|from|by|of) (?:the|this) (?:\w+ )?{TEXT}\b(?! of\b|,? \"|,? (?-i:[A-Z])|:)|\b(?:the|this) {TEXT} (?:above|below|{SAYS})\b"
    rf"|\b(?:does|do|did|is|was) (?:the|this) {TEXT} {SAYS}"
    rf"|\baccording to the {WRITER}\b(?! of\b)|\bthe {WRITER}(?:'s|\u2019s)? {SAYS}\b"
    rf"|\bthe {WRITER}(?:'s|\u2019s) (?:view|opinion|attitude|tone|purpose|point|main|argument)\b"
    r"|\b(?:as )?(?:mentioned|described|shown|given|stated|discussed) (?:above|below|earlier)\b"
    r"|\bin (?:the )?(?:previous|last|next|preceding) question\b|^what happened (?:next|then|afterwards)\b"
    r"|\b(?:mentioned|discussed)[.?]?$",
    re.IGNORECASE,
)
PICTURE: Final = re.compile(
    r"\b(?:in|from|on) (?:the|this) (?:picture|figure|map|table|graph|diagram|photo|photograph|chart|image|illustration)\b"
    r"(?! of\b|,? \"|,? (?-i:[A-Z])|:)|\bthe (?:picture|figure|map|table|graph|diagram|photo|photograph|chart|image) (?:above|below)\b",
    re.IGNORECASE,
)
"""A picture that has to be there."""

ASKED_ABOUT: Final = re.compile(
    r"^(?:(?:in|at|on|to|from|by|of|for|with|about|under|during|after|since|until) )?"
    r"(?:what|who|whom|which|when|where|why|how)(?: [\w'-]+){0,3}? "
    r"(?:did|does|do|was|were|is|are|has|have|had|will|would|could|can|should) "
    r"(?:he|she|they|this|these|those)(?= [\w'\u2019-]|\?)",
    re.IGNORECASE,
)
"""A question about somebody whom it has not named."""

STATED_OF: Final = re.compile(
    r"^(?:he|she|they|this|these) (?=[a-z])(?!who\b|that\b|say that\b)", re.IGNORECASE
)
"""A statement that begins with somebody whom it has not named."""

OFFICES: Final = (
    r"(?:president|prime minister|minister|king|queen|pope|monarch|leader|head|chair\w*|director|mayor|governor|champion|holder|"
    r"record|population|government|secretary|ceo|captain|coach|owner|price|rate)"
)
LONG_AGO: Final = re.compile(
    r"\b(?:currently|(?<!only )recently|at present|at the moment|(?<!the )(?:last|next) (?:year|month|week)(?! of\b)|"
    r"yesterday|tomorrow|so far this|this (?:year|month|week|season)['\u2019]s|in recent (?:years|months|decades|times)|"
    r"(?:in|over|during) the (?:last|past) (?:\w+ )?(?:years|months|decades?)(?! of\b)|"
    rf"(?:latest|newest|most recent) (?:version|model|film|album|edition|figures?|census|release|winner)|current (?:\w+ ){{0,2}}?{OFFICES})\b"
    r"|(?<!\bin )(?<!\bof )(?<!\bduring )\bthis (?:year|month|week|season)\?",
    re.IGNORECASE,
)
BEFORE_THAT: Final = re.compile(r"\bhad (?:\w+ ){0,3}recently\b", re.IGNORECASE)
"""*They had recently married* speaks of the time that the stem is about."""

LOOSELY: Final = re.compile(r"\b(?:[Tt]oday|[Nn]owadays|these days)\b(?!'s|\u2019s| [A-Z])")
VOLATILE: Final = re.compile(rf"\b(?:how (?:many|much)|most|[a-z]{{3,}}est|{OFFICES})\b", re.IGNORECASE)
"""What changes from year to year, unlike that a word is used today."""


class MissingContext(NamedTuple):
    """What a stem leaves to be known, and whether it is left for certain."""

    words: str
    why: str
    hint: str
    sure: bool = True


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that lean on something outside themselves."""
    for prompt in context.recall_items:
        if prompt.english and (missing := _missing(prompt)):
            recalled = isinstance(prompt.question, Flashcard | ShortAnswer | Numeric | DateQuestion | Cloze)
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'"{missing.words}": {missing.why}',
                missing.hint,
                None if recalled and missing.sure else Severity.INFO,
            )


def _missing(prompt: RecallItem) -> MissingContext | None:
    text = " ".join(QUOTED.sub('""', _asked(prompt.question)).split())
    if found := OF_THE_TEXT.search(text):
        return MissingContext(
            found[0], "a card does not show which text this is", "Name the text, its author or its subject."
        )
    if prompt.question.image is None and (found := PICTURE.search(text)):
        return MissingContext(
            found[0], "the question has no image", "Add an `image`, or describe what it shows."
        )
    if not _may_lean(prompt.question) and (unnamed := _unnamed(prompt.question, text)):
        return MissingContext(
            unnamed, "the stem does not say who or what this is", "Name the person or thing."
        )
    if prompt.question.as_of is None:
        hint = "State the date, or add `as_of` with the date at which the answer was true."
        if (found := LONG_AGO.search(text)) and not BEFORE_THAT.search(text):
            return MissingContext(found[0], "what this refers to changes over time", hint)
        if (found := LOOSELY.search(text)) and VOLATILE.search(text):
            return MissingContext(found[0], "the answer may soon be outdated", hint, sure=False)
    return None


def _asked(question: Question) -> str:
    """What is asked, with its Markdown: words that are mentioned as words are *emphasised*."""
    match question:
        case Cloze(ask=ask):
            return f"{ask or ''} {question.parsed.blanked}"
        case Flashcard(front=front):
            return front
        case _:
            return question.ask


def _may_lean(question: Question) -> bool:
    """Whether something is beside the stem that it may refer to."""
    return bool(question.image or question.audio or question.group)


def _unnamed(question: Question, text: str) -> str:
    """The words that speak of somebody or something that has not been named; "" if there are none."""
    if any(mark in text for mark in ('""', ":", "$", "\n")):
        return ""
    if found := ASKED_ABOUT.match(text):
        # "What is this animal called that …" still names it.
        return found[0] if not re.search(rf"{re.escape(found[0])}.*\b(?:who|that|which)\b", text) else ""
    if isinstance(question, TrueFalse | Cloze) and (found := STATED_OF.match(text)):
        return found[0].strip()
    return ""


CONTEXT_MISSING: Final = Check("context-missing", Severity.WARNING, run)
