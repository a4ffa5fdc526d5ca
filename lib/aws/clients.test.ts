import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AwsCall } from "@/lib/wizard/change";
import { type ClientOptions, createAwsClients } from "./clients";
import { callerIdentity, httpServer, type LocalServer, reply, testClients } from "./local-server";
import { defaultChainCredentials, listProfiles, profileCredentials } from "./profiles";
import { send } from "./send";

let server: LocalServer;
let folder: string;

// Everything that a machine may hold of another account, all of it pointing to a trap.
beforeEach(async () => {
  server = await httpServer(callerIdentity("arn:aws:iam::123456789012:user/kim"));
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  const file = join(folder, "config");
  const trap = `endpoint_url = ${server.endpoint}/trap\nregion = ap-south-1\nsigv4a_signing_region_set = *\n`;
  const keys = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = secret\n`;
  await writeFile(
    file,
    `[default]\n${trap}${keys("AKIADEFAULTDEFAULTDE")}[profile work]\n${trap}${keys("AKIAWORKWORKWORKWORK")}` +
      `[profile empty]\nregion = eu-west-1\n[sso-session corp]\nsso_region = eu-west-1\n[services s]\niam =\n`,
  );
  for (const [name, value] of Object.entries({
    AWS_CONFIG_FILE: file,
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "none"),
    AWS_ACCESS_KEY_ID: "AKIAAMBIENTAMBIENTAM",
    AWS_SECRET_ACCESS_KEY: "ambient",
    AWS_SESSION_TOKEN: "ambient",
    AWS_REGION: "ap-south-1",
    AWS_PROFILE: "default",
    AWS_ENDPOINT_URL: `${server.endpoint}/trap`,
    AWS_ENDPOINT_URL_IAM: `${server.endpoint}/trap`,
    AWS_USE_FIPS_ENDPOINT: "true",
    AWS_MAX_ATTEMPTS: "7",
  }))
    vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true });
});

const whoAmI: AwsCall = { action: "sts:GetCallerIdentity", input: {} };
const calls: readonly AwsCall[] = [
  whoAmI,
  { action: "iam:GetUser", input: {} },
  { action: "iot:DescribeEndpoint", input: { endpointType: "iot:Data-ATS" } },
  { action: "cognito-identity:ListIdentityPools", input: { MaxResults: 1 } },
];

// Keys that happen to lie in the environment belong to somebody's other work: setting up their account would be the
// worst surprise, and would look like success.
describe("nothing of this machine is used unless it was chosen", () => {
  test("the chosen key and region sign every call, whatever the environment holds", async () => {
    const { clients } = testClients(server.endpoint);
    for (const call of calls) await send(clients, call).catch(() => undefined);
    expect(server.seen).toHaveLength(calls.length);
    for (const { headers, url } of server.seen) {
      expect(headers.authorization).toContain("Credential=AKIACHOSENCHOSENCHOS/");
      expect(headers.authorization).toMatch(/\/(eu-west-1)\/(iam|sts|iot|cognito-identity)\//);
      expect(headers["x-amz-security-token"]).toBeUndefined();
      expect(url).not.toContain("trap");
    }
  });

  test("without credentials a call is not signed with those of the environment", async () => {
    const { clients } = testClients(server.endpoint, { credentials: "unsigned" });
    for (const call of calls) await expect(send(clients, call)).rejects.toThrow("without any");
    expect(server.seen).toHaveLength(0);
    const WebIdentityToken = "not-a-real-token";
    const input = { RoleArn: "arn:aws:iam::123456789012:role/R", RoleSessionName: "test", WebIdentityToken };
    await send(clients, { action: "sts:AssumeRoleWithWebIdentity", input });
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  // Through a proxy that lets nothing out, so that this test never reaches AWS.
  test.each([
    [
      "eu-west-1",
      ["sts.eu-west-1", "iam", "iot.eu-west-1", "cognito-identity.eu-west-1"],
      ".amazonaws.com:443",
    ],
    [
      "us-gov-west-1",
      ["sts.us-gov-west-1", "iam.us-gov", "iot.us-gov-west-1", "cognito-identity.us-gov-west-1"],
      ".amazonaws.com:443",
    ],
    [
      "cn-north-1",
      ["sts.cn-north-1", "iam.cn-north-1", "iot.cn-north-1", "cognito-identity.cn-north-1"],
      ".amazonaws.com.cn:443",
    ],
  ])("AWS's own addresses are called in %s, not those of a profile", async (region, hosts, domain) => {
    const targets: string[] = [];
    server.onConnect((socket, target) => {
      targets.push(target);
      socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
    });
    const clients = createAwsClients({ ...throughProxy(), region });
    for (const call of calls) await expect(send(clients, call)).rejects.toThrow();
    expect(targets).toEqual(hosts.map((host) => host + domain));
    expect(server.seen).toHaveLength(0);
  });
});

function throughProxy(): ClientOptions {
  return {
    region: "eu-west-1",
    credentials: { accessKeyId: "AKIACHOSENCHOSENCHOS", secretAccessKey: "chosen" },
    proxy: { httpsProxy: server.endpoint },
    record: () => undefined,
    sleep: async () => undefined,
  };
}

describe("the proxy", () => {
  test("is left out for the hosts of NO_PROXY", async () => {
    const targets: string[] = [];
    server.onConnect((socket, target) => {
      targets.push(target);
      socket.destroy();
    });
    const endpoint = server.endpoint.replace("http:", "https:");
    const { clients } = testClients(endpoint, {
      proxy: { httpsProxy: server.endpoint, noProxy: "127.0.0.1" },
    });
    // The server speaks no TLS, which only who reaches it directly can find out.
    await expect(send(clients, whoAmI)).rejects.toMatchObject({ code: "EPROTO" });
    expect(targets).toEqual([]);
  });

  test("gets its user and password, and is not asked for plain HTTP", async () => {
    const passwords: unknown[] = [];
    server.onConnect((socket, _, headers) => {
      passwords.push(headers["proxy-authorization"]);
      socket.destroy();
    });
    const httpsProxy = server.endpoint.replace("http://", "http://kim:pass%40word@");
    await expect(
      send(createAwsClients({ ...throughProxy(), proxy: { httpsProxy } }), whoAmI),
    ).rejects.toMatchObject({ code: "EPROXY" });
    expect(passwords).toEqual([`Basic ${Buffer.from("kim:pass@word").toString("base64")}`]);
    await send(testClients(server.endpoint, { proxy: { httpsProxy } }).clients, whoAmI);
    expect(passwords).toHaveLength(1);
  });
});

describe("profiles", () => {
  test("are listed by name, without the other sections of the files", async () => {
    expect(await listProfiles()).toEqual(["default", "empty", "work"]);
  });

  test("a machine without AWS files has none", async () => {
    vi.stubEnv("AWS_CONFIG_FILE", join(folder, "missing"));
    expect(await listProfiles()).toEqual([]);
  });

  test("the chosen one signs, and brings neither its region nor its address along", async () => {
    const { clients } = testClients(server.endpoint, { credentials: profileCredentials("work") });
    await send(clients, whoAmI);
    expect(server.seen[0]?.headers.authorization).toContain("Credential=AKIAWORKWORKWORKWORK/");
    expect(server.seen[0]?.headers.authorization).toContain("/eu-west-1/");
    expect(server.seen[0]?.url).not.toContain("trap");
  });

  test("one without keys is a rejection of its own kind, and nothing is sent", async () => {
    const { clients } = testClients(server.endpoint, { credentials: profileCredentials("empty") });
    await expect(send(clients, whoAmI)).rejects.toMatchObject({ name: "CredentialsProviderError" });
    expect(server.seen).toHaveLength(0);
  });

  test("the default chain is asked only where it was chosen by name", async () => {
    vi.stubEnv("AWS_PROFILE", undefined);
    const { clients } = testClients(server.endpoint, { credentials: defaultChainCredentials() });
    await send(clients, whoAmI);
    expect(server.seen[0]?.headers.authorization).toContain("Credential=AKIAAMBIENTAMBIENTAM/");
  });
});

test("another region is another client with the same key", async () => {
  const { clients } = testClients(server.endpoint);
  await send(clients.inRegion("me-south-1"), whoAmI);
  expect(server.seen[0]?.headers.authorization).toMatch(/AKIACHOSENCHOSENCHOS\/\d+\/me-south-1\/sts/);
});

test("an answer that is no web page passes the guard", async () => {
  const json = await httpServer(reply(200, "application/json", '{"endpointAddress":"a"}'));
  const answer = await send(testClients(json.endpoint).clients, {
    action: "iot:DescribeEndpoint",
    input: {},
  });
  expect(answer).toMatchObject({ endpointAddress: "a" });
  json.close();
});
