"""How much a trace may hold, as `packages/trace/src/limits.ts` has it."""

EVENTS = 10_000_000 - 10_000
LIST_ENTRIES = 10_000_000
NAME = 256
VALUE = 80
STRING = 10_000
TEXT = 50_000_000
