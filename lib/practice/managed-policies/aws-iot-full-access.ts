import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const awsIotFullAccess: ManagedPolicy = {
  name: "AWSIoTFullAccess",
  versionId: "v2",
  createdAt: "2015-10-08T15:19:49.000Z",
  updatedAt: "2022-05-19T21:39:11.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: ["iot:*", "iotjobsdata:*"],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
