import { allowing, authRole, type ForeignChange, managed, roleName as RoleName } from "./foreign-change";

const elsewhere = "eu-west-1:00000000-0000-4000-8000-000000000000";

function onTheRole(name: string, step: string): readonly ForeignChange[] {
  const of = { RoleName: name };
  return [
    {
      name: `${name} gets AdministratorAccess`,
      make: ({ iam }) => iam.attachRolePolicy({ ...of, PolicyArn: managed("AdministratorAccess") }),
      found: [`${step}/${name}.further-policies: warning`],
    },
    {
      name: `${name} gets an inline policy`,
      make: ({ iam }) => iam.putRolePolicy({ ...of, PolicyName: "more", PolicyDocument: allowing("iot:*") }),
      found: [`${step}/${name}.further-inline-policies: warning`],
    },
    {
      name: `${name} gets a permissions boundary`,
      make: ({ iam }) =>
        iam.putRolePermissionsBoundary({ ...of, PermissionsBoundary: managed("PowerUserAccess") }),
      found: [`${step}/${name}.boundary: warning`],
    },
    {
      name: `${name} can be taken on for longer`,
      make: ({ iam }) => iam.updateRole({ ...of, MaxSessionDuration: 43_200 }),
      found: [`${step}/${name}.max-session: warning`],
    },
  ];
}

const trust = (identityPoolIds: readonly (string | undefined)[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: { "cognito-identity.amazonaws.com:aud": identityPoolIds },
          "ForAllValues:StringEquals": { "cognito-identity.amazonaws.com:amr": "authenticated" },
        },
      },
    ],
  });

/** Who may take on the role, and what for. */
const organizationRoleChanges: readonly ForeignChange[] = [
  {
    name: "the role lets another pool in as well",
    make: ({ iam }, { identityPoolId }) =>
      iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: trust([identityPoolId, elsewhere]) }),
    found: [`organization-role/${RoleName}.trust: warning`],
  },
  {
    name: "the role lets our pool in no more",
    make: ({ iam }) => iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: trust([elsewhere]) }),
    found: [`organization-role/${RoleName}.trust: failed`],
  },
  {
    name: "the right of the role is taken away",
    make: ({ iam }) => iam.detachRolePolicy({ RoleName, PolicyArn: managed("AWSIoTDataAccess") }),
    found: [`organization-role/${RoleName}.AWSIoTDataAccess: failed`],
  },
];

export const roleChanges: readonly ForeignChange[] = [
  ...onTheRole(RoleName, "organization-role"),
  ...onTheRole(authRole, "identity-pool"),
  ...organizationRoleChanges,
];
