"""Keeps the form of values in a bank if an imported value means the same.

For example, a table has no emphasis, a card has another order of options, and a deck stores a tolerance as two numbers.
These differences are not changes of the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.markup.plain import to_plain
from quizgen.model.components import Option, Pair
from quizgen.model.questions import Cloze, Numeric, Question

WITHOUT_ORDER: Final = frozenset({"answers", "distractors", "pin", "accept", "reject"})
"""Fields whose entries may be in any order."""

LAYOUT: Final = ("shuffle", "pin", "option_columns", "kind", "order", "lines")
"""Fields of single types that most sources do not have."""


def keep_values(old: Question, new: Question) -> dict[str, object]:
    """The fields of the new question. Values that mean the same as the old ones keep their old form.

    Args:
        old: The question in the bank.
        new: The question of the same type that replaces it.
    """
    values = {
        name: _kept(getattr(old, name), getattr(new, name), ordered=name not in WITHOUT_ORDER)
        for name in type(new).model_fields
    }
    for name in LAYOUT:
        if name in values and values[name] == type(new).model_fields[name].default:
            values[name] = getattr(old, name)
    if isinstance(old, Numeric) and isinstance(new, Numeric) and _same_numbers(old, new):
        values |= {name: getattr(old, name) for name in ("answer", "tolerance", "range", "significant")}
    if isinstance(old, Cloze) and isinstance(new, Cloze) and _same_gaps(old, new):
        values["text"] = old.text
    return values


def _kept(old: object, new: object, *, ordered: bool = True) -> object:
    """The old value where the new one says no more."""
    match old, new:
        case str(), str() if _says_no_more(old, new):
            return old
        case Option(), Option() if _says_no_more(old.text, new.text):
            feedback = new.feedback and _kept(old.feedback, new.feedback)
            return old.model_copy(update={"feedback": feedback or old.feedback})
        case Pair(), Pair():
            return new.model_copy(
                update={"left": _kept(old.left, new.left), "right": _kept(old.right, new.right)}
            )
        case tuple(), tuple():
            return _kept_entries(old, new, ordered=ordered)
        case _:
            return new


def _kept_entries(old: Sequence[object], new: Sequence[object], *, ordered: bool) -> tuple[object, ...]:
    """The new entries, each as the old ones have it; in the old order where that means nothing."""
    by_words = {_words(entry): entry for entry in reversed(old)}
    kept = [_kept(by_words.get(_words(entry), entry), entry) for entry in new]
    if not ordered and sorted(map(_words, kept)) == sorted(map(_words, old)):
        place = {_words(entry): at for at, entry in enumerate(old)}
        kept.sort(key=lambda entry: place[_words(entry)])
    return tuple(kept)


def _words(entry: object) -> str:
    """By which words an entry is recognised."""
    match entry:
        case Option():
            return _plain(entry.text)
        case Pair():
            return f"{_plain(entry.left)}\n{_plain(entry.right)}"
        case _:
            return _plain(str(entry))


def _says_no_more(old: str, new: str) -> bool:
    """Whether two texts have the same words, and the new one no more signs around them."""
    return old == new or (len(new) <= len(old) and _plain(old) == _plain(new))


def _plain(text: str) -> str:
    return " ".join(to_plain(text).split())


def _same_numbers(old: Numeric, new: Numeric) -> bool:
    return old.answer == new.answer and old.interval == new.interval


def _same_gaps(old: Cloze, new: Cloze) -> bool:
    """Whether two texts hide the same words, whatever signs they have besides."""
    one, two = old.parsed, new.parsed
    return [(gap.group, *map(_plain, (gap.answer, *gap.accept))) for gap in one.gaps] == [
        (gap.group, *map(_plain, (gap.answer, *gap.accept))) for gap in two.gaps
    ] and _says_no_more(one.blanked, two.blanked)
