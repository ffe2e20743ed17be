import type { RunValue } from "@interleave/runner";
import type { Drawn } from "../store/finishedRun.ts";
import type { Stage } from "../store/playground.ts";
import { Refused } from "./refused.ts";

/** The run of what the editor holds: what is drawn, or what is run now. Resolves once it is over, or stands at its horizon. */
export async function presentRun(stage: Stage): Promise<{ drawn: Drawn; ran: RunValue }> {
  const { store, backstage, onFrame } = stage;
  const isPresent = () => {
    const { ran, source, language } = store.getState();
    return backstage.drawn !== null && ran?.source === source && ran.runtime === language;
  };
  if (backstage.loading !== null) await backstage.loading;
  if (!isPresent() && backstage.computing === null) store.getState().run();
  await new Promise<void>((resolve) => {
    const ends: (() => void)[] = [];
    const look = () => {
      const isSettled = backstage.computing === null || (isPresent() && backstage.computing.resting);
      if (!isSettled || store.getState().phase === "compiling") return;
      for (const end of ends.splice(0)) end();
      resolve();
    };
    ends.push(store.subscribe(look), onFrame(look));
    look();
  });
  const { ran } = store.getState();
  if (!isPresent() || backstage.drawn === null || ran === null)
    throw new Refused("What the editor holds could not be run, so there is nothing to compare.");
  return { drawn: backstage.drawn, ran };
}
