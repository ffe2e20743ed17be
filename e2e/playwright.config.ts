import { defineConfig, devices } from "@playwright/test";

// Both are set by `run.mjs`; without it Playwright's own browser is used.
const port = process.env.E2E_PORT ?? "4187";
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "tests",
  outputDir: "../test-results/e2e",
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    // What a service worker answers with, tests cannot see or change: only those about it have one.
    serviceWorkers: "block",
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    },
  },
  webServer: {
    command: `pnpm --filter @interleave/playground exec vite preview --host 127.0.0.1 --strictPort --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
