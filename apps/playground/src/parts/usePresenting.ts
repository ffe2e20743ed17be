import { usePlayground } from "../store/live.ts";
import { useWidth } from "./useWidth.ts";

/** Whether the page is shown to a room: that takes a wide window. */
export function usePresenting(): boolean {
  const presenting = usePlayground((state) => state.presenting);
  return useWidth() === "wide" && presenting;
}
