import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { lookAlikeWitness } from "@/lib/runtime/contract/witness";
import { type Bed, newBed } from "./testing/bed";

/**
 * Over HTTP, with the SDK's default chain. Others use the same look-alike: every name here is a new one. The role's
 * name is the manual's, though: one account has one, all setups write its trust policy, and so one runs at a time.
 */
const endpoint = process.env.AWS_ENDPOINT_URL;
if (!endpoint) process.stdout.write("Headless over HTTP skipped: AWS_ENDPOINT_URL names no look-alike.\n");

// In this process the default chain reads process.env, whatever environment a call is given.
vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAHEADLESSTESTS");
vi.stubEnv("AWS_SECRET_ACCESS_KEY", "anything");

describe.skipIf(!endpoint)("on the look-alike", { timeout: 120_000 }, () => {
  test("with the data folder lost, the secret comes from the folder of the files while its key is live", async () => {
    const { bed } = lookAlikeBed();
    const first = await bed.run("apply", "--yes");
    expect(first.code, first.err.join("\n")).toBe(0);
    const yaml = bed.file("application.yml");
    rmSync(bed.dataDir, { recursive: true });
    expect(await bed.run("plan")).toMatchObject({ code: 0 });
    rmSync(bed.dataDir, { recursive: true });
    const again = await bed.run("apply");
    expect({ code: again.code, last: again.out.at(-1) }).toEqual({
      code: 0,
      last: expect.stringMatching(/^Nothing to do: everything is there already\./),
    });
    expect(bed.file("application.yml")).toBe(yaml);
    expect(readdirSync(bed.folder)).toContain("session.json");
  });

  test("with everything lost, another key and another certificate need an option each, and --yes is none", async () => {
    const { bed } = lookAlikeBed();
    await bed.run("apply", "--yes");
    rmSync(bed.dataDir, { recursive: true });
    rmSync(bed.folder, { recursive: true });
    const key = await bed.run("apply", "--yes");
    expect({ code: key.code, err: key.err.join("\n") }).toMatchObject({ code: 1 });
    expect(key.err.join("\n")).toContain("--replace-key");
    // Nothing was changed, and yet there is something to tell support.
    expect(readdirSync(bed.folder)).toEqual(["session.json"]);
    const certificate = await bed.run("apply", "--yes", "--replace-key");
    expect(certificate.code).toBe(1);
    expect(certificate.err.join("\n")).toContain("--replace-certificate");
    const both = await bed.run("apply", "--yes", "--replace-key", "--replace-certificate");
    expect(both.code, both.err.join("\n")).toBe(0);
  });

  // Whoever watches an account need not be who has set it up.
  test("with the data folder lost, a check tells what is added, and what it can't know", async () => {
    const { bed, answers } = lookAlikeBed();
    await bed.run("apply", "--yes");
    rmSync(bed.dataDir, { recursive: true });
    const states = async () => {
      const { out } = await bed.run("drift", "--json");
      return new Map(out.map((line) => JSON.parse(line)).map(({ id, code, state }) => [id ?? code, state]));
    };
    const before = await states();
    expect(before.has("no-record")).toBe(true);
    expect([before.get("access-key"), before.get("private-key")]).toEqual(["unknown", "unknown"]);
    expect([before.get("further-policies"), before.get("certificate")]).toEqual(["passed", "passed"]);
    const { iam } = lookAlikeWitness(new URL(endpoint ?? ""));
    const UserName = answers.userName;
    await iam.attachUserPolicy({ UserName, PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" });
    await iam.createAccessKey({ UserName });
    const after = await states();
    expect([after.get("further-policies"), after.get("further-keys")]).toEqual(["warning", "warning"]);
    expect((await bed.run("drift")).code).toBe(2);
  });

  test("the account must be the one that is named", async () => {
    const { bed, answers } = lookAlikeBed();
    bed.answer({ ...answers, account: '"111111111111"' });
    const refused = await bed.run("apply", "--yes", "--json");
    expect(refused.code).toBe(1);
    expect(refused.out.map((line) => JSON.parse(line).code)).toContain("other-account");
    bed.answer({ ...answers, account: '"123456789012"' });
    expect(await bed.run("plan")).toMatchObject({ code: 2 });
  });

  // The answer with the key's only secret is lost: the key is live and useless, and a second one would be too many.
  test("killed while AWS makes the key and called again, the useless key is gone and one is there", async () => {
    const { bed, accessKeyId, answers } = lookAlikeBed();
    await slow("iam:CreateAccessKey", accessKeyId);
    const killed = bed.spawn("apply", "--yes");
    await killed.says("iam:PutUserPolicy");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    killed.kill();
    await killed.ended;
    const again = await bed.spawn("apply", "--yes").ended;
    expect(again.code, again.err.join("\n")).toBe(0);
    expect(again.out.join("\n")).toContain("deleted again");
    const planned = await bed.run("plan", "--json");
    expect(planned.code).toBe(0);
    expect(planned.out.filter((line) => line.includes("Access key AKIA"))).toHaveLength(1);
    expect(planned.out.join("\n")).toContain(`IAM user ${answers.userName}`);
  });
});

function lookAlikeBed(): { readonly bed: Bed; readonly accessKeyId: string; readonly answers: Names } {
  const name = randomBytes(5).toString("hex");
  const accessKeyId = `AKIA${name.toUpperCase()}`;
  const answers = {
    externalUrl: `https://${name}.example.com`,
    region: "eu-west-1",
    account: "aws",
    userName: `headless-${name}`,
    iotPolicyName: `Headless-${name}`,
    identityPoolName: `Headless ${name}`,
  };
  const env = {
    AWS_ENDPOINT_URL: endpoint ?? "",
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: "any",
  };
  return { bed: newBed(answers, env), accessKeyId, answers };
}

interface Names {
  readonly userName: string;
}

/** The next call of this key is answered, and done, only after a while. */
async function slow(action: string, key: string): Promise<void> {
  const body = JSON.stringify({ action, mode: "delay", ms: 4_000, key });
  const answer = await fetch(new URL("/_faults", endpoint), { method: "POST", body });
  if (!answer.ok) throw new Error(`the look-alike took no fault: HTTP ${answer.status}`);
}
