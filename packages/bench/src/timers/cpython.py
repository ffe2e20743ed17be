import asyncio

SIZE = 50_000


class VirtualLoop(asyncio.BaseEventLoop):
    """asyncio's own loop, with a clock that jumps to the next timer."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._clock_resolution = 1e-9
        self._selector = self

    def time(self):
        return self.now

    def select(self, timeout):
        if timeout:
            self.now = self._scheduled[0]._when
        return ()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


async def child(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main(n):
    delays = [(index * 2_654_435_761) % 4_294_967_296 / 4_294_967_296 * 100 for index in range(n)]
    return len(await asyncio.gather(*[asyncio.create_task(child(seconds)) for seconds in delays]))


def work(n):
    loop = VirtualLoop()
    asyncio.set_event_loop(loop)
    return loop.run_until_complete(main(n))
