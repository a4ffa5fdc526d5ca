/** Other ways to be this user than its access key. The setup makes none of them. */
import "server-only";
import { z } from "zod";
import type { IamAction } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages, iamNext } from "../all-pages";
import { unlessAbsent } from "../expected-errors";
import { type Reading, reading } from "../reading";

export type MeansId =
  | "console-password"
  | "mfa-devices"
  | "ssh-keys"
  | "signing-certificates"
  | "service-credentials";

/** What there is of one kind, one line apiece. */
export type FoundMeans = {
  readonly id: MeansId;
  readonly label: string;
  readonly lines: Reading<readonly string[]>;
};

/** Every kind, also those of which there are none. */
export async function surveySignInMeans(ports: StepPorts, userName: string): Promise<readonly FoundMeans[]> {
  return Promise.all(
    means.map(async ({ id, label, action, read }) => {
      const found = unlessAbsent(read(ports, action, userName)).then((lines) => lines ?? []);
      return { id, label, lines: await reading(action, found) };
    }),
  );
}

interface Means {
  readonly id: MeansId;
  readonly label: string;
  readonly action: IamAction;
  readonly read: (ports: StepPorts, action: IamAction, userName: string) => Promise<readonly string[]>;
}

const means: readonly Means[] = [
  { id: "console-password", label: "Console password", action: "iam:GetLoginProfile", read: password },
  {
    id: "mfa-devices",
    label: "MFA devices",
    action: "iam:ListMFADevices",
    read: listOf("MFADevices", "SerialNumber"),
  },
  {
    id: "ssh-keys",
    label: "SSH public keys",
    action: "iam:ListSSHPublicKeys",
    read: listOf("SSHPublicKeys", "SSHPublicKeyId"),
  },
  {
    id: "signing-certificates",
    label: "Signing certificates",
    action: "iam:ListSigningCertificates",
    read: listOf("Certificates", "CertificateId"),
  },
  {
    id: "service-credentials",
    label: "Service-specific credentials",
    action: "iam:ListServiceSpecificCredentials",
    read: listOf("ServiceSpecificCredentials", "ServiceSpecificCredentialId"),
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
