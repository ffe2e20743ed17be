"""Makes the file of a recording's chunks, once the recording is over: `python -m interleave.live.writer chunks file`."""

import contextlib
import json
import os
import struct
import sys

from .. import layout, limits
from ..file import Lines, head, tail
from . import log
from .spill import LENGTH

_RECORD = struct.Struct("<BBH5i2d").pack


def write_file(raw, path):
    """Gives the number of events. What the program could not write any more is missing; the file is whole in any case."""
    chunks = read_chunks(raw)
    header = json.loads(next(chunks)[0])
    lines, events, sites, complete = Lines(), Events(header["start"]), [], False
    with open(path, "w", encoding="utf-8") as file:
        file.write(head(header["meta"]))
        separator = ""
        for tables, numbers in chunks:
            tables = json.loads(tables)
            sites += tables.get("sites", [])
            if "complete" in tables:
                complete = True
                events.drop(tables["dropped"])
            records = events.of(numbers)
            batch = lines.of((records, tables.get("strings", []), tables.get("lists", [])))
            if batch:
                file.write(separator + ",\n".join(batch))
                separator = ",\n"
        file.write(tail(sites, complete))
    os.remove(raw)
    return events.count


def read_chunks(raw):
    """Each chunk as its tables and its numbers, up to the first that was cut off."""
    with open(raw, "rb") as file:
        while True:
            parts = [_part(file), _part(file)]
            if None in parts:
                return
            yield parts


def _part(file):
    size = file.read(LENGTH.size)
    if len(size) < LENGTH.size:
        return None
    part = file.read(LENGTH.unpack(size)[0])
    return part if len(part) == LENGTH.unpack(size)[0] else None


class Events:
    """Turns rows of numbers into records."""

    def __init__(self, start):
        self.count = 0
        self._start = start
        self._turn = 0
        self._at = 0.0
        # The task whose step gave way at once: it is over when the next thing happens.
        self._open = 0
        # Of each task, the chain of places at which it gave way last.
        self._stands = {}
        self._dropped = 0

    def of(self, numbers):
        records = bytearray()
        for first, rest in log.rows(log.loaded(numbers)):
            records += self._row(first, rest)
        if self._dropped:
            records += self._record(layout.EVENTS_DROPPED, 0, self._dropped)
            self._dropped = 0
        return bytes(records)

    def drop(self, count):
        self._dropped += count

    def _row(self, first, rest):
        self._at = max(self._at, round(rest[-1] - self._start, 7))
        before = b""
        if self._open:
            before = self._record(layout.STEP_ENDED, 0, self._open)
            self._open = 0
        if first > 0:
            self._open = task = int(first)
            started = self._record(layout.STEP_STARTED, layout.VALUE, task)
            return before + started + self._gave_way(task, self._stands[task])
        if first <= log.STEP_STARTED:
            return before + self._record(layout.STEP_STARTED, layout.VALUE, int(log.STEP_STARTED - first))
        if first == log.TURN:
            self._turn += 1
            return before + self._record(layout.TURN_STARTED, 0, self._turn, int(rest[0]))
        if first == log.STEP_ENDED:
            return before + self._record(layout.STEP_ENDED, 0, int(rest[0]))
        if first == log.READY:
            return before + self._record(layout.TASK_READY, *map(int, rest[:3]))
        if first == log.WAITING:
            return before + self._record(layout.TASK_WAITING, 0, *map(int, rest[:5]))
        if first == log.SUSPENDED:
            task, *waiting = map(int, rest[:5])
            ended = self._record(layout.TASK_WAITING, 0, task, *waiting), self._record(layout.STEP_ENDED, 0, task)
            return before + b"".join(ended)
        if first == log.YIELDED:
            task, chain = map(int, rest[:2])
            self._stands[task] = chain
            return before + self._gave_way(task, chain)
        if first == log.RECEIVED:
            return before + self._record(layout.ITEM_RECEIVED, 0, *map(int, rest[:3]))
        if first == log.MET:
            kind, *rest = map(int, rest[:5])
            return before + self._record(kind, 0, *rest)
        kind, code, a, b, c, d, e = map(int, rest[:7])
        if kind == layout.TASK_DONE:
            self._stands.pop(a, None)
        return before + self._record(kind, code, a, b, c, d, e, rest[7])

    def _gave_way(self, task, chain):
        yielded = self._record(layout.TASK_YIELDED, 0, task, chain)
        return yielded + self._record(layout.TASK_READY, layout.BARE_YIELD, task)

    def _record(self, kind, code=0, a=0, b=0, c=0, d=0, e=0, more=0.0):
        if self.count >= limits.EVENTS:
            self._dropped += 1
            return b""
        self.count += 1
        return _RECORD(kind, code, 0, a, b, c, d, e, self._at, more)


if __name__ == "__main__":
    # Nothing comes through the pipe but its end.
    with contextlib.suppress(OSError):
        sys.stdin.buffer.read()
    count = write_file(sys.argv[1], sys.argv[2])
    # A program that was killed does not hear of it.
    with contextlib.suppress(BrokenPipeError):
        print(count, flush=True)
