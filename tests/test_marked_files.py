"""`make oldest` and `make lowest` import only the files that name their mark, and miss none of its tests."""

from __future__ import annotations

import pytest
from marked_files import marks_named_in


@pytest.mark.parametrize("mark", ["backend", "dependencies", "slow"])
def test_the_file_of_each_marked_test_names_the_mark(request: pytest.FixtureRequest, mark: str) -> None:
    files = {item.path for item in request.session.items if item.get_closest_marker(mark)}

    assert [path.name for path in sorted(files) if mark not in marks_named_in(path)] == []
