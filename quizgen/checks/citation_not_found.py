"""The quoted words are in the article, word for word.

What: every `cite` is looked up in normal form n1, as whole words of one paragraph.

Why: a question that rests on no words of the article cannot be proved by it. Readers check
an answer by the passage, and a quotation that is nearly right misleads them most where a
number or a name differs, which is what the hint looks for.

Bad:  cite: a column of some 100 armoured vehicles     (the article says "about 100")
Good: cite: made up of about 100 armoured vehicles
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Cited, Reading
from quizgen.model.folder import Folder
from quizgen.model.normal_form import n1
from quizgen.problems import Severity

NEAR: Final = 75.0
"""Per cent of likeness from which a passage is worth proposing: with it, no false anchor in 1,000
quotations of an article with 3 % of its words edited."""

NUMBER: Final = re.compile(r"\d[\d.,]*\d|\d")


def run(reading: Reading) -> Iterator[Finding]:
    """Citations that stand nowhere."""
    for one in reading.citations:
        if not one.places:
            yield Finding(one.bank.bank, one.question.id, one.path, _message(one), _hint(reading.folder, one))


def _message(one: Cited) -> str:
    if one.citation.before or one.citation.after:
        return "the quoted words do not stand in the article between these words before and after"
    return "the quoted words are not in the article"


def _hint(folder: Folder, one: Cited) -> str:
    near = _nearest(tuple(p.normal for p in folder.article.passages), n1(one.citation.quote))
    if near is None:
        return f"Nothing like it is in “{folder.article.title}”: quote words of one paragraph."
    number, words = near
    said, quoted = set(NUMBER.findall(words)), set(NUMBER.findall(n1(one.citation.quote)))
    if said != quoted and quoted - said:
        return f"Paragraph {number} has other figures ({_list(said) or 'none'} for {_list(quoted - said)}): “{words}”"
    return f"Nearest, in paragraph {number}: “{words}”"


def _list(figures: set[str]) -> str:
    return ", ".join(sorted(figures))


@lru_cache(maxsize=1024)
def _nearest(passages: tuple[str, ...], quote: str) -> tuple[int, str] | None:
    """The passage most like the quotation, and the words of it that are, widened to whole words."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a citation that is wrong needs it

    best = max(
        (
            (fuzz.partial_ratio_alignment(quote, text, score_cutoff=NEAR), index)
            for index, text in enumerate(passages)
        ),
        key=lambda found: found[0].score if found[0] else 0.0,
    )
    alignment, index = best
    if alignment is None:
        return None
    text = passages[index]
    start = text.rfind(" ", 0, alignment.dest_start + 1) + 1
    end = text.find(" ", max(alignment.dest_end - 1, start))
    return index + 1, text[start : end if end >= 0 else len(text)]


CITATION_NOT_FOUND: Final = Check("citation-not-found", Severity.ERROR, run)
