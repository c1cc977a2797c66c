"""Keeps paragraphs of a Word document together on a page, or begins a page before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn

from quizgen.outputs.docx.elements import Element, w


def kept_together(elements: Sequence[Element]) -> Sequence[Element]:
    """Keep paragraphs and tables together on a page, such as a question with its options."""
    *before, last = elements
    for element in (*before, *list(last.iter(qn("w:tr")))[:-1]):
        for paragraph in element.iter(qn("w:p")):
            keep_with_next(paragraph)
    return elements


def kept_apart(elements: Sequence[Element], breaks: Sequence[int]) -> Iterator[Element]:
    """Keep elements together in parts: a page may end only after the given numbers of them."""
    starts = sorted({0, *breaks})
    for start, end in zip(starts, [*starts[1:], len(elements)], strict=True):
        if part := elements[start:end]:
            yield from kept_together(part)


def keep_with_next(paragraph: Element, *, whole: bool = True) -> None:
    """Keep a paragraph whole, and on the same page as the next one."""
    style = paragraph.find(qn("w:pPr")).find(qn("w:pStyle"))
    if whole:
        style.addnext(w("keepLines"))
    style.addnext(w("keepNext"))


def begin_page(paragraph: Element) -> None:
    """Put a paragraph at the beginning of a page."""
    said = paragraph.find(qn("w:pPr"))
    before = [said.find(qn(f"w:{name}")) for name in ("keepLines", "keepNext", "pStyle")]
    next(each for each in before if each is not None).addnext(w("pageBreakBefore"))
