"""Runs a program's source on virtual time, piece by piece, and hands out what happens as it goes."""

import asyncio
import contextlib
import inspect
import random
import sys
import traceback
from asyncio import events

from .. import limits
from ..attach import attach
from ..places import Places
from ..recorder import Recorder
from ..text import error_text, value_text
from ..watch import Watch
from . import clock, pins
from .console import Console
from .deadlock import Deadlock
from .entry import compile_program
from .loop import WatchedVirtualLoop
from .steps import run_steps


class Run:
    """
    `advance` until it says "over"; `take` at any time between. `sites` is all there is from the start on. When it is
    over, `result` is a text or None, and `problem` is None or says what went wrong.
    """

    def __init__(self, source, *, file="scenario.py", seed=0, most_events=limits.EVENTS, names=None):
        pins.pin()
        self.file = file
        self.record = Recorder(most_events)
        self.places = Places(file.__eq__, lambda name: source.split("\n"))
        self.watch = Watch(self.record, self.places)
        self.loop = None
        self.result = None
        self.problem = None
        self.over = False
        self._seed = seed
        self._names = names or {}
        self._code = None
        self._steps = None
        self._compile(source)

    @property
    def sites(self):
        """Every place that an event can point at: `[kind, function, line, column, end line, end column]`."""
        if self._code is not None:
            self.places.add(self._code)
        return self.places.sites

    @property
    def turns(self):
        return 0 if self.loop is None else self.loop.turn

    def take(self):
        """What came since the last take: records as bytes, new strings, new lists."""
        return self.record.take()

    def advance(self, horizon=float("inf"), turns=float("inf")):
        """
        Runs up to `horizon`, in seconds, and for at most so many turns. Says "over", or "horizon" if nothing is to be done
        before, or "turns".
        """
        if self.over:
            return "over"
        outer = events._get_running_loop()
        # The loop of a page counts as running; ours couldn't run inside it.
        events._set_running_loop(None)
        try:
            with self._world():
                self._limit(horizon, turns)
                next(self._steps)
                return "turns" if self.loop.turn >= self.loop.breathe_at else "horizon"
        except StopIteration:
            self.over = True
        except BaseException as error:
            self.over = True
            self.problem = self._problem_of(error)
        finally:
            events._set_running_loop(outer)
        return "over"

    def block(self, seconds):
        """Busy code holds the loop."""
        self.loop.now += seconds
        self.watch.blocked(seconds)

    def new_loop(self):
        """Time and turns go on where the loop before left off."""
        before, self.loop = self.loop, WatchedVirtualLoop(self.watch)
        if before is not None:
            self.loop.now, self.loop.turn = before.now, before.turn
            self.loop.horizon, self.loop.breathe_at = before.horizon, before.breathe_at
        return self.loop

    def _limit(self, horizon, turns):
        if self.loop is None:
            self.new_loop()
        self.loop.horizon = horizon
        self.loop.breathe_at = self.loop.turn + turns

    def _compile(self, source):
        try:
            code, names = compile_program(source, self.file)
        except SyntaxError as error:
            self.over = True
            self.problem = self._problem_of(error)
            return
        self._code = code
        self._steps = self._program(code, {"__name__": "__main__", "__builtins__": __builtins__, **names, **self._names})

    def _program(self, code, names):
        random.seed(self._seed)
        self._entered = False
        module = eval(code, names)
        if inspect.iscoroutine(module):
            yield from self._awaiting(module)
        main = names.get("main")
        if not self._entered and inspect.iscoroutinefunction(main):
            self.result = value_text((yield from self._enter(main())))
        elif not self._entered:
            self.problem = {"kind": "noMain", "message": "The program never calls asyncio.run, and has no async def main()."}

    def _awaiting(self, module):
        """A module that awaits its entries."""
        send, given = module.send, None
        while True:
            try:
                entry = send(given)
            except StopIteration:
                return
            try:
                send, given = module.send, (yield from self._enter(entry.main))
                self.result = value_text(given)
            except GeneratorExit:
                raise
            except BaseException as error:
                send, given = module.throw, error

    def _enter(self, main):
        if not asyncio.iscoroutine(main):
            raise ValueError(f"a coroutine was expected, got {value_text(main)}")
        self._entered = True
        # The first loop is there already: it had to have a clock before.
        loop = self.loop if self.loop.turn == 0 else self.new_loop()
        return (yield from run_steps(loop, main))

    def _run_at_once(self, main, *, debug=None, loop_factory=None):
        """`asyncio.run` where it is called by a function: it cannot give way before its end."""
        if events._get_running_loop() is not None:
            raise RuntimeError("asyncio.run() cannot be called from a running event loop")
        steps = self._enter(main)
        while True:
            self._limit(float("inf"), float("inf"))
            try:
                next(steps)
            except StopIteration as end:
                self.result = value_text(end.value)
                return end.value

    @contextlib.contextmanager
    def _world(self):
        """What the program finds around it."""
        patches = attach()
        streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Console("log", self.watch), Console("error", self.watch)
        try:
            clock.install(patches, self)
            patches.set(asyncio, "run", self._run_at_once)
            yield
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            sys.stdout, sys.stderr = streams
            patches.undo()

    def _problem_of(self, error):
        if isinstance(error, SyntaxError) and error.filename == self.file:
            return {"kind": "syntax", "message": error.msg, "line": error.lineno, "col": error.offset}
        kind = "deadlock" if isinstance(error, Deadlock) else "raised"
        message = str(error) if kind == "deadlock" else error_text(error)
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == self.file]
        problem = {"kind": kind, "message": message}
        if frames and kind == "raised":
            problem["line"], problem["col"] = frames[-1].lineno, (frames[-1].colno or 0) + 1
            problem["chain"] = [{"name": frame.name, "line": frame.lineno} for frame in frames]
        return problem
