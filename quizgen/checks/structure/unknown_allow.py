"""An unknown check code under `allow:`.

What: `allow:` lists a code that is not the code of any check.

Why: a misspelt code suppresses nothing, although the author may think that it does.

Bad:  allow: {duplicate-qestion: asked again on purpose}
Good: allow: {duplicate-question: asked again on purpose}
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

UNKNOWN_ALLOW: Final = Check("unknown-allow", Severity.ERROR, about_checks, __name__)
