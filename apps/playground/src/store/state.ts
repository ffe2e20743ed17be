import type { Input, Loading, Modern, RunProblem, RunValue } from "@interleave/runner";
import type { LaneChoice, Marks, Selection } from "@interleave/timeline";
import type { Trace } from "@interleave/trace";
import type { DraftStatus } from "../draft/drafts.ts";
import type { TypeProblemCount } from "../editor/contract.ts";
import type { Bookmark } from "../link/bookmarks.ts";
import type { LinkState } from "../link/state.ts";
import type { Mine } from "./mine.ts";
import type { Travel } from "./travel.ts";

export type Axis = "time" | "steps";
type Theme = "light" | "dark";
type Dialog = "animation" | "mine" | "help" | "share" | "commands" | "find" | "history" | "more" | "bookmarks" | null;
export type Tab = "code" | "timeline" | "sets" | "output";

/** From pressing Run to having it all: nothing yet, being computed, over. */
type Phase = "none" | "compiling" | "computing" | "over";

/** How what came from outside stands: to be run by a press, or refused with a sentence. */
type Opened = { state: LinkState; from: "link" | "file" } | { problem: string } | null;

export interface Busy {
  /** Seconds without a sign of progress. */
  seconds: number;
  /** Where the loop stands still, if known. */
  line?: number;
}

export interface Playground extends Travel {
  /** The person's own scenarios. */
  mine: readonly Mine[];
  /** Id of the scenario, or `shared` for what came with a link. */
  scenario: string;
  /** Id of the runtime that the source is for. */
  language: string;
  /** What the editor holds. */
  source: string;
  /** Rises when another text takes the editor's place: undo reaches no further back. */
  textId: number;
  draft: DraftStatus;
  /** Another tab has written this scenario's draft as well. */
  elsewhere: boolean;
  /** There is a draft of something that came from outside. */
  hasShared: boolean;
  /** What the editor's type checker finds. */
  typeProblems: TypeProblemCount;
  opened: Opened;

  /** What this program's next run is given beside its source: as the last one, until another program is picked. */
  seed: number;
  inputs: readonly Input[];

  /** The run that is drawn; null before the first. */
  ran: RunValue | null;
  /** The source that was run last, or that was to be run and could not. */
  tried: string | null;
  phase: Phase;
  problem: RunProblem | null;
  /** The problem lies in virtual time: it is no news before the playhead has been there. */
  problemAhead: boolean;
  /** Safe text of what main returned. */
  result: string | null;
  busy: Busy | null;
  /** What the source, in an old dialect of its language, is today; null where it is of today, or where that was read. */
  modern: Modern | null;
  /** The language itself is still on its way; null once it is there. */
  loading: Loading | null;
  /** Rises when another trace is drawn. */
  traceId: number;
  /** Rises, at most once a frame, when the trace has grown. */
  version: number;

  /** Events before the playhead, as far as the panes show it; the playhead itself (with its time) is the player's. */
  seq: number;
  playing: boolean;
  /** Infinity: to the end. */
  speed: number;
  /** The run has been seen to its end, so what lies ahead is no secret any more. */
  seen: boolean;

  axis: Axis;
  /** Outline what lies ahead even before it has been seen. */
  ahead: boolean;
  theme: Theme;
  /** For a room: all of it larger, and less of it. */
  presenting: boolean;
  autoRun: boolean;
  /** The text twin instead of the drawing. */
  table: boolean;
  /** What the twin shows: the tasks, or who awaits whom. */
  twin: "table" | "tree";
  lanes: LaneChoice;
  /** The tools for choosing lanes are open. */
  laneBar: boolean;
  /** What is measured between. */
  marks: Marks | null;
  /** A hand is still dragging the second mark. */
  dragging: boolean;
  /** Any drag over the lanes measures. */
  measuring: boolean;
  /** The critical path is drawn, and its shares are listed. */
  path: boolean;
  /** Another run is to stand beside this one on the timeline, or does. */
  comparing: "asked" | "shown" | null;
  selection: Selection | null;
  dialog: Dialog;
  tab: Tab;
  /** A line that somebody asked to see in the editor. */
  asked: { line: number; col: number; nonce: number } | null;

