import { objectsUsed, routinesUsed } from "../program/blocks.ts";
import type { SharedObject } from "../program/objects.ts";
import type { Block, Expression, Program, Statement } from "../program/program.ts";
import { pythonCall, pythonExpression, pythonName } from "./pythonExpression.ts";
import { pythonPrelude } from "./pythonPrelude.ts";

const exceptions = {
  Oops: "Oops",
  exception: "Exception",
  cancelled: "asyncio.CancelledError",
  timeout: "TimeoutError",
  group: "ExceptionGroup",
} as const;

/** The program in Python. `block` is the one name that asyncio lacks; the oracle brings it. */
export function toPython(program: Program): string {
  const objects = objectsUsed(program);
  const routines = routinesUsed(program).map(({ name, parameters, body }, index) => [
    `async def ${name}(${parameters.join(", ")}):`,
    ...(index === 0 ? opening().map((line) => `    ${line}`) : []),
    ...indented(body),
  ]);
  const made = objects.filter(({ kind }) => kind !== "Future").map(maker);
  const parts = [pythonPrelude, ...(made.length > 0 ? [`${made.join("\n")}\n`] : [])];
  return `${parts.join("\n")}\n${routines.map((lines) => lines.join("\n")).join("\n\n")}\n`;

  function opening(): string[] {
    const futures = objects.filter(({ kind }) => kind === "Future").map(({ name }) => name);
    return [
      ...(futures.length > 0 ? [`global ${futures.join(", ")}`] : []),
      ...(program.eager ? ["asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)"] : []),
      ...futures.map((name) => `${name} = asyncio.get_running_loop().create_future()`),
    ];
  }

  function indented(block: Block): string[] {
    const lines = block.flatMap(statement);
    return (lines.length > 0 ? lines : ["pass"]).map((line) => `    ${line}`);
  }

  function statement(s: Statement): string[] {
    switch (s.kind) {
      case "print":
        return [`print("${s.text}")`];
      case "await":
        return [`print("${s.label}", show(await ${expression(s.of)}))`];
      case "createTask":
        return [`${s.into} = ${s.group ?? "asyncio"}.create_task(${expression(s.of)}, name="${s.into}")`];
      case "keep":
        return [`${s.into} = ${expression(s.of)}`];
      case "createFuture":
        return [`${s.into} = asyncio.get_running_loop().create_future()`];
      case "settle": {
        const call = s.how === "result" ? `set_result("${s.text}")` : `set_exception(Oops("${s.text}"))`;
        return [`if not ${s.name}.done(): ${s.name}.${call}`];
      }
      case "wait":
        return wait(s);
      case "asCompleted":
        return asCompleted(s);
      case "try":
        return attempt(s);
      case "raise":
        return [`raise ${s.what === "Oops" ? "Oops" : "asyncio.CancelledError"}("${s.text}")`];
      case "return":
        return [`return "${s.text}"`];
      case "cancel":
        return [`print("cancel ${s.name}", show(${s.name}.cancel(${s.message ? `"${s.message}"` : ""})))`];
      case "cancelSelf":
        return [`asyncio.current_task().cancel(${s.message ? `"${s.message}"` : ""})`];
      case "uncancel":
      case "cancelling":
        return [`print("${s.label}", show(${s.name ?? "asyncio.current_task()"}.${s.kind}()))`];
      case "inspect":
        return [`print("${s.name}", state(${s.name}))`];
      case "repeat":
        return [`for _ in range(${s.times}):`, ...indented(s.body)];
      case "block":
        return [`block(${s.seconds})`];
      case "callLater":
        return [`asyncio.get_running_loop().call_later(${s.seconds}, lambda: ${said(s)})`];
      case "callSoon":
        return [`asyncio.get_running_loop().call_soon(lambda: ${said(s)})`];
      case "whenDone":
        return [`${s.name}.add_done_callback(lambda future: ${said(s, "state(future)")})`];
      case "use":
        return [pythonCall(s)];
      case "read":
        return [`print("${s.label}", show(${s.on}.${pythonName(s.what)}))`];
      case "with":
        return [`async with ${s.on}:`, ...indented(s.body)];
      case "timeout":
        return [
          "try:",
          `    async with asyncio.timeout${s.at ? "_at" : ""}(${s.at ? deadline(s.seconds) : (s.seconds ?? "None")}) as ${s.into}:`,
          ...indented(s.body).map((line) => `    ${line}`),
          `finally: print("${s.label}", show(${s.into}.expired()))`,
        ];
      case "reschedule":
        return [`${s.scope}.reschedule(${deadline(s.seconds)})`];
      case "taskGroup":
        return [`async with asyncio.TaskGroup() as ${s.into}:`, ...indented(s.body)];
      case "setVariable":
        return setVariable(s);
      case "getVariable":
        return [`print("${s.label}", show(${s.on}.get()))`];
    }
  }

  function setVariable(s: Statement & { kind: "setVariable" }): string[] {
    if (s.body === null) return [`${s.on}.set("${s.text}")`];
    const token = `token_${s.text}`;
    return [`${token} = ${s.on}.set("${s.text}")`, "try:", ...indented(s.body), `finally: ${s.on}.reset(${token})`];
  }

  function wait(s: Statement & { kind: "wait" }): string[] {
    const until = s.timeout === null ? "" : `timeout=${s.timeout}, `;
    const options = `${until}return_when=asyncio.${s.condition}`;
    const said = `print("${s.label}", names(done), names(pending))`;
    if (s.rounds === 1) return [`done, pending = await asyncio.wait([${s.of.join(", ")}], ${options})`, said];
    return [
      `pending = [${s.of.join(", ")}]`,
      `for _ in range(${s.rounds}):`,
      `    if not pending: break`,
      `    done, pending = await asyncio.wait(pending, ${options})`,
      `    ${said}`,
    ];
  }

  function asCompleted(s: Statement & { kind: "asCompleted" }): string[] {
    const until = s.timeout === null ? "" : `, timeout=${s.timeout}`;
    const take = `print("${s.label}", show(await item))`;
    return [
      `for item in asyncio.as_completed([${s.of.map(expression).join(", ")}]${until}):`,
      ...(s.guarded
        ? [`    try: ${take}`, `    except Exception as error: print("${s.label}", show(error))`]
        : [`    ${take}`]),
    ];
  }

  function attempt(s: Statement & { kind: "try" }): string[] {
    const lines = ["try:", ...indented(s.body)];
    if (s.handler) {
      lines.push(`except ${exceptions[s.handler.catches]} as error:`, `    print("caught", show(error))`);
      lines.push(...indented(s.handler.body));
      if (s.handler.again) lines.push("    raise");
    }
    if (s.last) lines.push("finally:", ...indented(s.last));
    return lines;
  }

  function expression(e: Expression): string {
    return pythonExpression(program, e);
  }
}

function maker({ name, kind, size }: SharedObject): string {
  if (kind === "ContextVar") return `${name} = contextvars.ContextVar("${name}", default="unset")`;
  return `${name} = asyncio.${kind}(${size ?? ""})`;
}

function deadline(seconds: number | null): string {
  return seconds === null ? "None" : `asyncio.get_running_loop().time() + ${seconds}`;
}

function said({ text, reading }: { text: string; reading: string | null }, ...more: string[]): string {
  const read = reading === null ? [] : [`show(${reading}.get())`];
  return `print(${[`"${text}"`, ...more, ...read].join(", ")})`;
}
