import { generateKeyPairSync, webcrypto } from "node:crypto";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import { X509CertificateGenerator } from "@peculiar/x509";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGate } from "./gate";
import { gateForTest } from "./gate-fixture";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gate-files-"));
  await writeIdentity();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** cert.pem and key.pem for 127.0.0.1, and other.pem, a key of somebody else. */
async function writeIdentity(): Promise<void> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=gate",
    keys,
    signingAlgorithm: algorithm,
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  await writeFile(join(folder, "cert.pem"), certificate.toString("pem"));
  await writeFile(
    join(folder, "key.pem"),
    `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`,
  );
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(join(folder, "other.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
}

const files = (cert: string, key: string) => ({ certFile: join(folder, cert), keyFile: join(folder, key) });

async function problemOf(environment: Partial<Parameters<typeof startGate>[0]["environment"]>) {
  const place = {
    port: 0,
    host: "127.0.0.1",
    tls: undefined,
    publicOrigin: undefined,
    allowPlainHttp: false,
  };
  const started = await startGate({
    environment: { ...place, dataDir: folder, ...environment },
    handler: async () => {},
    onFault: () => {},
  });
  if (started.ok) await started.value.close();
  return started.ok ? undefined : started.problem;
}

describe("a start that can't work says why and what to do", () => {
  test("another program has the port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const problem = await problemOf({ port });
    expect(problem?.message).toContain(String(port));
    expect(problem?.remedy).toContain("set PORT");
    other.close();
  });

  test("the address is not of this machine", async () => {
    expect((await problemOf({ host: "192.0.2.1", allowPlainHttp: true }))?.remedy).toContain("set HOST");
  });

  test.each([
    ["missing", "none.pem", "key.pem", "tls-file-unreadable"],
    ["missing", "cert.pem", "none.pem", "tls-file-unreadable"],
    ["not the pair", "cert.pem", "other.pem", "tls-files-unusable"],
    ["swapped", "key.pem", "cert.pem", "tls-files-unusable"],
  ])("TLS files %s: %s, %s", async (_, cert, key, code) => {
    expect((await problemOf({ tls: files(cert, key) }))?.code).toBe(code);
  });

  test("a damaged cookie key", async () => {
    await writeFile(join(folder, "cookie.key"), "short");
    expect((await problemOf({}))?.code).toBe("cookie-key-damaged");
    await rm(join(folder, "cookie.key"));
  });

  // A folder stands for all that keeps the server from a file of its own: rights, a full disk, another account's file.
  test.each([
    ["cookie.key", "cookie-key-unusable"],
    ["launch.json", "launch-file-unwritten"],
  ])("a %s that can't be used", async (name, code) => {
    await mkdir(join(folder, name));
    const problem = await problemOf({});
    await rm(join(folder, name), { recursive: true });
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(join(folder, name));
  });
});

test("TLS files serve HTTPS", async () => {
  const { gate } = await gateForTest({ tls: files("cert.pem", "key.pem") });
  expect(gate.link).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/open#/);
  const status = await new Promise((resolve) =>
    get({ port: gate.port, host: "127.0.0.1", path: "/", rejectUnauthorized: false }, ({ statusCode }) =>
      resolve(statusCode),
    ),
  );
  expect(status).toBe(401);
});

describe("behind a proxy that ends TLS", () => {
  const host = "setup.mycompany.com";
  const origin = `https://${host}`;

  test("the public origin signs in with a Secure __Host- cookie, and answers ask for TLS from now on", async () => {
    const { ask, gate } = await gateForTest({ publicOrigin: origin });
    expect(gate.link.startsWith(`${origin}/open#`)).toBe(true);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams({ link: gate.link }).toString();
    const answer = await ask({ method: "POST", target: "/open", headers: { host, origin, ...form }, body });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-bluerange-setup-\d+=.*; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
    const headers = { host, cookie: cookie.split(";")[0] };
    expect((await ask({ headers })).status).toBe(200);
    // The same machine by another name is another site, with cookies of its own.
    expect((await ask({ headers: { ...headers, host: `127.0.0.1:${gate.port}` } })).status).toBe(401);
  });
});

// A browser would apply it to every port of localhost.
test("nothing asks for TLS from now on at an address of plain HTTP or of loopback", async () => {
  const { ask } = await gateForTest();
  expect((await ask({})).headers.has("strict-transport-security")).toBe(false);
});

// Progress is shown as it happens, and a page that streams must not keep the server from stopping.
test("a stream arrives part by part, and ends when the gate closes", async () => {
  const { gate, dataDir, signIn } = await gateForTest({
    handler: async (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write("data: first\n\n");
    },
  });
  const cookie = await signIn();
  const socket = connect(gate.port, "127.0.0.1");
  socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${gate.port}\r\nCookie: ${cookie}\r\n\r\n`);
  let received = "";
  await new Promise<void>((resolve) =>
    socket.on("data", (chunk) => {
      received += String(chunk);
      if (received.includes("data: first")) resolve();
    }),
  );
  const ended = new Promise((resolve) => socket.on("close", resolve));
  await gate.close();
  await ended;
  await expect(access(join(dataDir, "launch.json"))).rejects.toThrow();
});
