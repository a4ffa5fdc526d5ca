import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificate } from "@/lib/steps/certificate/step";
import { iamUser } from "@/lib/steps/iam-user/step";
import { identityPool } from "@/lib/steps/identity-pool/step";
import { organizationRole } from "@/lib/steps/organization-role/step";
import { initialAnswers } from "@/lib/wizard/form";
import type { AnyAwsStep, StepPorts } from "@/lib/wizard/step";
import type { Facts } from "@/lib/wizard/words";
import { applyAll, planOf } from "./apply-all";
import { createPracticePorts } from "./practice-ports";
import { createSlowWire } from "./slow-wire";
import { setupFacts } from "./undo-bed";

/** What a person does at the end of a stopped step: reviews and confirms again, but answers no question. */
async function pass(step: AnyAwsStep, ports: StepPorts, facts: Facts): Promise<Facts | "question"> {
  for (let round = 0; round < 6; round += 1) {
    const { plan, observed, desired } = await planOf(step, ports, initialAnswers(step.form), facts);
    if (plan.blockers.length > 0 || plan.changes.some(({ consent }) => consent)) return "question";
    const isRight = step.verify(observed, desired).every(({ state }) => state !== "failed");
    if (plan.changes.length === 0 && isRight) return { ...facts, ...step.learn(observed, desired) };
    await applyAll(step, ports, plan).catch(onlyOfAws);
  }
  return "question";
}

/** A name that is taken, or a thing that is gone. */
function onlyOfAws(error: unknown): void {
  if (!(error instanceof Error) || !("$metadata" in error)) throw error;
}

const delays = fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 3, maxLength: 12 });
const begins = fc.integer({ min: 0, max: 6_000 });

// Cognito takes any number of pools for one host, and with two of them BlueRange may look into the wrong one.
describe("two setups for one host at the same moment", () => {
  test("leave exactly one pool, and both roles trust it, whatever the order of their calls", async () => {
    let given = 0;
    await fc.assert(
      fc.asyncProperty(delays, delays, begins, async (slow, other, late) => {
        const first = createPracticePorts("session-1");
        const second = first.forSession("session-2");
        const wire = createSlowWire();
        const setUp = async (ports: StepPorts, after: number) => {
          await wire.wait(after);
          const learned = await pass(identityPool, ports, setupFacts);
          if (learned === "question") return learned;
          const passed = await pass(organizationRole, ports, learned);
          return passed === "question" ? passed : passed.identityPoolId;
        };
        const ended = await wire.until(
          Promise.all([setUp(wire.over(first, slow), 0), setUp(wire.over(second, other), late)]),
        );
        const { observed } = await planOf(identityPool, first, initialAnswers(identityPool.form), setupFacts);
        const ids = observed.pools.map(({ id }) => id);
        expect(ids).toHaveLength(1);
        for (const end of ended) expect([ids[0], "question"]).toContain(end);
        expect(ended).toContain(ids[0]);
        const role = await planOf(organizationRole, first, initialAnswers(organizationRole.form), {
          ...setupFacts,
          identityPoolId: ids[0] ?? "",
        });
        const checks = organizationRole.verify(role.observed, role.desired);
        expect(checks.filter(({ state }) => state === "failed")).toEqual([]);
        const all = [...first.calls, ...second.calls];
        given += Number(all.includes("cognito-identity:DeleteIdentityPool"));
      }),
      { numRuns: 50 },
    );
    // Otherwise the orders were too tame to show anything.
    expect(given).toBeGreaterThan(0);
  });

  test("and a user that one of them has just made stops the other before it writes anything", async () => {
    const first = createPracticePorts("session-1");
    const second = first.forSession("session-2");
    const answers = initialAnswers(iamUser.form);
    const [one, two] = [
      await planOf(iamUser, first, answers, setupFacts),
      await planOf(iamUser, second, answers, setupFacts),
    ];
    await applyAll(iamUser, first, one.plan);
    await expect(applyAll(iamUser, second, two.plan)).rejects.toThrow();
    const written = second.calls.filter((action) => !/:(Get|List)/.test(action));
    expect(written).toEqual(["iam:CreateUser"]);
    const { plan } = await planOf(iamUser, second, answers, setupFacts);
    expect(plan.notices.map(({ code }) => code)).toContain("user-of-another-setup");
    expect(plan.changes).toMatchObject([{ id: "create-access-key", consent: expect.any(String) }]);
  });

  // Only the vault that has a private key can hand it out: there is nothing that the two could share.
  test("and each has a certificate of its own, under one policy", async () => {
    const first = createPracticePorts("session-1");
    const second = first.forSession("session-2");
    const one = await pass(certificate, first, setupFacts);
    const two = await pass(certificate, second, setupFacts);
    expect(one).toMatchObject({ certificateId: expect.any(String) });
    // Another certificate beside one in use is a question.
    expect(two).toBe("question");
  });
});
