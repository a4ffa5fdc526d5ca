/**
 * The names of the manual. BlueRange looks for some of them (the role, the keys of its configuration), people look
 * for the others: they come out exactly as printed there. The manual leaves the names of the IAM user and of its
 * inline policy open; those two are ours.
 */
export const manual = {
  pemDirectory: "/etc/opt/relution",
  keyStoreName: "AWS IoT Keystore",
  userName: "bluerange",
  inlinePolicyName: "BlueRangeGetRole",
  iotPolicyName: "RelutionIotAccess",
  identityPoolName: "RelutionIdentityPool",
  /** Fixed: BlueRange finds the role by this name. */
  roleName: "RelutionOrganizationAccess",
  /** The managed policy of the role. */
  rolePolicyName: "AWSIoTDataAccess",
  /** The managed policies of the IAM user, each with the manual's reason for it. */
  userPolicies: [
    { name: "AWSIoTDataAccess", why: "for allowing MQTT broker connections" },
    { name: "AWSIoTConfigAccess", why: "for managing IoT devices and policies" },
    {
      name: "AmazonCognitoDeveloperAuthenticatedIdentities",
      why: "for managing mobile users accessing IoT data",
    },
    {
      name: "AmazonCognitoPowerUser",
      why: "for providing configuration capabilities keeping manual steps to a minimum",
    },
  ],
} as const;
