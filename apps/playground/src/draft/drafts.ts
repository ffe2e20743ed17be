import { createStore, get, type UseStore, update } from "idb-keyval";
import { clearFarewell, leaveFarewell, readFarewell } from "./farewell.ts";
import { reason } from "./reason.ts";
import { type DraftRecord, type DraftVersion, remember, succeed } from "./record.ts";

export type DraftStatus =
  | { state: "saved" /** Another tab had written this scenario; its text is in the history. */; elsewhere: boolean }
  | { state: "saving" }
  | { state: "not kept"; reason: string };

/** How long typing may pause before it is stored, in milliseconds. */
const pause = 250;

/** The drafts of one visit: kept per scenario as they are typed, with a history, and in memory where nothing else works. */
export class Drafts {
  readonly #visit = crypto.getRandomValues(new Uint32Array(2)).join("-");
  readonly #texts = new Map<string, DraftVersion>();
  readonly #unsaved = new Set<string>();
  /** Per scenario, texts that were put aside for another and are not in the stored history yet, oldest first. */
  readonly #aside = new Map<string, DraftVersion[]>();
  readonly #farewells = new Set<string>();
  /** Per scenario, which write this visit has seen last: its own, or the one it began from. */
  readonly #seen = new Map<string, string>();
  /** Per scenario, the last write of another visit's that was told of. */
  readonly #told = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #store: UseStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #status: DraftStatus = { state: "saved", elsewhere: false };

  constructor() {
    addEventListener("pagehide", this.#leave);
    document.addEventListener("visibilitychange", this.#leave);
  }

  get status(): DraftStatus {
    return this.#status;
  }

  /** Calls `listener` whenever `status` changes; the function it returns ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The draft of a scenario, or null if there is none. Never rejects: what storage refuses to give, memory may have. */
  async load(scenario: string): Promise<DraftVersion | null> {
    const here = this.#texts.get(scenario);
    if (here !== undefined) return here;
    const stored = await this.#read(scenario);
    if (stored !== undefined) this.#seen.set(scenario, signature(stored));
    const typedMeanwhile = this.#texts.get(scenario);
    if (typedMeanwhile !== undefined) return typedMeanwhile;
    const farewell = readFarewell(scenario);
    if (farewell !== null) {
      this.#farewells.add(scenario);
      if (farewell.savedAt >= (stored?.savedAt ?? 0)) {
        this.keep(scenario, farewell.text);
        return farewell;
      }
      await this.#recall(scenario, farewell);
    }
    return stored === undefined ? null : { text: stored.text, savedAt: stored.savedAt };
  }

  /** Earlier texts of a scenario, newest first; before them one that another visit has written since this one last looked. */
  async history(scenario: string): Promise<readonly DraftVersion[]> {
    await this.flush();
    const stored = await this.#read(scenario);
    if (stored === undefined) return [];
    return this.#isUnseen(scenario, stored) ? remember(stored.history, stored) : stored.history;
  }

  /** Whether another visit has written something else than what is shown here, and has not been told of yet. */
  async isWrittenElsewhere(scenario: string, shown: string): Promise<boolean> {
    const stored = await this.#read(scenario);
    if (stored === undefined || stored.text === shown || this.#unsaved.has(scenario)) return false;
    const written = signature(stored);
    const isNews = this.#isUnseen(scenario, stored) && written !== this.#told.get(scenario);
    this.#told.set(scenario, written);
    return isNews;
  }

  /** Keeps a text as the scenario's draft: in memory at once, in storage after a pause of typing. */
  keep(scenario: string, text: string): void {
    this.#texts.set(scenario, { text, savedAt: Date.now() });
    this.#unsaved.add(scenario);
    if (this.#status.state !== "not kept") this.#tell({ state: "saving" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Puts the draft aside for another text: what stood there until now is in the history, however fresh. */
  replace(scenario: string, text: string): Promise<void> {
    const here = this.#texts.get(scenario);
    const aside = this.#aside.get(scenario) ?? [];
    this.#aside.set(scenario, here === undefined || here.text === text ? aside : [...aside, here]);
    this.keep(scenario, text);
    return this.flush();
  }

  /** Stores what is not stored yet. Resolves when storage has answered; `status` says what it answered. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Stores what is left and listens no longer. */
  async dispose(): Promise<void> {
    removeEventListener("pagehide", this.#leave);
    document.removeEventListener("visibilitychange", this.#leave);
    await this.flush();
    this.#listeners.clear();
  }

  #leave = (event: Event): void => {
    if (event.type === "visibilitychange" && document.visibilityState !== "hidden") return;
    for (const scenario of this.#unsaved) {
      const version = this.#texts.get(scenario);
      if (version === undefined) continue;
      leaveFarewell(scenario, version);
      this.#farewells.add(scenario);
    }
    void this.flush();
  };

  async #write(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    const scenarios = [...this.#unsaved];
    let elsewhere = false;
    try {
      for (const scenario of scenarios) elsewhere = (await this.#writeOne(scenario)) || elsewhere;
    } catch (error) {
      this.#store = undefined;
      this.#tell({ state: "not kept", reason: reason(error) });
      return;
    }
    if (this.#unsaved.size === 0) this.#tell({ state: "saved", elsewhere });
  }

  /** True if another visit has written the scenario since this one last looked. */
  async #writeOne(scenario: string): Promise<boolean> {
    const version = this.#texts.get(scenario);
    if (version === undefined) return false;
    const aside = this.#aside.get(scenario);
    let elsewhere = false;
    let written: DraftRecord | undefined;
    await update<DraftRecord>(
      scenario,
      (earlier) => {
        elsewhere = earlier !== undefined && this.#isUnseen(scenario, earlier) && earlier.text !== version.text;
        const next = succeed(earlier, version, this.#visit, aside !== undefined);
        written = { ...next, history: (aside ?? []).reduce(remember, next.history) };
        return written;
      },
      this.#open(),
    );
    if (written !== undefined) this.#seen.set(scenario, signature(written));
    if (this.#aside.get(scenario) === aside) this.#aside.delete(scenario);
    if (this.#texts.get(scenario) === version) this.#unsaved.delete(scenario);
    if (this.#farewells.delete(scenario)) clearFarewell(scenario);
    return elsewhere;
  }

  /** Another visit has written this since this one last looked. */
  #isUnseen(scenario: string, record: DraftRecord): boolean {
    return signature(record) !== this.#seen.get(scenario);
  }

  /** Last words that came too late to be the draft are a version of it all the same. */
  async #recall(scenario: string, farewell: DraftVersion): Promise<void> {
    try {
      await update<DraftRecord>(
        scenario,
        (record) =>
          record === undefined
            ? { ...farewell, visit: this.#visit, history: [] }
            : { ...record, history: remember(record.history, farewell) },
        this.#open(),
      );
      if (this.#farewells.delete(scenario)) clearFarewell(scenario);
    } catch (error) {
      this.#tell({ state: "not kept", reason: reason(error) });
    }
  }

  async #read(scenario: string): Promise<DraftRecord | undefined> {
    try {
      return await get<DraftRecord>(scenario, this.#open());
    } catch (error) {
      this.#store = undefined;
      this.#tell({ state: "not kept", reason: reason(error) });
      return undefined;
    }
  }

  #open(): UseStore {
    this.#store ??= createStore("interleave-drafts", "drafts");
    return this.#store;
  }

  #tell(status: DraftStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}

function signature({ visit, savedAt }: DraftRecord): string {
  return `${visit}@${savedAt}`;
}
