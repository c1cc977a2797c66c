"""The definition of a check: a rule that reports findings in banks.

A check does not know the file of a question. The position of a finding in the author's file is looked up
afterwards (`quizgen.api`).
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

if TYPE_CHECKING:
    from quizgen.checks.engine.context import CheckContext


class Check(NamedTuple):
    """A check.

    Attributes:
        code: The code for `allow:`, in kebab-case. Codes are never reused.
        severity: The severity of its findings.
        run: Returns the findings in a folder.
        module: The module whose docstring documents the check, if it is not that of `run`.
    """

    code: str
    severity: Severity
    run: Callable[[CheckContext], Iterable[Finding]]
    module: str = ""

    @property
    def documentation(self) -> str:
        """The documentation: what the check finds, the reason, a bad example and a good one."""
        return inspect.cleandoc(sys.modules[self.module or self.run.__module__].__doc__ or "")

    @property
    def summary(self) -> str:
        """What the check reports, as a phrase: "The same option twice."."""
        return self.documentation.partition("\n")[0]


def about_checks(_: CheckContext) -> tuple[Finding, ...]:
    """Create a check about `allow:` and `checks:`.

    `quizgen.checks.runner` runs it, because it knows all checks.
    """
    return ()
