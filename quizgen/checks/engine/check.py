"""What a check is: a rule about the meaning of banks, which yields findings.

A check sees values only; it does not know which file a question is from. The place
of a finding in the author's file is looked up afterwards (`quizgen.api`).
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

if TYPE_CHECKING:
    from quizgen.checks.engine.context import CheckContext


@dataclass(frozen=True, slots=True)
class Check:
    """A rule.

    Attributes:
        code: Its name, for `allow:`; kebab-case and never re-used.
        severity: How much a finding matters.
        run: The rule: findings in a folder.
        module: The module of the rule, if not that of `run`; its docstring is the rule's documentation.
    """

    code: str
    severity: Severity
    run: Callable[[CheckContext], Iterable[Finding]]
    module: str = ""

    @property
    def documentation(self) -> str:
        """What the check finds, why, and an example of bad and of good."""
        return inspect.cleandoc(sys.modules[self.module or self.run.__module__].__doc__ or "")

    @property
    def summary(self) -> str:
        """What the check reports, in a phrase: "The same option twice."."""
        return self.documentation.partition("\n")[0]


def about_checks(_: CheckContext) -> tuple[Finding, ...]:
    """The rule of checks about `allow:` and `checks:`: `quizgen.checks.runner` applies them, which knows the others."""
    return ()
