import { defineConfig } from "vitest/config";

const unit = ["scheduler", "trace", "timeline", "runner", "scenarios", "cli"];

export default defineConfig({
  test: {
    projects: [
      ...unit.map((name) => ({
        test: { name, root: `packages/${name}`, include: ["{src,scripts}/**/*.test.{ts,mjs}"] },
      })),
      {
        test: {
          name: "conformance",
          root: "packages/conformance",
          include: ["src/**/*.test.ts"],
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: "python",
          root: "packages/python",
          include: ["test/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "playground",
          root: "apps/playground",
          include: ["src/**/*.test.{ts,tsx}"],
          environment: "jsdom",
        },
      },
    ],
  },
});
