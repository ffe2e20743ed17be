/** What a command is given of the world. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** A file's text. Throws what Node throws. */
  read(path: string): string;
  /** Throws what Node throws. */
  write(path: string, text: string): void;
  /** Width of the terminal. */
  columns: number;
  /** Whether it shows 256 colours, and is to. */
  colours: boolean;
}
