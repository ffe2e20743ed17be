const FIRST_BYTES = 2 ** 16;

/** Bytes that came and were not used yet: the beginning of a line or a block whose rest is still to come. */
export class Pending {
  bytes = new Uint8Array(FIRST_BYTES);
  /** Those from here on are of no meaning. */
  end = 0;

  add(more: Uint8Array): void {
    const end = this.end + more.length;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.bytes.length));
      larger.set(this.bytes.subarray(0, this.end));
      this.bytes = larger;
    }
    this.bytes.set(more, this.end);
    this.end = end;
  }

  /** Forgets the bytes before `index`. */
  drop(index: number): void {
    this.bytes.copyWithin(0, index, this.end);
    this.end -= index;
  }
}
