import { certificateFileName, pemPath, privateKeyFileName } from "./pem-files";
import { yamlScalar } from "./yaml-scalar";

export interface ApplicationYmlValues {
  /** Host name only, for example a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com */
  readonly endpoint: string;
  readonly keyStoreName: string;
  /** Folder of the PEM files on the BlueRange server, in its own style. */
  readonly pemDirectory: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * The part of BlueRange's application.yml that connects it with AWS IoT: the manual's two blocks, word for word, with
 * keys, order, comments and quotes as they stand there.
 */
export function applicationYml(values: ApplicationYmlValues): string {
  return `${keyStoresBlock(values)}\n${mqttBlock(values)}`;
}

/** The same file for the screen: everything but the secret key. */
export function maskedApplicationYml(values: Omit<ApplicationYmlValues, "secretAccessKey">): string {
  return applicationYml({ ...values, secretAccessKey: mask });
}

function keyStoresBlock({ keyStoreName, pemDirectory }: ApplicationYmlValues): string {
  return `keyStores:
  # Key store name
  ${yamlScalar(keyStoreName)}:
    _keystorePassword:
    _privateKeyWithCertificates_1_decryptPassword:
    _privateKeyWithCertificates_1_pem_urls:
      - ${yamlScalar(pemPath(pemDirectory, certificateFileName))}
      - ${yamlScalar(pemPath(pemDirectory, privateKeyFileName))}
    provider: BC
    type: PKCS12
    warnBeforeExpirationPeriod: 30
`;
}

function mqttBlock({ endpoint, keyStoreName, accessKeyId, secretAccessKey }: ApplicationYmlValues): string {
  return `mqtt:
  enabled: true
  # URIs of the MQTT server(s).
  server_uris: 'ssl://${endpoint},wss://${endpoint}'
  # Leave client_id empty to generate automatically
  client_id:
  # Login credentials
  username:
  _password:
  # Previously created Key Store
  keyStore: ${yamlScalar(keyStoreName)}
  _keyPassword:
  # AWS IAM account details
  _aws_accessKey: ${yamlScalar(accessKeyId)}
  _aws_secretKey: ${yamlScalar(secretAccessKey)}
`;
}

const mask = "••••••••••••••••";
