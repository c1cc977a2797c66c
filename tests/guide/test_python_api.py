from __future__ import annotations

import ast
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
from samples import ARTICLE_TEXT, a_bank

import quizgen as qg

PAGE = Path(qg.__file__).with_name("guide") / "python-api.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def run(block: str, names: dict[str, Any]) -> list[tuple[str, str]]:
    """Run a block; for each expression with a comment what it came to, and what the comment says."""
    results = []
    lines = block.splitlines()
    for statement in ast.parse(block).body:
        code = ast.unparse(statement)
        _, marked, promise = lines[(statement.end_lineno or 0) - 1].partition("  # ")
        if isinstance(statement, ast.Expr) and marked:
            results.append((repr(eval(code, names)), promise))
        else:
            exec(code, names)
    return results


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the examples name, in the folder where they run."""
    folder = tmp_path / "lessons" / "market"
    folder.mkdir(parents=True)
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    qg.save(a_bank(), folder / "prices.yaml")
    (tmp_path / "mill.gift").write_text("Is it old?{T}\n\nWhich river?{=Orl ~Tarn}", encoding="utf-8")
    (tmp_path / "7b.csv").write_text("name,stalls\nAnna,60\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_the_example_of_the_package_delivers_an_edit(lesson: Path) -> None:
    example = textwrap.dedent((qg.__doc__ or "").split("\n\n", 1)[1].split("\n\nHand-written")[0])
    lock = lesson / "market-basics.lock"

    run(example, {})
    before = lock.read_text(encoding="utf-8")
    run(example, {})
    assert lock.read_text(encoding="utf-8") == before
    bank = (lesson / "prices.yaml").read_text(encoding="utf-8")
    (lesson / "prices.yaml").write_text(bank.replace("How many stalls are there?", "How many stalls?"))
    run(example, {})

    assert list(Path("dist", "market").glob("*.apkg"))
    changes = set(lock.read_text(encoding="utf-8").splitlines()) - set(before.splitlines())
    assert [line.split(":")[0].strip() for line in changes] == ["stalls"]


def test_every_example_of_the_page_runs_and_comes_to_what_it_says(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names: dict[str, Any] = {}

    results = [result for block in BLOCKS for result in run(block, names)]

    assert len(results) >= 8
    for came_to, promised in results:
        assert came_to == promised
    assert "What was sold in the first years of the market? grain" in capsys.readouterr().out
    assert "first-product" in (lesson / "prices.yaml").read_text(encoding="utf-8")


def test_every_name_on_the_page_is_public() -> None:
    assert BLOCKS
    used = set(re.findall(r"\bqg\.(\w+)", PAGE.read_text(encoding="utf-8")))
    assert used <= set(qg.__all__)


def test_the_page_is_one_page() -> None:
    assert len(PAGE.read_text(encoding="utf-8").splitlines()) <= 145
