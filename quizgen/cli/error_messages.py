"""The format of errors before a command starts: `error: ...` on standard error, with a hint below.

Problems with a file position are formatted by `quizgen.cli.report`. This module is for usage errors, and for
expected failures without a position, such as a full disk.
"""

from __future__ import annotations

import re
import sys
from typing import Any, Final, cast

import typer

from quizgen.cli.standard_streams import wrapped_for
from quizgen.problems import did_you_mean

WRONG_USAGE: Final = 2
"""The exit status after a usage error."""

UsageError: Final = cast("type[Exception]", typer.BadParameter.__bases__[0])
"""The base class of typer's exceptions for usage errors. It has no public name in typer."""


def print_error(message: str, hint: str = "") -> None:
    """Print an error that belongs to no file position, on standard error.

    Args:
        message: What is wrong.
        hint: How to fix the problem, as a sentence; "" if the message already says it.
    """
    from quizgen.cli.report import replace_control_characters

    text = "".join(
        f"{wrapped_for(sys.stderr, line, '    ')}\n"
        for line in (
            f"error: {replace_control_characters(message)}",
            f"    = {replace_control_characters(hint)}" * bool(hint),
        )
        if line
    )
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))


def print_usage_error(error: Any) -> None:
    """Print a usage error, and the command that shows the help.

    Args:
        error: A `UsageError`. Its class is private to typer.
    """
    context = getattr(error, "ctx", None)
    help_of = context.command_path if context is not None else "quizgen"
    print_error(usage_message(error), f"For help: {help_of} --help")


def usage_message(error: Any) -> str:
    """The message for a usage error, in quizgen's own wording."""
    match type(error).__name__:
        case "NoSuchOption":
            known = [
                name for param in error.ctx.command.params for name in (*param.opts, *param.secondary_opts)
            ]
            meant = did_you_mean(error.option_name.lstrip("-"), [name.lstrip("-") for name in known])
            return f"unknown option {error.option_name}" + meant.replace('mean "', 'mean "--')
        case "MissingParameter":
            return f"missing {error.param.param_type_name} {_name(error.param)}"
        case "BadParameter" if error.param is not None and not error.param_hint:
            return f"invalid value for {_name(error.param)}: {_wanted_number(error.param)}"
        case "BadParameter" if error.param_hint:
            return f"invalid value for {error.param_hint}: {error.message}"
        case _:
            return _plain(error.message)


def _name(param: Any) -> str:
    """A parameter as one types it, or its metavariable."""
    return (
        str(param.opts[0]) if param.param_type_name == "option" else str(param.metavar or param.name.upper())
    )


def _wanted_number(param: Any) -> str:
    """What a number should be; no other values are refused by typer itself."""
    low, high = param.min, param.max
    if low is not None and high is not None:
        return f"use a number from {low} to {high}"
    return f"use a number of at least {low}" if low is not None else "use a number"


def _plain(message: str) -> str:
    """A sentence of typer's in our form: lower case, double quotes, no full stop."""
    if extra := re.fullmatch(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", message):
        return f'unexpected argument "{extra[1]}"'
    text = re.sub(r"'([^']*)'", r"\1", message).rstrip(".")
    return text[:1].lower() + text[1:]
