import asyncio

from interleave import net

HOME = "https://a.example"
LINKS = {
    "/": ["/news", "/shop", "/about"],
    "/news": ["/news/1", "/news/2", "/about"],
    "/shop": ["/cart", "/about"],
    "/cart": ["/nowhere"],
}


def page(url):
    path = url.removeprefix(HOME)
    if path == "/nowhere":
        return net.Response("no such page", 404)
    return {"links": LINKS.get(path, [])}


net.serve(f"{HOME}/*", page, latency=(0.2, 0.8))
net.serve(f"{HOME}/about", latency=1, fail=1)


async def crawl(path, seen, gate, group):
    seen.add(path)
    try:
        async with gate:
            response = await net.fetch(HOME + path)
    except ConnectionError as error:
        print(error)
        return
    print(response.status, path)
    if response.status == 200:
        for link in (await response.json())["links"]:
            if link not in seen:
                job = crawl(link, seen, gate, group)
                group.create_task(job, name=link)


async def main():
    gate = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        await crawl("/", set(), gate, group)


asyncio.run(main())
