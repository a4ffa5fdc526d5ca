import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const amazonCognitoPowerUser: ManagedPolicy = {
  name: "AmazonCognitoPowerUser",
  versionId: "v9",
  createdAt: "2015-03-24T17:14:56.000Z",
  updatedAt: "2026-02-12T18:00:09.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: [
          "cognito-identity:*",
          "cognito-idp:*",
          "cognito-sync:*",
          "iam:ListRoles",
          "iam:ListOpenIdConnectProviders",
          "iam:GetRole",
          "iam:ListSAMLProviders",
          "iam:GetSAMLProvider",
          "kinesis:ListStreams",
          "lambda:GetPolicy",
          "lambda:ListFunctions",
          "sns:GetSMSSandboxAccountStatus",
          "sns:ListPlatformApplications",
          "ses:ListIdentities",
          "ses:GetIdentityVerificationAttributes",
          "mobiletargeting:GetApps",
          "acm:ListCertificates",
          "sms-voice:DescribeAccountAttributes",
        ],
        Effect: "Allow",
        Resource: "*",
      },
      {
        Action: "iam:CreateServiceLinkedRole",
        Condition: {
          StringEquals: {
            "iam:AWSServiceName": ["cognito-idp.amazonaws.com", "email.cognito-idp.amazonaws.com"],
          },
        },
        Effect: "Allow",
        Resource: "*",
      },
      {
        Action: ["iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus"],
        Effect: "Allow",
        Resource: [
          "arn:aws:iam::*:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp*",
          "arn:aws:iam::*:role/aws-service-role/email.cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdpEmail*",
        ],
      },
    ],
  },
};
