"""One recording: which loop it is of, and where what happens is written to."""

import os
import sys
import threading
from asyncio import base_events, events
from time import monotonic

from .. import unawaited
from ..attach import attach
from ..places import Places
from .log import Log
from .loop import Live, let_go, live_class
from .output import Output
from .spill import Spill
from .watch import LiveWatch

# So long, in seconds, what has happened stands in memory alone.
INTERVAL = 0.1


class Session:
    """Between `start` and `stop` the first loop that runs is watched, and whichever comes when that one is closed."""

    def __init__(self, path, script, **limits):
        self.path = path
        self.log = Log(**limits)
        self.places = Places(os.path.abspath(script).__eq__, _lines_of)
        start = monotonic()
        self.watch = LiveWatch(self.log, self.places, start)
        # When to write it out next, on the loop's clock.
        self.flush_at = start + INTERVAL
        self._loop = None
        self._thread = threading.get_ident()
        self._patches = None
        self._outputs = ()
        source = "\n".join(_lines_of(script))
        meta = {"file": os.path.basename(script), "python": sys.version.split()[0], "runtime": "python", "source": source}
        self._spill = Spill(path, {"meta": meta, "start": start})

    @property
    def watched(self):
        """Whether there was a loop to record."""
        return self._loop is not None

    def start(self):
        self._patches = patches = attach()
        for name in ("create_task", "run_forever", "run_until_complete"):
            patches.set(base_events.BaseEventLoop, name, self._adopting(name))
        unawaited.install(patches, self.watch)
        os.register_at_fork(after_in_child=self._forget)
        self._outputs = Output(sys.stdout, "log", self.watch), Output(sys.stderr, "error", self.watch)
        sys.stdout, sys.stderr = self._outputs
        running = events._get_running_loop()
        if running is not None:
            self._adopt(running)

    def stop(self):
        """Writes what is left; from then on the file is being made of it. `Spill.wait` waits until that is done."""
        if self._patches is None:
            return
        self._patches.undo()
        self._patches = None
        if self._loop is not None:
            let_go(self._loop)
        # Unless the program has put something else there since.
        for name, output in zip(("stdout", "stderr"), self._outputs):
            stream = output.told()
            if getattr(sys, name) is output:
                setattr(sys, name, stream)
        self.flush()
        self._spill.end(self.log.dropped)

    def wait(self):
        """Until the file is there; gives the number of its events."""
        return self._spill.wait()

    def flush(self):
        self.flush_at = monotonic() + INTERVAL
        numbers, strings, lists = self.log.take()
        self._spill.write(numbers, strings, lists, self.places.new_sites())

    def _adopting(self, name):
        original = getattr(base_events.BaseEventLoop, name)

        def adopting(loop, *args, **options):
            if not isinstance(loop, Live) and self._adopt(loop):
                return getattr(loop, name)(*args, **options)
            return original(loop, *args, **options)

        adopting.__name__ = name
        return adopting

    def _adopt(self, loop):
        free = self._loop is None or self._loop.is_closed()
        if not free or threading.get_ident() != self._thread or not hasattr(loop, "_selector"):
            return False
        if self._loop is not None:
            let_go(self._loop)
        self._loop = loop
        loop.watch = self.watch
        loop.interleave_session = self
        loop.__class__ = live_class(type(loop))
        return True

    def _forget(self):
        """In a child process: the recording is its parent's."""
        if self._patches is not None:
            self._patches.undo()
            self._patches = None
            if self._loop is not None:
                let_go(self._loop)
            self._spill.abandon()


def _lines_of(file):
    try:
        with open(file, encoding="utf-8", errors="replace") as text:
            return text.read().split("\n")
    except OSError:
        return []
