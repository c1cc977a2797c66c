"""Counts the work of a build for inputs of three sizes, each twice the one before, in one dimension.

    PYTHONPATH=tests python tests/work_counts.py DIMENSION

Work is counted, never timed: calls of functions, and characters that regular expressions and our calls of methods of
texts look at.
Must be a process of its own: expressions are counted only if they are compiled after this module.
Prints a list of calls and a list of characters as JSON.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

METHODS = frozenset(
    [
        "casefold",
        "count",
        "encode",
        "find",
        "isascii",
        "join",
        "lower",
        "replace",
        "rfind",
        "split",
        "splitlines",
        "strip",
        "translate",
    ]
)
"""Methods of texts that may look at all of them."""

_compile = re.compile


class Work:
    """What has been done so far."""

    calls = 0
    characters = 0


class CountedPattern:
    """A regular expression that counts the characters it looks at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def _first(self, method: str, text: str, place: tuple[int, ...]) -> re.Match[str] | None:
        found: re.Match[str] | None = getattr(self._pattern, method)(text, *place)
        start, end = (*place, 0)[0], (*place, len(text), len(text))[1]
        Work.characters += (
            found.end() if found else min(end, len(text)) if method == "search" else start + 1
        ) - start
        return found

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return self._first("search", text, place)

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return self._first("match", text, place)

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        return self._first("fullmatch", text, place)

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        Work.characters += len(text)
        return self._pattern.finditer(text, *place)

    def findall(self, text: str, *place: int) -> list[Any]:
        Work.characters += len(text)
        return self._pattern.findall(text, *place)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        Work.characters += len(text)
        return self._pattern.split(text, maxsplit)

    def sub(self, to: Any, text: str, count: int = 0) -> str:
        Work.characters += len(text)
        return self._pattern.sub(to, text, count)


def _counted_compile(pattern: Any, flags: Any = 0) -> Any:
    compiled = _compile(pattern, flags)
    return CountedPattern(compiled) if isinstance(compiled.pattern, str) else compiled


def _count(frame: FrameType, event: str, function: Any) -> None:
    if event == "call":
        Work.calls += 1
    elif event == "c_call":
        Work.calls += 1
        text = getattr(function, "__self__", None)
        # Parsers of others look for the next line with `find`, which does not look at all of a text.
        if isinstance(text, str) and function.__name__ in METHODS and "quizgen" in frame.f_code.co_filename:
            Work.characters += len(text)


def counted(build: Callable[[Path], object], source: Path) -> tuple[int, int]:
    """The calls and characters of a build."""
    calls, characters = Work.calls, Work.characters
    sys.setprofile(_count)
    try:
        build(source)
    finally:
        sys.setprofile(None)
    return Work.calls - calls, Work.characters - characters


def write(dimension: str, place: Path, times: int, name: str) -> None:
    """Input with so many times as much in one dimension."""
    from benchmarks import generated

    match dimension:
        case "questions" | "exports":
            generated.about_article(place / name, 40 * times, sentences=240)
        case "paragraphs":
            generated.about_article(place / name, 24, sentences=120 * times)
        case "sentences":
            generated.about_article(place / name, 24, sentences=40 * times, paragraph=20 * times)
        case "both":
            generated.about_article(place / name, 40 * times)
        case "words":
            generated.about_article(place / name, 24, words=60 * times)
        case "options":
            generated.about_article(place / name, 24, options=24 * times)
        case "folders":
            for number in range(2 * times):
                generated.about_article(place / f"{name}-{number}", 24, sentences=40)
        case _:
            raise ValueError(dimension)


def write_import(dimension: str, place: Path, times: int, name: str) -> None:
    """A file to import with so many times as many questions, or as much text in one of them."""
    import quizgen

    words = [f"{name} {number} *a_b* of {number % 7} mills < {number}" for number in range(30 * times)]
    place.mkdir()
    file = place / "quiz.txt"
    match dimension:
        case "import-gift" | "import-again":
            text = "\n\n".join(f"Which is {each}?{{=right ~wrong {each}}}" for each in words)
        case "import-aiken":
            text = "\n".join(f"Which is {each}?\nA. right\nB. {each}\nANSWER: A\n" for each in words)
        case "import-xml":
            questions = (
                f"<question type='shortanswer'><questiontext><text><![CDATA[<p>Is <b>it</b> {each}?</p>]]></text>"
                f"</questiontext><answer fraction='100'><text>{number}</text></answer></question>"
                for number, each in enumerate(words)
            )
            text = f"<quiz>{''.join(questions)}</quiz>"
        case "import-text":
            text = "[html]" + "".join(f"<p>{each} <i>x</i></p>" for each in words) + " Why?{}"
        case _:
            raise ValueError(dimension)
    file.write_text(text, encoding="utf-8")
    if dimension == "import-again":
        quizgen.import_files(file, place)
        file.write_text(text.replace("Which is", "What is"), encoding="utf-8")


def main(dimension: str) -> None:
    import quizgen
    from quizgen.outputs.exchange.formats import EXCHANGE_OUTPUTS
    from quizgen.text.facts import compare_facts
    from quizgen.text.word_lists import other_spellings

    only = EXCHANGE_OUTPUTS if dimension == "exports" else ["anki", "worksheet"]

    is_import = dimension.startswith("import-")
    fill = write_import if is_import else write

    def build(source: Path) -> None:
        if is_import:
            assert quizgen.import_files(source / "quiz.txt", source).imported
            return
        result = quizgen.build(source, source / "out", only=only)
        assert result.ok, result.problems

    with tempfile.TemporaryDirectory() as folder:
        first, *sizes = (
            Path(folder) / name for name in ("start", "small", "middle", "large")
        )  # words of no number
        fill(dimension if is_import else "both", first, 1, first.name)
        build(first)  # loads what any build needs
        other_spellings("kiev")  # loads the names, which some builds need
        for typed, key in (
            ("12 tall mills", "a dozen mills"),
            ("3 May", "the fourth of May"),
            ("the gate", "gate"),
        ):
            compare_facts(typed, key)  # loads what numbers, dates and words need, likewise
        done = []
        for times, source in zip((1, 2, 4), sizes, strict=True):
            fill(dimension, source, times, source.name)  # no text of one size is in another one
            done.append(counted(build, source))
    print(json.dumps(list(zip(*done, strict=True))))


if __name__ == "__main__":
    re.compile = _counted_compile
    main(sys.argv[1])
