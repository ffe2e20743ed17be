"""What asyncio says of tasks when it throws them away; here at the end of the run, in the order in which they were made."""

import inspect

from ..text import error_text


def report_left(loop):
    for future in loop.kept():
        is_task = hasattr(future, "get_coro")
        if not future.done():
            # Those that gather made of its coroutines are spared.
            if is_task and future._log_destroy_pending:
                words = f"{loop.label_of(future)} waits for {loop.reason_of(future)}"
                loop.problem("destroyedPending", future, f"Task was destroyed but it is pending: {words}")
        elif future._log_traceback:
            future._log_traceback = False
            kind = "Task" if is_task else "Future"
            words = f"{loop.label_of(future)} raised {error_text(future._exception)}"
            loop.problem("neverRetrieved", future, f"{kind} exception was never retrieved: {words}", future._exception)


def close_left(loop):
    """And closes the loop."""
    left = loop.left()
    loop.close()
    with loop.silence():
        for task in left:
            task._log_destroy_pending = False
            close(task.get_coro())


def close(coroutine):
    """
    Ends what is still suspended, here and now: left to the garbage collector, its finally blocks would run in the middle
    of some later program, and could make tasks there.
    """
    while inspect.iscoroutine(coroutine) and inspect.getcoroutinestate(coroutine) == inspect.CORO_SUSPENDED:
        try:
            coroutine.close()
        except BaseException:
            # A finally block raised, or waits for something itself and is closed there in the next round.
            pass
