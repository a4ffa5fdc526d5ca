/**
 * Step 4: the manual's section "IoT client certificate". A policy with four actions, a certificate that is created
 * inactive, gets the policy and is activated last, and the endpoint of the broker.
 */
import "server-only";
import type { AwsStep } from "@/lib/wizard/step";
import { readAnswers } from "../read-answers";
import { certificateAnswers } from "./answers";
import { applyCertificate } from "./apply";
import { type DesiredCertificate, desireCertificate } from "./desire";
import { certificateDrift } from "./drift/drift";
import { certificateForm } from "./form";
import { inspectCertificates, type ObservedCertificates } from "./inspect";
import { planCertificate } from "./plan";
import { certificatesBefore, reconcileCertificate } from "./reconcile-certificate";
import { undoCertificate } from "./undo";
import { learnCertificate, verifyCertificate } from "./verify";

export const certificate: AwsStep<DesiredCertificate, ObservedCertificates> = {
  id: "certificate",
  kind: "aws",
  form: certificateForm,
  needs: ["accountId", "partition", "region"],
  reads: [
    "iot:DescribeEndpoint",
    "iot:GetPolicy",
    "iot:ListPolicyVersions",
    "iot:ListTargetsForPolicy",
    "iot:ListCertificates",
    "iot:DescribeCertificate",
  ],
  writes: [
    "iot:CreatePolicy",
    "iot:TagResource",
    "iot:CreatePolicyVersion",
    "iot:CreateKeysAndCertificate",
    "iot:CreateCertificateFromCsr",
    "iot:AttachPolicy",
    "iot:UpdateCertificate",
    "iot:DeleteCertificate",
  ],

  parse(typed) {
    const read = readAnswers(certificateAnswers, typed);
    return read.ok ? { ok: true, answers: read.value, notices: [] } : read;
  },

  desire: desireCertificate,
  inspect: inspectCertificates,
  plan: planCertificate,
  apply: applyCertificate,
  baseline: certificatesBefore,
  reconcile: reconcileCertificate,
  verify: verifyCertificate,
  learn: learnCertificate,
  undo: undoCertificate,
  drift: certificateDrift,
};
