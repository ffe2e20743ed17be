"""Runs each program on a virtual loop of its own, and writes down what it printed, when, and how it ended."""

import asyncio
import json
import sys
import warnings
from asyncio import events

from interleave.virtual.leftovers import close
from interleave.virtual.pins import pin
from virtual_loop import Deadlock, VirtualLoop

pin()
warnings.simplefilter("ignore")
# Coroutines that never ended are thrown away after the run, and what they raise then is nobody's.
sys.unraisablehook = lambda unraisable: None


def run_programs(sources, make_loop=VirtualLoop):
    """JSON in, JSON out: a list of sources, a list of logs."""
    outer = events._get_running_loop()
    # The loop of the page counts as running; ours couldn't run inside it.
    events._set_running_loop(None)
    try:
        return json.dumps([run_program(source, make_loop()) for source in json.loads(sources)])
    finally:
        events._set_running_loop(outer)


def run_program(source, loop):
    loop.set_exception_handler(lambda loop, context: None)
    lines = []

    def note(*words):
        task = asyncio.current_task(loop)
        lines.append([loop.now, loop.turn, task.get_name() if task else "-", " ".join(words)])

    def block(seconds):
        loop.now += seconds

    names = {"__name__": "program", "print": note, "block": block}
    exec(compile(source, "program.py", "exec"), names)
    reports = []
    main = loop.create_task(names["main"]())
    ends = [end_of(loop, main, names["show"]), *cleanup(loop, names["show"], reports)]
    loop.run_last_turns()
    report_leftovers(loop, reports)
    log = {"lines": lines.copy(), "ends": ends, "time": loop.now, "turns": loop.turn, "reports": reports}
    names["print"] = lambda *words: None
    for task in loop.tasks:
        if not task.done():
            close(task.get_coro())
    loop.close()
    return log


def end_of(loop, awaitable, show):
    try:
        return f"returned {show(loop.run_until_complete(awaitable))}"
    except Deadlock:
        return "deadlock"
    except asyncio.CancelledError as error:
        return f"cancelled {show(error)}"
    except Exception as error:
        return f"raised {show(error)}"


def cleanup(loop, show, reports):
    """What asyncio.run does with the tasks that are left, in the order created; says so if they don't end."""
    left = [task for task in loop.tasks if not task.done()]
    if not left:
        return []
    for task in left:
        task.cancel()
    end = end_of(loop, asyncio.gather(*left, return_exceptions=True), show)
    for task in left:
        # asyncio.run reports these at once, as "unhandled exception during asyncio.run() shutdown".
        if task.done() and not task.cancelled() and task.exception() is not None:
            reports.append(f"never retrieved {task.get_name()}")
    return ["deadlock in the cleanup"] if end == "deadlock" else []


def report_leftovers(loop, reports):
    """What asyncio would say when it throws the tasks away, in the order created."""
    for task in loop.tasks:
        if not task.done():
            # Those that gather made of its coroutines are spared.
            if task._log_destroy_pending:
                reports.append(f"destroyed pending {task.get_name()}")
        elif task._log_traceback:
            reports.append(f"never retrieved {task.get_name()}")
