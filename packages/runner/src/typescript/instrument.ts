import type { File, Function as FunctionNode, Node, Statement } from "@babel/types";
import type { Site } from "@interleave/trace";
import { probeFor, type SchedulerNames, schedulerNames } from "./calls.ts";
import { Edits, offset } from "./edits.ts";
import { type FunctionScope, inferredName, isCoroutine, MODULE, scopeOf } from "./functions.ts";
import { isKept } from "./kept.ts";
import { childrenOf } from "./tree.ts";

/** A scenario whose code tells where it is, still in TypeScript, line for line. */
export interface Instrumented {
  code: string;
  sites: Site[];
  /** Names of functions that `yield` values: what they make is to be iterated, and no coroutine. */
  iterators: ReadonlySet<string>;
}

/** Puts the probes in. `prefix` begins their names and no name in the source. */
export function instrument(source: string, file: File, prefix: string): Instrumented {
  const edits = new Edits(source, prefix);
  if (file.program.interpreter) edits.replace(0, "//");
  const walk = new Walk(edits, schedulerNames(file.program));
  walk.visit(file.program, null, MODULE);
  return { code: edits.toString(), sites: edits.sites, iterators: walk.iterators };
}

class Walk {
  readonly iterators = new Set<string>();
  private readonly edits: Edits;
  private readonly names: SchedulerNames;

  constructor(edits: Edits, names: SchedulerNames) {
    this.edits = edits;
    this.names = names;
  }

  visit(node: Node, parent: Node | null, around: FunctionScope): void {
    const scope = scopeOf(node, parent) ?? around;
    for (const child of childrenOf(node)) this.visit(child, node, scope);
    this.edit(node, parent, scope);
  }

  private edit(node: Node, parent: Node | null, scope: FunctionScope): void {
    const { edits } = this;
    switch (node.type) {
      case "YieldExpression":
        if (!scope.coroutine) return;
        if (node.argument) {
          if (!node.delegate) this.iterators.add(scope.name);
          const site = edits.site(node.delegate ? "yield*" : "yield", node.loc, scope);
          edits.wrap(node.delegate ? "delegate" : "bare", site, node.argument);
        } else edits.insert(offset(node.end), `${edits.open("bare", edits.site("yield", node.loc, scope))})`);
        return;
      case "ReturnStatement":
        if (!scope.coroutine) return;
        this.carry("leave", edits.site("return", node.loc, scope), node.argument, offset(node.start) + "return".length);
        return;
      case "ThrowStatement":
        edits.wrap("raise", edits.site("throw", node.loc, scope), node.argument);
        return;
      case "CallExpression":
      case "OptionalCallExpression":
      case "NewExpression":
        this.call(node, scope);
        if (node.type !== "NewExpression" && isKept(node, parent, this.names))
          edits.wrap("made", edits.site("made", node.loc, scope), node);
        return;
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
        this.loop(node, scope);
        return;
      case "Program":
      case "BlockStatement":
      case "StaticBlock":
      case "TSModuleBlock":
        this.nameDeclared(node.body, node.type === "Program" ? moduleHead(node) : blockHead(node));
        return;
      case "SwitchCase":
        this.nameDeclared(node.consequent, undefined);
        return;
      case "ObjectExpression":
        if (node.properties.some(makesCoroutines)) edits.wrapFirst("members", node);
        return;
      case "ClassBody":
        if (node.body.some(makesCoroutines))
          edits.insert(offset(node.start) + 1, `static{${edits.open("methods")}this)}`);
        return;
      case "ExportDefaultDeclaration":
        this.exportDefault(node);
        return;
      default:
        if (isFunction(node) && isCoroutine(node)) this.coroutine(node, parent, scope);
    }
  }

  /** `keyword value` or a bare `keyword`. */
  private carry(probe: "leave", site: number, value: Node | null | undefined, at: number): void {
    if (value) this.edits.wrap(probe, site, value);
    else this.edits.insert(at, `${this.edits.open(probe, site)})`);
  }

