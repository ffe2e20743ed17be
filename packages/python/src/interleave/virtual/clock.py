"""Time as the program knows it."""

import time

# What `time.time()` says at the start of a run, in seconds: 2024-01-01T00:00:00Z.
EPOCH = 1_704_067_200.0


def install(patches, session):
    """`session.loop` is the loop that runs, or ran last."""

    def now():
        return session.loop.now

    def sleep(seconds):
        session.block(seconds)

    patches.set(time, "time", lambda: EPOCH + now())
    patches.set(time, "time_ns", lambda: round((EPOCH + now()) * 1e9))
    for name in ("monotonic", "perf_counter"):
        patches.set(time, name, now)
        patches.set(time, f"{name}_ns", lambda: round(now() * 1e9))
    patches.set(time, "sleep", sleep)
