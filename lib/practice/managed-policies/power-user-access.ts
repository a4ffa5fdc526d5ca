import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const powerUserAccess: ManagedPolicy = {
  name: "PowerUserAccess",
  versionId: "v12",
  createdAt: "2015-02-06T18:39:47.000Z",
  updatedAt: "2026-02-12T17:59:14.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        NotAction: ["iam:*", "organizations:*", "account:*"],
        Resource: "*",
      },
      {
        Action: [
          "account:GetAccountInformation",
          "account:GetGovCloudAccountInformation",
          "account:GetPrimaryEmail",
          "account:ListRegions",
          "iam:CreateServiceLinkedRole",
          "iam:DeleteServiceLinkedRole",
          "iam:ListRoles",
          "organizations:DescribeEffectivePolicy",
          "organizations:DescribeOrganization",
        ],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
