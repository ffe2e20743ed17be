"""Locks, events, queues, ...: what waiting for them is called, and what happens there."""

from . import acquiring, parts, queueing, signalling


def install(patches):
    for objects in (parts, acquiring, signalling, queueing):
        objects.install(patches)