  /** The place goes in with the last argument: those before it may have made calls of their own. */
  private call(node: Extract<Node, { arguments: unknown }>, scope: FunctionScope): void {
    const { edits } = this;
    const probe = probeFor(node.callee, this.names);
    if (probe === null) return;
    const last = node.arguments.at(-1);
    if (last) {
      edits.wrap(probe, edits.site("call", node.loc, scope), last.type === "SpreadElement" ? last.argument : last);
    } else if (node.type !== "NewExpression") {
      edits.insert(offset(node.end) - 1, `...${edits.open(probe, edits.site("call", node.loc, scope))},[])`);
    }
  }

  private loop(node: Extract<Node, { body: Statement }>, scope: FunctionScope): void {
    const { edits } = this;
    const guard = `${edits.open("loop", edits.site("loop", node.loc, scope))});`;
    if (node.body.type === "BlockStatement") edits.insert(offset(node.body.start) + 1, guard);
    else edits.brace(node.body, guard);
  }

  private coroutine(node: FunctionNode, parent: Node | null, scope: FunctionScope): void {
    const { edits } = this;
    if (node.body.type === "BlockStatement" && node.body.loc) {
      const { end } = node.body.loc;
      const brace = { ...node.body.loc, start: { ...end, column: end.column - 1 } };
      edits.insert(offset(node.body.end) - 1, `;${edits.open("end", edits.site("end", brace, scope))});`);
    }
    const nameless = node.type === "FunctionDeclaration" && !node.id;
    if ((node.type !== "FunctionExpression" && !nameless) || parent?.type === "ObjectProperty") return;
    const inferred = node.id ? "" : inferredName(node, parent);
    edits.wrapFirst("coroutine", node, ...(inferred ? [inferred] : []));
  }

  /**
   * What comes next would make a default export an expression. A declaration with a name has to stay one, so that the
   * module's other code knows it.
   */
  private exportDefault(node: Extract<Node, { type: "ExportDefaultDeclaration" }>): void {
    const { edits } = this;
    const { declaration } = node;
    if (declaration.type !== "FunctionDeclaration" && declaration.type !== "ClassDeclaration") return;
    if (declaration.id) {
      edits.blank(offset(node.start), offset(declaration.start));
      edits.insert(offset(declaration.end), `;export{${declaration.id.name} as default};`);
    } else edits.enclose(declaration);
  }

  /** Declared functions exist from the start of their block: that is where they get their names. */
  private nameDeclared(body: readonly Node[], head: number | undefined): void {
    const { edits } = this;
    const names = body.flatMap((statement) => {
      const declared =
        statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
          ? statement.declaration
          : statement;
      return declared?.type === "FunctionDeclaration" && isCoroutine(declared) && declared.id ? [declared.id.name] : [];
    });
    const at = head ?? (body[0] ? offset(body[0].start) : 0);
    if (names.length > 0) edits.insert(at, `;${names.map((name) => `${edits.open("coroutine")}${name});`).join("")}`);
  }
}

function isFunction(node: Node): node is FunctionNode {
  return "params" in node && "body" in node;
}

/** Whether a member of an object or of a class makes coroutines. */
function makesCoroutines(member: Node): boolean {
  if (member.type === "ObjectMethod" || member.type === "ClassMethod") return isCoroutine(member);
  return member.type === "ObjectProperty" && member.value.type === "FunctionExpression" && isCoroutine(member.value);
}

/** Behind the directives, which must stay first. */
function moduleHead(node: Extract<Node, { type: "Program" }>): number {
  return node.directives.at(-1)?.end ?? node.interpreter?.end ?? 0;
}

function blockHead(
  node: Extract<Node, { type: "BlockStatement" | "StaticBlock" | "TSModuleBlock" }>,
): number | undefined {
  const directives = node.type === "BlockStatement" ? node.directives : [];
  const last = directives.at(-1);
  if (last) return offset(last.end);
  return node.type === "StaticBlock" ? undefined : offset(node.start) + 1;
}
