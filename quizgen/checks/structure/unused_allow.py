"""Every allowance silences something.

What: a code under `allow:` whose check finds nothing in the question.

Why: what was allowed once was mended since. An allowance that stays would silence the next
mistake of its kind.

Bad:  allow: {clang: the word is the subject of the text}   (and the check says nothing)
Good: the question without the allowance
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

UNUSED_ALLOW: Final = Check("idle-allow", Severity.WARNING, about_checks, __name__)
