import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eventForFile } from "@/lib/delivery/event-for-file";
import { maskAccessKeyIds } from "@/lib/delivery/mask-access-key-ids";
import { sessionFile } from "@/lib/delivery/session-file";
import { Secret } from "@/lib/domain/secret";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { readSessionFile } from "@/lib/replay/reading/read-session-file";
import { goldenLines } from "@/lib/replay/reading/testing/golden-file";
import { textPaths, withText } from "@/lib/replay/reading/testing/text-paths";
import { anyEventBody } from "@/lib/wizard/any-event";
import { readEvent } from "@/lib/wizard/event-schema";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { fold } from "@/lib/wizard/fold/fold";
import { encodingsOf } from "@/lib/wizard/secret-encodings";
import { scanForSecrets } from "@/lib/wizard/secret-scan";

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
const leaks = fc.oneof(
  fc.constantFrom(privateKey, webToken),
  // A value that is escaped for JSON stands in an event as it is; JSON escapes it on its way to the file.
  fc.constantFrom(...encodingsOf(secret).flatMap(({ needle }) => (needle.includes("\\") ? [] : [needle]))),
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
