import { fetched } from "../parts/fetched.ts";

/** Fetched when two runs are first compared: the page stands without it. */
const parts = () => import("./Compare.tsx");

export const CompareBar = fetched(
  async () => (await parts()).CompareBar,
  () => null,
);
export const CompareDrawing = fetched<{ table: boolean }>(
  async () => (await parts()).CompareDrawing,
  () => null,
);
