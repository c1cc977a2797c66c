"""`make oldest` and `make lowest` import only the files that name their mark, and miss none of its tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked_files import marks_named_in


@pytest.mark.parametrize("mark", ["backend", "dependencies", "slow"])
def test_the_file_of_each_marked_test_names_the_mark(request: pytest.FixtureRequest, mark: str) -> None:
    files = {item.path for item in request.session.items if item.get_closest_marker(mark)}

    assert [path.name for path in sorted(files) if mark not in marks_named_in(path)] == []


def test_a_dependency_that_a_mark_names_has_a_lowest_version(request: pytest.FixtureRequest) -> None:
    lines = Path(__file__).with_name("constraints-lowest.txt").read_text(encoding="utf-8").splitlines()
    marks = [mark for item in request.session.items if (mark := item.get_closest_marker("dependencies"))]

    assert {name for mark in marks for name in mark.args} <= {line.partition("==")[0] for line in lines}
