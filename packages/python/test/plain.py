"""
Runs programs as they are, on asyncio's own loop, but for the clock, which jumps to the next timer instead of waiting; prints
what each of them printed, as JSON.
"""

import asyncio
import contextlib
import io
import json
import runpy
import selectors
import sys


class _Jumping(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        if timeout:
            self.now += timeout
        return super().select(0)


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = _Jumping()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


def _output_of(path):
    with contextlib.redirect_stdout(io.StringIO()) as output:
        runpy.run_path(path, run_name="__main__")
    return output.getvalue()


asyncio.events.new_event_loop = _Loop
print(json.dumps([_output_of(path) for path in sys.argv[1:]]))
