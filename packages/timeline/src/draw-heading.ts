import { cutText } from "./bar-text.ts";
import { drawDisclosure, GUTTER } from "./draw-gutter.ts";
import type { Pen } from "./pen.ts";
import { type Heading, hair, type Scene, snap } from "./scene.ts";
import { headingWords } from "./span-words.ts";

/** The band over the lanes of one coroutine: its name and how many they are. */
export function drawHeading(pen: Pen, scene: Scene, heading: Heading): void {
  const { theme, paint, width } = scene;
  const { colours, sizes } = theme;
  pen.fillStyle = colours.sunken;
  pen.fillRect(0, heading.top, width, sizes.lane);
  pen.fillStyle = colours.line;
  pen.fillRect(0, snap(scene, heading.top), width, hair(scene));
  drawDisclosure(pen, scene, heading.middle, !heading.folded);
  pen.font = paint.font.text;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = colours["text-2"];
  const room = width - GUTTER;
  const words = cutText(headingWords(heading), room, (text) => paint.width(text, paint.font.text));
  pen.fillText(words, GUTTER, heading.middle + 1);
}
