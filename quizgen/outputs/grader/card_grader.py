"""The grader as a script for Anki cards, with the words of all languages: `templates/anki/grader.js`.

The templates of cards do not depend on the language, so the script contains all languages. It is stored as a
file, because creating it takes as long as building a deck. A test fails if the file is out of date.
"""

from __future__ import annotations

import json
import re
from typing import Final

from quizgen.markup.template_files import template_text
from quizgen.outputs.grader.grader_script import GRADER_SCRIPTS
from quizgen.outputs.grader.grading_tables import grading_tables
from quizgen.outputs.grader.language_words import language_words
from quizgen.text.languages import known_languages

COMMENT: Final = re.compile(r"/\*\*.*?\*/ ?|^\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
INDENTATION: Final = re.compile(r"\n\s*")
COMMON: Final = ("any", "between", "longWord", "longestLine")
NO_WORDS: Final[dict[str, list[str]]] = {"words": [], "counting": [], "known": [], "rivals": []}


def card_grader() -> str:
    """A function that creates the grading context of a language, without phrases, because cards show none."""
    scripts = "\n".join(map(template_text, GRADER_SCRIPTS))
    english = grading_tables("en")
    tables = {
        **{name: english[name] for name in COMMON},
        "languages": [language_words(data, whole=True) for data in known_languages()],
        "marks": {data.tag: grading_tables(data.tag)["marks"] for data in known_languages()},
        "numberWords": NO_WORDS,
        "phrases": {},
        "numberDoubts": {},
        "dateDoubts": {},
        "spanNotes": {},
    }
    data = json.dumps(tables, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    short = INDENTATION.sub("\n", COMMENT.sub("", scripts)).strip()
    return f"{short}\nconst CARD_TABLES = {data};\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(card_grader())
