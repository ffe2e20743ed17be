import { Semaphore } from "./semaphore.ts";

/** A semaphore that notices when it is released more often than it was acquired. */
export class BoundedSemaphore extends Semaphore {
  private readonly bound: number;

  constructor(value = 1) {
    super(value);
    this.bound = value;
  }

  /** As `Semaphore#release`. Throws `RangeError` if that would make more room than there was at first. */
  override release(): void {
    if (this.value >= this.bound) throw new RangeError("BoundedSemaphore released too many times");
    super.release();
  }
}
