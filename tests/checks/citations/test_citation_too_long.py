from __future__ import annotations

from pathlib import Path

from checks.checks_cases import flashcard

import quizgen as qg


def problems_for(tmp_path: Path, words: int) -> list[tuple[str, int, int, str]]:
    text = " ".join(f"word{n}" for n in range(30))
    quote = " ".join(text.split()[:words])
    (tmp_path / "article.md").write_text(f"---\ntitle: T\n---\n{text}\n", encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(
        f"bank: b\ntitle: T\nquestions:\n{flashcard(quote)}", encoding="utf-8"
    )
    return [(p.code, p.span.line, p.span.column, p.message) for p in qg.check([tmp_path]).problems]


def test_twenty_five_words_are_allowed(tmp_path: Path) -> None:
    assert problems_for(tmp_path, 25) == []


def test_twenty_six_words_are_too_many(tmp_path: Path) -> None:
    assert problems_for(tmp_path, 26) == [
        ("citation-too-long", 8, 11, "the quotation contains 26 words, but at most 25 are allowed")
    ]
