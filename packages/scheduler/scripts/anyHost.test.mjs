import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "vite";
import { expect, test } from "vitest";

const index = fileURLToPath(new URL("../src/index.ts", import.meta.url));

test("virtual time needs nothing of its host but the language", async () => {
  const bare = createContext({});
  runInContext(
    `${await asScript()}
    function* a() { yield* scheduler.sleep(3); return "a"; }
    function* b() { yield* scheduler.sleep(1); return "b"; }
    function* main() {
      const results = yield* scheduler.gather(a(), b());
      return [...results, scheduler.getRunningLoop().time()].join();
    }`,
    bare,
  );
  expect(runInContext("scheduler.run(main())", bare)).toBe("a,b,3");
});

async function asScript() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: index, formats: ["iife"], name: "scheduler" } },
  });
  return output[0].code;
}
