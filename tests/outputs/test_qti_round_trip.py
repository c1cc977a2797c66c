"""What packages in QTI bring back besides the questions: citations, pictures and the order of options."""

from __future__ import annotations

import pytest
from samples import a_bank, a_folder, a_multiple_choice, a_picture, one_of_each

from outputs.round_trips import read_again
from quizgen.importers.qti.importer import QtiImporter
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.qti.output12 import QTI_12
from quizgen.outputs.exchange.qti.output21 import QTI_21

BOTH = pytest.mark.parametrize("output", [QTI_12, QTI_21], ids=["qti12", "qti21"])


@BOTH
def test_citations_come_back_where_the_article_is_in_the_file(output: ExchangeOutput) -> None:
    assembled, _ = read_again(output, QtiImporter(), a_folder(), a_bank())

    cited = {each.question.id: {cite.quote for cite in each.question.cite} for each in assembled.questions}
    assert cited == {each.id: {cite.quote for cite in each.cite} for each in one_of_each()}


@BOTH
def test_pictures_pins_and_fixed_orders_come_back(output: ExchangeOutput) -> None:
    picture = {"file": "images/map.png", "alt": "a map"}
    question = a_multiple_choice(image=picture, pin=["fish"], shuffle="false")
    folder = a_folder(a_bank(question), media=(a_picture("images/map.png"),))

    assembled, log = read_again(output, QtiImporter(), folder, a_bank(question))

    again = assembled.questions[0].question
    assert not log.losses
    assert isinstance(again, type(question))
    assert (again.pin, again.shuffle, again.image) == (question.pin, question.shuffle, question.image)
    assert assembled.media == {"images/map.png": a_picture().data}
