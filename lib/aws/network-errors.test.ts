import "reflect-metadata";
import { BasicConstraintsExtension, X509CertificateGenerator } from "@peculiar/x509";
import { afterEach, describe, expect, test } from "vitest";
import type { IamAction } from "@/lib/wizard/change";
import type { ReadError } from "@/lib/wizard/step";
import { errorReader } from "./error-reader";
import { failedAt } from "./failed-call";
import {
  closedPort,
  hangUp,
  httpServer,
  type LocalServer,
  queryError,
  reply,
  testClients,
  tlsServer,
} from "./local-server";
import type { ProxySettings } from "./proxy-agent";
import { send } from "./send";

const CANARY = "CANARY";

let server: LocalServer | undefined;
afterEach(() => server?.close());

async function readAt(
  endpoint: string,
  action: IamAction = "iam:CreateAccessKey",
  proxy: ProxySettings = {},
): Promise<ReadError> {
  const { clients } = testClients(endpoint, { answerTimeoutMs: 300, proxy });
  const error = await send(clients, { action, input: { UserName: "bluerange" } }).then(
    () => expect.fail("the call was answered"),
    (thrown: unknown) => thrown,
  );
  return errorReader.read(error, action);
}

describe("what the network does is told apart, since each has another remedy", () => {
  test("nobody listens", async () => {
    const read = await readAt(`http://127.0.0.1:${await closedPort()}`);
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "connection-refused" } });
  });

  test("the name is unknown", async () => {
    const read = await readAt("https://iam.invalid");
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "no-route" } });
  });

  test("a certificate that nobody here trusts", async () => {
    const foreign = await tlsServer(await selfSigned());
    const read = await readAt(foreign.endpoint);
    foreign.close();
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "foreign-certificate" } });
    expect(read.problem.remedy).toContain("NODE_EXTRA_CA_CERTS");
  });

  test("something that speaks no TLS", async () => {
    server = await httpServer(reply(200, "text/plain", ""));
    const read = await readAt(server.endpoint.replace("http:", "https:"));
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "not-tls" } });
  });

  // A lost answer and a refusal look alike to most programs. Only the first may have made something.
  test("the connection is cut before the answer", async () => {
    server = await httpServer(hangUp);
    const read = await readAt(server.endpoint);
    expect(read).toMatchObject({
      outcome: "unknown",
      problem: { code: "connection-lost", aws: { error: "ECONNRESET" } },
    });
  });

  test("the answer breaks off in the middle", async () => {
    server = await httpServer((request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("<CreateAccessKeyResponse>");
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await readAt(server.endpoint)).toMatchObject({
      outcome: "unknown",
      problem: { code: "connection-lost" },
    });
  });

  test("no answer comes", async () => {
    server = await httpServer(() => undefined);
    expect(await readAt(server.endpoint)).toMatchObject({
      outcome: "unknown",
      problem: { code: "no-answer", aws: { error: "ETIMEDOUT" } },
    });
  });

  // A firewall that drops packets without a word; the SDK gives this timeout no code of its own.
  test("a connection is never made", async () => {
    server = await httpServer();
    server.onConnect(() => undefined);
    const read = await readAt("https://iam.invalid", "iam:CreateUser", { httpsProxy: server.endpoint });
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "no-route" } });
  });

  test("the proxy is down", async () => {
    const proxy = { httpsProxy: `http://127.0.0.1:${await closedPort()}` };
    const read = await readAt("https://iam.invalid", "iam:CreateUser", proxy);
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "proxy-unreachable" } });
  });

  test("the proxy wants a password", async () => {
    server = await httpServer();
    server.onConnect((socket) =>
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n"),
    );
    const read = await readAt("https://iam.invalid", "iam:CreateUser", { httpsProxy: server.endpoint });
    expect(read).toMatchObject({ outcome: "refused", problem: { code: "proxy-password" } });
  });
});

describe("an answer that is not AWS's is no success and no stack trace", () => {
  // Well-formed, so that the SDK could read it as an answer of IAM that says nothing.
  const page = `<html><body>${CANARY}</body></html>`;
  test.each([
    ["a filter's page", reply(403, "text/html", page), "refused", "not-from-aws"],
    [
      "a sign-in page that answers 200",
      reply(200, "text/html; charset=utf-8", page),
      "unknown",
      "not-from-aws",
    ],
    ["a gateway's words", reply(502, "text/plain", "Bad Gateway"), "unknown", "not-from-aws"],
    ["a proxy that wants a password", reply(407, "text/html", page), "refused", "proxy-password"],
    [
      "a redirect",
      reply(302, "text/plain", "", { location: "http://elsewhere/" }),
      "refused",
      "not-from-aws",
    ],
  ])("%s", async (_, answer, outcome, code) => {
    server = await httpServer(answer);
    for (const action of ["iam:CreateUser", "iot:CreateKeysAndCertificate"] as const) {
      const read = await readAt(server.endpoint, action);
      expect(read).toMatchObject({ outcome, problem: { code } });
      expect(JSON.stringify(read)).not.toContain("CANARY");
    }
  });
});

test("gives the request ID, which is what AWS's support asks for", async () => {
  server = await httpServer(queryError(409, "EntityAlreadyExists"));
  const { problem } = await readAt(server.endpoint, "iam:CreateUser");
  expect(problem.aws).toEqual({
    error: "EntityAlreadyExistsException",
    action: "iam:CreateUser",
    requestId: "r-1",
  });
});

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=127.0.0.1",
    keys,
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true)],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  return {
    cert: certificate.toString("pem"),
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
  };
}

// A database fails in the same words of Node's: "ask whoever runs the firewall to AWS" would help nobody.
test.each(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND"])(
  "%s is AWS's only where a call to AWS threw it",
  (code) => {
    const error = Object.assign(new Error(`connect ${code} 10.0.0.5:5432`), { code, syscall: "connect" });
    expect(() => errorReader.read(error, "iam:CreateUser")).toThrow(error);
    const ofCall = failedAt(Object.assign(new Error(code), { code }), {
      action: "iam:CreateUser",
      input: {},
    });
    expect(errorReader.read(ofCall, "iam:CreateUser").problem.aws?.error).toBe(code);
  },
);
