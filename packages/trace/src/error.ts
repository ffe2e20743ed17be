/** Something that calls itself a trace is none, or is one that cannot be read here. The message is a sentence for a person. */
export class TraceError extends Error {
  override readonly name = "TraceError";
}
