import { defineConfig } from "vite";

/** One module for each of the source, so that whoever bundles it takes no more than is used. */
export default defineConfig({
  build: {
    lib: { entry: "src/index.ts", formats: ["es"] },
    target: "es2022",
    minify: false,
    rolldownOptions: {
      // Constants stay constants: the engine then knows them by heart.
      output: { preserveModules: true, preserveModulesRoot: "src", entryFileNames: "[name].js", topLevelVar: false },
    },
  },
});
