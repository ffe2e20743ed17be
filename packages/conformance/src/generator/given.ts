import type { ObjectKind } from "../program/objects.ts";
import type { Value } from "../program/program.ts";
import type { Place } from "./place.ts";

/** What that method is given at this place. */
export function given(place: Place, kind: ObjectKind, method: string): readonly Value[] {
  const { random } = place;
  switch (method) {
    case "put":
    case "putNowait":
      return [
        kind === "PriorityQueue"
          ? { kind: "ranked", rank: random.integer(0, 2), text: place.fresh("i") }
          : { kind: "text", text: place.fresh("i") },
      ];
    case "notify":
      return random.chance(0.5) ? [] : [{ kind: "number", number: random.integer(0, 3) }];
    case "shutdown":
      return random.chance(0.5) ? [] : [{ kind: "flag", name: "immediate", on: random.chance(0.8) }];
    case "waitFor":
      return [{ kind: "whetherSet", event: place.object("Event").name }];
    default:
      return [];
  }
}
