import { defineConfig } from "vitest/config";

/** The tests that mutants of the core are run against: one process and one world for all of them, else each mutant takes seconds. */
export default defineConfig({
  test: { include: ["src/*.test.ts", "src/cpython/*.test.ts"], isolate: false },
});
