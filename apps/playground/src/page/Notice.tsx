import { useEffect } from "react";
import { useStore } from "zustand";
import { notice } from "../store/notice.ts";

/** Milliseconds for which a sentence stands; it says nothing that has to be acted on. */
const stands = 5000;

/** Says what has been done without anything to be seen of it, for a while. */
export function Notice() {
  const { text, nonce } = useStore(notice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sentence said again stands as long again
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => notice.setState({ text: "" }), stands);
    return () => clearTimeout(timer);
  }, [text, nonce]);
  return (
    <p className="notice" role="status">
      {text}
    </p>
  );
}
