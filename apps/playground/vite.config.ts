import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { relaxPolicyInDevelopment } from "./vite/policy.ts";
import { schedulerTypes } from "./vite/schedulerTypes.ts";
import { trimTypeScriptLibs } from "./vite/trimTypeScriptLibs.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), relaxPolicyInDevelopment(), schedulerTypes(), trimTypeScriptLibs()],
  worker: { format: "es", plugins: () => [trimTypeScriptLibs()] },
  build: { target: "es2022", chunkSizeWarningLimit: 4600 },
});
