import type { EventBatch } from "./events.ts";
import { visible } from "./visible.ts";

/** The strings and lists that records point at, numbered in order of arrival, with what limits are checked against. */
export class Tables {
  readonly strings: string[] = [];
  readonly lists: (readonly number[])[] = [];
  /** Code units in all strings. */
  textLength = 0;
  /** Numbers in all lists. */
  listEntries = 0;
  /** Of each list; Infinity and -Infinity for an empty one. */
  readonly smallest: number[] = [];
  readonly largest: number[] = [];

  /** Takes the batch's strings, with what would act on the page spelled out, and its lists. */
  add({ strings, lists }: Pick<EventBatch, "strings" | "lists">): void {
    for (const text of strings) {
      const shown = visible(text);
      this.strings.push(shown);
      this.textLength += shown.length;
    }
    for (const list of lists) {
      let smallest = Number.POSITIVE_INFINITY;
      let largest = Number.NEGATIVE_INFINITY;
      for (const number of list) {
        if (number < smallest) smallest = number;
        if (number > largest) largest = number;
      }
      this.lists.push(list);
      this.listEntries += list.length;
      this.smallest.push(smallest);
      this.largest.push(largest);
    }
  }
}
