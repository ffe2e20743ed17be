"""A loop's turns as a generator that never waits, and what `asyncio.run` does, made of it."""

import asyncio
import sys
import threading
from asyncio import events, futures

from .leftovers import close_left, report_left
from .deadlock import Deadlock, deadlock

# asyncio ends by closing generators and threads, which takes it so many turns.
LAST_TURNS = 4


def run_steps(loop, main):
    """All of `asyncio.run`. It yields where `turns` does, and gives what main returned or raises what it raised."""
    loop.began()
    failed = result = None
    try:
        try:
            result = yield from until_complete(loop, main)
        except GeneratorExit:
            raise
        except BaseException as error:
            failed = error
        yield from cancel_left(loop)
        yield from last_turns(loop)
        report_left(loop)
    finally:
        loop.ended()
        close_left(loop)
    if failed is not None:
        raise failed
    return result


def turns(loop):
    """
    Runs until the loop is stopped. It yields where the next timer lies behind `loop.horizon`, and after the turn number
    `loop.breathe_at`: whoever drives it moves these on and resumes it.
    """
    loop._check_closed()
    loop._check_running()
    loop._thread_id = threading.get_ident()
    hooks = _enter(loop)
    try:
        while True:
            while not loop._ready and not loop._stopping:
                if loop.next_timer == float("inf"):
                    raise deadlock(loop)
                if loop.next_timer <= loop.horizon:
                    break
                hooks = yield from _pause(loop, hooks)
            loop._run_once()
            if loop._stopping:
                return
            if loop.turn >= loop.breathe_at:
                hooks = yield from _pause(loop, hooks)
    finally:
        loop._stopping = False
        loop._thread_id = None
        _leave(hooks)


def _pause(loop, hooks):
    _leave(hooks)
    yield
    return _enter(loop)


def _enter(loop):
    hooks = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(loop._asyncgen_firstiter_hook, loop._asyncgen_finalizer_hook)
    events._set_running_loop(loop)
    return hooks


def _leave(hooks):
    events._set_running_loop(None)
    sys.set_asyncgen_hooks(*hooks)


def until_complete(loop, main):
    """As `loop.run_until_complete`."""
    future = asyncio.ensure_future(main, loop=loop)
    future.add_done_callback(_stop)
    try:
        yield from turns(loop)
    finally:
        future.remove_done_callback(_stop)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()


def _stop(future):
    future.get_loop().stop()


def cancel_left(loop):
    """Cancels every task that is left, in order of creation, and waits for them."""
    left = loop.left()
    if not left:
        return
    for task in left:
        task.cancel()
    ended = futures.Future(loop=loop)
    waiting = len(left)

    def count(task):
        nonlocal waiting
        waiting -= 1
        if waiting == 0 and not ended.done():
            ended.set_result(None)

    for task in left:
        task.add_done_callback(count)
    try:
        yield from until_complete(loop, ended)
    except Deadlock:
        # A task that refuses to end has been reported, and is said to be destroyed in the end.
        pass
    for task in left:
        if task.done() and not task.cancelled() and task._exception is not None:
            task._log_traceback = False
            loop.problem("neverRetrieved", task, "Unhandled exception while the run was ending", task._exception)


def last_turns(loop):
    """The turns that pass before the loop is closed. Whoever is ready by then takes part in them."""
    if loop._asyncgens:
        yield from until_complete(loop, asyncio.Task(loop.shutdown_asyncgens(), loop=loop))
    for _ in range(LAST_TURNS):
        if not loop._ready and loop.next_timer >= loop.time() + loop._clock_resolution:
            return
        loop.stop()
        yield from turns(loop)
