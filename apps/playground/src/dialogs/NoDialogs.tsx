import { useEffect } from "react";
import { usePlayground, verbs } from "../store/live.ts";
import { say } from "../store/notice.ts";

/** In place of the dialogs where their code could not be had. */
export function NoDialogs() {
  const dialog = usePlayground((state) => state.dialog);
  useEffect(() => {
    if (dialog === null) return;
    verbs.open(null);
    say("This part of the page could not be fetched. Reload the page once the network is back.");
  }, [dialog]);
  return null;
}
