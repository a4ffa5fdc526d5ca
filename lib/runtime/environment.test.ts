import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment";
import { environmentVariables } from "./environment-variables";

const KEY = Buffer.alloc(32, 7).toString("base64");

function read(env: Record<string, string>) {
  const result = readEnvironment(env);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function problem(env: Record<string, string>) {
  const result = readEnvironment(env);
  if (result.ok) throw new Error("was accepted");
  return result.problem;
}

// `npm ci && npm start` is all that a fresh machine needs, so nothing may be required.
test("an empty environment gives a server on loopback with its data in ./data", () => {
  expect(read({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    dataDir: resolve("data"),
    loopback: true,
    allowPlainHttp: false,
    tls: undefined,
  });
});

test("a variable set to nothing counts as not set", () => {
  expect(read({ PORT: "", HOST: " ", DATABASE_URL: "", PUBLIC_ORIGIN: "" })).toEqual(read({}));
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3000x"],
  ["HOST", "127.0.0.1/x"],
  ["HOST", "a b"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["VAULT_KEY", "too-short"],
  ["PUBLIC_ORIGIN", "setup.mycompany.com"],
  ["PUBLIC_ORIGIN", "https://setup.mycompany.com/path"],
  ["PUBLIC_ORIGIN", "https://user@setup.mycompany.com"],
  ["ALLOW_PLAIN_HTTP", "yes"],
  ["AWS_ENDPOINT_URL", "ftp://localhost"],
  ["HTTPS_PROXY", "socks5://proxy:1080"],
])("%s=%s is a problem that names the variable and what it should hold", (name, value) => {
  const { message, remedy } = problem({ [name]: value });
  expect(message).toContain(name);
  expect(remedy).toContain(`Set ${name} to `);
});

// Several of these values hold passwords, and start-up problems end in logs.
test("a problem never repeats the value", () => {
  const canary = "CANARY-7f3a";
  for (const { name } of environmentVariables) {
    const result = readEnvironment({ [name]: `\u0000 ${canary} //` });
    expect(JSON.stringify(result.ok ? "" : result.problem)).not.toContain(canary);
  }
});

describe("values that contradict each other", () => {
  test.each([
    [{ DATABASE_URL: "postgres://localhost/setup" }, "VAULT_KEY"],
    [{ TLS_CERT_FILE: "cert.pem" }, "TLS_KEY_FILE"],
    [{ TLS_KEY_FILE: "key.pem" }, "TLS_CERT_FILE"],
    [{ PUBLIC_ORIGIN: "http://setup.mycompany.com" }, "ALLOW_PLAIN_HTTP=1"],
  ])("%j is refused with a remedy", (env, remedy) => {
    expect(problem(env).remedy).toContain(remedy);
  });
});

test("hosts and origins come out as browsers write them", () => {
  expect(read({ HOST: "[::1]" }).host).toBe("::1");
  expect(read({ PUBLIC_ORIGIN: "https://Setup.MyCompany.com:443/" }).publicOrigin).toBe(
    "https://setup.mycompany.com",
  );
});

// The machine's AWS profiles are offered only where nobody else can reach the pages.
test.each([
  [{}, true],
  [{ HOST: "localhost" }, true],
  [{ HOST: "127.0.0.2" }, true],
  [{ HOST: "0.0.0.0" }, false],
  [{ HOST: "127.0.0.1.mycompany.com" }, false],
  [{ PUBLIC_ORIGIN: "https://setup.mycompany.com" }, false],
])("%j serves this machine alone: %s", (env, expected) => {
  expect(read(env).loopback).toBe(expected);
});

test("the lower-case proxy variables come first, as curl reads them", () => {
  const environment = read({
    https_proxy: "first:3128",
    HTTPS_PROXY: "http://second:3128",
    no_proxy: "a.example",
    NO_PROXY: "b.example",
  });
  expect(environment.httpsProxy?.reveal()).toBe("http://first:3128");
  expect(environment.noProxy).toBe("a.example");
});

test("what may hold a password can't be printed by accident", () => {
  const environment = read({
    DATABASE_URL: "postgres://setup:CANARY@localhost/setup",
    VAULT_KEY: KEY,
    HTTPS_PROXY: "http://user:CANARY@proxy:3128",
  });
  const printed = JSON.stringify(environment);
  expect(printed).not.toContain("CANARY");
  expect(printed).not.toContain(KEY);
});

test("every variable of the table is read, and only those", () => {
  const asked = new Set<string>();
  readEnvironment(
    new Proxy<Record<string, string>>(
      {},
      {
        get(_, name) {
          asked.add(String(name).toUpperCase());
          return undefined;
        },
      },
    ),
  );
  expect([...asked].sort()).toEqual(environmentVariables.map(({ name }) => name).sort());
});
