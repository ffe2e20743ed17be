import { DenseCodes, type DenseDrawer } from "../dense-lane.ts";
import { AHEAD_CODES, PASSED_CODES, STANDS_OUT } from "../dense-table.ts";
import { CANCELLED, FAILED, READY, RUNNING, STEP, WAITING } from "../kinds.ts";
import type { Pen } from "../pen.ts";
import { hair, type Row, type Scene } from "../scene.ts";

interface Look {
  kind: number;
  ahead: boolean;
}

/** What a column's code stands for. */
const LOOKS = new Map<number | undefined, Look>();
for (const kind of [WAITING, READY, RUNNING, STEP, CANCELLED, FAILED]) {
  LOOKS.set(PASSED_CODES[kind], { kind, ahead: false });
  LOOKS.set(AHEAD_CODES[kind], { kind, ahead: true });
}

/** Dense lanes as shapes: the columns that the canvas would paint, joined where they look the same. */
export const denseShapes: DenseDrawer = {
  draw(pen, scene, row, spans) {
    const { label } = scene.theme.sizes;
    const width = Math.ceil((scene.width - label) * scene.pixels);
    if (width <= 0) return new Uint8Array(0);
    const codes = new DenseCodes().of(scene, row, spans, width);
    for (let from = 0, to = 0; from < width; from = to) {
      while (to < width && codes[to] === codes[from]) to++;
      const look = LOOKS.get(codes[from]);
      if (look) drawRun(pen, scene, row, look, label + from / scene.pixels, (to - from) / scene.pixels);
    }
    return codes;
  },
};

function drawRun(pen: Pen, scene: Scene, row: Row, { kind, ahead }: Look, x: number, width: number): void {
  const { theme, paint } = scene;
  const hue = paint.hue(row.lane.slot);
  const tall = kind >= STEP ? STANDS_OUT : 0;
  const height = theme.sizes.bar + 2 * tall;
  const top = row.middle - height / 2;
  const fill = (style: Pen["fillStyle"]) => {
    pen.fillStyle = style;
    pen.fillRect(x, top, width, height);
  };
  const edges = () => {
    pen.fillStyle = hue;
    for (const y of [top, top + height - hair(scene)]) pen.fillRect(x, y, width, hair(scene));
  };
  if (kind === FAILED) fill(theme.colours.error);
  else if (kind === CANCELLED) fill(theme.colours[ahead ? "text-3" : "text-2"]);
  else if (ahead && kind !== STEP) edges();
  else if (kind === STEP || kind === RUNNING) fill(hue);
  else {
    fill(kind === READY ? theme.colours.surface : paint.hatch(row.lane.slot));
    edges();
  }
}
