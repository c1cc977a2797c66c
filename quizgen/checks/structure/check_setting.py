"""An invalid setting under `checks`.

What: `checks:` of a bank, or `checks:`, `select:` or `ignore:` of `quizgen.yaml`, contains an unknown check code, or
turns off a check that always reports errors or sets it to a lower severity.

Why: a misspelt setting has no effect. Checks that always have the severity error cannot be turned off,
because they find serious faults, such as a quotation that is not in the article. To make an exception for one
question, add an `allow` with a reason to it.

Bad:  checks: {citation-not-found: off}
Good: checks: {key-longest: off, long-stem: warning}
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

CHECK_SETTING: Final = Check("check-setting", Severity.ERROR, about_checks, __name__)
