import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def greet():
    await asyncio.sleep(1)
    print("hello", user.get())
    user.set("changed in here")


async def main():
    user.set("ann")
    first = asyncio.create_task(greet(), name="first")
    user.set("bob")
    second = asyncio.create_task(greet(), name="second")
    own = contextvars.copy_context()
    own.run(user.set, "cid")
    third = asyncio.create_task(greet(), name="third", context=own)
    await asyncio.gather(first, second, third)
    print(user.get(), own[user])


asyncio.run(main())
