import { routinesUsed } from "./blocks.ts";
import type { Block, Expression, Program, Statement } from "./program.ts";

const passes = {
  Oops: "!(error instanceof Oops)",
  exception: "!isException(error)",
  cancelled: "!(error instanceof CancelledError)",
} as const;

/** The program in JavaScript, a module that exports `main` as a scenario does. */
export function toJavaScript(program: Program): string {
  const routines = routinesUsed(program).map(({ name, parameters, body }, index) => [
    `${index === 0 ? "export " : ""}function* ${name}(${parameters.join(", ")}) {`,
    ...indented(body),
    "}",
  ]);
  return `${prelude}\n${routines.map((lines) => lines.join("\n")).join("\n\n")}\n`;

  function indented(block: Block): string[] {
    return block.flatMap(statement).map((line) => `  ${line}`);
  }

  function statement(s: Statement): string[] {
    switch (s.kind) {
      case "print":
        return [`console.log("${s.text}");`];
      case "await":
        return [`console.log("${s.label}", show(yield* ${expression(s.of)}));`];
      case "createTask":
        return [`const ${s.into} = createTask(${expression(s.of)}, { name: "${s.into}" });`];
      case "keep":
        return [`const ${s.into} = ${expression(s.of)};`];
      case "createFuture":
        return [`const ${s.into} = getRunningLoop().createFuture();`];
      case "settle": {
        const call = s.how === "result" ? `setResult("${s.text}")` : `setException(new Oops("${s.text}"))`;
        return [`if (!${s.name}.done()) ${s.name}.${call};`];
      }
      case "wait":
        return wait(s);
      case "asCompleted":
        return asCompleted(s);
      case "try":
        return attempt(s);
      case "raise":
        return [`throw new Oops("${s.text}");`];
      case "return":
        return [`return "${s.text}";`];
      case "cancel":
        return [`console.log("cancel ${s.name}", show(${s.name}.cancel(${s.message ? `"${s.message}"` : ""})));`];
      case "cancelSelf":
        return [`currentTask().cancel(${s.message ? `"${s.message}"` : ""});`];
      case "inspect":
        return [`console.log("${s.name}", state(${s.name}));`];
      case "repeat":
        return [`for (let i = 0; i < ${s.times}; i++) {`, ...indented(s.body), "}"];
      case "block":
        return [`block(${s.seconds});`];
      case "callLater":
        return [`getRunningLoop().callLater(${s.seconds}, () => console.log("${s.text}"));`];
      case "callSoon":
        return [`getRunningLoop().callSoon(() => console.log("${s.text}"));`];
      case "whenDone":
        return [`${s.name}.addDoneCallback((future) => console.log("${s.text}", state(future)));`];
    }
  }

  function wait(s: Statement & { kind: "wait" }): string[] {
    const until = s.timeout === null ? "" : `timeout: ${s.timeout}, `;
    const options = `{ ${until}returnWhen: ${s.condition} }`;
    const said = `console.log("${s.label}", names(done), names(pending));`;
    if (s.rounds === 1) {
      return ["{", `  const [done, pending] = yield* wait([${s.of.join(", ")}], ${options});`, `  ${said}`, "}"];
    }
    return [
      "{",
      `  let done, pending = new Set([${s.of.join(", ")}]);`,
      `  for (let i = 0; i < ${s.rounds} && pending.size > 0; i++) {`,
      `    [done, pending] = yield* wait(pending, ${options});`,
      `    ${said}`,
      "  }",
      "}",
    ];
  }

  function asCompleted(s: Statement & { kind: "asCompleted" }): string[] {
    const until = s.timeout === null ? "" : `, { timeout: ${s.timeout} }`;
    const take = `console.log("${s.label}", show(yield* item));`;
    return [
      `for (const item of asCompleted([${s.of.map(expression).join(", ")}]${until})) {`,
      ...(s.guarded
        ? [
            `  try { ${take} }`,
            `  catch (error) { if (!isException(error)) throw error; console.log("${s.label}", show(error)); }`,
          ]
        : [`  ${take}`]),
      "}",
    ];
  }

  function attempt(s: Statement & { kind: "try" }): string[] {
    const lines = ["try {", ...indented(s.body)];
    if (s.handler) {
      lines.push("} catch (error) {", `  if (${passes[s.handler.catches]}) throw error;`);
      lines.push(`  console.log("caught", show(error));`, ...indented(s.handler.body));
      if (s.handler.again) lines.push("  throw error;");
    }
    if (s.last) lines.push("} finally {", ...indented(s.last));
    return [...lines, "}"];
  }

  function expression(e: Expression): string {
    switch (e.kind) {
      case "call":
        return `${program.routines[e.routine]?.name}(${e.passing.join(", ")})`;
      case "name":
        return e.name;
      case "sleep":
        return `sleep(${e.seconds}${e.result === null ? "" : `, "${e.result}"`})`;
      case "gather": {
        const members = e.of.map(expression).join(", ");
        return e.returnExceptions ? `gather([${members}], { returnExceptions: true })` : `gather(${members})`;
      }
      case "shield":
        return `shield(${expression(e.of)})`;
      case "waitFor":
        return `waitFor(${expression(e.of)}, ${e.seconds})`;
    }
  }
}

const prelude = `import * as scheduler from "@interleave/scheduler";

const { ALL_COMPLETED, CancelledError, FIRST_COMPLETED, FIRST_EXCEPTION, asCompleted, block,
  createTask, currentTask, gather, getRunningLoop, isException, shield, sleep, wait, waitFor } = scheduler;

class Oops extends Error {}

function show(value) {
  if (value === undefined || value === null) return "None";
  if (Array.isArray(value)) return "[" + value.map(show).join(", ") + "]";
  if (value instanceof Error) return value.constructor.name + "(" + value.message + ")";
  return String(value);
}

function state(future) {
  if (!future.done()) return "pending";
  if (future.cancelled()) return "cancelled";
  return show(future.exception() ?? future.result());
}

function names(futures) {
  return "{" + [...futures].map((f) => f.name ?? "future").join(", ") + "}";
}
`;
