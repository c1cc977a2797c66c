from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.html_to_markdown import Picture, convert_html, html_to_plain
from quizgen.markup.plain import to_plain


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>The <b>mill</b> of <i>Orl</i></p>", "The **mill** of *Orl*"),
        ("<p>a<br>b</p><p>c</p>", "a\nb\n\nc"),
        ("<p>a\nb&nbsp;c</p>", "a b c"),
        ("<ul><li>one<ul><li>in</li></ul></li><li>two</li></ul>", "- one\n  - in\n- two"),
        ('<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"),
        ("<pre>x = 1\n  y = *2*</pre>", "```\nx = 1\n  y = *2*\n```"),
        ("<p><code>a*b*</code></p>", "`a*b*`"),
        ("<table><tr><th>a<th>b|c<tr><td>1<td>2</table>", "| a | b\\|c |\n| --- | --- |\n| 1 | 2 |"),
        ("<h3>The mill</h3><p>x</p>", "**The mill**\n\nx"),
        ("x<sup>2</sup> H<sub>2</sub>O", "x\u00b2 H\u2082O"),
        ("10<sup>th</sup>", "10^(th)"),
        ("&lt;b&gt; is a tag, 3 &lt; 4", "\\<b> is a tag, 3 < 4"),
        ("<p>vector<int> v, Map<K, V> m</p>", "vector\\<int> v, Map\\<K, V> m"),
        ("if x<y and z>w", "if x\\<y and z>w"),
        ("Write to <ada@orl.org>", "Write to \\<ada@orl.org>"),
        ("<p>In <student><name>Ada</name></student></p>", "In \\<student>\\<name>Ada\\</name>\\</student>"),
        ("<nolink>a</nolink> <o:p>b</o:p> <my-box>c</my-box> <SPAN>d</SPAN>", "a b c d"),
        ("caf&eacute;", "caf\u00e9"),
        ("a <!-- <b>not this</b> --> b", "a b"),
        ("<?xml version='1.0'?><!DOCTYPE html><p>a<![CDATA[b]]></p>", "ab"),
        ("<p>a <![x] <![->CDATA[b</p>", "a \\<![x] \\<![->CDATA[b"),
        ('<p title="a<b">x</p>', "x"),
        ("x < y and <b", "x < y and \\<b"),
        ('<img alt="LaTeX: x^2" src="a.png">', "$x^2$"),
        ("<math alttext='x^2'><mi>x</mi></math>", "$x^2$"),
        (
            "Is <math xmlns='x'><mfrac><mi>a</mi><mn>2</mn></mfrac> <msup><mi>b</mi><mn>10</mn></msup></math>?",
            r"Is $\frac{a}{2} b^{10}$?",
        ),
    ],
)
def test_what_our_markdown_has_is_kept(html: str, markdown: str) -> None:
    assert convert_html(html).markdown == markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>a</p><p>b</p>", "a b"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<pre>a\nb</pre>", "`a b`"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b c"),
    ],
)
def test_a_text_within_a_line_has_one_line(html: str, markdown: str) -> None:
    assert convert_html(html, inline=True).markdown == markdown


def test_headings_of_an_article_stay_headings() -> None:
    assert convert_html("<h4>The <b>mill</b></h4><p>x</p>", headings=True).markdown == "## The mill\n\nx"


def test_a_hash_sign_is_no_heading_of_an_article() -> None:
    assert convert_html("# a\n#\nb #", headings=True, line_breaks=True).markdown == "\\# a\n\\#\nb #"
    assert convert_html("<p># a</p><h1>b</h1>", headings=True).markdown == "\\# a\n\n## b"
    assert convert_html("# a").markdown == "# a"


def test_typed_line_breaks_are_kept_where_they_count() -> None:
    assert convert_html("a\n\n<b>b</b>\nc", line_breaks=True).markdown == "a\n\n**b**\nc"
    assert convert_html("a\nb").markdown == "a b"


def test_emphasis_that_cannot_be_read_is_left_out() -> None:
    assert convert_html("<b>(a)</b>b").markdown == "(a)b"


def test_pictures_are_listed_beside_the_text() -> None:
    converted = convert_html('<p>Which?<img src="@@PLUGINFILE@@/a%20b.png" alt="a mill"></p>')
    assert converted.markdown == "Which?"
    assert converted.pictures == (Picture("@@PLUGINFILE@@/a%20b.png", "a mill"),)


def test_what_is_left_out_is_named_once() -> None:
    html = '<script>x</script><script>y</script><iframe src="z"></iframe><a href="javascript:1">word</a>'
    converted = convert_html(html)
    assert converted.markdown == "word"
    assert converted.removed == ("a script", "an embedded page", "the address of a link")


@pytest.mark.parametrize(
    ("html", "is_kept"), [("<p>List<String></p>", True), ("a &lt;c> b", False), ("<b>x</b>", False)]
)
def test_brackets_that_browsers_hide_are_reported(html: str, *, is_kept: bool) -> None:
    assert convert_html(html).has_hidden_brackets is is_kept


def test_deep_html_is_read_without_its_markup() -> None:
    converted = convert_html("<b>" * 100_000 + "x")
    assert converted.markdown == "x"
    assert converted.removed


def test_plain_fields_get_no_escapes() -> None:
    assert html_to_plain("<p>5*3 <b>x</b> a_b \\*</p>") == "5*3 x a_b \\*"


@given(st.text(alphabet="ab*_ `$\\<>/&;|-1.\n", max_size=50))
def test_words_survive_the_way_through_html(words: str) -> None:
    if words.count("$") > 1 or "\\(" in words:
        return  # may be a formula, which is shown without its signs
    html = words.replace("&", "&amp;").replace("<", "&lt;")
    assert to_plain(convert_html(f"<p>{html}</p>").markdown).split() == words.split()


@given(st.text(alphabet="<>/abipre td=\"'!-&;[]?CDAT", max_size=80))
def test_no_html_is_an_error(html: str) -> None:
    convert_html(html)
    convert_html(html, inline=True)


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<![CDATA[", "<p>", "</b>", "<li>x", "&lt;", "\\(", "*", '<a "', "<a b='>"]
)
def test_hostile_html_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    convert_html("<p>x" + piece * (40_000 // len(piece)))
    assert time.process_time() - started < 3
