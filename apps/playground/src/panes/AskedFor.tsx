import type { Trace } from "@interleave/trace";
import { useMemo } from "react";
import { inboxesAwaited } from "../inputs/inboxesAwaited.ts";
import { listed } from "../instant/words.ts";

/** What a run waits for that goes no further without the person, and what to do. `live`: something can be sent to it as it is. */
export function AskedFor({ trace, live }: { trace: Trace; live: boolean }) {
  const inboxes = useMemo(() => inboxesAwaited(trace), [trace]);
  const are = inboxes.length > 1 ? "inboxes are" : "inbox is";
  return (
    <p>
      Nothing more happens by itself: the {are} empty{inboxes.length > 0 && ": "}
      <b>{listed(inboxes)}</b>. {live ? "Type something" : "Run it, and type something"} below the output.
    </p>
  );
}
