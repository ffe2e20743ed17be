"""
A simulated network: pages to fetch, servers to connect to. Nothing leaves the program; how long everything takes, and
what fails, is drawn from a seed, so that the same program is the same run each time.
"""

from .connection import connect
from .listening import start_server
from .network import seed
from .request import fetch, serve
from .response import Response

__all__ = ["Response", "connect", "fetch", "seed", "serve", "start_server"]
