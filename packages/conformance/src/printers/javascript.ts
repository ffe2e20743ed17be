import { objectsUsed, routinesUsed, statementsIn } from "../program/blocks.ts";
import type { SharedObject } from "../program/objects.ts";
import { operationOf } from "../program/operation.ts";
import type { Block, Expression, Program, Statement } from "../program/program.ts";
import { javascriptCall, javascriptExpression } from "./javascriptExpression.ts";
import { javascriptPrelude } from "./javascriptPrelude.ts";

const passes = {
  Oops: "!(error instanceof Oops)",
  exception: "!isException(error)",
  cancelled: "!(error instanceof CancelledError)",
  timeout: "!(error instanceof TimeoutError)",
  group: "!(error instanceof ExceptionGroup)",
} as const;

/**
 * The program in JavaScript, a module that exports `main` as a scenario does. If it is to be marked, each operation says
 * its name to a function `mark` before it begins.
 */
export function toJavaScript(program: Program, marked = false): string {
  const objects = objectsUsed(program);
  const routines = routinesUsed(program).map(({ name, parameters, body }, index) => [
    `${index === 0 ? "export " : ""}function* ${name}(${parameters.join(", ")}) {`,
    ...(index === 0 ? opening().map((line) => `  ${line}`) : []),
    ...indented(body),
    "}",
  ]);
  const made = objects.map(maker);
  const parts = [javascriptPrelude, ...(made.length > 0 ? [`${made.join("\n")}\n`] : [])];
  return `${parts.join("\n")}\n${routines.map((lines) => lines.join("\n")).join("\n\n")}\n`;

  function opening(): string[] {
    const futures = objects.filter(({ kind }) => kind === "Future");
    const eagerly = program.eager ? ["getRunningLoop().setTaskFactory(eagerTaskFactory);"] : [];
    return [...eagerly, ...futures.map(({ name }) => `${name} = getRunningLoop().createFuture();`)];
  }

  function indented(block: Block): string[] {
    return block.flatMap(markedStatement).map((line) => `  ${line}`);
  }

  function markedStatement(s: Statement): string[] {
    const operation = marked ? operationOf(s) : null;
    return operation === null ? statement(s) : [`mark("${operation}");`, ...statement(s)];
  }

  function statement(s: Statement): string[] {
    switch (s.kind) {
      case "print":
        return [`console.log("${s.text}");`];
      case "await":
        return [`console.log("${s.label}", show(yield* ${expression(s.of)}));`];
      case "createTask": {
        const by = s.group === null ? "" : `${s.group}.`;
        return [`const ${s.into} = ${by}createTask(${expression(s.of)}, { name: "${s.into}" });`];
      }
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
        return [`throw new ${s.what === "Oops" ? "Oops" : "CancelledError"}("${s.text}");`];
      case "return":
        return [`return "${s.text}";`];
      case "cancel":
        return [`console.log("cancel ${s.name}", show(${s.name}.cancel(${s.message ? `"${s.message}"` : ""})));`];
      case "cancelSelf":
        return [`currentTask().cancel(${s.message ? `"${s.message}"` : ""});`];
      case "uncancel":
      case "cancelling":
        return [`console.log("${s.label}", ${s.name ?? "currentTask()"}.${s.kind}());`];
      case "inspect":
        return [`console.log("${s.name}", state(${s.name}));`];
      case "repeat":
        return [`for (let i = 0; i < ${s.times}; i++) {`, ...indented(s.body), "}"];
      case "block":
        return [`block(${s.seconds});`];
      case "callLater":
        return [`getRunningLoop().callLater(${s.seconds}, () => ${said(s)});`];
      case "callSoon":
        return [`getRunningLoop().callSoon(() => ${said(s)});`];
      case "whenDone":
        return [`${s.name}.addDoneCallback((future) => ${said(s, "state(future)")});`];
      case "use":
        return [`${javascriptCall(s)};`];
      case "read":
        return [`console.log("${s.label}", show(${s.on}.${s.what}));`];
      case "with":
        return scoped(s, `${s.on}.with(function* () {`, indented(s.body));
      case "timeout":
        return timeout(s);
      case "reschedule":
        return [`${s.scope}.reschedule(${s.seconds === null ? "null" : `getRunningLoop().time() + ${s.seconds}`});`];
      case "taskGroup": {
        const end = marked ? [`  mark("end of taskGroup");`] : [];
        return scoped(s, `taskGroup(function* (${s.into}) {`, [...indented(s.body), ...end]);
      }
      case "setVariable":
        return setVariable(s);
      case "getVariable":
        return [`console.log("${s.label}", show(${s.on}.get()));`];
    }
  }

  /** A body in a function of its own; what it returns, the routine returns. */
  function scoped(s: Statement & { body: Block }, head: string, body: readonly string[]): string[] {
    if (!returns(s.body)) return [`yield* ${head}`, ...body, "});"];
    return [
      "{",
      ...[`const returned = yield* ${head}`, ...body, "});", "if (returned !== undefined) return returned;"].map(
        (line) => `  ${line}`,
      ),
      "}",
    ];
  }

  function timeout(s: Statement & { kind: "timeout" }): string[] {
    const head = s.at
      ? `timeoutAt(${s.seconds === null ? "null" : `getRunningLoop().time() + ${s.seconds}`}`
      : `timeout(${s.seconds}`;
    const body = [`  ${s.into} = scope;`, ...indented(s.body)];
    return [
      "{",
      `  let ${s.into};`,
      "  try {",
      ...scoped(s, `${head}, function* (scope) {`, body).map((line) => `    ${line}`),
      "  } finally {",
      `    console.log("${s.label}", ${s.into}.expired());`,
      "  }",
      "}",
    ];
  }

  function setVariable(s: Statement & { kind: "setVariable" }): string[] {
    if (s.body === null) return [`${s.on}.set("${s.text}");`];
    return [
      "{",
      `  const token = ${s.on}.set("${s.text}");`,
      "  try {",
      ...indented(s.body).map((line) => `  ${line}`),
      `  } finally { ${s.on}.reset(token); }`,
      "}",
    ];
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
    return javascriptExpression(program, e);
  }
}

function maker({ name, kind, size }: SharedObject): string {
  if (kind === "Future") return `let ${name};`;
  const given = kind === "ContextVar" ? `"${name}", { default: "unset" }` : (size ?? "");
  return `const ${name} = new ${kind}(${given});`;
}

function said({ text, reading }: { text: string; reading: string | null }, ...more: string[]): string {
  const read = reading === null ? [] : [`show(${reading}.get())`];
  return `console.log(${[`"${text}"`, ...more, ...read].join(", ")})`;
}

function returns(body: Block): boolean {
  return statementsIn(body).some(({ kind }) => kind === "return");
}
