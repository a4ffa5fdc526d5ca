import { awsCommand } from "../commands";
import { policyNameOf } from "../names";
import { ofCheck } from "../of-check";
import type { Session } from "../session";

const reviewCertificate = "Open the step Certificate, review its changes and apply them.";

export const certificateInactive = ofCheck({
  id: "certificate-inactive",
  title: "The certificate is not active",
  severity: "error",
  seenBy: "AWS shows the certificate with another status than ACTIVE.",
  causes: ["certificate-inactive"],
  checks: [["certificate", "certificate-active"]],
  cause: (_, failed) => `AWS IoT refuses connections with it; its status: ${failed[0]?.found ?? ""}`,
  remedy: () => [reviewCertificate, "The files for BlueRange stay the same."],
  command: describeCertificate,
});

export const certificateRights = ofCheck({
  id: "certificate-rights",
  title: "The certificate lacks the rights that BlueRange needs",
  severity: "error",
  seenBy: "The IoT policy is not attached to the certificate, or is another document than the manual's.",
  causes: ["certificate-rights"],
  checks: [
    ["certificate", "policy-attached"],
    ["certificate", "iot-policy"],
  ],
  cause: (_, failed) =>
    `AWS IoT closes the connection of whoever connects, publishes or subscribes without the right to. Not as it should be: ${failed.map(({ label, found }) => `${label} (${found})`).join("; ")}`,
  remedy: () => [reviewCertificate, "Allow 6 to 8 minutes until the policy is in effect."],
  command: (session, failed) => {
    const { certificateArn } = session.view.facts;
    const isOther = failed.some(({ id }) => id.endsWith("iot-policy"));
    if (isOther)
      return awsCommand(session.view.facts, "iot:GetPolicy", { policyName: policyNameOf(session) });
    return certificateArn
      ? awsCommand(session.view.facts, "iot:ListAttachedPolicies", { target: certificateArn })
      : undefined;
  },
});

export const certificateWithoutKey = ofCheck({
  id: "certificate-without-key",
  title: "There is no certificate whose private key is kept here",
  severity: "error",
  seenBy: "None of the account's certificates belongs to a private key of this setup.",
  causes: [],
  checks: [["certificate", "private-key"]],
  cause: () => "A certificate is of no use to BlueRange without its private key, which AWS shows only once.",
  remedy: () => [
    "Open the step Certificate, review its changes and apply them; another certificate is made.",
    "Download the files for BlueRange again after that: they hold the new certificate and its key.",
  ],
  command: describeCertificate,
});

export const oldEndpoint = ofCheck({
  id: "old-endpoint",
  title: "The endpoint is not the one that devices trust",
  severity: "error",
  seenBy: "The endpoint's name lacks “-ats”, or is of another region.",
  causes: ["old-endpoint"],
  checks: [["certificate", "endpoint"]],
  cause: (_, failed) =>
    `BlueRange and its devices trust Amazon's own authorities only, which the endpoint with “-ats” uses; found: ${failed[0]?.found ?? ""}`,
  remedy: () => [
    "Ask AWS for the endpoint with the command below, and compare it with server_uris in application.yml.",
    "Open the step Certificate and review its changes again.",
  ],
  command: (session) =>
    awsCommand(session.view.facts, "iot:DescribeEndpoint", { endpointType: "iot:Data-ATS" }),
});

/** Whether AWS has it at all, and its status. */
function describeCertificate({ view: { facts } }: Session): string | undefined {
  const { certificateId } = facts;
  return certificateId ? awsCommand(facts, "iot:DescribeCertificate", { certificateId }) : undefined;
}
