import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type GateFixture, openGate, signInWith } from "./gate-fixture";
import { makeLaunchLink } from "./launch-link";

const open: GateFixture[] = [];

afterEach(async () => {
  for (const fixture of open.splice(0)) await fixture.close();
});

async function opened(...options: Parameters<typeof openGate>): Promise<GateFixture> {
  const fixture = await openGate(...options);
  open.push(fixture);
  return fixture;
}

/** A clock that the test moves. */
function clock() {
  let nowMs = Date.parse("2026-01-01T00:00:00Z");
  return {
    now: () => new Date(nowMs),
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

const day = 24 * 60 * 60 * 1000;
const wrong = "http://127.0.0.1/open#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

describe("a browser that is not signed in never reaches Next", () => {
  test("whatever it asks for", async () => {
    const { ask, gate, reached } = await opened();
    const origin = `http://127.0.0.1:${gate.port}`;
    for (const target of ["/", "/setup/x/server", "/_next/static/a.js", "/favicon.ico", "/open/", "/open/x", "/OPEN"]) {
      expect((await ask({ target })).status).toBe(401);
      expect((await ask({ target, method: "POST", headers: { origin }, body: "a" })).status).toBe(401);
    }
    expect(reached).toHaveLength(0);
  });

  test("whatever cookie it makes up", async () => {
    const fixture = await opened();
    const cookie = await fixture.signIn();
    const [name = "", value = ""] = cookie.split("=");
    const [ends = "", id = "", signed = ""] = value.split(".");
    const forged = [
      "",
      name,
      `${name}=`,
      `${name}=1`,
      `${name}=${ends}.${id}`,
      `${name}=${Number(ends) + 1}.${id}.${signed}`,
      `${name}=${ends}.${"A".repeat(22)}.${signed}`,
      `${name}=${ends}.${id}.${"A".repeat(43)}`,
      `${name}=${ends}.${id}.${signed}x`,
      `x${cookie}`,
      `__Host-${cookie}`,
      `bluerange-setup-1=${value}`,
      `${name}=..`,
    ];
    for (const header of forged) expect((await fixture.ask({ headers: { cookie: header } })).status).toBe(401);
    expect(fixture.reached).toHaveLength(0);
    // And the true one is found among others of its name, which another program of this host may have set.
    expect((await fixture.ask({ headers: { cookie: `${name}=1; ${cookie}; a=b` } })).status).toBe(200);
  });

  test("with a cookie of another server's key", async () => {
    const one = await opened();
    const other = await opened({ handler: undefined });
    const value = (await one.signIn()).split("=")[1];
    const cookie = `bluerange-setup-${other.gate.port}=${value}`;
    expect((await other.ask({ headers: { cookie } })).status).toBe(401);
    expect(other.reached).toHaveLength(0);
  });

  test("it gets a page that says what to do, or a plain sentence where it did not ask for a page", async () => {
    const { ask } = await opened();
    const page = await ask({ headers: { accept: "text/html,*/*" } });
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.body).toContain("npm run link");
    expect(page.body).not.toMatch(/https?:\/\//);
    const text = await ask({ headers: { accept: "text/x-component" } });
    expect(text.headers.get("content-type")).toContain("text/plain");
    expect(text.body).toContain("npm run link");
  });
});

describe("a cookie", () => {
  test("is HttpOnly, SameSite=Strict, for 30 days, and named after the port", async () => {
    const { ask, gate } = await opened();
    const { status, headers } = await ask(signInWith(gate.link, gate.port));
    expect([status, headers.get("location")]).toEqual([303, "/"]);
    expect(headers.get("set-cookie")).toMatch(
      new RegExp(`^bluerange-setup-${gate.port}=\\S+; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  test("lasts 30 days without being used, and not a second longer", async () => {
    const { now, pass } = clock();
    const { ask, signIn } = await opened({ now });
    const headers = { cookie: await signIn() };
    pass(30 * day - 1000);
    expect((await ask({ headers })).status).toBe(200);
    pass(1000);
    expect((await ask({ headers })).status).toBe(401);
  });

  // A setup takes an afternoon, and the server may be restarted in it.
  test("survives a restart of the server", async () => {
    const before = await openGate();
    const cookie = await before.signIn();
    await before.gate.close();
    const after = await opened({ dataDir: before.dataDir, port: before.gate.port });
    expect((await after.ask({ headers: { cookie } })).status).toBe(200);
  });

  test("is signed with a key that only this account can read", async () => {
    const { dataDir } = await opened();
    expect((await stat(join(dataDir, "cookie.key"))).mode & 0o777).toBe(0o600);
  });
});

describe("a launch link", () => {
  test("holds 256 random bits in its fragment, where browsers send them to nobody", async () => {
    const { gate } = await opened();
    expect(gate.link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${gate.port}/open#[A-Za-z0-9_-]{43}$`));
  });

  test("opens once", async () => {
    const { ask, gate, signIn } = await opened();
    expect(await signIn()).not.toBe("");
    const again = await ask(signInWith(gate.link, gate.port));
    expect(again.status).toBe(401);
    expect(again.body).toContain("npm run link");
    expect(again.headers.has("set-cookie")).toBe(false);
  });

  test("opens for one of two browsers that use it at once", async () => {
    const { ask, gate } = await opened();
    const request = signInWith(gate.link, gate.port);
    const answers = await Promise.all([ask(request), ask(request), ask(request)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
  });

  test("is replaced by a newer one, also one made by npm run link", async () => {
    const { dataDir, gate, signIn } = await opened();
    const newer = await makeLaunchLink(dataDir, { address: `http://127.0.0.1:${gate.port}`, pid: process.pid });
    expect(await signIn(gate.link)).toBe("");
    expect(await signIn(newer)).not.toBe("");
    expect(await signIn(newer)).toBe("");
  });

  test("of an earlier start opens nothing, and the new start's does", async () => {
    const before = await openGate();
    await before.gate.close();
    const after = await opened({ dataDir: before.dataDir });
    expect(await after.signIn(before.gate.link)).toBe("");
    expect(await after.signIn()).not.toBe("");
  });

  test("may be pasted whole, with blanks around it, or as the token alone", async () => {
    for (const shape of [(link: string) => `  ${link}\n`, (link: string) => link.split("#")[1] ?? ""]) {
      const { gate, signIn } = await opened();
      expect(await signIn(shape(gate.link))).not.toBe("");
    }
  });

  // Whoever reads the folder of a running server must not be able to sign in with what lies there.
  test("lies nowhere on disk, only its digest does, for this account alone", async () => {
    const { dataDir, gate } = await opened();
    const path = join(dataDir, "launch.json");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, "utf8");
    expect(text).not.toContain(gate.link.split("#")[1]);
    const { linkDigest } = JSON.parse(text);
    const { signIn } = await opened();
    expect(await signIn(linkDigest)).toBe("");
  });

  test.each(["", "{", "{}", "null", '{"address":"x","pid":1,"linkDigest":""}'])(
    "is refused where the file on disk is damaged: %s",
    async (text) => {
      const { dataDir, gate, signIn } = await opened();
      await writeFile(join(dataDir, "launch.json"), text);
      expect(await signIn(gate.link)).toBe("");
      expect(await signIn("")).toBe("");
    },
  );

  test("that works no more still leads a browser home that is signed in", async () => {
    const { ask, gate, signIn } = await opened();
    const cookie = await signIn();
    const request = signInWith(gate.link, gate.port);
    const answer = await ask({ ...request, headers: { ...request.headers, cookie } });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  });

  test("is taken from our own page only", async () => {
    const { ask, gate, signIn } = await opened();
    const request = signInWith(gate.link, gate.port);
    for (const origin of [undefined, "null", "http://evil.example"]) {
      expect((await ask({ ...request, headers: { ...request.headers, origin } })).status).toBe(403);
    }
    expect(await signIn()).not.toBe("");
  });
});

describe("guessing", () => {
  test("is stopped after five tries a minute, however many are sent at once", async () => {
    const { now, pass } = clock();
    const { ask, gate, reached } = await opened({ now });
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
    const { ask, dataDir, gate, signIn } = await opened();
    for (let times = 0; times < 10; times += 1) {
      const link = await makeLaunchLink(dataDir, { address: `http://127.0.0.1:${gate.port}`, pid: process.pid });
      expect(await signIn(link)).not.toBe("");
    }
    const cookie = await signIn(await makeLaunchLink(dataDir, { address: "http://127.0.0.1", pid: process.pid }));
    for (let times = 0; times < 6; times += 1) await ask(signInWith(wrong, gate.port));
    expect((await ask({ headers: { cookie } })).status).toBe(200);
  });
});
