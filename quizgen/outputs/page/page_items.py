"""The questions of a page, each with its worksheet form, hint, key and cited paragraphs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.labels import Labels
from quizgen.outputs.media_types import AUDIO_TYPES
from quizgen.outputs.page.cited_passages import cited_passages
from quizgen.outputs.page.views import PageItemView, RecordingView
from quizgen.outputs.worksheet.item_views import FlashcardItemView, ItemView
from quizgen.outputs.worksheet.items import block_html
from quizgen.outputs.worksheet.views import KeyEntryView, SheetView


def page_items(
    sheet: SheetView, asked: Sequence[Question], folder: Folder, article_words: Labels
) -> Iterator[PageItemView]:
    """The questions of a page, in the order of the sheet.

    Args:
        sheet: The questions as on a worksheet.
        asked: The questions as in the bank, in the same order.
        folder: The folder with the article and the recordings.
        article_words: Labels in the language of the article.
    """
    words = sheet.labels
    for number, (question, item, key) in enumerate(
        zip(asked, _single_items(sheet.items), sheet.key, strict=True), start=1
    ):
        as_of = words.anki["as_of"].format(date=words.format_date(question.as_of)) if question.as_of else ""
        yield PageItemView(
            question.id,
            number,
            item,
            _recording(question, folder),
            as_of,
            block_html(question.hint) if question.hint else None,
            _shown_key(key, words),
            cited_passages(question, folder.article, article_words),
        )


def _single_items(items: Sequence[ItemView]) -> Iterator[ItemView]:
    """The items of a sheet, where flashcards that follow each other share a table, one by one."""
    for item in items:
        if isinstance(item, FlashcardItemView):
            yield from (replace(item, rows=(row,)) for row in item.rows)
        else:
            yield item


def _shown_key(key: KeyEntryView, words: Labels) -> KeyEntryView:
    """The key without the transcript, which stands beside the recording, and without advice for those who mark."""
    elsewhere = {words.transcript, words.partial_credit}
    return replace(key, notes=tuple(note for note in key.notes if note.label not in elsewhere))


def _recording(question: Question, folder: Folder) -> RecordingView | None:
    audio = question.audio
    if audio is None:
        return None
    content = folder.media_by_file.get(audio.file)
    kind = AUDIO_TYPES[audio.file.rpartition(".")[2].lower()]
    address = f"data:{kind};base64,{b64encode(content).decode()}" if content is not None else None
    return RecordingView(address, block_html(audio.transcript))
