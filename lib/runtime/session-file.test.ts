import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { eventForFile } from "@/lib/delivery/event-for-file";
import { maskAccessKeyIds } from "@/lib/delivery/mask-access-key-ids";
import { maskAccountAndHost } from "@/lib/delivery/mask-account-and-host";
import { sessionFile } from "@/lib/delivery/session-file";
import { readExternalUrl } from "@/lib/domain/external-url";
import { Secret } from "@/lib/domain/secret";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { readSessionFile } from "@/lib/replay/reading/read-session-file";
import { goldenLines } from "@/lib/replay/reading/testing/golden-file";
import { textPaths, withText } from "@/lib/replay/reading/testing/text-paths";
import { forms } from "@/lib/steps/forms";
import { anyEventBody } from "@/lib/wizard/any-event";
import { readEvent, sessionEventSchema } from "@/lib/wizard/event-schema";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { fold } from "@/lib/wizard/fold/fold";
import { scanForSecrets } from "@/lib/wizard/secret-scan";
import { writtenForms } from "@/lib/wizard/testing/written-forms";

const secret = new Secret("CanaryOfTheVault/SecretKey+01234567AbCdE");
const versions = {
  product: "bluerange-aws-iot-setup 0.2.0",
  node: "v22.13.0",
  os: "linux 6.1.0 x64",
  sdk: "3.1169.0",
};

// Making an event takes longer than all that is tested of it. So there is a stock of them, and each session is drawn
// from it: ten thousand sessions in the time of a few hundred.
const stock = fc.sample(anyEventBody(), 3_000);
const anySession = fc
  .array(fc.nat(stock.length - 1), { minLength: 1, maxLength: 8 })
  .map((picks) => numbered(picks.flatMap((pick) => stock[pick] ?? [])));

/** As the store gives them back. */
function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  const at = "2026-11-22T10:00:00.000Z";
  return bodies.flatMap((body, index) => {
    return readEvent(JSON.parse(JSON.stringify({ ...body, seq: index + 1, at }))) ?? [];
  });
}

// Support decides by what it sees. It has to be what the administrator saw, whatever that was, and no secret.
test("what is saved and opened again folds to the same view", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anySession, async (events) => {
      const [text, opened] = await savedAndOpened(events, false);
      expect([opened.integrity, opened.torn, scanForSecrets(text, [secret])]).toEqual(["intact", false, []]);
      const live = maskAccessKeyIds(fold(events.map(eventForFile)));
      if (!isDeepStrictEqual(fold(opened.events), live)) expect(fold(opened.events)).toEqual(live);
    }),
    { numRuns: 10_000 },
  );
});

const privateKey =
  "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf583QmKbyavkgoftpCYFpNgeHnmqOtoAoGCCqGSM49";
const webToken = "eyJhbGciOiJSUzUxMiJ9.eyJzdWIiOiJldS13ZXN0LTEifQ.c2lnbmF0dXJlLW9mLWEtdG9rZW4";
const environmentOf = (end: string) =>
  `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE${end}AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEK9`;
const leaks = fc.oneof(
  fc.constantFrom(privateKey, webToken, `token:\n${webToken}`, environmentOf("\n"), environmentOf("\r\n")),
  fc.constantFrom(...writtenForms(secret.reveal()).map(([, , text]) => text)),
);

test("a session with a secret in any text of it is never saved", { timeout: 120_000 }, async () => {
  let planted = 0;
  await fc.assert(
    fc.asyncProperty(anySession, leaks, fc.nat(), async (events, leak, pick) => {
      const event = events[pick % events.length];
      const paths = textPaths(event);
      const leaky = readEvent(withText(event, paths[pick % paths.length] ?? [], `a ${leak} b`));
      if (!leaky) return;
      planted++;
      const session = events.map((other) => (other.seq === leaky.seq ? leaky : other));
      const file = await sessionFile(session, { versions, secrets: [secret], masked: planted % 2 === 0 });
      expect(file).toMatchObject({ ok: false, problem: { code: "secret-in-session-file" } });
      expect(JSON.stringify(file)).not.toContain(leak);
    }),
    { numRuns: 2_000 },
  );
  expect(planted).toBeGreaterThan(500);
});

const realSession = goldenLines().flatMap((line) => readEvent(JSON.parse(line)) ?? []);

