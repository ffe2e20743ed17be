import { defineConfig } from "vitest/config";

const unit = ["scheduler", "trace", "timeline", "runner", "scenarios"];

export default defineConfig({
  test: {
    projects: [
      ...unit.map((name) => ({ test: { name, root: `packages/${name}`, include: ["src/**/*.test.ts"] } })),
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
          name: "playground",
          root: "apps/playground",
          include: ["src/**/*.test.{ts,tsx}"],
          environment: "jsdom",
        },
      },
    ],
  },
});
