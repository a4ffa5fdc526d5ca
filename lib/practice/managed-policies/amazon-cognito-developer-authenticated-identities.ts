import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const amazonCognitoDeveloperAuthenticatedIdentities: ManagedPolicy = {
  name: "AmazonCognitoDeveloperAuthenticatedIdentities",
  versionId: "v1",
  createdAt: "2015-03-24T17:22:23.000Z",
  updatedAt: "2015-03-24T17:22:23.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: [
          "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
          "cognito-identity:LookupDeveloperIdentity",
          "cognito-identity:MergeDeveloperIdentities",
          "cognito-identity:UnlinkDeveloperIdentity",
        ],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
