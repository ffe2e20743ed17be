// What the one word `standing` of a future says, in bits. The uppermost is a task's number, which may grow beyond what an
// engine sets by bits; hence all are added and taken away.

/** Its `State`. */
export const STATE = 3;
/** Its exception, if any, is somebody's business by now: this, or one of the two that follow. */
export const RETRIEVED = 4;
/** Its outcome was read, and the hooks have been told. */
export const READ = 8;
/** A task that `gather` made for itself: asyncio doesn't mind if it never ends. */
export const IMPLICIT = 16;
export const LOOKED_AT = RETRIEVED | READ | IMPLICIT;
/** A task that its loop's list of those who have waited knows. */
export const WAITED = 32;
/** A task with a `Seldom`. */
export const SELDOM = 64;
/** So many times a task's number: the one in `Task-N`, or while it is `WAITED` its place in that list. */
export const NUMBER = 128;
