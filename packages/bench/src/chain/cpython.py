import asyncio

SIZE = 10_000
DEPTH = 100


async def descend(depth, resumes):
    if depth > 0:
        return await descend(depth - 1, resumes)
    for _ in range(resumes):
        await asyncio.sleep(0)
    return resumes


def work(n):
    return asyncio.run(descend(DEPTH, n))
