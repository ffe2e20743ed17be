"""What every loop on virtual time has: a clock that jumps, and timers in the order set. All else is asyncio's own, turn for turn."""

import asyncio
import heapq
import itertools
from asyncio import events


class TimerInOrder(events.TimerHandle):
    """A timer that fires in the order set among those with the same deadline; a heap alone would shuffle them."""

    def __init__(self, when, callback, args, loop, context, place):
        super().__init__(when, callback, args, loop, context)
        self.place = place

    def __lt__(self, other):
        return (self._when, self.place) < (other._when, other.place)


class JumpingLoop(asyncio.BaseEventLoop):
    """It is its own selector: whoever derives from it says in `select` how the clock moves."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        # Turns so far, over all runs of this loop.
        self.turn = 0
        self._clock_resolution = 1e-9
        self._selector = self
        self._places = itertools.count()

    def time(self):
        return self.now

    def call_at(self, when, callback, *args, context=None):
        timer = TimerInOrder(when, callback, args, self, context, next(self._places))
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass
