/** A future's state. */
export const PENDING = 0;
export const FINISHED = 1;
export const FAILED = 2;
export const CANCELLED = 3;
export type State = typeof PENDING | typeof FINISHED | typeof FAILED | typeof CANCELLED;

/** As asyncio calls them. */
export const STATE_NAMES = ["PENDING", "FINISHED", "FINISHED", "CANCELLED"] as const;
