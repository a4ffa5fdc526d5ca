import { beforeAll, describe, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { operatorSecretKey, operatorSessionToken } from "@/lib/wizard/vault-names";
import type { Answers, StepId } from "@/lib/wizard/words";
import { ownAccount, unknownKey } from "./testing/account-access";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, codeOf, got, prove, save, viewOf } from "./testing/walk";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});

const secretKey = "Canary/Of+The0perators0wnSecretKey12345A";
const typedKeys = { accountKind: "aws", credentialSource: "typed", region: "eu-west-1" };

/** Submits the account's form as it stands now. */
async function submitAccount(sessionId: string, typed: Answers, secrets: Record<string, string>) {
  const { revision } = await viewOf(bed.engine, sessionId, "account");
  return bed.engine.saveAnswers(sessionId, {
    step: "account",
    typed: { ...typedKeys, ...typed },
    secrets: Object.fromEntries(Object.entries(secrets).map(([name, text]) => [name, new Secret(text)])),
    revision,
    confirmed: true,
  });
}

const withServer = async () => {
  const sessionId = await bed.engine.createSession();
  await save(bed.engine, sessionId, "server", { externalUrl: "https://relution.mycompany.com" });
  return sessionId;
};

describe("the operator's keys", () => {
  test("are kept in the vault when AWS knows them, and their id is all that the session says", async () => {
    const sessionId = await withServer();
    const saved = await submitAccount(
      sessionId,
      { accessKeyId: `ASIA${ownAccount}` },
      { secretAccessKey: secretKey, sessionToken: "CanaryToken/0123456789+abc==" },
    );
    expect(got(saved)).toEqual({ state: "saved" });
    expect(await bed.vaultNames(sessionId)).toEqual([operatorSecretKey, operatorSessionToken]);
    const text = JSON.stringify(await bed.events(sessionId));
    expect(text).toContain(`ASIA${ownAccount}`);
    expect(text).not.toContain(secretKey);
    expect(text).not.toContain("CanaryToken");
  });

  test("of another kind leave nothing of the earlier ones behind", async () => {
    const sessionId = await withServer();
    const temporary = { secretAccessKey: secretKey, sessionToken: "CanaryToken" };
    got(await submitAccount(sessionId, { accessKeyId: `ASIA${ownAccount}` }, temporary));
    got(await submitAccount(sessionId, { accessKeyId: `AKIA${ownAccount}` }, { secretAccessKey: secretKey }));
    expect(await bed.vaultNames(sessionId)).toEqual([operatorSecretKey]);
  });

  test.each([
    [
      "AWS does not know",
      { accessKeyId: `AKIA${unknownKey}` },
      { secretAccessKey: secretKey },
      "accessKeyId",
    ],
    ["of which the secret is missing", { accessKeyId: `AKIA${ownAccount}` }, {}, "secretAccessKey"],
    [
      "whose secret is cut off",
      { accessKeyId: `AKIA${ownAccount}` },
      { secretAccessKey: secretKey.slice(1) },
      "secretAccessKey",
    ],
    // People do paste the secret there, and an event can be mailed to support.
    ["whose secret stands in the wrong field", { accessKeyId: secretKey }, {}, "accessKeyId"],
    [
      "that came as a whole block in the wrong field",
      { accessKeyId: `x=1\naws_secret_access_key=${secretKey}` },
      {},
      "accessKeyId",
    ],
  ])("%s: a problem at their field, nothing is saved, and no event knows of it", async (...test) => {
    const [, typed, secrets, field] = test;
    const sessionId = await withServer();
    const before = await bed.events(sessionId);
    const saved = got(await submitAccount(sessionId, typed, secrets));
    expect(saved).toMatchObject({ state: "wrong" });
    expect(saved.state === "wrong" && saved.problems.map((problem) => problem.field)).toContain(field);
    expect(JSON.stringify(saved)).not.toContain(secretKey.slice(1));
    expect(await bed.events(sessionId)).toEqual(before);
    expect(await bed.vaultNames(sessionId)).toEqual([]);
  });

  test("of another account are refused once something was made, and accepted before", async () => {
    const sessionId = await withServer();
    const own = { accessKeyId: `AKIA${ownAccount}` };
    const other = { accessKeyId: "AKIAOTHERACCOUNTXXXX" };
    const secrets = { secretAccessKey: secretKey };
    expect(got(await submitAccount(sessionId, other, secrets)).state).toBe("saved");
    expect(got(await submitAccount(sessionId, own, secrets)).state).toBe("saved");
    await apply(bed.engine, sessionId, "iam-user");
    const before = await bed.events(sessionId);
    expect(got(await submitAccount(sessionId, other, secrets))).toMatchObject({
      state: "wrong",
      problems: [{ code: "other-account", field: "accessKeyId" }],
    });
    expect(got(await submitAccount(sessionId, { accountKind: "practice" }, {})).state).toBe("saved");
    expect((await bed.events(sessionId)).length).toBe(before.length + 2);
  });

  test("are gone at once when the person says so, and the steps ask for them again", async () => {
    const sessionId = await withServer();
    const typed = { accessKeyId: `AKIA${ownAccount}` };
    got(await submitAccount(sessionId, typed, { secretAccessKey: secretKey }));
    await save(bed.engine, sessionId, "iam-user");
    got(await bed.engine.forgetCredentials(sessionId, "asked"));
    expect(await bed.vaultNames(sessionId)).toEqual([]);
    expect(codeOf(await bed.engine.makePlan(sessionId, "iam-user"))).toBe("keys-forgotten");
    expect((await viewOf(bed.engine, sessionId, "iam-user")).planProblem?.code).toBe("keys-forgotten");
  });

  test("run out after twelve hours, also in the middle of a setup, and the session says so", async () => {
    let agoMs = 12 * 3_600_000 + 1_000;
    const late = await engineBed(newDataDir(), (context) => ({
      ...context,
      clock: { ...context.clock, now: () => new Date(Date.now() - agoMs) },
    }));
    const sessionId = await late.engine.createSession();
    await save(late.engine, sessionId, "server", { externalUrl: "relution.mycompany.com" });
    const typed = { ...typedKeys, accessKeyId: `AKIA${ownAccount}` };
    await save(late.engine, sessionId, "account", typed, { secretAccessKey: secretKey });
    agoMs = 0;
    await save(late.engine, sessionId, "iam-user");
    expect(codeOf(await late.engine.makePlan(sessionId, "iam-user"))).toBe("keys-forgotten");
    expect(await late.vaultNames(sessionId)).toEqual([]);
    expect((await late.engine.view(sessionId))?.credentials).toEqual({
      state: "forgotten",
      forgottenBecause: "expired",
    });
  });
});

