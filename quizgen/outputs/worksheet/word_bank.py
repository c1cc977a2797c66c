"""The word bank: the words of all gaps in a box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from quizgen.model.questions import Cloze
from quizgen.outputs.worksheet.forms import Placed
from quizgen.text.languages import language_data


def words_of_gaps(placed: Iterable[Placed], language: str) -> tuple[str, ...]:
    """The answers of all gaps in alphabetical order, each as often as it is needed.

    None if there is only one gap, because the word bank would be its answer.
    """
    gaps = (gap for each in placed if isinstance(each.question, Cloze) for gap in each.question.parsed.gaps)
    words = sorted((gap.answer for gap in gaps), key=lambda word: alphabetical(word, language))
    return tuple(words) if len(words) > 1 else ()


def alphabetical(text: str, language: str) -> tuple[str, str]:
    """The alphabetical sort key of a text. Case and accents count last, as in dictionaries.

    Some languages sort a letter after another one, such as ñ after n in Spanish.
    """
    folded = text.casefold()
    data = language_data(language)
    for letter, before in data.letters_after.items() if data else ():
        folded = unicodedata.normalize("NFC", folded).replace(letter, f"{before}\uffff")
    plain = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return plain, text
