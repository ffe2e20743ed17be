/** The buffers in a report, which are handed on, not copied. Of anything that a worker may send: it can be forged. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const report = message as { batch?: { records?: unknown }; image?: unknown } | null;
  return [report?.batch?.records, report?.image].filter((part) => part instanceof ArrayBuffer);
}
