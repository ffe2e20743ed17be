import { defineConfig } from "vite";
import { thirdPartyLicences } from "./vite/thirdPartyLicences.ts";

/** One file that needs nothing but Node: whatever it is made of is inside. */
export default defineConfig({
  plugins: [thirdPartyLicences()],
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "src/main.ts",
    target: "node20",
    emptyOutDir: true,
    // Names of classes and functions are seen in traces, which must be the same everywhere. Constants stay constants:
    // the engine then knows them by heart.
    rolldownOptions: {
      output: { entryFileNames: "interleave.mjs", keepNames: true, codeSplitting: false, topLevelVar: false },
    },
  },
});
