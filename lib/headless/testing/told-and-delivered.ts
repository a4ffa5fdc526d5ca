/** For tests: what a call has printed and delivered. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { parse } from "yaml";
import { Secret } from "@/lib/domain/secret";
import { scanForSecrets } from "@/lib/wizard/secret-scan";
import type { Bed, Ended } from "./bed";

export const notLetIn = "Users are not let in yet: see the warning above.";
export const nothingToDo = "Nothing to do: everything is there already.";

/** Of a call with --json. */
export function typed(ended: Ended, type: string): readonly Record<string, unknown>[] {
  return ended.out.map((line) => JSON.parse(line)).filter((value) => value.type === type);
}

export function summaries(ended: Ended, type: string): readonly string[] {
  return typed(ended, type).map(({ summary }) => String(summary));
}

const delivered = ["application.yml", "aws.iot.crt.pem", "aws.iot.key.pem"] as const;
const all = ["README.txt", ...delivered, "session.json"];

export function contents(bed: Bed): readonly string[] {
  return delivered.map((name) => bed.file(name));
}

/** These files and no other, readable for their owner only where they hold a secret; certificate and key fit. */
export function expectDelivery(bed: Bed, ...more: readonly string[]): void {
  expect(readdirSync(bed.folder).toSorted()).toEqual([...all, ...more].toSorted());
  const modes = delivered.map((name) => statSync(join(bed.folder, name)).mode & 0o077);
  expect([modes[0], modes[2]]).toEqual([0, 0]);
  const certificate = new X509Certificate(bed.file("aws.iot.crt.pem"));
  expect(certificate.checkPrivateKey(createPrivateKey(bed.file("aws.iot.key.pem")))).toBe(true);
  const events = bed
    .file("session.json")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events[0]).toMatchObject({ format: "bluerange-aws-iot-setup/session" });
  expect(events[1]).toMatchObject({ type: "session.created", seq: 1 });
}

/** Neither what was printed nor the session file may be unfit for a build log or a mail to support. */
export function expectNoSecrets(bed: Bed, ...runs: readonly Ended[]): void {
  const { mqtt } = parse(bed.file("application.yml"));
  const secrets = [new Secret(mqtt._aws_secretKey), new Secret(bed.file("aws.iot.key.pem"))];
  const texts = [bed.file("session.json"), ...runs.map(({ out, err }) => [...out, ...err].join("\n"))];
  for (const text of texts) expect(scanForSecrets(text, secrets)).toEqual([]);
}
