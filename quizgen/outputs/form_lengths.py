"""Prints the forms of a worksheet with the same number of pages, by reducing the space between questions."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.outputs.base import Extra
from quizgen.outputs.worksheet.pages import TIGHTEST, tighten

PYPDF: Final = Extra("pdf", "pypdf")

PrintAll = Callable[[Sequence[bytes]], Sequence[bytes]]
"""Makes the PDF of each page."""


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A form of a worksheet as a PDF.

    Attributes:
        pdf: The file.
        step: By how much the space between questions is reduced (`tighten`).
        pages: The number of pages.
    """

    pdf: bytes
    step: int
    pages: int


def print_forms(forms: Sequence[bytes], print_all: PrintAll) -> tuple[PrintedForm, ...]:
    """Print the forms of a worksheet as PDFs, and try to give them the same number of pages.

    Forms differ in length only because questions are not split across pages. Their order and code stay
    unchanged.
    """
    made = [PrintedForm(pdf, 0, count_pages(pdf)) for pdf in print_all(forms)]
    shortest = min((form.pages for form in made), default=0)
    for step in range(1, TIGHTEST + 1):
        longer = [index for index, form in enumerate(made) if form.pages > shortest]
        again = print_all([tighten(forms[index], step) for index in longer])
        for index, pdf in zip(longer, again, strict=True):
            if count_pages(pdf) == shortest:
                made[index] = PrintedForm(pdf, step, shortest)
    return tuple(made)


def count_pages(pdf: bytes) -> int:
    """The number of pages of a PDF."""
    from pypdf import PdfReader  # noqa: PLC0415 - needs the extra

    count = len(PdfReader(io.BytesIO(pdf)).pages)
    gc.collect(0)  # what was read is full of cycles, and commands run without the collector
    return count
