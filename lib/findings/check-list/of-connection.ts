/** BlueRange can't connect to AWS IoT, or loses its connection. */
import { awsCommand, shellCommand } from "../commands";
import type { ListedCause, Setup } from "../listed-cause";
import { isWindows } from "./where-it-runs";

export function ofConnection({ facts, installed }: Setup): readonly ListedCause[] {
  const { endpoint, certificateId } = facts;
  return [
    {
      cause: "closed-port",
      at: "connection",
      symptom: "The log speaks of a time-out, or of a connection that ended during the handshake",
      because:
        "Port 8883 is closed on the way from the BlueRange server to AWS, or a proxy or firewall breaks what is encrypted.",
      steps: [
        isWindows(facts)
          ? "Run both commands on the BlueRange server, in PowerShell: TcpTestSucceeded must be True."
          : "Run both commands on the BlueRange server: each must say CONNECTED and show the chain of a certificate below. CONNECTED alone says that the port is open and something breaks the handshake.",
        "Have port 8883 opened for the server and for the gateways, and port 443 for browsers.",
        "Devices connect directly: an HTTP proxy can't be used for them.",
      ],
      command: isWindows(facts) ? testPorts(endpoint) : connectTo(endpoint, 8883, 443),
    },
    {
      cause: "unknown-authority",
      at: "connection",
      symptom: "The log speaks of “PKIX path building failed”, or of a distrusted authority",
      because: "A device on the way opens encrypted traffic, or Java lacks Amazon's own authorities.",
      steps: [
        isWindows(facts)
          ? `Open https://${endpoint ?? "ENDPOINT"}/ in a browser on the BlueRange server and look at the certificate of the page: its issuer must be Amazon.`
          : "Run the command on the BlueRange server: the issuer at the top must be Amazon.",
        "If it is not, have the endpoint taken out of the inspection, or add the authority of that device to Java.",
        "If it is, update Java: older ones lack Amazon Root CA 1.",
      ],
      command: isWindows(facts) ? undefined : connectTo(endpoint, 8883),
    },
    {
      cause: "certificate-rights",
      at: "connection",
      symptom: "The log speaks of “Connection lost (32109)”, of EOFException or of AUTHORIZATION_FAILURE",
      because:
        "AWS IoT closed the connection: the certificate is not active, or its policy is not in effect yet.",
      steps: [
        "Wait until eight minutes have passed since the step Certificate: a new IoT policy takes that long.",
        "Run the command: the status must be ACTIVE.",
        installed
          ? "Follow “Check the account again” on this page; it compares certificate and policy with what AWS says now."
          : "Run the proof again; it compares certificate and policy with what AWS says now.",
      ],
      command: certificateId ? awsCommand(facts, "iot:DescribeCertificate", { certificateId }) : undefined,
    },
    {
      cause: "shared-client-id",
      at: "connection",
      symptom: "The connection comes and goes; AWS logs DUPLICATE_CLIENT_ID",
      because: "Two servers use these files, and AWS closes one connection when the other begins.",
      steps: [
        "Leave client_id empty, as it is in the downloaded application.yml.",
        "Give each BlueRange server a setup of its own.",
      ],
    },
    {
      cause: "wrong-clock",
      at: "connection",
      symptom: "403, “Signature not yet current” or “Signature expired”",
      because: "The clock of the BlueRange server or of the browser's machine is more than five minutes off.",
      steps: ["Run the command on the BlueRange server.", "Set the clocks by a time server (NTP)."],
      command: isWindows(facts)
        ? shellCommand("w32tm", "/query", "/status")
        : shellCommand("timedatectl", "status"),
    },
  ];
}

/** Its input ends at once, or it would wait for somebody to type. */
function connectTo(endpoint: string | undefined, ...ports: readonly number[]): string | undefined {
  if (!endpoint) return undefined;
  const lines = ports.map((port) =>
    shellCommand("openssl", "s_client", "-connect", `${endpoint}:${port}`, "-servername", endpoint),
  );
  return lines.includes(undefined) ? undefined : lines.map((line) => `${line} </dev/null`).join("\n");
}

function testPorts(endpoint: string | undefined): string | undefined {
  if (!endpoint || !/^[\w.-]+$/.test(endpoint)) return undefined;
  return [8883, 443].map((port) => `Test-NetConnection -ComputerName ${endpoint} -Port ${port}`).join("\n");
}
