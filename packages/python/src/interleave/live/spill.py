"""The way of a recording to its file: chunks on disk, and beside the program a process that makes the file of them."""

import json
import os
import struct
import subprocess
import sys

LENGTH = struct.Struct("<Q")


class Spill:
    """
    While the program runs the other process sleeps. It wakes when the pipe to it closes: because the program is over, or
    because it was killed. So the file comes to be either way.
    """

    def __init__(self, path, header):
        self._raw = f"{path}.part"
        self._file = os.open(self._raw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        self._write(json.dumps(header).encode())
        source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        environment = {**os.environ, "PYTHONPATH": source, "PYTHONSAFEPATH": "1"}
        command = [sys.executable, "-m", "interleave.live.writer", self._raw, path]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, start_new_session=True
        )

    def write(self, numbers, strings, lists, sites):
        tables = {"strings": strings, "lists": lists, "sites": sites}
        self._write(json.dumps(tables).encode(), numbers)

    def end(self, dropped):
        """The program has come to its end."""
        self._write(json.dumps({"complete": True, "dropped": dropped}).encode())
        os.close(self._file)
        self._process.stdin.close()

    def abandon(self):
        os.close(self._file)
        self._process.stdin.close()

    def wait(self):
        said = self._process.stdout.read()
        self._process.stdout.close()
        if self._process.wait() != 0:
            raise RuntimeError(f"The trace could not be written; what was recorded is in {self._raw}.")
        return int(said)

    def _write(self, *parts):
        # One call, so that a program that is killed leaves whole chunks or one that is cut off at the end.
        os.write(self._file, b"".join(LENGTH.pack(len(part)) + part for part in (parts + (b"",))[:2]))
