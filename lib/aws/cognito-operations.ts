import "server-only";
import {
  CreateIdentityPoolCommand,
  DeleteIdentitiesCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdentityPoolRolesCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  ListIdentitiesCommand,
  ListIdentityPoolsCommand,
  ListTagsForResourceCommand,
  LookupDeveloperIdentityCommand,
  SetIdentityPoolRolesCommand,
  TagResourceCommand,
  UpdateIdentityPoolCommand,
} from "@aws-sdk/client-cognito-identity";

/** Every Cognito Identity operation that the product may send, by IAM's own name. */
export const cognitoOperations = {
  ListIdentityPools: ListIdentityPoolsCommand,
  DescribeIdentityPool: DescribeIdentityPoolCommand,
  CreateIdentityPool: CreateIdentityPoolCommand,
  UpdateIdentityPool: UpdateIdentityPoolCommand,
  DeleteIdentityPool: DeleteIdentityPoolCommand,
  GetIdentityPoolRoles: GetIdentityPoolRolesCommand,
  SetIdentityPoolRoles: SetIdentityPoolRolesCommand,
  ListIdentities: ListIdentitiesCommand,
  LookupDeveloperIdentity: LookupDeveloperIdentityCommand,
  GetOpenIdTokenForDeveloperIdentity: GetOpenIdTokenForDeveloperIdentityCommand,
  GetCredentialsForIdentity: GetCredentialsForIdentityCommand,
  DeleteIdentities: DeleteIdentitiesCommand,
  ListTagsForResource: ListTagsForResourceCommand,
  TagResource: TagResourceCommand,
} as const;

export type CognitoCommand = InstanceType<(typeof cognitoOperations)[keyof typeof cognitoOperations]>;
