/** What a command is given of the world. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** A file's text. Throws what Node throws. */
  read(path: string): string;
  /** A file's bytes, so many at once. Throws what Node throws. */
  pieces(path: string): Iterable<Uint8Array>;
  /** Throws what Node throws. */
  write(path: string, parts: Iterable<string | Uint8Array>): void;
  /** Width of the terminal. */
  columns: number;
  /** Whether it shows 256 colours, and is to. */
  colours: boolean;
}
