import { expect, test } from "vitest";
import { HandFrames } from "./frames.fixture.ts";
import { PaneBudget } from "./paneBudget.ts";

/** In which of the frames, 16 ms apart, the panes are made anew, where that takes so long. */
function framesWithPanes(took: number): string {
  const frames = new HandFrames();
  frames.took = took;
  const budget = new PaneBudget(frames);
  return Array.from({ length: 12 }, (_, frame) => {
    if (!budget.due(frame * 16)) return "-";
    budget.spend(frame * 16);
    return "P";
  }).join("");
}

test("cheap panes are made anew in every frame, dear ones now and then", () => {
  expect(framesWithPanes(5)).toBe("PPPPPPPPPPPP");
  expect(framesWithPanes(10)).toBe("P-P-P-P-P-P-");
  expect(framesWithPanes(20)).toBe("P---P---P---");
});
