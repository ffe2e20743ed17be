import asyncio


async def a():
    await asyncio.sleep(3)
    print("a")
    return "a"


async def b(name):
    await asyncio.sleep(1)
    print(name)
    return name


async def main():
    done = []
    pending = {
        asyncio.create_task(a(), name="a"),
        asyncio.create_task(b("b1"), name="b1"),
        asyncio.create_task(b("b2"), name="b2"),
    }
    extras = [
        ("a'", a()), ("b3", b("b3")), ("b4", b("b4")),
    ]
    while pending:
        just_done, pending = await asyncio.wait(
            pending, timeout=0.2)
        done.extend(just_done)
        if extras:
            name, coro = extras.pop(0)
            pending.add(
                asyncio.create_task(coro, name=name))
    return [task.result() for task in done]


if __name__ == "__main__":
    asyncio.run(main())
