import type { Bookmark } from "../link/bookmarks.ts";

/** A stretch that is played round and round. Seconds of virtual time; `from` lies before `to`. */
export interface LoopRange {
  from: number;
  to: number;
}

/** The ways through time beside playing and stepping. */
export interface Travel {
  /** The open scenario's, by time. */
  bookmarks: readonly Bookmark[];
  loop: LoopRange | null;

  /** Just after the next thing that went wrong, which is selected. */
  nextProblem(): void;
  previousProblem(): void;
  /** Selects the next or the previous stretch of the selected lane, and after the last how the task ended. */
  selectStretch(by: -1 | 1): void;
  /** Bookmarks the playhead's place, and opens the list to give it a name. */
  bookmark(): void;
  nameBookmark(place: number, name: string): void;
  /** Adds what came with a link or a file, but for what is there already. */
  addBookmarks(bookmarks: readonly Bookmark[]): void;
  forgetBookmark(place: number): void;
  goToBookmark(place: number): void;
  /** Begins the loop at the playhead; it ends where it did, or at the run's end. */
  loopFromHere(): void;
  loopUntilHere(): void;
  setLoop(loop: LoopRange | null): void;
}
