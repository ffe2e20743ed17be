"""The trace as a file: JSON with one event a line, as `docs/trace-format.md` has it."""

import json
import struct

from . import layout

FORMAT = "interleave trace"
VERSION = 4

_RECORD = struct.Struct("<BBH5i2d")
_CODE, _FLOAT = -1, 5

# Of each kind its fields, as (slot, type) in the order of the file; a type is a tuple of words, or says how it is written.
_FIELDS = {
    "turnStarted": ((0, "id"), (1, "id")),
    "clockAdvanced": ((_FLOAT, "number"),),
    "taskCreated": ((0, "id"), (1, "string"), (2, "string"), (3, "id"), (4, "id")),
    "taskReady": ((0, "id"), (_CODE, layout.CAUSES), (1, "id")),
    "stepStarted": ((0, "id"), (_CODE, layout.SENT)),
    "stepEnded": ((0, "id"),),
    "taskWaiting": ((0, "id"), (1, "id"), (2, "string"), (3, "id"), (4, "list")),
    "taskDone": ((0, "id"), (_CODE, layout.OUTCOMES), (1, "string"), (2, "id")),
    "futureCreated": ((0, "id"), (1, "string"), (2, "id")),
    "futureSettled": ((0, "id"), (_CODE, layout.OUTCOMES), (1, "id"), (2, "string")),
    "timerSet": ((0, "id"), (_FLOAT, "number"), (1, "string"), (2, "id")),
    "timerFired": ((0, "id"),),
    "timerCancelled": ((0, "id"),),
    "waitStarted": (
        (0, "id"),
        (_CODE, layout.BOX_KINDS),
        (1, "id"),
        (2, "list"),
        (3, "string"),
        (_FLOAT, "number"),
        (4, "id"),
    ),
    "waitMemberDone": ((0, "id"), (1, "id")),
    "waitTripped": ((0, "id"), (_CODE, layout.BOX_ENDS), (1, "id")),
    "waitEnded": ((0, "id"), (_CODE, layout.BOX_ENDS), (1, "list"), (2, "list")),
    "resultRead": ((0, "id"), (1, "id"), (_FLOAT, "number")),
    "cancelRequested": ((0, "id"), (1, "id"), (2, "string"), (_CODE, (False, True)), (3, "id")),
    "printed": ((0, "id"), (_CODE, layout.STREAMS), (1, "string"), (2, "id")),
    "blocked": ((0, "id"), (_FLOAT, "number")),
    "problemFound": ((_CODE, layout.PROBLEMS), (0, "id"), (1, "string"), (2, "id")),
    "inputReceived": ((0, "string"), (1, "string")),
    "eventsDropped": ((0, "id"),),
    "objectSeen": ((0, "id"), (_CODE, layout.SYNC_KINDS), (1, "string"), (2, "id")),
    "lockAcquired": ((0, "id"), (1, "id"), (2, "id")),
    "lockReleased": ((0, "id"), (1, "id"), (2, "id"), (3, "id")),
    "queuePut": ((0, "id"), (1, "id"), (2, "id"), (3, "id")),
    "queueGot": ((0, "id"), (1, "id"), (2, "id"), (3, "id")),
    "signalled": ((0, "id"), (_CODE, layout.SIGNALS), (1, "id"), (2, "list")),
    "taskYielded": ((0, "id"), (1, "list")),
    "itemReceived": ((0, "id"), (1, "string"), (2, "id")),
    "blockStarted": ((0, "id"), (1, "id")),
}


class Lines:
    """Turns batches into the lines of a file, one after the other."""

    def __init__(self):
        self._strings = []
        self._lists = []

    def of(self, batch):
        records, strings, lists = batch
        self._strings.extend(json.dumps(string) for string in strings)
        self._lists.extend(f"[{','.join(map(str, each))}]" for each in lists)
        return [self._line(*record) for record in _RECORD.iter_unpack(records)]

    def _line(self, kind, code, _, a, b, c, d, e, at, more):
        slots = a, b, c, d, e, more
        name = layout.KINDS[kind]
        line = f'["{name}",{_number(at)}'
        for slot, type in _FIELDS.get(name, ()):
            if type == "id":
                line += f",{slots[slot]}"
            elif type == "string":
                line += f",{self._strings[slots[slot]]}"
            elif type == "list":
                line += f",{self._lists[slots[slot]]}"
            elif type == "number":
                line += f",{_number(slots[slot])}"
            else:
                line += f",{json.dumps(type[code])}"
        return line + "]"


def _number(number):
    """As JavaScript writes it."""
    if number == float("inf"):
        return "null"
    return str(int(number)) if number.is_integer() else repr(number)


def head(meta):
    """What stands before the first line."""
    return f'{{"format":{json.dumps(FORMAT)},\n"version":{VERSION},\n"meta":{json.dumps(meta, sort_keys=True)},\n"events":[\n'


def tail(sites, complete):
    """What stands behind the last line: a reader takes the parts in any order."""
    return f'\n],\n"sites":{json.dumps(sites)},\n"complete":{json.dumps(complete)}}}\n'


def trace_text(batch, sites, meta, complete=True):
    """A whole trace as one text."""
    return head(meta) + ",\n".join(Lines().of(batch)) + tail(sites, complete)
