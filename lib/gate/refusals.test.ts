import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, type GateFixture, openGate } from "./gate-fixture";

let fixture: GateFixture;
let signedIn: { readonly cookie: string };
let own: string;

beforeAll(async () => {
  fixture = await openGate();
  signedIn = { cookie: await fixture.signIn() };
  own = `http://127.0.0.1:${fixture.gate.port}`;
});

afterAll(() => fixture.close());

/** As a browser that is signed in: so the cookie is never the reason of a refusal here. */
function ask({ headers, ...rest }: Asked) {
  return fixture.ask({ ...rest, headers: { ...signedIn, ...headers } });
}

/** Runs the requests and tells how many of them came through to Next. */
async function cameThrough(work: () => Promise<unknown>): Promise<number> {
  const before = fixture.reached.length;
  await work();
  return fixture.reached.length - before;
}

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
        const lines = ["GET / HTTP/1.1", hosts, `Cookie: ${signedIn.cookie}`, "Connection: close"];
        const { status } = await fixture.askRaw(`${lines.filter(Boolean).join("\r\n")}\r\n\r\n`);
        expect([400, 421]).toContain(status);
      }
      const old = await fixture.askRaw(`GET / HTTP/1.0\r\nCookie: ${signedIn.cookie}\r\n\r\n`);
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
  const types = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain;charset=UTF-8"];

  test.each(origins)("from Origin %s", async (pattern) => {
    const origin = pattern?.replace("PORT", String(fixture.gate.port));
    const count = await cameThrough(async () => {
      for (const type of types) {
        const headers = { origin, "content-type": type, "sec-fetch-site": "same-origin", "next-action": "a1" };
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
    ["a script or image", { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }, 403],
    ["a fetch", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }, 403],
    ["a frame", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }, 403],
    ["a link", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, 200],
    ["an address typed in", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, 200],
  ])("%s", async (_, headers, status) => {
    expect((await ask({ headers })).status).toBe(status);
  });
});

describe("methods, protocols and targets that no page uses never reach Next", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY"])("%s", async (method) => {
    const count = await cameThrough(async () => {
      const answer = await ask({ method, headers: { origin: own } });
      expect([400, 405]).toContain(answer.status);
    });
    expect(count).toBe(0);
  });

  // Next would open a way around the gate: it adds its own "upgrade" listener to a server it is told of.
  test.each([
    { connection: "Upgrade", upgrade: "websocket" },
    { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "" },
    { upgrade: "websocket" },
  ])("a switch of protocols: %j", async (headers) => {
    const count = await cameThrough(async () => {
      expect((await ask({ target: "/_next/webpack-hmr", headers })).status).toBe(400);
    });
    expect(count).toBe(0);
  });

  test("CONNECT", async () => {
    const text = "CONNECT 169.254.169.254:80 HTTP/1.1\r\nHost: 169.254.169.254:80\r\n\r\n";
    expect(await cameThrough(async () => expect((await fixture.askRaw(text)).status).toBe(405))).toBe(0);
  });

  test.each(["http://evil.example/", "//evil.example/", "*", "/%", "/%00", "/a\\b", "/%5c..%5cdata"])(
    "the target %s",
    async (target) => {
      const count = await cameThrough(async () => expect((await ask({ target })).status).toBe(400));
      expect(count).toBe(0);
    },
  );

  // The image optimiser has been a way to run code on the server.
  test.each(["/_next/image?url=/a.png&w=64&q=75", "/_next/image/", "/%5fnext/image", "/a/../_next/image", "/_NEXT/IMAGE"])(
    "the image optimiser: %s",
    async (target) => {
      const count = await cameThrough(async () => expect((await ask({ target })).status).toBe(404));
      expect(count).toBe(0);
    },
  );
});

describe("what different readers could split differently never reaches Next", () => {
  test.each([
    ["Content-Length and Transfer-Encoding", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n"],
    ["two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    ["a coding that ends in no chunks", "Transfer-Encoding: chunked, identity\r\n\r\nab"],
    ["a blank before the colon", "Content-Length : 2\r\n\r\nab"],
    ["a folded header", "X-A: b\r\n c\r\nContent-Length: x\r\n\r\n"],
  ])("%s", async (_, rest) => {
    const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${fixture.gate.port}\r\nOrigin: ${own}\r\nCookie: ${signedIn.cookie}`;
    const count = await cameThrough(async () => {
      expect((await fixture.askRaw(`${head}\r\nConnection: close\r\n${rest}`)).status).toBe(400);
    });
    expect(count).toBe(0);
  });

  test("no HTTP at all", async () => {
    const count = await cameThrough(async () => {
      expect((await fixture.askRaw("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n")).status).toBe(400);
    });
    expect(count).toBe(0);
  });
});

describe("what is too large never reaches Next", () => {
  const megabyte = 1024 * 1024;

  test("headers", async () => {
    const count = await cameThrough(async () => {
      expect((await ask({ headers: { "x-long": "x".repeat(20_000) } })).status).toBe(431);
    });
    expect(count).toBe(0);
  });

  test("a body that says so itself, before it is sent", async () => {
    const headers = { origin: own, "content-length": String(megabyte + 1) };
    const count = await cameThrough(async () => {
      const answer = await ask({ method: "POST", headers });
      expect(answer.status).toBe(413);
      expect(answer.body).toContain("larger than 1 MB");
    });
    expect(count).toBe(0);
  });

  test("a body in chunks that never says how long it will be", async () => {
    const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
    const headers = { origin: own, "transfer-encoding": "chunked" };
    const count = await cameThrough(async () => {
      const { body, ...head } = { body: `${chunk.repeat(65)}0\r\n\r\n`, method: "POST", headers };
      expect((await ask({ ...head, headers: { ...headers, "content-length": undefined }, body })).status).toBe(413);
    });
    expect(count).toBe(0);
  });

  test("while a body of exactly 1 MB comes through, in one piece or in chunks", async () => {
    const body = "x".repeat(megabyte);
    const chunked = { origin: own, "transfer-encoding": "chunked", "content-length": undefined };
    const count = await cameThrough(async () => {
      expect((await ask({ method: "POST", headers: { origin: own }, body })).status).toBe(200);
      const inChunks = `${`4000\r\n${"x".repeat(0x4000)}\r\n`.repeat(64)}0\r\n\r\n`;
      expect((await ask({ method: "POST", headers: chunked, body: inChunks })).status).toBe(200);
    });
    expect(count).toBe(2);
  });
});
