"""What the program writes, line by line."""

import io


class Console(io.TextIOBase):
    """`printed(stream, text)` is told each line, or what was written of it when somebody else begins to write."""

    def __init__(self, stream, watch):
        super().__init__()
        self._stream = stream
        self._watch = watch
        self._written = ""
        self._writer = 0

    def writable(self):
        return True

    def write(self, text):
        writer = self._watch.current_id
        if self._written and writer != self._writer:
            self.flush()
        self._writer = writer
        self._written += text
        # One call of print is one entry, however many lines it writes.
        if text.endswith("\n"):
            self.flush()
        return len(text)

    def flush(self):
        if self._written:
            text, self._written = self._written.removesuffix("\n"), ""
            self._watch.printed(self._stream, text)
