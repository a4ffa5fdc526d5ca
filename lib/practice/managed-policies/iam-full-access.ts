import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const iamFullAccess: ManagedPolicy = {
  name: "IAMFullAccess",
  versionId: "v2",
  createdAt: "2015-02-06T18:40:38.000Z",
  updatedAt: "2019-06-21T19:40:00.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: [
          "iam:*",
          "organizations:DescribeAccount",
          "organizations:DescribeOrganization",
          "organizations:DescribeOrganizationalUnit",
          "organizations:DescribePolicy",
          "organizations:ListChildren",
          "organizations:ListParents",
          "organizations:ListPoliciesForTarget",
          "organizations:ListRoots",
          "organizations:ListPolicies",
          "organizations:ListTargetsForPolicy",
        ],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
