import { describe, expect, test } from "vitest";
import { drawSpans } from "../draw-spans.ts";
import { Fixture } from "../fixture.ts";
import { hexTheme as theme } from "../hex-theme.fixture.ts";
import { injectExtras } from "../inject-extras.fixture.ts";
import { randomTrace } from "../random-trace.fixture.ts";
import { RecordingPen } from "../recording-pen.fixture.ts";
import { rowBoxes, visibleSpans } from "../row-boxes.ts";
import { sceneOf } from "../scene.fixture.ts";
import { escapeXml } from "./escape-xml.ts";
import { SvgPen } from "./svg-pen.ts";
import { timelineSvg } from "./timeline-svg.ts";

const svgOf = (text: string, title = "a run") =>
  timelineSvg(new Fixture(text).trace, { theme, width: 968, title, widthOf: (words) => words.length * 7 });

/** The texts in a picture, as a reader of XML gets them. */
function textsIn(svg: string): string[] {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? "?"),
  );
}

/** Whether tags are closed in the order they were opened, and text holds no mark of its own. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, text = "", closing, name = "", rest = ""] of xml.matchAll(/([^<]*)<(\/?)([a-zA-Z]+)([^<>]*)>/g)) {
    if (/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(text)) return false;
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!/^(\s+[a-zA-Z:-]+="[^"<>]*")*\s*\/?$/.test(rest)) return false;
    else if (!rest.endsWith("/")) open.push(name);
  }
  return open.length === 0;
}

describe("the picture of a run", () => {
  const svg = svgOf(injectExtras);

  test("is a well-formed document that says what it is of, and how large", () => {
    expect(isWellFormed(svg)).toBe(true);
    expect(svg.split("\n").slice(0, 3)).toEqual([
      '<svg xmlns="http://www.w3.org/2000/svg" width="968" height="384" viewBox="0 0 968 384" role="img" xml:space="preserve">',
      "<title>a run</title>",
      "<desc>8 tasks over 5 seconds.</desc>",
    ]);
  });

  test("has every name, every state, what each waits on and what came of it", () => {
    const texts = textsIn(svg);
    const lanes = ["main", "a", "b1", "b2", "b3", "a'", "b4", "b5"];
    expect(lanes.filter((name) => !texts.includes(name))).toEqual([]);
    expect(texts.filter((text) => text === "returned").length).toBe(8);
    expect(texts.filter((text) => text.startsWith("sleep("))).toEqual(
      ["3", "1", "1", "1", "3", "1", "1"].map((seconds) => `sleep(${seconds})`),
    );
    expect(texts).toContain('"b5"');
    expect(texts).toContain("5.000 s");
  });

  test("refers to nothing that it doesn't hold", () => {
    const held = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const wanted = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(new Set(held).size).toBe(held.length);
    expect(wanted.filter((id) => !held.includes(id))).toEqual([]);
  });

  test("draws each box where the canvas draws it, steps of no length included", () => {
    const scene = sceneOf(injectExtras, { theme });
    const row = scene.rows.find(({ lane }) => lane.name === "b3");
    if (!row) throw new Error("no lane b3");
    const found = rowBoxes(scene, row, visibleSpans(scene, row));
    const log = new RecordingPen();
    drawSpans(log, scene, row, found.boxes, found.ahead);
    const pen = new SvgPen();
    drawSpans(pen, scene, row, found.boxes, found.ahead);
    const boxes = [...pen.elements.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)];
    const ticks = log.log.filter((line) => /^fill #44a283: box/.test(line));
    expect(ticks.length).toBe(2);
    expect(boxes.map(([, ...box]) => `fill #44a283: box ${box.join(" ")}`)).toEqual(ticks);
  });
});

test("what is hostile in a name or a title is text", () => {
  const name = `</text><script>alert(1)</script>&"'`;
  const trace = new Fixture("evil created\nevil runs\nevil returned <b>&amp;</b>\ncomplete").trace;
  Object.assign(trace.lanes[0] ?? {}, { name });
  const wide = { ...theme, sizes: { ...theme.sizes, label: 600 } };
  const svg = timelineSvg(trace, { theme: wide, width: 1400, title: "]]></title><script>" });
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).not.toContain("<script");
  expect(textsIn(svg)).toContain(name);
  expect(textsIn(svg)).toContain("<b>&amp;</b>");
});

test("what no document may hold is replaced", () => {
  expect(escapeXml("\u0000a\u001b\ud800b\uffff<\n")).toBe("\ufffda\ufffd\ufffdb\ufffd&lt;\n");
});

test("a lane with more spans than pixels is drawn as shapes, with what failed and was cancelled in sight", () => {
  const { trace } = randomTrace(3, 4000);
  const svg = timelineSvg(trace, { theme, width: 800, title: "dense" });
  expect(isWellFormed(svg)).toBe(true);
  expect(svg.length).toBeLessThan(400_000);
  expect(svg).toContain(`fill="${theme.colours.error}"`);
  expect(svg).toContain(`fill="${theme.colours["text-2"]}"`);
});

test("an empty trace is an empty picture", () => {
  expect(isWellFormed(svgOf(""))).toBe(true);
});

test("too many lanes for a picture are left out, and it says so", () => {
  const lines = Array.from({ length: 600 }, (_, index) => `t${index} created by main`);
  const svg = svgOf(["main created", "main runs", ...lines].join("\n"));
  expect(svg).toContain("<desc>The first 500 of 601 tasks over 0 seconds.</desc>");
  expect(textsIn(svg).filter((text) => /^t\d+$/.test(text)).length).toBe(499);
});
