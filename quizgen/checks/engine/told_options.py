"""Finds a distractor whose words are all in a quotation: *He painted the sign*, in *mended the gate and painted the sign*."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.stem_negation import asks_for_exception
from quizgen.model.questions import MultipleChoice
from quizgen.text.languages import compiled, language_data
from quizgen.text.tokens import function_words, stem_word, words_of

MIN_WORDS: Final = 2
"""The minimum number of content words that are hardly in a quotation by chance."""

MORE_WORDS: Final = 3
"""With twice the content words, how far apart the first and the last of them may be."""


def told_by_quotation(item: ChoiceItem, option: OptionText, quotes: list[str]) -> bool:
    """Whether a quotation has the content words of a distractor, in their order and close together.

    Questions that ask for an exception or have a key such as *all of the above* are left out: there, it must have them.
    """
    if not isinstance(item.question, MultipleChoice) or asks_for_exception(item.question.ask, item.language):
        return False
    if any(_refers_to_options(item, right) for right in item.right):
        return False
    small, language = function_words(item.language), item.language
    stems = [stem_word(word, language) for word in option.phrase.words if word not in small]
    return len(stems) >= MIN_WORDS and any(
        _has_in_order(stems, [stem_word(word, language) for word in words_of(quote)]) for quote in quotes
    )


def _refers_to_options(item: ChoiceItem, right: OptionText) -> bool:
    """Whether a key is such as *all of the above* or *both of these*."""
    data, text = language_data(item.language), right.text.casefold()
    patterns = (item.wording.joined, data.all_of_the_above, data.none_of_the_above) if data else ()
    return any(pattern and compiled(pattern).match(text) for pattern in patterns)


def _has_in_order(stems: list[str], said: list[str]) -> bool:
    """Whether stems follow one another in a sentence, with few others between them."""
    if not set(stems) <= set(said):
        return False
    places: list[int] = []
    for stem in stems:
        after = places[-1] + 1 if places else 0
        if stem not in said[after:]:
            return False
        places.append(said.index(stem, after))
    return places[-1] - places[0] < 2 * len(stems) + MORE_WORDS
