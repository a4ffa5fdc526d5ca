/** What was mended in a session of the real engine stands in the way no more, by whatever way it was mended. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findingsOf } from "@/lib/findings/findings-of";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { factsOf, readyForProof, told } from "./testing/told";
import { undo } from "./testing/undo";
import { again, apply, begin, codeOf, got, offered, prove, save } from "./testing/walk";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});
afterEach(() => bed.faults.clear());
afterAll(() => bed.close());

const account = { region: "eu-west-1", accountKind: "practice" };
const setStatus = async (id: string, newStatus: "ACTIVE" | "INACTIVE") => {
  const { certificateId = "" } = await factsOf(bed.engine, id);
  const input = { certificateId, newStatus };
  await bed.witness(id).send({ action: "iot:UpdateCertificate", input });
};

// Whoever follows the remedy must not read the same error again.
test("default roles that are left out, as the remedy has it, fail no more", async () => {
  const id = await readyForProof(bed.engine);
  const { identityPoolId = "" } = await factsOf(bed.engine, id);
  const input = { IdentityPoolId: identityPoolId, Roles: {} };
  await bed.witness(id).send({ action: "cognito-identity:SetIdentityPoolRoles", input });
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual(["error pool-roles"]);
  await apply(bed.engine, id, "identity-pool", { defaultRoles: "false" });
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual([]);
});

test("a right that was granted leaves the next obstacle alone in the lead", async () => {
  const id = await begin(bed.engine);
  // With tags, and then without.
  bed.faults.refuse("iam:CreateUser", "AccessDenied", 2);
  await apply(bed.engine, id, "iam-user");
  bed.faults.refuse("iam:CreateAccessKey", "LimitExceededException");
  await again(bed.engine, id, "iam-user");
  expect(await told(bed, id)).toEqual([
    "error third-key",
    "over missing-right:iam:CreateUser",
    "over path-rule:iam:CreateUser",
  ]);
});

// The end of a run repeats what its check has told; taken for a thing of its own, it would never end.
test("a proof that fails for another reason than the last one tells of that reason alone", async () => {
  const id = await readyForProof(bed.engine);
  const signIn = "cognito-identity:GetOpenIdTokenForDeveloperIdentity";
  bed.faults.refuse(signIn, "AccessDeniedException", 15);
  await prove(bed.engine, id);
  bed.faults.clear();
  bed.faults.refuse("sts:AssumeRoleWithWebIdentity", "RegionDisabledException");
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual(["error region-off", `over server-denied:${signIn}`]);
});

test("credentials that ran out are over once new ones are entered", async () => {
  const id = await begin(bed.engine);
  bed.faults.refuse("iam:CreateUser", "ExpiredToken", 2);
  await apply(bed.engine, id, "iam-user");
  expect(await told(bed, id)).toEqual(["error credentials-expired"]);
  await save(bed.engine, id, "account", account);
  expect(await told(bed, id)).toEqual(["over credentials-expired"]);
});

// The proof itself is never undone, so its errors would outlive everything that they were about.
test("nothing of a failed proof stands once everything is undone", async () => {
  const id = await readyForProof(bed.engine);
  bed.faults.refuse("sts:AssumeRoleWithWebIdentity", "PackedPolicyTooLargeException");
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual(["error session-policy-too-large"]);
  await undo(bed.engine, id);
  expect(await told(bed, id)).toEqual(["over session-policy-too-large"]);
});

test("a repair that was applied is not offered again while its proof has not been run", async () => {
  const id = await readyForProof(bed.engine, { "organization-role": {} });
  await prove(bed.engine, id);
  expect(await told(bed, id)).toContain("warning amr-operator");
  const { plan } = offered(await bed.engine.view(id));
  await got(await bed.engine.applyRepair(id, plan.planId)).ended;
  expect(await told(bed, id)).toEqual(["over amr-operator"]);
});

// Both look at the same thing, at different times: the later one is right.
test("what a second look found changed is over once a later proof finds it right, and the other way round", async () => {
  const id = await readyForProof(bed.engine);
  await prove(bed.engine, id);
  await save(bed.engine, id, "account", account);
  await setStatus(id, "INACTIVE");
  expect(codeOf(await bed.engine.checkAgain(id, {}))).toBe("ok");
  expect(await told(bed, id)).toEqual(["error drifted-away:certificate.certificate"]);
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual(["error certificate-inactive"]);
  await setStatus(id, "ACTIVE");
  expect(codeOf(await bed.engine.checkAgain(id, {}))).toBe("ok");
  expect(await told(bed, id)).not.toContain("error certificate-inactive");
  await prove(bed.engine, id);
  expect(await told(bed, id)).toEqual([]);
});

// People review a step twice when they are unsure, and a policy is no older for it.
test("a young policy is told of although its step was run once more with nothing to do", async () => {
  const id = await readyForProof(bed.engine);
  await apply(bed.engine, id, "certificate");
  await prove(bed.engine, id);
  expect(findingsOf(await bed.events(id)).map((one) => one.id)).toContain("young-policy");
});
