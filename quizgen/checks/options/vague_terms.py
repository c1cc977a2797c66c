"""Options with words such as "often" or "usually".

What: one option contains a vague word, such as *usually*, *often*, *sometimes*, *rarely*, *probably* or
*mostly*, and another option contains none (info). In a correct option, the article's own words are not reported.
Two options that consist only of such words (*often* and *sometimes*, *a lot* and *quite a few*) are a warning. Only
questions in English are checked.

Why: readers understand a word such as *often* in different ways, so several options can seem correct. If only
one option is vague, learners also tend to choose this option as the correct one. See Case and Swanson (2002)
and Tarrant et al. (2006), flaw 6.

Bad:  answer: It was often closed      distractors: [It was burnt down, It was sold]
Good: answer: It was closed in winter  distractors: [It was burnt down, It was sold]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.article import Article
from quizgen.problems import Severity, shorten


def run(context: CheckContext) -> Iterator[Finding]:
    """Options with vague words."""
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
