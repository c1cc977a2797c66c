"""A list that learners must recite from memory.

What: a card back or a short answer lists at least three things, as bullets, as numbered items, or with commas
and *and*. If a card lists exactly three things, the severity is info. In a language that quizgen does not
know, the severity is always info.

Why: sets and lists are the hardest to remember, and if one thing is forgotten, the whole answer counts as
incorrect. A typed list is accepted in one order only, and learners seldom choose that order. See Wozniak,
Twenty rules of formulating knowledge (1999), rules 9 and 10.

Bad:  front: Which countries have a coast on the Black Sea?
      back: Bulgaria, Georgia, Romania, Russia, Turkey and Ukraine
Good: type: multiple-response, with other countries as distractors; or a cloze with one gap for each
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import Flashcard
from quizgen.problems import Severity, plural_count
from quizgen.text.languages import compiled, in_any_language, language_data, question_wording
from quizgen.text.tokens import function_words, words_of

MAX_LIST_ITEMS: Final = 3
MAX_ITEM_WORDS: Final = 4
"""Parts between commas that are longer than this are rather clauses."""

BULLET: Final = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S|(?:^|\s)\(?\d{1,2}\)\s+\S", re.MULTILINE)
COLON: Final = r"[^,;\n]*?:\s+"
COMMAS: Final = re.compile(r"(?<!\d),|,(?!\d)|[;،؛、]|\n")


def run(context: CheckContext) -> Iterator[Finding]:
    """Answers that are lists."""
    for prompt in context.recall_items:
        if prompt.recalled is None:
            continue
        things = count_listed(prompt.recalled.text, prompt.language)
        if things >= MAX_LIST_ITEMS and not _is_title(prompt):
            card = isinstance(prompt.question, Flashcard)
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.recalled_path,
                f"the {'card back' if card else 'answer'} is a list of {plural_count(things, 'thing')}, which is hard to remember",
                "Ask about each item separately, or use a multiple-response, ordering or cloze question.",
                Severity.INFO if (card and things == MAX_LIST_ITEMS) or not prompt.language_known else None,
            )


def count_listed(text: str, language: str) -> int:
    """How many things a text lists, if it is a list and nothing else; otherwise 0."""
    if (bullets := len(BULLET.findall(text))) >= MAX_LIST_ITEMS:
        return bullets
    *front, end = (part.strip(" .") for part in COMMAS.split(_without_lead(text.strip(), language)))
    joins = _joins_last(language)
    last = [part for part in joins.split(end, maxsplit=1) if part]
    joined = len(last) > 1 or joins.match(f" {end} ") is not None or text.count(";") >= 2
    parts = [part for part in (*front, *last) if part]
    if len(parts) < MAX_LIST_ITEMS or any(len(words_of(part)) > MAX_ITEM_WORDS for part in parts):
        return 0
    # Without "and" it may be a place (Dallas, Texas, USA): only small letters or a longer run are certain.
    return (
        len(parts)
        if joined or len(parts) > MAX_LIST_ITEMS or all(part[0].islower() for part in parts[1:])
        else 0
    )


def _without_lead(text: str, language: str) -> str:
    """What is listed after a long beginning such as *The classes of this phylum are*."""
    lead = compiled(question_wording(language).list_lead or COLON).match(text)
    return text[lead.end() :] if lead and len(words_of(lead[0])) > MAX_LIST_ITEMS else text


def _is_title(prompt: RecallItem) -> bool:
    """Whether one work or band is asked for, whose name happens to be a list: *The Lion, the Witch and the Wardrobe*."""
    words = [word for word in (prompt.recalled.text if prompt.recalled else "").split() if word[0].isalpha()]
    without = function_words(prompt.language)
    capitals = all(word[0].isupper() or word.casefold() in without for word in words)
    return capitals and bool(prompt.wording.works.intersection(prompt.stem.words))


@cache
def _joins_last(language: str) -> re.Pattern[str]:
    """What joins the last two things of a list, in any language; if this one is not known, only the sign for *and*."""
    if language_data(language) is None:
        return re.compile(r"\s&\s")
    words = "|".join(in_any_language(lambda data: data.conjunctions))
    prefixes = "".join(in_any_language(lambda data: data.conjunction_prefix))
    return re.compile(rf"\s(?:&|{words})\s|\s[{prefixes}](?=\w)")


LIST_ANSWER: Final = Check("list-answer", Severity.WARNING, run)
