/** Bytes that an interpreter may take. Without an end of its own it would be that of WebAssembly, 4 GB: too much for many a machine. */
const MOST = 512 * 2 ** 20;

const PAGE = 64 * 2 ** 10;

/** Holds every interpreter of this worker to that: what it is refused is a `MemoryError` in Python. */
export function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > MOST)
      throw new RangeError("An interpreter has no more memory than this.");
    return grow.call(this, pages);
  };
}
