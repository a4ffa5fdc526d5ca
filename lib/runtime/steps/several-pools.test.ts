import { describe, expect, test } from "vitest";
import { manual } from "@/lib/domain/manual";
import { trustPolicy } from "@/lib/domain/policy-document";
import { setupTag } from "@/lib/domain/setup-tag";
import { identityPool } from "@/lib/steps/identity-pool/step";
import { initialAnswers } from "@/lib/wizard/form";
import { applyAll, filled, planOf } from "./apply-all";
import { createPracticePorts, type PracticePorts } from "./practice-ports";
import { setupFacts } from "./undo-bed";

const host = "relution.mycompany.com";

async function makePool(ports: PracticePorts, tags: Readonly<Record<string, string>> = {}): Promise<string> {
  const input = {
    IdentityPoolName: "RelutionIdentityPool",
    AllowUnauthenticatedIdentities: false,
    DeveloperProviderName: host,
    IdentityPoolTags: tags,
  };
  const made = Object(await ports.send({ action: "cognito-identity:CreateIdentityPool", input }));
  return String(made.IdentityPoolId);
}

function signIn(ports: PracticePorts, IdentityPoolId: string) {
  const input = { IdentityPoolId, Logins: { [host]: "jane" } };
  return ports.send({ action: "cognito-identity:GetOpenIdTokenForDeveloperIdentity", input });
}

const plan = (ports: PracticePorts, identityPoolId = "") =>
  planOf(identityPool, ports, { ...initialAnswers(identityPool.form), identityPoolId }, setupFacts);

// The engine repeats what AWS refused; a refusal of the look must not be taken for one of the create.
test("where the look after a create is refused, the pool that was made is told all the same", async () => {
  const ports = createPracticePorts();
  const { plan: first } = await plan(ports);
  const [change] = first.changes;
  if (!change) throw new Error("the plan begins with the pool");
  ports.deny(({ action }) => action === "cognito-identity:ListIdentityPools");
  const applied = await identityPool.apply(ports, change, filled(change));
  ports.deny(() => false);
  const { observed } = await plan(ports);
  expect(observed.pools.map(({ id }) => id)).toEqual([applied.receipt["identityPoolId"]]);
});

// BlueRange would take one of them, and whoever deletes the wrong one takes its users' identities away.
describe("two pools for the host", () => {
  test("are shown with who made them and who relies on them", async () => {
    const ports = createPracticePorts();
    const [byHand, ours] = [await makePool(ports), await makePool(ports, { [setupTag]: ports.sessionId })];
    await signIn(ports, byHand);
    const trust = trustPolicy({ identityPoolIds: [byHand], condition: "manual" });
    const input = { RoleName: manual.roleName, AssumeRolePolicyDocument: trust };
    await ports.send({ action: "iam:CreateRole", input });
    const { blockers } = (await plan(ports)).plan;
    expect(blockers[0]?.message).toContain(
      `${byHand} (RelutionIdentityPool, made by hand, has users, trusted by the role)`,
    );
    expect(blockers[0]?.message).toContain(
      `${ours} (RelutionIdentityPool, made by this setup, has no users, not trusted by the role)`,
    );
  });

  test("become one: the chosen one stays, the other goes with a consent that names it", async () => {
    const ports = createPracticePorts();
    const [keep, other] = [await makePool(ports), await makePool(ports)];
    const first = await plan(ports, keep);
    expect(first.plan.blockers).toEqual([]);
    const removal = first.plan.changes.find(({ id }) => id === `remove-pool-${other}`);
    expect(removal).toMatchObject({ kind: "delete", consent: expect.stringContaining(other) });
    await applyAll(identityPool, ports, first.plan);
    const again = await plan(ports, keep);
    expect(again.observed.pools.map(({ id }) => id)).toEqual([keep]);
    expect(again.plan).toMatchObject({ changes: [], blockers: [] });
    expect(identityPool.verify(again.observed, again.desired).map(({ state }) => state)).not.toContain(
      "failed",
    );
    expect(identityPool.learn(again.observed, again.desired)).toMatchObject({ identityPoolId: keep });
  });

  test("of which this setup made one: that one goes without a further question", async () => {
    const ports = createPracticePorts();
    const keep = await makePool(ports);
    const ours = await makePool(ports, { [setupTag]: ports.sessionId });
    const { changes } = (await plan(ports, keep)).plan;
    expect(changes.find(({ id }) => id === `remove-pool-${ours}`)).not.toHaveProperty("consent");
  });

  test("with users in the other one stay both, and the person learns who must decide", async () => {
    const ports = createPracticePorts();
    const [keep, used] = [await makePool(ports), await makePool(ports)];
    await signIn(ports, used);
    const { changes, blockers } = (await plan(ports, keep)).plan;
    expect(blockers).toMatchObject([{ code: "pool-in-use", message: expect.stringContaining(used) }]);
    expect(changes.map(({ kind }) => kind)).not.toContain("delete");
  });

  test("stay both where nobody may see whether the other has users", async () => {
    const ports = createPracticePorts();
    const [keep] = [await makePool(ports), await makePool(ports)];
    ports.deny(({ action }) => action === "cognito-identity:ListIdentities");
    const { blockers } = (await plan(ports, keep)).plan;
    expect(blockers).toMatchObject([
      { code: "pool-in-use", remedy: expect.stringContaining("cognito-identity:ListIdentities") },
    ]);
  });

  test("stay both where the ID is none of theirs", async () => {
    const ports = createPracticePorts();
    await makePool(ports);
    await makePool(ports);
    const { changes, blockers } = (await plan(ports, "eu-west-1:00000000-0000-0000-0000-000000000000")).plan;
    expect(changes).toEqual([]);
    expect(blockers[0]?.message).toContain("None of them is eu-west-1:00000000");
  });

  test("once there is only one, the choice changes nothing", async () => {
    const ports = createPracticePorts();
    const only = await makePool(ports);
    const { observed, plan: made } = await plan(ports, "eu-west-1:00000000-0000-0000-0000-000000000000");
    expect(observed.pools.map(({ id }) => id)).toEqual([only]);
    expect(made.changes.map(({ kind }) => kind)).not.toContain("delete");
    expect(made.blockers).toEqual([]);
  });
});
