import { manual } from "@/lib/domain/manual";
import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import type { Facts } from "@/lib/wizard/words";
import type { CauseId } from "./causes";
import { awsCommand, shellCommand } from "./commands";

/** What no session can show, because it happens on the BlueRange server or in a browser later on. */
export interface ListedCause {
  readonly cause: CauseId;
  readonly at: Place;
  /** What people see. */
  readonly symptom: string;
  /** What is behind it, one sentence. */
  readonly because: string;
  /** What to look at and what to do, in order. */
  readonly steps: readonly string[];
  /** For a POSIX shell, where it runs is said in the steps. */
  command?(facts: Facts): string | undefined;
}

/** Where it is met. */
export type Place = "server" | "connection" | "users";

/** In the order in which they are met: the start of the server, its connection, its users. */
export const checkList: readonly ListedCause[] = [
  {
    cause: "overridden-settings",
    at: "server",
    symptom: "BlueRange still shows Mosquitto, or nothing has changed",
    because: "Environment variables of the server's container take precedence over application.yml.",
    steps: [
      "Run the command in the folder of docker-compose.yml; it shows MQTT_ENABLED, MQTT_SERVER_URIS or MQTT_INTERNAL_SERVER_U_R_I.",
      "Remove them from the server's container, or give them the values of application.yml.",
      "Restart BlueRange, and log in as the server's admin to look at /system/portal.",
    ],
    command: () => "docker compose config | grep MQTT_",
  },
  {
    cause: "broken-yaml",
    at: "server",
    symptom: "BlueRange does not start after the change",
    because: "application.yml has a key twice, a tab, or a block that is indented.",
    steps: [
      "Run the command beside application.yml: mqtt and keyStores must each appear once, and no line may have a tab.",
      "Put both blocks at the left edge, indented by blanks only.",
      "Or give your own application.yml to the step Files, which merges the two blocks into it.",
    ],
    command: () => "grep -nP '^\\s*(mqtt|keyStores):|\\t' application.yml",
  },
  {
    cause: "unreadable-key-files",
    at: "server",
    symptom: "The log speaks of an empty key store, or of FileNotFoundException",
    because: "The PEM files are not where application.yml says, or BlueRange may not read them.",
    steps: [
      "Run the command on the BlueRange server, in a container inside of it: it prints the first line of both files.",
      "In a container, mount both files read-only under exactly these paths.",
      "Let the group relution read the key, and nobody else.",
    ],
    command: ({ pemDirectory = manual.pemDirectory }) =>
      shellCommand(
        ...["sudo", "-u", "relution", "head", "-n", "1"],
        ...[certificateFileName, privateKeyFileName].map((name) => pemPath(pemDirectory, name)),
      ),
  },
  {
    cause: "key-format",
    at: "server",
    symptom: "The log speaks of InvalidKeyException, or of “algid parse error”",
    because: "The private key begins with BEGIN RSA PRIVATE KEY, which some versions of Java can't read.",
    steps: [
      "Convert the key with the command; the content stays the same.",
      `Put the new file in the place of ${privateKeyFileName}, with the same rights, and restart BlueRange.`,
    ],
    command: () =>
      shellCommand(
        ...["openssl", "pkcs8", "-topk8", "-nocrypt", "-in", privateKeyFileName, "-out", "pkcs8.key.pem"],
      ),
  },
  {
    cause: "broker-address",
    at: "server",
    symptom: "The log speaks of IllegalArgumentException and an address that begins with ssl:// or wss://",
    because: "server_uris has a slash, a blank or another protocol in it.",
    steps: [
      "Compare server_uris with the value in the downloaded application.yml, letter by letter.",
      "It holds two addresses with a comma between them, without blanks and without a slash at their ends.",
    ],
  },
  {
    cause: "closed-port",
    at: "connection",
    symptom: "The log speaks of a time-out, or of a connection that ended during the handshake",
    because: "Port 8883 is closed on the way from the BlueRange server to AWS, or a proxy is in between.",
    steps: [
      "Run the command on the BlueRange server: it must say CONNECTED.",
      "Have port 8883 opened for the server and for the gateways, and port 443 for browsers.",
      "Devices connect directly: an HTTP proxy can't be used for them.",
    ],
    command: ({ endpoint }) => connectTo(endpoint),
  },
  {
    cause: "unknown-authority",
    at: "connection",
    symptom: "The log speaks of “PKIX path building failed”, or of a distrusted authority",
    because: "A device on the way opens encrypted traffic, or Java lacks Amazon's own authorities.",
    steps: [
      "Run the command on the BlueRange server: the issuer at the top must be Amazon.",
      "If it is not, have the endpoint taken out of the inspection, or add the authority of that device to Java.",
      "If it is, update Java: older ones lack Amazon Root CA 1.",
    ],
    command: ({ endpoint }) => connectTo(endpoint),
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
      "Run the proof again; it compares certificate and policy with what AWS says now.",
    ],
    command: ({ certificateId, ...facts }) =>
      certificateId ? awsCommand(facts, "iot:DescribeCertificate", { certificateId }) : undefined,
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
    command: () => shellCommand("timedatectl", "status"),
  },
  {
    cause: "identity-without-policy",
    at: "users",
    symptom: "Browsers connect and are closed at once (AMQJS0008I Socket closed)",
    because: "BlueRange could not attach an IoT policy to the signed-in user.",
    steps: [
      "Run the command: AWSIoTConfigAccess must be among the policies of BlueRange's user.",
      "If it is missing, open the step IAM user, review its changes and apply them.",
      "Let the user sign in again.",
    ],
    command: ({ userName, ...facts }) =>
      userName ? awsCommand(facts, "iam:ListAttachedUserPolicies", { UserName: userName }) : undefined,
  },
  {
    cause: "role-trust",
    at: "users",
    symptom: "Users get AccessDenied, or “Invalid identity pool configuration”",
    because:
      "The role or the pool has changed since the proof, or the operator of the manual does not let them in.",
    steps: [
      "Run the proof again: it signs a test user in as BlueRange does, and says at which part it fails.",
      "Where the proof offers a repair of the trust policy, take it.",
    ],
    command: (facts) => awsCommand(facts, "iam:GetRole", { RoleName: manual.roleName }),
  },
  {
    cause: "provider-name",
    at: "users",
    symptom: "“This identity pool does not support the specified developer provider”",
    because: "The external URL of BlueRange is no longer the one that the pool was made for.",
    steps: [
      "Compare the external URL in BlueRange with the one in the step BlueRange server.",
      "If BlueRange's is right, change it there and go through the steps again: a new pool is made.",
    ],
  },
  {
    cause: "old-signed-address",
    at: "users",
    symptom: "A browser's first connection is refused after a page stood open for minutes (426 or closed)",
    because: "The address that BlueRange signs for a browser is good for about five minutes.",
    steps: ["Load the page again.", "If that does not help, compare the clocks of both machines."],
  },
  {
    cause: "session-limits",
    at: "users",
    symptom: "A connection ends after an hour, or after a day",
    because:
      "AWS gives temporary credentials for an hour, and keeps a browser's connection for a day at most.",
    steps: [
      "Nothing is wrong: BlueRange connects again by itself.",
      "If it does not, tell BlueRange's support.",
    ],
  },
  {
    cause: "organization-rule-on-sign-in",
    at: "users",
    symptom: "“User: anonymous is not authorized to perform: cognito-identity:GetId”",
    because: "A resource control policy of the AWS organization forbids calls that nobody has signed.",
    steps: [
      "Ask whoever manages the AWS organization to let Cognito's sign-in calls through for this account.",
      "No right within the account can overrule such a policy.",
    ],
  },
  {
    cause: "session-policy-too-large",
    at: "users",
    symptom: "PackedPolicyTooLarge in the log",
    because: "The rights that BlueRange asks for a user do not fit into one session.",
    steps: ["Tell BlueRange's support: the setup has no part in it."],
  },
  {
    cause: "audit-remark",
    at: "users",
    symptom: "An audit reports AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK",
    because: `The manual gives the role ${manual.rolePolicyName}, which allows every topic of the account's broker.`,
    steps: [
      "Nothing is broken: BlueRange narrows each user's rights by the IoT policy that it attaches.",
      "Don't narrow the role by hand without a test: users may lose access. Note it as an accepted risk, or ask BlueRange's support.",
    ],
  },
];

function connectTo(endpoint: string | undefined): string | undefined {
  if (!endpoint) return undefined;
  return shellCommand("openssl", "s_client", "-connect", `${endpoint}:8883`, "-servername", endpoint);
}
