/** Whether a wait of this name ends when a person sends something. No program can call another wait so. */
export function waitsAtInbox(reason: string): boolean {
  return /^inbox\(.*\)\.get\(\)$/s.test(reason);
}
