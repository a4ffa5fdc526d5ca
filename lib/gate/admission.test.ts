import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GateFixture, openGate } from "./gate-fixture";

let fixture: GateFixture;
let own: string;

// Every request below has a valid cookie: so the cookie is never the reason of a refusal here.
const ask: GateFixture["askSignedIn"] = (request) => fixture.askSignedIn(request);
const cameThrough: GateFixture["cameThrough"] = (work) => fixture.cameThrough(work);

beforeAll(async () => {
  fixture = await openGate();
  own = `http://127.0.0.1:${fixture.gate.port}`;
});

afterAll(() => fixture.close());

test("a request of a browser that is signed in comes through, so the refusals below mean something", async () => {
  const count = await cameThrough(async () => {
    expect((await ask({})).body).toContain("inside");
    expect((await ask({ method: "HEAD" })).status).toBe(200);
    expect((await ask({ method: "POST", headers: { origin: own }, body: "a=b" })).status).toBe(200);
  });
  expect(count).toBe(3);
});

// A stranger's name that points to this machine makes their page "same origin" (DNS rebinding); Next carried such
// requests out.
describe("a Host that is not one of ours never reaches Next", () => {
  test.each([
    "evil.example",
    "evil.example:PORT",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1:PORT.evil.example",
    "127.0.0.2:PORT",
    "0.0.0.0:PORT",
    "2130706433:PORT",
    "0x7f.1:PORT",
    "localhost.:PORT",
    "localhost",
    "user@127.0.0.1:PORT",
    "127.0.0.1:PORT, evil.example",
    "[::ffff:127.0.0.1]:PORT",
  ])("%s", async (name) => {
    const host = name.replace("PORT", String(fixture.gate.port));
    const count = await cameThrough(async () => {
      expect((await ask({ headers: { host } })).status).toBe(421);
      expect((await ask({ target: "/open", headers: { host } })).status).toBe(421);
      const forged = { host, origin: `http://${host}`, "x-forwarded-host": `127.0.0.1:${fixture.gate.port}` };
      expect((await ask({ method: "POST", headers: forged, body: "a" })).status).toBe(421);
    });
    expect(count).toBe(0);
  });

  test("two Host headers, none, or an empty one", async () => {
    const host = `Host: 127.0.0.1:${fixture.gate.port}`;
    const count = await cameThrough(async () => {
      for (const hosts of [`${host}\r\nHost: evil.example`, `Host: evil.example\r\n${host}`, "", "Host:"]) {
        const lines = ["GET / HTTP/1.1", hosts, `Cookie: ${await fixture.cookie()}`, "Connection: close"];
        const { status } = await fixture.askRaw(`${lines.filter(Boolean).join("\r\n")}\r\n\r\n`);
        expect([400, 421]).toContain(status);
      }
      const old = await fixture.askRaw(`GET / HTTP/1.0\r\nCookie: ${await fixture.cookie()}\r\n\r\n`);
      expect(old.status).toBe(421);
    });
    expect(count).toBe(0);
  });

  test.each(["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])("but %s with our port does", async (name) => {
    const host = `${name}:${fixture.gate.port}`;
    expect(await cameThrough(() => ask({ headers: { host } }))).toBe(1);
  });
});

// Other pages, other ports of this machine included ("same-site"), can make a browser send requests with its cookie.
describe("a change that our own page did not ask for never reaches Next", () => {
  const origins = [
    undefined,
    "null",
    "",
    "http://evil.example",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "https://127.0.0.1:PORT",
    "http://localhost:PORT",
    "http://127.0.0.1:PORT.evil.example",
    "http://127.0.0.1:PORT/",
  ];
  const types = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain;charset=UTF-8",
  ];

  test.each(origins)("from Origin %s", async (pattern) => {
    const origin = pattern?.replace("PORT", String(fixture.gate.port));
    const count = await cameThrough(async () => {
      for (const type of types) {
        const headers = {
          origin,
          "content-type": type,
          "sec-fetch-site": "same-origin",
          "next-action": "a1",
        };
        expect((await ask({ method: "POST", headers, body: "a=b" })).status).toBe(403);
      }
    });
    expect(count).toBe(0);
  });

  test.each(["cross-site", "same-site", "none", "nonsense"])("with Sec-Fetch-Site %s", async (site) => {
    const headers = { origin: own, "sec-fetch-site": site };
    const count = await cameThrough(async () => {
      expect((await ask({ method: "POST", headers, body: "a" })).status).toBe(403);
    });
    expect(count).toBe(0);
  });

  test("while our own page may, with Sec-Fetch-Site or, on plain HTTP beyond loopback, without", async () => {
    const count = await cameThrough(async () => {
      await ask({ method: "POST", headers: { origin: own, "sec-fetch-site": "same-origin" }, body: "a" });
      await ask({ method: "POST", headers: { origin: own }, body: "a" });
    });
    expect(count).toBe(2);
  });
});

describe("another page may link to ours but not load it as its part", () => {
  test.each([
    [
      "a script or image",
      { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" },
      403,
    ],
    ["a fetch", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }, 403],
    [
      "a frame",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
      403,
    ],
    [
      "a link",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
      200,
    ],
    ["an address typed in", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, 200],
  ])("%s", async (_, headers, status) => {
    expect((await ask({ headers })).status).toBe(status);
  });
});
