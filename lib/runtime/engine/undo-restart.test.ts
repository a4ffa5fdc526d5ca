import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import type { Halt } from "./testing/halts";
import { again, apply, begin, got, viewOf } from "./testing/walk";

const points = [
  ["organization-role", "iam:DeleteRole", "aws"],
  ["identity-pool", "cognito-identity:DeleteIdentityPool", "change.done"],
  ["certificate", "iot:DeleteCertificate", "aws"],
  ["iam-user", "iam:DeleteAccessKey", "change.started"],
] as const;

// Half of it is deleted, and the machine loses power.
describe("the server is killed in the middle of an undo and started again", () => {
  let bed: EngineBed;
  let halts: readonly Halt[];

  beforeAll(async () => {
    const dataDir = newDataDir();
    halts = await plannedIn(dataDir);
    const script = fileURLToPath(new URL("testing/halt-and-be-killed.ts", import.meta.url));
    const node = ["--conditions=react-server", "--import", "tsx", script, dataDir, JSON.stringify(halts)];
    const child = spawn(process.execPath, node, { stdio: ["ignore", "inherit", "inherit"] });
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    bed = await engineBed(dataDir);
  }, 120_000);

  test.each(points.map((point, index) => [...point, index] as const))(
    "in %s, at %s, after %s: Try again undoes the rest, and the steps that were to follow",
    async (step, _, __, index) => {
      const sessionId = halts[index]?.sessionId ?? "";
      const { run } = await viewOf(bed.engine, sessionId, step);
      expect(run).toMatchObject({ purpose: "undo", state: "interrupted" });
      await again(bed.engine, sessionId, step);
      const steps = (await bed.engine.view(sessionId))?.steps.slice(2, 6) ?? [];
      expect(steps.map(({ passed, openIntents }) => [passed, openIntents])).toEqual(
        steps.map(() => [undefined, []]),
      );
      expect(await bed.vaultNames(sessionId)).toEqual([]);
      const aws = bed.witness(sessionId);
      expect([await aws.certificates(), await aws.identityPools()]).toEqual([[], []]);
      expect(got(await bed.engine.makeUndoPlans(sessionId))).toEqual([]);
    },
  );
});

/** Sessions that are set up and have reviewed their undo, in a store that is closed again. */
async function plannedIn(dataDir: string): Promise<readonly Halt[]> {
  const bed = await engineBed(dataDir);
  const halts: Halt[] = [];
  for (const [step, action, after] of points) {
    const sessionId = await begin(bed.engine);
    await apply(bed.engine, sessionId, "iam-user");
    await apply(bed.engine, sessionId, "certificate");
    await apply(bed.engine, sessionId, "identity-pool", { defaultRoles: "false" });
    await apply(bed.engine, sessionId, "organization-role");
    const plans = got(await bed.engine.makeUndoPlans(sessionId));
    const [planId = "", ...undoes] = plans.map(({ plan }) => plan.planId);
    const changes = plans.flatMap(({ plan }) => plan.changes);
    const changeId = changes.find(({ call }) => call.action === action)?.id ?? "";
    halts.push({ sessionId, step, planId, undoes, changeId, action, after });
  }
  await bed.close();
  return halts;
}
