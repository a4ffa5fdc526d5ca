import { expect, test } from "vitest";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { maskAccountAndHost } from "./mask-account-and-host";

const events = (...bodies: readonly EventBody[]): readonly SessionEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T10:00:00.000Z" }));

const masked = (...bodies: readonly EventBody[]): string =>
  JSON.stringify(maskAccountAndHost(events(...bodies)));

const server: EventBody = {
  type: "answers.saved",
  step: "server",
  answers: { externalUrl: "HTTPS://Relution.MyCompany.com:8443/path" },
  facts: { externalUrl: "https://relution.mycompany.com:8443", host: "relution.mycompany.com" },
  notices: [{ tone: "info", code: "path", text: "The path was left out of Relution.MyCompany.com/path" }],
};

test("the same value has the same stand-in everywhere, within ARNs, addresses and documents", () => {
  const observed: EventBody = {
    type: "step.observed",
    step: "identity-pool",
    observed: {
      pools: [{ providerName: "other.mycompany.com" }, { providerName: "relution.mycompany.com" }],
      trust: { Statement: [{ Principal: { AWS: "arn:aws:iam::210987654321:root" } }] },
      logins: { "relution.mycompany.com": "arn:aws:iam::123456789012:role/R" },
    },
  };
  const facts: EventBody = {
    type: "facts.learned",
    step: "account",
    facts: { accountId: "123456789012", callerArn: "arn:aws:iam::123456789012:user/jane" },
    uses: {},
  };
  const text = masked(server, observed, facts);
  expect(text).not.toMatch(/mycompany|123456789012|210987654321/i);
  expect(text).toContain('"externalUrl":"HTTPS://host-1.example:8443/path"');
  expect(text).toContain("out of host-1.example/path");
  expect(text).toContain('[{"providerName":"host-2.example"},{"providerName":"host-1.example"}]');
  expect(text).toContain('"AWS":"arn:aws:iam::000000000001:root"');
  expect(text).toContain('"logins":{"host-1.example":"arn:aws:iam::000000000002:role/R"}');
  expect(text).toContain('"accountId":"000000000002","callerArn":"arn:aws:iam::000000000002:user/jane"');
});

test("what only looks alike stays", () => {
  const kept = [
    `${"a".repeat(26)}123456789012${"b".repeat(26)}`,
    "1234567890123",
    "myrelution.mycompany.com",
    "relution.mycompany.community",
  ];
  const text = masked(server, { type: "step.observed", step: "account", observed: kept });
  for (const value of kept) expect(text).toContain(`"${value}"`);
});

// A host that is part of another one would else leave the rest of it standing.
test("a host within a longer one does not shorten it", () => {
  const inner: EventBody = {
    ...server,
    answers: { externalUrl: "mycompany.com" },
    facts: { host: "mycompany.com" },
  };
  expect(masked(inner, server)).not.toMatch(/mycompany|relution/i);
});
