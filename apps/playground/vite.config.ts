import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
// By its path: Vite hands what it finds by a package's name to Node, which reads no TypeScript.
import { interleaveRunner } from "../../packages/runner/src/vite.ts";
import { relaxPolicyInDevelopment } from "./vite/policy.ts";
import { schedulerTypes } from "./vite/schedulerTypes.ts";
import { serviceWorker } from "./vite/serviceWorker.ts";
import { trimTypeScriptLibs } from "./vite/trimTypeScriptLibs.ts";

export default defineConfig({
  base: "./",
  // A file that is not there is not there, rather than the page once more.
  appType: "mpa",
  plugins: [
    react(),
    relaxPolicyInDevelopment(),
    interleaveRunner(),
    schedulerTypes(),
    trimTypeScriptLibs(),
    serviceWorker(),
  ],
  worker: { format: "es", plugins: () => [trimTypeScriptLibs()] },
  build: { target: "es2022", chunkSizeWarningLimit: 4600 },
});
