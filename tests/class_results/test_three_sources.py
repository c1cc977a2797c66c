"""The class of the guide: thirty learners on two forms of a worksheet, in Moodle and on the practice page."""

from __future__ import annotations

from pathlib import Path

from pictures.class_sources import NAMES, class_sources, one_file

import quizgen as qg
from quizgen.api.class_grading import ClassSource, class_points, grade_class, read_class

BANK = Path(__file__).parents[2] / "question_banks" / "us-withdrawal-from-iraq" / "last-convoy.yaml"


def _points(source: ClassSource) -> list[tuple[str, float, int]]:
    graded = grade_class(source)
    assert graded.problems == ()
    return [(each.learner, float(each.earned), each.ungraded) for each in class_points(source, graded)]


def test_three_sources_give_the_points_that_one_file_gives(tmp_path: Path) -> None:
    loaded = qg.load(BANK)
    (folder,) = loaded.folders
    (bank,) = folder.banks
    files = class_sources(folder, bank)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "all.jsonl").write_text(one_file(bank), encoding="utf-8")
    together = read_class([tmp_path / name for name in files], loaded)
    found = _points(together)
    assert [name for name, _, _ in found] == NAMES
    assert found == _points(read_class(tmp_path / "all.jsonl", loaded))
