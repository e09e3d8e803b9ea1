"""yaml-language-server as an editor runs it: a process spoken to over its standard streams (the Language Server Protocol)."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from attrs import define, field

SERVER = shutil.which("yaml-language-server")

Message: TypeAlias = dict[str, Any]

_CLIENT = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True},
}


@define(eq=False)
class Editor:
    """An open editor. `settings` are those of its `yaml` section; files are opened as they would stand on the disk."""

    server: subprocess.Popen[bytes]
    settings: Message
    told: dict[str, list[Message]] = field(factory=dict)
    asked: bool = False
    last: int = 0
    version: int = 0

    def send(self, method: str, params: Message | None, **more: Any) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._write(body)

    def _write(self, body: bytes) -> None:
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _read(self) -> Message:
        assert self.server.stdout
        length = 0
        while (line := self.server.stdout.readline()) != b"\r\n":
            assert line, "the server has ended"
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        found: Message = json.loads(self.server.stdout.read(length))
        return found

    def _answer(self, message: Message) -> None:
        """Answer what the server asks, and keep what it says of files."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        if "id" in message and "method" in message:
            result = (
                [self.settings if each.get("section") == "yaml" else {} for each in message["params"]["items"]]
                if message["method"] == "workspace/configuration"
                else None
            )
            self.asked = self.asked or message["method"] == "workspace/configuration"
            self._write(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode())

    def ask(self, method: str, params: Message) -> Any:
        """The answer to a request."""
        self.last += 1
        self.send(method, params, id=self.last)
        while (message := self._read()).get("id") != self.last or "method" in message:
            self._answer(message)
        assert "error" not in message, message["error"]
        return message["result"]

    def settle(self, folder: Path) -> None:
        """Wait until the server has asked for the settings, and works by them."""
        while not self.asked:
            self._answer(self._read())
        self.hover(folder / "settled.yaml", "a|: b\n")

    def diagnostics(self, file: Path, text: str) -> list[Message]:
        """What the server says of a file."""
        uri = self.open(file, text)
        while uri not in self.told:
            self._answer(self._read())
        return self.told.pop(uri)

    def open(self, file: Path, text: str) -> str:
        """Open a file; its address."""
        self.version += 1
        uri = file.as_uri()
        self.told.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": self.version, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        return uri

    def _at(self, method: str, file: Path, text: str) -> Any:
        """The answer to a request about the place that a `|` marks."""
        before, _, after = text.partition("|")
        uri = self.open(file, before + after)
        where = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self.ask(method, {"textDocument": {"uri": uri}, "position": where})

    def offers(self, file: Path, text: str) -> dict[str, Message]:
        """The completions at a place, by label."""
        found = self._at("textDocument/completion", file, text)
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: item for item in items}

    def hover(self, file: Path, text: str) -> str:
        """What is shown at a place."""
        found = self._at("textDocument/hover", file, text)
        return str(found["contents"]["value"]) if found else ""


@contextmanager
def opened(folder: Path, **settings: Any) -> Iterator[Editor]:
    """An editor on a folder."""
    assert SERVER
    server = subprocess.Popen([SERVER, "--stdio"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    told = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, **settings}
    editor = Editor(server, told)
    try:
        root = folder.as_uri()
        editor.ask("initialize", {"processId": None, "rootUri": root, "capabilities": _CLIENT})
        editor.send("initialized", {})
        editor.settle(folder)
        yield editor
    finally:
        server.kill()
        server.communicate()
