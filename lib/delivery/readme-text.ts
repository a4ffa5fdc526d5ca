import type { GuideSection } from "@/lib/domain/install-guide";
import { installTitle } from "@/lib/domain/install-kind";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import type { DeliveryValues } from "./delivery-values";
import { guideOf } from "./install/guide-of";
import { guideText } from "./install/guide-text";

/**
 * README.txt of the download: what a person does with the files on the BlueRange server. Plain text, its prose within
 * 80 columns. `isMerged` as for the guide.
 */
export function readmeText(values: DeliveryValues, isMerged: boolean): string {
  const guide = [...guideOf(values, isMerged), limits, check(values), later(values)];
  return `${[title(values), guideText(guide), made(values)].join("\n\n")}\n`;
}

const title = ({ host, isPractice }: DeliveryValues): string => `${installTitle(host)}
${"=".repeat(installTitle(host).length)}

${isPractice ? practice : ""}This folder holds secrets: the private key in ${privateKeyFileName} and the AWS
secret key in application.yml. Keep it off mail and shared drives, and delete
it when the files are in place.`;

const practice = `From the practice account: nothing of this exists in AWS, and these files connect
to nothing. Keep them off a BlueRange server that is in use.

`;

const limits: GuideSection = {
  title: "What devices need",
  parts: [
    "IoT devices such as the BlueRange Mesh Gateways must be connected by native MQTT directly, on port 8883. This setup does not allow use of an HTTP proxy. The limitation does not apply to browser clients but to devices only.",
  ],
};

const check = ({ endpoint }: DeliveryValues): GuideSection => ({
  title: "If it does not work",
  parts: [
    "Certificate and key belong together when both commands print the same:",
    {
      lines: [
        `openssl x509 -in ${certificateFileName} -noout -pubkey`,
        `openssl pkey -in ${privateKeyFileName} -pubout`,
      ],
    },
    'The network and AWS are fine when this, run on the BlueRange server, stays connected and prints "Verify return code: 0 (ok)":',
    {
      lines: [
        `openssl s_client -connect ${endpoint}:8883 \\`,
        `  -servername ${endpoint} \\`,
        `  -cert ${certificateFileName} -key ${privateKeyFileName}`,
      ],
    },
    "No connection: port 8883 is closed on the way. Another issuer than Amazon: a device on the way opens TLS connections. Closed at once: the certificate is not active, or its policy is not in effect yet.",
  ],
});

const later = ({ host, identityPoolName }: DeliveryValues): GuideSection => ({
  title: "When the external URL changes",
  parts: [
    `The developer provider name ${host} can not be changed. With another external URL the identity pool needs to be recreated (${identityPoolName}) and the role RelutionOrganizationAccess needs to trust the new pool. Change the URL in step 1 of the same setup: it keeps the IAM user and the certificate, makes the new pool, lets the role trust it, and makes these files anew while it still holds their secrets.`,
    "A new setup for the new URL makes an IAM user, an access key and a certificate of its own.",
  ],
});

const made = (values: DeliveryValues): string => `What was set up in AWS
----------------------
  account              ${values.accountId}
  region               ${values.region}
  IAM user             ${values.userName}
  access key           ${values.accessKeyId}
  certificate          ${values.certificateId}
  endpoint             ${values.endpoint}
  identity pool        ${values.identityPoolName} (${values.identityPoolId})
  role                 ${values.roleArn}`;
