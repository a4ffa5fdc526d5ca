import { describe, expect, test } from "vitest";
import { trustPolicy } from "@/lib/domain/policy-document";
import { proof } from "@/lib/steps/proof/step";
import type { AwsCall } from "@/lib/wizard/change";
import type { ProbeProgress, ProofPorts } from "@/lib/wizard/step";
import type { Check } from "@/lib/wizard/words";
import { type FinishedSetup, finishedSetup } from "./proof-ports";

const partIds = ["new-key", "find-pool", "find-role", "sign-in", "token", "take-on-role", "remove-test-user"];

async function run({ facts }: FinishedSetup, ports: ProofPorts) {
  const progress: ProbeProgress[] = [];
  for await (const each of proof.probe(ports, facts)) progress.push(each);
  const checks = progress.flatMap((each) => (each.type === "ended" ? [each.check] : []));
  return { progress, checks, states: Object.fromEntries(checks.map(({ id, state }) => [id, state])) };
}

/** Gives the role the trust policy with AWS's operator, for the pools. */
async function trustOnly(
  { ports }: FinishedSetup,
  condition: "manual" | "aws",
  ...identityPoolIds: string[]
) {
  const input = {
    RoleName: "RelutionOrganizationAccess",
    PolicyDocument: trustPolicy({ identityPoolIds, condition }),
  };
  await ports.send({ action: "iam:UpdateAssumeRolePolicy", input });
}

/** Whether Cognito still knows the user whom the check "sign-in" names. */
async function isStillThere({ ports, facts }: FinishedSetup, checks: readonly Check[]): Promise<boolean> {
  const found = checks.find(({ id }) => id === "sign-in")?.found ?? "";
  const input = {
    IdentityPoolId: facts.identityPoolId ?? "",
    IdentityId: found.replace("a token for ", ""),
  };
  return ports.send({ action: "cognito-identity:LookupDeveloperIdentity", input }).then(
    () => true,
    (error: Error) => error.name !== "ResourceNotFoundException",
  );
}

const passed = (id: string) => [id, "passed"];

describe("a sign-in with AWS's operator", () => {
  async function signIn() {
    const setup = await finishedSetup();
    await trustOnly(setup, "aws", setup.facts.identityPoolId ?? "");
    return { setup, ...(await run(setup, setup.ports)) };
  }

  test("passes in all its parts, each told as it begins and ends", async () => {
    const { states, progress } = await signIn();
    expect(states).toEqual(Object.fromEntries(partIds.map(passed)));
    expect(progress.map((each) => (each.type === "started" ? `> ${each.id}` : each.check.id))).toEqual(
      partIds.flatMap((id) => [`> ${id}`, id]),
    );
  });

  test("shows what the token says", async () => {
    const { checks, setup } = await signIn();
    const token = checks.find(({ id }) => id === "token");
    expect(token?.found).toContain(`${setup.facts.identityPoolId}, authenticated, relution.mycompany.com, `);
  });

  test("leaves no test user behind", async () => {
    const { setup, checks } = await signIn();
    expect(await isStillThere(setup, checks)).toBe(false);
  });
});

// The doubt about the manual's condition, settled on the administrator's own account.
describe("a sign-in with the manual's operator, where AWS reads it by its own rules", () => {
  test("is a warning with the three values, and the test user goes all the same", async () => {
    const setup = await finishedSetup();
    const { states, checks } = await run(setup, setup.ports);
    expect(states).toEqual({ ...Object.fromEntries(partIds.map(passed)), "take-on-role": "warning" });
    const check = checks.find(({ id }) => id === "take-on-role");
    expect(check?.wanted).toBe("ForAllValues:StringEquals cognito-identity.amazonaws.com:amr: authenticated");
    expect(check?.found.split(", ")).toHaveLength(3);
    expect(check?.problem).toMatchObject({
      code: "amr-operator",
      aws: { action: "sts:AssumeRoleWithWebIdentity", requestId: expect.any(String) },
    });
  });

  // Twenty seconds of waiting for something that waiting can't change.
  test("is not waited for", async () => {
    const setup = await finishedSetup();
    await run(setup, setup.ports);
    expect(setup.waitedMs()).toBeLessThanOrEqual(2_000);
  });

  // AWS may know better than its documentation: then the manual is right and nothing is offered.
  test("passes where AWS lets the user in", async () => {
    const setup = await finishedSetup();
    const sendUnsigned = async () => ({
      AssumedRoleUser: { Arn: "arn:aws:sts::999999999999:assumed-role/R/s" },
    });
    const { states } = await run(setup, { ...setup.ports, sendUnsigned });
    expect(states["take-on-role"]).toBe("passed");
  });
});

