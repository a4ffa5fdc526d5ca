import { describe, expect, test } from "vitest";
import type { EngineContext } from "@/lib/wizard/engine/context";
import type { StepPorts } from "@/lib/wizard/step";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { undo } from "./testing/undo";
import { again, apply, begin, viewOf } from "./testing/walk";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;
const MINUTE_MS = 60_000;
const BOTH_WAYS = [-10, 10];

/** This machine's clock is off by so many minutes; AWS's is right. */
function clockOff(minutes: number) {
  return (context: EngineContext): EngineContext => ({
    ...context,
    clock: { ...context.clock, now: () => new Date(Date.now() + minutes * MINUTE_MS) },
  });
}

/** The same, as the wizard finds it out when the account is connected. */
function measured(minutes: number) {
  return (context: EngineContext): EngineContext => {
    const { aws, ...rest } = clockOff(minutes)(context);
    const connect: typeof aws.connect = async (request) => {
      const connected = await aws.connect(request);
      if (!connected.ok) return connected;
      return { ok: true, value: { ...connected.value, clockOffsetMs: -minutes * MINUTE_MS } };
    };
    return { ...rest, aws: { ...aws, connect } };
  };
}

/** The operator has no right to tag. */
function withoutTags(context: EngineContext): EngineContext {
  const { aws } = context;
  const denying = (ports: StepPorts): StepPorts => ({
    ...ports,
    async send(call) {
      if (Object.keys(call.input).some((name) => /tags$/i.test(name)))
        throw Object.assign(new Error("denied"), { name: "AccessDeniedException" });
      return ports.send(call);
    },
  });
  const open: typeof aws.open = async (session, record) => {
    const opened = await aws.open(session, record);
    return opened.ok ? { ok: true, value: denying(opened.value) } : opened;
  };
  return { ...context, aws: { ...aws, open } };
}

async function namesLeft(bed: EngineBed, sessionId: string): Promise<readonly string[]> {
  const { send, certificates, identityPools } = bed.witness(sessionId);
  const named = [
    { action: "iam:GetUser", input: { UserName: "bluerange" } },
    { action: "iam:GetRole", input: { RoleName: "RelutionOrganizationAccess" } },
    { action: "iam:GetRole", input: { RoleName: "Cognito_RelutionIdentityPoolAuth_Role" } },
    { action: "iot:GetPolicy", input: { policyName: "RelutionIotAccess" } },
  ] as const;
  const found = await Promise.all(
    named.map(async (call) => {
      const there = await send(call).catch(() => undefined);
      return there === undefined ? [] : [JSON.stringify(call.input)];
    }),
  );
  return [...found.flat(), ...(await certificates()), ...(await identityPools())];
}

async function setUpAndUndo(exchange: (context: EngineContext) => EngineContext) {
  const bed = await engineBed(newDataDir(), exchange);
  const sessionId = await begin(bed.engine);
  for (const step of awsSteps) expect((await apply(bed.engine, sessionId, step)).status).toBe("done");
  expect((await namesLeft(bed, sessionId)).length).toBeGreaterThanOrEqual(6);
  await undo(bed.engine, sessionId);
  return { left: await namesLeft(bed, sessionId), secrets: await bed.vaultNames(sessionId) };
}

// Undo ended well and left a live access key in the account, whose secret nobody had any more.
describe.each(BOTH_WAYS)(
  "with a clock %i minutes off, a setup is undone until nothing is left",
  (minutes) => {
    test("by the tags alone, though nobody has measured the difference", async () => {
      expect(await setUpAndUndo(clockOff(minutes))).toEqual({ left: [], secrets: [] });
    }, 60_000);

    test("by the age of what carries no tag, as AWS's clock has it", async () => {
      const exchange = (context: EngineContext) => withoutTags(measured(minutes)(context));
      expect(await setUpAndUndo(exchange)).toEqual({ left: [], secrets: [] });
    }, 60_000);
  },
);

// A second certificate has no receipt: no check and no undo would ever come by it.
describe.each(BOTH_WAYS)("with a clock %i minutes off, a certificate whose answer was lost", (minutes) => {
  async function certificatesAfter(action: string, keyOrigin: string, times: number) {
    const bed = await engineBed(newDataDir(), keyOrigin === "csr" ? clockOff(minutes) : measured(minutes));
    const sessionId = await begin(bed.engine);
    bed.faults.loseAnswer(action, times);
    let { status } = await apply(bed.engine, sessionId, "certificate", { keyOrigin });
    if (times > 1) status = (await again(bed.engine, sessionId, "certificate"))?.status ?? "problem";
    expect(status).toBe("done");
    return bed.witness(sessionId).certificates();
  }

  test("is known by its key, without any clock", async () => {
    expect(await certificatesAfter("iot:CreateCertificateFromCsr", "csr", 1)).toHaveLength(1);
  });

  test.each([
    ["at once", 1],
    ["at the next try", 3],
  ])("and its key with it leaves one: looked for %s", async (_, times) => {
    expect(await certificatesAfter("iot:CreateKeysAndCertificate", "aws", times)).toHaveLength(1);
  });
});

// Where it could not be told whether the key was ours, a person had to look for it in the console.
test.each(BOTH_WAYS)(
  "with a clock %i minutes off, a lost access key is known as ours, and one is left",
  async (minutes) => {
    const bed = await engineBed(newDataDir(), measured(minutes));
    const sessionId = await begin(bed.engine);
    bed.faults.loseAnswer("iam:CreateAccessKey");
    expect((await apply(bed.engine, sessionId, "iam-user")).status).toBe("done");
    expect(await bed.witness(sessionId).accessKeys()).toHaveLength(1);
  },
);

// The time that a late request may still need was counted from an hour that never came.
test("after the clock was set back an hour, Try again waits for no longer than a late request needs", async () => {
  let minutes = 60;
  let slept: number[] = [];
  let settleMs = 0;
  const bed = await engineBed(newDataDir(), (context) => {
    settleMs = context.patience.settleMs;
    const now = () => new Date(Date.now() + minutes * MINUTE_MS);
    return { ...context, clock: { now, sleep: async (ms) => void slept.push(ms) } };
  });
  const sessionId = await begin(bed.engine);
  bed.faults.loseCall("iam:CreateAccessKey", 3);
  expect((await apply(bed.engine, sessionId, "iam-user")).openIntents).toHaveLength(1);
  minutes = 0;
  slept = [];
  await again(bed.engine, sessionId, "iam-user");
  expect(Math.max(...slept)).toBeLessThanOrEqual(settleMs);
  expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
});
