"""Adds front matter to the text of an article."""

from __future__ import annotations

import json
import re
from typing import Final

from quizgen.loading.article_reader import FENCE

MAX_TITLE_CHARS: Final = 90
TITLE: Final = re.compile(r"#{1,6}[ \t]+(?P<title>\S.*?)[ \t#]*")
UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def with_front_matter(text: str, name: str, language: str = "en") -> str:
    """Add front matter to the text of an article. Without it, the first heading or line becomes the title.

    Args:
        text: The text, with or without front matter.
        name: The title if the text begins with a paragraph.
        language: The language tag of the article.
    """
    if FENCE.fullmatch(text.split("\n", 1)[0]):
        return text
    first, _, rest = text.lstrip().partition("\n")
    heading = TITLE.fullmatch(first)
    if heading:
        title, body = heading["title"], rest
    elif len(first) <= MAX_TITLE_CHARS and rest.startswith("\n") and rest.strip():
        title, body = first.strip(), rest
    else:
        title, body = name, text
    return front_matter(title, language) + body.strip() + "\n"


def front_matter(title: str, language: str) -> str:
    """The front matter of an article, followed by an empty line."""
    return f"---\ntitle: {quote_scalar(title)}\nlanguage: {language}\n---\n\n"


def quote_scalar(text: str) -> str:
    """Quote any text as a YAML scalar in double quotes."""
    escaped = json.dumps(text, ensure_ascii=False)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped)
