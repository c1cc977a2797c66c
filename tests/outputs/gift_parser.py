"""gift-pegjs, the grammar of GIFT that most other programs use, as a witness of what is written."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

VENV: Final = Path(__file__).parents[2] / ".venv"
PARSER: Final = VENV / "gift-parser/node_modules/gift-pegjs"
"""Where `tests/install_programs.sh` puts it."""

PLACEHOLDERS: Final = {
    "&&058;": ":",
    "&&035;": "#",
    "&&061;": "=",
    "&&123;": "{",
    "&&125;": "}",
    "&&126;": "~",
}
"""What the parser leaves of escapes in right sides, which it does not decode."""

SCRIPT: Final = """
const parser = require(process.argv[1]);
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const parsed = texts.map((text) => {
  try { return parser.parse(text); } catch (error) { return String(error); }
});
process.stdout.write(JSON.stringify(parsed));
"""


def parse_gift(texts: Sequence[str]) -> list[Any]:
    """What the parser reads in each text: its items, or why it refuses the text."""
    assert PARSER.exists(), "run sh tests/install_programs.sh"
    node = shutil.which("node") or str(VENV / "bin" / "node")
    done = subprocess.run(
        [node, "-e", SCRIPT, str(PARSER)], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return list(json.loads(done.stdout))


def right_side(text: str) -> str:
    """The right side of a pair, decoded."""
    for placeholder, char in PLACEHOLDERS.items():
        text = text.replace(placeholder, char)
    return text.replace("&&092;", "\\")
