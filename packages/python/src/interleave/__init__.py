"""See coroutines run: records what an asyncio program does, event by event."""

__all__ = ["record"]


def __getattr__(name):
    # Only where it is asked for: a page has neither processes nor files to record to.
    if name != "record":
        raise AttributeError(f"module 'interleave' has no attribute {name!r}")
    from .live.record import record

    return record
