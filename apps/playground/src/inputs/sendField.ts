import { verbs } from "../store/live.ts";
import { say } from "../store/notice.ts";

/** Id of the field that is typed into. */
export const sendField = "send-field";

/** Brings the field into sight and the keyboard into it. */
export function askToSend(): void {
  verbs.show("output");
  requestAnimationFrame(() => {
    const field = document.getElementById(sendField);
    if (field === null) say("The program has not asked for anything: it has no inbox so far.");
    field?.focus();
  });
}
