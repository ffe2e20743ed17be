"""Runs a program's source on virtual time, piece by piece, and hands out what happens as it goes."""

import contextlib
import inspect
import random
import sys
import traceback
from asyncio import events

from .. import inboxes, limits, unawaited
from ..attach import attach
from ..net.network import network
from ..places import Places
from ..recorder import Recorder
from ..text import error_text, value_text
from ..watch import Watch
from . import clock, pins
from .arrivals import Arrivals
from .console import Console
from .deadlock import Deadlock
from .entry import compile_program
from .loop import WatchedVirtualLoop
from .returns import Returns
from .starts import Starts

# Of a longer traceback, its two ends are told.
_MOST_FRAMES = 40


class Run:
    """
    `advance` until it says "over"; `take` at any time between. `sites` is all there is from the start on. When it is
    over, `result` is a text or None, and `problem` is None or says what went wrong.
    """

    def __init__(self, source, *, file="scenario.py", seed=0, inputs=(), most_events=limits.EVENTS, names=None):
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
        self._arrivals = Arrivals(inputs)
        self._names = names or {}
        self._code = None
        self._starts = Starts(self)
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
        self._arrivals.move_to(self.loop)
        return self.loop

    def use(self, loop):
        """This one runs from now on."""
        before, self.loop = self.loop, loop
        loop.now, loop.turn = max(loop.now, before.now), before.turn
        loop.horizon, loop.breathe_at = before.horizon, before.breathe_at
        if loop is not before:
            self._arrivals.move_to(loop)

    def unlimit(self):
        """Nobody can take over before the end."""
        self._limit(float("inf"), float("inf"))

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
        self.places.returns = Returns()
        self.places.returns.follow(code)
        self._steps = self._program(code, {"__name__": "__main__", "__builtins__": __builtins__, **names, **self._names})

    def _program(self, code, names):
        random.seed(self._seed)
        network.begin(self._seed)
        inboxes.begin()
        try:
            module = eval(code, names)
            if inspect.iscoroutine(module):
                yield from self._awaiting(module)
        finally:
            self._starts.end()
        main = names.get("main")
        if not self._starts.any and inspect.iscoroutinefunction(main):
            self.result = value_text((yield from self._starts.enter(main())))
        elif not self._starts.any:
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
                steps = self._starts.steps_of(entry)
                if steps is None:
                    send, given = module.send, entry.call()
                    continue
                send, given = module.send, (yield from steps)
                self.result = value_text(given)
            except GeneratorExit:
                raise
            except BaseException as error:
                send, given = module.throw, error

    @contextlib.contextmanager
    def _world(self):
        """What the program finds around it."""
        patches = attach()
        streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Console("log", self.watch), Console("error", self.watch)
        try:
            clock.install(patches, self)
            self._starts.install(patches)
            unawaited.install(patches, self.watch, advice=False)
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
        problem = {"kind": kind, "message": str(error) if kind == "deadlock" else error_text(error)}
        place = self.places.of_error(error)
        if kind == "raised" and place >= 0:
            _, _, problem["line"], problem["col"], problem["endLine"], problem["endCol"] = self.places.sites[place]
            problem["chain"] = self._chain_of(error)
        return problem

    def _chain_of(self, error):
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == self.file]
        if len(frames) > _MOST_FRAMES:
            frames = frames[: _MOST_FRAMES // 2] + frames[-_MOST_FRAMES // 2 :]
        return [{"name": frame.name, "line": frame.lineno} for frame in frames]