describe("refusals of another kind are failures", () => {
  test("a role that trusts another pool", async () => {
    const setup = await finishedSetup();
    await trustOnly(setup, "manual", "eu-west-1:22222222-2222-4222-8222-222222222222");
    const { checks, states } = await run(setup, setup.ports);
    expect(states["take-on-role"]).toBe("failed");
    expect(states["remove-test-user"]).toBe("passed");
    expect(checks.find(({ id }) => id === "take-on-role")?.problem).toMatchObject({
      code: "sign-in-refused",
    });
  });

  test("a pool that BlueRange would not find ends the test there", async () => {
    const setup = await finishedSetup();
    const input = { IdentityPoolId: setup.facts.identityPoolId ?? "" };
    await setup.ports.send({ action: "cognito-identity:DeleteIdentityPool", input });
    const { checks } = await run(setup, setup.ports);
    expect(checks.at(-1)).toMatchObject({
      id: "find-pool",
      state: "failed",
      found: "none",
      problem: { code: "pool-not-found" },
    });
  });

  test("a right that the key lacks is told as BlueRange's, not as the reader's", async () => {
    const setup = await finishedSetup();
    const sendAsServer = (call: AwsCall) =>
      call.action === "iam:GetRole"
        ? Promise.reject(awsError("AccessDenied"))
        : setup.ports.sendAsServer(call);
    const { checks } = await run(setup, { ...setup.ports, sendAsServer });
    expect(checks.at(-1)?.problem?.message).toBe("BlueRange's access key lacks a right: iam:GetRole");
  });

  test("a key that is switched off", async () => {
    const setup = await finishedSetup();
    const { userArn = "", accessKeyId = "" } = setup.facts;
    const input = { UserName: userArn.split("/").at(-1) ?? "", AccessKeyId: accessKeyId, Status: "Inactive" };
    await setup.ports.send({ action: "iam:UpdateAccessKey", input });
    const { checks } = await run(setup, setup.ports);
    expect(checks).toMatchObject([{ id: "new-key", state: "failed", problem: { code: "key-unknown" } }]);
    expect(setup.waitedMs()).toBeLessThanOrEqual(90_000);
  });
});

describe("AWS's delays", () => {
  test("a key that is seconds old is waited for", async () => {
    const setup = await finishedSetup(10_000);
    expect((await run(setup, setup.ports)).states["new-key"]).toBe("passed");
    expect(setup.waitedMs()).toBeGreaterThanOrEqual(10_000);
  });

  test("a role that is seconds old is waited for", async () => {
    const setup = await finishedSetup();
    await trustOnly(setup, "aws", setup.facts.identityPoolId ?? "");
    let refusals = 3;
    const sendUnsigned = (call: AwsCall) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(awsError("AccessDenied")) : setup.ports.sendUnsigned(call);
    };
    expect((await run(setup, { ...setup.ports, sendUnsigned })).states["take-on-role"]).toBe("passed");
    expect(setup.waitedMs()).toBe(6_000);
  });
});

describe("the test user", () => {
  const refusing = (setup: FinishedSetup, refused: string) => (call: AwsCall) =>
    call.action.endsWith(refused) ? Promise.reject(awsError("AccessDenied")) : setup.ports.sendAsServer(call);

  test("who can't be deleted is a remark", async () => {
    const setup = await finishedSetup();
    const sendAsServer = refusing(setup, ":DeleteIdentities");
    const { states, checks } = await run(setup, { ...setup.ports, sendAsServer });
    expect(states["remove-test-user"]).toBe("warning");
    expect(await isStillThere(setup, checks)).toBe(true);
  });

  test("is deleted even when nobody listens any more", async () => {
    const setup = await finishedSetup();
    const sent: string[] = [];
    const sendAsServer = (call: AwsCall) => {
      sent.push(call.action);
      return setup.ports.sendAsServer(call);
    };
    for await (const each of proof.probe({ ...setup.ports, sendAsServer }, setup.facts)) {
      if (each.type === "started" && each.id === "take-on-role") break;
    }
    expect(sent).toContain("cognito-identity:DeleteIdentities");
  });

  test("has a token that can't be read here: AWS is asked all the same", async () => {
    const setup = await finishedSetup();
    const sendAsServer = async (call: AwsCall) =>
      call.action.endsWith(":GetOpenIdTokenForDeveloperIdentity")
        ? { IdentityId: "eu-west-1:11111111-1111-4111-8111-111111111111", Token: "opaque" }
        : setup.ports.sendAsServer(call);
    const sendUnsigned = async () => ({
      AssumedRoleUser: { Arn: "arn:aws:sts::999999999999:assumed-role/R/s" },
    });
    const { states } = await run(setup, { ...setup.ports, sendAsServer, sendUnsigned });
    expect(states).toMatchObject({ token: "warning", "take-on-role": "passed" });
  });
});

// Whoever has the token is signed in; whoever has the temporary keys is on the broker.
test("neither token nor temporary keys are told to anybody", async () => {
  const setup = await finishedSetup();
  await trustOnly(setup, "aws", setup.facts.identityPoolId ?? "");
  const secrets: string[] = [];
  const sendUnsigned = async (call: AwsCall) => {
    secrets.push(String(call.input["WebIdentityToken"]));
    const answer = await setup.ports.sendUnsigned(call);
    secrets.push(...(JSON.stringify(answer).match(/(?<="(?:SecretAccessKey|SessionToken)":")[^"]+/g) ?? []));
    return answer;
  };
  const { progress } = await run(setup, { ...setup.ports, sendUnsigned });
  expect(secrets).toHaveLength(3);
  for (const secret of secrets) expect(JSON.stringify(progress)).not.toContain(secret);
});

test("sends nothing that it does not declare, and nothing with the operator's keys", async () => {
  const setup = await finishedSetup();
  const sent: string[] = [];
  const noting = (send: ProofPorts["send"]) => (call: AwsCall) => {
    sent.push(call.action);
    return send(call);
  };
  const { sendAsServer, sendUnsigned } = setup.ports;
  await run(setup, {
    ...setup.ports,
    send: () => Promise.reject(new Error("the operator's keys")),
    sendAsServer: noting(sendAsServer),
    sendUnsigned: noting(sendUnsigned),
  });
  expect(new Set(sent)).toEqual(new Set([...proof.reads, ...proof.writes]));
});

/** As the SDK throws it. */
function awsError(name: string): Error {
  return Object.assign(new Error(name), { name, $fault: "client", $metadata: { httpStatusCode: 403 } });
}
