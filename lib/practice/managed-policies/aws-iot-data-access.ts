import type { ManagedPolicy } from "../managed-policies";

/** As AWS publishes it. */
export const awsIotDataAccess: ManagedPolicy = {
  name: "AWSIoTDataAccess",
  versionId: "v3",
  createdAt: "2015-10-27T21:51:18.000Z",
  updatedAt: "2021-06-23T21:34:47.000Z",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Action: [
          "iot:Connect",
          "iot:Publish",
          "iot:Subscribe",
          "iot:Receive",
          "iot:GetThingShadow",
          "iot:UpdateThingShadow",
          "iot:DeleteThingShadow",
          "iot:ListNamedShadowsForThing",
        ],
        Effect: "Allow",
        Resource: "*",
      },
    ],
  },
};
