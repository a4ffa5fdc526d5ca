import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applicationYml, maskedApplicationYml } from "./application-yml";
import { certificateFileName, pemPath, privateKeyFileName } from "./pem-files";

const defaults = {
  endpoint: "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com",
  keyStoreName: "AWS IoT Keystore",
  pemDirectory: "/etc/opt/relution",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

// The manual is contractual: an administrator who compares the file with it must find no difference.
const manual = `keyStores:
  # Key store name
  AWS IoT Keystore:
    _keystorePassword:
    _privateKeyWithCertificates_1_decryptPassword:
    _privateKeyWithCertificates_1_pem_urls:
      - /etc/opt/relution/aws.iot.crt.pem
      - /etc/opt/relution/aws.iot.key.pem
    provider: BC
    type: PKCS12
    warnBeforeExpirationPeriod: 30

mqtt:
  enabled: true
  # URIs of the MQTT server(s).
  server_uris: 'ssl://<SERVER_URI>,wss://<SERVER_URI>'
  # Leave client_id empty to generate automatically
  client_id:
  # Login credentials
  username:
  _password:
  # Previously created Key Store
  keyStore: AWS IoT Keystore
  _keyPassword:
  # AWS IAM account details
  _aws_accessKey: <AWS_ACCESS_KEY>
  _aws_secretKey: <AWS_SECRET_KEY>
`;

test("with the manual's names it is the manual's text, placeholders filled", () => {
  const filled = manual
    .replaceAll("<SERVER_URI>", defaults.endpoint)
    .replace("<AWS_ACCESS_KEY>", defaults.accessKeyId)
    .replace("<AWS_SECRET_KEY>", defaults.secretAccessKey);
  expect(applicationYml(defaults)).toBe(filled);
});

test("the masked variant differs in the secret alone", () => {
  const masked = maskedApplicationYml(defaults);
  expect(masked).not.toContain(defaults.secretAccessKey);
  expect(masked.replace(/(?<=_aws_secretKey: ).*/, defaults.secretAccessKey)).toBe(applicationYml(defaults));
});

// The server reads YAML 1.1; a file that parses to something else leaves BlueRange without its broker.
describe.each(["1.1", "1.2"] as const)("read as YAML %s", (version) => {
  const read = (values: typeof defaults): unknown => parse(applicationYml(values), { version });

  test.each([
    ["a Windows folder", { pemDirectory: "C:\\Program Files\\Relution" }],
    ["a Windows folder with a closing backslash", { pemDirectory: "C:\\Relution\\" }],
    ["a network folder", { pemDirectory: "\\\\server\\share\\pem" }],
    ["quotes", { keyStoreName: `it's "the" store` }],
    ["what looks like a comment", { keyStoreName: "store #2", pemDirectory: "/etc/a #b" }],
    ["what looks like a mapping", { keyStoreName: "store: one", pemDirectory: "/etc/a: b" }],
    ["a closing colon", { keyStoreName: "store:" }],
    ["a YAML 1.1 boolean", { keyStoreName: "On", secretAccessKey: "yes" }],
    ["null", { keyStoreName: "Null", secretAccessKey: "~" }],
    ["a merge key", { keyStoreName: "<<" }],
    ["a number", { keyStoreName: "2026", secretAccessKey: "1234567890123456789012345678901234567E10" }],
    ["a sexagesimal", { keyStoreName: "12:30:45" }],
    ["a number with underscores", { keyStoreName: "1_000", secretAccessKey: "0x_1F" }],
    ["a date", { keyStoreName: "2026-11-22" }],
    ["an indicator at the start", { keyStoreName: "- store", secretAccessKey: "%&*!|>@`" }],
    ["a secret that begins with a sign", { secretAccessKey: "+/+/9abcdefghijklmnopqrstuvwxyzABCDEFGH=" }],
    ["a line break", { keyStoreName: "one\ntwo\r\n\tthree\u0085\u2028" }],
    ["a name in another script", { keyStoreName: "Schlüsselspeicher 鍵 🔑" }],
  ])("%s survives", (_, awkward) => {
    const values = { ...defaults, ...awkward };
    expect(read(values)).toEqual(expectedStructure(values));
  });

  test("any text survives", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
    const name = text.filter((value) => value !== "__proto__");
    fc.assert(
      fc.property(name, text, text, (keyStoreName, pemDirectory, secretAccessKey) => {
        const values = { ...defaults, keyStoreName, pemDirectory, secretAccessKey };
        expect(read(values)).toEqual(expectedStructure(values));
      }),
    );
  });
});

function expectedStructure(values: typeof defaults): unknown {
  return {
    keyStores: {
      [values.keyStoreName]: {
        _keystorePassword: null,
        _privateKeyWithCertificates_1_decryptPassword: null,
        _privateKeyWithCertificates_1_pem_urls: [
          pemPath(values.pemDirectory, certificateFileName),
          pemPath(values.pemDirectory, privateKeyFileName),
        ],
        provider: "BC",
        type: "PKCS12",
        warnBeforeExpirationPeriod: 30,
      },
    },
    mqtt: {
      enabled: true,
      server_uris: `ssl://${values.endpoint},wss://${values.endpoint}`,
      client_id: null,
      username: null,
      _password: null,
      keyStore: values.keyStoreName,
      _keyPassword: null,
      _aws_accessKey: values.accessKeyId,
      _aws_secretKey: values.secretAccessKey,
    },
  };
}
