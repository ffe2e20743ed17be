/** What every place that runs this has beside the language. */
declare class TextDecoder {
  constructor(label?: "latin1" | "utf-8", options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

/** Writes UTF-8. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

/** A file in memory. */
declare class Blob {
  constructor(parts: readonly (string | ArrayBuffer | Uint8Array)[]);
  readonly size: number;
  slice(from: number, to: number): Blob;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}
