"""Options about other options: all of the above, none of the above."""

from __future__ import annotations

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten
from quizgen.text import option_references


def affirms_all(option: OptionText, item: ChoiceItem) -> bool:
    """Whether an option states that all others are correct; False if the language is not known."""
    return item.language_known and option_references.says_all_of_the_above(option.text)


def denies_all(option: OptionText, item: ChoiceItem) -> bool:
    """Whether an option states that no other is correct; False if the language is not known."""
    return item.language_known and option_references.says_none_of_the_above(option.text)


def answering_options(item: ChoiceItem) -> tuple[OptionText, ...]:
    """The options that answer the question, without those about other options."""
    return tuple(
        [option for option in item.options if not (affirms_all(option, item) or denies_all(option, item))]
    )


def all_or_none_finding(item: ChoiceItem, option: OptionText, message: str) -> Finding:
    """A finding for such an option. It is an error if the option may be printed before those it refers to."""
    if option.text in item.pinned:
        return item.finding(option, message, "Replace this option with a specific answer to the question.")
    return item.finding(
        option,
        f'"{shorten(option.text)}" refers to the other options, but may be printed before them',
        f'Replace this option with a specific answer to the question, or keep it last with `pin: "{option.text}"`.',
        Severity.ERROR,
    )
