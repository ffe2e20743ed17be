import type { Limits } from "./runtime.ts";

/** What a run may use when nothing else is said. */
export const LIMITS: Limits = {
  events: 10_000_000,
  liveTasks: 100_000,
  quietSeconds: 30,
  prints: 10_000,
  name: 256,
};

/** The limits of a run: those given, never above the house's own. */
export function limitsOf(given: Partial<Limits> | undefined): Limits {
  const limits = { ...LIMITS };
  for (const key of Object.keys(limits) as (keyof Limits)[]) {
    const wanted = given?.[key];
    if (wanted !== undefined && wanted > 0) limits[key] = Math.min(wanted, limits[key]);
  }
  return limits;
}
