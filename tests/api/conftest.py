"""The market with a question of every type, as files, and the words of a deck that was built from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import ARTICLE_TEXT, a_bank

import quizgen as qg


@pytest.fixture
def market(tmp_path: Path) -> Path:
    folder = tmp_path / "lessons" / "market"
    folder.mkdir(parents=True)
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    qg.save(a_bank(), folder / "prices.yaml")
    return folder
