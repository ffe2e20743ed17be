import { SIZES, type TimelineSizes } from "@interleave/timeline";
import type { Width } from "../parts/useWidth.ts";

/** How large the timeline draws on a page of this width. */
export function sizesFor(width: Width): TimelineSizes {
  return SIZES[width === "phone" || width === "short" ? "phone" : "desktop"];
}
