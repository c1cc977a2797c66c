"""The files of a new folder: an article and a bank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quizgen.api.files import bank_id, quote_scalar
from quizgen.grading.markdown_escape import escape_markdown
from quizgen.markup.template_files import template_text
from quizgen.model.article import Article
from quizgen.model.citation import Citation, find_places
from quizgen.text.sentences import sentences

MIN_QUOTE_WORDS: Final = 6
MAX_STARTER_WORDS: Final = 20
EXAMPLES: Final = 4

WORD: Final = re.compile(r"[^\W\d_]{4,}")


def sample_files(directory: Path, uid: str) -> dict[str, str]:
    """A sample article and a bank with one question of each type."""
    bank = template_text("new/bank.yaml.txt").replace("{{bank}}", bank_id(directory))
    bank = bank.replace("{{uid}}", uid)
    return {"article.md": template_text("new/article.md"), f"{bank_id(directory)}.yaml": bank}


def keyed_files(directory: Path, uid: str, article_text: str, article: Article) -> dict[str, str]:
    """The given article, and a bank made from its sentences."""
    head = template_text("new/keyed_bank.yaml.txt").replace("{{bank}}", bank_id(directory))
    questions = "\n".join(_questions(article))
    bank = (
        head.replace("{{uid}}", uid).replace("{{title}}", quote_scalar(article.title))
        + questions
        + "\n"
        + _examples()
    )
    return {"article.md": article_text, f"{bank_id(directory)}.yaml": bank}


def _questions(article: Article) -> Iterator[str]:
    """Flashcards and cloze texts, made from the first sentences that can be cited."""
    found = 0
    for number, piece in enumerate(_citable(article), start=1):
        found += 1
        yield _cloze(number, piece) if number % 2 == 0 else _flashcard(number, piece)
    if not found:
        yield _uncited(article)


def _citable(article: Article) -> list[str]:
    """The beginnings of the first sentences that stand only once in the article."""
    pieces: list[str] = []
    for passage in article.passages:
        for start, end in sentences("" if passage.is_table or passage.is_code else passage.text):
            words = passage.text[start:end].split()
            piece = " ".join(words[:MAX_STARTER_WORDS])
            usable = len(words) >= MIN_QUOTE_WORDS and WORD.search(piece) and not re.search(r"[{}|]", piece)
            if usable and len(find_places(article, Citation(quote=piece))) == 1:
                pieces.append(piece)
            if len(pieces) == EXAMPLES:
                return pieces
    return pieces


def _flashcard(number: int, piece: str) -> str:
    words = piece.split()
    half = len(words) // 2
    front, back = " ".join(words[:half]), " ".join(words[half:])
    return _question(
        number,
        "flashcard",
        {
            "front": f"How does the article continue? “{escape_markdown(front)} …”",
            "back": f"… {escape_markdown(back)}",
        },
        piece,
    )


def _cloze(number: int, piece: str) -> str:
    hidden = max(WORD.finditer(piece), key=lambda found: len(found[0]))
    text = f"{escape_markdown(piece[: hidden.start()])}{{{{{hidden[0]}}}}}{escape_markdown(piece[hidden.end() :])}"
    return _question(number, "cloze", {"text": text}, piece)


def _question(number: int, kind: str, own: dict[str, str], cite: str) -> str:
    lines = [f"  - id: example-{number}", f"    type: {kind}"]
    lines += [f"    {key}: {quote_scalar(value)}" for key, value in own.items()]
    lines += [
        f"    cite: {quote_scalar(cite)}",
        "    explain: The article says so in these words.",
        "    objective: recall\n",
    ]
    return "\n".join(lines)


def _uncited(article: Article) -> str:
    """What stands in a bank about an article with no sentence that could be cited."""
    own = {"front": "What is the article about?", "back": escape_markdown(article.title)}
    made = _question(1, "flashcard", own, "-")
    return made.replace(
        '    cite: "-"',
        "    uncited: This is only an example. Replace this line with `cite` and words of the article.",
    )


def _examples() -> str:
    """The questions of the sample bank as comments."""
    _, _, questions = template_text("new/bank.yaml.txt").partition("\nquestions:\n")
    lines = [
        "# Examples of each question type, about a different article",
        "#",
        *questions.rstrip().split("\n"),
    ]
    return (
        "\n".join(f"  # {line}".rstrip() if not line.startswith("#") else f"  {line}" for line in lines)
        + "\n"
    )
