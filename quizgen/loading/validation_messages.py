"""Converts Pydantic errors to messages for authors: a code, a message, and "did you mean"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from quizgen.model import values
from quizgen.model.bank import Bank
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES, type_name
from quizgen.problems import did_you_mean, plural_count, shorten

Path = tuple[str | int, ...]

KEYS_AT_FAULT: Final = {
    "dates-out-of-order": ("dates",),
    "duplicate-item": ("items",),
    "invalid-pin": ("pin",),
    "invalid-range": ("range",),
    "invalid-tolerance": ("tolerance",),
    "no-correction": ("answer",),
    "pick-and-questions": ("pick",),
    "sections-and-pick": ("sections",),
    "section-questions": ("pick",),
    "range-and-tolerance": ("significant", "tolerance", "range"),
    "rubric-points": ("points", "rubric"),
    "one-space": ("space",),
    "wrong-count": ("dates",),
}
"""For problems that concern several fields, the field at which they are reported: the first one written."""

EXPECTED_VALUES: Final = {
    "string_type": "text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "decimal_type": "a number",
}
MAPPINGS: Final = frozenset({"allow", "checks", "objectives", "pairs", "rubric", "scale"})
"""Lists of the model that authors write as mappings."""

TEXTS: Final = frozenset({"answer", "answers", "cite", "distractors", "reject"})
"""Fields that authors write as text and the model splits into parts."""

FORMS: Final = {
    "allow": "Write the code of the check and a reason, like `allow: {clang: the word is a name}`.",
    "answer": "Write a single answer, not a list. For several correct options, use `type: multiple-response` with `answers`.",
    "audio": "Write `audio: {file: bell.mp3, transcript: the words that are heard}`.",
    "checks": "Write codes and severities, like `checks: {long-stem: off}`.",
    "image": "Write `image: {file: map.png, alt: what the map shows}`.",
    "items": "Write a list of the items in the correct order, each on a line that begins with a dash.",
    "objectives": "Write a name and a sentence for each objective, like `goods: Say what is sold on the market`.",
    "pairs": "Write each pair on a line of its own, like `1911: opening of the hall`.",
    "space": "Write `space: {lines: 4}`, `{box: 5cm}`, `{grid: 6cm}` or `{blank: 1/3 page}`.",
    "scale": "Write each mark with the lowest percentage for it, like `scale: {A: 90, B: 75, C: 60, D: 0}`.",
    "rubric": "Write each criterion with its points on a line of its own, like `Names the complaint: 2`.",
}
"""The correct notation of fields that are often written in another form."""

LIST_FORM: Final = (
    "Write each entry on a line of its own that begins with a dash, or the whole list in brackets."
)
TO_CITE: Final = "Cite words of the article. If the question comes from another source and you have not yet found these words, write `pending: where the question comes from`."
NOT_FROM_ARTICLE: Final = "If the answer is not from the article, write `uncited: reason`."


class UnplacedProblem(NamedTuple):
    """A problem whose position in the file is not known yet.

    Attributes:
        path: The path to the value.
        code: The problem's code.
        message: The message.
        hint: The hint.
        at_key: Whether the key is wrong rather than its value.
        meant: The field that was probably meant, if the key is misspelt.
    """

    path: Path
    code: str
    message: str
    hint: str = ""
    at_key: bool = False
    meant: str = ""


def from_pydantic(model: type[BaseModel], detail: ErrorDetails, path: Path, data: object) -> UnplacedProblem:
    """Convert a pydantic error to a problem.

    Args:
        model: The class that was validated.
        detail: The error.
        path: The path in the author's data.
        data: The author's data.
    """
    context: dict[str, Any] = detail.get("ctx", {})
    name = path[-1] if path else ""
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(model, path, data)
        case "missing" if isinstance(name, int):
            return UnplacedProblem(path[:-1], "wrong-count", f"{_named(path[:-1])} contains too few entries")
        case "no-citation" if "second" in context:
            return UnplacedProblem((*path[:-1], context["second"]), "no-citation", detail["msg"], at_key=True)
        case "no-citation":
            message = detail["msg"].replace("the question", _thing(model, path[:-1], data), 1)
            hint = f"{TO_CITE} {NOT_FROM_ARTICLE}" if name == "uncited" else TO_CITE
            return UnplacedProblem(path[:-1], "no-citation", message, hint)
        case "missing":
            thing = _thing(model, path[:-1], data)
            return UnplacedProblem(path[:-1], "missing-key", f'{thing} needs the field "{name}"')
        case "union_tag_invalid":
            given = shorten(str(context["tag"]))
            meant = _did_you_mean(given, TYPE_NAMES)
            hint = "Use one of: " + ", ".join(TYPE_NAMES) + "."
            return UnplacedProblem(
                (*path, "type"), "unknown-type", f'"{given}" is not a question type{meant}', hint
            )
        case "union_tag_not_found":
            hint = "Use one of: " + ", ".join(TYPE_NAMES) + "."
            return UnplacedProblem(path, "missing-key", 'a question needs the field "type"', hint)
        case "string_too_short":
            return UnplacedProblem(path, "empty", f"{_named(path)} is empty")
        case "string_pattern_mismatch" if context["pattern"] == values.VISIBLE:
            return UnplacedProblem(path, "empty", f"{_named(path)} contains no visible characters")
        case "string_pattern_mismatch":
            return UnplacedProblem(
                path,
                "invalid-url" if context["pattern"] == values.ADDRESS else "invalid-name",
                f'"{shorten(detail["input"])}" {values.FORMS_OF_NAMES.get(context["pattern"], "does not have the required form")}',
            )
        case "enum" | "literal_error":
            return _unknown_value(detail, path, context)
        case kind if kind in EXPECTED_VALUES:
            return _wrong_type(kind, detail["input"], path)
        case _:
            return _limit(detail, path, context)


def _wrong_type(kind: str, written: object, path: Path) -> UnplacedProblem:
    """A value of another kind, with the form in which its field is written."""
    field = next((part for part in reversed(path) if isinstance(part, str)), "")
    expected = EXPECTED_VALUES[kind]
    if kind == "tuple_type" and field in MAPPINGS:
        expected = "a mapping"
    elif kind.startswith("model") and field in TEXTS:
        expected = "text"
    given = _kind_of(written)
    state = f"not {given}" if given else "but is empty"
    message = f"{_named(path)} must be {expected}, {state}"
    form = FORMS.get(field, LIST_FORM if expected == "a list" else "")
    return UnplacedProblem(path, "wrong-type", message, form)


def _limit(detail: ErrorDetails, path: Path, context: dict[str, Any]) -> UnplacedProblem:
    """Faults of size and number, and those our own models found, which speak for themselves."""
    match detail["type"]:
        case "string_too_long":
            return UnplacedProblem(
                path, "too-long", f"{_named(path)} is longer than {context['max_length']} characters"
            )
        case "too_short" | "too_long":
            bound = context["min_length" if "min_length" in context else "max_length"]
            entries = plural_count(bound, "entry", "entries")
            message = f"{_named(path)} must contain at least {entries}"
            if detail["type"] == "too_long":
                message = f"{_named(path)} must contain at most {entries}"
            return UnplacedProblem(path, "wrong-count", message)
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            sign, bound = next(iter(context.items()))
            message = {
                "gt": f"{_named(path)} must be more than {bound}",
                "ge": f"{_named(path)} must be at least {bound}",
                "lt": f"{_named(path)} must be less than {bound}",
                "le": f"{_named(path)} must be at most {bound}",
            }[sign]
            return UnplacedProblem(path, "out-of-range", message)
        case "decimal_max_digits" | "decimal_max_places" | "decimal_whole_digits":
            return UnplacedProblem(path, "out-of-range", f"{_named(path)} has too many digits")
        case "int_parsing" | "int_from_float":
            return UnplacedProblem(path, "invalid-number", f"{_named(path)} must be a whole number")
        case code:
            written = detail["input"] if isinstance(detail["input"], Mapping) else {}
            key = next((key for key in KEYS_AT_FAULT.get(code, ()) if key in written), None)
            at = path if key is None else (*path, key)
            return UnplacedProblem(at, code.replace("_", "-"), detail["msg"], at_key=key is not None)


def _unknown_key(model: type[BaseModel], path: Path, data: object) -> UnplacedProblem:
    from quizgen.loading.field_synonyms import meant_field  # noqa: PLC0415 - few banks have unknown fields

    *around, name = path
    owner = _model_at(model, tuple(around), data)
    known = list(owner.model_fields) if owner else []
    thing = _thing(model, tuple(around), data)
    meant = meant_field(shorten(str(name)), known) or _only_absent_field(owner, tuple(around), data)
    hint = "" if meant or not known else "Known fields: " + ", ".join(known) + "."
    message = f'unknown field "{shorten(str(name))}" in {thing}'
    if meant:
        message += f' (did you mean "{meant}"?)'
    return UnplacedProblem(path, "unknown-key", message, hint, at_key=True, meant=meant)


def _only_absent_field(owner: type[BaseModel] | None, path: Path, data: Any) -> str:
    """The one required field that a value lacks, if the value has an unknown field in its place; otherwise ""."""
    if owner is None or owner is Bank or owner in QUESTION_TYPES:
        return ""
    for part in path:
        if isinstance(data, list) and isinstance(part, int):
            data = data[part] if part < len(data) else {}
        else:
            data = data.get(part, {}) if isinstance(data, Mapping) else {}
    absent = [name for name, info in owner.model_fields.items() if info.is_required() and name not in data]
    unknown = [name for name in data if name not in owner.model_fields]
    return absent[0] if len(absent) == len(unknown) == 1 else ""


def _unknown_value(detail: ErrorDetails, path: Path, context: dict[str, Any]) -> UnplacedProblem:
    allowed = [word.strip("' ") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
    given = shorten(str(detail["input"]))
    meant = _did_you_mean(given, allowed)
    hint = "Use one of: " + ", ".join(allowed) + "."
    name = "Bloom level" if path[-1] == "bloom" else path[-1]
    return UnplacedProblem(path, "unknown-value", f'invalid {name} "{given}"{meant}', hint)


def _did_you_mean(given: str, known: Iterable[str]) -> str:
    """As `did_you_mean`, whatever the case; keys have hyphens."""
    return did_you_mean(given.lower().replace("_", "-"), known)


def _thing(model: type[BaseModel], path: Path, data: object) -> str:
    """What is at a path, with its article: `a multiple-choice question`, `a bank`."""
    owner = _model_at(model, path, data)
    if owner in QUESTION_TYPES:
        name = type_name(owner)
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name} question"
    names = {
        "Bank": "a bank",
        "WorksheetSpec": "a worksheet",
        "WorksheetSection": "a section",
        "Particulars": "an article",
        "Original": "`original`",
    }
    if owner is not None and owner.__name__ in names:
        return names[owner.__name__]
    return f"`{path[-1]}`" if path and isinstance(path[-1], str) else f"{_named(path)}"


def _model_at(model: type[BaseModel], path: Path, data: Any) -> type[BaseModel] | None:
    """The model class of the value at a path, if it has one."""
    if model is Bank and len(path) >= 2 and path[0] == "questions":
        name = data["questions"][path[1]]["type"]  # it is known: otherwise only that would have been reported
        return _model_below(QUESTION_TYPES[TYPE_NAMES.index(name)], path[2:])
    return _model_below(model, path)


def _model_below(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    owner: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            continue
        info = owner.model_fields.get(part) if owner else None
        owner = _model_in(info) if info else None
    return owner


def _model_in(info: FieldInfo) -> type[BaseModel] | None:
    """The model class that a field's annotation mentions."""
    return next((kind for kind in _kinds_in(info.annotation) if issubclass(kind, BaseModel)), None)


def _kinds_in(annotation: Any) -> Iterator[type]:
    """The classes that an annotation is made of."""
    if isinstance(annotation, type):
        yield annotation
    for argument in get_args(annotation):
        yield from _kinds_in(argument)


def _named(path: Path) -> str:
    """What to call the value at a path: its key, or an entry of it."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return "the file"
    if isinstance(path[-1], int):
        return "a question" if names[-1] == "questions" else f'an entry of "{names[-1]}"'
    if not names[-1]:
        return f'a key of "{names[-2]}"' if len(names) > 1 else "a key"
    return f'"{shorten(names[-1])}"'


def _kind_of(value: object) -> str:
    """What an author wrote in the place of something else; "" if nothing."""
    match value:
        case str() if not value:
            return ""
        case str():
            return "text"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "a mapping"
        case _:
            return ""
