import { expect, test } from "vitest";
import { parse } from "yaml";
import { exampleValues } from "../../testing/example-values";
import { helmGuide } from "./guide";
import { helmValues, secretName } from "./values";

const text = helmValues(exampleValues, undefined).text;

/** As the chart bluerange-server comes, as far as it touches ours. */
const chart = {
  bluerangeServer: {
    config: { mqtt: { enabled: true, server_uris: "tcp://bluerange-mosquitto:1883" } },
    environment: { RELUTION_OPTS: "-XX:MinRAMPercentage=50.0" },
  },
  additionalVolumes: [],
  additionalVolumeMounts: [],
};

// A ConfigMap is open to all who may look at the namespace; two mounts at one place, and the pod is refused.
test("coalesced as Helm does it, the chart writes no ConfigMap of application.yml and mounts the Secret's instead", () => {
  const values = coalesced(chart, parse(text));
  expect(values).toMatchObject({ bluerangeServer: { environment: chart.bluerangeServer.environment } });
  expect(values).not.toHaveProperty("bluerangeServer.config");
  const mounts: readonly Record<string, unknown>[] = parse(text).additionalVolumeMounts;
  expect(mounts.map(({ mountPath, subPath, readOnly }) => [mountPath, subPath, readOnly])).toEqual([
    ["/opt/relution/application.yml", "application.yml", true],
    ["/etc/opt/relution/aws.iot.crt.pem", "aws.iot.crt.pem", true],
    ["/etc/opt/relution/aws.iot.key.pem", "aws.iot.key.pem", true],
  ]);
  const [volume] = parse(text).additionalVolumes;
  expect(volume).toEqual({ name: mounts[0]?.["name"], secret: { secretName } });
  expect(new Set(mounts.map(({ name }) => name))).toEqual(new Set([volume.name]));
  expect(parse(text, { version: "1.1" })).toEqual(parse(text));
});

test("the guide makes the Secret that the values name, of every file that they mount", () => {
  const lines = helmGuide(exampleValues, true).flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === "string" ? [] : part.lines)),
  );
  const made = lines.slice(lines.findIndex((line) => line.includes(`create secret generic ${secretName}`)));
  expect(made.slice(1, 4).map((line) => /--from-file=(\S+)/.exec(line)?.[1])).toEqual([
    "application.yml",
    "aws.iot.crt.pem",
    "aws.iot.key.pem",
  ]);
});

// The names in the Secret are those of the guide's --from-file; the folder is a person's.
test.each(["/srv/a b", "/srv/#x", "/srv/{{ .Values }}"])("the folder %s", (folder) => {
  const { additionalVolumeMounts } = parse(
    helmValues({ ...exampleValues, pemDirectory: folder }, undefined).text,
  );
  expect(additionalVolumeMounts[2].mountPath).toBe(`${folder}/aws.iot.key.pem`);
});

type Values = Readonly<Record<string, unknown>>;

/** Maps are merged, null takes the chart's value away, anything else replaces it. */
function coalesced(defaults: Values, given: Values): Values {
  const merged = Object.entries(given).map(([name, value]) => {
    const before = defaults[name];
    return [name, isMap(value) && isMap(before) ? coalesced(before, value) : value] as const;
  });
  return Object.fromEntries(
    Object.entries({ ...defaults, ...Object.fromEntries(merged) }).filter(([, value]) => value !== null),
  );
}

function isMap(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
