import { scenarios } from "@interleave/scenarios";

/** The nine programs of the article, and what each prints: seconds, then text. In order of number. */
export const articlePrograms = [
  { id: "sequential", prints: ["3 a", "4 b1", "5 b2"] },
  { id: "order", prints: ["1 b1", "2 b2", "5 a"] },
  { id: "pre-scheduled", prints: ["1 b1", "1 b2", "3 a"] },
  { id: "as-completed", prints: ["1 b1", "1 b2", "3 a"] },
  { id: "gather", prints: ["1 b1", "1 b2", "3 a"] },
  { id: "wait", prints: ["1 b1", "1 b2", "3 a"] },
  { id: "first-completed", prints: ["1 b1", "1 b2", "3 a"] },
  { id: "inject-extras", prints: ["1 b1", "1 b2", "2 b3", "3 a", "4 b4", "5 a", "5 b5"] },
  { id: "timeout-loop", prints: ["1 b1", "1 b2", "1.4 b3", "1.6 b4", "3 a", "3.2 a"] },
].map((program) => {
  const scenario = scenarios.find(({ id }) => id === program.id);
  if (scenario === undefined) throw new Error(`the catalogue has no ${program.id}`);
  return { ...program, source: scenario.source };
});
