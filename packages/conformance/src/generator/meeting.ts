import type { ObjectKind } from "../program/objects.ts";
import type { Operation } from "../program/operation.ts";
import type { Block, Statement } from "../program/program.ts";
import type { Place } from "./place.ts";
import { routineBody, written } from "./statement.ts";

/** Where tasks meet: what they wait in, and what lets them go on. */
interface Meeting {
  readonly at: ObjectKind;
  readonly wait: readonly Operation[];
  readonly wake: readonly Operation[];
}

const meetings: readonly Meeting[] = [
  { at: "Lock", wait: ["Lock.acquire"], wake: ["Lock.release"] },
  { at: "Event", wait: ["Event.wait"], wake: ["Event.set", "Event.set", "Event.clear"] },
  { at: "Condition", wait: ["Condition.wait"], wake: ["Condition.notify", "Condition.notify", "Condition.notifyAll"] },
  { at: "Semaphore", wait: ["Semaphore.acquire"], wake: ["Semaphore.release"] },
  { at: "Barrier", wait: ["Barrier.wait"], wake: ["Barrier.wait", "Barrier.reset", "Barrier.abort"] },
  { at: "Queue", wait: ["Queue.get"], wake: ["Queue.put", "Queue.putNowait", "Queue.shutdown"] },
  { at: "Queue", wait: ["Queue.put"], wake: ["Queue.get", "Queue.getNowait", "Queue.shutdown"] },
  { at: "Queue", wait: ["Queue.join"], wake: ["Queue.taskDone", "Queue.shutdown"] },
];

/** One that the program's palette allows; null if there is none. */
export function meetingFor(place: Place): Meeting | null {
  const fitting = meetings.filter(({ at }) => place.draft.palette.has(at));
  return fitting.length > 0 ? place.random.pick(fitting) : null;
}

/** The body of those who meet. */
export function visitor(place: Place, { wait }: Meeting): Block {
  return [...written(place, place.random.pick(wait)), ...routineBody(place)];
}

/** Sends several visitors, lets them come, and wakes them, all or some, before `main` goes on with something else. */
export function host(place: Place, { wake }: Meeting, visitors: number): Block {
  const { random } = place;
  const tasks = Array.from({ length: random.integer(2, 4) }, (): Statement => {
    const into = place.fresh("t");
    place.tasks.push(into);
    return { kind: "createTask", into, of: { kind: "call", routine: visitors, passing: [] }, group: null };
  });
  const calls = Array.from({ length: random.integer(1, 3) }, () => random.pick(wake));
  return [...tasks, ...written(place, "sleep(0)", ...calls), ...routineBody(place)];
}
