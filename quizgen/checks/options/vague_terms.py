"""Options or stems with words such as "often" or "usually".

What: one option contains a vague word, such as *usually*, *often*, *sometimes*, *rarely*, *probably* or
*mostly*, and another option contains none (info). In a correct option, the article's own words are not reported.
Two options that consist only of such words (*often* and *sometimes*, *a lot* and *quite a few*) are a warning. The check also
reports stems with two such words (*Roughly how many or so …?*) or a phrase such as *more or less*, and stems that ask roughly for a number without
`tolerance` that the article gives exactly (info). Only questions in English are checked.

Why: readers understand a word such as *often* in different ways, so several options can seem correct. If only
one option is vague, learners also tend to choose this option as the correct one. See Case and Swanson (2002)
and Tarrant et al. (2006), flaw 6.

Bad:  answer: It was often closed      distractors: [It was burnt down, It was sold]
Good: answer: It was closed in winter  distractors: [It was burnt down, It was sold]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.rounded_amounts import is_hedged
from quizgen.model.article import Article
from quizgen.model.questions import Cloze, Flashcard, Numeric, OpenEnded, Ordering, TrueFalse
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import NEVER, compiled


def run(context: CheckContext) -> Iterator[Finding]:
    """Options and stems with vague words."""
    yield from _vague_stems(context)
    for item in context.choice_items:
        vague = [
            (option, word)
            for option in item.options
            for word in option.phrase.words
            if word in item.wording.vague_terms
            and not (option.right and _is_quoted(option, word, context.folder.article))
        ]
        if vague and len({option for option, _ in vague}) < len(item.options):
            option, word = vague[0]
            hint = "State exactly how often, when or how many."
            yield item.finding(
                option, f'"{word}" is vague, so learners may understand this option in different ways', hint
            )
        elif several := _only_vague(item):
            one, other = several
            message = f'learners cannot tell "{shorten(one.text)}" from "{shorten(other.text)}" for certain'
            hint = "State exactly how often, when or how many."
            yield item.finding(other if one.right else one, message, hint, Severity.WARNING)


def _vague_stems(context: CheckContext) -> Iterator[Finding]:
    """Stems with a vague phrase or several vague words, or of numbers that are asked for roughly and must be typed exactly."""
    for prompt in context.recall_items:
        question, wording = prompt.question, prompt.wording
        if isinstance(question, TrueFalse | Cloze | Flashcard):
            continue
        found = []
        if not wording.of_stem_hedges.isdisjoint(prompt.stem.words):
            hedges = compiled(wording.stem_hedges, re.IGNORECASE)
            found = [each[0] for each in hedges.finditer(prompt.stem.text)]
        if len(found) > 1:
            message = f'"{found[0]}" and "{found[1]}" make the question vague'
        elif found and isinstance(question, Numeric) and _is_exact(question, prompt.language):
            message = (
                f'the question asks for a rough number ("{found[0]}"), but only the exact one is accepted'
            )
        elif not isinstance(question, Ordering | OpenEnded) and (
            vague := compiled(wording.vague_manners or NEVER, re.IGNORECASE).search(prompt.stem.text)
        ):
            message = f'"{vague[0]}" makes the question vague'
        else:
            continue
        hint = "Ask for exactly what learners must answer, or add a `tolerance`."
        yield Finding(prompt.bank.bank, question.id, ("ask",), message, hint)


def _is_exact(question: Numeric, language: str) -> bool:
    """Whether only one number is accepted, and the cited words have it without a word such as *about* or *some*."""
    cited = [
        amount
        for citation in question.cite
        for amount in amounts_in_text(citation.quote, language)
        if amount.value == question.answer
    ]
    return question.tolerance is None and bool(cited) and not any(map(is_hedged, cited))


def _is_quoted(option: OptionText, word: str, article: Article) -> bool:
    """Whether the article has a vague word of a correct option before the same word: *often mined*."""
    words = option.phrase.words
    phrase = " ".join(words[words.index(word) :][:2])
    return phrase != word and any(phrase in passage.normal.casefold() for passage in article.passages)


def _only_vague(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options that consist only of vague words."""
    vague = item.wording.vague_terms | item.wording.vague_quantities
    found = [
        option for option in item.options if option.phrase.words and vague.issuperset(option.phrase.words)
    ]
    return (found[0], found[1]) if len(found) > 1 else None


VAGUE_TERMS: Final = Check("vague-terms", Severity.INFO, run)
