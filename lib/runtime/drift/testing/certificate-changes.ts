import { allowing, type ForeignChange } from "./foreign-change";

const policyName = "RelutionIotAccess";

export const certificateChanges: readonly ForeignChange[] = [
  {
    name: "the certificate is deactivated",
    make: ({ iot }, { certificateId }) => iot.updateCertificate({ certificateId, newStatus: "INACTIVE" }),
    found: ["certificate/certificate: failed"],
  },
  {
    name: "the IoT policy is detached from the certificate",
    make: ({ iot }, { certificateArn: target }) => iot.detachPolicy({ policyName, target }),
    found: ["certificate/policy-attached: failed"],
  },
  {
    name: "the certificate gets another IoT policy",
    make: async ({ iot }, { certificateArn: target }) => {
      await iot.createPolicy({ policyName: "More", policyDocument: allowing("iot:*") });
      await iot.attachPolicy({ policyName: "More", target });
    },
    found: ["certificate/further-iot-policies: warning"],
  },
  {
    name: "the certificate is assigned to a thing",
    make: async ({ iot }, { certificateArn: principal }) => {
      await iot.createThing({ thingName: "gateway" });
      await iot.attachThingPrincipal({ thingName: "gateway", principal });
    },
    found: ["certificate/things: warning"],
  },
  {
    name: "another certificate gets the IoT policy",
    make: async ({ iot }) => {
      const { certificateArn: target } = await iot.createKeysAndCertificate({ setAsActive: true });
      await iot.attachPolicy({ policyName, target });
    },
    found: ["certificate/further-targets: warning"],
  },
  {
    name: "the IoT policy gets another document",
    make: ({ iot }) =>
      iot.createPolicyVersion({ policyName, policyDocument: allowing("iot:*"), setAsDefault: true }),
    found: ["certificate/iot-policy: failed"],
  },
  {
    name: "another version of the IoT policy is prepared",
    make: ({ iot }) => iot.createPolicyVersion({ policyName, policyDocument: allowing("iot:*") }),
    found: ["certificate/iot-policy-versions: warning"],
  },
];
