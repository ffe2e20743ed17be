/// <reference types="vite/client" />
import { lessons } from "./lessons.ts";
import type { Scenario } from "./scenario.ts";

export type { Scenario } from "./scenario.ts";

const sources = import.meta.glob<string>("./catalogue/*.{ts,py}", { query: "?raw", import: "default", eager: true });

/** The catalogue, in order. */
export const scenarios: readonly Scenario[] = lessons.map((lesson, index) => {
  const number = index + 1;
  const file = `${String(number).padStart(2, "0")}-${lesson.id}.ts`;
  return { ...lesson, number, file, source: read(file), python: read(file.replace(/ts$/, "py")) };
});

function read(file: string): string {
  const source = sources[`./catalogue/${file}`];
  if (source === undefined) throw new Error(`the catalogue has no file ${file}`);
  return source;
}

/** The scenario with this id; undefined if the catalogue has none. */
export function findScenario(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}
