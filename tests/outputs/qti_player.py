"""A small player for QTI: it scores responses by the rules in a file, knowing nothing of who wrote it.

It follows the specifications of QTI 1.2 (`respcondition`) and 2.1 (`responseProcessing`), for the elements that the
tests need, and raises a KeyError for others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context
from fractions import Fraction
from typing import Any, Final
from xml.etree.ElementTree import Element, fromstring

Responses = Mapping[str, list[str]]
"""The values of each response, by its name; none for a response that was not given."""


def parsed(xml: str | bytes) -> Element:
    """A document with local names."""
    root = fromstring(xml)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def words_of(element: Element) -> str:
    """All words in an element."""
    return " ".join("".join(element.itertext()).split())


# --- QTI 1.2


def percent12(item: Element, responses: Responses) -> Fraction:
    """What responses earn in an item of QTI 1.2, in per cent."""
    score = Fraction(0)
    for condition in item.iter("respcondition"):
        variables = condition.find("conditionvar")
        assert variables is not None
        # Several tests of one response of a single value are alternatives, as Canvas writes short answers.
        alternatives = [child for child in variables if child.tag == "varequal"]
        is_ordered = any(each.get("rcardinality") == "Ordered" for each in item.iter("response_lid"))
        if is_ordered and alternatives:
            met = [test.text or "" for test in alternatives] == responses.get("response1", [])
        elif len(alternatives) > 1:
            met = any(_met(test, responses) for test in alternatives)
        else:
            met = all(_met(test, responses) for test in variables)
        for setting in condition.iter("setvar"):
            if met and setting.get("action") == "Add":
                score += Fraction(setting.text or "")
            elif met:
                score = Fraction(setting.text or "")
        if met and condition.get("continue") == "No":
            break
    return score


def _met(test: Element, responses: Responses) -> bool:
    given = responses.get(test.get("respident", ""), [])
    match test.tag:
        case "and":
            return all(_met(child, responses) for child in test)
        case "or":
            return any(_met(child, responses) for child in test)
        case "not":
            return not all(_met(child, responses) for child in test)
        case "other":
            return True
        case "varequal":
            return any(_is_equal(each, test.text or "") for each in given)
        case _:
            return bool(given) and BOUNDS[test.tag](Fraction(given[0]), Fraction(test.text or ""))


def _is_equal(given: str, key: str) -> bool:
    if _is_number(given) and _is_number(key):
        return Fraction(given) == Fraction(key)
    return given.casefold() == key.casefold()


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdecimal()


BOUNDS: Final[Mapping[str, Callable[[Fraction, Fraction], bool]]] = {
    "vargt": lambda given, bound: given > bound,
    "vargte": lambda given, bound: given >= bound,
    "varlt": lambda given, bound: given < bound,
    "varlte": lambda given, bound: given <= bound,
}


# --- QTI 2.1


class Player2:
    """Runs the response processing of an item of QTI 2.1."""

    def __init__(self, item: Element, responses: Responses) -> None:
        self.item = item
        self.declared = {each.get("identifier", ""): each for each in item.iter("responseDeclaration")}
        self.values: dict[str, Any] = {}
        for name, declaration in self.declared.items():
            given = [self._typed(value, declaration.get("baseType", "")) for value in responses.get(name, [])]
            is_single = declaration.get("cardinality") == "single"
            self.values[name] = (given[0] if is_single else given) if given else None
        for outcome in item.iter("outcomeDeclaration"):
            preset = outcome.findtext("defaultValue/value")
            self.values[outcome.get("identifier", "")] = None if preset is None else Fraction(preset)
        processing = item.find("responseProcessing")
        assert processing is not None
        self._run(list(processing))

    @property
    def score(self) -> Fraction:
        """The score."""
        score: Fraction = self.values["SCORE"]
        return score

    @property
    def feedback(self) -> list[str]:
        """The texts that are shown."""
        shown = self.values.get("FEEDBACK") or []
        return [words_of(each) for each in self.item.iter("modalFeedback") if each.get("identifier") in shown]

    def _run(self, rules: list[Element]) -> None:
        for rule in rules:
            if rule.tag == "setOutcomeValue":
                self.values[rule.get("identifier", "")] = self._value(rule[0])
                continue
            assert rule.tag == "responseCondition"
            for branch in rule:
                if branch.tag == "responseElse":
                    self._run(list(branch))
                elif self._value(branch[0]) is True:
                    self._run(list(branch)[1:])
                    break

    def _value(self, element: Element) -> Any:
        name = element.get("identifier", "")
        match element.tag:
            case "variable":
                return self.values[name]
            case "correct":
                return self._correct(name)
            case "baseValue":
                return self._typed(element.text or "", element.get("baseType", ""))
            case "mapResponse":
                return self._mapped(name)
            case _:
                return OPERATORS[element.tag](element, [self._value(child) for child in element])

    def _typed(self, text: str, base_type: str) -> Any:
        return Fraction(text) if base_type in {"float", "integer"} else text

    def _correct(self, name: str) -> Any:
        declaration = self.declared[name]
        values = [
            self._typed(each.text or "", declaration.get("baseType", ""))
            for each in declaration.iter("value")
        ]
        return values[0] if declaration.get("cardinality") == "single" else values

    def _mapped(self, name: str) -> Fraction:
        mapping = self.declared[name].find("mapping")
        assert mapping is not None
        value = self.values[name]
        given = [] if value is None else value if isinstance(value, list) else [value]
        total = sum((self._worth(mapping, each) for each in dict.fromkeys(given)), Fraction(0))
        return max(total, Fraction(mapping.get("lowerBound", "-1000000")))

    def _worth(self, mapping: Element, value: str) -> Fraction:
        for entry in mapping.iter("mapEntry"):
            key = entry.get("mapKey", "")
            ignores_case = entry.get("caseSensitive") == "false"
            if key == value or (ignores_case and key.casefold() == value.casefold()):
                return Fraction(entry.get("mappedValue", ""))
        return Fraction(mapping.get("defaultValue", "0"))


def _equal(element: Element, values: list[Any]) -> bool | None:
    if None in values:
        return None
    given, key = values
    low = high = Fraction(0)
    if element.get("toleranceMode", "exact") != "exact":
        low, high = (Fraction(each) for each in element.get("tolerance", "").split())
    if element.get("toleranceMode") == "relative":
        low, high = abs(key) * low / 100, abs(key) * high / 100
    return bool(key - low <= given <= key + high)


def _equal_rounded(element: Element, values: list[Any]) -> bool | None:
    if None in values:
        return None
    assert element.get("roundingMode") == "significantFigures"
    context = Context(prec=int(element.get("figures", "")), rounding=ROUND_HALF_UP)
    given, key = (context.divide(value.numerator, value.denominator) for value in values)
    return given == key


def _string_match(element: Element, values: list[Any]) -> bool | None:
    if None in values:
        return None
    given, key = values if element.get("caseSensitive") == "true" else (value.casefold() for value in values)
    return bool(given == key)


def _contains(_: Element, values: list[Any]) -> bool | None:
    """Whether an ordered container has another one as a strict sub-sequence."""
    whole, part = values
    if whole is None:
        return None
    return any(whole[at : at + len(part)] == part for at in range(len(whole)))


def _compared(holds: Callable[[Any, Any], bool]) -> Callable[[Element, list[Any]], bool | None]:
    return lambda _, values: None if None in values else holds(*values)


def _collected(_: Element, values: list[Any]) -> list[Any]:
    lists = [each if isinstance(each, list) else [each] for each in values if each is not None]
    return [value for each in lists for value in each]


def _product(_: Element, values: list[Any]) -> Fraction | None:
    result = Fraction(1)
    for value in values:
        if value is None:
            return None
        result *= value
    return result


OPERATORS: Final[Mapping[str, Callable[[Element, list[Any]], Any]]] = {
    "and": lambda _, values: all(value is True for value in values),
    "or": lambda _, values: any(value is True for value in values),
    "stringMatch": _string_match,
    "not": lambda _, values: not values[0],
    "isNull": lambda _, values: values[0] in (None, []),
    "match": _compared(lambda one, other: bool(one == other)),
    "equal": _equal,
    "equalRounded": _equal_rounded,
    "gte": _compared(lambda one, other: bool(one >= other)),
    "lte": _compared(lambda one, other: bool(one <= other)),
    "sum": lambda _, values: sum(values, Fraction(0)),
    "product": _product,
    "divide": lambda _, values: values[0] / values[1],
    "contains": _contains,
    "ordered": _collected,
    "multiple": _collected,
}
