from __future__ import annotations

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.markup.html import cloze_to_html, math_as_text, to_html, to_inline_html
from quizgen.markup.markdown_parser import is_plain
from quizgen.model.cloze import parse_cloze

ALLOWED = {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "br", "span"}
MARKED_UP = st.text("ab *_`$\\-+1.)\n\t<>&\"'{}[]()#!|~^/:\u0639\U0001f600", max_size=60)
ANY_TEXT = st.text() | MARKED_UP


class Seen(HTMLParser):
    """What a browser would see: tags, their attributes, and text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.opened: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "br":
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


@pytest.mark.parametrize("printed", [to_html, to_inline_html])
@given(text=ANY_TEXT)
@example(text="<script>alert(1)</script>")
@example(text="$<img src=x onerror=alert(1)>$")
@example(text="`</code><script>`")
@example(text="```\n</code></pre><script>\n```")
@example(text='``` "><script>\nx\n```')
@example(text="[a](javascript:alert(1)) ![b](c) <http://d>")
@example(text="&lt;b&gt; &#60;b&#62; <!-- x --> <?php ?> <!doctype x>")
@example(text="*" * 300 + "a" + "*" * 300)
@example(text="- " * 200 + "a")
def test_no_text_whatever_becomes_other_than_our_own_tags(printed: object, text: str) -> None:
    seen = Seen(to_html(text) if printed is to_html else to_inline_html(text))

    assert set(seen.tags) <= (ALLOWED if printed is to_html else {"em", "strong", "code", "br", "span"})
    assert seen.opened == []
    for name, value in seen.attributes:
        assert (name, value) in {("class", "math"), ("class", "math display")} or (
            name == "start" and (value or "").isdecimal()
        )


@given(st.text(st.characters(exclude_characters="*_`\\$\r\n\0", exclude_categories=["Cs"])))
def test_text_without_signs_of_markup_is_seen_as_it_stands(text: str) -> None:
    if not is_plain(text):
        return

    assert to_inline_html(text) == escape(text)
    assert Seen(to_html(text)).text == text
    assert Seen(to_html(text)).tags == ["p"]


@given(ANY_TEXT.filter(is_plain).filter(lambda text: text == text.strip() != "" and "\0" not in text))
@example("1234567890. a")
@example("# a")
@example("> a")
@example("a | b")
@example("http://a.b/c")
def test_the_short_way_for_plain_text_gives_what_the_parser_would(text: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("quizgen.markup.html.is_plain", lambda _: False)

        assert Seen(to_html(text)).text == text
        assert to_html(text).rstrip() == f"<p>{escape(text)}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b* **c** `d` _e_ __f__", "<p>a <em>b</em> <strong>c</strong> <code>d</code> <em>e</em> <strong>f</strong></p>"),
        ("***a***", "<p><em><strong>a</strong></em></p>"),
        ("snake_case_word", "<p>snake_case_word</p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        (r"\*a\* \_b\_ \`c\`", "<p>*a* _b_ `c`</p>"),
        ("C:\\new", "<p>C:\\new</p>"),
        ("`a * b_c`", "<p><code>a * b_c</code></p>"),
        ("one\ntwo", "<p>one<br>two</p>"),
        ("one  \ntwo", "<p>one<br>two</p>"),
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("* a\n+ b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("7) a\n8) b", '<ol start="7"><li>a</li><li>b</li></ol>'),
        ("0. a", '<ol start="0"><li>a</li></ol>'),
        ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("text\n- a", "<p>text</p><ul><li>a</li></ul>"),
        ("```\na < b\n  c\n```", "<pre><code>a &lt; b\n  c\n</code></pre>"),
        ("```python\nx = 1\n```", "<pre><code>x = 1\n</code></pre>"),
        ("# no heading", "<p># no heading</p>"),
        ("> no quote", "<p>&gt; no quote</p>"),
        ("a\n---", "<p>a<br>---</p>"),
        ("    indented", "<p>indented</p>"),
        ("a & b &amp; <b>", "<p>a &amp; b &amp;amp; &lt;b&gt;</p>"),
        ("\"a\" 'b'", "<p>&quot;a&quot; &#x27;b&#x27;</p>"),
        ("*\u0646\u062e\u0644*", "<p><em>\u0646\u062e\u0644</em></p>"),
    ],
)  # fmt: skip
def test_our_markdown_as_blocks(text: str, html: str) -> None:
    assert to_html(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b*", "a <em>b</em>"),
        ("one\ntwo", "one two"),
        ("- a", "- a"),
        ("1. a", "1. a"),
        ("4,500", "4,500"),
        ("a\n\n- b", "a - b"),
    ],
)
def test_our_markdown_within_a_line(text: str, html: str) -> None:
    assert to_inline_html(text) == html


class TestMath:
    @pytest.mark.parametrize(
        ("text", "tex"),
        [
            ("$x^2$", "x^2"),
            ("area $a_1 * b_2$ here", "a_1 * b_2"),
            ("$x$", "x"),
            ("$a < b$", "a &lt; b"),
            (r"$\frac{1}{2}$", r"\frac{1}{2}"),
            (r"$5\$ + x$", r"5\$ + x"),
            ("so $x$.", "x"),
            ("*$x$*", "x"),
        ],
    )
    def test_stands_between_dollars(self, text: str, tex: str) -> None:
        assert f'<span class="math">{tex}</span>' in to_html(text)

    def test_stands_on_a_line_of_its_own_between_two(self) -> None:
        assert to_html("$$x^2$$") == '<p><span class="math display">x^2</span></p>'

    @pytest.mark.parametrize(
        "text",
        [
            "$5 and $6",
            "from $5 to $10 a day",
            "$1 trillion",
            "$5, $6 and $7",
            "US$100-$200",
            "$ x $",
            "a $ sign",
            "$$",
            "$",
            "$x $",
        ],
    )
    def test_is_not_money(self, text: str) -> None:
        assert to_html(text) == f"<p>{text}</p>"

    def test_is_not_what_is_escaped_or_code(self) -> None:
        assert to_html(r"\$x\$") == "<p>$x$</p>"
        assert to_html("`$x$`") == "<p><code>$x$</code></p>"

    def test_can_be_printed_in_another_way(self) -> None:
        def tagged(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's signature
            return f"[{tex}|{display}]"

        assert to_html("$x$ $$y$$", tagged) == "<p>[x|False] [y|True]</p>"
        assert to_inline_html("$x$", tagged) == "[x|False]"
        assert cloze_to_html(parse_cloze("$x$ {{a}}"), str, tagged) == "<p>[x|False] 0</p>"

    def test_is_escaped(self) -> None:
        assert math_as_text("<b>", display=False) == '<span class="math">&lt;b&gt;</span>'


class TestGaps:
    @staticmethod
    def printed(text: str) -> str:
        return cloze_to_html(parse_cloze(text), lambda index: f"<i>{index}</i>")

    def test_are_filled_by_who_prints(self) -> None:
        assert self.printed("A {{bell}} at {{noon}}.") == "<p>A <i>0</i> at <i>1</i>.</p>"

    def test_may_stand_within_emphasis_that_goes_around_them(self) -> None:
        assert self.printed("**A {{bell}} at** *{{noon}}*") == (
            "<p><strong>A <i>0</i> at</strong> <em><i>1</i></em></p>"
        )

    def test_may_stand_in_lists_and_at_the_ends(self) -> None:
        assert self.printed("- {{a}}\n- b {{c}}") == "<ul><li><i>0</i></li><li>b <i>1</i></li></ul>"

    def test_keep_text_around_them_escaped(self) -> None:
        assert self.printed("<b> {{x}} & y") == "<p>&lt;b&gt; <i>0</i> &amp; y</p>"

    def test_are_not_mixed_up_with_an_authors_private_characters(self) -> None:
        assert self.printed("\ue000 {{x}} \uf8ff") == "<p>\ue000 <i>0</i> \uf8ff</p>"
        assert self.printed("\U00100000 {{x}} \U00100001") == "<p> <i>0</i> </p>"

    def test_of_a_text_with_very_many_of_them_are_all_printed(self) -> None:
        html = self.printed("{{a}} " * 499)

        assert Seen(html).text.split() == [str(index) for index in range(499)]


def test_a_table_has_heads_rows_and_aligned_cells() -> None:
    assert to_html("a | b\n:-- | --:\n*1* | <2>\n3") == (
        '<table class="data"><thead><tr><th scope="col" style="text-align:left">a</th><th scope="col" style="text-align:right">b</th></tr></thead>'
        '<tbody><tr><td style="text-align:left"><em>1</em></td><td style="text-align:right">&lt;2&gt;</td></tr>'
        '<tr><td style="text-align:left">3</td><td style="text-align:right"></td></tr></tbody></table>'
    )


def test_a_text_within_a_line_has_no_table() -> None:
    assert to_inline_html("a | b\n--|--\n1 | 2") == "a | b --|-- 1 | 2"
