import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const iamReadOnlyAccess: ManagedPolicy = {
  name: "IAMReadOnlyAccess",
  versionId: "v4",
  createdAt: "2015-02-06T18:40:39.000Z",
  updatedAt: "2018-01-25T19:11:27.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: [
          "iam:GenerateCredentialReport",
          "iam:GenerateServiceLastAccessedDetails",
          "iam:Get*",
          "iam:List*",
          "iam:SimulateCustomPolicy",
          "iam:SimulatePrincipalPolicy",
        ],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
