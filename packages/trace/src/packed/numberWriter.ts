/** Writes whole numbers of 32 bits, the small ones in a byte. */
export class NumberWriter {
  #bytes = new Uint8Array(2 ** 12);
  #end = 0;

  /** Near 0 is short, on either side. */
  write(value: number): void {
    if (this.#end + 5 > this.#bytes.length) this.#grow();
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#end] = (rest & 0x7f) | 0x80;
      this.#end += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#end] = rest;
    this.#end += 1;
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#end);
    this.#end = 0;
    return taken;
  }

  #grow(): void {
    const bytes = new Uint8Array(2 * this.#bytes.length);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
