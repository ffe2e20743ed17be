/** Why the browser would not keep a draft, as a sentence for the person. */
export function reason(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") {
    return "The browser has no room left for this page. The text stays in this tab until it is closed.";
  }
  if (name === "SecurityError" || name === "InvalidStateError" || typeof indexedDB === "undefined") {
    return "The browser keeps nothing for this page (a private window, or storage is blocked). The text stays in this tab until it is closed.";
  }
  return "The browser could not store the text. It stays in this tab until it is closed.";
}
