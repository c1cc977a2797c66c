"""Limits for the size of banks and articles. A file beyond a limit is an error before further processing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from quizgen.loading.positions import Positions
from quizgen.problems import Problem, shorten

MAX_ARTICLE_CHARS: Final = 1_000_000
"""The maximum length of an article, about 500 pages of a book."""

MAX_TEXT_CHARS: Final = 50_000
"""The maximum length of a single text in a bank."""

MAX_QUESTION_CHARS: Final = 100_000
"""The maximum length of all texts in a question together."""

MAX_OPTIONS: Final = 100
"""The maximum number of entries in lists that a learner chooses from, sorts or matches."""

MAX_ENTRIES: Final = 1_000
"""The maximum number of entries in any other list of a question."""

OPTION_KEYS: Final = frozenset({"distractors", "answers", "items", "pairs"})

Path = tuple[str | int, ...]


def beyond_limits(data: object, positions: Positions) -> tuple[Problem, ...]:
    """An error for each text and list of a bank that is too long. `data` is the bank as YAML data."""
    if not isinstance(data, Mapping):
        return ()
    found: list[Problem] = []
    for name, value in data.items():
        if name == "questions" and isinstance(value, list):
            for index, question in enumerate(value):
                found += _problems(question, ("questions", index), positions, in_question=True)
        else:
            found += _problems(value, (name,), positions, in_question=False)
    return tuple(found)


def _problems(value: object, path: Path, positions: Positions, *, in_question: bool) -> Iterator[Problem]:
    to_do: list[tuple[Any, Path]] = [(value, path)]
    total, whole = 0, path
    while to_do:
        value, path = to_do.pop()
        if isinstance(value, str):
            total += len(value)
            if len(value) > MAX_TEXT_CHARS:
                message = f"this text has {len(value):,} characters (limit {MAX_TEXT_CHARS:,})"
                hint = "Shorten the text, or split the question."
                yield positions.problem(positions.span(path), "too-long", message, hint)
                return
            continue
        if not isinstance(value, Mapping | list):
            continue
        name = path[-1]
        most = MAX_OPTIONS if name in OPTION_KEYS else MAX_ENTRIES
        if in_question and len(value) > most:
            message = f'"{shorten(str(name))}" has {len(value):,} entries (limit {most:,})'
            hint = "Remove entries, or split the question."
            yield positions.problem(positions.span(path, key=True), "wrong-count", message, hint)
            return
        to_do += (
            ((entry, (*path, key)) for key, entry in value.items())
            if isinstance(value, Mapping)
            else ((entry, (*path, index)) for index, entry in enumerate(value))
        )
    if in_question and total > MAX_QUESTION_CHARS:
        message = f"this question has {total:,} characters (limit {MAX_QUESTION_CHARS:,})"
        yield positions.problem(positions.span(whole), "too-long", message, "Shorten or split the question.")
