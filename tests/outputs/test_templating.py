import subprocess
import sys

import pytest
from jinja2 import UndefinedError

from quizgen.markup.template_files import template_root, template_text
from quizgen.outputs.templating import MissingTemplateError, environment

pytestmark = pytest.mark.dependencies


def test_templates_are_found_beside_the_package_or_in_it() -> None:
    assert (template_root() / "worksheet" / "base.html.j2").is_file()
    assert "<html" in template_text("worksheet/document.html.j2")


def test_a_template_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        template_text("worksheet/none.html.j2")
    with pytest.raises(
        MissingTemplateError,
        match=r"^the template file templates/worksheet/none\.html\.j2 does not exist: create it$",
    ):
        environment().get_template("worksheet/none.html.j2")


def test_everything_printed_is_escaped_whatever_the_file_is_called() -> None:
    assert environment().from_string("{{ text }}").render(text="<b>&'\"") == "&lt;b&gt;&amp;&#39;&#34;"


def test_a_misspelt_field_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ no_such_thing }}").render()


def test_jinja2_is_loaded_only_when_an_output_is_made() -> None:
    code = "import sys, quizgen.outputs.worksheet, quizgen.outputs.index; print('jinja2' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"
