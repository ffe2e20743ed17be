import { SIZES, type TimelineSizes } from "@interleave/timeline";
import type { Width } from "../parts/useWidth.ts";

/** How large the timeline draws on a page of this width, before one person or a room. */
export function sizesFor(width: Width, presenting: boolean): TimelineSizes {
  if (width === "wide" && presenting) return SIZES.presenter;
  return SIZES[width === "phone" || width === "short" ? "phone" : "desktop"];
}
