"""Runs the program given as source on virtual time, and prints its trace as a file."""

import sys

from interleave.file import trace_text
from interleave.virtual.run import Run


def trace_of(source):
    run = Run(source)
    run.advance()
    meta = {"problem": run.problem, "result": run.result, "runtime": "python"}
    return trace_text(run.take(), run.sites, meta)


if __name__ == "__main__":
    print(trace_of(sys.stdin.read()))
