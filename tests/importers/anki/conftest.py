"""Fixtures of the tests of Anki's notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from outputs.anki_cases import Collection


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A fresh collection in the real Anki backend."""
    fresh = Collection(tmp_path)
    yield fresh
    fresh.close()
