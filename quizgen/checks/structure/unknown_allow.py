"""An unknown check code under `allow:`.

What: `allow:` of a question contains an unknown check code.

Why: a misspelt code has no effect, so the problem that the author wanted to suppress is still reported.

Bad:  allow: {duplicate-qestion: asked again on purpose}
Good: allow: {duplicate-question: asked again on purpose}
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

UNKNOWN_ALLOW: Final = Check("unknown-allow", Severity.ERROR, about_checks, __name__)
