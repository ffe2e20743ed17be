/** How much may be under way to the page at a time. */
export const CREDIT = {
  messages: 64,
  bytes: 64 * 2 ** 20,
} as const;

/**
 * Counts what is under way to the page. Both ends of the frame keep one: the worker so as not to say too much, the frame
 * so as not to believe that.
 */
export class Credit {
  private readonly weights: number[] = [];
  private bytes = 0;

  /** Messages that may still be sent. */
  get left(): number {
    return this.bytes >= CREDIT.bytes ? 0 : CREDIT.messages - this.weights.length;
  }

  /** A message is on its way. False when that is more than is allowed. */
  spend(bytes: number): boolean {
    const allowed = this.left > 0 && bytes <= CREDIT.bytes;
    this.weights.push(bytes);
    this.bytes += bytes;
    return allowed;
  }

  /** The page has dealt with so many messages, the oldest first. */
  repay(messages: number): void {
    for (const bytes of this.weights.splice(0, messages)) this.bytes -= bytes;
  }
}

/** What a message weighs: its buffers and texts, and eight bytes for everything else. Infinity for what no message may be. */
export function weigh(message: unknown): number {
  let bytes = 0;
  const add = (value: unknown, depth: number): void => {
    bytes += 8;
    if (bytes > CREDIT.bytes) return;
    if (typeof value === "string") bytes += 2 * value.length;
    else if (value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (typeof value === "object" && value !== null) {
      const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
      if (plain && depth < 6) for (const item of Object.values(value)) add(item, depth + 1);
      else bytes = Infinity;
    }
  };
  add(message, 0);
  return bytes;
}
