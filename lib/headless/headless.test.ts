import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Secret } from "@/lib/domain/secret";
import { scanForSecrets } from "@/lib/wizard/secret-scan";
import { type Bed, type Ended, newBed, practiceAnswers } from "./testing/bed";

// On the practice account, which takes its time as AWS does: the cases wait side by side.
describe.concurrent("on the practice account", { timeout: 80_000 }, () => {
  test("plan shows every change of an empty account, makes none, and leaves nothing behind", async () => {
    const bed = newBed();
    const first = await bed.run("plan", "--json");
    expect(first.code).toBe(2);
    expect(typed(first, "planned")).toHaveLength(19);
    expect(first.out.at(-1)).toBe('{"type":"ended","outcome":"changes-pending","changes":19}');
    // What is only looked at stands in no list and takes no name from later setups.
    const again = await bed.run("plan");
    expect(again.code).toBe(2);
    expect(again.out.at(-1)).toBe("19 changes pending. Nothing has been changed.");
    expect(readdirSync(bed.dataDir)).not.toContain("out");
  });

  test("apply sets everything up and delivers; again, it changes nothing and says so", async () => {
    const bed = newBed();
    const first = await bed.run("apply", "--yes");
    expect({ code: first.code, last: first.out.at(-1) }).toEqual({ code: 0, last: "Done: 19 changes made." });
    // The operator of the manual is refused by the published rules: a warning that stops nothing.
    expect(first.err.join("\n")).toContain("repairTrust: true");
    expectDelivery(bed);

    const before = contents(bed);
    const second = await bed.run("apply");
    expect({ code: second.code, last: second.out.at(-1) }).toEqual({ code: 0, last: nothingToDo });
    expect(contents(bed)).toEqual(before);
    const planned = await bed.run("plan");
    expect({ code: planned.code, last: planned.out.at(-1) }).toEqual({ code: 0, last: nothingToDo });
    expectNoSecrets(bed, first, second, planned);
  });

  test("the files are written again where they are gone, from the vault", async () => {
    const bed = newBed();
    await bed.run("apply", "--yes");
    const before = contents(bed);
    writeFileSync(join(bed.folder, "application.yml"), "");
    writeFileSync(join(bed.folder, "aws.iot.key.pem"), "");
    const second = await bed.run("apply");
    expect(second.out.filter((line) => line.startsWith("wrote "))).toHaveLength(3);
    expect(contents(bed)).toEqual(before);
  });

  test("every answer of the file comes out where it belongs", async () => {
    const bed = newBed({
      ...practiceAnswers,
      externalUrl: "HTTP://Relution.MyCompany.com:8443/path/",
      userName: "somebody",
      iotPolicyName: "SomePolicy",
      identityPoolName: "Some pool",
      keyStoreName: "Some store",
      pemDirectory: "/srv/pem",
      keyOrigin: "csr",
      defaultRoles: false,
      trustCondition: "aws",
      permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess",
      iamPath: "iot",
    });
    const planned = await bed.run("plan", "--json");
    const calls = JSON.stringify(typed(planned, "planned"));
    expect(calls).toContain('"Path":"/iot/"');
    const applied = await bed.run("apply", "--yes", "--json");
    expect(applied.code).toBe(0);
    // What was planned is what was done, in the same words.
    expect(summaries(applied, "done").toSorted()).toEqual(summaries(planned, "planned").toSorted());
    expect(summaries(applied, "done").some((text) => text.includes("_Role"))).toBe(false);
    expect(typed(applied, "check").filter(({ state }) => state !== "passed")).toEqual([]);
    expect(parse(bed.file("application.yml"))).toMatchObject({
      keyStores: {
        "Some store": {
          _privateKeyWithCertificates_1_pem_urls: ["/srv/pem/aws.iot.crt.pem", "/srv/pem/aws.iot.key.pem"],
        },
      },
      mqtt: { keyStore: "Some store" },
    });
    const session = bed.file("session.json");
    for (const name of [
      "user/iot/somebody",
      "SomePolicy",
      "Some pool",
      "PowerUserAccess",
      "CreateCertificateFromCsr",
    ]) {
      expect(session).toContain(name);
    }
    expectDelivery(bed);
    expectNoSecrets(bed, planned, applied);
  });

  test("with repairTrust the refused trust policy is repaired, and stays so", async () => {
    const bed = newBed({ ...practiceAnswers, repairTrust: true });
    const first = await bed.run("apply", "--yes", "--json");
    expect(summaries(first, "done").at(-1)).toContain(
      "Trust policy of the IAM role RelutionOrganizationAccess",
    );
    expect(typed(first, "check").at(-2)).toMatchObject({ id: "take-on-role", state: "passed" });
    const second = await bed.run("apply", "--json");
    expect(second.out.at(-1)).toBe('{"type":"ended","outcome":"nothing-to-do","changes":0}');
  });

  test("without --yes and without a terminal the changes are shown and none is made", async () => {
    const bed = newBed();
    const ended = await bed.run("apply", "--json");
    expect(ended.code).toBe(1);
    expect(typed(ended, "planned").length).toBeGreaterThan(0);
    expect(typed(ended, "done")).toEqual([]);
    expect(typed(ended, "problem")).toMatchObject([{ code: "not-confirmed" }]);
    expect(readdirSync(bed.folder)).toEqual([]);
  });

  test("an application.yml of somebody else is refused before anything is made", async () => {
    const bed = newBed();
    mkdirSync(bed.folder);
    writeFileSync(join(bed.folder, "application.yml"), "server:\n  port: 8080\n");
    const ended = await bed.run("apply", "--yes", "--json");
    expect(ended.code).toBe(1);
    expect(ended.out.map((line) => JSON.parse(line).type)).toEqual(["problem", "ended"]);
    expect(bed.file("application.yml")).toBe("server:\n  port: 8080\n");
  });

  test.each([
    ["externalUrl", "https://10.0.0.1"],
    ["region", "mars-1"],
    ["userName", "zwei Wörter"],
    ["iamPath", "ü"],
    ["permissionsBoundary", "arn:aws:s3:::bucket"],
    ["pemDirectory", "relative/path"],
  ])("a wrong answer is a problem that names its key, for plan and apply alike: %s", async (key, value) => {
    const bed = newBed({ ...practiceAnswers, [key]: value });
    for (const verb of ["plan", "apply"]) {
      const ended = await bed.run(verb, "--yes", "--json");
      expect(ended.code).toBe(1);
      expect(typed(ended, "problem")).toMatchObject([{ field: key }]);
      expect(ended.err[0]).toMatch(/^Problem: /);
    }
  });
});

