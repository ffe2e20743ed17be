import { type ComponentType, lazy } from "react";

/** A part of the page that is fetched when it is first shown. Where it can't be had, `Missing` stands for it and the rest goes on. */
export function fetched<Props>(fetch: () => Promise<ComponentType<Props>>, Missing: ComponentType<Props>) {
  return lazy(async () => ({ default: await fetch().catch(() => Missing) }));
}
