import { describe, expectTypeOf, it } from "vitest";
import { type Context, ContextVar, copyContext, createTask, type Token } from "../index.ts";
import { a, checked } from "./programs.fixture.ts";

describe("types of context variables", () => {
  it("are those of their values", () => {
    checked(() => {
      const user = new ContextVar<string>("user");
      expectTypeOf(user.name).toEqualTypeOf<string>();
      expectTypeOf(user.get()).toEqualTypeOf<string>();
      expectTypeOf(user.get(null)).toEqualTypeOf<string | null>();
      expectTypeOf(user.set("ada")).toEqualTypeOf<Token<string>>();
      expectTypeOf(user.reset(user.set("ada"))).toEqualTypeOf<void>();
      expectTypeOf(user.set("ada").oldValue).toEqualTypeOf<string | undefined>();
      expectTypeOf(user.set("ada").variable).toEqualTypeOf<ContextVar<string>>();
      expectTypeOf(new ContextVar("depth", { default: 0 })).toEqualTypeOf<ContextVar<number>>();
    });
  });

  it("of contexts", () => {
    checked(() => {
      const context = copyContext();
      const depth = new ContextVar("depth", { default: 0 });
      expectTypeOf(context).toEqualTypeOf<Context>();
      expectTypeOf(context.get(depth)).toEqualTypeOf<number | undefined>();
      expectTypeOf(context.has(depth)).toEqualTypeOf<boolean>();
      expectTypeOf(context.copy()).toEqualTypeOf<Context>();
      expectTypeOf(context.size).toEqualTypeOf<number>();
      expectTypeOf(context.run((left: string, right: number) => left.length + right, "a", 1)).toEqualTypeOf<number>();
      for (const [variable] of context) expectTypeOf(variable).toEqualTypeOf<ContextVar<unknown>>();
      expectTypeOf(createTask(a(), { context }).getContext()).toEqualTypeOf<Context>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      const depth = new ContextVar("depth", { default: 0 });
      // @ts-expect-error another kind of value
      depth.set("1");
      // @ts-expect-error the token of another kind of variable
      depth.reset(new ContextVar<string>("user").set("ada"));
      // @ts-expect-error a variable has a name
      new ContextVar<string>();
      // @ts-expect-error an argument is missing
      copyContext().run((left: string) => left.length);
      // @ts-expect-error values are set by variables
      copyContext().set(depth, 1);
    });
  });
});
