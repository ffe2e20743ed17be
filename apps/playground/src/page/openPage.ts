import { decodeLink } from "../link/decodeLink.ts";
import type { Stage } from "../store/playground.ts";
import { shared } from "../store/shared.ts";

/** What the page begins with: the link it was opened by, or else the person's own draft. Nothing runs. */
export async function openPage({ store, backstage, world }: Stage, hash: string): Promise<void> {
  const { scenario, pickScenario } = store.getState();
  if (hash.length <= 1) {
    pickScenario(scenario);
    await backstage.loading;
    return;
  }
  const link = await decodeLink(hash);
  if (!link.ok) {
    pickScenario(scenario);
    await backstage.loading;
    store.setState({ opened: { problem: link.problem } });
    return;
  }
  const { state } = link;
  const own = world.scenarios.find(({ id, source }) => id === state.scenario && source === state.source);
  store.setState({
    scenario: own?.id ?? shared,
    source: state.source,
    opened: { state },
    ...(state.view && { axis: state.view.axis }),
  });
}
