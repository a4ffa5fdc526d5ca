import { stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gateForTest, movableClock, openGate, signInWith } from "./gate-fixture";

const day = 24 * 60 * 60 * 1000;

describe("a browser that is not signed in never reaches Next", () => {
  test("whatever it asks for", async () => {
    const { ask, gate, reached } = await gateForTest();
    const origin = `http://127.0.0.1:${gate.port}`;
    for (const target of [
      "/",
      "/setup/x/server",
      "/_next/static/a.js",
      "/favicon.ico",
      "/open/",
      "/open/x",
      "/OPEN",
    ]) {
      expect((await ask({ target })).status).toBe(401);
      expect((await ask({ target, method: "POST", headers: { origin }, body: "a" })).status).toBe(401);
    }
    expect(reached).toHaveLength(0);
  });

  test("whatever cookie it makes up", async () => {
    const fixture = await gateForTest();
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
    for (const header of forged)
      expect((await fixture.ask({ headers: { cookie: header } })).status).toBe(401);
    expect(fixture.reached).toHaveLength(0);
    // And the true one is found among others of its name, which another program of this host may have set.
    expect((await fixture.ask({ headers: { cookie: `${name}=1; ${cookie}; a=b` } })).status).toBe(200);
  });

  test("with a cookie of another server's key", async () => {
    const one = await gateForTest();
    const cookie = await one.cookie();
    await one.gate.close();
    const other = await gateForTest({ port: one.gate.port });
    expect((await other.ask({ headers: { cookie } })).status).toBe(401);
    expect(other.reached).toHaveLength(0);
  });

  test("it gets a page that says what to do, or a plain sentence where it did not ask for a page", async () => {
    const { ask } = await gateForTest();
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
    const { ask, gate } = await gateForTest();
    const { status, headers } = await ask(signInWith(gate.link, gate.port));
    expect([status, headers.get("location")]).toEqual([303, "/"]);
    expect(headers.get("set-cookie")).toMatch(
      new RegExp(`^bluerange-setup-${gate.port}=\\S+; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  test("lasts 30 days without being used, and not a second longer", async () => {
    const { now, pass } = movableClock();
    const { ask, signIn } = await gateForTest({ now });
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
    const after = await gateForTest({ dataDir: before.dataDir, port: before.gate.port });
    expect((await after.ask({ headers: { cookie } })).status).toBe(200);
  });

  test("is signed with a key that only this account can read", async () => {
    const { dataDir } = await gateForTest();
    expect((await stat(join(dataDir, "cookie.key"))).mode & 0o777).toBe(0o600);
  });
});
