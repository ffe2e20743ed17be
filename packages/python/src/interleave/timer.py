"""Timers that are watched."""

from asyncio import events

from . import layout
from .roles import ROLES


class Timer(events.TimerHandle):
    __slots__ = ("watch", "id", "over")

    def __init__(self, when, callback, args, loop, context, watch, reason):
        super().__init__(when, callback, args, loop, context)
        watch.last_timer += 1
        self.watch = watch
        self.id = watch.last_timer
        self.over = False
        record = watch.record
        if record.room():
            words = record.string(reason)
            record.write(layout.TIMER_SET, 0, self.id, words, watch.current_id, more=watch.instant(when))

    def _run(self):
        self.over = True
        watch = self.watch
        record = watch.record
        if record.room():
            record.write(layout.TIMER_FIRED, 0, self.id)
        role = ROLES.get(id(getattr(self._callback, "__code__", None)))
        if role is None:
            super()._run()
        else:
            role.run(watch, self._callback, self._args, super()._run)
        self = None

    def cancel(self):
        self.note_cancelled()
        super().cancel()

    def note_cancelled(self):
        """It is being cancelled, or is about to be by the code that comes next."""
        if self.over or self._cancelled:
            return
        self.over = True
        record = self.watch.record
        if record.room():
            record.write(layout.TIMER_CANCELLED, 0, self.id)
