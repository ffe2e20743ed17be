import { stateAt } from "../stateAt.ts";
import { timeText } from "../timeText.ts";
import type { Trace } from "../trace.ts";
import { objectName } from "../why/handover.ts";

/** What a program does by an event, after its name: `starts b2`, `wakes a`, `opens wait 2 for main`. */
export function eventInWords(trace: Trace, seq: number): string {
  const event = trace.event(seq);
  const name = (future: number) => (future === 0 ? "nobody" : trace.nameOf(future));
  switch (event.kind) {
    case "loopStarted":
      return "starts its loop";
    case "loopStopped":
      return "ends";
    case "turnStarted":
      return `begins turn ${event.turn}`;
    case "clockAdvanced":
      return `goes on to ${timeText(event.to)} s`;
    case "taskCreated":
      return `starts ${name(event.task)}`;
    case "taskReady":
      return `wakes ${name(event.task)}`;
    case "stepStarted":
      return `runs ${name(event.task)}`;
    case "stepEnded":
      return `has ${name(event.task)} give way`;
    case "taskWaiting":
      return `has ${name(event.task)} wait for ${trace.reasonInWords(event.on, event.box, event.reason)}`;
    case "taskYielded":
      return `has ${name(event.task)} let others run`;
    case "taskDone":
      return `ends ${name(event.task)}: ${event.outcome}`;
    case "futureCreated":
      return `makes ${name(event.future)}`;
    case "futureSettled":
      return `settles ${name(event.future)}: ${event.outcome}`;
    case "timerSet":
      return `sets a timer for ${timeText(event.deadline)} s`;
    case "timerFired":
      return "has a timer ring";
    case "timerCancelled":
      return "cancels a timer";
    case "waitStarted":
      return `opens ${boxName(trace, seq, event.box)} for ${name(event.by)}`;
    case "waitMemberDone":
      return `moves ${name(event.member)} to done in ${boxName(trace, seq, event.box)}`;
    case "waitTripped":
      return `trips ${boxName(trace, seq, event.box)}`;
    case "waitEnded":
      return `closes ${boxName(trace, seq, event.box)}`;
    case "resultRead":
      return `reads the result of ${name(event.future)}`;
    case "cancelRequested":
      return `cancels ${name(event.target)}`;
    case "printed":
      return `prints ${event.text}`;
    case "blockStarted":
      return "begins to block";
    case "blocked":
      return `blocks for ${timeText(event.seconds)} s`;
    case "problemFound":
      return `reports: ${event.message}`;
    case "inputReceived":
      return `receives ${event.name}`;
    case "eventsDropped":
      return `drops ${event.count} events`;
    case "objectSeen":
      return `first uses ${event.name}`;
    case "lockAcquired":
      return `gives ${objectName(trace, event.object)} to ${name(event.by)}`;
    case "lockReleased":
      return `has ${name(event.by)} release ${objectName(trace, event.object)}`;
    case "queuePut":
      return `puts into ${objectName(trace, event.object)}`;
    case "queueGot":
      return `takes from ${objectName(trace, event.object)}`;
    case "itemReceived":
      return `has ${name(event.task)} receive ${event.text}`;
    case "signalled":
      return `signals ${objectName(trace, event.object)}: ${event.signal}`;
  }
}

/** `wait 2` */
function boxName(trace: Trace, seq: number, box: number): string {
  const found = stateAt(trace, seq + 1).boxes.find((each) => each.box === box);
  return found === undefined ? "a wait" : `${found.kind} ${found.ordinal}`;
}
