import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { lookAlikeAt } from "@/e2e/kit/look-alike";
import { type Account, accountSchema, readAccount } from "@/e2e/kit/read-account";
import { awsCliAt, isAtHand } from "@/lib/delivery/as-code/testing/programs";
import { type Bed, newBed } from "./testing/bed";

/**
 * The exports do for real what the wizard does: on the look-alike each makes a setup, and boto3 compares it with the
 * wizard's own. The account is emptied for each; the files of this project run one after another, so nobody is in it.
 */
const endpoint = process.env.AWS_ENDPOINT_URL ?? "";
const region = "eu-west-1";
const hasReader = endpoint !== "" && isAtHand("python3", ["-c", "import boto3"], "Setups by code");
if (endpoint === "") process.stdout.write("Setups by code skipped: AWS_ENDPOINT_URL names no look-alike.\n");
const cli = hasReader ? awsCliAt(endpoint) : undefined;
if (hasReader && !cli) process.stdout.write("The script skipped: there is no AWS CLI, version 2, here.\n");
const hasTerraform = hasReader && isAtHand("terraform", ["version"], "Terraform");

vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
vi.stubEnv("AWS_SECRET_ACCESS_KEY", "anything");

const answers = { externalUrl: "https://relution.mycompany.com", region, account: "aws" };
afterAll(() => {
  if (cli) rmSync(cli, { recursive: true, force: true });
});

describe.skipIf(!hasReader)("on the look-alike", { timeout: 400_000 }, () => {
  let wizard: Account;

  const empty = () => lookAlikeAt(endpoint).reset();
  const account = () => readAccount(lookAlikeAt(endpoint), region);
  const bedHere = () => newBed(answers, { AWS_ENDPOINT_URL: endpoint });

  beforeAll(async () => {
    await empty();
    const bed = bedHere();
    const applied = await bed.run("apply", "--yes");
    expect(applied.code, applied.err.join("\n")).toBe(0);
    wizard = comparable(account());
  }, 120_000);

  beforeEach(empty);

  describe.skipIf(!cli)("the script for the AWS CLI", () => {
    const run = (bed: Bed) => {
      const folder = join(bed.folder, "aws-cli");
      const env = { ...process.env, PATH: `${cli}:${process.env["PATH"]}` };
      return spawnSync("bash", ["bluerange-aws.sh"], { cwd: folder, env, encoding: "utf8" });
    };

    test("makes what the wizard makes; a second run makes nothing, nor one that may not look", async () => {
      const bed = bedHere();
      expect(await bed.run("as-code")).toMatchObject({ code: 0 });
      const first = run(bed);
      expect(first, first.stderr).toMatchObject({ status: 0 });
      const made = account();
      expect(comparable(made)).toEqual(wizard);
      const second = run(bed);
      expect(second, second.stderr).toMatchObject({ status: 0 });
      expect(second.stdout).not.toMatch(/^made/m);
      expect(account()).toEqual(made);
      // "Not allowed to look" is not "not found": a refused look must not make a second key.
      const denied = { mode: "error", status: 403, code: "AccessDenied", message: "no", times: -1 } as const;
      await lookAlikeAt(endpoint).addFault({ action: "iam:ListAccessKeys", ...denied });
      expect(run(bed).status).toBe(1);
      await lookAlikeAt(endpoint).endFaults();
      expect(account()).toEqual(made);
      // Its secrets are in files for nobody else, and on no screen.
      const folder = join(bed.folder, "aws-cli");
      const secret = readFileSync(join(folder, "access-key.txt"), "utf8").split(/\s/)[1] ?? "?";
      expect(first.stdout + first.stderr).not.toContain(secret);
      for (const file of ["access-key.txt", "aws.iot.key.pem"]) {
        expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
      }
    });
  });

  describe.skipIf(!hasTerraform)("Terraform", () => {
    test("makes what the wizard makes but the access key, and then has nothing left to do", async () => {
      const bed = bedHere();
      await bed.run("as-code");
      const terraform = terraformIn(join(bed.folder, "terraform"));
      if (!terraform) return;
      expect(terraform("fmt", "-check", "-diff")).toMatchObject({ status: 0, stdout: "" });
      request(join(bed.folder, "terraform"));
      const applied = terraform("apply", "-auto-approve", "-input=false", "-no-color");
      expect(applied, applied.stderr).toMatchObject({ status: 0 });
      expect(comparable(account())).toEqual(withoutKeys(wizard));
      expect(terraform("plan", "-detailed-exitcode", "-input=false")).toMatchObject({ status: 0 });
      const state = readFileSync(join(bed.folder, "terraform", "terraform.tfstate"), "utf8");
      expect(state).not.toContain("PRIVATE KEY");
    });

    test("takes on what the wizard has made, and changes nothing of it", async () => {
      const bed = bedHere();
      expect(await bed.run("apply", "--yes")).toMatchObject({ code: 0 });
      const before = account();
      await bed.run("as-code");
      const terraform = terraformIn(join(bed.folder, "terraform"));
      if (!terraform) return;
      const applied = terraform("apply", "-auto-approve", "-input=false", "-no-color");
      expect(applied, applied.stderr).toMatchObject({ status: 0 });
      expect(applied.stdout).toMatch(/\b0 added, 0 changed, 0 destroyed/);
      expect(account()).toEqual(before);
      expect(readdirSync(join(bed.folder, "terraform"))).toContain("imports.tf");
    });
  });

  // The look-alike leaves out what it does not know of: managed policies, the certificate and the pool.
  test("a stack of CloudFormation has the wizard's users, roles and policies, as far as the look-alike makes stacks", async () => {
    const bed = bedHere();
    await bed.run("as-code");
    const template = join(bed.folder, "cloudformation", "bluerange-aws.yaml");
    const made = spawnSync("python3", [stackMaker, endpoint, region, template, `bluerange-${Date.now()}`], {
      encoding: "utf8",
    });
    expect(made, made.stderr).toMatchObject({ status: 0 });
    const { users, roles, iotPolicies } = wizard;
    expect(JSON.parse(made.stdout)).toEqual({
      status: "CREATE_COMPLETE",
      users: inlineOf(users),
      roles: inlineOf(roles),
      iotPolicies,
    });
  });
});

