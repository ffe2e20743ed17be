import { tasksOf } from "./allTasks.ts";
import { describe } from "./describe.ts";
import { inboxOf } from "./inbox.ts";
import type { EventLoop } from "./loop.ts";
import { TimerHandle } from "./timer.ts";

/** What comes from outside, at an instant on the loop's clock, in seconds. */
export type Input =
  | {
      readonly at: number;
      readonly kind: "send";
      /** The name of the inbox. */
      readonly target: string;
      /** What is put into it; else `text` is. */
      readonly value?: unknown;
      readonly text?: string | undefined;
    }
  | {
      readonly at: number;
      readonly kind: "cancel";
      /** What the task is called. Nothing happens if there is none, or none that is not done. */
      readonly target: string;
    };

/** @internal Lets inputs come in when their time has come, before the timers of the same instant. */
export function expectInputs(loop: EventLoop, inputs: readonly Input[]): void {
  inputs.forEach((input, index) => {
    const order = index - inputs.length;
    loop.timers.push(new Arrival(loop, input, order), input.at, order);
  });
}

/** No timer of the program: it takes no number, so that what happens before it is the same as without it. */
class Arrival extends TimerHandle {
  constructor(loop: EventLoop, input: Input, id: number) {
    const why = () => `${input.kind} ${input.target}`;
    super(loop, input.at, () => arrive(loop, input), why, null, id);
  }
}

function arrive(loop: EventLoop, input: Input): void {
  if (input.kind === "send") {
    const value = "value" in input ? input.value : input.text;
    loop.hooks?.inputReceived(input.target, input.text ?? describe(value));
    inboxOf(loop, input.target).putNowait(value);
    return;
  }
  for (const task of tasksOf(loop)) {
    if (task.label !== input.target) continue;
    task.cancel();
    return;
  }
}
