/// <reference types="vite/client" />

const own = import.meta.glob<string>("./scenario_run/*.py", { query: "?raw", import: "default", eager: true });
const instrument = import.meta.glob<string>("../../../python/src/**/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The Python that runs a scenario, by its path on the interpreter's own disk. */
export const modules: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...instrument, ...own }).map(([path, text]) => [path.replace(/^.*\/python\/src\/|^\.\//, ""), text]),
);
