import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const administratorAccess: ManagedPolicy = {
  name: "AdministratorAccess",
  versionId: "v1",
  createdAt: "2015-02-06T18:39:46.000Z",
  updatedAt: "2015-02-06T18:39:46.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: "*",
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
