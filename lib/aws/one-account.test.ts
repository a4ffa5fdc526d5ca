import { expect, test, vi } from "vitest";
import type { AwsClients } from "./clients";
import { errorReader } from "./error-reader";
import { httpServer, queryError, testClients } from "./local-server";
import { type MachineCredentials, type OneAccount, ofOneAccount, readOnce } from "./one-account";
import { send } from "./send";

const own = "111111111111";
const foreign = "222222222222";
const key = (accessKeyId: string, expiration?: Date) => ({
  accessKeyId,
  secretAccessKey: "s",
  ...(expiration && { expiration }),
});

/** Keys that begin with OWN belong to the account of the setup. */
function heldTo(accountId: string, credentials: MachineCredentials) {
  const asked: string[] = [];
  const account: OneAccount = {
    accountId,
    origin: "The AWS profile work belongs",
    owners: new Map(),
    ask: async ({ accessKeyId }) => {
      asked.push(accessKeyId);
      return accessKeyId.startsWith("OWN") ? own : foreign;
    },
  };
  return { asked, account, held: ofOneAccount(credentials, account) };
}

// Each service has a client of its own, and each of them reads the credentials by itself.
test("of one run's clients none asks twice, and none gets other keys than its neighbours", async () => {
  const read = vi.fn(async () => key(`OWN${read.mock.calls.length}`));
  const { asked, held } = heldTo(own, read);
  const given = await Promise.all([held(), held(), held(), held()]);
  expect(new Set(given.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(["OWN1"]));
  expect(asked).toEqual(["OWN1"]);
});

// Every page opens the account anew; a call more on each of them would be felt.
test("a key whose account is known is not asked for again by the next run", async () => {
  const { asked, account, held } = heldTo(own, async () => key("OWN"));
  await held();
  await ofOneAccount(async () => key("OWN"), account)();
  expect(asked).toEqual(["OWN"]);
});

// A run may outlast temporary credentials; the profile they are read from again may be another account's by then.
test("keys that take the place of expired ones in the middle of a run are asked for, too", async () => {
  const next = [key("OWN", new Date(Date.now() + 60_000)), key("FOREIGN")];
  const { held } = heldTo(own, async () => next.shift() ?? key("NONE"));
  expect(await held()).toMatchObject({ accessKeyId: "OWN" });
  await expect(held()).rejects.toMatchObject({ name: "OtherAccountError", found: foreign, wanted: own });
});

test("what could not be found out is asked again", async () => {
  const failures = [new Error("no answer")];
  const { account } = heldTo(own, async () => key("OWN"));
  const held = ofOneAccount(async () => key("OWN"), {
    ...account,
    ask: async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return own;
    },
  });
  await expect(held()).rejects.toThrow("no answer");
  expect(await held()).toMatchObject({ accessKeyId: "OWN" });
});

test("a profile that could not be read is read again", async () => {
  const failures = [new Error("not signed in")];
  const read = readOnce(async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return key("OWN");
  });
  await expect(read()).rejects.toThrow("not signed in");
  expect(await read()).toMatchObject({ accessKeyId: "OWN" });
});

// Half a setup in each of two accounts helps nobody, and neither is what was agreed to.
test("a call with keys of another account never leaves, and the problem says whose they are and what to do", async () => {
  const server = await httpServer(queryError(403, "AccessDenied"));
  const { held } = heldTo(own, async () => key("FOREIGN"));
  const { clients } = testClients(server.endpoint, { credentials: held });
  const { problem, outcome } = errorReader.read(await failureOf(clients), "iam:CreateUser");
  server.close();
  expect(server.seen).toEqual([]);
  expect(outcome).toBe("refused");
  expect(problem.code).toBe("other-account");
  expect(problem.message).toContain(`The AWS profile work belongs to another account now, ${foreign}`);
  expect(problem.remedy).toContain(`Sign in to account ${own} there again`);
});

function failureOf(clients: AwsClients): Promise<unknown> {
  const call = { action: "iam:CreateUser", input: { UserName: "bluerange" } } as const;
  return send(clients, call).then(
    () => expect.fail("the call was answered"),
    (thrown: unknown) => thrown,
  );
}
