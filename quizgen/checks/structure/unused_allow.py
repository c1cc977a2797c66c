"""An entry under `allow` that is not needed.

What: `allow:` lists a check that reports nothing for the question.

Why: the problem for which the `allow` was written no longer exists. The `allow` would only hide the next
problem of the same kind.

Bad:  allow: {clang: the word is the subject of the text}   (and the check reports nothing)
Good: the question without `allow`
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

UNUSED_ALLOW: Final = Check("unused-allow", Severity.WARNING, about_checks, __name__)
