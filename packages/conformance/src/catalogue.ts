import { main as sequential } from "@interleave/scenarios/catalogue/01-sequential";
import { main as order } from "@interleave/scenarios/catalogue/02-order";
import { main as preScheduled } from "@interleave/scenarios/catalogue/03-pre-scheduled";
import { main as asCompleted } from "@interleave/scenarios/catalogue/04-as-completed";
import { main as gather } from "@interleave/scenarios/catalogue/05-gather";
import { main as wait } from "@interleave/scenarios/catalogue/06-wait";
import { main as firstCompleted } from "@interleave/scenarios/catalogue/07-first-completed";
import { main as injectExtras } from "@interleave/scenarios/catalogue/08-inject-extras";
import { main as timeoutLoop } from "@interleave/scenarios/catalogue/09-timeout-loop";
import { main as gatherException } from "@interleave/scenarios/catalogue/10-gather-exception";
import { main as firstException } from "@interleave/scenarios/catalogue/11-first-exception";
import { main as cancelCleanup } from "@interleave/scenarios/catalogue/12-cancel-cleanup";
import { main as block } from "@interleave/scenarios/catalogue/13-block";
import { main as deadlock } from "@interleave/scenarios/catalogue/14-deadlock";
import type { Coroutine } from "@interleave/scheduler";

/** Every shipped scenario as a module, under the id that it has in the catalogue. */
export const catalogue: Readonly<Record<string, () => Coroutine<unknown>>> = {
  sequential,
  order,
  "pre-scheduled": preScheduled,
  "as-completed": asCompleted,
  gather,
  wait,
  "first-completed": firstCompleted,
  "inject-extras": injectExtras,
  "timeout-loop": timeoutLoop,
  "gather-exception": gatherException,
  "first-exception": firstException,
  "cancel-cleanup": cancelCleanup,
  block,
  deadlock,
};
