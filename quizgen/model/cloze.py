"""The gap notation of cloze questions: text with `{{deletions}}`.

    The troops left in {{December|Dec}} {{1::2011}}, {{1::eight}} years on.

Learners fill in the deletions. Other accepted wordings follow after `|`. Deletions with the same number before `::`
form a group and are hidden together (on one Anki card). A deletion without a number is a group of its own. One parser
serves grading, worksheets, the terminal and Anki.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.model.values import VISIBLE
from quizgen.problems import shorten

DELETION: Final = re.compile(r"\{\{(?:(\d{1,3})::)?(.*?)\}\}(?!\})", re.DOTALL)
ANKIS: Final = re.compile(r"(?i)c(\d+)(?:,\d+)*::(.*)", re.DOTALL)
"""The beginning of a gap in Anki's notation, which authors who know Anki may write by mistake.

Here, it would create a gap with the answer "c1::Paris".
"""

VISIBLE_TEXT: Final = re.compile(VISIBLE)
BLANK: Final = "____"
MAX_GAPS: Final = 499
"""The maximum number of gaps that Anki can number."""


class Gap(NamedTuple):
    """A gap in a cloze text.

    Attributes:
        answer: The main answer.
        accept: Other accepted answers.
        group: The number of the gap, from 1. Gaps with the same number are hidden together.
    """

    answer: str
    accept: tuple[str, ...]
    group: int


class ClozeText(NamedTuple):
    """A text split at its gaps: `texts[0] gaps[0] texts[1] … gaps[-1] texts[-1]`."""

    texts: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def whole(self) -> str:
        """The text with the answers filled in."""
        return self.filled([gap.answer for gap in self.gaps])

    @property
    def blanked(self) -> str:
        """The text with blanks in place of the gaps."""
        return self.filled([BLANK] * len(self.gaps))

    def filled(self, words: Sequence[str]) -> str:
        """The text with these words in the gaps, one for each."""
        return self.texts[0] + "".join(w + t for w, t in zip(words, self.texts[1:], strict=True))


class ClozeError(ValueError):
    """The notation of gaps is invalid. The message tells the author why."""


@lru_cache(maxsize=4096)
def parse_cloze(text: str) -> ClozeText:
    """Parse the gap notation. Results are cached, because every check and output needs them.

    Raises:
        ClozeError: If the text has no gap, an empty gap, too many gaps, or an unmatched brace.
    """
    texts: list[str] = []
    found: list[tuple[str | None, list[str]]] = []
    end = 0
    for match in DELETION.finditer(text):
        texts.append(text[end : match.start()])
        wordings = [wording.strip() for wording in match[2].split("|")]
        if not all(map(VISIBLE_TEXT.search, wordings)):
            raise ClozeError(
                f'the gap "{shorten(match[0])}" has an empty answer: inside the braces, write the words that the gap hides'
            )
        if "{{" in match[2]:
            raise ClozeError(
                f'the gap "{shorten(match[0])}" contains another gap: close the first gap with }}}} before the next {{{{'
            )
        if ankis := ANKIS.match(match[2]):
            own, number = shorten(ankis[2]), shorten(ankis[1])
            raise ClozeError(
                f'the gap "{shorten(match[0])}" is written as in Anki: write {{{{{own}}}}} or {{{{{number}::{own}}}}}'
            )
        found.append((match[1], wordings))
        end = match.end()
    texts.append(text[end:])
    if not found:
        raise ClozeError("the text contains no gap: put the words to hide between {{ and }}")
    if len(found) > MAX_GAPS:
        raise ClozeError(
            f"the text contains {len(found)} gaps, but at most {MAX_GAPS} are allowed: split the text into several questions"
        )
    if any("{{" in part or "}}" in part for part in texts):
        raise ClozeError("a gap is not closed with }}, or there is a }} without {{ before it")
    return ClozeText(tuple(texts), _numbered(found))


def _numbered(found: list[tuple[str | None, list[str]]]) -> tuple[Gap, ...]:
    """Gaps with their groups; those without a number take the lowest numbers left over, in order."""
    taken = {int(number) for number, _ in found if number is not None}
    if 0 in taken:
        raise ClozeError("the lowest number of a gap is 1, not 0")
    free = (number for number in range(1, 1000) if number not in taken)
    return tuple(
        Gap(wordings[0], tuple(wordings[1:]), int(number) if number is not None else next(free))
        for number, wordings in found
    )
