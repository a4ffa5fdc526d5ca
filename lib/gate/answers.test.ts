import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { type Answer, gateForTest, signInWith } from "./gate-fixture";

/** What Next might say, and the gate does not let it say. */
async function looseHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === "/fault") throw new Error("CANARY");
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  response.setHeader("Content-Security-Policy", "default-src *");
  const more = { "cache-control": "s-maxage=1", "X-Content-Type-Options": "loose", "X-Own": "kept" };
  if (request.url === "/array") response.writeHead(200, "Fine", Object.entries(more).flat());
  else if (request.url === "/object") response.writeHead(200, more);
  response.end("inside");
}

function expectProtected({ headers, status }: Answer): void {
  expect.soft(headers.get("cache-control"), String(status)).toBe("no-store");
  expect.soft(headers.get("x-content-type-options"), String(status)).toBe("nosniff");
  expect.soft(headers.get("referrer-policy"), String(status)).toBe("same-origin");
  expect.soft(headers.get("cross-origin-opener-policy"), String(status)).toBe("same-origin");
  expect.soft(headers.get("cross-origin-resource-policy"), String(status)).toBe("same-origin");
  expect.soft(headers.get("permissions-policy"), String(status)).toContain("camera=()");
  const policy = headers.get("content-security-policy");
  expect.soft(policy, String(status)).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
  expect.soft(policy, String(status)).toContain("frame-ancestors 'none'");
  expect.soft(policy, String(status)).not.toMatch(/unsafe|\*/);
}

test("every answer carries the protecting headers, whoever wrote it and whatever it set", async () => {
  const fixture = await gateForTest({ handler: looseHandler, onFault: () => {} });
  const { ask, askRaw, gate, signIn, answers } = fixture;
  const cookie = await signIn();
  const origin = `http://127.0.0.1:${gate.port}`;
  for (const target of ["/", "/object", "/array", "/fault", "/open", "/_next/image", "//x"]) {
    await ask({ target, headers: { cookie } });
  }
  await ask({ headers: { cookie }, method: "PUT" });
  await ask({ headers: { cookie, host: "evil.example" } });
  await ask({ headers: { cookie }, method: "POST" });
  await ask({ headers: { cookie, upgrade: "websocket", connection: "upgrade" } });
  await ask({ headers: { cookie, "x-long": "x".repeat(20_000) } });
  await ask({ headers: { cookie, origin, "content-length": "9999999" }, method: "POST" });
  await ask({ headers: { accept: "text/html" } });
  for (let times = 0; times < 6; times += 1) await ask(signInWith("wrong", gate.port));
  await askRaw("nonsense\r\n\r\n");
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([200, 303, 400, 401, 403, 404, 405, 413, 421, 429, 431, 500]);
  for (const answer of answers) expectProtected(answer);
});

test("what Next says beside them stays as it is", async () => {
  const fixture = await gateForTest({ handler: looseHandler });
  const cookie = await fixture.signIn();
  for (const target of ["/object", "/array"]) {
    const { headers, body } = await fixture.ask({ target, headers: { cookie } });
    expect(headers.get("x-own")).toBe("kept");
    expect(body).toContain("inside");
  }
});

// Error texts may hold anything of anybody.
test("a fault behind the gate is reported to the operator, and its text never to the browser", async () => {
  const faults: unknown[] = [];
  const fixture = await gateForTest({ handler: looseHandler, onFault: (fault) => faults.push(fault) });
  const answer = await fixture.ask({ target: "/fault", headers: { cookie: await fixture.signIn() } });
  expect(answer.status).toBe(500);
  expect(answer.body).not.toContain("CANARY");
  expect(faults).toHaveLength(1);
});

describe("the request that Next sees", () => {
  async function seen(headers: Readonly<Record<string, string>>) {
    const { askSignedIn, reached } = await gateForTest();
    await askSignedIn({ target: "/setup/x?y=1", headers });
    const [request] = reached;
    if (!request) throw new Error("did not come through");
    return request;
  }

  // Next, and layers like it, have taken headers like these for their own words.
  test("holds none of the headers by which proxies and Next itself speak to Next", async () => {
    const forged = [
      "forwarded",
      "x-forwarded-for",
      "x-forwarded-host",
      "x-forwarded-port",
      "x-forwarded-proto",
      "x-real-ip",
      "x-middleware-subrequest",
      "x-middleware-rewrite",
      "x-middleware-prefetch",
      "x-matched-path",
      "x-now-route-matches",
      "x-nextjs-data",
      "x-invoke-path",
      "x-invocation-id",
      "x-action-forwarded",
      "x-prerender-revalidate",
      "next-resume",
      "x-next-resume-state-length",
      "next-hmr-refresh",
      "content-security-policy-report-only",
      "x-never-heard-of",
    ];
    const { headers, rawHeaders } = await seen(Object.fromEntries(forged.map((name) => [name, "CANARY"])));
    expect(JSON.stringify([headers, rawHeaders])).not.toContain("CANARY");
  });

  test("holds what pages and server actions need", async () => {
    const needed = {
      accept: "text/x-component",
      "accept-encoding": "gzip",
      "last-event-id": "7",
      "next-action": "a1",
      "next-router-state-tree": "%5B%5D",
      "next-url": "/setup",
      rsc: "1",
      "user-agent": "test",
    };
    const { headers, method, url } = await seen(needed);
    expect(headers).toMatchObject(needed);
    expect([method, url]).toEqual(["GET", "/setup/x?y=1"]);
  });

  test("holds the nonce of its own answer, and a new one every time", async () => {
    const { askSignedIn, answers, reached } = await gateForTest();
    await askSignedIn({ headers: { "content-security-policy": "script-src 'nonce-AAAA'" } });
    await askSignedIn({});
    const [, first, second] = answers.map(({ headers }) => headers.get("content-security-policy"));
    expect(reached.map(({ headers }) => headers["content-security-policy"])).toEqual([first, second]);
    expect(first).not.toBe(second);
  });

  test("holds the body byte by byte", async () => {
    const fixture = await gateForTest({
      handler: async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        response.end(`${request.headers["content-length"]} ${Buffer.concat(chunks).toString("utf8")}`);
      },
    });
    const headers = { cookie: await fixture.signIn(), origin: `http://127.0.0.1:${fixture.gate.port}` };
    const { body } = await fixture.ask({ method: "POST", headers, body: "größer: 0\r\n\r\n😀" });
    expect(body).toContain(`${Buffer.byteLength("größer: 0\r\n\r\n😀")} größer: 0\r\n\r\n😀`);
  });
});
