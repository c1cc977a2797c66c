"""The header of worksheets: school, teacher, date, and lines for learners to fill in."""

from quizgen.model.values import FileName, Flag, PlainText, Value


class SheetHeader(Value):
    """The header of worksheets, apart from their title."""

    school: PlainText | None = None
    """The name of the school."""

    logo: FileName | None = None
    """The logo of the school, an image file in the bank's folder. In `quizgen.yaml`, it may also be beside that file."""

    teacher: PlainText | None = None
    """The name of the teacher."""

    date: PlainText | None = None
    """The date of the test, as it should be printed. Without it, learners fill in the date."""

    candidate_number: Flag = False
    """Write true to print a line for the candidate number."""

    name_on_each_page: Flag = False
    """Write true to print a line for the name on every page after the first."""


def merged_header(own: SheetHeader | None, shared: SheetHeader | None) -> SheetHeader | None:
    """A header, with values from another one for keys that it does not set."""
    if own is None or shared is None:
        return own or shared
    return shared.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})
