import type { Input } from "@interleave/runner";
import type { ObjectAt } from "@interleave/trace";

/** The inboxes that can be sent to: those that the program has used so far, and those that something was sent to. */
export function inboxes(objects: readonly Pick<ObjectAt, "name">[], inputs: readonly Input[]): string[] {
  const used = objects.flatMap(({ name }) => inboxOf(name) ?? []);
  const sentTo = inputs.filter(({ kind }) => kind === "send").map(({ target }) => target);
  return [...new Set([...used, ...sentTo])];
}

/** `orders` of `inbox("orders")`; null for any other object, and for a name too long or too odd to be told whole. */
export function inboxOf(object: string): string | null {
  const written = /^inbox\((".*")\)$/.exec(object)?.[1];
  if (written === undefined) return null;
  try {
    return String(JSON.parse(written));
  } catch {
    return null;
  }
}