const stackMaker = "lib/headless/testing/make-stack.py";

/** Without what is another one each time: the ids of pool, certificate and key. */
function comparable(account: Account): Account {
  const [pool] = account.pools;
  const text = JSON.stringify(account).replaceAll(pool?.id ?? "no pool", "POOL");
  const { users, certificates, ...rest } = accountSchema.parse(JSON.parse(text));
  return {
    ...rest,
    users: Object.fromEntries(
      Object.entries(users).map(([name, user]) => [name, { ...user, keys: user.keys.map(nameless) }]),
    ),
    certificates: certificates.map((certificate) => ({ ...nameless(certificate), pem: "PEM" })),
  };
}

function nameless<T extends { readonly id: string }>(named: T): T {
  return { ...named, id: "ID" };
}

/** Terraform leaves the access key to people. */
function withoutKeys(account: Account): Account {
  const users = Object.entries(account.users).map(([name, user]) => [name, { ...user, keys: [] }]);
  return { ...account, users: Object.fromEntries(users) };
}

function inlineOf(owners: Readonly<Record<string, { readonly inline: unknown }>>) {
  return Object.fromEntries(Object.entries(owners).map(([name, { inline }]) => [name, inline]));
}

/** Undefined where Terraform can't get its AWS provider. TF_CLI_ARGS_init may name a folder that has it. */
function terraformIn(folder: string) {
  const env = { ...process.env, AWS_ENDPOINT_URL: endpoint, TF_IN_AUTOMATION: "1" };
  const terraform = (...args: readonly string[]) =>
    spawnSync("terraform", args, { cwd: folder, env, encoding: "utf8" });
  const begun = terraform("init", "-input=false", "-no-color");
  if (begun.status === 0) return terraform;
  process.stdout.write("Terraform skipped: it can't get its AWS provider here.\n");
  return undefined;
}

function request(folder: string): void {
  const made = ["-keyout", "aws.iot.key.pem", "-out", "certificate-request.pem"];
  const args = ["req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=BlueRange", ...made];
  expect(spawnSync("openssl", args, { cwd: folder, encoding: "utf8" })).toMatchObject({ status: 0 });
}
