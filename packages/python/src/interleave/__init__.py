"""See coroutines run: records what an asyncio program does, event by event."""

import importlib

__all__ = ["inbox", "record"]

# Loaded only where they are asked for: a page has neither processes nor files to record to.
_HOMES = {"inbox": ".inboxes", "record": ".live.record"}


def __getattr__(name):
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'interleave' has no attribute {name!r}")
    return getattr(importlib.import_module(home, __name__), name)
