import { useMemo } from "react";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** Marks nearer to each other than this share of the rail would only be a stripe. */
const nearest = 1 / 200;

/** A diamond for each wait that trips: filled once it is past, hollow ahead. */
export function TripMarks() {
  const { trace, seq, ahead } = useInstant();
  const version = usePlayground((state) => state.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trace grows in place; its version says when
  const marks = useMemo(() => {
    const end = trace?.end ?? 0;
    const apart: { seq: number; share: number }[] = [];
    for (const trip of trace?.trips ?? []) {
      const share = end === 0 ? 0 : trip.at / end;
      const last = apart.at(-1);
      if (last === undefined || share - last.share >= nearest) apart.push({ seq: trip.seq, share });
    }
    return apart;
  }, [trace, version]);
  const gone = countPast(marks, seq);
  return useMemo(
    () =>
      (ahead ? marks : marks.slice(0, gone)).map(({ seq: key, share }, index) => (
        <i key={key} className={index < gone ? "trip gone" : "trip"} style={{ left: `${share * 100}%` }} />
      )),
    [marks, gone, ahead],
  );
}

function countPast(marks: readonly { seq: number }[], seq: number): number {
  const next = marks.findIndex((mark) => mark.seq >= seq);
  return next === -1 ? marks.length : next;
}
