"""Readers and writers of asyncio: what waiting for them is called."""

from asyncio import streams

from .makers import MAKERS, hidden_future


def install():
    MAKERS[id(streams.StreamReader._wait_for_data.__code__)] = _reading
    MAKERS[id(streams.FlowControlMixin._drain_helper.__code__)] = _named("writer.drain()")
    MAKERS[id(streams.StreamReaderProtocol.__init__.__code__)] = _named("writer.wait_closed()")


def _reading(watch, loop, frame):
    """By the method that the program called: asyncio's own call each other."""
    while frame.f_back is not None and frame.f_back.f_globals is frame.f_globals:
        frame = frame.f_back
    call = frame.f_code.co_name
    return hidden_future(watch, loop, f"reader.{'readline' if call == '__anext__' else call}()")


def _named(reason):
    return lambda watch, loop, frame: hidden_future(watch, loop, reason)
