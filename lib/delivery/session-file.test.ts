import { expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { sessionFile } from "./session-file";

const canary = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARY0KEY";
const product = "bluerange-aws-iot-setup 0.1.0";

const events = (...bodies: readonly EventBody[]): readonly SessionEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T10:00:00.000Z" }));

const created: EventBody = { type: "session.created", product, node: "v20.20.2" };
const learned: EventBody = {
  type: "facts.learned",
  step: "iam-user",
  facts: { userName: "bluerange", accessKeyId: "AKIAIOSFODNN7EXAMPLE" },
  uses: { host: "relution.mycompany.com" },
};

test("a session is a header line and one event a line", () => {
  const file = sessionFile(product, events(created, learned), [new Secret(canary)]);
  const lines = file.ok ? file.value.split("\n") : [];
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(`{"format":"bluerange-aws-iot-setup/session","version":1,"product":"${product}"}`);
  expect(JSON.parse(lines[1] ?? "")).toEqual(events(created)[0]);
  expect(lines[3]).toBe("");
});

test("access key ids keep their last four characters only", () => {
  const stored: EventBody = {
    type: "credentials.stored",
    source: "environment",
    accessKeyId: "an-id-of-another-shape",
    expiresAt: "2026-11-22T22:00:00.000Z",
  };
  const failed: EventBody = {
    type: "plan.failed",
    step: "iam-user",
    problem: { code: "x", message: "Key AKIAIOSFODNN7EXAMPLE is in use", remedy: "Delete it." },
  };
  const file = sessionFile(product, events(learned, stored, failed), []);
  const text = file.ok ? file.value : "";
  expect(text).not.toContain("AKIA");
  expect(text).not.toContain("an-id-of-another");
  expect(text).toContain('"accessKeyId":"****************MPLE"');
  expect(text).toContain("Key ****************MPLE is in use");
});

// The file is mailed to support. One that may hold a secret must not exist, and the problem must not hold it either.
test("a session with a secret in it is held back, with the rule and the place", () => {
  const leaky: EventBody = { type: "step.observed", step: "iam-user", observed: { note: canary } };
  const file = sessionFile(product, events(created, leaky), [new Secret(canary)]);
  expect(file).toMatchObject({
    ok: false,
    problem: {
      code: "secret-in-session-file",
      message: expect.stringMatching(/: known-value: raw at line 3, column \d+ \(step\.observed\)/),
    },
  });
  expect(JSON.stringify(file)).not.toContain(canary);
});

test("a secret that nobody knows is held back by its shape", () => {
  const pair: EventBody = {
    type: "step.observed",
    step: "iam-user",
    observed: { AccessKeyId: "AKIAIOSFODNN7EXAMPLE", SecretAccessKey: canary },
  };
  expect(sessionFile(product, events(pair), [])).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("access-key-pair at line 2") },
  });
});