  setSource(text: string): void;
  /** Puts the scenario's own text back; the edited one stays in the history of drafts. */
  resetSource(): void;
  /** Puts another text in the place of the whole source; what stood there is in the history of drafts, and undo has it too. */
  replaceSource(text: string): void;
  pickScenario(id: string): void;
  /** Shows the same scenario in another language. */
  pickLanguage(id: string): void;
  toggleAutoRun(): void;
  /** Keeps a text as a scenario of the person's own; returns its id. */
  addMine(name: string, language: string, source: string): string;
  newScenario(): void;
  /** Keeps what the editor holds as a scenario of the person's own, and goes on with it. */
  duplicate(): void;
  renameMine(id: string, name: string): void;
  forgetMine(id: string): void;
  countTypeProblems(count: TypeProblemCount): void;
  goToLine(line: number, col?: number): void;

  /** Shows what somebody sent, with nothing run. */
  openShared(state: LinkState, from: "link" | "file"): void;
  /** Shows a run that was recorded earlier. */
  openTrace(trace: Trace, ran: RunValue, bookmarks?: readonly Bookmark[]): void;
  /** Says why something that was to be opened was not. */
  refuse(problem: string): void;
  /** Sees whether another tab has written this scenario's draft. */
  lookElsewhere(): Promise<void>;
  forgetElsewhere(): void;
  forgetModern(): void;

  run(): void;
  /** Runs because the source has changed: one that cannot be read yet is not worth a word. */
  runQuietly(): void;
  stop(): void;
  /** Runs what the opened link carries, and stands at its instant. */
  runOpened(): void;
  dismissOpened(): void;
  /** Sends a text to an inbox at the playhead's instant: the run becomes another one, which goes on from there. */
  send(inbox: string, text: string): void;
  /** Cancels a task by its name at the playhead's instant: the run becomes another one, which goes on from there. */
  cancelTask(name: string): void;
  /** The run as if this input had never been; the playhead stays where it is. */
  takeBack(input: Input): void;

  play(): void;
  pause(): void;
  togglePlay(): void;
  seek(at: number, seq?: number): void;
  stepForward(): void;
  stepBack(): void;
  jumpToStart(): void;
  jumpToEnd(): void;
  nextTrip(): void;
  nextPrint(): void;
  previousPrint(): void;
  setSpeed(speed: number): void;

  setAxis(axis: Axis): void;
  toggleAhead(): void;
  toggleTheme(): void;
  togglePresenting(): void;
  toggleTable(): void;
  /** The text twin, in this form, instead of the drawing. */
  showTwin(twin: "table" | "tree"): void;
  togglePath(): void;
  toggleComparing(): void;
  /** The other run is there, and both are drawn; or it isn't any more. */
  showCompared(shown: boolean): void;
  /** A lane that is folded away or filtered out comes back when it, or something on it, is selected. */
  select(selection: Selection | null): void;
  /** Selects the lane so many below the selected one. */
  selectLane(by: number): void;
  chooseLanes(change: Partial<LaneChoice>): void;
  /** Puts away what is below a lane, or brings it back. */
  foldLane(task: number): void;
  foldGroup(coroutine: string): void;
  foldAll(away: boolean): void;
  /** Keeps a lane on top, or lets it go again; the selected one if none is given. */
  pinLane(task?: number): void;
  /** Left and right on the selected lane, as in any tree: folds, unfolds, goes to its parent or to its first child. */
  alongTree(by: -1 | 1): void;
  toggleLaneBar(): void;
  setMarks(marks: Marks, dragging?: boolean): void;
  /** Marks where the playhead is. */
  markA(): void;
  markB(): void;
  toggleMeasuring(): void;
  endMeasuring(): void;
  open(dialog: Dialog): void;
  show(tab: Tab): void;
}
