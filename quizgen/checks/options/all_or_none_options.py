"""Options that speak of the other options: all of the above, none of the above."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

ALL_OF_THEM: Final = re.compile(
    r"(?:all|every one|each)(?: of)? (?:the (?:above|below|(?:other )?(?:answers|options|choices|statements)|others)|these|those|them|the (?:ones|things) \w+)"
    r"(?: (?:answers|options|choices|statements))?(?: (?:above|below|listed|given|mentioned))?(?: (?:is|are) (?:correct|right|true))?"
    r"|all (?:above|three|four|five)(?: of (?:them|these|the above))?"
    r"|alle(?:s)? (?:davon|drei|vier|(?:der )?(?:oben )?(?:genannten?|obigen|anderen))(?: \w+)?"
    r"|(?:toutes|tous)(?: ces \w+| les (?:réponses|propositions)(?: (?:ci-dessus|précédentes))?)"
    r"|tod[ao]s (?:las|los) (?:anteriores|respuestas(?: anteriores)?)"
    r"|(?:كل|جميع) ما (?:سبق|ذكر)"
)

NONE_OF_THEM: Final = re.compile(
    r"(?:none|neither|not any)(?: one)?(?: of (?:the (?:above|below|(?:other )?(?:answers|options|choices|statements)|others?)|these|those|them))?"
    r"(?: (?:answers|options|choices|statements))?(?: (?:above|below|listed|given|mentioned))?(?: (?:is|are) (?:correct|right|true))?"
    r"|(?:nichts|keine[rs]?)(?: (?:davon|der (?:genannten|obigen|anderen))(?: \w+)?)?"
    r"|aucun(?:e)?(?: de ces \w+| des (?:deux|trois|\w+ (?:ci-dessus|précédentes)))?"
    r"|ningun[ao](?: de (?:las|los) (?:anteriores|otr[ao]s))?"
    r"|لا شيء(?: مما (?:سبق|ذكر))?"
)


def affirms_all(option: OptionText) -> bool:
    """Whether an option says that all others are right."""
    return ALL_OF_THEM.fullmatch(option.text.casefold().strip(" .!")) is not None


def denies_all(option: OptionText) -> bool:
    """Whether an option says that no other is right."""
    return NONE_OF_THEM.fullmatch(option.text.casefold().strip(" .!")) is not None


def answering_options(item: ChoiceItem) -> tuple[OptionText, ...]:
    """The options that answer the question, without those that speak of the others."""
    return tuple([option for option in item.options if not (affirms_all(option) or denies_all(option))])


def all_or_none_finding(item: ChoiceItem, option: OptionText, why: str) -> Finding:
    """A finding at such an option: an error where it may be printed before those of which it speaks."""
    if option.text in item.pinned:
        return item.finding(
            option, f'"{option.text}" {why}', "Replace it with an option that answers the question itself."
        )
    message = f'"{option.text}" refers to the other options, but may be printed before them'
    return item.finding(
        option,
        message,
        f'Replace it with an option that answers the question itself, or keep it last with `pin: "{option.text}"`.',
        Severity.ERROR,
    )