describe("answers of a tab that is older than the session", () => {
  async function submit(sessionId: string, step: StepId, revision: number, typed: Answers) {
    return bed.engine.saveAnswers(sessionId, { step, typed, secrets: {}, revision, confirmed: true });
  }

  test("are not saved over newer ones", async () => {
    const sessionId = await begin(bed.engine);
    const typed = got(await bed.engine.answersFor(sessionId, "iam-user"));
    const { revision } = await viewOf(bed.engine, sessionId, "iam-user");
    expect(codeOf(await submit(sessionId, "iam-user", revision, { ...typed, userName: "first" }))).toBe("ok");
    expect(codeOf(await submit(sessionId, "iam-user", revision, { ...typed, userName: "second" }))).toBe(
      "changed-elsewhere",
    );
    expect((await viewOf(bed.engine, sessionId, "iam-user")).answers?.["userName"]).toBe("first");
  });

  test("sent at the same moment from two tabs: only one is saved", async () => {
    const sessionId = await begin(bed.engine);
    const typed = got(await bed.engine.answersFor(sessionId, "iam-user"));
    const { revision } = await viewOf(bed.engine, sessionId, "iam-user");
    const codes = await Promise.all(
      ["first", "second", "third"].map(async (userName) =>
        codeOf(await submit(sessionId, "iam-user", revision, { ...typed, userName })),
      ),
    );
    expect(codes.toSorted()).toEqual(["changed-elsewhere", "changed-elsewhere", "ok"]);
  });

  // A step in another tab may be saved meanwhile; that is no conflict.
  test("are saved where only another step has changed", async () => {
    const sessionId = await begin(bed.engine);
    const typed = got(await bed.engine.answersFor(sessionId, "iam-user"));
    const { revision } = await viewOf(bed.engine, sessionId, "iam-user");
    await save(bed.engine, sessionId, "certificate");
    expect(codeOf(await submit(sessionId, "iam-user", revision, typed))).toBe("ok");
  });
});

