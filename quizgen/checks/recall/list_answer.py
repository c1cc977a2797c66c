"""A list that learners must recite from memory.

What: a card back or a short answer lists at least three things, as bullets, as numbered items, or with commas
and *and*. If it lists exactly three things, the severity is info. A short answer of two things is an info as well, if
the question asks for several things or persons. In a language that quizgen does not know, the severity is always info.

Why: sets and lists are the hardest to remember, and if one thing is forgotten, the whole answer counts as
incorrect. A typed list is accepted in any order, but only if it is complete. See Wozniak, Twenty rules of
formulating knowledge (1999), rules 9 and 10.

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
from quizgen.model.questions import Flashcard, ShortAnswer
from quizgen.problems import Severity, plural_count
from quizgen.text.languages import compiled, in_any_language, language_data, question_wording
from quizgen.text.tokens import function_words, words_of

MAX_LIST_ITEMS: Final = 3
PAIR: Final = 2
MAX_ITEM_WORDS: Final = 4
"""Longer parts between commas are clauses."""

BULLET: Final = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S|(?:^|\s)\(?\d{1,2}\)\s+\S", re.MULTILINE)
COLON: Final = r"[^,;\n]*?:\s+"
COMMAS: Final = re.compile(r"(?<!\d),|,(?!\d)|[;،؛、]|\n")


def run(context: CheckContext) -> Iterator[Finding]:
    """Answers that are lists to recite."""
    for prompt in context.recall_items:
        if prompt.recalled is None:
            continue
        things = _count_asked(prompt, prompt.recalled.text)
        if things and not _is_title(prompt):
            card = isinstance(prompt.question, Flashcard)
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.recalled_path,
                f"the {'card back' if card else 'answer'} is a list of {plural_count(things, 'thing')}, which is hard to remember",
                "Ask about each item separately, or use a multiple-response, ordering or cloze question.",
                None if things > MAX_LIST_ITEMS and prompt.language_known else Severity.INFO,
            )


def _count_asked(prompt: RecallItem, answer: str) -> int:
    """How many things learners must recall in one answer. 0 if it is not a list, or a card lists only two."""
    data = language_data(prompt.language)
    parts, joined = _parts(answer, prompt.language)
    if len(parts) < PAIR and "\n" not in answer and ")" not in answer:
        return 0  # nor has it the numbers of a list
    if data is None or any(part[0].isdecimal() for part in parts):
        return count_listed(answer, prompt.language)
    stem = prompt.stem
    several = compiled(data.asks_for_several, re.IGNORECASE).search(stem.text) is not None
    names = all(map(_is_full_name, parts)) and data.places.isdisjoint(stem.words)
    things = count_listed(answer, prompt.language, by_commas=several or names)
    if things or not isinstance(prompt.question, ShortAnswer) or len(parts) != PAIR:
        return things
    joined = joined and not {"&", *data.and_words}.isdisjoint(answer.casefold().split())
    several = several and (joined or "," in answer)
    return PAIR if several or (names and joined and not data.asks_who.isdisjoint(stem.words)) else 0


def _is_full_name(part: str) -> bool:
    words = part.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def count_listed(text: str, language: str, *, by_commas: bool = False) -> int:
    """The number of things in a list; 0 if the text is not only a list.

    Args:
        text: An answer.
        language: BCP 47 tag.
        by_commas: Whether three capitalised things are also a list without *and*, if they are not a place.
    """
    if (bullets := len(BULLET.findall(text))) >= MAX_LIST_ITEMS:
        return bullets
    parts, joined = _parts(text, language)
    if len(parts) < MAX_LIST_ITEMS or any(len(words_of(part)) > MAX_ITEM_WORDS for part in parts):
        return 0
    # Without "and" it may be a place (Dallas, Texas, USA): only small letters or a longer run are certain.
    certain = joined or by_commas or len(parts) > MAX_LIST_ITEMS
    return len(parts) if certain or all(part[0].islower() for part in parts[1:]) else 0


def _parts(text: str, language: str) -> tuple[list[str], bool]:
    """What a text lists between its commas, and whether the last two things are joined by *and*."""
    *front, end = (part.strip(" .") for part in COMMAS.split(_without_lead(text.strip(), language)))
    joins = _joins_last(language)
    last = [part for part in joins.split(end, maxsplit=1) if part]
    joined = len(last) > 1 or joins.match(f" {end} ") is not None or text.count(";") >= PAIR
    return [part for part in (*front, *last) if part], joined


def _without_lead(text: str, language: str) -> str:
    """What is listed after a long beginning such as *The classes of this phylum are*."""
    lead = compiled(question_wording(language).list_lead or COLON).match(text)
    return text[lead.end() :] if lead and len(words_of(lead[0])) > MAX_LIST_ITEMS else text


def _is_title(prompt: RecallItem) -> bool:
    """Whether a question asks for one work or band whose name is a list: *The Lion, the Witch and the Wardrobe*."""
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
