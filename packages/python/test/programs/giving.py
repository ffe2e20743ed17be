"""Counts the recorder's own instructions at each switch of tasks that give way to each other."""

import asyncio
import os
import sys

import interleave
from interleave.live import session

# It would write what it has now and then, by the clock.
session.INTERVAL = float("inf")
OWN = os.path.dirname(interleave.__file__)
TASKS, TIMES = 10, 200
count = 0


def trace(frame, event, _):
    global count
    frame.f_trace_lines, frame.f_trace_opcodes = False, True
    count += event == "opcode" and frame.f_code.co_filename.startswith(OWN)
    return trace


async def gives_way():
    for _ in range(TIMES):
        await asyncio.sleep(0)


async def main():
    for task in [asyncio.create_task(gives_way()) for _ in range(TASKS)]:
        await task


# 3.12 heeds it only where it was set before.
sys._getframe().f_trace_opcodes = True
sys.settrace(trace)
with interleave.record(sys.argv[1]):
    asyncio.run(main())
sys.settrace(None)
print(count // (TASKS * TIMES))
