import { createPrivateKey, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { iotPolicy } from "@/lib/domain/policy-document";
import { digestOfCertificate } from "@/lib/steps/certificate/public-key-digest";
import { createSigningRequest } from "@/lib/steps/certificate/signing-request";
import { certificate } from "@/lib/steps/certificate/step";
import { initialAnswers } from "@/lib/wizard/form";
import type { Made } from "@/lib/wizard/made";
import { certificateKey } from "@/lib/wizard/vault-names";
import { applyAll, filled, planOf } from "./apply-all";
import { createPracticePorts, type PracticePorts } from "./practice-ports";

const answers = initialAnswers(certificate.form);
const facts = { partition: "aws", accountId: "123456789012", region: "eu-west-1" };

const plan = (ports: PracticePorts, more = {}) => planOf(certificate, ports, { ...answers, ...more }, facts);
const planned = async (ports: PracticePorts, more = {}) =>
  (await plan(ports, more)).plan.changes.map(({ id }) => id);

async function setUp(more = {}, ports = createPracticePorts()) {
  const receipts = await applyAll(certificate, ports, (await plan(ports, more)).plan);
  return { ports, receipts };
}

describe.each(["aws", "csr"])("with a key from %s", (keyOrigin) => {
  const once = lazily(() => setUp({ keyOrigin }));

  test("applied once, every check passes and a second plan is empty", async () => {
    const { ports } = await once();
    const again = await plan(ports, { keyOrigin });
    expect(again.plan).toMatchObject({ changes: [], blockers: [] });
    const checks = certificate.verify(again.observed, again.desired);
    expect(checks.filter(({ state }) => state !== "passed")).toEqual([]);
  });

  // A pair that does not match would only show at the BlueRange server.
  test("the learned certificate and the kept key belong together", async () => {
    const { ports, receipts } = await once();
    const { observed, desired } = await plan(ports, { keyOrigin });
    const { certificatePem = "", certificateId } = certificate.learn(observed, desired);
    const key = await ports.vault.get(certificateKey(digestOfCertificate(certificatePem) ?? ""));
    const privateKey = createPrivateKey(key?.reveal() ?? "");
    expect(new X509Certificate(certificatePem).checkPrivateKey(privateKey)).toBe(true);
    expect(receipts.get("create-certificate")).toMatchObject({ certificateId });
    expect(JSON.stringify([observed, ...receipts.values()])).not.toContain("PRIVATE KEY");
  });

  // A certificate that works before its policy is there, or whose key got lost, would be a door left open.
  test("the certificate is created inactive and activated last", async () => {
    const { ports } = await once();
    const writes = ports.calls.filter((action) => certificate.writes.some((write) => write === action));
    expect(writes.slice(2)).toEqual(["iot:AttachPolicy", "iot:UpdateCertificate"]);
  });

  test("sends nothing that it does not declare", async () => {
    const { ports } = await once();
    const declared: readonly string[] = [...certificate.reads, ...certificate.writes];
    expect(ports.calls.filter((action) => !declared.includes(action))).toEqual([]);
  });
});

test("without the right to tag, the policy is created without its tag", async () => {
  const ports = createPracticePorts();
  ports.deny(({ input }) => "tags" in input);
  const { receipts } = await setUp({}, ports);
  expect(receipts.get("create-iot-policy")).toMatchObject({ tagged: false });
});

describe("broken off", () => {
  test.each([
    [2, ["attach-iot-policy", "activate-certificate"]],
    [3, ["activate-certificate"]],
  ])("after %i changes, it goes on with the same certificate", async (count, rest) => {
    const ports = createPracticePorts();
    const { changes } = (await plan(ports)).plan;
    await applyAll(certificate, ports, {
      changes: changes.slice(0, count),
      kept: [],
      notices: [],
      blockers: [],
    });
    expect(await planned(ports)).toEqual(rest);
  });

  test("and under another policy name, the certificate is found again", async () => {
    const { ports } = await setUp();
    expect(await planned(ports, { iotPolicyName: "Other" })).toEqual([
      "create-iot-policy",
      "attach-iot-policy",
    ]);
  });
});

/** As if AWS had answered the call that made it. */
const madeHere = (certificateId: string): Made => {
  const call = { action: "iot:CreateKeysAndCertificate", input: {} } as const;
  return {
    change: {
      id: "create-certificate",
      kind: "create",
      summary: "",
      call,
      documents: [],
      repeat: "reconcile",
    },
    call,
    receipt: { certificateId },
    startedAt: "2026-11-22T10:00:00.000Z",
  };
};

// Each review would have made one more live certificate, and the step could never have passed.
describe("our certificate is found again", () => {
  /** A device's certificate with the policy on it. */
  async function equip(ports: PracticePorts, certificateSigningRequest: string) {
    const input = { certificateSigningRequest, setAsActive: true };
    const { certificateArn } = Object(await ports.send({ action: "iot:CreateCertificateFromCsr", input }));
    const attachment = { policyName: "RelutionIotAccess", target: String(certificateArn) };
    await ports.send({ action: "iot:AttachPolicy", input: attachment });
  }

  test("in an account that has given the policy to many before and after it", async () => {
    const ports = createPracticePorts();
    const input = { policyName: "RelutionIotAccess", policyDocument: iotPolicy("*") };
    await ports.send({ action: "iot:CreatePolicy", input });
    const { text } = await createSigningRequest();
    for (let device = 1; device <= 51; device += 1) await equip(ports, text);
    const { receipts } = await setUp({}, ports);
    expect(await planned(ports)).toEqual([]);
    for (let device = 1; device <= 26; device += 1) await equip(ports, text);
    const { certificateId } = Object(receipts.get("create-certificate"));
    const { plan: again, observed } = await planOf(certificate, ports, answers, facts, [
      madeHere(String(certificateId)),
    ]);
    expect(again.changes).toEqual([]);
    expect(observed.others).toBe(77);
  }, 60_000);

  test("beside one that was revoked, also before the policy is on it", async () => {
    const { ports, receipts } = await setUp();
    const { certificateId } = Object(receipts.get("create-certificate"));
    const input = { certificateId: String(certificateId), newStatus: "REVOKED" };
    await ports.send({ action: "iot:UpdateCertificate", input });
    const { changes } = (await plan(ports)).plan;
    expect(changes.map(({ id }) => id)).toEqual([
      "create-certificate",
      "attach-iot-policy",
      "activate-certificate",
    ]);
    await applyAll(certificate, ports, { changes: changes.slice(0, 1), kept: [], notices: [], blockers: [] });
    expect(await planned(ports)).toEqual(["attach-iot-policy", "activate-certificate"]);
    const made = [madeHere(String(certificateId))];
    const { plan: knowing } = await planOf(certificate, ports, answers, facts, made);
    expect(knowing.changes.map(({ id }) => id)).toEqual(["attach-iot-policy", "activate-certificate"]);
  });

  // Each look at a certificate is a call of its own, and AWS takes few of them per second.
  test("with one call where AWS has given its ID", async () => {
    const { ports, receipts } = await setUp();
    const { certificateId } = Object(receipts.get("create-certificate"));
    await ports.send({ action: "iot:CreateKeysAndCertificate", input: { setAsActive: true } });
    const before = ports.calls.length;
    await planOf(certificate, ports, answers, facts, [madeHere(String(certificateId))]);
    const looks = ports.calls.slice(before).filter((action) => action === "iot:DescribeCertificate");
    expect(looks).toHaveLength(1);
  });
});

describe("a second setup in the account", () => {
  test("leaves the first one's certificate alone and asks before it makes another", async () => {
    const { ports } = await setUp();
    const { plan: second } = await plan(ports.forSession("session-2"));
    expect(second.changes[0]).toMatchObject({
      id: "create-certificate",
      consent: expect.stringContaining("1 certificate"),
    });
    expect(second.notices.map(({ code }) => code)).toEqual(["other-certificates-kept"]);
  });

  test("asks before it changes the policy that the first one uses", async () => {
    const { ports } = await setUp();
    const { plan: second } = await plan(ports.forSession("session-2"), { iotResource: "account" });
    expect(second.changes[0]).toMatchObject({
      id: "change-iot-policy",
      consent: expect.stringContaining("1 certificate"),
      documents: [{ json: iotPolicy("arn:aws:iot:eu-west-1:123456789012:*"), replaces: iotPolicy("*") }],
    });
  });
});

test("a policy with five versions is a question for a person", async () => {
  const { ports } = await setUp();
  for (let version = 2; version <= 5; version += 1) {
    const policyDocument = iotPolicy(`arn:aws:iot:eu-west-1:123456789012:topic/${version}`);
    const input = { policyName: "RelutionIotAccess", policyDocument, setAsDefault: true };
    await ports.send({ action: "iot:CreatePolicyVersion", input });
  }
  const [blocker] = (await plan(ports)).plan.blockers;
  expect(blocker).toMatchObject({ code: "five-policy-versions", remedy: expect.stringContaining("Delete") });
});

describe("a certificate whose answer was lost", () => {
  async function loseCertificate(ports: PracticePorts, keyOrigin: string) {
    const { changes } = (await plan(ports, { keyOrigin })).plan;
    const create = changes.find(({ id }) => id === "create-certificate");
    if (!create) throw new Error("the plan makes a certificate");
    const baseline = (await certificate.baseline?.(ports, create, filled(create))) ?? null;
    const intent = { baseline, startedAt: ports.now() };
    const send = () => certificate.apply(ports, create, filled(create));
    return { create, send, reconcile: () => certificate.reconcile?.(ports, create, filled(create), intent) };
  }

  const countIn = async (ports: PracticePorts) => {
    const answer = await ports.send({ action: "iot:ListCertificates", input: {} });
    return Array.isArray(Object(answer).certificates) ? Object(answer).certificates.length : 0;
  };

  test("is used where the key was made here", async () => {
    const { ports } = await setUp();
    const second = ports.forSession("session-2");
    const { create, send, reconcile } = await loseCertificate(second, "csr");
    second.loseAnswerOf(create.call.action);
    await expect(send()).rejects.toThrow("TimeoutError");
    const result = await reconcile();
    expect(result).toMatchObject({
      outcome: "found",
      applied: { yields: { certificateId: expect.any(String) } },
    });
    expect((await plan(second, { keyOrigin: "csr" })).observed.certificates).toHaveLength(1);
  });

  // Its key was in the lost answer.
  test("is deleted where the key came from AWS", async () => {
    const { ports } = await setUp();
    const second = ports.forSession("session-2");
    const { create, send, reconcile } = await loseCertificate(second, "aws");
    second.loseAnswerOf(create.call.action);
    await expect(send()).rejects.toThrow("TimeoutError");
    expect(await reconcile()).toMatchObject({ outcome: "removed" });
    expect(await countIn(ports)).toBe(1);
  });

  test.each(["aws", "csr"])("was never made (key from %s): may be sent again", async (keyOrigin) => {
    const { reconcile } = await loseCertificate(createPracticePorts(), keyOrigin);
    expect(await reconcile()).toEqual({ outcome: "absent" });
  });

  // BlueRange servers and people make certificates all the time.
  test("is left to a person where two could be meant", async () => {
    const ports = createPracticePorts();
    const { create, reconcile } = await loseCertificate(ports, "aws");
    await ports.send(create.call);
    await ports.send(create.call);
    expect(await reconcile()).toMatchObject({ outcome: "unclear", problem: { code: "certificate-unclear" } });
    expect(await countIn(ports)).toBe(2);
  });

  test("is not mistaken for one that somebody else activated meanwhile", async () => {
    const ports = createPracticePorts();
    const { reconcile } = await loseCertificate(ports, "aws");
    await ports.send({ action: "iot:CreateKeysAndCertificate", input: { setAsActive: true } });
    expect(await reconcile()).toEqual({ outcome: "absent" });
    expect(await countIn(ports)).toBe(1);
  });
});

/** Keys take a moment to be made: what only looks shares one setup. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
