import { Fixture } from "./fixture.ts";
import { type DrawableLeg, type Notes, NotesIndex } from "./notes.ts";
import { sceneOf } from "./scene.fixture.ts";
import type { Scene } from "./scene.ts";

/** A scene with what was found in its trace. */
export function notedScene(text: string, notes: Partial<Notes>, changes: Parameters<typeof sceneOf>[1] = {}): Scene {
  return sceneOf(text, { ...changes, notes: new NotesIndex({ findings: [], path: [], ...notes }) });
}

/** Where in a trace written as text a line stands: its first event. */
export function seqOfLine(text: string, line: string): number {
  const lines = text.split("\n").map((each) => each.trim());
  const before = lines.slice(0, lines.indexOf(line)).join("\n");
  return new Fixture(before).trace.length;
}

/** A leg of a path, with all its events at these times. */
export function leg(task: number, fromAt: number, toAt: number): DrawableLeg {
  return { task, fromSeq: 0, toSeq: 0, fromAt, toAt };
}
