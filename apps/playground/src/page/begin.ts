import { runtimeOf } from "../store/language.ts";
import { stage } from "../store/live.ts";
import { followLinks } from "./followLinks.ts";
import { offerHandle } from "./handle.ts";
import { keepForOffline } from "./keepForOffline.ts";
import { openDropped, openPasted } from "./openFile.ts";
import { openPage } from "./openPage.ts";

/** Starts the page: what it opens with, its theme, its handle. */
export function begin(): void {
  const { store, world } = stage;
  const dress = () => {
    const { theme, presenting } = store.getState();
    document.documentElement.dataset.theme = theme;
    document.documentElement.toggleAttribute("data-presenter", presenting);
  };
  dress();
  store.subscribe((state, earlier) => {
    if (state.theme !== earlier.theme || state.presenting !== earlier.presenting) dress();
    // What came with the link is now the person's own: a reload must not bring the link's text back over it.
    if (state.opened !== null || earlier.opened === null) return;
    history.replaceState(null, "", location.pathname);
    if ("state" in earlier.opened) world.memory.remember("scenario", state.scenario);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
    if (world.memory.recall("theme") === null) store.setState({ theme: matches ? "dark" : "light" });
  });
  void openPage(stage, location.hash).finally(() => offerHandle(stage));
  followLinks(stage);
  openDropped(stage);
  openPasted(stage);
  runtimeOf(world, store.getState()).warm();
  keepForOffline();
}
