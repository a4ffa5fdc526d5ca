import { expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { eventsPerSeal } from "@/lib/domain/session-file-format";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { sessionFile } from "./session-file";

const canary = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARY0KEY";
const versions = {
  product: "bluerange-aws-iot-setup 0.1.0",
  node: "v20.20.2",
  os: "linux 6.1.0 x64",
  sdk: "3.1169.0",
};

const events = (...bodies: readonly EventBody[]): readonly SessionEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T10:00:00.000Z" }));

const write = (session: readonly SessionEvent[], secrets: readonly string[] = [], masked = false) =>
  sessionFile(session, { versions, secrets: secrets.map((secret) => new Secret(secret)), masked });

async function textOf(...bodies: readonly EventBody[]): Promise<string> {
  const file = await write(events(...bodies));
  return file.ok ? file.value : file.problem.message;
}

const created: EventBody = { type: "session.created", ...versions };
const learned: EventBody = {
  type: "facts.learned",
  step: "iam-user",
  facts: { userName: "bluerange", accessKeyId: "AKIAIOSFODNN7EXAMPLE" },
  uses: { host: "relution.mycompany.com" },
};

test("a session is a header line, one event a line, and a seal at the end", async () => {
  const lines = (await textOf(created, learned)).split("\n");
  expect(lines).toHaveLength(5);
  const header = { format: "bluerange-aws-iot-setup/session", version: 2, ...versions };
  expect(lines[0]).toBe(JSON.stringify(header));
  expect(JSON.parse(lines[1] ?? "")).toEqual(events(created)[0]);
  expect(lines[3]).toMatch(/^\{"seal":"[0-9a-f]{64}","events":2,"end":true\}$/);
  expect(lines[4]).toBe("");
});

test("a long session has a seal after every block, and one end", async () => {
  const bodies = Array.from({ length: 2 * eventsPerSeal }, () => created);
  const seals = (await textOf(...bodies)).split("\n").filter((line) => line.startsWith('{"seal"'));
  expect(seals.map((seal) => JSON.parse(seal))).toEqual([
    { seal: expect.any(String), events: eventsPerSeal },
    { seal: expect.any(String), events: 2 * eventsPerSeal, end: true },
  ]);
});

test("access key ids keep their last four characters only", async () => {
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
  const text = await textOf(learned, stored, failed);
  expect(text).not.toContain("AKIA");
  expect(text).not.toContain("an-id-of-another");
  expect(text).toContain('"accessKeyId":"****************MPLE"');
  expect(text).toContain("Key ****************MPLE is in use");
});

test("what people wrote in AWS as a description, and what AWS wrote as a message, stays there", async () => {
  const observed: EventBody = {
    type: "step.observed",
    step: "identity-pool",
    observed: {
      pools: [{ name: "Pool", Description: "call Jane at 555" }],
      errorMessage: "not authorized to perform by jane",
      // Ours: what the wizard itself would write.
      inline: { Statement: [{ Sid: "x" }] },
    },
  };
  const text = await textOf(observed);
  expect(text).not.toMatch(/jane/i);
  expect(text).toContain('"observed":{"pools":[{"name":"Pool"}],"inline":{"Statement":[{"Sid":"x"}]}}');
});

test("a policy document that is longer than 8 kB is named and left out", async () => {
  const document = { Statement: Array.from({ length: 400 }, () => ({ Effect: "Allow", Action: "iot:*" })) };
  const observed: EventBody = {
    type: "step.observed",
    step: "certificate",
    observed: { policy: { document } },
  };
  const text = await textOf(observed);
  expect(text).toMatch(/"document":\{"\$leftOut":"policy document of \d+ characters"\}/);
  expect(text.length).toBeLessThan(1_000);
});

// The file is mailed to support. One that may hold a secret must not exist, and the problem must not hold it either.
test.each<readonly [string, EventBody, string]>([
  [
    "in a value",
    { type: "step.observed", step: "iam-user", observed: { keys: [{ id: 1 }, { note: canary }] } },
    "known-value: raw in event 2 (step.observed) at observed.keys[1].note",
  ],
  [
    "in a name",
    { type: "step.observed", step: "iam-user", observed: { keys: { [canary]: 1 } } },
    "known-value: raw in event 2 (step.observed) at observed.keys",
  ],
  [
    "below a name that is one itself",
    { type: "step.observed", step: "iam-user", observed: { [canary]: { note: canary } } },
    "known-value: raw in event 2 (step.observed) at observed.….note",
  ],
])("a session with a secret %s is held back, with the rule and the path", async (_, leaky, place) => {
  const file = await write(events(created, leaky), [canary]);
  expect(file).toMatchObject({ ok: false, problem: { code: "secret-in-session-file" } });
  expect(file).toMatchObject({ problem: { message: expect.stringContaining(`a secret: ${place}`) } });
  expect(JSON.stringify(file)).not.toContain(canary);
});

test("a secret that nobody knows is held back by its shape", async () => {
  const pair: EventBody = {
    type: "step.observed",
    step: "iam-user",
    observed: { AccessKeyId: "AKIAIOSFODNN7EXAMPLE", SecretAccessKey: canary },
  };
  expect(await write(events(pair))).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("access-key-pair in event 1 (step.observed) at observed") },
  });
});
