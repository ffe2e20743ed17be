import { decodeLink } from "../link/decodeLink.ts";
import type { Stage } from "../store/playground.ts";

/** Opens a link that comes into the address bar of the page that stands open: the browser loads nothing for it. */
export function followLinks({ store }: Stage): void {
  addEventListener("hashchange", () => {
    const { hash } = location;
    if (hash.length <= 1) return;
    void decodeLink(hash).then((link) => {
      // A later one has come in the meantime.
      if (location.hash !== hash) return;
      const { openShared, refuse } = store.getState();
      if (link.ok) openShared(link.state, "link");
      else refuse(link.problem);
    });
  });
}
