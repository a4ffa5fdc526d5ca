import { expect, test } from "vitest";
import type { Change } from "@/lib/wizard/change";
import { consentsTo } from "./consent";
import type { SetupOptions } from "./setup-options";

const options: SetupOptions = {
  answersFile: "answers.yml",
  outDir: "out",
  json: false,
  yes: true,
  replaceKey: false,
  replaceCertificate: false,
  deleteKey: false,
  deletePool: false,
  ownFile: undefined,
  choices: {},
  maskedSession: false,
};

function asking(id: string): Change {
  const call = { action: "iam:CreateAccessKey", input: {} } as const;
  return { id, kind: "create", summary: id, call, documents: [], repeat: "safe", consent: "Another one." };
}

// --yes stands in pipelines that run unattended: a key in use must never be joined by another because of it.
test.each([
  ["create-access-key", "--replace-key"],
  ["create-certificate", "--replace-certificate"],
  ["delete-access-key", "--delete-key"],
  ["remove-pool-eu-west-1:1", "--delete-pool"],
  ["change-iot-policy", "iotPolicyName"],
  ["anything else", "in the browser"],
])("--yes does not agree to %s; the remedy names %s", (id, remedy) => {
  expect(consentsTo(options, [asking(id)])).toMatchObject({
    ok: false,
    problem: { code: "consent-needed", remedy: expect.stringContaining(remedy) },
  });
});

test("each option agrees to its own replacement only", () => {
  const key = asking("create-access-key");
  const certificate = asking("create-certificate");
  expect(consentsTo({ ...options, replaceKey: true }, [key])).toEqual({ ok: true, value: [key.id] });
  expect(consentsTo({ ...options, replaceKey: true }, [certificate])).toMatchObject({ ok: false });
  expect(consentsTo({ ...options, replaceCertificate: true }, [key])).toMatchObject({ ok: false });
  expect(consentsTo({ ...options, deleteKey: true }, [asking("remove-pool-1")])).toMatchObject({ ok: false });
  expect(consentsTo({ ...options, deletePool: true }, [asking("remove-pool-1")])).toMatchObject({ ok: true });
  const both = { ...options, replaceKey: true, replaceCertificate: true };
  expect(consentsTo(both, [key, certificate])).toEqual({ ok: true, value: [key.id, certificate.id] });
  expect(consentsTo(both, [asking("change-iot-policy")])).toMatchObject({ ok: false });
});
