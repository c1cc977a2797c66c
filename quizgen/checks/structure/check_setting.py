"""What a bank says of checks can be followed.

What: a code under the bank's `checks:` that no check has, or that of a check whose findings make a
question wrong and which is set to less than an error.

Why: a setting that is misspelt sets nothing. And a bank that may call a quotation right that is in
no article proves nothing: such a finding is mended, or allowed at its question with a reason.

Bad:  checks: {citation-not-found: off}
Good: checks: {key-longest: off, long-stem: warning}
"""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check, about_checks
from quizgen.problems import Severity

CHECK_SETTING: Final = Check("check-setting", Severity.ERROR, about_checks, __name__)
