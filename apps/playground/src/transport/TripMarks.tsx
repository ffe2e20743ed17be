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
  return marks.map((mark) => {
    const gone = mark.seq < seq;
    if (!gone && !ahead) return null;
    return <i key={mark.seq} className={gone ? "trip gone" : "trip"} style={{ left: `${mark.share * 100}%` }} />;
  });
}
