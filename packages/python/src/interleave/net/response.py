"""What a page answers."""

import json

_CONTENT = {str: "text/plain; charset=utf-8", bytes: "application/octet-stream"}


class Response:
    """`body` is text, bytes, or anything that can be written as JSON."""

    def __init__(self, body="", status=200, headers=None):
        kind = type(body)
        self._body = body.encode() if kind is str else body if kind is bytes else json.dumps(body).encode()
        html = kind is str and body.lstrip().startswith("<")
        content = "text/html; charset=utf-8" if html else _CONTENT.get(kind, "application/json")
        self.status = status
        self.headers = {"Content-Type": content, "Content-Length": str(len(self._body)), **(headers or {})}
        # Of the page that it came from; nothing before it has come.
        self.url = ""

    def __repr__(self):
        return f"<Response {self.status} {self.url}>"

    async def read(self):
        return self._body

    async def text(self):
        return self._body.decode()

    async def json(self):
        """Raises `json.JSONDecodeError` where the body is none."""
        return json.loads(self._body)
