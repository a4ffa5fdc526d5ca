import { expect, test } from "vitest";
import { browserFailures, unitFailures } from "./failures.mjs";

// The end of a log is all that many a CI keeps: a failure that it does not name can only be guessed at.
test("a failed test is named with its place and the beginning of why, without colours", () => {
  const message = `\u001b[31mError\u001b[39m: expected 1 to be 2\n\n${"  at somewhere\n".repeat(50)}`;
  const unit = { name: "lib/a.test.ts", message: "", assertionResults: [] as unknown[] };
  const failed = { status: "failed", fullName: "adds up", failureMessages: [message] };
  const passed = { status: "passed", fullName: "is there", failureMessages: [] };
  const [told = ""] = unitFailures({ testResults: [{ ...unit, assertionResults: [passed, failed] }] });
  expect(told.split("\n").slice(0, 3)).toEqual([
    "lib/a.test.ts: adds up",
    "    Error: expected 1 to be 2",
    "      at somewhere",
  ]);
  expect(told.split("\n")).toHaveLength(25);

  const spec = { file: "a.spec.ts", line: 7, title: "opens" };
  const tests = [
    { status: "expected", results: [{ errors: [] }] },
    { status: "unexpected", results: [{ errors: [{ message }] }] },
  ];
  const suites = [{ suites: [{ specs: [{ ...spec, tests }] }] }];
  expect(browserFailures({ suites }).map((text) => text.split("\n")[0])).toEqual(["a.spec.ts:7: opens"]);
});

test("a file that can't be loaded is named, and results that were never written are none", () => {
  const broken = { name: "lib/b.test.ts", message: "no such module", assertionResults: [] };
  expect(unitFailures({ testResults: [broken] })).toEqual(["lib/b.test.ts\n    no such module"]);
  expect([unitFailures(undefined), browserFailures(undefined)]).toEqual([[], []]);
  expect(browserFailures({ errors: [{ message: "no browser" }] })).toEqual([
    "before any test\n    no browser",
  ]);
});
