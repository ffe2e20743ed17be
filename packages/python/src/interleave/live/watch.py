"""What happens at every switch of tasks, told in as few calls as can be."""

from time import monotonic

from .. import layout
from ..text import value_text
from ..watch import Watch
from .log import MET, READY, RECEIVED, STEP_ENDED, STEP_STARTED, SUSPENDED, WAITING, YIELDED
from .standing import note_standing


class LiveWatch(Watch):
    """Writes the commonest events straight into the log."""

    def __init__(self, log, places, start):
        super().__init__(log, places, start)
        self._items = log.items
        # What takes the next step of the task that runs now, once that has given way; None until then, False where a
        # step is run by asyncio itself, which keeps that in the queue.
        self.again = False

    def ready(self, tag, cause, by=0):
        self._items += (READY, cause, tag.id, by, monotonic())

    def met(self, kind, thing, first, second=0):
        self._items += (MET, kind, thing, self.current_id, first, second, monotonic())

    def gave_way(self, task):
        tag, coroutine = task._interleave, task.get_coro()
        chain = self.record.chain(self.places.chain(coroutine))
        self._items += (YIELDED, tag.id, chain, monotonic())
        note_standing(tag, coroutine)

    def received(self, item, frame):
        place = self.places.of_frame(frame)
        if place >= 0:
            self._items += (RECEIVED, self.current_id, self.record.string(value_text(item)), place, monotonic())

    def woken(self, task, future):
        if task is self.current and not self.told:
            self.tell(future)
        try:
            tag = future._interleave
        except AttributeError:
            tag = self.tag_of(future)
        if tag.hidden and tag.box is None:
            tag.settled = True
            if not tag.timed and future._exception is None and not future.cancelled():
                self._items += (READY, layout.FUTURE, task._interleave.id, tag.id, monotonic())
                return
        elif not tag.settled:
            self.settled(future, tag)
        self.ready(task._interleave, self.cause_of(task, future, tag), tag.id)

    def begin(self, task, future, fault):
        if future is not None and not task._must_cancel:
            tag = future._interleave
            if tag.hidden and tag.box is None and future._exception is None and not future.cancelled():
                # It waited at a lock, a queue, ..., for a sleep: nobody reads what it gets.
                number = task._interleave.id
                self.current, self.current_id, self.told = task, number, False
                self._items += (STEP_STARTED - number, monotonic())
                return
        super().begin(task, future, fault)

    def enter(self, task, thrown):
        number = task._interleave.id
        self.current, self.current_id, self.told = task, number, False
        if thrown:
            self.record.write(layout.STEP_STARTED, layout.EXCEPTION, number)
        else:
            self._items += (STEP_STARTED - number, monotonic())

    def end(self, task):
        number, on = task._interleave.id, task._fut_waiter
        if on is not None and not self.told:
            self._items += (SUSPENDED, number, *self._waiting(task, on), monotonic())
        else:
            if task.done() and not task._interleave.settled:
                self.settled(task, task._interleave)
            self._items += (STEP_ENDED, number, monotonic())
        self.current, self.current_id, self.told, self.again = None, 0, False, False

    def settled(self, future, tag):
        self.record.now = monotonic()
        super().settled(future, tag)

    def read(self, tag):
        self.record.now = monotonic()
        super().read(tag)

    def tell(self, future):
        self.told = True
        self._items += (WAITING, self.current_id, *self._waiting(self.current, future), monotonic())

    def _waiting(self, task, future):
        record = self.record
        try:
            tag = future._interleave
        except AttributeError:
            tag = self.tag_of(future)
        reason = tag.reason
        words = record.string(reason if type(reason) is str else reason())
        chain = record.chain(self.places.chain(task.get_coro()))
        return tag.id, words, 0 if tag.box is None else tag.box.id, chain
