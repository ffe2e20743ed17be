import { useSyncExternalStore } from "react";

/** Wider than a phone, but with no more room in a bar: a small tablet, half a window, a page at twice its size. */
const crowded = matchMedia("(max-width: 800px)");

function subscribe(listener: () => void): () => void {
  crowded.addEventListener("change", listener);
  return () => crowded.removeEventListener("change", listener);
}

/** Whether what is needed less often goes from the bars into the dialog More. */
export function useCrowded(): boolean {
  return useSyncExternalStore(subscribe, () => crowded.matches);
}
