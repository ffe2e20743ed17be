"""Types of asyncio's that have no public name: of the callback that takes a task's next step, of what awaits a future."""

import asyncio


async def _nothing():
    pass


class _Catching:
    """As much of a loop as a task needs to be made."""

    kind = None

    def get_debug(self):
        return False

    def is_running(self):
        return False

    def call_soon(self, callback, *args, context=None):
        self.kind = type(callback)


def _find_step():
    loop, coroutine = _Catching(), _nothing()
    # With a name, so that the program's own first task is still the first that asyncio counts.
    task = asyncio.Task(coroutine, loop=loop, name="found")
    task._log_destroy_pending = False
    coroutine.close()
    return loop.kind


STEP_TYPE = _find_step()
AWAITING = type(asyncio.Future(loop=_Catching()).__await__())
