"""An asyncio event loop on virtual time: nothing is waited for, the clock jumps to the next timer."""

import asyncio

from interleave.virtual.jumping import JumpingLoop

# A program that runs longer is taken to run forever.
MOST_TURNS = 20_000


class Deadlock(Exception):
    """Nothing is ready, and no timer is set: a real loop would hang."""


class VirtualLoop(JumpingLoop):
    """Runs a program to its end at once, and keeps count of its turns and tasks."""

    def __init__(self):
        super().__init__()
        # Every task, in the order created. Kept, so that nothing is reported before the end of the run.
        self.tasks = []
        self._eager = False
        self._ending = False
        super().set_task_factory(self._numbered)

    def select(self, timeout):
        """asyncio asks once a turn: 0 if something is ready, None if there is nothing at all to wait for."""
        if timeout is None:
            raise Deadlock
        if not self._ending or self._program_goes_on():
            self.turn += 1
        if self.turn > MOST_TURNS:
            raise RuntimeError(f"more than {MOST_TURNS} turns")
        if timeout > 0:
            # Assigned, not added: the sum of a difference may miss the deadline by a rounding error.
            self.now = self._scheduled[0]._when
        return ()

    def run_last_turns(self):
        """What asyncio.run does before it closes its loop. Turns in which the program does nothing are not counted."""
        self._ending = True
        for last in (self.shutdown_asyncgens(), self.shutdown_default_executor()):
            self.run_until_complete(asyncio.Task(last, loop=self))

    def _program_goes_on(self):
        # One entry is that of the phase itself.
        end = self.now + self._clock_resolution
        return len(self._ready) > 1 or any(timer._when < end for timer in self._scheduled[:1])

    def set_task_factory(self, factory):
        """For `asyncio.eager_task_factory` alone: the tasks go on being counted."""
        self._eager = factory is asyncio.eager_task_factory

    def _numbered(self, loop, coro, *, name=None, **options):
        """asyncio numbers nameless tasks through the whole process; here each loop counts its own tasks."""
        place = len(self.tasks)
        # Taken before the task is there: an eager one may create others meanwhile.
        self.tasks.append(None)
        label = f"#{place + 1}" if name is None else name
        task = self.make_task(coro, name=label, eager_start=self._eager, **options)
        self.tasks[place] = task
        return task

    def make_task(self, coro, **options):
        return asyncio.Task(coro, loop=self, **options)
