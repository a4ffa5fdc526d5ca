import Libsql from "libsql";
import { describe, expect, it } from "vitest";
import { guardedConnection } from "./guarded-connection";

describe("the guard before libsql", () => {
  // Unguarded, libsql ends the whole process (exit 134) on the first of these.
  it.each([
    ["boolean", true],
    ["undefined", undefined],
    ["bigint", 1n],
    ["a fraction", 1.5],
    ["NaN", Number.NaN],
    ["an object", { secret: "canary" }],
    ["bytes", Buffer.from("canary")],
  ])("throws a TypeError that does not show the value: %s", (_, value) => {
    const statement = guardedConnection(new Libsql(":memory:"), () => undefined).prepare("select ? as value");
    for (const call of [statement.all, statement.run, statement.iterate]) {
      expect(() => call(["text", value])).toThrow(TypeError);
      expect(() => call([value])).not.toThrow("canary");
    }
  });

  it("lets text, whole numbers and null through", () => {
    const statement = guardedConnection(new Libsql(":memory:"), () => undefined).prepare("select ? as value");
    for (const value of ["text", 1_795_000_000_000, -1, null]) {
      expect(statement.all([value])).toEqual([{ value }]);
    }
  });
});
