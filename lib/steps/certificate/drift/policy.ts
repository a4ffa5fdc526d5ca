/** The IoT policy: what it says, which version is in force, and on what it hangs. */
import "server-only";
import { samePolicy } from "@/lib/domain/policy-document";
import type { Problem } from "@/lib/domain/problem";
import type { DriftCheck } from "@/lib/wizard/drift";
import { altered, beyond, further, judged, own } from "../../drift-checks";
import type { Reading } from "../../reading";
import type { DesiredCertificate } from "../desire";
import type { IotPolicy } from "../inspect";

export type SurveyedPolicy = {
  readonly policy: Reading<IotPolicy | null>;
  /** ARNs of certificates and thing groups, and ids of Cognito identities. */
  readonly targets: Reading<readonly string[]>;
};

/** `ours` are the targets that the setup knows of. */
export function judgePolicy(
  { policy, targets }: SurveyedPolicy,
  { policyName, policyDocument }: DesiredCertificate,
  ours: readonly string[],
): readonly DriftCheck[] {
  const resource = `IoT policy ${policyName}`;
  const says = "the four actions of the manual";
  const document = { id: "iot-policy", resource, label: "Document in force", wanted: says };
  const versions = { id: "iot-policy-versions", resource, label: "Version in force", wanted: "the newest" };
  const others = {
    id: "further-targets",
    resource,
    label: "Further certificates and groups with this policy",
  };
  const itself = judged(policy, document, (found) => {
    const isSame = found !== null && samePolicy(found.document, policyDocument);
    const text = isSame ? says : found ? "another document" : "no such policy";
    return own(document, text, isSame, policyChanged, {
      wanted: policyDocument,
      found: found?.document ?? null,
    });
  });
  if (policy.known && policy.value === null) return [itself];
  return [
    itself,
    judged(policy, versions, (found) => {
      // Where an older version says something else again, that is told already.
      const isTold = itself.state === "failed";
      const isNewest = found === null || found.defaultVersion === found.newestVersion;
      const text = isNewest ? versions.wanted : `version ${found.defaultVersion} of ${found.newestVersion}`;
      return altered(versions, text, isNewest || isTold, newerVersion);
    }),
    judged(targets, { ...others, wanted: "none" }, (found) =>
      further(others, beyond(found.filter(isNoIdentity), ours), furtherTarget),
    ),
  ];
}

/** BlueRange itself attaches policies to the identities of its signed-in users. */
function isNoIdentity(target: string): boolean {
  return target.startsWith("arn:");
}

const policyChanged: Problem = {
  code: "iot-policy-changed",
  message:
    "The policy allows something else than the setup wrote, so BlueRange may be refused, or may do too much.",
  remedy:
    "Compare both documents, and ask who administers AWS IoT whether the change was meant. To have the wanted one " +
    "again, start a new setup for the same server and apply the changes of the step Certificate.",
};

const newerVersion: Problem = {
  code: "iot-policy-newer-version",
  message:
    "There is a newer version than the one in force: one call puts it in force, and its document then counts.",
  remedy:
    "Ask who administers AWS IoT: somebody may have prepared a change. Where nobody needs the version, delete it in the " +
    "AWS IoT console.",
};

const furtherTarget: Problem = {
  code: "iot-policy-further-targets",
  message:
    "Whoever has the private key of such a certificate may read and send the broker's messages as BlueRange may.",
  remedy:
    "Ask who administers AWS IoT: it may be an exchange of certificates, another BlueRange server, or a device. Where " +
    "nobody needs one, deactivate it in the AWS IoT console, wait whether something fails, and then delete it.",
};
