"""A real loop that is watched. It does what asyncio's own does, with fewer calls on the way: that pays for the watching."""

import asyncio
import heapq
from asyncio import base_events, events, format_helpers
from time import monotonic

from ..loop import Watched
from ..naming import EAGER_NAMED_LATE, given_name
from ..hidden_types import STEP_TYPE
from ..task import Task
from .log import STEP_STARTED, TURN
from .standing import SLEEP, stands_as_before


class LiveTask(Task):
    """Sets of tasks have the order that they have without anybody who watches."""

    __hash__ = asyncio.Task.__hash__
    _named_late = EAGER_NAMED_LATE

    def cancel(self, msg=None):
        tag = self._interleave
        tag.levels = tag.looping = None
        return super().cancel(msg)


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
        kind = type(callback)
        if kind is STEP_TYPE and not self._debug:
            watch, task = self.watch, callback.__self__
            if task is watch.current and watch.again is None and not watch.inside:
                # It gives way: that is the last thing in its step, and whoever runs the step puts it into the queue.
                watch.again = callback
                return None
            if type(task) is not LiveTask:
                return super().call_soon(callback, context=context)
            self._first_step_or_next(callback, task)
            self._ready.append((task, callback, args, context, task._interleave))
            return None
        if kind is _BUILTIN and args and type(callback.__self__) is LiveTask and not self._debug:
            task = callback.__self__
            # Quicker than to ask for the method's name.
            if task._fut_waiter is args[0] or callback.__name__ == "task_wakeup":
                self.watch.woken(task, args[0])
                self._ready.append((task, callback, args, context, task._interleave))
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
        session, ready = self.interleave_session, self._ready
        items = session.log.items
        if self._debug:
            items += (TURN, len(ready), monotonic())
            super()._run_once()
            return
        if self._scheduled:
            self._drop_cancelled()
        if ready or self._stopping:
            happened = self._selector.select(0)
        else:
            happened = self._wait()
        if happened:
            self._process_events(happened)
        scheduled = self._scheduled
        if scheduled:
            end = self.time() + self._clock_resolution
            while scheduled and scheduled[0]._when < end:
                timer = heapq.heappop(scheduled)
                timer._scheduled = False
                ready.append(timer)
        left, now = len(ready), monotonic()
        items += (TURN, left, now)
        if now > session.flush_at or len(items) > MOST_ITEMS:
            session.flush()
        self._run_ready(ready, left, items)

    def _wait(self):
        """Nothing is ready: until something is, or the next timer is due."""
        timeout, scheduled = None, self._scheduled
        if scheduled:
            timeout = min(max(0, scheduled[0]._when - self.time()), base_events.MAXIMUM_SELECT_TIMEOUT)
        then = monotonic()
        happened = self._selector.select(timeout)
        self.watch.clock_advanced(then, monotonic())
        return happened

    def _run_ready(self, ready, left, items, monotonic=monotonic):
        watch, append, put, popleft = self.watch, items.append, ready.append, ready.popleft
        for _ in range(left):
            entry = popleft()
            if type(entry) is not tuple:
                if watch.current is not None:
                    watch.nobody()
                if not entry._cancelled:
                    entry._run()
                continue
            task, callback, args, context, tag = entry
            coroutine = tag.looping
            # Whoever is cancelled loops no more, which is quicker to see than that it is to be cancelled.
            if args or coroutine is None and task._must_cancel:
                if task.done():
                    watch.again = False
                    self._step(entry)
                    continue
                watch.again = None
                watch.begin(task, args[0] if args else None, False)
                try:
                    context.run(callback, *args)
                except BaseException as error:
                    self._report(error, entry)
                if watch.again:
                    put((task, watch.again, (), context, tag))
                    watch.gave_way(task)
                watch.end(task)
                continue
            # The step of a task that only gave way, or has not begun: two numbers, unless something happens in it.
            number = tag.id
            now = monotonic()
            append(number)
            append(now)
            watch.current, watch.current_id, watch.again = task, number, None
            try:
                context.run(callback)
            except BaseException as error:
                self._report(error, entry)
            again = watch.again
            if again:
                as_before = items[-1] is now
                if as_before and coroutine is not None:
                    # Where it did so last, that is: a call would cost as much as all the rest.
                    try:
                        if coroutine.cr_await.cr_code is SLEEP:
                            # So its next step is this one once more.
                            put(entry)
                            continue
                    except AttributeError:
                        # What it awaits is no coroutine.
                        pass
                    as_before = False
                put((task, again, (), context, tag))
                if as_before and stands_as_before(task, tag):
                    continue
            items[_last(items, now) - 1] = STEP_STARTED - number
            if again:
                watch.gave_way(task)
            watch.end(task)
        if watch.current is not None:
            watch.nobody()
        watch.again = False
        entry = task = tag = coroutine = callback = again = args = context = None

    def _step(self, entry):
        _, callback, args, context, _ = entry
        try:
            context.run(callback, *args)
        except BaseException as error:
            self._report(error, entry)
        # An exception's traceback keeps this frame, and is kept by the task.
        entry = callback = args = context = _ = None

    def _report(self, error, entry):
        """As a handle does with what its callback raises."""
        watch = self.watch
        task, callback, args, context, tag = entry
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            if watch.again:
                # It came from outside, just when the task had given way.
                self._ready.append((task, watch.again, (), context, tag))
            watch.nobody()
            watch.again = False
            raise error
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
            _, callback, args, context, _ = entry
            loop._ready[index] = events.Handle(callback, args, loop, context)
    loop.__class__ = loop._interleave_kind


