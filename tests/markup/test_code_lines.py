from __future__ import annotations

from quizgen.markup.code_lines import code_as_lines


def test_each_line_of_code_is_an_element() -> None:
    assert code_as_lines("a < b\n\n  c\n", "python") == (
        '<pre class="listing"><code><span class="code-line">a &lt; b\n</span><span class="code-line">\n</span>'
        '<span class="code-line">  c\n</span></code></pre>'
    )


def test_lines_are_numbered_on_request_and_their_numbers_are_no_text() -> None:
    assert code_as_lines("a\nb\n", "numbered=9") == (
        '<pre class="listing numbered"><code><span class="code-line" data-number=" 9">a\n</span>'
        '<span class="code-line" data-number="10">b\n</span></code></pre>'
    )
