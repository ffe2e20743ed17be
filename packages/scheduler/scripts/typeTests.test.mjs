import { expect, test } from "vitest";
import { exportedNames, publicMethods, typeTests } from "./typeTests.mjs";

const said = typeTests();

test("every public name has a type test", () => {
  expect(exportedNames()).toContain("gather");
  expect(exportedNames().filter((name) => !new RegExp(`\\b${name}\\b`).test(said))).toEqual([]);
});

test("every public method and getter has a type test", () => {
  expect(publicMethods()).toEqual(expect.arrayContaining(["Queue.put", "Barrier.nWaiting", "EventLoop.callSoon"]));
  expect(publicMethods().filter((method) => !mentions(method.split(".")[1]))).toEqual([]);
});

function mentions(method) {
  return new RegExp(`\\.${method}\\b|\\["${method}"\\]`).test(said);
}
