/** "deflate" is zlib's wrapping: for six bytes more than the raw form it carries a checksum, so a damaged link is told from a whole one. */
const format = "deflate";

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return collect(bytes, new CompressionStream(format), Number.POSITIVE_INFINITY);
}

/**
 * Inflates, and stops as soon as more than `most` bytes have come out, so that a bomb never unfolds.
 * @throws {RangeError} beyond `most`
 * @throws {TypeError} where the bytes are not a whole deflate stream
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return collect(bytes, new DecompressionStream(format), most);
}

async function collect(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // The reader below meets the same error; a rejection nobody handles here would be reported a second time.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
