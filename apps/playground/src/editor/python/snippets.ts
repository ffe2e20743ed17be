/** A piece of program to begin with. What stands between « and » is to be typed over; the same words are typed at once. */
export interface Snippet {
  label: string;
  doc: string;
  body: string;
}

export const snippets: readonly Snippet[] = [
  {
    label: "main",
    doc: "A program with a main coroutine",
    body: 'async def main():\n    «await asyncio.sleep(1)»\n\n\nif __name__ == "__main__":\n    asyncio.run(main())\n«»',
  },
  {
    label: "async def",
    doc: "A coroutine function",
    body: "async def «name»(«»):\n    «await asyncio.sleep(1)»",
  },
  {
    label: "task group",
    doc: "Start several and wait for all",
    body: "async with asyncio.TaskGroup() as tg:\n    «first» = tg.create_task(«work()»)\n    «»",
  },
  {
    label: "wait loop",
    doc: "Take what is done, wait for the rest",
    body: "while «pending»:\n    done, «pending» = await asyncio.wait(\n        «pending», return_when=asyncio.FIRST_COMPLETED)\n    for task in done:\n        «print(task.result())»",
  },
  {
    label: "timeout",
    doc: "Give a block so many seconds",
    body: 'try:\n    async with asyncio.timeout(«1»):\n        «await work()»\nexcept TimeoutError:\n    «print("too late")»',
  },
  { label: "async with", doc: "An asynchronous context manager", body: "async with «lock»:\n    «»" },
  { label: "async for", doc: "An asynchronous iterator", body: "async for «item» in «items»:\n    «»" },
];
