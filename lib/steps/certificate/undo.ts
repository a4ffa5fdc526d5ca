import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import type { Change, StepPlan } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";
import type { StepUndo } from "@/lib/wizard/step";
import { certificateKey } from "@/lib/wizard/vault-names";
import { joinPlans } from "../join-plans";
import { applyUndo } from "../undo/apply-undo";
import { otherRegions } from "../undo/other-region";
import { notMadeHere } from "../undo/role";
import { receiptsOf, writes } from "../undo/written";
import { certificateCreates } from "./changes";
import { type CertificateForUndo, inspectForUndo, type ObservedForUndo, undoReads } from "./undo-inspect";
import { planPolicyUndo } from "./undo-policy";

/** Detached, inactive, deleted; then the policy. AWS refuses every other order. */
export const undoCertificate: StepUndo<ObservedForUndo> = {
  reads: undoReads,
  writes: [
    "iot:DetachPolicy",
    "iot:UpdateCertificate",
    "iot:DeleteCertificate",
    "iot:SetDefaultPolicyVersion",
    "iot:DeletePolicyVersion",
    "iot:DeletePolicy",
  ],
  inspect: inspectForUndo,

  plan({ setup, certificates, policies }, made, facts) {
    const perCertificate = joinPlans(
      ...certificates.map((certificate) => planCertificateUndo(certificate, made)),
    );
    const perPolicy = joinPlans(
      ...policies.map((policy) =>
        planPolicyUndo(policy, made, setup, freedOf(policy.name, perCertificate.changes)),
      ),
    );
    const plan = joinPlans(perCertificate, perPolicy, { blockers: otherRegions(made, facts) });
    return { ...plan, changes: inOrder(plan.changes) };
  },

  async apply(ports, _, filled, made) {
    const applied = await applyUndo(ports, filled);
    if (filled.action !== "iot:DeleteCertificate") return applied;
    const { certificateId } = z.object({ certificateId: z.string() }).parse(filled.input);
    const gone = made.filter(({ receipt }) => receipt["certificateId"] === certificateId);
    return { ...applied, forget: privateKeys(gone) };
  },

  secrets: privateKeys,
};

function privateKeys(made: readonly Made[]): readonly string[] {
  return receiptsOf(made, certificateCreates, "publicKeyDigest").map(certificateKey);
}

function isMadeHere({ id }: CertificateForUndo, made: readonly Made[]): boolean {
  return receiptsOf(made, certificateCreates, "certificateId").includes(id);
}

/** The certificates from which these changes take the policy off. */
function freedOf(policyName: string, changes: readonly Change[]): readonly string[] {
  const detachments = changes.filter(
    ({ call }) => call.action === "iot:DetachPolicy" && call.input["policyName"] === policyName,
  );
  return detachments.flatMap(({ call }) => z.string().array().parse([call.input["target"]]));
}

function planCertificateUndo(certificate: CertificateForUndo, made: readonly Made[]): Partial<StepPlan> {
  const { id, arn, status, policies, things } = certificate;
  const goes = isMadeHere(certificate, made);
  const detachments = policies.flatMap((policyName) => {
    const isOurs = writes(made, ["iot:AttachPolicy"], { policyName, target: arn }).length > 0;
    return isOurs || goes ? [detach(policyName, certificate, isOurs)] : [];
  });
  const wasActivated = writes(made, ["iot:UpdateCertificate"], { certificateId: id }).length > 0;
  const inactive = status === "ACTIVE" && (goes || wasActivated) ? [deactivate(id)] : [];
  if (!goes) {
    const kept = [{ summary: `IoT client certificate ${short(id)}`, detail: notMadeHere }];
    return { changes: [...detachments, ...inactive], kept };
  }
  return {
    changes: [...detachments, ...inactive, remove(id)],
    blockers: things.length > 0 ? [servesThings(id, things)] : [],
  };
}

function detach(policyName: string, { id, arn }: CertificateForUndo, isOurs: boolean): Change {
  const title = `IoT policy ${policyName}`;
  return {
    id: `detach-${policyName}-from-${id}`,
    kind: "delete",
    summary: `${title} taken off the certificate ${short(id)}`,
    call: { action: "iot:DetachPolicy", input: { policyName, target: arn } },
    documents: [],
    repeat: "safe",
    ...(!isOurs && { consent: `${title}, which somebody else has attached, is taken off the certificate.` }),
  };
}

function deactivate(certificateId: string): Change {
  return {
    id: `deactivate-${certificateId}`,
    kind: "modify",
    summary: `IoT client certificate ${short(certificateId)} deactivated`,
    call: { action: "iot:UpdateCertificate", input: { certificateId, newStatus: "INACTIVE" } },
    documents: [],
    repeat: "safe",
  };
}

function remove(certificateId: string): Change {
  return {
    id: `delete-certificate-${certificateId}`,
    kind: "delete",
    summary: `IoT client certificate ${short(certificateId)}`,
    call: { action: "iot:DeleteCertificate", input: { certificateId } },
    documents: [],
    repeat: "safe",
    permanent:
      "A certificate can't be restored. A BlueRange server that has it can't connect to the broker any more.",
  };
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.map((change, index) => {
    const before = changes[index - 1];
    return before ? { ...change, after: [before.id] } : change;
  });
}

/** Enough of its 64 digits to find it in AWS's list. */
const short = (id: string): string => `${id.slice(0, 12)}…`;

const servesThings = (id: string, things: readonly string[]): Problem => ({
  code: "certificate-serves-things",
  message: `The certificate ${short(id)} is attached to things by now, and AWS deletes none that is: ${things.join(", ")}`,
  remedy: "Detach it from them in the AWS console, under AWS IoT, Security, Certificates, and come back.",
});
