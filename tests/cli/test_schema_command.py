from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from quizgen.api.schemas import json_schema
from quizgen.cli.app import app

RUN = CliRunner()


def test_the_schema_is_printed_as_it_is_stored() -> None:
    done = RUN.invoke(app, ["schema"])

    assert done.exit_code == 0
    assert done.stdout == json_schema()


@pytest.mark.parametrize(("name", "title"), [("bank", "question bank"), ("settings", "settings")])
def test_the_schema_of_a_name_is_printed(name: str, title: str) -> None:
    assert json.loads(RUN.invoke(app, ["schema", name]).stdout)["title"] == f"quizgen {title}"
