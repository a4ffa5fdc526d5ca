/** For tests: looks into a session's practice account past the engine, as a colleague in the AWS console would. */
import "server-only";
import { z } from "zod";
import { createAwsClients } from "@/lib/aws/clients";
import { send } from "@/lib/aws/send";
import { practiceCredentials } from "@/lib/practice/caller";
import { installPractice } from "@/lib/practice/install-practice";
import type { PracticeAccount } from "@/lib/practice/practice-account";
import type { AwsCall } from "@/lib/wizard/change";

export interface Witness {
  send(call: AwsCall): Promise<unknown>;
  /** Ids of the access keys of the user, of all certificates, and of all identity pools. */
  accessKeys(userName?: string): Promise<readonly string[]>;
  certificates(): Promise<readonly string[]>;
  identityPools(): Promise<readonly string[]>;
}

export function witnessOf(account: PracticeAccount): Witness {
  const clients = createAwsClients({
    region: "eu-west-1",
    credentials: practiceCredentials,
    install: (client) => installPractice(client, account),
    record: () => {},
    sleep: async () => {},
  });
  const ask = (call: AwsCall) => send(clients, call);
  return {
    send: ask,
    async accessKeys(UserName = "bluerange") {
      const answer = await ask({ action: "iam:ListAccessKeys", input: { UserName } });
      return keys.parse(answer).AccessKeyMetadata.map(({ AccessKeyId }) => AccessKeyId);
    },
    async certificates() {
      const answer = await ask({ action: "iot:ListCertificates", input: {} });
      return certificates.parse(answer).certificates.map(({ certificateId }) => certificateId);
    },
    async identityPools() {
      const answer = await ask({ action: "cognito-identity:ListIdentityPools", input: { MaxResults: 60 } });
      return pools.parse(answer).IdentityPools.map(({ IdentityPoolId }) => IdentityPoolId);
    },
  };
}

const keys = z.object({ AccessKeyMetadata: z.array(z.object({ AccessKeyId: z.string() })) });
const certificates = z.object({ certificates: z.array(z.object({ certificateId: z.string() })) });
const pools = z.object({ IdentityPools: z.array(z.object({ IdentityPoolId: z.string() })) });
