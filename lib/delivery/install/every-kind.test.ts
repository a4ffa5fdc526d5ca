import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { hasInstallTitle, installations, installKinds } from "@/lib/domain/install-kind";
import { Secret } from "@/lib/domain/secret";
import { buildArchive } from "../archive";
import { buildFiles } from "../build-files";
import { shownTexts } from "../shown-texts";
import { exampleValues } from "../testing/example-values";
import { guideOf } from "./guide-of";
import { digestOf } from "./merged-yml";

const canary = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARY0KEY";
const secrets = {
  secretAccessKey: new Secret(canary),
  privateKeyPem: new Secret("-----BEGIN RSA PRIVATE KEY-----\nCANARY1\n-----END RSA PRIVATE KEY-----\n"),
};
const merged = {
  text: new Secret(`relution:\n  password: CANARY2\nmqtt:\n  _aws_secretKey: ${canary}\n`),
  digestBefore: digestOf("relution:\n  password: CANARY2\n"),
};

describe.each(installKinds)("%s", (installKind) => {
  const { pemDirectory, files: own } = installations[installKind];
  const values = { ...exampleValues, installKind, pemDirectory };
  const builds = { alone: buildFiles(values, secrets), merged: buildFiles(values, secrets, merged) };

  test.each(["alone", "merged"] as const)("secrets stand in the files for them alone: %s", (build) => {
    const holding = builds[build].filter(({ content }) => /CANARY|PRIVATE KEY/.test(content.reveal()));
    expect(holding.map(({ name, mode }) => [name, mode])).toEqual([
      ["application.yml", 0o600],
      ["aws.iot.key.pem", 0o600],
    ]);
  });

  test("the page, which has no secret, names the very files of the archive", () => {
    const shown = shownTexts(values, true);
    const names = builds.merged.map(({ name }) => name);
    expect([...shown.files, "README.txt"]).toEqual(names);
    expect(names.slice(3, -1)).toEqual(own);
    expect(shown.readme).toBe(builds.merged.at(-1)?.content.reveal());
    expect(Object.keys(unzipSync(buildArchive(builds.merged)))).toEqual(names);
  });

  test("its own files say whose they are, so that they are known again in a folder", () => {
    for (const { content } of builds.alone.slice(3)) expect(hasInstallTitle(content.reveal())).toBe(true);
  });

  // An administrator at two in the morning needs all four, in this order.
  test.each([true, false])(
    "the guide says where things go, what restarts, what is to be seen, and the way back: merged %s",
    (isMerged) => {
      const guide = guideOf(values, isMerged);
      const text = JSON.stringify(guide);
      expect(text).toContain("application.yml");
      expect(text).toMatch(/[Rr]estart|recreate|helm upgrade/);
      expect(text).toContain("https://relution.mycompany.com/system/portal");
      expect(guide.at(-1)?.title).toBe("The way back");
      expect(new Set(guide.map(({ title }) => title)).size).toBe(guide.length);
    },
  );

  test("every file of its own is named in the guide", () => {
    const text = JSON.stringify(guideOf(values, false));
    for (const name of own) expect(text).toContain(name);
  });

  // Two blocks in the place of a whole file: the server would come up without its database.
  test("the guide says whether application.yml may take the place of the server's", () => {
    const says = (isMerged: boolean) => JSON.stringify(guideOf(values, isMerged));
    expect(says(false)).toMatch(/holds (the )?two blocks,? keyStores and mqtt/);
    expect(says(true)).toContain("the one you gave");
  });

  test("no line of prose of README.txt is wider than a terminal", () => {
    const readme = builds.alone.at(-1)?.content.reveal() ?? "";
    expect(readme.split("\n").filter((line) => line.length > 80 && !line.startsWith("  "))).toEqual([]);
  });
});

test("a digest knows a text again whatever became of its blanks, line ends and byte order mark", () => {
  expect(digestOf("\ufeffa: b\r\n")).toBe(digestOf("a:\tb\n\n"));
  expect(digestOf("a: b")).not.toBe(digestOf("a: c"));
});
