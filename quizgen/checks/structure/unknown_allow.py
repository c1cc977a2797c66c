"""An unknown check code under `allow:`.

What: `allow:` lists a code that belongs to no check.

Why: a misspelt code suppresses nothing, but it looks as if it did.

Bad:  allow: {duplicate-qestion: asked again on purpose}
Good: allow: {duplicate-question: asked again on purpose}
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

UNKNOWN_ALLOW: Final = Check("unknown-allow", Severity.ERROR, about_checks, __name__)
