import { beforeEach, describe, expect, test } from "vitest";
import { stepOf } from "@/lib/wizard/fold/fold";
import { hasOpenPlan, stepAfterRun } from "@/lib/wizard/screen-of";
import { viewed } from "../drift/testing/finished-setup";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, codeOf, got, offered, prove, viewOf } from "./testing/walk";

const role = "organization-role";
const awsSteps = ["iam-user", "certificate", "identity-pool", role] as const;
const policyArn = "arn:aws:iam::aws:policy/AWSIoTDataAccess";

describe("a proof that AWS refuses because of the condition on amr", () => {
  let bed: EngineBed;
  let sessionId: string;
  const now = () => viewed(bed.engine, sessionId);
  const writes = () => bed.faults.calls.filter((action) => action === "iam:UpdateAssumeRolePolicy");

  beforeEach(async () => {
    bed = await engineBed(newDataDir());
    sessionId = await begin(bed.engine);
    for (const step of awsSteps) await apply(bed.engine, sessionId, step);
  });

  // The page is made of the session alone: what stands in no event, a replay could not show.
  test("leaves in the session what the repair would change, and plans nothing by it", async () => {
    await prove(bed.engine, sessionId);
    const view = await now();
    expect(offered(view)).toMatchObject({ step: role, answers: { trustCondition: "aws" } });
    expect(offered(view).plan).toMatchObject({
      changes: [{ id: "update-trust", documents: [{ replaces: expect.anything() }] }],
      blockers: [],
    });
    expect(stepOf(view, role)).toMatchObject({ status: "done", answers: { trustCondition: "manual" } });
    expect(hasOpenPlan(stepOf(view, role))).toBe(false);
  });

  test("offers the repair once: an older page or a second press is told to look again", async () => {
    await prove(bed.engine, sessionId);
    const { planId } = offered(await now()).plan;
    await got(await bed.engine.applyRepair(sessionId, planId)).ended;
    expect(await now()).toMatchObject({ repair: undefined, repaired: role });
    expect(stepAfterRun(await now(), await viewOf(bed.engine, sessionId, role))).toBe("proof");
    expect(codeOf(await bed.engine.applyRepair(sessionId, planId))).toBe("repair-not-offered");
    expect(writes()).toHaveLength(1);
  });

  // What was shown is then not what would be written.
  test("gets no repair written where the account has moved since, and the person sees the plan of now", async () => {
    await prove(bed.engine, sessionId);
    const { plan } = offered(await now());
    const input = { RoleName: "RelutionOrganizationAccess", PolicyArn: policyArn };
    await bed.witness(sessionId).send({ action: "iam:DetachRolePolicy", input });
    await got(await bed.engine.applyRepair(sessionId, plan.planId)).ended;
    const step = await viewOf(bed.engine, sessionId, role);
    expect(step).toMatchObject({ status: "problem", run: { problem: { code: "stale-plan" } } });
    expect(hasOpenPlan(step)).toBe(true);
    expect(step.plan?.changes.map(({ id }) => id)).toEqual(["update-trust", "attach-policy"]);
    expect(writes()).toEqual([]);
  });

  // The sign-in test was done by then; its outcome must not get lost, nor the keys that a second look needs.
  test("passes where the repair can't be looked up, says why, and offers it after another proof", async () => {
    bed.faults.onAnswer(async (action) => {
      if (action === "cognito-identity:DeleteIdentities") bed.faults.refuse("iam:GetRole", "AccessDenied");
    });
    expect(await prove(bed.engine, sessionId)).toMatchObject({ status: "done", run: { state: "done" } });
    const { plan } = offered(await now());
    expect(plan).toMatchObject({ changes: [], blockers: [{ aws: { action: "iam:GetRole" } }] });
    expect(codeOf(await bed.engine.applyRepair(sessionId, plan.planId))).toBe(plan.blockers[0]?.code);
    expect((await viewOf(bed.engine, sessionId, role)).answers).toEqual({ trustCondition: "manual" });
    expect((await now()).credentials.state).toBe("stored");

    bed.faults.onAnswer(async () => {});
    await prove(bed.engine, sessionId);
    expect(offered(await now()).plan.blockers).toEqual([]);
  });
});
