"""What happens at every switch of tasks, told in as few calls as can be."""

from time import monotonic

from .. import layout
from ..watch import Watch
from .log import READY, STEP_ENDED, STEP_STARTED, WAITING


class LiveWatch(Watch):
    """Writes the commonest events straight into the log."""

    def __init__(self, log, places, start):
        super().__init__(log, places, start)
        self._items = log.items

    def ready(self, tag, cause, by=0):
        self.record.now = now = monotonic()
        self._items += (READY, cause, tag.id, by, now)

    def woken(self, task, future):
        if task is self.current and not self.told:
            self.tell(future)
        tag = self.tag_of(future)
        box = tag.box
        if not tag.settled:
            if box is None and tag.hidden:
                tag.settled = True
            else:
                self.settled(future, tag)
        self.ready(task._interleave, self.cause_of(task, future, tag), tag.id)

    def enter(self, task, thrown):
        number = task._interleave.id
        self.current, self.current_id, self.told = task, number, False
        if thrown:
            self.record.write(layout.STEP_STARTED, layout.EXCEPTION, number)
        else:
            self._items += (STEP_STARTED - number, monotonic())

    def end(self, task):
        tag = task._interleave
        if not self.told:
            on = task._fut_waiter
            if on is not None:
                self.tell(on)
            elif task.done() and not tag.settled:
                self.settled(task, tag)
        self.current, self.current_id, self.told = None, 0, False
        self._items += (STEP_ENDED, tag.id, monotonic())

    def tell(self, future):
        self.told = True
        record = self.record
        tag = self.tag_of(future)
        reason = tag.reason
        words = record.string(reason if type(reason) is str else reason())
        chain = record.chain(self.places.chain(self.current.get_coro()))
        box = 0 if tag.box is None else tag.box.id
        self._items += (WAITING, self.current_id, tag.id, words, box, chain, monotonic())
