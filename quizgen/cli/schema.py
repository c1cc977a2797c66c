"""`quizgen schema`: the JSON Schema of banks, for editors."""

from __future__ import annotations

EXAMPLES = """
Examples:
  quizgen schema > question_banks/bank.schema.json

The first line of a bank tells the editor where the schema is:
  # yaml-language-server: $schema=../bank.schema.json
"""


def schema() -> None:
    """Print the JSON Schema for banks, so that editors can complete and explain keys.

    Editors that support JSON Schemas for YAML (such as VS Code, Neovim, Emacs, Zed and JetBrains) use the schema to complete and explain keys and values. These editors also mark mistakes as you type.
    """
    from quizgen.model.json_schema import schema_text

    print(schema_text(), end="")
