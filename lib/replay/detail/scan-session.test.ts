import { expect, test } from "vitest";
import type { SessionEvent } from "@/lib/wizard/events";
import { scanSession } from "./scan-session";

const file = (seq: number, text: string): SessionEvent => ({
  type: "files.taken",
  step: "delivery",
  file: text,
  seq,
  at: "2026-11-22T09:30:00.000Z",
});

// Support must hear that a file holds a secret before it is sent on to the next person.
test("a secret in a session is found with its rule and its event", () => {
  const events = Array.from({ length: 1_200 }, (_, index) => file(index + 1, "aws.iot.crt.pem"));
  events[700] = file(701, "-----BEGIN RSA PRIVATE KEY-----\\nMII");
  const scans = [...scanSession(events, 500)];
  expect(scans.map(({ scanned }) => scanned)).toEqual([500, 1_000, 1_200]);
  expect(scans.at(-1)?.hits).toEqual([{ rule: "private-key", event: 701 }]);
});

test("ids, digests and certificates are no secrets", () => {
  const harmless = [
    "AKIAIOSFODNN7EXAMPLE",
    "f".repeat(64),
    "-----BEGIN CERTIFICATE-----\\nMIIDWTCCAkGgAwIBAgIUM9nqs3dVZrcFZ1hHVHVHVHVHVHU\\n-----END CERTIFICATE-----",
  ];
  expect([...scanSession(harmless.map((text, index) => file(index + 1, text)))].at(-1)?.hits).toEqual([]);
});
