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
  test.each([
    "/_next/image?url=/a.png&w=64&q=75",
    "/_next/image/",
    "/%5fnext/image",
    "/a/../_next/image",
    "/_NEXT/IMAGE",
  ])("the image optimiser: %s", async (target) => {
    const count = await cameThrough(async () => expect((await ask({ target })).status).toBe(404));
    expect(count).toBe(0);
  });
});

describe("what different readers could split differently never reaches Next", () => {
  test.each([
    [
      "Content-Length and Transfer-Encoding",
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n",
    ],
    ["two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    ["a coding that ends in no chunks", "Transfer-Encoding: chunked, identity\r\n\r\nab"],
    ["a blank before the colon", "Content-Length : 2\r\n\r\nab"],
    ["a folded header", "X-A: b\r\n c\r\nContent-Length: x\r\n\r\n"],
  ])("%s", async (_, rest) => {
    const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${fixture.gate.port}\r\nOrigin: ${own}\r\nCookie: ${await fixture.cookie()}`;
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
      expect(
        (await ask({ ...head, headers: { ...headers, "content-length": undefined }, body })).status,
      ).toBe(413);
    });
    expect(count).toBe(0);
  });

  // A person who took the wrong file was left with one sentence on a bare page, and no way back.
  test("a file that a person gives: its page is told so instead, and gets nothing of it", async () => {
    const session = "00000000-0000-4000-8000-000000000000";
    const target = `/setup/${session}/own-file`;
    const headers = { origin: own, "content-type": "multipart/form-data; boundary=x" };
    const body = "x".repeat(megabyte + 1);
    expect((await ask({ method: "POST", target, headers, body })).status).toBe(200);
    const told = fixture.reached.at(-1);
    expect(told?.headers).toMatchObject({ "body-too-large": "1" });
    expect(await told?.toArray()).toEqual([]);
    const forged = { origin: own, "body-too-large": "1" };
    await ask({ method: "POST", target, headers: forged, body: "small" });
    expect(fixture.reached.at(-1)?.headers).not.toHaveProperty("body-too-large");
    for (const other of [`/setup/${session}/server`, "/own-file", `${target}/more`])
      expect((await ask({ method: "POST", target: other, headers, body })).status).toBe(413);
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
