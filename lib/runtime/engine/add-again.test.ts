import { beforeAll, describe, expect, test } from "vitest";
import { manual } from "@/lib/domain/manual";
import { cognitoNames, trustPolicy } from "@/lib/domain/policy-document";
import { poolsIn } from "@/lib/domain/trust-without-pool";
import { readRole } from "@/lib/steps/observed-role";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, viewOf } from "./testing/walk";
import type { Witness } from "./testing/witness";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir(), (context) => ({
    ...context,
    patience: { ...context.patience, verifyMs: 60 },
  }));
});

const theirs = "eu-west-1:00000000-0000-0000-0000-000000000001";
const late = "eu-west-1:00000000-0000-0000-0000-000000000002";

/** A setup that is about to join a role which another one made. */
async function aboutToJoin() {
  const sessionId = await begin(bed.engine);
  await apply(bed.engine, sessionId, "iam-user");
  await apply(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
  const { send } = bed.witness(sessionId);
  await send({
    action: "iam:CreateRole",
    input: { RoleName: manual.roleName, AssumeRolePolicyDocument: trustOf([theirs]) },
  });
  const pools = async () => poolsIn((await readRole(send, manual.roleName)).trust, cognitoNames("eu-west-1"));
  return { sessionId, send, pools };
}

const trustOf = (identityPoolIds: readonly string[]) =>
  trustPolicy({ identityPoolIds, condition: "manual", names: cognitoNames("eu-west-1") });

/** Another setup read the trust policy before ours wrote it, and writes after. */
function overwrite(send: Witness["send"], times: number): void {
  let left = times;
  bed.faults.onAnswer(async (action) => {
    if (action !== "iam:UpdateAssumeRolePolicy" || left === 0) return;
    left -= 1;
    const PolicyDocument = trustOf([theirs, late]);
    await send({ action, input: { RoleName: manual.roleName, PolicyDocument } });
  });
}

// IAM replaces the whole trust policy: of two setups that write at once the first one loses its pool, unseen.
describe("our pool in the trust policy, overwritten by another setup", () => {
  test("is added again to what is there then, in plain sight and without another question", async () => {
    const { sessionId, send, pools } = await aboutToJoin();
    overwrite(send, 1);
    const step = await apply(bed.engine, sessionId, "organization-role");
    expect(step).toMatchObject({ status: "done", run: { state: "done" } });
    expect(await pools()).toHaveLength(3);
    const told = (await bed.events(sessionId)).filter(
      (event) => "step" in event && event.step === "organization-role" && /^(run|plan)\./.test(event.type),
    );
    expect(told.map(({ type }) => type)).toEqual([
      "plan.made",
      "run.started",
      "run.ended",
      "plan.made",
      "run.started",
      "run.ended",
    ]);
  });

  test("is given up after a few times, and Try again leads on", async () => {
    const { sessionId, send, pools } = await aboutToJoin();
    overwrite(send, 5);
    const step = await apply(bed.engine, sessionId, "organization-role");
    expect(step.run).toMatchObject({ state: "failed", problem: { code: "checks-failed" } });
    bed.faults.onAnswer(async () => {});
    expect((await apply(bed.engine, sessionId, "organization-role")).status).toBe("done");
    expect(await pools()).toHaveLength(3);
  });

  // What was never asked for in this form is for the person to confirm.
  test("is not added where something else is missing, too", async () => {
    const { sessionId, send } = await aboutToJoin();
    bed.faults.onAnswer(async (action) => {
      if (action !== "iam:AttachRolePolicy") return;
      await send({
        action: "iam:DetachRolePolicy",
        input: { RoleName: manual.roleName, PolicyArn: `arn:aws:iam::aws:policy/${manual.rolePolicyName}` },
      });
    });
    await apply(bed.engine, sessionId, "organization-role");
    bed.faults.onAnswer(async () => {});
    const { run } = await viewOf(bed.engine, sessionId, "organization-role");
    expect(run).toMatchObject({ state: "failed", problem: { code: "checks-failed" } });
    const starts = (await bed.events(sessionId)).filter(
      (event) => event.type === "run.started" && event.step === "organization-role",
    );
    expect(starts).toHaveLength(1);
  });
});
