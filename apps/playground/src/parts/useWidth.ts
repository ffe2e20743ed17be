import { useSyncExternalStore } from "react";

/** `phone` up to 480 px, `middle` up to 1023, `wide` above. */
export type Width = "phone" | "middle" | "wide";

const phone = matchMedia("(max-width: 480px)");
const middle = matchMedia("(max-width: 1023px)");

function subscribe(listener: () => void): () => void {
  phone.addEventListener("change", listener);
  middle.addEventListener("change", listener);
  return () => {
    phone.removeEventListener("change", listener);
    middle.removeEventListener("change", listener);
  };
}

export function useWidth(): Width {
  return useSyncExternalStore(subscribe, () => (phone.matches ? "phone" : middle.matches ? "middle" : "wide"));
}
