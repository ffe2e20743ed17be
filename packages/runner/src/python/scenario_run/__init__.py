"""Runs one scenario, piece by piece, for the worker that drives it."""

from .run import Run

__all__ = ["Run"]
