import { allowing, type ForeignChange, managed, userName as UserName } from "./foreign-change";

/** What the user may do. */
export const rightChanges: readonly ForeignChange[] = [
  {
    name: "the user gets AdministratorAccess",
    make: ({ iam }) => iam.attachUserPolicy({ UserName, PolicyArn: managed("AdministratorAccess") }),
    found: ["iam-user/further-policies: warning"],
  },
  {
    name: "a right is taken away from the user",
    make: ({ iam }) => iam.detachUserPolicy({ UserName, PolicyArn: managed("AWSIoTDataAccess") }),
    found: ["iam-user/policy-AWSIoTDataAccess: failed"],
  },
  {
    name: "the user gets an inline policy",
    make: ({ iam }) =>
      iam.putUserPolicy({ UserName, PolicyName: "more", PolicyDocument: allowing("s3:ListAllMyBuckets") }),
    found: ["iam-user/further-inline-policies: warning"],
  },
  {
    name: "our inline policy gets another document",
    make: ({ iam }) =>
      iam.putUserPolicy({
        UserName,
        PolicyName: "BlueRangeGetRole",
        PolicyDocument: allowing("iam:GetRole"),
      }),
    found: ["iam-user/inline-policy: failed"],
  },
  {
    name: "our inline policy is deleted",
    make: ({ iam }) => iam.deleteUserPolicy({ UserName, PolicyName: "BlueRangeGetRole" }),
    found: ["iam-user/inline-policy: failed"],
  },
  {
    name: "the user gets a permissions boundary",
    make: ({ iam }) =>
      iam.putUserPermissionsBoundary({ UserName, PermissionsBoundary: managed("PowerUserAccess") }),
    found: ["iam-user/boundary: warning"],
  },
  {
    name: "the user comes into a group",
    make: async ({ iam }) => {
      await iam.createGroup({ GroupName: "operators" });
      await iam.addUserToGroup({ UserName, GroupName: "operators" });
    },
    found: ["iam-user/groups: warning"],
  },
];

/** By what somebody can be the user. */
export const signInChanges: readonly ForeignChange[] = [
  {
    name: "the user gets a second access key",
    make: ({ iam }) => iam.createAccessKey({ UserName }),
    found: ["iam-user/further-keys: warning"],
  },
  {
    name: "our access key is deactivated",
    make: ({ iam }, { accessKeyId }) =>
      iam.updateAccessKey({ UserName, AccessKeyId: accessKeyId, Status: "Inactive" }),
    found: ["iam-user/access-key: failed"],
  },
  {
    name: "our access key is deleted",
    make: ({ iam }, { accessKeyId }) => iam.deleteAccessKey({ UserName, AccessKeyId: accessKeyId }),
    found: ["iam-user/access-key: failed"],
  },
  {
    name: "the user gets a console password",
    make: ({ iam }) => iam.createLoginProfile({ UserName, Password: "a-Long-1-pass-word" }),
    found: ["iam-user/console-password: warning"],
  },
  {
    name: "the user gets an MFA device",
    make: ({ iam }, { accountId }) =>
      iam.enableMFADevice({
        UserName,
        SerialNumber: `arn:aws:iam::${accountId}:mfa/phone`,
        AuthenticationCode1: "123456",
        AuthenticationCode2: "654321",
      }),
    found: ["iam-user/mfa-devices: warning"],
  },
  {
    name: "the user gets an SSH key",
    make: ({ iam }) => iam.uploadSSHPublicKey({ UserName, SSHPublicKeyBody: "ssh-rsa AAAA key" }),
    found: ["iam-user/ssh-keys: warning"],
  },
  {
    name: "the user gets a signing certificate",
    make: ({ iam }, { certificatePem }) =>
      iam.uploadSigningCertificate({ UserName, CertificateBody: certificatePem }),
    found: ["iam-user/signing-certificates: warning"],
  },
  {
    name: "the user gets a service-specific credential",
    make: ({ iam }) =>
      iam.createServiceSpecificCredential({ UserName, ServiceName: "codecommit.amazonaws.com" }),
    found: ["iam-user/service-credentials: warning"],
  },
];
