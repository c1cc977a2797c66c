from __future__ import annotations

from typer.testing import CliRunner

from quizgen.cli.app import app
from quizgen.model.json_schema import schema_text


def test_the_schema_is_printed_as_it_is_stored() -> None:
    done = CliRunner().invoke(app, ["schema"])

    assert done.exit_code == 0
    assert done.stdout == schema_text()
