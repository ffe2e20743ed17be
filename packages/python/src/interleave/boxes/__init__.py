"""The boxes of asyncio's own constructs: how each of them is seen to open, to trip and to close."""

from . import completions, gathering, group, limit, shielded, waiting


def install(patches):
    """Only while no other watch has them installed."""
    for construct in (waiting, gathering, completions, shielded, limit, group):
        construct.install(patches)
