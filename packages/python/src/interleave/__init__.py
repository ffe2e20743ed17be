"""See coroutines run: records what an asyncio program does, event by event."""
