"""Random texts in terminals of any size: what is shortened, and that it fits."""

from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType
from rich.text import Text

from quizgen.quiz.renderers.screen_fit import ScreenBlock, fit_blocks, share_rows

TEXTS = st.lists(st.text("abc \n", min_size=1, max_size=300).filter(str.strip), min_size=1, max_size=8)


@given(wanted=st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=12), rows=st.integers(0, 60))
def test_rows_are_shared_so_that_none_is_wasted_and_each_text_has_one_first(
    wanted: list[tuple[int, bool]], rows: int
) -> None:
    most = [each for each, _ in wanted]
    shares = share_rows(most, rows, [essential for _, essential in wanted])

    assert all(share <= each for share, each in zip(shares, most, strict=True))
    assert sum(shares) == min(rows, sum(most))
    if rows >= 2 * len(wanted):
        assert all(share for share, each in zip(shares, most, strict=True) if each)
    if any(share > 1 for share, (_, essential) in zip(shares, wanted, strict=True) if not essential):
        assert all(
            share == each for share, (each, essential) in zip(shares, wanted, strict=True) if essential
        )


@settings(max_examples=60)
@given(texts=TEXTS, rows=st.integers(16, 40), width=st.integers(16, 60))
def test_texts_are_shortened_to_the_rows_without_breaking_a_word(
    texts: list[str], rows: int, width: int
) -> None:
    console = Console(file=StringIO(), width=width)

    def count(shown: RenderableType) -> int:
        return len(console.render_lines(shown, console.options, pad=False))

    blocks = [ScreenBlock(Text(text), lambda text: text) for text in texts]
    shown = [*fit_blocks(blocks, rows, count, "...")]

    assert sum(map(count, shown)) <= rows
    for text, short in zip(texts, shown, strict=True):
        first = str(short).removesuffix(" ...")
        assert text.startswith(first)
        ends_a_word = len(first) == len(text) or text[len(first)].isspace()
        assert ends_a_word or len(text.split()[0]) + len(" ...") > width
