"""The fields of matching and ordering questions."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.grading.credit import right_side
from quizgen.model.questions import Matching, Ordering
from quizgen.model.shuffle import display_order
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.fields.choice_fields import SEED
from quizgen.outputs.anki.fields.field_html import to_field_html, to_inline_field_html, to_plain_field_html


def matching_fields(question: Matching, words: CardWords) -> dict[str, str]:
    """The fields of a matching question: two columns to match, and the correct pairs."""
    rights = [to_inline_field_html(right) for right in question.rights]
    lefts = [to_inline_field_html(pair.left) for pair in question.pairs]
    paired = {pair.right for pair in question.pairs}
    spare = [html for right, html in zip(question.rights, rights, strict=True) if right not in paired]
    rows = "".join(
        f'<tr><th scope="row">{left}</th><td data-item="{index}">{rights[index]}</td></tr>'
        for place, left in enumerate(lefts)
        for index in (right_side(question, place),)
    )
    left_over = (
        f'<p class="qg-spare">{to_plain_field_html(words.left_over)}: {" · ".join(spare)}</p>'
        if spare
        else ""
    )
    said = words.for_script(pick=words.pick, yours=words.yours, chosen=words.chosen, open=words.left_open)
    lettered = ((index, rights[index]) for index in display_order(question, SEED))
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(words.match_spare if spare else words.match),
        "Given": (
            f'<div class="qg-match"{said}><ol class="qg-lefts">{_items(enumerate(lefts))}</ol>'
            f'<ol class="qg-rights">{_items(lettered)}</ol></div>'
        ),
        "Answer": f'<table class="qg-pairs">{rows}</table>{left_over}',
    }


def ordering_fields(question: Ordering, words: CardWords) -> dict[str, str]:
    """The fields of an ordering question: a shuffled list, and the correct order with dates if there are any."""
    items = [to_inline_field_html(item) for item in question.items]
    dates = [
        f' <span class="qg-date">{to_plain_field_html(words.labels.format_date(date))}</span>'
        for date in question.dates
    ]
    solved = [item + date for item, date in zip(items, dates or [""] * len(items), strict=True)]
    shuffled = ((index, items[index]) for index in display_order(question, SEED))
    said = words.for_script(
        up=words.move_up,
        down=words.move_down,
        place=words.place,
        follows=words.next_right,
        instead=words.next_wrong,
        last=words.put_last,
    )
    return {
        "Stem": to_field_html(question.ask),
        "Task": to_plain_field_html(words.order),
        "Given": f'<ol class="qg-items"{said}>{_items(shuffled)}</ol>',
        "Answer": f'<ol class="qg-sequence">{_items(enumerate(solved))}</ol>',
    }


def _items(numbered: Iterable[tuple[int, str]]) -> str:
    """List entries that know their place in the question as it was written."""
    return "".join(f'<li data-item="{index}">{html}</li>' for index, html in numbered)
