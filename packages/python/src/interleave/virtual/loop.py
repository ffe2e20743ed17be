"""An asyncio event loop on virtual time. Everything but the clock and the selector is asyncio's own, turn for turn."""

import contextlib
import heapq
from operator import itemgetter

from ..loop import Watched
from ..naming import given_name
from ..text import error_text
from ..timer import Timer
from .jumping import JumpingLoop
from .steps import turns


class Numbered:
    """Goes before a loop's class: names tasks as asyncio does, but from 1 in each loop, and keeps those that it may speak of."""

    def create_task(self, coro, *, name=None, **options):
        if name is None:
            name = given_name()
        if name is None:
            self._nameless += 1
            name = f"Task-{self._nameless}"
        # Before it is made: an eager one may make others meanwhile.
        place = next(self._places)
        task = super().create_task(coro, name=name, **options)
        self.keep(task, place)
        return task


class _VirtualLoop(JumpingLoop):
    """Where it says that it tells something, it is for a loop that is watched."""

    def __init__(self):
        super().__init__()
        self._nameless = 0
        # How far it may run before it gives way to whoever drives it: seconds, and turns.
        self.horizon = float("inf")
        self.breathe_at = float("inf")
        # Tasks that are not done, and failures that nobody may have read, in the order in which they were made.
        self._kept = []
        self._most_kept = 64

    # Who is told when a program runs it itself.
    starts = None

    def run_forever(self):
        """At once to the end: whoever calls it cannot give way before."""
        if self.starts is not None:
            self.starts.began(self)
        self.horizon = self.breathe_at = float("inf")
        for _ in turns(self):
            pass

    @property
    def next_timer(self):
        """The instant of the first timer that was not cancelled; infinity for none."""
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(self._scheduled)._scheduled = False
        return self._scheduled[0]._when if self._scheduled else float("inf")

    def select(self, timeout):
        """asyncio asks once a turn; whoever drives the loop has made sure that there is something to do."""
        then = self.now
        if timeout is None or timeout > 0:
            # Assigned, not added: the sum of a difference may miss the deadline by a rounding error.
            self.now = self.next_timer
        self.turn += 1
        self.turn_began(then)
        return ()

    def turn_began(self, then):
        """Tells of a turn; before it, the time was `then`."""

    def began(self):
        """Tells that a run begins."""

    def ended(self):
        """Tells that it is over. From then on nothing is told."""

    def silence(self):
        """While it lasts nothing is told."""
        return contextlib.nullcontext()

    def problem(self, kind, task, message, error=None):
        """Tells of what asyncio would report."""

    def label_of(self, task):
        return task.get_name()

    def reason_of(self, task):
        return "something"

    def keep(self, future, place=None):
        if len(self._kept) >= self._most_kept:
            self._kept = [kept for kept in self._kept if not kept[1].done() or kept[1]._log_traceback]
            self._most_kept = max(64, 2 * len(self._kept))
        self._kept.append((next(self._places) if place is None else place, future))

    def kept(self):
        """In the order in which they were made."""
        return [future for _, future in sorted(self._kept, key=itemgetter(0))]

    def left(self):
        """Tasks that are not done, in the order in which they were made."""
        return [each for each in self.kept() if hasattr(each, "get_coro") and not each.done()]


class VirtualLoop(Numbered, _VirtualLoop):
    """Without anybody who watches."""


class WatchedTimer(Timer):
    """The number of a timer rises with each one set."""

    __slots__ = ()

    def __lt__(self, other):
        return (self._when, self.id) < (other._when, other.id)


class WatchedVirtualLoop(Numbered, Watched, _VirtualLoop):
    def __init__(self, watch):
        super().__init__()
        self.watch = watch

    def turn_began(self, then):
        if self.now != then:
            self.watch.clock_advanced(then, self.now)
        end = self.now + self._clock_resolution
        self.watch.turn_started(self.turn, len(self._ready) + self._due(end))

    def _due(self, end):
        """How many timers are to fire before `end`. In a heap none stands below one that is later: the others aren't looked at."""
        timers = self._scheduled
        count = 0
        places = [0]
        while places:
            place = places.pop()
            if place < len(timers) and timers[place]._when < end:
                count += 1
                places += (2 * place + 1, 2 * place + 2)
        return count

    def call_exception_handler(self, context):
        """The default handler would write to the console what is told here."""
        if self.is_closed():
            return
        error = context.get("exception")
        message = context["message"] if error is None else f"{context['message']}: {error_text(error)}"
        self.problem("callbackRaised", context.get("task"), message, error)
        if self.get_exception_handler() is not None:
            super().call_exception_handler(context)

    def began(self):
        self.watch.began(self.now)

    def ended(self):
        self.watch.ended(self.now)

    @contextlib.contextmanager
    def silence(self):
        record = self.watch.record
        muted, record.muted = record.muted, True
        yield
        record.muted = muted

    def problem(self, kind, task, message, error=None):
        self.watch.problem(kind, task, message, error)

    def label_of(self, task):
        return self.watch.name_of(task)

    def reason_of(self, task):
        on = task._fut_waiter
        return "its next step" if on is None else self.watch.tag_of(on).words()

    def make_timer(self, when, callback, args, context, reason):
        return WatchedTimer(when, callback, args, self, context, self.watch, reason)
