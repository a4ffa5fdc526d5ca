import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationYml } from "@/lib/domain/application-yml";
import { Secret } from "@/lib/domain/secret";
import { mergedText } from "@/lib/runtime/merge-own-yml";
import { isOwnYaml } from "./own-yaml";

// zod leaves out a key of this name; whoever calls a key store so is asked for an empty folder.
const text = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((value) => value.trim() === value && value !== "__proto__");
const values = fc.record({
  endpoint: fc.constantFrom("a1-ats.iot.eu-west-1.amazonaws.com"),
  keyStoreName: text,
  pemDirectory: fc.constantFrom("/etc/opt/relution", "/etc/opt/relution/", "C:\\BlueRange\\pem", "C:/pem"),
  accessKeyId: fc.constantFrom("AKIAIOSFODNN7EXAMPLE"),
  secretAccessKey: fc.base64String({ minLength: 8, maxLength: 40 }),
});

const ownValues = {
  endpoint: "a1-ats.iot.eu-west-1.amazonaws.com",
  keyStoreName: "AWS IoT Keystore",
  pemDirectory: "/etc/opt/relution",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "secret",
};

test("what this program wrote is recognised, whatever the values", () => {
  fc.assert(fc.property(values, (given) => isOwnYaml(applicationYml(given))));
});

// Merged again with every apply, the administrator's file must not be taken for somebody else's the second time.
test("a merged file is ours where the file it was merged into is named, until somebody changes it", () => {
  const theirs = { text: new Secret("spring: {}\n"), choices: {} };
  const merged = mergedText(theirs, ownValues) ?? "";
  expect(merged).toContain("spring: {}");
  expect(isOwnYaml(merged)).toBe(false);
  expect(isOwnYaml(merged, theirs)).toBe(true);
  expect(isOwnYaml(`${merged}# ours\n`, theirs)).toBe(false);
});

const own = applicationYml(ownValues);

// Writing over a server's real configuration would cost an administrator his settings.
test.each([
  ["settings of a server", "spring:\n  datasource: {}\n"],
  ["our blocks beside others", `${own}\nspring: {}\n`],
  ["our blocks with a setting changed", own.replace("enabled: true", "enabled: false")],
  ["our blocks with a comment added", own.replace("mqtt:", "# do not touch\nmqtt:")],
  ["another broker", "mqtt:\n  server_uris: 'ssl://broker'\n"],
  ["no YAML", "a: b: c"],
])("what anybody else wrote is not ours: %s", (_, yaml) => {
  expect(isOwnYaml(yaml)).toBe(false);
});
