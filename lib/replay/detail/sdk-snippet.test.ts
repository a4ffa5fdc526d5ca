import { expect, test } from "vitest";
import { hole } from "@/lib/wizard/hole";
import { sdkSnippet } from "./sdk-snippet";

test("a call is written as the SDK takes it, with its document as text and a name for what is not known", () => {
  const input = {
    RoleName: "RelutionOrganizationAccess",
    AssumeRolePolicyDocument: { Statement: [{ Condition: { "a:b": hole("identityPoolId") } }] },
    Tags: [],
  };
  expect(
    sdkSnippet({ action: "iam:CreateRole", input }, "eu-west-1"),
  ).toBe(`import { IAMClient, CreateRoleCommand } from "@aws-sdk/client-iam";

await new IAMClient({ region: "eu-west-1" }).send(
  new CreateRoleCommand({
    RoleName: "RelutionOrganizationAccess",
    AssumeRolePolicyDocument: JSON.stringify({
      Statement: [
        {
          Condition: {
            "a:b": IDENTITY_POOL_ID,
          },
        },
      ],
    }),
    Tags: [],
  }),
);`);
});

// Somebody may paste it: a made-up name of an operation must not become code.
test("there is no snippet for what is no operation", () => {
  expect(sdkSnippet({ action: "iam:x();y", input: {} }, undefined)).toBe("");
});
