"""
Runs the program given as source on virtual time, and prints its trace as a file; or those at the paths given, and prints
their traces as a JSON list.
"""

import json
import sys

from interleave.file import trace_text
from interleave.virtual.run import Run


def trace_of(source):
    run = Run(source)
    run.advance()
    meta = {"problem": run.problem, "result": run.result, "runtime": "python"}
    return trace_text(run.take(), run.sites, meta)


def source_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(trace_of(sys.stdin.read()))
    else:
        print(json.dumps([trace_of(source_of(path)) for path in sys.argv[1:]]))