describe("another external URL", () => {
  const otherUrl = { externalUrl: "https://other.mycompany.com" };

  async function submitUrl(sessionId: string, confirmed: boolean) {
    const typed = { ...got(await bed.engine.answersFor(sessionId, "server")), ...otherUrl };
    const { revision } = await viewOf(bed.engine, sessionId, "server");
    const submission = { step: "server", typed, secrets: {}, revision, confirmed } as const;
    return got(await bed.engine.saveAnswers(sessionId, submission));
  }

  // The pool is found by the host and can't be renamed; the role lets another pool in, and so on to the files.
  test("after the pool exists is a warning first, and reopens what stands on it when confirmed", async () => {
    const sessionId = await begin(bed.engine);
    await apply(bed.engine, sessionId, "iam-user");
    await apply(bed.engine, sessionId, "certificate");
    await apply(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
    await apply(bed.engine, sessionId, "organization-role");
    const before = await bed.events(sessionId);
    expect(await submitUrl(sessionId, false)).toEqual({
      state: "outdates",
      steps: ["identity-pool", "organization-role"],
    });
    expect(await bed.events(sessionId)).toEqual(before);

    expect(await submitUrl(sessionId, true)).toEqual({ state: "saved" });
    const statuses = (await bed.engine.view(sessionId))?.steps.map(({ id, status }) => [id, status]);
    expect(Object.fromEntries(statuses ?? [])).toMatchObject({
      "iam-user": "done",
      certificate: "done",
      "identity-pool": "outdated",
    });
    const plan = got(await bed.engine.makePlan(sessionId, "identity-pool"));
    expect(plan.changes.map(({ call }) => call.action)).toContain("cognito-identity:CreateIdentityPool");
  });

  test("after the proof names all that follows, down to the files, also when they are installed", async () => {
    const sessionId = await begin(bed.engine);
    const made = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;
    for (const step of made) await apply(bed.engine, sessionId, step);
    await prove(bed.engine, sessionId);
    const steps = ["identity-pool", "organization-role", "proof", "delivery"];
    expect(await submitUrl(sessionId, false)).toEqual({ state: "outdates", steps });
    got(await bed.engine.finishInstallation(sessionId));
    expect(await submitUrl(sessionId, false)).toEqual({ state: "outdates", steps });
  });

  test("before anything exists is simply saved", async () => {
    const sessionId = await begin(bed.engine);
    expect(await submitUrl(sessionId, false)).toEqual({ state: "saved" });
  });

  // The review of a minute ago was for the other host.
  test("between review and confirmation makes the plan stale", async () => {
    const sessionId = await begin(bed.engine);
    await save(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
    const { planId } = got(await bed.engine.makePlan(sessionId, "identity-pool"));
    await submitUrl(sessionId, true);
    await got(await bed.engine.confirmPlan(sessionId, "identity-pool", planId, [])).ended;
    expect((await viewOf(bed.engine, sessionId, "identity-pool")).run?.state).toBe("stale-plan");
    expect(await bed.witness(sessionId).identityPools()).toEqual([]);
  });
});
