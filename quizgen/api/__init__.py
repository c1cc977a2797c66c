"""The functions of the public API, which Python programs and the commands call.

Each module contains one function and its result, and imports only what this function needs, so that commands
start quickly. `quizgen/__init__.py` offers the same names and the types of the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import quizgen

if TYPE_CHECKING:
    from quizgen.api.building import BuildResult, Settings, build
    from quizgen.api.checked import Checked
    from quizgen.api.checking import check
    from quizgen.api.citing import PendingQuestion, find_quotations
    from quizgen.api.class_grading import ClassSource, class_points, grade_class, read_class
    from quizgen.api.class_reporting import LocatedReport, report_class
    from quizgen.api.exporting import ExportResult, export
    from quizgen.api.grading import grade
    from quizgen.api.importing import ImportResult, import_files
    from quizgen.api.loading import Loaded, load
    from quizgen.api.mutation import Mutated, mutate
    from quizgen.api.packages import open_package
    from quizgen.api.saving import save, to_yaml

__all__ = [
    "BuildResult",
    "Checked",
    "ClassSource",
    "ExportResult",
    "ImportResult",
    "Loaded",
    "LocatedReport",
    "Mutated",
    "PendingQuestion",
    "Settings",
    "build",
    "check",
    "class_points",
    "export",
    "find_quotations",
    "grade",
    "grade_class",
    "import_files",
    "load",
    "mutate",
    "open_package",
    "read_class",
    "report_class",
    "save",
    "to_yaml",
]


def __getattr__(name: str) -> Any:
    """A function or what it returns, imported when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(quizgen, name)
