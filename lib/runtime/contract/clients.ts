import "server-only";
import { CognitoIdentity } from "@aws-sdk/client-cognito-identity";
import { IAM } from "@aws-sdk/client-iam";
import { IoT } from "@aws-sdk/client-iot";
import { STS } from "@aws-sdk/client-sts";
import type { Credentials } from "@/lib/practice/caller";
import { installPractice } from "@/lib/practice/install-practice";
import type { PracticeAccount } from "@/lib/practice/practice-account";

/** Plain SDK clients, so that the contract is about the account and not about our own way of calling. */
export interface Clients {
  readonly iam: IAM;
  readonly iot: IoT;
  readonly cognito: CognitoIdentity;
  readonly sts: STS;
}

const region = "eu-west-1";

/** Clients that talk to the practice account, or over HTTP to an endpoint. */
export function createClients(account: PracticeAccount | URL, credentials: Credentials): Clients {
  const settings = {
    region,
    maxAttempts: 1,
    credentials: withoutGaps(credentials),
    ...(account instanceof URL && { endpoint: account.origin }),
  };
  const iam = new IAM(settings);
  const iot = new IoT(settings);
  const cognito = new CognitoIdentity(settings);
  const sts = new STS(settings);
  if (!(account instanceof URL))
    for (const client of [iam, iot, cognito, sts]) installPractice(client, account);
  return { iam, iot, cognito, sts };
}

/** The SDK takes a session token or none, but no undefined one. */
function withoutGaps({ accessKeyId, secretAccessKey, sessionToken }: Credentials) {
  return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}
