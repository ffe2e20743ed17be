"""What goes on in one loop: which task runs, what it waits for, who wakes it; told to a recorder."""

import gc
import weakref
from asyncio import CancelledError

from . import layout, limits
from .box import TIMEOUT
from .tag import Tag
from .text import cut, error_text, value_text

_BY_TIME = ("wait", "asCompleted")


class Watch:
    """Its methods are called where things happen; each writes at most a few events and leaves the program alone."""

    def __init__(self, record, places, start=0.0):
        self.record = record
        self.places = places
        # The loop's time at which the trace's time begins.
        self.start = start
        self.current = None
        self.current_id = 0
        # The last task that an exception was thrown into, and where it stood then.
        self.struck, self.stood = 0, -1
        # Whether it was told on what the step that runs now suspended.
        self.told = False
        # How many first steps of eager tasks are under way inside another step.
        self.inside = 0
        self.last_future = self.last_box = self.last_timer = self.last_object = 0
        # While a box's own callback runs: the member that it is about, and what that means for the box.
        self.member = None
        self.verdict = None
        # How many locks, queues, ... of each kind were seen.
        self.objects = {}

    def here(self):
        return self.places.here()

    def instant(self, when):
        """The loop's time as the trace's."""
        return when - self.start

    def next_id(self):
        self.last_future += 1
        return self.last_future

    def tag_of(self, future):
        """What is noted of a future; of one that comes from elsewhere nothing is told but that it was waited for."""
        try:
            return future._interleave
        except AttributeError:
            tag = future._interleave = Tag(self.next_id())
            return tag

    def id_of(self, future):
        return self.tag_of(future).id

    def name_of(self, future):
        """A task's name, or a future in words."""
        get_name = getattr(future, "get_name", None)
        return self.tag_of(future).words() if get_name is None else get_name()

    def began(self, now):
        record = self.record
        record.now = self.instant(now)
        if record.room():
            record.write(layout.LOOP_STARTED)

    def ended(self, now):
        record = self.record
        record.now = self.instant(now)
        if record.room():
            record.write(layout.LOOP_STOPPED)

    def turn_started(self, turn, ready):
        record = self.record
        if record.room():
            record.write(layout.TURN_STARTED, 0, turn, ready)

    def clock_advanced(self, then, now):
        record = self.record
        record.now = self.instant(now)
        if record.room():
            record.write(layout.CLOCK_ADVANCED, more=self.instant(then))

    def task_created(self, task, tag, name, coroutine):
        # Nothing that is noted keeps a task alive: asyncio says what was never read when a task is thrown away.
        alive = weakref.ref(task)
        tag.reason = lambda: f"task {alive().get_name()}"
        # An eager task that has ended gives its coroutine away, and 3.12.1 dies of being asked for it.
        tag.code = getattr(coroutine, "cr_code", None)
        record = self.record
        if record.room():
            function = getattr(coroutine, "__name__", None) or "coroutine"
            words = record.string(cut(function, limits.NAME))
            label = record.string(cut(name, limits.NAME))
            record.write(layout.TASK_CREATED, 0, tag.id, label, words, self.current_id, self.here())

    def ready(self, tag, cause, by=0):
        record = self.record
        if record.room():
            record.write(layout.TASK_READY, cause, tag.id, by)

    def gave_way(self, task):
        """The task that runs now has suspended without waiting for anything."""
        record = self.record
        tag, chain = task._interleave, self.places.chain(task.get_coro())
        if chain and record.room():
            record.write(layout.TASK_YIELDED, 0, tag.id, record.chain(chain))
        self.ready(tag, layout.BARE_YIELD)

    def woken(self, task, future):
        """The future on which the task waits has settled."""
        if task is self.current and not self.told:
            self.tell(future)
        tag = self.tag_of(future)
        if not tag.settled:
            self.settled(future, tag)
        self.ready(task._interleave, self.cause_of(task, future, tag), tag.id)

    def cause_of(self, task, future, tag):
        """Why this future, which has settled, wakes the task."""
        if (future.cancelled() or isinstance(future._exception, CancelledError)) and task.cancelling():
            return layout.CANCEL
        if tag.timed or (tag.hidden and tag.box is not None and tag.box.why == TIMEOUT and tag.box.kind in _BY_TIME):
            return layout.TIMER
        return layout.FUTURE

    def begin(self, task, future, fault):
        """A step begins: it was waiting for this future, or for none."""
        due = task._must_cancel
        cancelled, error = (False, None) if future is None else (future.cancelled(), future._exception)
        thrown = due or cancelled or fault or error is not None
        if thrown:
            chain = self.places.chain(task.get_coro())
            self.struck, self.stood = task._interleave.id, chain[-1] if chain else -1
        self.enter(task, thrown)
        if future is None:
            return
        tag = self.tag_of(future)
        if tag.hidden:
            if tag.box is not None:
                tag.box.left_by_waiter()
        elif not cancelled and (not due if error is None else not due or isinstance(error, CancelledError)):
            self.read(tag)

    def enter(self, task, thrown):
        tag = task._interleave
        self.current, self.current_id, self.told = task, tag.id, False
        record = self.record
        if record.room():
            record.write(layout.STEP_STARTED, layout.EXCEPTION if thrown else layout.VALUE, tag.id)

    def end(self, task):
        """The step is over."""
        tag = task._interleave
        if task.done():
            if not tag.settled:
                self.settled(task, tag)
        elif not self.told and task._fut_waiter is not None:
            self.tell(task._fut_waiter)
        self.nobody()
        record = self.record
        if record.room():
            record.write(layout.STEP_ENDED, 0, tag.id)

    def nobody(self):
        """No task runs."""
        self.current, self.current_id, self.told = None, 0, False

    def tell(self, future):
        """The task that runs now has suspended on this future."""
        self.told = True
        record = self.record
        if not record.room():
            return
        tag = self.tag_of(future)
        reason = record.string(tag.words())
        chain = record.chain(self.places.chain(self.current.get_coro()))
        box = 0 if tag.box is None else tag.box.id
        record.write(layout.TASK_WAITING, 0, self.current_id, tag.id, reason, box, chain)

    def tell_suspension(self):
        """Before something is told that can only happen once the task that runs now has suspended."""
        task = self.current
        if task is not None and not self.told and task._fut_waiter is not None:
            self.tell(task._fut_waiter)

    def created(self, tag):
        """A plain future, or the outer one of a gather or a shield."""
        record = self.record
        if record.room():
            record.write(layout.FUTURE_CREATED, 0, tag.id, record.string(tag.words()), self.here())

    def settled(self, future, tag):
        tag.settled = True
        record = self.record
        tag.at = record.now
        if tag.box is not None:
            tag.box.settled(future)
        if tag.hidden or not record.room():
            return
        outcome, text, error = self.outcome_of(future)
        if hasattr(future, "get_coro"):
            # A cancellation that came through others has their places, too: it is where it struck this one.
            stood = self.stood if outcome == layout.CANCELLED and self.struck == tag.id else -1
            place = -1 if error is None else self.places.of_error(error, stood)
            if outcome == layout.RETURNED:
                place = self.places.of_return(tag.code)
            record.write(layout.TASK_DONE, outcome, tag.id, record.string(text), place)
        else:
            record.write(layout.FUTURE_SETTLED, outcome, tag.id, self.current_id, record.string(text))

    def outcome_of(self, future):
        """How it ended, a short text of it, and the error if there is one."""
        if not future.cancelled():
            error = future._exception
            if error is not None:
                return layout.RAISED, cut(error_text(error), limits.VALUE), error
            return layout.RETURNED, value_text(future._result), None
        # A cancelled task keeps its own error for who reads it first; it must not be taken away.
        error = next((held for held in gc.get_referents(future) if isinstance(held, CancelledError)), None)
        if error is not None:
            return layout.CANCELLED, cut(error_text(error), limits.VALUE), error
        message = future._cancel_message
        return layout.CANCELLED, "" if message is None else value_text(message), None

    def read(self, tag):
        """Somebody got its result or its exception."""
        if tag.read:
            return
        tag.read = True
        record = self.record
        if record.room():
            record.write(layout.RESULT_READ, 0, tag.id, self.current_id, more=record.now - tag.at)
        if tag.box is not None:
            tag.box.close()

    def cancel_requested(self, future, message):
        self.tell_suspension()
        record = self.record
        if record.room():
            words = record.string("" if message is None else message if type(message) is str else value_text(message))
            accepted = 0 if future.done() else 1
            record.write(layout.CANCEL_REQUESTED, accepted, self.id_of(future), self.current_id, words, self.here())

    def problem(self, kind, task, message, error=None):
        record = self.record
        if record.room():
            place = -1 if error is None or task is None else self.places.of_error(error)
            about = self.id_of(task) if hasattr(task, "get_coro") else 0
            record.write(layout.PROBLEM_FOUND, layout.PROBLEMS.index(kind), about, record.string(message), place)

    def unawaited(self, message):
        """A coroutine is thrown away here that nobody has awaited."""
        record = self.record
        if record.room():
            kind = layout.PROBLEMS.index("neverAwaited")
            record.write(layout.PROBLEM_FOUND, kind, self.current_id, record.string(message), self.here())

    def met(self, kind, thing, first, second=0):
        """Something happens at a lock, a queue, ..., by this number; `first` and `second` are what it has besides."""
        record = self.record
        if record.room():
            record.write(kind, 0, thing, self.current_id, first, second)

    def received(self, item, frame):
        """Before it is told that an item is got out of a queue: what it is, and the frame that gets it."""
        place = self.places.of_frame(frame)
        record = self.record
        if place >= 0 and record.room():
            record.write(layout.ITEM_RECEIVED, 0, self.current_id, record.string(value_text(item)), place)

    def printed(self, stream, text):
        record = self.record
        if record.room():
            code = layout.STREAMS.index(stream)
            record.write(layout.PRINTED, code, self.current_id, record.string(text), self.here())

    def blocked(self, seconds):
        record = self.record
        here = self.here()
        if here >= 0 and record.room():
            record.write(layout.BLOCK_STARTED, 0, self.current_id, here)
        record.now += seconds
        if record.room():
            record.write(layout.BLOCKED, 0, self.current_id, more=seconds)
