import { describe, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { buildFiles } from "./build-files";
import { readDeliveryValues } from "./delivery-values";
import { archiveName } from "./shown-texts";
import { exampleValues as values } from "./testing/example-values";

const canary = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARY0KEY";
const secrets = {
  secretAccessKey: new Secret(canary),
  privateKeyPem: new Secret(
    "-----BEGIN RSA PRIVATE KEY-----\r\nBBBB\r\n-----END RSA PRIVATE KEY-----\r\n\r\n",
  ),
};

const files = buildFiles(values, secrets);
const textOf = (name: string): string =>
  files.find((file) => file.name === name)?.content.reveal() ?? `no ${name}`;

test("the files bear the manual's names", () => {
  expect(files.map(({ name }) => name)).toEqual([
    "application.yml",
    "aws.iot.crt.pem",
    "aws.iot.key.pem",
    "README.txt",
  ]);
});

test("only the owner may read what holds a secret", () => {
  const withSecret = files.filter(({ content }) => /CANARY|PRIVATE KEY/.test(content.reveal()));
  expect(withSecret.map(({ name, mode }) => [name, mode])).toEqual([
    ["application.yml", 0o600],
    ["aws.iot.key.pem", 0o600],
  ]);
});

// Files pass through logs, events and test output on their way; there they must stay silent.
test("printing the files shows no secret", () => {
  expect(JSON.stringify(files) + String(files[0]?.content)).not.toContain(canary);
});

test("PEM files have LF and one final newline, whatever AWS sent", () => {
  expect(textOf("aws.iot.crt.pem")).toBe("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
  expect(textOf("aws.iot.key.pem")).toBe(
    "-----BEGIN RSA PRIVATE KEY-----\nBBBB\n-----END RSA PRIVATE KEY-----\n",
  );
});

const unwrapped = (text: string): string => text.replace(/\s+/g, " ");

describe("README.txt", () => {
  test.each([
    ["where the files go", "/etc/opt/relution/aws.iot.key.pem"],
    [
      "the key's rights",
      "-o root -g relution -m 0640 \\\n    aws.iot.crt.pem aws.iot.key.pem /etc/opt/relution",
    ],
    ["to merge", "Never add a second key of the same name"],
    ["the restart and the place to look", "https://relution.mycompany.com/system/portal"],
    ["AWS's delay", "6 to 8 minutes"],
    [
      "the manual's limit",
      "native MQTT\ndirectly, on port 8883. This setup does not allow use of an HTTP proxy.",
    ],
    ["that browsers may use a proxy", "does not apply to browser clients"],
    ["how to test the link", "openssl s_client -connect a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com:8883"],
    ["what a new URL keeps in the same setup", "it keeps the IAM user and the certificate"],
    ["what a new setup makes", "makes an IAM user, an access key and a certificate of its own"],
  ])("says %s", (_, sentence) => {
    expect(unwrapped(textOf("README.txt"))).toContain(unwrapped(sentence));
  });

  // People paste commands as they stand: a folder's name must not become a command.
  test("quotes a folder for the shell", () => {
    const awkward = buildFiles({ ...values, pemDirectory: "/opt/it's; here" }, secrets);
    expect(awkward.at(-1)?.content.reveal()).toContain(String.raw`-m 0755 '/opt/it'\''s; here'`);
  });

  test("speaks of Windows where the folder does", () => {
    const windows = buildFiles({ ...values, pemDirectory: "C:\\Relution" }, secrets);
    const readme = windows.at(-1)?.content.reveal();
    expect(readme).toContain("C:\\Relution\\aws.iot.key.pem");
    expect(readme).not.toContain("sudo install");
  });
});

// They look as real ones do, and somebody may carry them to a server.
test("files of the practice account say so, in README.txt and in the archive's name", () => {
  const practice = { ...values, isPractice: true };
  const readme = buildFiles(practice, secrets).at(-1)?.content.reveal() ?? "";
  expect(readme.split("\n").slice(0, 4).join("\n")).toContain("From the practice account");
  expect(textOf("README.txt")).not.toContain("practice");
  expect([archiveName(practice), archiveName(values)]).toEqual([
    "bluerange-aws-practice.zip",
    "bluerange-aws.zip",
  ]);
});

test("without all facts there are no values, but a problem that names what is missing", () => {
  expect(readDeliveryValues(values)).toMatchObject({ ok: true });
  const { endpoint: _, ...rest } = values;
  expect(readDeliveryValues(rest)).toMatchObject({
    ok: false,
    problem: { code: "delivery-not-ready", message: expect.stringMatching(/: endpoint$/) },
  });
});
