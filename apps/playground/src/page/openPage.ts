import { decodeLink } from "../link/decodeLink.ts";
import { draftKey } from "../store/language.ts";
import type { Stage } from "../store/playground.ts";
import { shared } from "../store/shared.ts";

/** What the page begins with: the link it was opened by, or else the person's own draft. Nothing runs. */
export async function openPage({ store, backstage, world }: Stage, hash: string): Promise<void> {
  const { scenario, pickScenario, openShared, refuse } = store.getState();
  const link = hash.length <= 1 ? null : await decodeLink(hash);
  if (link?.ok) openShared(link.state, "link");
  else pickScenario(scenario);
  await backstage.loading;
  if (link?.ok === false) refuse(link.problem);
  if ((await world.drafts.load(draftKey(store.getState().language, shared))) !== null)
    store.setState({ hasShared: true });
}
