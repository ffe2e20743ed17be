"""asyncio as it was written in 2013, before `async` and `await`: told apart, and written as it is today, line for line."""

from .detect import is_old
from .modernise import NOTES, Modern, modernise

__all__ = ["NOTES", "Modern", "is_old", "modernise"]
