"""Elements of Moodle XML, as text: HTML or plain texts, files, answers with percentages."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final
from urllib.parse import quote

NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not allow. Banks made in Python may contain them."""

PLUGIN_FILE: Final = "@@PLUGINFILE@@"
"""The prefix with which a text refers to a file beside it."""


def element(name: str, *content: str, **attributes: str) -> str:
    """An element with child elements on lines of their own."""
    return f"<{name}{_attributes(attributes)}>\n{''.join(content)}</{name}>\n"


def value(name: str, content: object, **attributes: str) -> str:
    """An element that contains only a text or number."""
    return f"<{name}{_attributes(attributes)}>{_characters(str(content))}</{name}>\n"


def empty_element(name: str, **attributes: str) -> str:
    """An element with attributes and no content."""
    return f"<{name}{_attributes(attributes)}/>\n"


def text(name: str, content: str, files: Iterable[str] = (), **attributes: str) -> str:
    """An element with a text, plain or HTML, and the files that the text refers to."""
    inner = f"<text>{_characters(content)}</text>\n{''.join(files)}"
    return f"<{name}{_attributes(attributes)}>\n{inner}</{name}>\n"


def html(name: str, content: str, files: Iterable[str] = (), **attributes: str) -> str:
    """An element with an HTML text."""
    return text(name, content, files, format="html", **attributes)


def embedded_file(name: str, data: bytes) -> str:
    """A file that a text refers to.

    Args:
        name: The path of the file in the bank's folder.
        data: The content of the file.
    """
    folder, _, file = name.rpartition("/")
    path = f"/{folder}/" if folder else "/"
    encoded = b64encode(data).decode("ascii")
    return f'<file name="{escape(file)}" path="{escape(path)}" encoding="base64">{encoded}</file>\n'


def file_address(name: str) -> str:
    """The address by which a text refers to a file beside it."""
    return f"{PLUGIN_FILE}/{quote(name)}"


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(NOT_IN_XML.sub("", content))}"' for name, content in attributes.items())


def _characters(content: str) -> str:
    """Text as it may stand in XML; HTML in a section of its own, so that people can read it."""
    clean = NOT_IN_XML.sub("", content)
    if "<" in clean or "&" in clean:
        return f"<![CDATA[{clean.replace(']]>', ']]]]><![CDATA[>')}]]>"
    return clean.replace(">", "&gt;")
