import { createStore } from "zustand/vanilla";

/** What has just been done without anything to be seen of it, in one sentence; "" for nothing. */
export const notice = createStore<{ text: string; nonce: number }>()(() => ({ text: "", nonce: 0 }));

export function say(text: string): void {
  notice.setState(({ nonce }) => ({ text, nonce: nonce + 1 }));
}
