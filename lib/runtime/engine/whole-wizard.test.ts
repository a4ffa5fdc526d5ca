import { beforeAll, describe, expect, test } from "vitest";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import type { StepId } from "@/lib/wizard/words";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, codeOf, got, host, offered, prove, review, viewOf } from "./testing/walk";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

// One setup from start to end: each test finds it as the one before has left it.
describe("an administrator walks through the whole wizard", () => {
  let bed: EngineBed;
  let sessionId: string;

  beforeAll(async () => {
    bed = await engineBed(newDataDir());
    sessionId = await begin(bed.engine);
    for (const step of awsSteps) await apply(bed.engine, sessionId, step);
    await prove(bed.engine, sessionId);
  });

  test("and every step before the files is done", async () => {
    const view = await bed.engine.view(sessionId);
    expect(view?.steps.map(({ status }) => status)).toEqual([...Array(7).fill("done"), "ready"]);
    expect(view?.current).toBe("delivery");
  });

  test("and all that BlueRange needs is known", async () => {
    expect((await bed.engine.view(sessionId))?.facts).toMatchObject({
      host,
      region: "eu-west-1",
      userName: "bluerange",
      accessKeyId: expect.stringMatching(/^AKIA/),
      certificatePem: expect.stringContaining("BEGIN CERTIFICATE"),
      endpoint: expect.stringContaining("-ats.iot.eu-west-1."),
      identityPoolId: expect.stringMatching(/^eu-west-1:/),
      roleArn: expect.stringContaining("RelutionOrganizationAccess"),
    });
  });

  test("and what AWS was given is counted call by call", async () => {
    const made = (await bed.events(sessionId)).filter((event) => event.type === "aws.called");
    const writes = (action: string) => made.filter((call) => call.action === action).length;
    expect(writes("iam:CreateUser")).toBe(1);
    expect(writes("iam:AttachUserPolicy")).toBe(4);
    expect(writes("iam:CreateAccessKey")).toBe(1);
    expect(writes("iot:CreateKeysAndCertificate")).toBe(1);
    expect(writes("cognito-identity:CreateIdentityPool")).toBe(1);
  });

  // The files are all that an administrator came for.
  test("and the files can be downloaded with secrets that belong together", async () => {
    const files = got(await bed.runtime.files.delivery(sessionId));
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["application.yml", "aws.iot.crt.pem", "aws.iot.key.pem"]),
    );
  });

  test("and the secrets lie in the vault only", async () => {
    const { accessKeyId = "" } = (await bed.engine.view(sessionId))?.facts ?? {};
    const names = await bed.vaultNames(sessionId);
    expect(names).toEqual([
      expect.stringMatching(/^certificate\.privateKey\./),
      serverSecretKey(accessKeyId),
    ]);
    const secret = (await bed.vault(sessionId).get(serverSecretKey(accessKeyId)))?.reveal() ?? "";
    expect(secret).toHaveLength(40);
    expect(JSON.stringify(await bed.events(sessionId))).not.toContain(secret);
  });

  test.each(awsSteps)("and a second look at %s finds nothing to do", async (step) => {
    expect(await review(bed.engine, sessionId, step)).toMatchObject({ changes: [], blockers: [] });
  });

  test("and the operator's keys are kept for the repair that the proof offers", async () => {
    const { checks } = await viewOf(bed.engine, sessionId, "proof");
    expect(checks.flatMap(({ state, problem }) => (state === "passed" ? [] : [problem?.code]))).toEqual([
      "amr-operator",
    ]);
    expect((await bed.engine.view(sessionId))?.credentials.state).toBe("stored");
  });

  test("and the repair is shown first, applied, proven, and then the keys are forgotten", async () => {
    const { plan } = offered(await bed.engine.view(sessionId));
    expect(plan.changes.map(({ call }) => call.action)).toEqual(["iam:UpdateAssumeRolePolicy"]);
    await got(await bed.engine.applyRepair(sessionId, plan.planId)).ended;
    const { checks } = await prove(bed.engine, sessionId);
    expect(checks.filter(({ state }) => state !== "passed")).toEqual([]);
    expect((await bed.engine.view(sessionId))?.credentials).toEqual({
      state: "forgotten",
      forgottenBecause: "proof-passed",
    });
  });

  test("and when the files are installed, nothing is left in the vault", async () => {
    expect(await bed.vaultNames(sessionId)).toHaveLength(2);
    got(await bed.engine.finishInstallation(sessionId));
    got(await bed.engine.finishInstallation(sessionId));
    expect(await bed.vaultNames(sessionId)).toEqual([]);
    expect(await bed.engine.view(sessionId)).toMatchObject({ installed: true, current: undefined });
    expect(codeOf(await bed.runtime.files.delivery(sessionId))).toBe("secrets-wiped");
  });
});

// Going on with the warning is a choice; the keys must not outlive the secrets that are wiped after it.
test("keys that were kept for a repair nobody wanted go when the files are installed", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  got(await bed.engine.finishInstallation(sessionId));
  expect((await bed.engine.view(sessionId))?.credentials.state).toBe("forgotten");
});

// Whoever has finished must not have to think of the keys.
test("the operator's keys are forgotten with the end of a proof that found nothing", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  await apply(bed.engine, sessionId, "iam-user");
  await apply(bed.engine, sessionId, "certificate");
  await apply(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
  await apply(bed.engine, sessionId, "organization-role", { trustCondition: "aws" });
  expect((await prove(bed.engine, sessionId)).run?.state).toBe("done");
  const events = await bed.events(sessionId);
  expect(events.slice(-2).map(({ type }) => type)).toEqual(["credentials.forgotten", "run.ended"]);
  expect((await bed.engine.view(sessionId))?.credentials.state).toBe("forgotten");
});

// The terminal's `plan` shows the whole setup of an empty account before anything exists.
test("a plan that is only looked at names what an earlier step has yet to find out, and saves nothing", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  const defaults = got(await bed.engine.answersFor(sessionId, "organization-role"));
  const before = await bed.events(sessionId);
  const { plan } = got(await bed.engine.previewStep(sessionId, "organization-role", defaults, {}));
  expect(JSON.stringify(plan.changes[0]?.documents)).toContain(
    "‹identityPoolId, known after step identity-pool›",
  );
  expect(await bed.events(sessionId)).toEqual(before);
});

// Each needs what the one before it finds out.
test.each<[StepId, StepId]>([
  ["iam-user", "account"],
  ["identity-pool", "account"],
  ["organization-role", "identity-pool"],
])("%s can't be planned before %s has found out what it needs", async (step) => {
  const bed = await engineBed(newDataDir());
  const sessionId = await bed.engine.createSession();
  expect(codeOf(await bed.engine.makePlan(sessionId, step))).toBe("not-ready");
  expect((await viewOf(bed.engine, sessionId, step)).status).toBe("blocked");
});
