/** For tests: application.yml files as administrators have them, and the values that are merged into them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ApplicationYmlValues } from "@/lib/domain/application-yml";

export const endpoint = "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com";

export const values: ApplicationYmlValues = {
  endpoint,
  keyStoreName: "AWS IoT Keystore",
  pemDirectory: "/etc/opt/relution",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

/** The manual's structure, as a parser reads it. */
export const keyStore = {
  _keystorePassword: null,
  _privateKeyWithCertificates_1_decryptPassword: null,
  _privateKeyWithCertificates_1_pem_urls: [
    "/etc/opt/relution/aws.iot.crt.pem",
    "/etc/opt/relution/aws.iot.key.pem",
  ],
  provider: "BC",
  type: "PKCS12",
  warnBeforeExpirationPeriod: 30,
};

export const mqtt = {
  enabled: true,
  server_uris: `ssl://${endpoint},wss://${endpoint}`,
  client_id: null,
  username: null,
  _password: null,
  keyStore: values.keyStoreName,
  _keyPassword: null,
  _aws_accessKey: values.accessKeyId,
  _aws_secretKey: values.secretAccessKey,
};

const folder = fileURLToPath(new URL("../samples/", import.meta.url));

/** Their first word says what comes of them: merge, ask or refuse. Kept with LF; `spellings` has the others. */
export const samples: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yml"))
  .map((file) => file.replace(/\.yml$/, ""));

export const sample = (name: string): string =>
  readFileSync(`${folder}${name}.yml`, "utf8").replaceAll("\r", "");

/** One text as different editors save it. */
export const savedAs: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with a byte order mark": (text) => `\ufeff${text}`,
  "without a final line break": (text) => text.replace(/\n$/, ""),
  "with CRLF, a byte order mark and no final line break": (text) =>
    `\ufeff${text.replace(/\n$/, "").replaceAll("\n", "\r\n")}`,
};
