import { routinesUsed } from "./blocks.ts";
import type { Block, Expression, Program, Statement } from "./program.ts";

const exceptions = { Oops: "Oops", exception: "Exception", cancelled: "asyncio.CancelledError" } as const;

/** The program in Python. `block` is the one name that asyncio lacks; the oracle brings it. */
export function toPython(program: Program): string {
  const routines = routinesUsed(program).map(({ name, parameters, body }) => [
    `async def ${name}(${parameters.join(", ")}):`,
    ...indented(body),
  ]);
  return `${prelude}\n${routines.map((lines) => lines.join("\n")).join("\n\n")}\n`;

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
        return [`${s.into} = asyncio.create_task(${expression(s.of)}, name="${s.into}")`];
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
        return [`raise Oops("${s.text}")`];
      case "return":
        return [`return "${s.text}"`];
      case "cancel":
        return [`print("cancel ${s.name}", show(${s.name}.cancel(${s.message ? `"${s.message}"` : ""})))`];
      case "cancelSelf":
        return [`asyncio.current_task().cancel(${s.message ? `"${s.message}"` : ""})`];
      case "inspect":
        return [`print("${s.name}", state(${s.name}))`];
      case "repeat":
        return [`for _ in range(${s.times}):`, ...indented(s.body)];
      case "block":
        return [`block(${s.seconds})`];
      case "callLater":
        return [`asyncio.get_running_loop().call_later(${s.seconds}, print, "${s.text}")`];
      case "callSoon":
        return [`asyncio.get_running_loop().call_soon(print, "${s.text}")`];
      case "whenDone":
        return [`${s.name}.add_done_callback(lambda future: print("${s.text}", state(future)))`];
    }
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
    switch (e.kind) {
      case "call":
        return `${program.routines[e.routine]?.name}(${e.passing.join(", ")})`;
      case "name":
        return e.name;
      case "sleep":
        return `asyncio.sleep(${e.seconds}${e.result === null ? "" : `, "${e.result}"`})`;
      case "gather":
        return `asyncio.gather(${[...e.of.map(expression), ...(e.returnExceptions ? ["return_exceptions=True"] : [])].join(", ")})`;
      case "shield":
        return `asyncio.shield(${expression(e.of)})`;
      case "waitFor":
        return `asyncio.wait_for(${expression(e.of)}, ${e.seconds})`;
    }
  }
}

const prelude = `import asyncio

class Oops(Exception): pass

def show(value):
    if value is None: return "None"
    if isinstance(value, bool): return "true" if value else "false"
    if isinstance(value, list): return "[" + ", ".join(map(show, value)) + "]"
    if isinstance(value, BaseException): return f"{type(value).__name__}({value})"
    return str(value)

def state(future):
    if not future.done(): return "pending"
    if future.cancelled(): return "cancelled"
    error = future.exception()
    return show(future.result() if error is None else error)

def names(futures):
    return "{" + ", ".join(f.get_name() if isinstance(f, asyncio.Task) else "future" for f in futures) + "}"
`;
