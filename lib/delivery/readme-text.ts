import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import type { DeliveryValues } from "./delivery-values";

/** README.txt of the download: what a person does with the files on the BlueRange server. Plain text, its prose within 80 columns. */
export function readmeText(values: DeliveryValues): string {
  return `${[title(values), place(values), merge, restart(values), limits, check(values), later(values), made(values)].join("\n\n")}\n`;
}

const title = ({ host }: DeliveryValues): string => `AWS IoT for the BlueRange server ${host}
${"=".repeat(33 + host.length)}

This folder holds secrets: the private key in ${privateKeyFileName} and the AWS
secret key in application.yml. Keep it off mail and shared drives, and delete
it when the files are in place.`;

const place = ({ pemDirectory }: DeliveryValues): string => `1. Put the PEM files in their place
-----------------------------------
  ${pemPath(pemDirectory, certificateFileName)}
  ${pemPath(pemDirectory, privateKeyFileName)}

${/^[A-Za-z]:|\\/.test(pemDirectory) ? windowsRights : unixRights(pemDirectory)}

In a container, mount both files read-only under exactly these paths.`;

const unixRights = (
  directory: string,
): string => `The key must be readable by BlueRange and by nobody else. On Linux:

  sudo install -d -m 0755 ${shellWord(directory)}
  sudo install -o root -g relution -m 0640 \\
    ${certificateFileName} ${privateKeyFileName} ${shellWord(directory)}

Where BlueRange runs as root, use -g root -m 0600 instead.`;

const shellWord = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

const windowsRights = `The key must be readable by the account of the BlueRange service and by nobody
else: remove the inherited rights of the key file and grant that account Read.`;

const merge = `2. Add the settings to application.yml
--------------------------------------
The file application.yml of this folder holds two blocks, keyStores and mqtt.
Copy them into <INSTALL_DIR>/application.yml of BlueRange, at the left edge and
indented by blanks, never by tabs.

If your application.yml already has keyStores or mqtt, merge: add the key store
under the existing keyStores, and replace the values of the existing mqtt.
Never add a second key of the same name, or the server will not start.

An installation with Docker Compose may set MQTT_ENABLED, MQTT_SERVER_URIS or
MQTT_INTERNAL_SERVER_U_R_I for the server: such variables take precedence over
the file, so remove them there or give them the values of the file.

The file holds a secret. On Linux:

  sudo chown root:relution <INSTALL_DIR>/application.yml
  sudo chmod 0640 <INSTALL_DIR>/application.yml`;

const restart = ({ externalUrl }: DeliveryValues): string => `3. Restart BlueRange and look
-----------------------------
Restart the server, log in as the server's admin and open

  ${externalUrl}/system/portal

The health indicator shows successful operation of the MQTT broker. AWS takes 6
to 8 minutes until a new IoT policy is in effect everywhere: a broker that does
not answer within that time is no fault yet.`;

const limits = `What devices need
-----------------
IoT devices such as the BlueRange Mesh Gateways must be connected by native MQTT
directly, on port 8883. This setup does not allow use of an HTTP proxy. The
limitation does not apply to browser clients but to devices only.`;

const check = ({ endpoint }: DeliveryValues): string => `If it does not work
-------------------
Certificate and key belong together when both commands print the same:

  openssl x509 -in ${certificateFileName} -noout -pubkey
  openssl pkey -in ${privateKeyFileName} -pubout

The network and AWS are fine when this, run on the BlueRange server, stays
connected and prints "Verify return code: 0 (ok)":

  openssl s_client -connect ${endpoint}:8883 \\
    -servername ${endpoint} \\
    -cert ${certificateFileName} -key ${privateKeyFileName}

No connection: port 8883 is closed on the way. Another issuer than Amazon: a
device on the way opens TLS connections. Closed at once: the certificate is not
active, or its policy is not in effect yet.`;

const later = ({ host, identityPoolName }: DeliveryValues): string => `When the external URL changes
-----------------------------
The developer provider name ${host}
can not be changed. With another external URL the identity pool needs to be
recreated (${identityPoolName}) and the role RelutionOrganizationAccess needs to
trust the new pool: run the setup again with the new URL. The IAM user, the
certificate and these files stay as they are.`;

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
