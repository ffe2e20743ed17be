import * as scheduler from "@interleave/scheduler";
import { transform } from "sucrase";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { KNOWN } from "./fixtures/known.ts";
import { PROGRAMS } from "./fixtures/programs.ts";
import { Position } from "./position.ts";
import { PROBES, type Probes } from "./probes.ts";
import { probesOf } from "./probesOf.ts";
import { Throws } from "./throws.ts";

type Main = () => Generator<unknown, unknown, unknown>;

/** Every value that comes out when 10, 20, 30 ... are sent in. */
function transcript(main: Main): unknown[] {
  const out: unknown[] = [];
  const generator = main();
  for (let step = generator.next(), sent = 10; ; step = generator.next(sent), sent += 10) {
    out.push(step.value);
    if (step.done) return out;
  }
}

const names = new Set(Object.keys(scheduler));
const plainProbes = Object.fromEntries(PROBES.map((name) => [name, () => {}])) as unknown as Probes;

function plain(source: string): Main {
  const text = source.replace(/^#!/, "//");
  const code = transform(text, { transforms: ["typescript", "imports"], disableESTransforms: true }).code;
  return evaluate({ code, prefix: "unused" }, plainProbes, {}, scheduler).main as Main;
}

function instrumented(source: string): Main {
  const compiled = compile(source, names);
  const position = new Position();
  position.active = true;
  const probes = probesOf(position, new Throws(compiled.sites), () => {});
  return evaluate(compiled, probes, {}, scheduler).main as Main;
}

describe("compiled code does what the source does", () => {
  it.each(PROGRAMS)("with %s", (_, source) => {
    expect(transcript(instrumented(source))).toEqual(transcript(plain(source)));
  });

  it.each(KNOWN)("with %s", (_, source, expected) => {
    expect(transcript(instrumented(source))).toEqual(expected);
  });

  it.each(PROGRAMS)("and keeps every line, with %s", (_, source) => {
    const lines = (text: string) => text.split(/\r\n|[\n\r\u2028\u2029]/).length;
    expect(lines(compile(source, names).code)).toBe(lines(source));
  });
});
