import type { Node, SourceLocation } from "@babel/types";
import type { Site } from "@interleave/trace";
import MagicString from "magic-string";
import type { FunctionScope } from "./functions.ts";
import type { Probes } from "./probes.ts";

/**
 * Insertions into a scenario's text. Never a newline, so that lines stay what they are. Children must be edited before
 * the nodes around them: at one offset, an outer opening then comes before an inner one, an outer closing after it.
 */
export class Edits {
  readonly sites: Site[] = [];
  private readonly text: MagicString;
  private readonly prefix: string;

  constructor(source: string, prefix: string) {
    this.text = new MagicString(source);
    this.prefix = prefix;
  }

  /** Adds a place and gives its id. */
  site(kind: string, loc: SourceLocation | null | undefined, scope: FunctionScope): number {
    if (!loc) throw new Error("A node without a place");
    return (
      this.sites.push({
        kind,
        fn: scope.name,
        line: loc.start.line,
        col: loc.start.column + 1,
        endLine: loc.end.line,
        endCol: loc.end.column + 1,
      }) - 1
    );
  }

  /**
   * The text of a call. The blank in front keeps a keyword before it apart (`return(x)`); a comma list needs the
   * parentheses that `wrap` puts around it.
   */
  open(probe: keyof Probes, ...given: (number | string)[]): string {
    return ` ${this.prefix}${probe}(${given.map((value) => JSON.stringify(value)).join()}`;
  }

  /** `node` becomes `probe(site, node)`. */
  wrap(probe: keyof Probes, site: number, node: Node): void {
    const list = node.type === "SequenceExpression";
    this.text.prependRight(offset(node.start), `${this.open(probe, site)},${list ? "(" : ""}`);
    this.text.appendLeft(offset(node.end), list ? "))" : ")");
  }

  /** `node` becomes `probe(node, ...given)`. */
  wrapFirst(probe: keyof Probes, node: Node, ...given: string[]): void {
    this.text.prependRight(offset(node.start), this.open(probe));
    this.text.appendLeft(offset(node.end), `${given.map((value) => `,${JSON.stringify(value)}`).join("")})`);
  }

  /** Puts text between two tokens. */
  insert(at: number, text: string): void {
    this.text.appendLeft(at, text);
  }

  /** Puts braces around a statement, with something in front of it. */
  brace(node: Node, first: string): void {
    this.text.prependRight(offset(node.start), `{${first}`);
    this.text.appendLeft(offset(node.end), "}");
  }

  /** Puts parentheses around a node, as a statement. */
  enclose(node: Node): void {
    this.text.prependRight(offset(node.start), "(");
    this.text.appendLeft(offset(node.end), ");");
  }

  /** Puts text in the place of as much other text. */
  replace(at: number, text: string): void {
    this.text.update(at, at + text.length, text);
  }

  /** Leaves only blanks and line ends. */
  blank(from: number, to: number): void {
    this.replace(from, this.text.original.slice(from, to).replace(/[^\r\n\u2028\u2029]/g, " "));
  }

  toString(): string {
    return this.text.toString();
  }
}

/** A position that the parser always gives. */
export function offset(position: number | null | undefined): number {
  if (position === null || position === undefined) throw new Error("A node without a place");
  return position;
}
