"""The ways in which a program starts a loop: `asyncio.run`, or a loop of its own, asked for, made and run."""

import asyncio
from asyncio import events

from ..text import value_text
from .leftovers import close_left, report_left
from .loop import WatchedVirtualLoop
from .steps import run_steps, turns, until_complete


class Starts:
    """`session` has the loop that is run, or was run last, as `loop`, and makes others by `new_loop()`."""

    def __init__(self, session):
        self._session = session
        # Whether the program has started any.
        self.any = False
        # The one that `get_event_loop` gives where none is running.
        self._current = None
        # Those that the program runs itself, not by `asyncio.run`.
        self._own = []

    def install(self, patches):
        for module in (asyncio, events):
            patches.set(module, "new_event_loop", self._new)
            patches.set(module, "get_event_loop", self._get)
            patches.set(module, "set_event_loop", self._set)
        patches.set(asyncio, "run", self.run)

    def steps_of(self, entry):
        """What a call on the top level does, in pieces; None where it starts no loop."""
        function, owner = entry.function, getattr(entry.function, "__self__", None)
        if function == self.run:
            return self.enter(*entry.args)
        if isinstance(owner, WatchedVirtualLoop) and function == owner.run_until_complete:
            return self._on(owner, until_complete(owner, *entry.args, **entry.options))
        if isinstance(owner, WatchedVirtualLoop) and function == owner.run_forever:
            return self._on(owner, turns(owner))
        return None

    def enter(self, main):
        """`asyncio.run` in pieces."""
        if not asyncio.iscoroutine(main):
            raise ValueError(f"a coroutine was expected, got {value_text(main)}")
        self.any = True
        # The first loop is there already: it had to have a clock before.
        loop = self._session.loop if self._session.loop.turn == 0 else self._session.new_loop()
        return (yield from run_steps(loop, main))

    def run(self, main, *, debug=None, loop_factory=None):
        """`asyncio.run` where it is called by a function: it cannot give way before its end."""
        if events._get_running_loop() is not None:
            raise RuntimeError("asyncio.run() cannot be called from a running event loop")
        steps = self.enter(main)
        while True:
            self._session.unlimit()
            try:
                next(steps)
            except StopIteration as end:
                return end.value

    def began(self, loop):
        """A loop of the program's own is about to run."""
        self.any = True
        if loop not in self._own:
            self._own.append(loop)
            loop.began()

    def end(self):
        """The program is over: what its own loops left behind is reported."""
        for loop in self._own:
            if not loop.is_closed():
                report_left(loop)
            loop.ended()
            close_left(loop)

    def _on(self, loop, steps):
        self.began(loop)
        self._session.use(loop)
        return (yield from steps)

    def _new(self):
        session = self._session
        loop = session.loop if session.loop.turn == 0 and session.loop is not self._current else session.new_loop()
        loop.starts = self
        return loop

    def _get(self):
        running = events._get_running_loop()
        if running is not None:
            return running
        if self._current is None:
            self._current = self._new()
        return self._current

    def _set(self, loop):
        self._current = loop
