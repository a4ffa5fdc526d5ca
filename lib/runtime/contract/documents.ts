/** Documents that the cases write. */
export const iotPolicyText = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: ["iot:Connect", "iot:Publish", "iot:Subscribe", "iot:Receive"],
      Resource: "*",
    },
  ],
});

export function getRoleText(roleArn: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "iam:GetRole", Resource: roleArn }],
  });
}

/** A trust in one identity pool with any condition on `amr`. */
export function trustText(identityPoolId: string, amrCondition: object): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Condition: {
          ...amrCondition,
          StringEquals: { "cognito-identity.amazonaws.com:aud": identityPoolId },
        },
      },
    ],
  });
}

const amr = { "cognito-identity.amazonaws.com:amr": "authenticated" };

/** As the manual has it, and as AWS documents it for several values. */
export const manualAmr = { "ForAllValues:StringEquals": amr };
export const awsAmr = { "ForAnyValue:StringLike": amr };

export const anyPoolId = "eu-west-1:8be50a51-6c1d-4024-99af-e7882f4ac748";

/** A statement with so many resources that the document has more than `size` characters. */
export function longIdentityPolicy(size: number): string {
  const resource = "arn:aws:iam::123456789012:role/a-role-with-a-rather-long-name";
  const Resource = Array.from({ length: Math.ceil(size / resource.length) }, (_, at) => `${resource}${at}`);
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "iam:GetRole", Resource }],
  });
}

export const malformedText = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"';
