import { expect, test } from "vitest";
import type { Json } from "@/lib/domain/json";
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

test("digits that nothing shows to be an account id stay", () => {
  const kept = [
    `${"a".repeat(26)}123456789012${"b".repeat(26)}`,
    "1234567890123",
    "eu-west-1:0a1b2c3d-0000-4000-8000-123456789012",
  ];
  const text = masked(server, { type: "step.observed", step: "account", observed: kept });
  for (const value of kept) expect(text).toContain(`"${value}"`);
});

// The wizard itself suggests bluerange-<host> for the user, cut to what IAM takes; others glue names to it as well.
test("a host is found within names that were made of it, and so is what the wizard takes of it", () => {
  const host = `${"long-".repeat(9)}relution.mycompany.com`;
  const longer: EventBody = { ...server, facts: { host } };
  const observed = [
    "arn:aws:iam::1:user/bluerange-relution.mycompany.com",
    "bluerange-relution",
    "bluerange-relution-2",
    "x-relution.mycompany.com-test",
    "myrelution.mycompany.community",
    `bluerange-${host}`.slice(0, 64),
  ];
  const text = masked(server, longer, { type: "step.observed", step: "iam-user", observed });
  expect(JSON.parse(text)[2].observed).toEqual([
    "arn:aws:iam::1:user/bluerange-host-1.example",
    "bluerange-host-1",
    "bluerange-relution-2",
    "x-host-1.example-test",
    "myhost-1.examplemunity",
    "bluerange-host-2",
  ]);
});

// Every one of these was found in an answer of AWS or in a document, and gave the account away.
test.each<readonly [string, Json]>([
  ["a number", { NumericEquals: { "aws:SourceAccount": 123456789012 } }],
  ["glued to a word", "stack123456789012"],
  ["in groups", "1234-5678-9012 or 1234 5678 9012"],
  ["URL-encoded", "arn%3Aaws%3Aiam%3A%3A123456789012%3Arole"],
  ["behind a line feed of JSON in a text", '{"a":"\\n123456789012"}'],
  ["a name", { "arn:aws:iam::123456789012:root": 1, "123456789012": 2 }],
])("an account id is found as %s", (_, observed) => {
  const account: EventBody = {
    type: "facts.learned",
    step: "account",
    facts: { accountId: "123456789012" },
    uses: {},
  };
  const text = masked(account, { type: "step.observed", step: "certificate", observed });
  expect(text).not.toMatch(/1234.?5678.?9012/);
  expect(text).toContain("000000000001");
});

test.each([
  "https%3A%2F%2Frelution.mycompany.com%3A8443",
  '{"a":"\\nrelution.mycompany.com"}',
  "iot.RELUTION.mycompany.com.",
])("a host is found in %j", (text) => {
  const observed: EventBody = { type: "step.observed", step: "certificate", observed: { text } };
  expect(masked(server, observed)).not.toMatch(/mycompany/i);
});

// Two stand-ins for one server would make two servers of it.
test("a host has one stand-in, however it was typed", () => {
  const typed = ["https://Bücher.example/a", "https:\\\\bücher.example\\", "//BÜCHER.example.:443"];
  const all = typed.map(
    (externalUrl): EventBody => ({
      ...{ type: "answers.saved", step: "server", notices: [] },
      ...{ answers: { externalUrl }, facts: { host: "xn--bcher-kva.example" } },
    }),
  );
  const text = masked(...all);
  expect(text).not.toMatch(/b.cher|host-2/i);
  expect(text).toContain('"externalUrl":"//host-1.example:443"');
});

// A server in a local network is often called by one word, and that word may be one of ours or the name of its user.
test("a host without a dot is masked where it is a host, and the same word elsewhere stays", () => {
  const short: EventBody = {
    type: "answers.saved",
    step: "server",
    answers: { externalUrl: "Server:8443/https", installKind: "server", userName: "server" },
    facts: { externalUrl: "https://server:8443", host: "server", userName: "server" },
    notices: [{ tone: "info", code: "server", text: "The server at https://server:8443 is a server" }],
  };
  const observed = {
    pools: [{ providerName: "server", name: "server" }],
    wanted: "server",
    trust: { Statement: [{ Sid: "server" }] },
  };
  const text = masked(short, { type: "step.observed", step: "identity-pool", observed });
  const [saved, seen] = JSON.parse(text);
  expect(saved).toMatchObject({
    step: "server",
    answers: { externalUrl: "host-1.example:8443/https", installKind: "server", userName: "server" },
    facts: { externalUrl: "https://host-1.example:8443", host: "host-1.example", userName: "server" },
    notices: [{ code: "server", text: "The server at https://host-1.example:8443 is a server" }],
  });
  expect(seen.observed).toEqual({
    pools: [{ providerName: "host-1.example", name: "server" }],
    wanted: "host-1.example",
    trust: { Statement: [{ Sid: "server" }] },
  });
});

// The longest line that an event may have, full of a host of three letters: its stand-in has fourteen.
test("a text that its stand-ins would make too long for an event is cut", () => {
  const text = "a.b ".repeat(500);
  const notices = [{ tone: "info", code: "c", text }] as const;
  const saved = { answers: { externalUrl: "a.b" }, facts: { host: "a.b" }, notices };
  expect(masked({ type: "answers.saved", step: "server", ...saved })).not.toContain("a.b");
});

test("two names that are masked to the same text keep both their entries", () => {
  const observed = { "relution.mycompany.com": 1, "Relution.MyCompany.com": 2 };
  const text = masked(server, { type: "step.observed", step: "identity-pool", observed });
  expect(text).toContain('"observed":{"host-1.example":1,"host-1.example (2)":2}');
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
