import { beforeAll, describe, expect, test } from "vitest";
import type { Json } from "@/lib/domain/json";
import { newDataDir } from "@/lib/runtime/engine/testing/data-dir";
import { type EngineBed, engineBed } from "@/lib/runtime/engine/testing/engine-bed";
import { begin, got } from "@/lib/runtime/engine/testing/walk";
import { finishSetup, foundIn, viewed } from "./testing/finished-setup";
import { allowing, managed, roleName as RoleName } from "./testing/foreign-change";

const UserName = "bluerange";
const boundary = managed("PowerUserAccess");

let bed: EngineBed;
let sessionId: string;

/** Applied by a setup that found user and role there, with rights that somebody had given them for something else. */
beforeAll(async () => {
  bed = await engineBed(newDataDir());
  sessionId = await begin(bed.engine);
  const { send } = bed.witness(sessionId);
  await send({ action: "iam:CreateUser", input: { UserName } });
  await send({ action: "iam:CreateRole", input: { RoleName, AssumeRolePolicyDocument: trustOfAnother } });
  for (const PolicyName of ["theirs", "theirs-too"])
    await send({
      action: "iam:PutRolePolicy",
      input: { RoleName, PolicyName, PolicyDocument: allowing("s3:GetObject") },
    });
  await finishSetup(bed.engine, sessionId, {
    "iam-user": { userName: UserName, permissionsBoundary: boundary },
  });
}, 60_000);

async function look(): Promise<readonly string[]> {
  got(await bed.engine.checkAgain(sessionId, { credentials: { typed: {}, secrets: {} } }));
  return foundIn(await viewed(bed.engine, sessionId));
}

// A check that cries wolf is switched off after a week: what was there before is for others to judge, and was shown.
describe("a user and a role that were there before the setup", () => {
  test("are found as they were left: without the boundary that was typed for new ones, with the policies of others", async () => {
    expect(await look()).toEqual([]);
  });

  // The session file goes to support; what another application may do is none of theirs.
  test("have nothing of what others' policies say in the session", async () => {
    expect(JSON.stringify(await bed.events(sessionId))).not.toContain("s3:GetObject");
  });

  // Every user of BlueRange has what this policy allows, whoever wrote it first.
  test("are told of when a policy of others says something else than then, or a new one came", async () => {
    const { send } = bed.witness(sessionId);
    await send({
      action: "iam:PutRolePolicy",
      input: { RoleName, PolicyName: "theirs", PolicyDocument: allowing("s3:*") },
    });
    await send({ action: "iam:DeleteRolePolicy", input: { RoleName, PolicyName: "theirs-too" } });
    expect(await look()).toEqual([`organization-role/${RoleName}.further-inline-policies: warning`]);
    const { steps } = await viewed(bed.engine, sessionId);
    const checks = steps.flatMap(({ drift }) => drift?.checks ?? []);
    expect(checks.find(({ state }) => state === "warning")?.found).toBe("theirs");
  });

  test("are told of when a boundary came", async () => {
    const { send } = bed.witness(sessionId);
    await send({
      action: "iam:PutRolePolicy",
      input: { RoleName, PolicyName: "theirs", PolicyDocument: allowing("s3:GetObject") },
    });
    await bed.clients(sessionId).iam.putUserPermissionsBoundary({ UserName, PermissionsBoundary: boundary });
    expect(await look()).toEqual(["iam-user/boundary: warning"]);
  });
});

const trustOfAnother: Json = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action: "sts:AssumeRole" },
  ],
};
