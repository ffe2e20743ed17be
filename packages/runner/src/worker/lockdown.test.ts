import { expect, it } from "vitest";
import { lockDown } from "./lockdown.ts";

it("takes away everything but the language, from the object and from all that it inherits from", () => {
  class Target {
    addEventListener() {}
  }
  class Scope extends Target {
    fetch = () => {};
    Math = Math;
    static readonly WHERE = 1;
    importScripts() {}
    get navigator() {
      return {};
    }
  }
  const scope: object = new Scope();
  lockDown(scope);
  const left = ["fetch", "importScripts", "navigator", "addEventListener", "Math", "toString"].filter(
    (name) => name in scope,
  );
  expect(left).toEqual(["Math", "toString"]);
  expect(Reflect.get(scope, "constructor")).toBe(Object);
});

it("lets constants stay that cannot be taken away", () => {
  const scope = Object.defineProperty({}, "PERSISTENT", { value: 1 });
  expect(() => lockDown(scope)).not.toThrow();
});

it("refuses a browser that keeps something that could act", () => {
  const scope = Object.defineProperty({}, "fetch", { value: () => {} });
  expect(() => lockDown(scope)).toThrow("The sandbox is not tight here: fetch cannot be taken away.");
});
