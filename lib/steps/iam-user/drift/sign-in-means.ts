/** What it means that somebody can be this user by other ways than its access key. */
import type { DriftCheck } from "@/lib/wizard/drift";
import { further, judged } from "../../drift-checks";
import type { FoundMeans, MeansId } from "../sign-in-means";

export function judgeSignInMeans(means: readonly FoundMeans[], resource: string): readonly DriftCheck[] {
  return means.map(({ id, label, lines }) => {
    const subject = { id, resource, label };
    const problem = { code: id, message: `${harm[id]} ${asNobody}`, remedy: askWho };
    return judged(lines, { ...subject, wanted: "none" }, (found) => further(subject, found, problem));
  });
}

const asNobody = "BlueRange never does, so a person or another program acts under its name.";
const askWho =
  "Ask who administers the account: somebody may have set it up for a test, or for another use of this user. " +
  "Where nobody needs it, remove it in the IAM console, under the user's security credentials.";

const harm: Readonly<Record<MeansId, string>> = {
  "console-password": "Somebody can sign in to the AWS console as this user.",
  "mfa-devices": "Somebody has registered a second factor for this user.",
  "ssh-keys": "Somebody can reach CodeCommit as this user with an SSH key.",
  "signing-certificates": "Somebody can sign old kinds of AWS calls as this user with a certificate.",
  "service-credentials": "Somebody can use a single service, such as CodeCommit or Bedrock, as this user.",
};
