import type { Terminal } from "./terminal.ts";

/** A terminal of 72 columns that writes down what it is told, over files in memory. */
export class FakeTerminal implements Terminal {
  columns = 72;
  colours = false;
  stdout = "";
  stderr = "";
  readonly files = new Map<string, string>();
  /** Of files that were written. */
  readonly bytes = new Map<string, Uint8Array>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, text);
  }

  out(text: string): void {
    this.stdout += text;
  }

  err(text: string): void {
    this.stderr += text;
  }

  read(path: string): string {
    const text = this.files.get(path);
    if (text === undefined) throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: "ENOENT" });
    return text;
  }

  *pieces(path: string): Iterable<Uint8Array> {
    const bytes = this.bytes.get(path) ?? new TextEncoder().encode(this.read(path));
    for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000);
  }

  write(path: string, parts: Iterable<string | Uint8Array>): void {
    if (path.includes("/"))
      throw Object.assign(new Error(`ENOENT: no such folder, open '${path}'`), { code: "ENOENT" });
    const written = [...parts].map((part) => Buffer.from(part));
    this.bytes.set(path, Buffer.concat(written));
    this.files.set(path, Buffer.concat(written).toString());
  }
}
