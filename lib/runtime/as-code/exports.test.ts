import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { asCodeFiles } from "@/lib/delivery/as-code/as-code-files";
import { isAtHand } from "@/lib/delivery/as-code/testing/programs";
import { isJsonObject, type Json } from "@/lib/domain/json";
import { trustPolicy } from "@/lib/domain/policy-document";
import { entries } from "@/lib/steps/index";
import type { SessionEvent } from "@/lib/wizard/events";
import { createPracticePorts } from "../steps/practice-ports";
import { codePlanOf } from "./code-plan-of";
import { askedSession } from "./testing/asked-session";
import { recordedSession } from "./testing/recorded-session";

type Files = ReadonlyMap<string, string>;

const theirs = "eu-west-1:22222222-2222-4222-8222-222222222222";

/** Accounts in every state that the exports tell apart. */
const sessions: Readonly<Record<string, () => Promise<readonly SessionEvent[]>>> = {
  "nobody has looked": async () => askedSession({ answers: { certificate: { iotResource: "account" } } }),
  practice: async () =>
    askedSession({
      accountKind: "practice",
      accountId: "999999999999",
      answers: { certificate: { iotResource: "account", keyOrigin: "csr" } },
    }),
  "all is made": () => recordedSession(createPracticePorts(), { apply: true }),
  "another setup has made it": async () => {
    const ports = createPracticePorts();
    await recordedSession(ports, { apply: true });
    return recordedSession(ports.forSession("session-2"));
  },
  "a pool is of others": async () => {
    const ports = createPracticePorts();
    const settings = { IdentityPoolName: "Their pool", AllowUnauthenticatedIdentities: true };
    await ports.send({
      action: "cognito-identity:CreateIdentityPool",
      input: {
        ...settings,
        AllowClassicFlow: false,
        DeveloperProviderName: "relution.mycompany.com",
        SupportedLoginProviders: { "api.twitter.com": "their-key;their-consumer-secret" },
        IdentityPoolTags: { Owner: "Jane Doe" },
      },
    });
    return recordedSession(ports, { answers: { "identity-pool": { identityPoolName: "Their pool" } } });
  },
  "the role is of others": async () => {
    const ports = createPracticePorts();
    const trust = trustPolicy({ identityPoolIds: [theirs], condition: "manual" });
    await ports.send({
      action: "iam:CreateRole",
      input: { RoleName: "RelutionOrganizationAccess", AssumeRolePolicyDocument: trust },
    });
    await recordedSession(ports, { apply: true, steps: ["iam-user", "certificate", "identity-pool"] });
    return recordedSession(ports);
  },
};

async function filesOf(events: readonly SessionEvent[]): Promise<Files> {
  const plan = await codePlanOf("11111111-2222-4333-8444-555555555555", events, entries);
  if (!plan.ok) throw new Error(plan.problem.code);
  return new Map(asCodeFiles(plan.value).map(({ path, text }) => [path, text]));
}

const hasTerraform = isAtHand("terraform", ["version"], "Formatting Terraform code");
const checker = "shellcheck";
const hasShellcheck = isAtHand(checker, ["--version"], "Checking the script");

describe.each(Object.entries(sessions))("where %s", (_, session) => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(await session());
  });
  const text = (path: string) => files.get(path) ?? "";

  // What stands for a value inside of the wizard means nothing to any of the programs.
  test("no file holds a value that is not one", () => {
    for (const [path, content] of files) expect(content, path).not.toMatch(/[‹›]|\$hole|undefined/);
  });

  // The files are handed on within a company. A pool of another application holds that one's secret.
  test("no file holds what others keep in a pool", () => {
    for (const [path, content] of files) expect(content, path).not.toMatch(/their-key|consumer-secret|Jane/);
  });

  test("bash reads the script, and finds nothing to complain about", () => {
    const read = spawnSync("bash", ["-n"], { input: text("aws-cli/bluerange-aws.sh"), encoding: "utf8" });
    expect(read, read.stderr).toMatchObject({ status: 0 });
    if (!hasShellcheck) return;
    const checked = spawnSync(checker, ["-"], {
      input: text("aws-cli/bluerange-aws.sh"),
      encoding: "utf8",
    });
    expect(checked.stdout).toBe("");
  });

  test.skipIf(!hasTerraform)("Terraform has nothing to format", () => {
    for (const path of ["terraform/main.tf", "terraform/imports.tf"]) {
      if (!files.has(path)) continue;
      const formatted = spawnSync("terraform", ["fmt", "-"], { input: text(path), encoding: "utf8" });
      expect(formatted.stdout, formatted.stderr).toBe(text(path));
    }
  });

  test("what is imported is a resource of the code", () => {
    const imported = [...text("terraform/imports.tf").matchAll(/to = (\w+)\.(\w+)/g)];
    for (const [, type, label] of imported) {
      expect(text("terraform/main.tf")).toContain(`resource "${type}" "${label}"`);
    }
  });

  test("every reference of the template is to something in it", () => {
    const template = parse(text("cloudformation/bluerange-aws.yaml") || "{}", { version: "1.1" });
    const known = ["AWS::AccountId", ...Object.keys({ ...template.Resources, ...template.Parameters })];
    for (const name of referredTo(template.Resources ?? {})) expect(known).toContain(name);
  });
});

describe("what others have made", () => {
  test("is never destroyed by Terraform, and their servers keep their way in", async () => {
    const main = (await sessions["the role is of others"]?.().then(filesOf))?.get("terraform/main.tf") ?? "";
    const [, role = ""] = main.split('resource "aws_iam_role" "relution_organization_access"');
    const both = `["${theirs}", aws_cognito_identity_pool.bluerange.id]`;
    expect(role).toContain(`"cognito-identity.amazonaws.com:aud" = ${both}`);
    expect(role).toContain("prevent_destroy = true");
    expect(role).toContain("ignore_changes  = [description,");
  });

  // A guest-friendly pool of somebody must not lose its guests to a script that nobody read.
  test("is changed by the script only while it is as it was seen, and a pool by hand", async () => {
    const script = (await sessions["the role is of others"]?.().then(filesOf))?.get(path) ?? "";
    expect(script).toContain("aws iam get-role --role-name RelutionOrganizationAccess --query Role.Assume");
    expect(script).toMatch(/elif \[ "\$now" = .*\$identity_pool_id/);
    const pool = (await sessions["a pool is of others"]?.().then(filesOf))?.get(path) ?? "";
    expect(pool).toMatch(/^# {3}aws cognito-identity update-identity-pool/m);
    expect(pool).not.toMatch(/^ *aws cognito-identity update-identity-pool/m);
  });

  const path = "aws-cli/bluerange-aws.sh";
});

test("a finished setup leaves CloudFormation nothing to make, and says so", async () => {
  const files = await filesOf((await sessions["all is made"]?.()) ?? []);
  expect([...files.keys()]).not.toContain("cloudformation/bluerange-aws.yaml");
  expect(files.get("README.md")).toContain("everything exists already");
});

function referredTo(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referredTo);
  if (!isJsonObject(value)) return [];
  const { Ref: ref, "Fn::GetAtt": attribute, "Fn::Sub": text } = value;
  if (typeof ref === "string") return [ref];
  if (Array.isArray(attribute)) return [String(attribute[0])];
  if (typeof text === "string") return [...text.matchAll(/\$\{([^!}]+)\}/g)].map(([, name]) => name ?? "");
  return Object.values(value).flatMap(referredTo);
}
