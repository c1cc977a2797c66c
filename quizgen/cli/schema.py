"""`quizgen schema`: print the JSON Schemas of banks and of `quizgen.yaml`, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

EXAMPLES = """
Examples:
  quizgen schema > question_banks/bank.schema.json
  quizgen schema settings > question_banks/quizgen.schema.json

The first line of a bank tells the editor where the schema is:
  # yaml-language-server: $schema=../bank.schema.json
"""


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="bank|settings|export",
            help="Schema for banks, for quizgen.yaml, or for banks exported as JSON.",
            show_default=True,
        ),
    ] = "bank",
) -> None:
    """Print the JSON Schema for banks, quizgen.yaml or exported JSON files.

    Editors that support JSON Schemas for YAML (such as VS Code, Neovim, Emacs, Zed and JetBrains) use the schema to complete and explain keys and values. These editors also mark mistakes as you type.
    """
    from quizgen.api.schemas import SCHEMAS, json_schema
    from quizgen.cli.output_options import parse_choice

    print(json_schema(parse_choice(name, "bank|settings|export", tuple(SCHEMAS))), end="")
