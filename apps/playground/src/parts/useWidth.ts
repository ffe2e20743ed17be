import { useSyncExternalStore } from "react";

/** `phone` up to 480 px wide, `short` a phone on its side, `middle` up to 1023, `wide` above. */
export type Width = "phone" | "short" | "middle" | "wide";

const queries = {
  phone: matchMedia("(max-width: 480px)"),
  short: matchMedia("(max-width: 1023px) and (max-height: 480px)"),
  middle: matchMedia("(max-width: 1023px)"),
  /** Wider than a phone, but with no more room in a bar: a small tablet, half a window, a page at twice its size. */
  crowded: matchMedia("(max-width: 800px)"),
};

function subscribe(listener: () => void): () => void {
  const all = Object.values(queries);
  for (const query of all) query.addEventListener("change", listener);
  return () => {
    for (const query of all) query.removeEventListener("change", listener);
  };
}

function width(): Width {
  return (["phone", "short", "middle"] as const).find((name) => queries[name].matches) ?? "wide";
}

export function useWidth(): Width {
  return useSyncExternalStore(subscribe, width);
}

/** Whether what is needed less often goes from the bars into the dialog More. */
export function useCrowded(): boolean {
  return useSyncExternalStore(subscribe, () => queries.crowded.matches);
}
