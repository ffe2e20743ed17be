import { defineConfig, devices, type PlaywrightTestConfig } from "@playwright/test";

// The port and Chromium's path are set by `run.mjs`; without it Playwright's own browser is used.
const { E2E_PORT: port = "4187", INTERLEAVE_BROWSER: name = "chromium", CHROMIUM_PATH, FIREFOX_PATH } = process.env;

const browsers = new Map<string, PlaywrightTestConfig["use"]>([
  [
    "chromium",
    {
      ...devices["Desktop Chrome"],
      launchOptions: {
        executablePath: CHROMIUM_PATH,
        args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
      },
    },
  ],
  [
    "firefox",
    {
      ...devices["Desktop Firefox"],
      // One that is named is as people have it, not Playwright's own build, and is driven in another way.
      ...(FIREFOX_PATH && { channel: "moz-firefox", launchOptions: { executablePath: FIREFOX_PATH } }),
    },
  ],
  ["webkit", devices["Desktop Safari"]],
]);
if (!browsers.has(name)) throw new Error(`INTERLEAVE_BROWSER is ${name}, and not chromium, firefox or webkit.`);

export default defineConfig({
  testDir: "tests",
  outputDir: "../test-results/e2e",
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  forbidOnly: true,
  use: {
    ...browsers.get(name),
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    // What a service worker answers with, tests cannot see or change: only those about it have one.
    serviceWorkers: "block",
  },
  webServer: {
    command: `pnpm --filter @interleave/playground exec vite preview --host 127.0.0.1 --strictPort --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
