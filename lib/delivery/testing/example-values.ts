import type { DeliveryValues } from "../delivery-values";

/** The public half of a delivery, with the values of the manual's examples. */
export const exampleValues: DeliveryValues = {
  externalUrl: "https://relution.mycompany.com",
  host: "relution.mycompany.com",
  installKind: "files",
  isPractice: false,
  pemDirectory: "/etc/opt/relution",
  keyStoreName: "AWS IoT Keystore",
  accountId: "123456789012",
  region: "eu-west-1",
  userName: "bluerange",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  certificateId: "0123456789abcdef".repeat(4),
  certificatePem: "-----BEGIN CERTIFICATE-----\r\nAAAA\r\n-----END CERTIFICATE-----",
  endpoint: "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com",
  identityPoolId: "eu-west-1:8be50a51-6c1d-4024-99af-e7882f4ac748",
  identityPoolName: "RelutionIdentityPool",
  roleArn: "arn:aws:iam::123456789012:role/RelutionOrganizationAccess",
};
