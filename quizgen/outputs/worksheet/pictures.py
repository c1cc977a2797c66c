"""Embeds pictures in the page, so that a worksheet is a single file."""

from __future__ import annotations

from base64 import b64encode
from typing import Final

from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.model.sheet_header import SheetHeader
from quizgen.outputs.worksheet.drawing_size import drawing_width
from quizgen.outputs.worksheet.item_views import PictureView

IMAGE_TYPES: Final = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}
"""The media types that browsers show, by extension."""


def picture_view(question: Question, folder: Folder) -> PictureView | None:
    """The view of a question's picture. It has no address if the picture cannot be shown."""
    image = question.image
    if image is None:
        return None
    if why_not_shown(question, folder):
        return PictureView(None, image.alt, image.credit)
    width = image.width
    if width is None and _ending(image.file) == "svg":
        width = drawing_width(folder.media_by_file[image.file])
    return PictureView(_address(image.file, folder), image.alt, image.credit, width)


def logo_view(header: SheetHeader | None, folder: Folder) -> PictureView | None:
    """The view of a logo in the header, if it can be shown. It needs no description beside the school's name."""
    if header is None or header.logo is None or not has_picture(header.logo, folder):
        return None
    return PictureView(_address(header.logo, folder), "", None)


def has_picture(file: str, folder: Folder) -> bool:
    """Whether a file exists and is a picture that browsers can show."""
    return file in folder.media_by_file and _ending(file) in IMAGE_TYPES


def _address(file: str, folder: Folder) -> str:
    content = b64encode(folder.media_by_file[file]).decode()
    return f"data:{IMAGE_TYPES[_ending(file)]};base64,{content}"


def why_not_shown(question: Question, folder: Folder) -> str | None:
    """The reason why a question's picture cannot be shown, as a sentence; None if it can or there is none."""
    if question.image is None:
        return None
    file = question.image.file
    if file not in folder.media_by_file:
        return f'the image "{file}" was not found, so its alt text is shown instead'
    if _ending(file) not in IMAGE_TYPES:
        return f'browsers cannot show the image "{file}", so its alt text is shown instead'
    return None


def _ending(file: str) -> str:
    return file.rpartition(".")[2].lower()
