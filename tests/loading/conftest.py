from __future__ import annotations

import pytest
import yaml

from quizgen.loading import yaml_reader


@pytest.fixture(params=[yaml.CLoader, yaml.Loader], ids=["libyaml", "pure-python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type:
    """Both parsers that quizgen reads with: libyaml's, and PyYAML's own where there is no libyaml."""
    found: type = request.param
    monkeypatch.setattr(yaml_reader, "Parser", found)
    return found
