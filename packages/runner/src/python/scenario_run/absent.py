"""Calls that lead out of a scenario: each says that it isn't here, why, and what to use in its place."""

import asyncio
import io
import socket
import subprocess
import threading

from interleave.virtual.loop import WatchedVirtualLoop

_NETWORK = "a scenario reaches no network"
_PAGES = f"{_NETWORK}: write `from interleave import net`, and `response = await net.fetch(url)`"
_CLIENT = f"{_NETWORK}: write `from interleave import net`, and `reader, writer = await net.connect(host, port)`"
_SERVER = f"{_NETWORK}: write `from interleave import net`, and `server = await net.start_server(handler, host, port)`"
_THREADS = "a scenario has no threads"
_WORK = f"{_THREADS}: let `await asyncio.sleep(seconds)` stand for work done elsewhere"
_TASK = f"{_THREADS}: make it a coroutine, and start it with `asyncio.create_task(...)`"
_PROGRAMS = "a scenario starts no other programs: let `await asyncio.sleep(seconds)` stand for one"
_SIGNALS = "nobody sends a scenario signals: let a task call `task.cancel()` when it is time"

_OF_ASYNCIO = {
    "open_connection": _CLIENT,
    "open_unix_connection": _CLIENT,
    "start_server": _SERVER,
    "start_unix_server": _SERVER,
    "to_thread": _WORK,
    "run_coroutine_threadsafe": _TASK,
    "create_subprocess_exec": _PROGRAMS,
    "create_subprocess_shell": _PROGRAMS,
}
_OF_LOOPS = {
    "create_connection": _CLIENT,
    "create_unix_connection": _CLIENT,
    "create_datagram_endpoint": _CLIENT,
    "getaddrinfo": _CLIENT,
    "sock_connect": _CLIENT,
    "add_reader": _CLIENT,
    "create_server": _SERVER,
    "create_unix_server": _SERVER,
    "run_in_executor": _WORK,
    "subprocess_exec": _PROGRAMS,
    "subprocess_shell": _PROGRAMS,
    "add_signal_handler": _SIGNALS,
}
_OF_SOCKETS = ("create_connection", "create_server", "socketpair", "getaddrinfo", "gethostbyname")


def install():
    """For good: there is nothing but the scenario in this interpreter."""
    for name, why in _OF_ASYNCIO.items():
        setattr(asyncio, name, _refusal(f"asyncio.{name}()", why))
    for name, why in _OF_LOOPS.items():
        setattr(WatchedVirtualLoop, name, _refusal(f"loop.{name}()", why))
    threading.Thread.start = _refusal("threading.Thread.start()", _TASK)
    # Of these, modules of the standard library expect that they may fail as the machine says it: by an OSError.
    for name in _OF_SOCKETS:
        setattr(socket, name, _refusal(f"socket.{name}()", _CLIENT, io.UnsupportedOperation))
    socket.socket.__init__ = _refusal("socket.socket()", _CLIENT, io.UnsupportedOperation)
    subprocess.Popen.__init__ = _refusal("subprocess", _PROGRAMS, io.UnsupportedOperation)


def _refusal(call, why, kind=NotImplementedError):
    def refuse(*given, **options):
        raise kind(f"{call} isn't here, for {why}.")

    return refuse


# Packages that tutorials import.
_PACKAGES = {
    **dict.fromkeys(("aiohttp", "httpx", "requests", "urllib3"), _PAGES),
    "websockets": _CLIENT,
    **dict.fromkeys(("fastapi", "flask", "quart", "sanic", "starlette", "tornado", "uvicorn"), _SERVER),
    **dict.fromkeys(
        ("aiomysql", "aiosqlite", "asyncpg", "motor", "psycopg", "psycopg2", "pymongo", "redis", "sqlalchemy"),
        f"{_NETWORK}: let a coroutine that awaits `asyncio.sleep(seconds)` stand for the database",
    ),
    "aiofiles": f"{_THREADS}: open files as ever, and let `await asyncio.sleep(seconds)` stand for a slow disk",
    "uvloop": "a scenario's loop is asyncio's own, on virtual time: leave it out, and the program is the same",
    **dict.fromkeys(
        ("anyio", "curio", "trio"),
        "a scenario runs on asyncio: its `TaskGroup` is what others call a nursery, its `timeout` a cancel scope",
    ),
    **dict.fromkeys(
        ("numpy", "pandas", "scipy"),
        "a scenario has Python's standard library alone: use lists, `math` and `statistics`, and `time.sleep(seconds)` to stand"
        " for a long computation",
    ),
    # What `multiprocessing` begins with.
    "_multiprocessing": "a scenario is one process, without threads: make it a coroutine, and start it with `asyncio.create_task(...)`",
}


def why_missing(package):
    """What to say of a package that cannot be imported; None where nothing special is known."""
    why = _PACKAGES.get(package)
    return why and f"`{package.strip('_')}` isn't here, for {why}."
