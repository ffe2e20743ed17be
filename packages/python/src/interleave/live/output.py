"""What the program writes, which goes where it would go, and into the recording as well."""

import threading

from ..virtual.console import Console


class Output:
    """In all but what is written, the stream itself."""

    def __init__(self, stream, name, watch):
        self._stream = stream
        self._console = Console(name, watch)
        self._thread = threading.get_ident()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def write(self, text):
        written = self._stream.write(text)
        if threading.get_ident() == self._thread:
            self._console.write(text)
        return written

    def told(self):
        """Tells what was written last, without the end of its line; gives the stream."""
        self._console.flush()
        return self._stream
