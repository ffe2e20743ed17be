"""Runs programs of a few letters each: every letter is something that a task does, as `src/small/actions.ts` has them."""

import asyncio
from asyncio import events

from run_programs import cleanup, end_of, report_leftovers
from virtual_loop import VirtualLoop


class Oops(Exception):
    pass


def run_small_programs(programs):
    """A program a line in, such as `sc ww`: one word a task. A log a line out."""
    outer = events._get_running_loop()
    events._set_running_loop(None)
    try:
        return "\n".join(run_small(program.split()) for program in programs.split("\n"))
    finally:
        events._set_running_loop(outer)


def run_small(bodies):
    loop = VirtualLoop()
    loop.set_exception_handler(lambda loop, context: None)
    log = []

    def note(me, what):
        log.append(f"{loop.turn}{names[me]}{what}")

    names = "abc"
    tasks = []
    future = loop.create_future()
    lock = asyncio.Lock()
    semaphore = asyncio.Semaphore(1)
    condition = asyncio.Condition()
    queue = asyncio.Queue(1)

    async def act(me, action):
        match action:
            case "s":
                await asyncio.sleep(0)
            case "z":
                await asyncio.sleep(1)
            case "c":
                tasks[(me + 1) % len(tasks)].cancel()
            case "j":
                await (future if me == 0 else tasks[me - 1])
            case "x":
                raise Oops
            case "w":
                await future
            case "r":
                if not future.done():
                    future.set_result(None)
            case "t":
                await asyncio.wait_for(future, 1)
            case "a":
                await lock.acquire()
            case "l":
                lock.release()
            case "A":
                await semaphore.acquire()
            case "R":
                semaphore.release()
            case "q":
                async with condition:
                    await condition.wait()
            case "n":
                async with condition:
                    condition.notify()
            case "p":
                await queue.put(me)
            case "g":
                note(me, await queue.get())

    async def body(me, actions):
        try:
            for action in actions:
                await act(me, action)
                note(me, action)
        except BaseException as error:
            note(me, "!" if isinstance(error, Exception) else "-")
            raise

    async def main():
        for me, actions in enumerate(bodies):
            tasks.append(asyncio.create_task(body(me, actions), name=names[me]))
        done, pending = await asyncio.wait(tasks)
        return "".join(task.get_name() for task in done)

    reports = []
    ends = [end_of(loop, loop.create_task(main()), str), *cleanup(loop, str, reports)]
    loop.run_last_turns()
    report_leftovers(loop, reports)
    loop.close()
    return " ".join([*log, *ends, str(loop.now), str(loop.turn), *reports])
