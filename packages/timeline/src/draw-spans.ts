import { barText } from "./bar-text.ts";
import { CANCELLED } from "./kinds.ts";
import type { Pen } from "./pen.ts";
import { hair, type Row, type Scene, snap } from "./scene.ts";
import type { SpanBox } from "./span-boxes.ts";

/** Where a box stands to the playhead: filled, filled up to it, or an outline. */
type Passed = "past" | "open" | "ahead";

/** Ticks narrower than this may lie on one another. CSS pixels. */
const CROWDED = 2;
/** Narrower bars hold no text. */
const LEAST_TEXT = 18;

/** The spans of a lane as boxes, in full detail. `ahead` is the first one that has not begun. */
export function drawSpans(pen: Pen, scene: Scene, row: Row, boxes: readonly SpanBox[], ahead: number): void {
  const shown = boxes
    .map((box) => ({ box, passed: passedOf(scene, row, box, ahead) }))
    .filter(({ passed }) => passed !== "ahead" || scene.showAhead);
  for (const { box, passed } of shown) {
    if (box.tick || box.state === "running") drawStep(pen, scene, row, box, passed);
    else drawBar(pen, scene, row, box, passed);
  }
  // Steps that are pushed together lie over what stands between them, and ends by cancellation over all.
  for (const { box, passed } of shown) {
    if (box.tick && box.state === "running" && box.width < CROWDED) drawStep(pen, scene, row, box, passed);
  }
  for (const { box, passed } of shown) {
    if (passed !== "open" && box.state === "waiting" && row.index.kinds(box.index, box.index + 2) & CANCELLED) {
      strike(pen, scene, row, box.x + box.width, passed);
    }
  }
}

function passedOf(scene: Scene, row: Row, box: SpanBox, ahead: number): Passed {
  if (box.index >= ahead) return "ahead";
  if (box.index < ahead - 1) return "past";
  const { spans } = row.lane;
  const ended = spans.toSeq(box.index);
  return ended >= 0 && ended < scene.playhead.seq ? "past" : "open";
}

/** What runs, and what has no length: taller than a bar, so that it is seen beside one. */
function drawStep(pen: Pen, scene: Scene, row: Row, box: SpanBox, passed: Passed): void {
  const { sizes } = scene.theme;
  const onSteps = scene.axis === "steps";
  const taller = box.tick ? 3 : onSteps ? 2 : 0;
  const height = sizes.bar + 2 * taller;
  const top = snap(scene, row.middle - height / 2);
  const left = snap(scene, box.x);
  const growing = passed === "open" && !box.tick && !onSteps;
  const right = growing ? Math.min(box.x + box.width, scene.reachX) : box.x + box.width;
  const width = Math.max(hair(scene), snap(scene, right) - left);
  const hue = scene.paint.hue(row.lane.slot);
  if (box.state === "ready" || box.state === "waiting") {
    outline(pen, scene, left, top, width, height, 0, hue, [2, 2], passed === "open" ? 1.5 : 1, passed !== "ahead");
  } else if (passed === "ahead") {
    outline(pen, scene, left, top, width, height, box.tick ? 0 : 2, hue, [], 1, false);
  } else {
    pen.fillStyle = hue;
    if (box.tick || width < 4) pen.fillRect(left, top, width, height);
    else {
      pen.beginPath();
      pen.roundRect(left, top, width, height, 2);
      pen.fill();
    }
    if (growing && scene.showAhead && box.x + box.width > right + 2) {
      const rest = box.x + box.width - right - 1;
      outline(pen, scene, snap(scene, right + 1), top, rest, height, 0, hue, [], 1, false);
    }
  }
}

/** A stretch of waiting or of standing in the ready queue. */
function drawBar(pen: Pen, scene: Scene, row: Row, box: SpanBox, passed: Passed): void {
  const { sizes, colours } = scene.theme;
  const top = snap(scene, row.middle - sizes.bar / 2);
  const end = box.x + box.width;
  const filled = passed === "past" ? end : passed === "open" ? Math.min(end, scene.reachX) : box.x;
  const hue = scene.paint.hue(row.lane.slot);
  const dash = box.state === "ready" ? [2, 2] : [3, 3];
  if (filled > box.x) {
    const left = snap(scene, box.x);
    const width = Math.max(hair(scene), snap(scene, filled) - left);
    if (box.state === "ready") outline(pen, scene, left, top, width, sizes.bar, 2, hue, dash, 1, true);
    else hatched(pen, scene, row, left, top, width);
  }
  const restLeft = snap(scene, passed === "ahead" ? box.x : Math.max(box.x, filled + 1));
  if (passed !== "past" && scene.showAhead && end - restLeft >= 1) {
    outline(pen, scene, restLeft, top, snap(scene, end) - restLeft, sizes.bar, 2, hue, dash, 1.25, false);
  }
  // What began left of the view keeps its words in it.
  const start = Math.max(box.x, sizes.label);
  const room = Math.min(scene.showAhead ? end : filled, scene.width) - start;
  if (box.state !== "waiting" || room < LEAST_TEXT) return;
  const margin = sizes.compact ? 4 : 8;
  const { reason } = row.lane.spans.at(box.index);
  const { text: font } = scene.paint.font;
  const text = barText(reason, room - margin - 4, (part) => scene.paint.width(part, font));
  if (text === "") return;
  pen.font = font;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = passed === "ahead" ? colours["text-3"] : colours.text;
  pen.fillText(text, start + margin, row.middle + 1);
}

/** The end of a wait that a cancellation cut short. */
function strike(pen: Pen, scene: Scene, row: Row, end: number, passed: Passed): void {
  const { sizes, colours } = scene.theme;
  const reach = sizes.bar / 2 + 2;
  pen.beginPath();
  pen.moveTo(end - 7, row.middle + reach);
  pen.lineTo(end + 1, row.middle - reach);
  pen.strokeStyle = passed === "ahead" ? colours["text-3"] : colours["text-2"];
  pen.lineWidth = 2;
  pen.setLineDash([]);
  pen.stroke();
}

function hatched(pen: Pen, scene: Scene, row: Row, left: number, top: number, width: number): void {
  const { bar } = scene.theme.sizes;
  const thin = hair(scene);
  pen.beginPath();
  pen.roundRect(left + thin / 2, top + thin / 2, Math.max(0, width - thin), bar - thin, 2);
  pen.fillStyle = scene.paint.hatch(row.lane.slot);
  pen.fill();
  pen.strokeStyle = scene.paint.hue(row.lane.slot);
  pen.lineWidth = thin;
  pen.setLineDash([]);
  pen.stroke();
}

function outline(
  pen: Pen,
  scene: Scene,
  left: number,
  top: number,
  width: number,
  height: number,
  radius: number,
  hue: string,
  dash: number[],
  line: number,
  opaque: boolean,
): void {
  const thin = line === 1 ? hair(scene) : line;
  pen.beginPath();
  pen.roundRect(left + thin / 2, top + thin / 2, Math.max(0, width - thin), height - thin, radius);
  if (opaque) {
    pen.fillStyle = scene.theme.colours.surface;
    pen.fill();
  }
  pen.strokeStyle = hue;
  pen.lineWidth = thin;
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
}
