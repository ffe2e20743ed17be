"""
Runs each program twice on asyncio's own loop, once with the recorder for people's own programs, and compares what it prints,
when, and by which task. Only the clock is not real: it jumps to the next timer. JSON in, a list of sources; JSON out, those
that differ, as their index and both logs, and how many were compared.
"""

import asyncio
import gc
import json
import selectors
import sys
import warnings

from interleave.live import session
from interleave.virtual.pins import pin

pin()
warnings.simplefilter("ignore")
sys.unraisablehook = lambda unraisable: None
# Tasks that nobody holds on to would be thrown away sooner or later, which is nobody's doing.
gc.disable()


class Deadlock(Exception):
    """Nothing is ready, and no timer is set."""


class Jumping(selectors.DefaultSelector):
    def __init__(self):
        super().__init__()
        self.now = 0.0

    def select(self, timeout=None):
        if timeout is None:
            raise Deadlock
        if timeout:
            # Assigned, not added: the sum of a difference may miss the deadline by a rounding error.
            self.now = self.loop._scheduled[0]._when
        return super().select(0)


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Jumping()
        self.clock.loop = self
        super().__init__(self.clock)
        self._clock_resolution = 1e-9
        self.set_exception_handler(lambda loop, context: None)

    def time(self):
        return self.clock.now


class Nowhere:
    """Takes what is recorded."""

    def __init__(self, path, header):
        pass

    def write(self, *parts):
        pass

    def end(self, dropped):
        pass


session.Spill = Nowhere


def log_of(source, is_recorded):
    lines, loop = [], Loop()

    def note(*words):
        task = asyncio.current_task(loop)
        name = task.get_name() if task else "-"
        # asyncio counts nameless tasks through the whole process.
        lines.append([loop.time(), "Task" if name.startswith("Task-") else name, " ".join(words)])

    def block(seconds):
        loop.clock.now += seconds

    names = {"__name__": "program", "print": note, "block": block}
    exec(compile(source, "program.py", "exec"), names)
    recording = session.Session("", "program.py") if is_recorded else None
    if recording:
        recording.start()
    try:
        lines.append(names["show"](loop.run_until_complete(names["main"]())))
    except BaseException as error:
        lines.append(names["show"](error))
    if recording:
        recording.stop()
    names["print"] = lambda *words: None
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False
    loop.close()
    return lines


def main():
    differing, compared = [], 0
    for index, source in enumerate(json.load(sys.stdin)):
        # Until then as_completed has no order that could be fixed.
        if sys.version_info < (3, 13) and "as_completed" in source:
            continue
        compared += 1
        plain, recorded = log_of(source, False), log_of(source, True)
        if plain != recorded:
            differing.append([index, plain, recorded])
        if index % 50 == 0:
            gc.collect()
    print(json.dumps({"differing": differing, "compared": compared}))


main()
