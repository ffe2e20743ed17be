import type { Equipment } from "../protocol.ts";
import type { Loading } from "../runtime.ts";

/** What a runtime's sandboxes must be given before they can run anything. */
export interface Supply {
  /** How far it has come; null once everything is at hand. */
  readonly loading: Loading | null;
  /** Gives it, fetching and preparing it the first time. @throws Error with a sentence for the person; asked again, it tries again. */
  equipment(): Promise<Equipment>;
  /** Calls `listener` whenever `loading` changes; the function it returns ends that. */
  subscribe(listener: () => void): () => void;
  /** Lets go of all that it holds. */
  dispose(): void;
}
