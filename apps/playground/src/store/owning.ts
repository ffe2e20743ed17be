import { draftKey, runtimeOf } from "./language.ts";
import { longestName, type Mine, nextId, recallMine, rememberMine } from "./mine.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";
import { titleOf } from "./titleOf.ts";

type Owning = Pick<Playground, "addMine" | "newScenario" | "duplicate" | "renameMine" | "forgetMine">;

const starters: Readonly<Record<string, string>> = {
  typescript: `import { sleep } from "@interleave/scheduler";

export function* main() {
  yield* sleep(1);
  console.log("hello");
}
`,
  python: `import asyncio

async def main():
    await asyncio.sleep(1)
    print("hello")

asyncio.run(main())
`,
};

/** The person's own scenarios: the list of them; each text is a draft. */
export const owning: Slice<Owning> = (set, get, world) => {
  /** Another tab may have changed the list in the meantime. */
  const change = (to: (mine: readonly Mine[]) => readonly Mine[]) => {
    const kept = recallMine(world.memory);
    const mine = to(kept.length > 0 ? kept : get().mine);
    rememberMine(world.memory, mine);
    set({ mine });
  };

  const add = (name: string, language: string, source: string): string => {
    const id = nextId(world.memory, get().mine);
    void world.drafts.replace(draftKey(language, id), source);
    change((mine) => [...mine, { id, name: name.slice(0, longestName), language }]);
    return id;
  };

  return {
    addMine: add,

    newScenario() {
      const language = runtimeOf(world, get()).id;
      get().pickScenario(add("Untitled", language, starters[language] ?? ""));
    },

    duplicate() {
      const { language, source } = get();
      const title = titleOf(world, get());
      const id = add(title === undefined ? "From a link or file" : `${title}, copy`, language, source);
      // The text is the same, so its run stands.
      set({ scenario: id, elsewhere: false });
      world.memory.remember("scenario", id);
    },

    renameMine(id, name) {
      change((mine) => mine.map((own) => (own.id === id ? { ...own, name: name.slice(0, longestName) } : own)));
    },

    forgetMine(id) {
      change((mine) => mine.filter((own) => own.id !== id));
      const [first] = world.scenarios;
      if (get().scenario === id && first !== undefined) get().pickScenario(first.id);
    },
  };
};
