import type { ReactNode } from "react";

/** A line that some task stands on at the playhead: where the editor lights its gutter and puts a chip. */
export interface LineMarker {
  /** 1-based line of the source. */
  line: number;
  /** The task's name, as it is shown everywhere else. */
  task: string;
  /** Colour slot 0 to 9 (`--t0` to `--t9`), by order of creation. */
  slot: number;
  state: "ready" | "running" | "waiting" | "done";
  /** What the chip says after the name, such as `waiting · until 3.000`. Where room ends, `state` stands in for it, then nothing. */
  words: string;
}

/** Something the last run has to say about a place in the source. Lines and columns are 1-based; ends are exclusive. */
export interface SourceProblem {
  line: number;
  col: number;
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

/** All that the editor knows of the page; it asks nobody else. */
export interface EditorProps {
  source: string;
  /** Another one says that another text has taken the place: then undo does not lead back to the one before. */
  textId: number;
  /** Called for what the person types, pastes or undoes; never for a `source` that came in from outside. */
  onChange(text: string): void;
  markers: readonly LineMarker[];
  problems: readonly SourceProblem[];
  theme: "light" | "dark";
  onRun(): void;
  onProblems?(count: TypeProblemCount): void;
  reveal?: Reveal;
  /** What stands in the editor's place while it is being made. */
  waiting?: ReactNode;
}