test("with account ids and host masked, everything else is as it was", async () => {
  const [text, opened] = await savedAndOpened(realSession, true);
  expect(text).not.toMatch(/relution\.mycompany\.com|999999999999/);
  expect(opened).toMatchObject({ integrity: "intact", header: { masked: ["account-ids", "host"] } });
  const unmasked = JSON.stringify(fold(opened.events))
    .replaceAll("host-1.example", "relution.mycompany.com")
    .replaceAll("000000000001", "999999999999");
  expect(JSON.parse(unmasked)).toEqual(fold(realSession));
});

const acceptedHost = fc
  .oneof(
    fc.domain(),
    fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}[a-z0-9]$/),
    // Words of the product: a server may be called by any of them.
    fc.constantFrom("server", "account", "proof", "iot", "aws", "bluerange", "practice", "iam", "eu-west-1"),
    fc.constantFrom(
      "session.created",
      "a.b",
      "1.example.com",
      "aws.zip",
      "00.000z",
      "authenticated",
      "https",
    ),
  )
  .filter((typed) => {
    const read = readExternalUrl(typed);
    return read.ok && read.value.host === typed && !"host-1.example".includes(typed);
  });
const accountId = fc.stringMatching(/^[1-9]\d{11}$/);

/** What the product itself chose, and nobody has entered. */
const ours = /^(type|at|step|product|node|os|sdk|(plan|run|request)Id|continues|fingerprint|action|file)$/;
const hostPlaces = /^(host|externalUrl|(developer)?providerName|wanted|found)$/i;

// A masked file is for those who must not learn whose it is, and no host may keep anybody from getting one.
test("whatever host and account a session is of, its masked file opens and names neither", async () => {
  const golden = JSON.stringify(realSession);
  await fc.assert(
    fc.asyncProperty(acceptedHost, accountId, async (host, account) => {
      const text = golden.replaceAll("relution.mycompany.com", host).replaceAll("999999999999", account);
      const session = z.array(sessionEventSchema).parse(JSON.parse(text));
      const [, opened] = await savedAndOpened(session, true);
      expect(opened).toMatchObject({ integrity: "intact", torn: false });
      expect(opened.events.map(wordsOf)).toEqual(realSession.map(wordsOf));
      const texts = opened.events.flatMap((event) => textPaths(event).map((path) => [path, event] as const));
      for (const [path, event] of texts) {
        const name = path.at(-1) ?? "";
        const value = String(path.reduce<unknown>((place, part) => Reflect.get(Object(place), part), event));
        if (value.includes(account)) expect(value, name).not.toContain(account);
        if (ours.test(name)) continue;
        if (host.includes(".") && value.includes(host)) expect(value, name).not.toContain(host);
        if (hostPlaces.test(name)) expect(value, name).not.toBe(host);
        if (value.includes(`//${host}:`) || value.endsWith(`//${host}`)) expect(value).not.toContain(host);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** The words of an event by which the product goes. */
const wordsOf = (event: SessionEvent) => [
  event.type,
  "step" in event && event.step,
  "action" in event && event.action,
  "plan" in event && event.plan.changes.map(({ id, kind, call }) => [id, kind, call.action]),
];

// A mask in the wrong place would make one out of two choices.
test("every choice of a form keeps its word in a masked file", () => {
  const choices = Object.values(forms).flatMap(({ fields }) =>
    fields.filter(({ kind }) => kind === "choice"),
  );
  expect(choices.length).toBeGreaterThan(5);
  for (const { name } of choices) {
    const saved = { answers: { externalUrl: "word", [name]: "word" }, facts: { host: "word" }, notices: [] };
    const [event] = maskAccountAndHost(numbered([{ type: "answers.saved", step: "server", ...saved }]));
    expect(event).toMatchObject({ answers: { externalUrl: "host-1.example", [name]: "word" } });
  }
});

async function savedAndOpened(
  events: readonly SessionEvent[],
  masked: boolean,
): Promise<readonly [text: string, opened: OpenedSession]> {
  const file = await sessionFile(events, { versions, secrets: [secret], masked });
  if (!file.ok) throw new Error(file.problem.message);
  const opened = await readSessionFile(new TextEncoder().encode(file.value));
  if (!opened.ok) throw new Error(opened.problem.message);
  return [file.value, opened.value];
}
