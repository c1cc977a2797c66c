"""The content digest of a question, which changes if learners have to learn something new.

The digest covers the question, its correct answers and its explanation. It does not cover the place of the
cited words, titles or labels, so a new paragraph above the citation changes no card. Decks and histories use
the same digest.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Final, NamedTuple

from quizgen.model.question_base import QuestionBase
from quizgen.model.questions.open import OpenEnded
from quizgen.text.normal_form import n1

METADATA: Final = frozenset(
    {
        "id",
        "formerly",
        "inferred",
        "uncited",
        "pending",
        "points",
        "difficulty",
        "bloom",
        "objective",
        "tags",
        "group",
        "allow",
        "bonus",
        "space",
        "new_page",
        "option_columns",
    }
)
"""The fields that describe a question or its place on paper.

All other fields are content, including those of future types. The words of `pending` are metadata, but
whether a question is pending is content. The `lines` of an open-ended question are content, because they were
content when the first decks were released.
"""

DESCRIBED_IF_OPEN: Final = set(METADATA)
DESCRIBED: Final = {*METADATA, "lines"}
"""The fields that the digest leaves out: of open-ended questions, and of all other types."""

JSON: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""A shared encoder, because `json.dumps` would create a new one for each of the ten fields of a question."""


class Digest(NamedTuple):
    """The digest of a question's content.

    Attributes:
        content: 16 hexadecimal digits of the whole content.
        fields: 4 hexadecimal digits of each field that has a value. They show what changed between two
            releases.
    """

    content: str
    fields: Mapping[str, str]


def question_digest(question: QuestionBase, media: Mapping[str, str]) -> Digest:
    """The digest of a question.

    Fields with default values are left out, so that a new optional field changes no digest.

    Args:
        question: The question.
        media: Digests of images and recordings by file name. For a missing file, its name counts.
    """
    described = DESCRIBED_IF_OPEN if isinstance(question, OpenEnded) else DESCRIBED
    said = question.model_dump(mode="json", exclude=described, exclude_defaults=True)
    if question.pending is not None:
        said["pending"] = True
    if question.cite:
        said["cite"] = [n1(citation.quote) for citation in question.cite]
    for name, medium in (("image", question.image), ("audio", question.audio)):
        if medium is not None:
            words = {key: value for key, value in said[name].items() if key != "credit"}
            said[name] = {**words, "file": media.get(medium.file, medium.file)}
    fields = {name: JSON.encode(value) for name, value in said.items()}
    whole = ",".join([f'"{name}":{value}' for name, value in sorted(fields.items())])
    return Digest(
        _hexadecimal(f"{{{whole}}}", 8), {name: _hexadecimal(value, 2) for name, value in fields.items()}
    )


def _hexadecimal(text: str, size: int) -> str:
    return hashlib.blake2b(text.encode(), digest_size=size).hexdigest()
