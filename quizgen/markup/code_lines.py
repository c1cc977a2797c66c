"""Code with one HTML element per line, so that style sheets can number lines and mark continuations."""

from __future__ import annotations

from html import escape

from quizgen.text.fenced_code import first_line_number


def code_as_lines(code: str, about: str) -> str:
    """Convert lines of code to HTML, each in its own element, with line numbers if the author asks for them."""
    first = first_line_number(about)
    lines = code.removesuffix("\n").split("\n")
    width = len(str((first or 0) + len(lines) - 1))
    numbers = ["" if first is None else f' data-number="{first + at:{width}}"' for at in range(len(lines))]
    made = (
        f'<span class="code-line"{number}>{escape(line)}\n</span>'
        for number, line in zip(numbers, lines, strict=True)
    )
    name = "listing" if first is None else "listing numbered"
    return f'<pre class="{name}"><code>{"".join(made)}</code></pre>'
