"""`quizgen schema`: the JSON Schema of banks, for editors."""

from __future__ import annotations

EXAMPLES = """
Examples:
  quizgen schema > question_banks/bank.schema.json

In a bank, the first line tells the editor where it is:
  # yaml-language-server: $schema=../bank.schema.json
"""


def schema() -> None:
    """Print the JSON Schema that gives editors completion and hover text.

    Editors with the YAML language server (VS Code, Neovim, Emacs, Zed, JetBrains with its own reader)
    then complete keys and values, explain each of them, and mark mistakes while one writes.
    """
    from quizgen.model.schema import schema_text

    print(schema_text(), end="")
