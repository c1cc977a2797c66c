"""The hook that projects with banks add to pre-commit."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]


@pytest.fixture
def hook() -> dict[str, Any]:
    (listed,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(listed, dict)
    return listed


@pytest.mark.parametrize("name", ["question_banks/market/market.yaml", "a.yml", "market/article.md"])
def test_it_runs_when_a_bank_or_an_article_changes(hook: dict[str, Any], name: str) -> None:
    assert re.search(hook["files"], name)


def test_it_checks_the_default_folder(hook: dict[str, Any]) -> None:
    program, *arguments = shlex.split(hook["entry"])
    done = subprocess.run(
        [sys.executable, "-m", program, *arguments], cwd=ROOT, capture_output=True, check=False, timeout=60
    )

    assert hook["pass_filenames"] is False
    assert done.returncode == 0, done.stderr
