import type { ReactNode } from "react";

/** A line that some task stands on at the playhead: where the editor lights its gutter and puts a chip. */
export interface LineMarker {
  /** 1-based line of the source. */
  line: number;
  /** The frame that is suspended itself, or an outer one: a `yield*` that waits for a coroutine further in. */
  frame: "inner" | "outer";
  /** The task's id. */
  id: number;
  /** The task's name, as it is shown everywhere else. */
  task: string;
  /** Colour slot 0 to 9 (`--t0` to `--t9`), by order of creation. */
  slot: number;
  state: "ready" | "running" | "waiting" | "done";
  /** What the chip says after the name, such as `waiting · until 3.000`. Where room ends, their first word stands for them, then nothing. */
  words: string;
}

/** How often and how long something has waited on a line, as far as the playhead has come. */
export interface LineWait {
  line: number;
  /** `3× 1.500 s`. */
  text: string;
}

/** What a `yield*` gave back to a task the last time. */
export interface LineValue {
  line: number;
  task: string;
  slot: number;
  /** `= "A"`, `raised Error: no`. */
  text: string;
}

/** All that stands beside the lines. A kind that is not to be shown is empty. */
export interface LineNotes {
  markers: readonly LineMarker[];
  waits: readonly LineWait[];
  values: readonly LineValue[];
  /** The line to keep in sight, wherever the person has scrolled to; null for none. */
  last: number | null;
}

/** Everything that is known of one line, for its card. */
export interface LineFacts {
  standing: readonly LineMarker[];
  waits: readonly { id: number; task: string; slot: number; text: string }[];
  values: readonly LineValue[];
}

/** Something the last run has to say about a place in the source. Lines and columns are 1-based; ends are exclusive. */
export interface SourceProblem {
  line: number;
  /** Without it all that is known is the line. */
  col?: number;
  endLine?: number;
  endCol?: number;
  message: string;
  severity: "error" | "warning" | "info";
}

/** Errors that the type checker of the editor finds while typing. */
export interface TypeProblemCount {
  errors: number;
  warnings: number;
}

/** Ask for a place to be shown. A new `nonce` asks again for the same place. */
interface Reveal {
  line: number;
  col: number;
  nonce: number;
}

/** The place of what is selected elsewhere on the page: brought into sight and marked, while focus and cursor stay. */
export interface SelectedPlace {
  line: number;
  col: number;
  endLine: number;
  endCol: number;
  /** False where the selection was made in the editor itself: then nothing has to move. */
  reveal: boolean;
}

/** All that the editor knows of the page; it asks nobody else. */
export interface EditorProps {
  /** Stays what it is: for another language there is another editor. */
  language: "typescript" | "python";
  source: string;
  /** Another one says that another text has taken the place: then undo does not lead back to the one before. */
  textId: number;
  /** Called for what the person types, pastes or undoes; never for a `source` that came in from outside. */
  onChange(text: string): void;
  notes: LineNotes;
  factsOf(line: number): LineFacts;
  /** A task was chosen by its marker. */
  onSelect(task: number): void;
  /** The line under the pointer, else that of the cursor while it is in the text; null for none. */
  onPoint(line: number | null): void;
  problems: readonly SourceProblem[];
  theme: "light" | "dark";
  onRun(): void;
  onProblems?(count: TypeProblemCount): void;
  reveal?: Reveal;
  selected?: SelectedPlace;
  /** Another one asks for everything about the line of the cursor; 0 asks for nothing. */
  cardAsked: number;
  /** What stands in the editor's place while it is being made. */
  waiting?: ReactNode;
}