const nothingToDo = "Nothing to do: everything is there already.";

function typed(ended: Ended, type: string): readonly Record<string, unknown>[] {
  return ended.out.map((line) => JSON.parse(line)).filter((value) => value.type === type);
}

function summaries(ended: Ended, type: string): readonly string[] {
  return typed(ended, type).map(({ summary }) => String(summary));
}

const delivered = ["application.yml", "aws.iot.crt.pem", "aws.iot.key.pem"] as const;

function contents(bed: Bed): readonly string[] {
  return delivered.map((name) => bed.file(name));
}

/** The four files and no other, readable for their owner only where they hold a secret; certificate and key fit. */
function expectDelivery(bed: Bed): void {
  expect(readdirSync(bed.folder).toSorted()).toEqual([...delivered, "session.json"]);
  const modes = [...delivered, "session.json"].map((name) => statSync(join(bed.folder, name)).mode & 0o077);
  expect([modes[0], modes[2]]).toEqual([0, 0]);
  const certificate = new X509Certificate(bed.file("aws.iot.crt.pem"));
  expect(certificate.checkPrivateKey(createPrivateKey(bed.file("aws.iot.key.pem")))).toBe(true);
  const events = bed
    .file("session.json")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events[0]).toMatchObject({ format: "bluerange-aws-iot-setup/session" });
  expect(events[1]).toMatchObject({ type: "session.created", seq: 1 });
}

/** Neither what was printed nor the session file may be unfit for a build log or a mail to support. */
function expectNoSecrets(bed: Bed, ...runs: readonly Ended[]): void {
  const { mqtt } = parse(bed.file("application.yml"));
  const secrets = [new Secret(mqtt._aws_secretKey), new Secret(bed.file("aws.iot.key.pem"))];
  const texts = [bed.file("session.json"), ...runs.map(({ out, err }) => [...out, ...err].join("\n"))];
  for (const text of texts) expect(scanForSecrets(text, secrets)).toEqual([]);
}
