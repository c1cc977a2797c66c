"""The data with which the script of a card grades a typed answer: the field `Extra2`, as JSON.

The data contains only the key, without information from word lists about similar words
(`quizgen.outputs.grader`). A card marks correct answers in any notation. Misspellings are left to Anki, which
shows them letter by letter.

The field is not part of a question's digest, so it does not change the modification time of existing notes.
"""

from __future__ import annotations

import json
from typing import Any, Final, assert_never

from quizgen.grading.credit import accepted_texts, accepted_words
from quizgen.grading.equivalents import accepted_forms
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.typed_words import exact_text
from quizgen.model.questions import DateQuestion, Numeric, ShortAnswer
from quizgen.outputs.anki.fields.field_html import to_plain_field_html
from quizgen.outputs.grader.grading_description import date_grading, numeric_grading
from quizgen.text.stem_units import kinds_asked_for

FOR_SCRIPTS: Final = "Extra2"
"""A field that only the script of a card reads. Other fields show its content."""


def card_grading(question: ShortAnswer | Numeric | DateQuestion, language: str) -> str:
    """The key of a question as HTML, in the form that the card's script reads."""
    return to_plain_field_html(
        json.dumps(
            {"type": question.type, **_key(question, language)}, ensure_ascii=False, separators=(",", ":")
        )
    )


def _key(question: ShortAnswer | Numeric | DateQuestion, language: str) -> dict[str, Any]:
    match question:
        case ShortAnswer(kind="exact"):
            return {"exact": [exact_text(text) for text in accepted_texts(question)]}
        case ShortAnswer():
            forms = (form for text in accepted_texts(question) for form in accepted_forms(text, language))
            key = {
                "accepted": list(dict.fromkeys(forms)),
                "reject": [unescape_markdown(option.text) for option in question.reject],
                "kinds": kinds_asked_for(question.ask, language),
                "ordered": question.order == "fixed",
                "contained": [
                    [words.words, words.order == "any"]
                    for words in accepted_words(question)
                    if not words.only
                ],
            }
            return {name: value for name, value in key.items() if value}
        case Numeric():
            return numeric_grading(question, language)
        case DateQuestion():
            return {"key": date_grading(question)}
        case _:
            assert_never(question)
