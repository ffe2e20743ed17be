import type { EventBatch } from "@interleave/trace";
import { buffersIn } from "../buffersIn.ts";
import { Credit, weigh } from "../credit.ts";
import type { Report } from "../protocol.ts";

/** Messages of the credit that batches leave to the others, which must get through when the page is slow. */
const RESERVE = 40;

/** Bytes of records in one message at most: 40 bytes an event. */
const PART = 40 * 20_000;

/** Reports on their way to the page, in order, none faster than the page has allowed. */
export class Outbox {
  private readonly waiting: Report[] = [];
  private readonly credit = new Credit();
  private readonly post: (report: Report, transfer: Transferable[]) => void;

  constructor(post: (report: Report, transfer: Transferable[]) => void) {
    this.post = post;
  }

  /** Whether a batch would have to wait. */
  get full(): boolean {
    return this.waiting.length > 0 || this.credit.left <= RESERVE;
  }

  /** Sends as soon as may be, after everything before it. */
  push(report: Report): void {
    if (report.type === "batch") this.waiting.push(...partsOf(report.batch).map((batch) => ({ ...report, batch })));
    else this.waiting.push(report);
    this.drain();
  }

  /** Sends now or never: for what is stale a moment later. */
  offer(report: Report): void {
    if (this.waiting.length === 0 && this.credit.left > 1) this.send(report);
  }

  repay(messages: number): void {
    this.credit.repay(messages);
    this.drain();
  }

  private drain(): void {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      if (this.credit.left <= (next.type === "batch" ? RESERVE : 0)) return;
      this.waiting.shift();
      this.send(next);
    }
  }

  private send(report: Report): void {
    this.credit.spend(weigh(report));
    this.post(report, buffersIn(report));
  }
}

/** A batch in pieces that are not too large to send; the first has all strings and lists. */
function partsOf({ records, strings, lists }: EventBatch): EventBatch[] {
  if (records.byteLength <= PART) return [{ records, strings, lists }];
  const parts: EventBatch[] = [];
  for (let from = 0; from < records.byteLength; from += PART) {
    const first = from === 0;
    parts.push({ records: records.slice(from, from + PART), strings: first ? strings : [], lists: first ? lists : [] });
  }
  return parts;
}
