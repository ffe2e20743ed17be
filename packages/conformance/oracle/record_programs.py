"""Records each program on virtual time with the package's own instrument: JSON in, a list of sources; JSON out, trace files."""

import json
import time
import warnings

from interleave.file import trace_text
from interleave.virtual.run import Run

warnings.simplefilter("ignore")


def record_programs(sources):
    return json.dumps([_trace_of(source) for source in json.loads(sources)])


def _trace_of(source):
    run = Run(source, names={"block": lambda seconds: time.sleep(seconds)})
    # A program that runs longer is taken to run forever.
    run.advance(turns=20_000)
    return trace_text(run.take(), [], {"problem": run.problem})
