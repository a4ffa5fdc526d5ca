import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const amazonCognitoReadOnly: ManagedPolicy = {
  name: "AmazonCognitoReadOnly",
  versionId: "v4",
  createdAt: "2015-03-24T17:06:46.000Z",
  updatedAt: "2019-08-01T19:21:04.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: [
          "cognito-identity:Describe*",
          "cognito-identity:Get*",
          "cognito-identity:List*",
          "cognito-idp:Describe*",
          "cognito-idp:AdminGet*",
          "cognito-idp:AdminList*",
          "cognito-idp:List*",
          "cognito-idp:Get*",
          "cognito-sync:Describe*",
          "cognito-sync:Get*",
          "cognito-sync:List*",
          "iam:ListOpenIdConnectProviders",
          "iam:ListRoles",
          "sns:ListPlatformApplications",
        ],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
