import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gateForTest, movableClock, openGate, signInWith } from "./gate-fixture";
import { makeLaunchLink } from "./launch-link";

const wrong = "http://127.0.0.1/open#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

describe("a launch link", () => {
  test("holds 256 random bits in its fragment, where browsers send them to nobody", async () => {
    const { gate } = await gateForTest();
    expect(gate.link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${gate.port}/open#[A-Za-z0-9_-]{43}$`));
  });

  test("opens once", async () => {
    const { ask, gate, signIn } = await gateForTest();
    expect(await signIn()).not.toBe("");
    const again = await ask(signInWith(gate.link, gate.port));
    expect(again.status).toBe(401);
    expect(again.body).toContain("npm run link");
    expect(again.headers.has("set-cookie")).toBe(false);
  });

  test("opens for one of two browsers that use it at once", async () => {
    const { ask, gate } = await gateForTest();
    const request = signInWith(gate.link, gate.port);
    const answers = await Promise.all([ask(request), ask(request), ask(request)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
  });

  test("is replaced by a newer one, also one made by npm run link", async () => {
    const { dataDir, gate, signIn } = await gateForTest();
    const newer = await anotherLink(dataDir, `http://127.0.0.1:${gate.port}`);
    expect(await signIn(gate.link)).toBe("");
    expect(await signIn(newer)).not.toBe("");
    expect(await signIn(newer)).toBe("");
  });

  test("of an earlier start opens nothing, and the new start's does", async () => {
    const before = await openGate();
    await before.gate.close();
    const after = await gateForTest({ dataDir: before.dataDir });
    expect(await after.signIn(before.gate.link)).toBe("");
    expect(await after.signIn()).not.toBe("");
  });

  test("may be pasted whole, with blanks around it, or as the token alone", async () => {
    for (const shape of [(link: string) => `  ${link}\n`, (link: string) => link.split("#")[1] ?? ""]) {
      const { gate, signIn } = await gateForTest();
      expect(await signIn(shape(gate.link))).not.toBe("");
    }
  });

  // Whoever reads the folder of a running server must not be able to sign in with what lies there.
  test("lies nowhere on disk, only its digest does, for this account alone", async () => {
    const { dataDir, gate } = await gateForTest();
    const path = join(dataDir, "launch.json");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, "utf8");
    expect(text).not.toContain(gate.link.split("#")[1]);
    const { linkDigest } = JSON.parse(text);
    const { signIn } = await gateForTest();
    expect(await signIn(linkDigest)).toBe("");
  });

  test.each(["", "{", "{}", "null", '{"address":"x","pid":1,"linkDigest":""}'])(
    "is refused where the file on disk is damaged: %s",
    async (text) => {
      const { dataDir, gate, signIn } = await gateForTest();
      await writeFile(join(dataDir, "launch.json"), text);
      expect(await signIn(gate.link)).toBe("");
      expect(await signIn("")).toBe("");
    },
  );

  test("that works no more still leads a browser home that is signed in", async () => {
    const { ask, gate, signIn } = await gateForTest();
    const cookie = await signIn();
    const request = signInWith(gate.link, gate.port);
    const answer = await ask({ ...request, headers: { ...request.headers, cookie } });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  });

  test("is taken from our own page only", async () => {
    const { ask, gate, signIn } = await gateForTest();
    const request = signInWith(gate.link, gate.port);
    for (const origin of [undefined, "null", "http://evil.example"]) {
      expect((await ask({ ...request, headers: { ...request.headers, origin } })).status).toBe(403);
    }
    expect(await signIn()).not.toBe("");
  });
});

describe("guessing", () => {
  test("is stopped after five tries a minute, however many are sent at once", async () => {
    const { now, pass } = movableClock();
    const { ask, gate, reached } = await gateForTest({ now });
    const guess = signInWith(wrong, gate.port);
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(guess)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    const braked = answers.filter(({ status }) => status === 429);
    expect(braked).toHaveLength(95);
    expect(braked.every(({ headers }) => headers.get("retry-after") === "60")).toBe(true);
    // Not even the right one is looked at meanwhile.
    expect((await ask(signInWith(gate.link, gate.port))).status).toBe(429);
    pass(60_000);
    expect((await ask(signInWith(gate.link, gate.port))).status).toBe(303);
    expect(reached).toHaveLength(0);
  });

  test("does not lock out a browser that is signed in, and a link that works counts as no guess", async () => {
    const { ask, dataDir, gate, signIn } = await gateForTest();
    for (let times = 0; times < 10; times += 1) {
      const link = await anotherLink(dataDir, `http://127.0.0.1:${gate.port}`);
      expect(await signIn(link)).not.toBe("");
    }
    const cookie = await signIn(await anotherLink(dataDir, "http://127.0.0.1"));
    for (let times = 0; times < 6; times += 1) await ask(signInWith(wrong, gate.port));
    expect((await ask({ headers: { cookie } })).status).toBe(200);
  });
});

async function anotherLink(dataDir: string, address: string): Promise<string> {
  const link = await makeLaunchLink(dataDir, { address, pid: process.pid });
  if (!link.ok) throw new Error(link.problem.code);
  return link.value;
}
