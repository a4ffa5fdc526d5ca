import "server-only";
import { createAwsClients } from "@/lib/aws/clients";
import { send } from "@/lib/aws/send";
import { practiceCredentials } from "@/lib/practice/caller";
import { installPractice } from "@/lib/practice/install-practice";
import { createPracticeAccount } from "@/lib/practice/practice-account";
import type { StepPorts } from "@/lib/wizard/step";

/** A practice account of its own, in which nobody has made anything yet; it is gone with the last who uses it. */
export function emptyAccount(region: string): StepPorts["send"] {
  return accountFrom(region, undefined).send;
}

/** The same from a text in which an account was saved. `saved` is the text of now; undefined while nothing was made. */
export function accountFrom(
  region: string,
  before: string | undefined,
): { readonly send: StepPorts["send"]; saved(): string | undefined } {
  let saved = before;
  const account = createPracticeAccount({
    load: async () => saved,
    save: async (text) => {
      saved = text;
    },
    now: () => new Date(),
    keyDelayMs: 0,
  });
  const clients = createAwsClients({
    region,
    credentials: practiceCredentials,
    install: (client) => installPractice(client, account),
    record: () => {},
    sleep: async () => {},
  });
  return { send: (call) => send(clients, call), saved: () => saved };
}
