"""One run of one scenario: the only one of its interpreter."""

import ast
import contextlib
import json

from interleave.virtual.run import Run as Program

from .absent import install as refuse_what_is_absent
from .guard import Guard
from .limits import Limits
from .modern import modern_of, placed, problem_placed, told
from .problem import hint_for, no_main, waiting_problem

# Turns between two breaths.
_TURNS = 16


class Run:
    """What `InterpreterRun` in `interpreterRun.ts` says. Texts are JSON."""

    def __init__(self, source, seed, limits, inputs, host):
        self._source = source
        self._host = host
        self._limits = Limits(json.loads(limits), self._broke)
        self._modern = modern_of(source)
        self._program = _Watched(self._text, seed, self._limits, json.loads(inputs), host)
        self._wanted = 0.0

    @property
    def _text(self):
        return self._source if self._modern is None else self._modern.source

    def prepare(self):
        program = self._program
        if program.over:
            return json.dumps({"problem": program.problem})
        sites = program.sites
        told_too = {}
        if self._modern is not None:
            sites = [placed(self._modern, site) for site in sites]
            told_too = {"modern": told(self._modern)}
        program.enter_world()
        Guard(program.code, self._looping)
        return json.dumps({"sites": sites, **told_too})

    def step(self):
        program = self._program
        state = program.advance(self._wanted, _TURNS)
        self._host.stepped(program.record.count)
        if state == "over":
            return json.dumps({"result": program.result, "problem": self._problem(), "turns": program.turns})
        loop = program.loop
        self._wanted = loop.now if state == "turns" else loop.next_timer
        return self._wanted

    def take(self):
        """Records, strings, lists."""
        records, strings, lists = self._program.take()
        self._host.batch(records, json.dumps(strings), json.dumps(lists))

    def _broke(self, problem):
        self._host.broken(json.dumps(problem))

    def _looping(self, line):
        self._limits.check(self._program.record, line)
        self._host.looping(line, self._program.record.count)

    def _problem(self):
        program, limits = self._program, self._limits
        if limits.broken is not None:
            return limits.broken
        problem = program.problem
        if problem is None or (isinstance(program.error, SystemExit) and program.error.code in (None, 0)):
            return limits.trimmed
        if problem["kind"] == "noMain":
            return no_main(ast.parse(self._text))
        if self._modern is not None:
            problem = problem_placed(self._modern, problem)
        hint = hint_for(program.error)
        return {**problem, "hint": hint} if hint else problem


class _Watched(Program):
    """A program whose steps are counted, and what it prints."""

    def __init__(self, source, seed, limits, inputs, host):
        self.error = None
        super().__init__(source, seed=seed, inputs=inputs, most_events=limits.most["events"])
        self._limits = limits
        self._host = host
        watch = self.watch
        self._create, self._end, self._print = watch.task_created, watch.end, watch.printed
        watch.task_created, watch.end, watch.printed = self._created, self._ended, self._printed
        self._find, watch.problem = watch.problem, self._found

    @property
    def code(self):
        return self._code

    def enter_world(self):
        """For good: there is nothing else in this interpreter."""
        # Held, for it ends when it is thrown away.
        self._entered_world = super()._world()
        self._entered_world.__enter__()
        self._world = contextlib.nullcontext
        refuse_what_is_absent()

    def block(self, seconds):
        super().block(seconds)
        self._host.moved(self.loop.now)

    def _created(self, *task):
        self._create(*task)
        self._limits.task_created()

    def _found(self, kind, *about):
        self._find(kind, *about)
        problem = waiting_problem(self.loop) if kind == "deadlock" else None
        if problem is not None:
            self._limits.end(problem)
            # That it is cleared away afterwards is not part of the run.
            self.record.muted = True
            self._host.stepped(self.record.count)

    def _ended(self, task):
        self._end(task)
        if task.done():
            self._limits.task_ended()
        self._limits.check(self.record)
        self._host.stepped(self.record.count)

    def _printed(self, stream, text):
        if self._limits.may_print():
            self._print(stream, text)

    def _problem_of(self, error):
        self.error = _meant(error)
        return super()._problem_of(self.error)


def _meant(error):
    """
    Where `text + text` grows too large, CPython goes on for an instruction, and blames whoever it calls next: the guard of the
    loop that it stands in.
    """
    cause = error.__cause__
    if isinstance(error, SystemError) and cause is not None:
        return cause.with_traceback(error.__traceback__)
    return error
