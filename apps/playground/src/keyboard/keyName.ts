import type { Command } from "./commands.ts";

const names: Record<string, string> = {
  " ": "Space",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  PageUp: "Page up",
  PageDown: "Page down",
};

/** The keys of a command as they stand on a keyboard. */
export function keyNames({ keys = [], mod, shift }: Pick<Command, "keys" | "mod" | "shift">): string[] {
  const control = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl+";
  return keys.map((key) => {
    const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    return `${mod ? control : ""}${shift ? "Shift+" : ""}${name}`;
  });
}
