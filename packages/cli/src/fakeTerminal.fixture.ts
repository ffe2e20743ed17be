import type { Terminal } from "./terminal.ts";

/** A terminal of 72 columns that writes down what it is told, over files in memory. */
export class FakeTerminal implements Terminal {
  columns = 72;
  colours = false;
  stdout = "";
  stderr = "";
  readonly files = new Map<string, string>();

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

  write(path: string, text: string): void {
    if (path.includes("/"))
      throw Object.assign(new Error(`ENOENT: no such folder, open '${path}'`), { code: "ENOENT" });
    this.files.set(path, text);
  }
}
