import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleValues } from "../testing/example-values";
import { blueRangeOverride } from "./bluerange-compose/override";
import { relutionOverride } from "./relution-compose/override";

const { endpoint } = exampleValues;

/** What bluerange-setup gives its server, as far as it touches ours. */
const vendors = {
  environment: [
    "HOSTNAME=https://$${HOST}",
    "MQTT_ENABLED=true",
    "MQTT_SERVER_URIS=ssl://$${HOST}:8883,wss://$${HOST}:443",
    "MQTT_INTERNAL_SERVER_U_R_I=tcp://mosquitto:1883",
    "MQTT_SEND_EVENTS_BY_MQTT=false",
  ],
  volumes: ["./application.yml:/opt/relution/application.yml:ro", "./templates:/opt/relution/templates:ro"],
};

interface Service {
  readonly environment?: readonly string[];
  readonly volumes: readonly Readonly<Record<string, unknown>>[];
}

function serviceOf(text: string, name: string): Service {
  const read = parse(text);
  expect(parse(text, { version: "1.1" })).toEqual(read);
  expect(Object.keys(read)).toEqual(["services"]);
  expect(Object.keys(read.services)).toEqual([name]);
  return read.services[name];
}

describe("bluerange-setup", () => {
  const service = serviceOf(blueRangeOverride(exampleValues, undefined).text, "bluerange");

  // One of the three left with Mosquitto, and BlueRange would talk to one broker while it names another to devices.
  test("merged as Compose merges, no variable of MQTT names Mosquitto any more", () => {
    const merged = new Map(
      [...vendors.environment, ...(service.environment ?? [])].map((entry) => {
        const [name = "", ...value] = entry.split("=");
        return [name, value.join("=")] as const;
      }),
    );
    expect(Object.fromEntries(merged)).toEqual({
      HOSTNAME: "https://$${HOST}",
      MQTT_ENABLED: "true",
      MQTT_SERVER_URIS: `ssl://${endpoint},wss://${endpoint}`,
      MQTT_INTERNAL_SERVER_U_R_I: `ssl://${endpoint}`,
      MQTT_SEND_EVENTS_BY_MQTT: "false",
    });
  });

  test("the PEM files are mounted read-only where application.yml looks for them, beside the vendor's mounts", () => {
    const targets = service.volumes.map(({ target }) => target);
    expect(targets).toEqual(["/etc/opt/relution/aws.iot.crt.pem", "/etc/opt/relution/aws.iot.key.pem"]);
    expect(vendors.volumes.some((volume) => targets.some((target) => volume.includes(`:${target}`)))).toBe(
      false,
    );
    expect(service.volumes.every((volume) => volume["read_only"] === true)).toBe(true);
  });

  // Docker makes a folder of a file that is missing, and BlueRange would find a folder where its key should be.
  test("a file that is missing on the host is an error, not a new folder", () => {
    expect(service.volumes.map(({ bind }) => bind)).toEqual([
      { create_host_path: false },
      { create_host_path: false },
    ]);
  });
});

test("relution-setup: mounts alone, as no variable stands against the file", () => {
  const service = serviceOf(relutionOverride(exampleValues, undefined).text, "relution");
  expect(Object.keys(service)).toEqual(["volumes"]);
  expect(service.volumes).toHaveLength(2);
});

// Compose puts variables in the place of $NAME; a folder of such a name would become another.
test.each(["/srv/$HOME", "/srv/#a b", "/srv/- a: b", "/srv/ö"])("the folder %s", (folder) => {
  const values = { ...exampleValues, pemDirectory: folder };
  const [certificate] = serviceOf(blueRangeOverride(values, undefined).text, "bluerange").volumes;
  expect(String(certificate?.["target"]).replaceAll("$$", "$")).toBe(`${folder}/aws.iot.crt.pem`);
});
