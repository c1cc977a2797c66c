"""A client of the YAML language server, as editors are one: messages in JSON over standard input and output."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

VENV: Final = Path(__file__).parents[1] / ".venv"
SERVER: Final = VENV / "language-server/node_modules/yaml-language-server/bin/yaml-language-server"
"""Where `tests/install_programs.sh` puts it."""

PATIENCE: Final = 20.0
"""Seconds until the server must have answered, on a busy machine."""

CAPABILITIES: Final = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": False},
}


class Diagnostic(NamedTuple):
    """What an editor marks: the line, from 0, and the message."""

    line: int
    message: str


class LanguageServer:
    """A running server. Use it in a `with` statement."""

    def __init__(self) -> None:
        assert SERVER.exists(), "run sh tests/install_programs.sh"
        node = shutil.which("node") or str(VENV / "bin" / "node")
        self._process = subprocess.Popen(
            [node, str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._received: queue.Queue[dict[str, Any]] = queue.Queue()
        self._count = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        self._ask("initialize", processId=None, rootUri=None, capabilities=CAPABILITIES)
        self._tell("initialized")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def open(self, *paths: Path) -> list[list[Diagnostic]]:
        """Open files; what is marked in each."""
        for path in paths:
            text = path.read_text(encoding="utf-8")
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", textDocument=document)
        marked: dict[str, list[Diagnostic]] = {}
        while not all(path.as_uri() in marked for path in paths):
            match self._next():
                case {
                    "method": "textDocument/publishDiagnostics",
                    "params": {"uri": str(uri), "diagnostics": found},
                }:
                    marked[uri] = [
                        Diagnostic(each["range"]["start"]["line"], each["message"]) for each in found
                    ]
                case _:
                    pass  # a message of its log
        return [marked[path.as_uri()] for path in paths]

    def complete(self, path: Path, line: int, column: int) -> list[str]:
        """What is offered at a place in an open file."""
        found = self._ask("textDocument/completion", **_place(path, line, column))
        return [item["label"] for item in (found["items"] if isinstance(found, dict) else found)]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown of the word at a place in an open file."""
        found = self._ask("textDocument/hover", **_place(path, line, column))
        return str(found["contents"]["value"]) if found else ""

    def _ask(self, method: str, **params: Any) -> Any:
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._count and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; what the server asks of its editor is answered with nothing."""
        message = self._received.get(timeout=PATIENCE)
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _listen(self) -> None:
        assert self._process.stdout
        while (line := self._process.stdout.readline()).strip():
            length = int(line.partition(b":")[2])
            while self._process.stdout.readline().strip():
                pass
            self._received.put(json.loads(self._process.stdout.read(length)))


def _place(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
