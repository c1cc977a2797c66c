"""Determines what a repeated import changes in a bank, and what the author added to each question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from rapidfuzz import fuzz

from quizgen.grading.key import asked_and_right
from quizgen.importers.assembly import ImportedQuestion
from quizgen.importers.former_exports import cloze_of_gap, is_reduced, kept_fields
from quizgen.importers.item_ids import FreeIds, content_of
from quizgen.importers.kept_values import keep_values
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Defaults
from quizgen.model.components import Option, Pair
from quizgen.model.question_base import QuestionBase
from quizgen.model.questions import Cloze, OpenEnded, Question, ShortAnswer, TrueFalse, stem
from quizgen.text.normal_form import n1

MIN_SIMILARITY: Final = 80.0
"""The minimum similarity of two stems, and of their answers, in per cent (rapidfuzz, sorted words)."""

MIN_ALONE: Final = 92.0
"""The minimum similarity of two stems with uninformative answers: statements, and open-ended questions."""

RARE_WORDS: Final = 6
"""The number of words of a stem by which an earlier version of a question is looked up."""

MAX_CANDIDATES: Final = 40
"""The number of questions that are compared with a stem, so that the time stays linear."""

OF_AUTHOR: Final = tuple(name for name in QuestionBase.model_fields if name not in {"id", "formerly"})
"""The fields that all types have. Their values in a bank were written there, or imported once."""

NO_DEFAULTS: Final = Defaults()
SOURCES: Final = ("cite", "uncited", "pending")


class BankUpdate(NamedTuple):
    """The changes that an import makes to a bank.

    Attributes:
        questions: All questions of the bank. Existing questions keep their places.
        changed: The indices of the questions whose texts are updated.
        added: The number of new questions at the end.
        renamed: The former and new ids of questions that were recognised although they now ask something
            else.
        missing: The ids of questions that are no longer in the source. They stay in the bank.
    """

    questions: tuple[Question, ...]
    changed: tuple[int, ...]
    added: int
    renamed: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def update_questions(
    existing: Sequence[Question], imported: Sequence[ImportedQuestion], defaults: Defaults = NO_DEFAULTS
) -> BankUpdate:
    """Update the questions of a bank from a source that was imported before.

    Args:
        existing: The questions of the bank.
        imported: All questions of the source.
        defaults: The `defaults` of the bank, which also apply to new questions.
    """
    places = _matched(existing, imported)
    questions = list(existing)
    added: list[Question] = []
    changed: list[int] = []
    renamed: list[tuple[str, str]] = []
    free = FreeIds(name for question in existing for name in (question.id, *question.formerly))
    ids = {question.id for question in existing}
    parted = {base for new in imported if (base := cloze_of_gap(new)) in ids}
    for new, place in zip(imported, places, strict=True):
        if cloze_of_gap(new) in parted:
            continue
        if place is None:
            own = free.take(new.question.id, _content(new.question))
            added.append(with_defaults(new.question, defaults).model_copy(update={"id": own}))
            continue
        old = existing[place]
        if is_reduced(new, old):
            continue
        own = _own_id(old, new, free.taken)
        updated = _updated(old, new, own)
        if updated != old:
            changed.append(place)
            questions[place] = updated
        if own != old.id:
            free.taken.add(own)
            renamed.append((old.id, own))
    found = {*places} | {place for place, old in enumerate(existing) if old.id in parted}
    missing = tuple(old.id for place, old in enumerate(existing) if place not in found)
    return BankUpdate((*questions, *added), tuple(sorted(changed)), len(added), tuple(renamed), missing)


def with_defaults(question: Question, defaults: Defaults) -> Question:
    """A question with the values that it gets from the `defaults` of a bank."""
    values: dict[str, Any] = {
        name: getattr(defaults, name) for name in ("difficulty", "bloom") if getattr(question, name) is None
    }
    if defaults.points is not None and "points" not in question.model_fields_set:
        values["points"] = defaults.points
    if isinstance(question, OpenEnded):
        values.pop("points", None)  # they are those of its rubric
    values["tags"] = tuple(dict.fromkeys([*question.tags, *defaults.tags]))
    return question.model_copy(update=values)


def _matched(existing: Sequence[Question], imported: Sequence[ImportedQuestion]) -> list[int | None]:
    """For each imported question the place of the one in the bank that it is a version of."""
    places: list[int | None] = [None] * len(imported)
    left = dict.fromkeys(range(len(existing)))
    by_id = {question.id: place for place, question in enumerate(existing)}
    by_content: dict[str, list[int]] = defaultdict(list)
    for place, question in reversed([*enumerate(existing)]):
        by_content[_content(question)].append(place)

    def match(number: int, place: int | None) -> None:
        if place is not None and place in left:
            places[number] = place
            del left[place]

    for number, new in enumerate(imported):
        if new.is_given:
            match(number, by_id.get(new.question.id))
    for number, new in enumerate(imported):
        if places[number] is None:
            same = by_content[_content(new.question)]
            while same and places[number] is None:
                match(number, same.pop())
    for number, new in enumerate(imported):
        if places[number] is None:
            match(number, by_id.get(new.question.id))
    _match_similar(existing, imported, places, left)
    return places


def _match_similar(
    existing: Sequence[Question],
    imported: Sequence[ImportedQuestion],
    places: list[int | None],
    left: dict[int, None],
) -> None:
    """Match what is left by the words of the stems, the most similar pair first."""
    stems = {place: _stem(existing[place]) for place in left}
    frequency = Counter(word for words in stems.values() for word in set(words.split()))
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, words in stems.items():
        for word in dict.fromkeys(words.split()):
            by_word[word].append(place)
    pairs: list[tuple[float, int, int]] = []
    for number, new in enumerate(imported):
        if places[number] is not None:
            continue
        words = _stem(new.question)
        rare = sorted(
            (word for word in set(words.split()) if word in by_word), key=lambda w: (frequency[w], w)
        )
        near = Counter(place for word in rare[:RARE_WORDS] for place in by_word[word][:MAX_CANDIDATES])
        for place, _ in near.most_common(MAX_CANDIDATES):
            if score := _similarity(new.question, words, existing[place], stems[place]):
                pairs.append((-score, number, place))
    for _, number, place in sorted(pairs):
        if places[number] is None and place in left:
            places[number] = place
            del left[place]


def _similarity(new: Question, words: str, old: Question, old_words: str) -> float:
    """How similar two questions are; 0 if one is hardly a version of the other: it has another answer."""
    if isinstance(new, TrueFalse | OpenEnded) or isinstance(old, TrueFalse | OpenEnded):
        return fuzz.token_sort_ratio(words, old_words, score_cutoff=MIN_ALONE)
    right, old_right = (" ".join(asked_and_right(question)[1]) for question in (new, old))
    if not fuzz.token_sort_ratio(right, old_right, score_cutoff=MIN_SIMILARITY):
        return 0.0
    return fuzz.token_sort_ratio(words, old_words, score_cutoff=MIN_SIMILARITY)


def _own_id(old: Question, new: ImportedQuestion, taken: set[str]) -> str:
    """The id that a question has from now on: that of the source, or a new one if it asks something else."""
    wanted = new.question.id
    same = _content(old) == _content(new.question) or _stem(old) == _stem(new.question)
    is_free = wanted not in taken or wanted in old.formerly
    if wanted == old.id or not is_free or (same and not new.is_given):
        return old.id
    return wanted


def _updated(old: Question, new: ImportedQuestion, own_id: str) -> Question:
    """A question of the bank with the texts of the source, and with all that the author wrote."""
    question = _with_task_apart(old, new.question)
    values: dict[str, Any] = (
        keep_values(old, question)
        if type(old) is type(question)
        else {name: getattr(question, name) for name in type(question).model_fields}
    )
    for name in OF_AUTHOR:
        if name in old.model_fields_set and getattr(old, name) != type(old).model_fields[name].default:
            values[name] = getattr(old, name)
    values["allow"] = old.allow  # what the source has twice was allowed when it was new
    for name in SOURCES:
        if name in type(question).model_fields:
            values[name] = getattr(old, name, None) or (() if name == "cite" else None)
    if type(old) is type(question):
        for name in new.supplied & set(type(question).model_fields):
            values[name] = getattr(old, name)
        if isinstance(old, OpenEnded):
            values["lines"] = old.lines  # other programs offer only certain numbers of lines
        values |= kept_fields(old, values)
    if isinstance(old, ShortAnswer) and isinstance(question, ShortAnswer):
        values["accept"] = tuple(dict.fromkeys([*question.accept, *old.accept]))
        texts = {option.text for option in question.reject}
        values["reject"] = (*question.reject, *(each for each in old.reject if each.text not in texts))
    if old.space is not None and "lines" in type(question).model_fields:
        values["lines"] = type(question).model_fields["lines"].default
    if isinstance(question, OpenEnded):
        values["points"] = sum(criterion.points for criterion in values["rubric"])
    values["id"] = own_id
    if own_id != old.id:
        values["formerly"] = tuple(name for name in (*old.formerly, old.id) if name != own_id)
    else:
        values["formerly"] = old.formerly
    return question.model_copy(update=values)


def _with_task_apart(old: Question, new: Question) -> Question:
    """A cloze question with its task separated from its text again. Most programs join both."""
    if not isinstance(old, Cloze) or not isinstance(new, Cloze) or not old.ask or new.ask:
        return new
    count = old.ask.count("\n\n") + 1
    paragraphs = new.text.split("\n\n")
    task, text = "\n\n".join(paragraphs[:count]), "\n\n".join(paragraphs[count:])
    return new.model_copy(update={"ask": old.ask, "text": text}) if text and n1(task) == n1(old.ask) else new


def _content(question: Question) -> str:
    """What a question asks and answers, without feedback."""
    return n1(content_of({name: _short(getattr(question, name)) for name in type(question).model_fields}))


def _short(value: object) -> object:
    """A field's value as an author would write it, without feedback."""
    match value:
        case Option():
            return value.text
        case Pair():
            return [value.left, value.right]
        case tuple():
            return [_short(each) for each in value]
        case _:
            return value


def _stem(question: Question) -> str:
    return n1(to_plain(stem(question))).casefold()
