"""A real loop that is watched. It does what asyncio's own does, with fewer calls on the way: that pays for the watching."""

import asyncio
import heapq
from asyncio import base_events, events, format_helpers
from time import monotonic

from ..loop import Watched
from ..naming import given_name
from ..hidden_types import STEP_TYPE
from ..task import Task
from .log import STEP_STARTED, TURN


class LiveTask(Task):
    """Sets of tasks have the order that they have without anybody who watches."""

    __hash__ = asyncio.Task.__hash__


LiveTask.__name__ = LiveTask.__qualname__ = "Task"

# So many numbers stand in memory before they are written out.
MOST_ITEMS = 200_000

_cache = {}
_BUILTIN = type(len)
# With these asyncio ends: no task of the program's.
_LAST = {
    base_events.BaseEventLoop.shutdown_asyncgens.__code__,
    base_events.BaseEventLoop.shutdown_default_executor.__code__,
}


def live_class(kind):
    """The class of loops, watched."""
    if kind not in _cache:
        _cache[kind] = type(kind.__name__, (Live, kind), {"__module__": kind.__module__, "_interleave_kind": kind})
    return _cache[kind]


class Live(Watched):
    """In its queue, beside handles, stand the steps of tasks as tuples: nobody but the loop ever sees those."""

    task_type = LiveTask
    _interleave_bare = False

    def keep(self, future):
        """asyncio itself reports what is left."""

    def create_task(self, coro, *, name=None, **options):
        if getattr(coro, "cr_code", None) in _LAST:
            return asyncio.Task(coro, loop=self, name=name)
        return super().create_task(coro, name=given_name() if name is None else name, **options)

    def call_exception_handler(self, context):
        error = context.get("exception")
        message = context.get("message") or "Unhandled exception in event loop"
        about = context.get("task") or context.get("future")
        self.watch.problem(_problem_of(message), about, message, error)
        super().call_exception_handler(context)

    def call_soon(self, callback, *args, context=None):
        if self._debug:
            return super().call_soon(callback, *args, context=context)
        if type(callback) is STEP_TYPE:
            task = callback.__self__
            if type(task) is LiveTask:
                watch = self.watch
                if task is watch.current and not watch.inside:
                    self._interleave_bare = True
                else:
                    self._first_step_or_next(callback, task)
                self._ready.append((task, callback, args, context))
                return None
        elif args and type(callback) is _BUILTIN and type(callback.__self__) is LiveTask:
            task = callback.__self__
            if callback.__name__ == "task_wakeup":
                self.watch.woken(task, args[0])
                self._ready.append((task, callback, args, context))
                return None
        return super().call_soon(callback, *args, context=context)

    def close(self):
        """From then on it is asyncio's own again, which says that it is closed."""
        let_go(self)
        self.close()

    def run_forever(self):
        self.watch.began(self.time())
        try:
            super().run_forever()
        finally:
            self.watch.ended(self.time())

    def _run_once(self):
        if self._debug:
            self.watch.turn_started(self.next_turn(), len(self._ready))
            super()._run_once()
            return
        self._drop_cancelled()
        ready, scheduled = self._ready, self._scheduled
        if ready or self._stopping:
            timeout = 0
        elif scheduled:
            timeout = min(max(0, scheduled[0]._when - self.time()), base_events.MAXIMUM_SELECT_TIMEOUT)
        else:
            timeout = None
        then = monotonic() if timeout != 0 else 0.0
        self._process_events(self._selector.select(timeout))
        now = self.time()
        if timeout != 0:
            self.watch.clock_advanced(then, now)
        end = now + self._clock_resolution
        while scheduled and scheduled[0]._when < end:
            timer = heapq.heappop(scheduled)
            timer._scheduled = False
            ready.append(timer)
        left = len(ready)
        session = self.interleave_session
        session.turn += 1
        items = session.log.items
        items += (TURN, left, now)
        if now > session.flush_at or len(items) > MOST_ITEMS:
            session.flush()
        self._run_ready(left, items)

    def _run_ready(self, left, items):
        watch, append, popleft = self.watch, items.append, self._ready.popleft
        while left:
            left -= 1
            entry = popleft()
            if type(entry) is not tuple:
                if watch.current is not None:
                    watch.nobody()
                if not entry._cancelled:
                    entry._run()
                continue
            task, callback, args, context = entry
            if args or task._must_cancel:
                if task.done():
                    self._step(entry)
                    continue
                watch.begin(task, args[0] if args else None, False)
                self._step(entry)
                watch.end_live(task, self._interleave_bare)
                self._interleave_bare = False
                continue
            # The step of a task that only gave way, or has not begun: two numbers, unless something happens in it.
            number = task._interleave.id
            now = monotonic()
            append(number)
            append(now)
            watch.current, watch.current_id = task, number
            try:
                context.run(callback)
            except BaseException as error:
                self._report(error, entry)
            if self._interleave_bare and items[-1] is now:
                self._interleave_bare = False
                continue
            items[_last(items, now) - 1] = STEP_STARTED - number
            watch.end_live(task, self._interleave_bare)
            self._interleave_bare = False
        watch.nobody()

    def _step(self, entry):
        _, callback, args, context = entry
        try:
            context.run(callback, *args)
        except BaseException as error:
            self._report(error, entry)

    def _report(self, error, entry):
        """As a handle does with what its callback raises."""
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            self.watch.nobody()
            raise error
        _, callback, args, context = entry
        words = format_helpers._format_callback_source(callback, args)
        handle = events.Handle(callback, args, self, context)
        self.call_exception_handler({"message": f"Exception in callback {words}", "exception": error, "handle": handle})

    def _drop_cancelled(self):
        scheduled = self._scheduled
        count = len(scheduled)
        if (
            count > base_events._MIN_SCHEDULED_TIMER_HANDLES
            and self._timer_cancelled_count / count > base_events._MIN_CANCELLED_TIMER_HANDLES_FRACTION
        ):
            kept = []
            for timer in scheduled:
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    kept.append(timer)
            heapq.heapify(kept)
            self._scheduled = kept
            self._timer_cancelled_count = 0
        else:
            while scheduled and scheduled[0]._cancelled:
                self._timer_cancelled_count -= 1
                heapq.heappop(scheduled)._scheduled = False

    def next_turn(self):
        session = self.interleave_session
        session.turn += 1
        return session.turn


def _problem_of(message):
    if "never retrieved" in message or "during asyncio.run() shutdown" in message:
        return "neverRetrieved"
    return "destroyedPending" if "destroyed but it is pending" in message else "callbackRaised"


def _last(items, item):
    """The position of the last of these that is this very object."""
    index = len(items) - 1
    while items[index] is not item:
        index -= 1
    return index


def let_go(loop):
    """Makes a loop as it was: what stands in its queue becomes what asyncio would have put there."""
    if not isinstance(loop, Live):
        return
    for index, entry in enumerate(loop._ready):
        if type(entry) is tuple:
            _, callback, args, context = entry
            loop._ready[index] = events.Handle(callback, args, loop, context)
    loop.__class__ = loop._interleave_kind


