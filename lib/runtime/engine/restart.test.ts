import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { StepId } from "@/lib/wizard/words";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import type { Halt } from "./testing/halts";
import { again, begin, review, viewOf } from "./testing/walk";

const points = [
  ["iam-user", "create-user", "iam:CreateUser", "aws"],
  ["iam-user", "create-user", "iam:CreateUser", "change.done"],
  ["iam-user", "create-access-key", "iam:CreateAccessKey", "change.started"],
  ["iam-user", "create-access-key", "iam:CreateAccessKey", "aws"],
  ["iam-user", "create-access-key", "iam:CreateAccessKey", "change.done"],
  ["certificate", "create-certificate", "iot:CreateKeysAndCertificate", "change.started"],
  ["certificate", "create-certificate", "iot:CreateKeysAndCertificate", "aws"],
  ["certificate", "create-certificate", "iot:CreateCertificateFromCsr", "aws"],
  ["identity-pool", "create-identity-pool", "cognito-identity:CreateIdentityPool", "change.started"],
  ["identity-pool", "create-identity-pool", "cognito-identity:CreateIdentityPool", "aws"],
] as const satisfies readonly (readonly [StepId, string, string, Halt["after"]])[];

// The machine loses power, the service is restarted, the laptop's battery is empty: at any moment.
describe("the server is killed in the middle of a run and started again", () => {
  let bed: EngineBed;
  let halts: readonly Halt[];

  beforeAll(async () => {
    const dataDir = newDataDir();
    halts = await plannedIn(dataDir);
    await killedAt(dataDir, halts);
    bed = await engineBed(dataDir);
  }, 60_000);

  // EventSource comes back by itself, and nobody has loaded a page yet.
  test("and a page that stayed open learns that its run is over", async () => {
    const sessionId = sessionOf(0);
    const lastSeq = (await bed.events(sessionId)).length;
    const leaving = new AbortController();
    const views = bed.runtime.live.follow(sessionId, lastSeq, leaving.signal)[Symbol.asyncIterator]();
    const { value } = await views.next();
    leaving.abort();
    expect(value?.steps[2]?.run?.state).toBe("interrupted");
  });

  test("and the start page shows no run that nobody works on", async () => {
    const { readable } = await bed.runtime.sessions();
    const states = readable.flatMap(({ view }) => view.steps.map(({ run }) => run?.state));
    expect(states.filter((state) => state === "interrupted")).toHaveLength(points.length);
    expect(states).not.toContain("running");
  });

  describe.each(points.map((point, index) => [...point, index] as const))(
    "%s: %s, %s, after %s",
    (step, _change, _action, _after, index) => {
      test("the page says that it was interrupted, at once", async () => {
        const { run } = await viewOf(bed.engine, sessionOf(index), step);
        expect(run).toMatchObject({ state: "interrupted", problem: { code: "interrupted" } });
      });

      test("Try again completes it, and there is exactly one of everything", async () => {
        const sessionId = sessionOf(index);
        const tried = await again(bed.engine, sessionId, step);
        expect(tried?.status).toBe("done");
        expect(tried?.openIntents).toEqual([]);
        const aws = bed.witness(sessionId);
        if (step === "iam-user") expect(await aws.accessKeys()).toHaveLength(1);
        else if (step === "certificate") expect(await aws.certificates()).toHaveLength(1);
        else expect(await aws.identityPools()).toHaveLength(1);
      });

      test("and the vault holds what BlueRange needs of it", async () => {
        const names = await bed.vaultNames(sessionOf(index));
        const { facts = {} } = (await bed.engine.view(sessionOf(index))) ?? {};
        if (step === "iam-user") expect(names).toEqual([`server.secretAccessKey.${facts.accessKeyId}`]);
        else if (step === "certificate") expect(names).toHaveLength(1);
        else expect(names).toEqual([]);
      });
    },
  );

  const sessionOf = (index: number): string => halts[index]?.sessionId ?? "";
});

/** Sessions with a reviewed plan for each point, in a store that is closed again. */
async function plannedIn(dataDir: string): Promise<readonly Halt[]> {
  const bed = await engineBed(dataDir);
  const halts: Halt[] = [];
  for (const [step, changeId, action, after] of points) {
    const sessionId = await begin(bed.engine);
    const keyOrigin = action === "iot:CreateCertificateFromCsr" ? "csr" : "aws";
    const answers = {
      certificate: { keyOrigin },
      "identity-pool": { defaultRoles: "false" },
      "iam-user": {},
    };
    const { planId } = await review(bed.engine, sessionId, step, answers[step]);
    halts.push({ sessionId, step, planId, changeId, action, after });
  }
  await bed.close();
  return halts;
}

async function killedAt(dataDir: string, halts: readonly Halt[]): Promise<void> {
  const script = fileURLToPath(new URL("testing/halt-and-be-killed.ts", import.meta.url));
  const node = ["--conditions=react-server", "--import", "tsx", script, dataDir, JSON.stringify(halts)];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "inherit", "inherit"] });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

// A machine that was asleep can't renew the lease of a run that is alive; the page is the first thing to wake up.
test("a run of this process is never taken for dead, whatever became of its lease", async () => {
  const bed = await engineBed(newDataDir(), (context) => ({
    ...context,
    store: { ...context.store, leaseHolder: async () => undefined },
  }));
  const sessionId = await begin(bed.engine);
  const { planId } = await review(bed.engine, sessionId, "iam-user");
  const held = bed.faults.hold("iam:CreateUser");
  const run = await bed.engine.confirmPlan(sessionId, "iam-user", planId, []);
  await held.reached;
  expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("running");
  held.release();
  if (run.ok) await run.value.ended;
  expect((await viewOf(bed.engine, sessionId, "iam-user")).status).toBe("done");
});
