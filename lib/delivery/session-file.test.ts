import { expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { eventsPerSeal } from "@/lib/domain/session-file-format";
import type { Change } from "@/lib/wizard/change";
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
  const header = { format: "bluerange-aws-iot-setup/session", version: 3, ...versions };
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

// A setup that an older version has begun holds the pool as AWS showed it: with the secret by which another
// application signs users in with Twitter, and with tags, which are free text.
test("what others keep in a pool is in no part of a file, also where an older version has recorded it", async () => {
  const settings = {
    IdentityPoolName: "Pool",
    SupportedLoginProviders: { "api.twitter.com": `consumerKey;${canary}` },
    CognitoIdentityProviders: [{ ProviderName: "cognito-idp.eu-west-1.amazonaws.com/p", ClientId: "theirs" }],
    IdentityPoolTags: { "bluerange:setup": "session-1", Description: "of Jane" },
  };
  const Tags = [
    { Key: "Owner", Value: "Jane" },
    { Key: "bluerange:setup", Value: "session-1" },
  ];
  const roleMappings = { theirs: { RulesConfiguration: { Rules: [{ Claim: "name", Value: "Jane" }] } } };
  const change: Change = {
    id: "allow-classic-flow",
    kind: "modify",
    summary: "Classic flow",
    call: { action: "cognito-identity:UpdateIdentityPool", input: { ...settings, Comment: "Jane's" } },
    documents: [{ title: "Pool", json: settings, replaces: { ...settings, Description: "Jane's" } }],
    repeat: "safe",
  };
  const plan = { planId: "p", fingerprint: "f", changes: [change], kept: [], notices: [], blockers: [] };
  const text = await textOf(
    { type: "step.observed", step: "identity-pool", observed: { pools: [{ settings }], roleMappings, Tags } },
    { type: "plan.made", step: "identity-pool", plan },
    {
      type: "change.done",
      step: "identity-pool",
      runId: "r",
      changeId: change.id,
      how: "applied",
      receipt: { replaced: settings },
      yields: {},
      durationMs: 1,
    },
  );
  expect(text).not.toMatch(/CANARY|consumerKey|Jane|"theirs"[^:]/);
  expect(text.match(/"api.twitter.com":\{"\$kept":"as it is"\}/g)).toHaveLength(5);
  expect(text).toContain('"Tags":[{"Key":"bluerange:setup","Value":"session-1"}]');
  expect(text).toContain('"IdentityPoolTags":{"bluerange:setup":"session-1"}');
});

// The commands that the replay shows would else make another role than the setup did.
test("what the setup describes in words of its own stays", async () => {
  const call = { action: "iam:CreateRole", input: { RoleName: "R", Description: "Default role" } } as const;
  const change: Change = { id: "c", kind: "create", summary: "R", call, documents: [], repeat: "safe" };
  const plan = { planId: "p", fingerprint: "f", changes: [change], kept: [], notices: [], blockers: [] };
  expect(await textOf({ type: "plan.made", step: "identity-pool", plan })).toContain('"Default role"');
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
