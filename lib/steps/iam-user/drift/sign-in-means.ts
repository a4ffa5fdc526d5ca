/** Other ways to be this user than its access key. The setup makes none of them. */
import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import type { IamAction } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages, iamNext } from "../../all-pages";
import { further, judged } from "../../drift-checks";
import { unlessAbsent } from "../../expected-errors";
import { type Reading, reading } from "../../reading";

/** What there is of each, one line apiece. */
export type SurveyedMeans = { readonly means: Readonly<Record<string, Reading<readonly string[]>>> };

export async function surveySignInMeans(ports: StepPorts, userName: string): Promise<SurveyedMeans> {
  const surveyed = await Promise.all(
    means.map(async ({ id, action, read }) => {
      const found = unlessAbsent(read(ports, action, userName)).then((lines) => lines ?? []);
      return [id, await reading(action, found)] as const;
    }),
  );
  return { means: Object.fromEntries(surveyed) };
}

export function judgeSignInMeans(surveyed: SurveyedMeans, resource: string): readonly DriftCheck[] {
  return means.flatMap(({ id, label, problem }) => {
    const found = surveyed.means[id];
    const subject = { id, resource, label };
    return found
      ? [judged(found, { ...subject, wanted: "none" }, (lines) => further(subject, lines, problem))]
      : [];
  });
}

interface Means {
  readonly id: string;
  readonly label: string;
  readonly action: IamAction;
  readonly read: (ports: StepPorts, action: IamAction, userName: string) => Promise<readonly string[]>;
  readonly problem: Problem;
}

const asNobody = "BlueRange never does, so a person or another program acts under its name.";
const askWho =
  "Ask who administers the account: somebody may have set it up for a test, or for another use of this user. " +
  "Where nobody needs it, remove it in the IAM console, under the user's security credentials.";

const means: readonly Means[] = [
  {
    id: "console-password",
    label: "Console password",
    action: "iam:GetLoginProfile",
    read: password,
    problem: {
      code: "console-password",
      message: `Somebody can sign in to the AWS console as this user. ${asNobody}`,
      remedy: askWho,
    },
  },
  {
    id: "mfa-devices",
    label: "MFA devices",
    action: "iam:ListMFADevices",
    read: listOf("MFADevices", "SerialNumber"),
    problem: {
      code: "mfa-devices",
      message: `Somebody has registered a second factor for this user. ${asNobody}`,
      remedy: askWho,
    },
  },
  {
    id: "ssh-keys",
    label: "SSH public keys",
    action: "iam:ListSSHPublicKeys",
    read: listOf("SSHPublicKeys", "SSHPublicKeyId"),
    problem: {
      code: "ssh-keys",
      message: `Somebody can reach CodeCommit as this user with an SSH key. ${asNobody}`,
      remedy: askWho,
    },
  },
  {
    id: "signing-certificates",
    label: "Signing certificates",
    action: "iam:ListSigningCertificates",
    read: listOf("Certificates", "CertificateId"),
    problem: {
      code: "signing-certificates",
      message: `Somebody can sign old kinds of AWS calls as this user with a certificate. ${asNobody}`,
      remedy: askWho,
    },
  },
  {
    id: "service-credentials",
    label: "Service-specific credentials",
    action: "iam:ListServiceSpecificCredentials",
    read: listOf("ServiceSpecificCredentials", "ServiceSpecificCredentialId"),
    problem: {
      code: "service-credentials",
      message: `Somebody can use a single service, such as CodeCommit or Bedrock, as this user. ${asNobody}`,
      remedy: askWho,
    },
  },
];

export const signInReads = means.map(({ action }) => action);

async function password(ports: StepPorts, action: IamAction, userName: string): Promise<readonly string[]> {
  const { LoginProfile } = profile.parse(await ports.send({ action, input: { UserName: userName } }));
  return [`set ${LoginProfile.CreateDate.toISOString().slice(0, 10)}`];
}

/** IAM's lists of this kind differ in two names only. */
function listOf(list: string, idField: string): Means["read"] {
  return (ports, action, userName) =>
    allPages(async (marker) => {
      const input = { UserName: userName, ...(marker && { Marker: marker }) };
      const answer = page.parse(await ports.send({ action, input }));
      const items = entries.parse(answer[list] ?? []).map((entry) => z.string().parse(entry[idField]));
      return { items, next: iamNext(answer) };
    });
}

const profile = z.object({ LoginProfile: z.object({ CreateDate: z.date() }) });
const page = z.looseObject({ IsTruncated: z.boolean().default(false), Marker: z.string().optional() });
const entries = z.array(z.record(z.string(), z.unknown()));
