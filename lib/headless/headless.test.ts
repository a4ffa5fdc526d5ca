import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSessionFile } from "@/lib/replay/reading/read-session-file";
import { opened } from "@/lib/store/testing/opened";
import { newBed, practiceAnswers } from "./testing/bed";
import {
  contents,
  expectDelivery,
  expectNoSecrets,
  nothingToDo,
  notLetIn,
  summaries,
  typed,
} from "./testing/told-and-delivered";

// On the practice account, which takes its time as AWS does: the cases wait side by side.
describe.concurrent("on the practice account", { timeout: 120_000 }, () => {
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
    expect({ code: first.code, last: first.out.at(-1) }).toEqual({
      code: 0,
      last: `Done: 19 changes made. ${notLetIn}`,
    });
    // The operator of the manual is refused by the published rules: a warning that stops nothing.
    expect(first.err.join("\n")).toContain("repairTrust: true");
    expectDelivery(bed);

    const before = contents(bed);
    const second = await bed.run("apply");
    expect({ code: second.code, last: second.out.at(-1) }).toEqual({
      code: 0,
      last: `${nothingToDo} ${notLetIn}`,
    });
    expect(contents(bed)).toEqual(before);
    const planned = await bed.run("plan");
    expect({ code: planned.code, last: planned.out.at(-1) }).toEqual({ code: 0, last: nothingToDo });
    expectNoSecrets(bed, first, second, planned);

    // Lost files come again, from the vault.
    writeFileSync(join(bed.folder, "application.yml"), "");
    writeFileSync(join(bed.folder, "aws.iot.key.pem"), "");
    const third = await bed.run("apply");
    expect(third.out.filter((line) => line.startsWith("wrote "))).toHaveLength(3);
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
      installKind: "linux",
      pemDirectory: "/srv/pem",
      keyOrigin: "csr",
      defaultRoles: false,
      trustCondition: "aws",
      permissionsBoundary: "arn:aws:iam::aws:policy/AdministratorAccess",
      iamPath: "iot",
    });
    const planned = await bed.run("plan", "--json");
    const calls = JSON.stringify(typed(planned, "planned"));
    expect(calls).toContain('"Path":"/iot/"');
    const applied = await bed.run("apply", "--yes", "--json", "--masked-session");
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
      "AdministratorAccess",
      "CreateCertificateFromCsr",
    ]) {
      expect(session).toContain(name);
    }
    const masked = bed.file("session-masked.json");
    expect(masked).toContain("user/iot/somebody");
    expect(masked).not.toMatch(/relution\.mycompany\.com/i);
    for (const text of [session, masked]) {
      const opened = await readSessionFile(new TextEncoder().encode(text));
      expect(opened).toMatchObject({ ok: true, value: { integrity: "intact", torn: false } });
    }
    expectDelivery(bed, "install.sh", "session-masked.json");
    expect(bed.file("install.sh")).toContain("pem_dir=$root/srv/pem\n");
    expect(statSync(join(bed.folder, "install.sh")).mode & 0o777).toBe(0o755);
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

  test("once the files are installed, the secrets are kept no longer; before, nothing is lost by saying so", async () => {
    const bed = newBed({ ...practiceAnswers, trustCondition: "aws" });
    const early = await bed.run("installed");
    expect(early.code).toBe(1);
    expect(early.err.join("\n")).toContain("call it first");
    await bed.run("apply", "--yes");
    const noted = await bed.run("installed", "--json");
    expect({ code: noted.code, last: noted.out.at(-1) }).toEqual({
      code: 0,
      last: '{"type":"ended","outcome":"installed","changes":0}',
    });
    const { store } = await opened({ dataDir: bed.dataDir });
    const sessions = await store.list();
    const events = await store.read(sessions[0]?.sessionId ?? "");
    await store.close();
    expect(sessions).toHaveLength(1);
    expect(events.map(({ type }) => type)).toContain("files.installed");
    const drift = await bed.run("drift");
    expect(drift.code).toBe(0);
  });

  test("data that another process has open is a problem with its remedy", async () => {
    const bed = newBed();
    const both = await Promise.all([bed.run("plan"), bed.run("plan")]);
    expect(both.map(({ code }) => code).toSorted()).toEqual([1, 2]);
    expect(both.flatMap(({ err }) => err).join("\n")).toContain("(DATA_DIR)");
  });

  // What it knows of keys and pools would be made a second time.
  test("beside a saved setup that can't be read nothing is begun", async () => {
    const bed = newBed();
    const { store } = await opened({ dataDir: bed.dataDir });
    await store.create("later", { type: "session.created", product: "9.0.0", node: "v99.0.0" }, new Date());
    await store.close();
    const database = new Libsql(join(bed.dataDir, "sessions.db"));
    database.exec(`update events set event = '{"type":"moon.landed"}'`);
    database.close();
    const ended = await bed.run("apply", "--yes");
    expect(ended.code).toBe(1);
    expect(ended.err.join("\n")).toContain("A saved setup can't be read");
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

  // The terminal's way of "edit application.yml", the point where a long setup breaks.
  test("with --application-yml the two blocks stand in the server's own file; what can't be merged stops first", async () => {
    const bed = newBed();
    const theirs = join(bed.dataDir, "..", "their.yml");
    writeFileSync(theirs, "# ours\r\nmqtt:\r\n  enabled: true\r\nmqtt: {}\r\n");
    const refused = await bed.run("apply", "--yes", "--application-yml", theirs);
    expect(refused.code).toBe(1);
    expect(refused.err.join("\n")).toContain("lines 2 and 4");
    expect(refused.out.join("\n")).not.toContain("IAM user");

    writeFileSync(theirs, "# ours\r\nmqtt:\r\n  serverUris: tcp://mosquitto:1883\r\n");
    const first = await bed.run("apply", "--yes", "--application-yml", theirs);
    expect(first.code, first.err.join("\n")).toBe(0);
    const merged = bed.file("application.yml");
    expect(merged).toMatch(/^# ours\r\nmqtt:\r\n/);
    expect(parse(merged)).toMatchObject({ keyStores: { "AWS IoT Keystore": {} }, mqtt: { enabled: true } });
    expect([...first.out, ...first.err].join("\n")).toContain("--choose mqtt=");

    const again = await bed.run("apply", "--application-yml", theirs);
    expect(again.out.at(-1)).toBe(`${nothingToDo} ${notLetIn}`);
    expect(bed.file("application.yml")).toBe(merged);
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

// The process as people and pipelines call it: what it prints where, its exit codes, and what a kill leaves behind.
describe.concurrent("the process", { timeout: 120_000 }, () => {
  test("the exit code is 2 for pending changes; --json has stdout for itself, and stderr is empty", async () => {
    const { code, out, err } = await newBed().spawn("plan", "--json").ended;
    expect({ code, err }).toEqual({ code: 2, err: [] });
    for (const line of out) expect(() => JSON.parse(line)).not.toThrow();
  });

  test("the exit code is 1 for a problem, which stands on stderr as cause and remedy, without a stack", async () => {
    const { code, out, err } = await newBed().spawn("apply", "--json").ended;
    expect(code).toBe(1);
    for (const line of out) expect(() => JSON.parse(line)).not.toThrow();
    expect(err[0]).toMatch(/^Problem: /);
    expect(err[1]).toMatch(/^ {2}What to do: /);
    expect(err).toHaveLength(2);
  });

  // A crash between AWS's answer and the receipt is where setups end up with two keys, one of them lost.
  test("killed in the middle and called again it goes on, and there is one key", async () => {
    const bed = newBed({ ...practiceAnswers, trustCondition: "aws" });
    const killed = bed.spawn("apply", "--yes");
    await killed.says("iam:PutUserPolicy");
    killed.kill();
    await killed.ended;

    const again = await bed.run("apply", "--yes");
    expect(again.code).toBe(0);
    const keys = bed
      .file("session.json")
      .split("\n")
      .filter((line) => line.includes('"type":"change.done"') && line.includes('"create-access-key"'))
      .map((line) => JSON.parse(line).how);
    const counted = (how: string) => keys.filter((found) => found === how).length;
    expect(counted("applied") - counted("removed")).toBe(1);
    const { out } = await bed.run("plan");
    expect(out.at(-1)).toBe(nothingToDo);
    expect(out.filter((line) => line.startsWith("= Access key"))).toHaveLength(1);
  });
});
