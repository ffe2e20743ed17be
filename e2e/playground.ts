import type { FileChooser, Locator, Page } from "@playwright/test";

/** What `window.interleave.snapshot()` gives: what is shown, as plain JSON. */
interface Snapshot {
  source: string;
  status: string;
  at: number;
  seq: number;
  end: number;
  tasks: { name: string; state: string; outcome?: string; waitingOn?: string; line?: number }[];
  boxes: { kind: string; by: string; condition?: string; pending: string[]; done: string[]; open: boolean }[];
  ready: string[];
  timers: { at: number; reason: string }[];
  output: { at: number; task: string; text: string }[];
  hints: { id: string; text: string }[];
}

declare global {
  interface Window {
    interleave: { whenIdle(): Promise<void>; snapshot(): Snapshot; setSource(text: string): void };
  }
}

/** The page as a person meets it: by roles and names, never by classes. */
export class Playground {
  readonly scenario: Locator;
  readonly language: Locator;
  readonly playhead: Locator;
  readonly timeline: Locator;
  readonly sets: Locator;
  readonly output: Locator;
  readonly editor: Locator;
  /** What the page says of a trouble; the editor keeps alerts of its own for screen readers. */
  readonly alert: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.scenario = page.getByRole("combobox", { name: "Scenario" });
    this.language = page.getByRole("combobox", { name: "Language" });
    this.playhead = page.getByRole("slider", { name: "Playhead" });
    this.timeline = page.getByRole("region", { name: "Timeline" });
    this.sets = page.getByRole("region", { name: "Sets" });
    this.output = page.getByRole("region", { name: "Output" });
    this.editor = page.getByRole("region", { name: "Editor" });
    this.alert = page.locator("[role=alert]:not(.monaco-alert)");
  }

  async open(hash = "") {
    // Not until everything has loaded: the editor may take its time, and nothing waits for it.
    await this.page.goto(`./${hash}`, { waitUntil: "domcontentloaded" });
    await this.page.waitForFunction(() => "interleave" in window);
  }

  /** Once Monaco itself is there: its own text box, not the stand-in. */
  async editorReady() {
    await this.editor.locator(".monaco-editor .view-line").first().waitFor();
  }

  async pick(id: string) {
    await this.scenario.selectOption(id);
  }

  button(name: string) {
    return this.page.getByRole("button", { name, exact: true });
  }

  async run() {
    await this.page.getByRole("button", { name: /^Run\b/ }).click();
  }

  /** Runs to the end of the trace without watching it play. */
  async runToEnd() {
    await this.run();
    await this.page.waitForFunction(() => window.interleave.snapshot().status !== "compiling");
    await this.button("Jump to end").click();
    await this.idle();
  }

  /** Does the first thing that the command palette finds under these words. */
  async command(words: string) {
    await this.page.keyboard.press("Control+k");
    await this.page.getByRole("combobox", { name: /command/i }).pressSequentially(words);
    await this.page.keyboard.press("Enter");
  }

  /** Opens a file as a person picks one. */
  async openFile(file: Parameters<FileChooser["setFiles"]>[0]) {
    const chooser = this.page.waitForEvent("filechooser");
    await this.command("Open a file");
    await (await chooser).setFiles(file);
  }

  /** Drops a file on the page. */
  async drop(name: string, text: string) {
    await this.page.evaluate(
      ([name = "", text = ""]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: "application/json" }));
        const target = document.querySelector("main");
        for (const type of ["dragenter", "dragover", "drop"]) {
          target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [name, text],
    );
  }

  idle() {
    return this.page.evaluate(() => window.interleave.whenIdle());
  }

  snapshot() {
    return this.page.evaluate(() => window.interleave.snapshot());
  }

  setSource(text: string) {
    return this.page.evaluate((source) => window.interleave.setSource(source), text);
  }

  /** Waits while it plays until the playhead has passed this many virtual seconds. */
  async playedTo(seconds: number) {
    await this.page.waitForFunction((at) => window.interleave.snapshot().at >= at, seconds);
  }

  /** From now on time passes for the page only where a test gives it some: how fast the machine is does not count. */
  async holdTime() {
    await this.page.clock.install({ time: 0 });
    await this.page.clock.pauseAt(600_000);
  }

  /** Gives a tenth of a second at a time until the playhead has passed this many virtual seconds. */
  async givenUpTo(seconds: number) {
    while ((await this.snapshot()).at < seconds) await this.page.clock.runFor(100);
  }

  async seek(seconds: number) {
    await this.playhead.fill(String(seconds));
    await this.idle();
  }
}
