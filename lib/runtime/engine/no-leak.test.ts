import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { practiceCredentials } from "@/lib/practice/caller";
import { reportFault } from "@/lib/runtime/report-fault";
import { scanForSecrets } from "@/lib/wizard/secret-scan";
import { ownAccount } from "./testing/account-access";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { again, apply, begin, got, host, prove, save } from "./testing/walk";

const operator = {
  secretAccessKey: "CanaryOfTheOperators/SecretKey+01234567A",
  sessionToken: "CanaryOfTheOperatorsSessionToken/0123456789+/AbCdEf==",
};

/** What another application keeps in the pool of this host: AWS stores its secret as plain text. */
const others = {
  consumerSecret: "CanaryOfTwitter0123456789abcdefghijklmnopqrstu",
  note: "Canary of a tag: call Jane at 555",
};

/**
 * A whole setup in which things go wrong on the way, with every secret that there is: the operator's typed ones, the
 * new key's, the certificate's, the practice account's, and what another application keeps in AWS.
 */
describe("no secret gets out", () => {
  let bed: EngineBed;
  let sessionId: string;
  let written = "";
  const secrets = new Map<string, Secret>();

  beforeAll(async () => {
    const dataDir = newDataDir();
    const outputs = [process.stderr, process.stdout].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((text) => {
        written += String(text);
        return true;
      }),
    );
    bed = await engineBed(dataDir, (context) => ({ ...context, reportFault }));
    sessionId = await begin(bed.engine);
    const typed = { accountKind: "aws", credentialSource: "typed", accessKeyId: `ASIA${ownAccount}` };
    await save(bed.engine, sessionId, "account", typed, operator);
    await walkWithFaults();
    for (const output of outputs) output.mockRestore();

    for (const [name, text] of Object.entries({ ...operator, ...others }))
      secrets.set(name, new Secret(text));
    secrets.set("practice account", new Secret(practiceCredentials.secretAccessKey));
    for (const name of await bed.vaultNames(sessionId)) {
      const secret = await bed.vault(sessionId).get(name);
      if (secret) secrets.set(name, secret);
    }
  }, 60_000);

  async function walkWithFaults(): Promise<void> {
    bed.faults.refuse("iam:PutUserPolicy", "AccessDeniedException");
    await apply(bed.engine, sessionId, "iam-user");
    bed.faults.loseAnswer("iam:CreateAccessKey");
    await again(bed.engine, sessionId, "iam-user");
    bed.faults.onAnswer(async (action) => {
      if (action === "iot:CreateKeysAndCertificate")
        throw new Error(`fault with ${operator.secretAccessKey}`);
    });
    await apply(bed.engine, sessionId, "certificate");
    bed.faults.onAnswer(async () => {});
    await again(bed.engine, sessionId, "certificate");
    await bed.clients(sessionId).cognito.createIdentityPool({
      IdentityPoolName: "Of another application",
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: false,
      DeveloperProviderName: host,
      SupportedLoginProviders: { "api.twitter.com": `key;${others.consumerSecret}` },
      IdentityPoolTags: { Note: others.note },
    });
    await apply(bed.engine, sessionId, "identity-pool");
    await apply(bed.engine, sessionId, "organization-role");
    await prove(bed.engine, sessionId);
  }

  const leaksIn = (text: string): readonly string[] =>
    [...secrets].flatMap(([name, secret]) =>
      scanForSecrets(text, [secret]).flatMap(({ rule }) =>
        rule.startsWith("known-value") ? [`${name}: ${rule}`] : [],
      ),
    );

  test("because all of them are known to this test", async () => {
    expect(secrets.size).toBe(9);
    expect((await bed.engine.view(sessionId))?.current).toBe("delivery");
    const files = got(await bed.runtime.files.delivery(sessionId)).map(({ content }) => content.reveal());
    expect(leaksIn(files.join("\n"))).not.toEqual([]);
  });

  test("into an event", async () => {
    expect(leaksIn(JSON.stringify(await bed.events(sessionId)))).toEqual([]);
  });

  test("into the view of a page, or what it shows of the files", async () => {
    expect(leaksIn(JSON.stringify(await bed.engine.view(sessionId)))).toEqual([]);
    expect(leaksIn(JSON.stringify(got(await bed.runtime.files.shown(sessionId))))).toEqual([]);
  });

  test("into the session file, which is written nevertheless", async () => {
    const text = got(await bed.runtime.files.session(sessionId));
    expect(text.split("\n").length).toBeGreaterThan(100);
    expect(leaksIn(text)).toEqual([]);
  });

  test("onto the terminal of the server", () => {
    expect(written).toContain("fault: Error");
    expect(leaksIn(written)).toEqual([]);
  });

  // What is in the files is readable for backups, too.
  test("into a file of the data folder, other than sealed", () => {
    const files = readdirSync(bed.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain("sessions.db");
    for (const { name, parentPath } of files) {
      expect(leaksIn(readFileSync(join(parentPath, name), "latin1")), name).toEqual([]);
    }
  });
});
