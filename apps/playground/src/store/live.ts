import { createPythonRuntime, createTypeScriptRuntime } from "@interleave/runner";
import { scenarios } from "@interleave/scenarios";
import { useStore } from "zustand";
import { Drafts } from "../draft/drafts.ts";
import { memory } from "./memory.ts";
import { PageFrames } from "./pageFrames.ts";
import { createPlayground } from "./playground.ts";
import type { Playground } from "./state.ts";

/** The one playground of this page. */
export const stage = createPlayground({
  runtimes: [
    createTypeScriptRuntime({ frameUrl: new URL("runner.html", document.baseURI).href }),
    createPythonRuntime({ frameUrl: new URL("runner-python.html", document.baseURI).href }),
  ],
  frames: new PageFrames(),
  drafts: new Drafts(),
  memory,
  scenarios,
  prefersDark: () => matchMedia("(prefers-color-scheme: dark)").matches,
});

export const verbs = stage.store.getState();

/** A part of the state, and a new render when it changes. */
export function usePlayground<T>(select: (state: Playground) => T): T {
  return useStore(stage.store, select);
}
