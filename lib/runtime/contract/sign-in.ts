import { expect } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import { awsAmr, getRoleText, iotPolicyText, manualAmr, trustText } from "./documents";
import type { Witness } from "./witness";

const provider = "relution.example";
const accessDenied = { name: "AccessDenied", status: 403 };

export const signIn: Chapter = {
  title: "sign-in of BlueRange's users",
  cases: {
    async "the token is a JWT for the pool, with three values of amr"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { IdentityId, Token } = await tokenOf(aws, IdentityPoolId);
      expect(IdentityId).toMatch(/^eu-west-1:[0-9a-f-]{36}$/);
      const [header = "", claims = ""] = Token.split(".").map((part) =>
        Buffer.from(part, "base64url").toString("utf8"),
      );
      expect(JSON.parse(header).alg).toBe("RS512");
      expect(JSON.parse(claims)).toMatchObject({
        sub: IdentityId,
        aud: IdentityPoolId,
        amr: ["authenticated", provider, `${provider}:${IdentityPoolId}:probe`],
        iss: "https://cognito-identity.amazonaws.com",
      });
      expect(JSON.parse(claims).exp - JSON.parse(claims).iat).toBe(900);
    },

    async "the same user gets the same identity, which can be listed and deleted"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { IdentityId } = await tokenOf(aws, IdentityPoolId);
      expect((await tokenOf(aws, IdentityPoolId)).IdentityId).toBe(IdentityId);
      const { Identities } = await aws.cognito.listIdentities({ IdentityPoolId, MaxResults: 60 });
      expect(Identities?.map((identity) => identity.IdentityId)).toEqual([IdentityId]);
      const deleted = await aws.cognito.deleteIdentities({ IdentityIdsToDelete: [IdentityId] });
      expect(deleted.UnprocessedIdentityIds ?? []).toEqual([]);
      const rest = await aws.cognito.listIdentities({ IdentityPoolId, MaxResults: 60 });
      expect(rest.Identities).toEqual([]);
    },

    async "a user is looked up by the name it has with the provider"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { IdentityId } = await tokenOf(aws, IdentityPoolId);
      const found = await aws.cognito.lookupDeveloperIdentity({
        IdentityPoolId,
        DeveloperUserIdentifier: "probe",
      });
      expect(found).toMatchObject({ IdentityId, DeveloperUserIdentifierList: ["probe"] });
    },

    async "a provider that is not the pool's gets no token"(aws) {
      const IdentityPoolId = await newPool(aws);
      const asked = aws.cognito.getOpenIdTokenForDeveloperIdentity({
        IdentityPoolId,
        Logins: { "other.example": "probe" },
      });
      expect(await refusalOf(asked)).toEqual({ name: "InvalidParameterException", status: 400 });
    },

    async "AWS's form of the trust policy lets a user of the pool in, for a limited time"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { RoleArn, RoleName } = await newRole(aws, trustText(IdentityPoolId, awsAmr));
      const { Token, IdentityId } = await tokenOf(aws, IdentityPoolId);
      const { Credentials, AssumedRoleUser, ...told } = await assume(aws, RoleArn, Token);
      expect(Credentials).toMatchObject({ AccessKeyId: expect.stringMatching(/^ASIA/) });
      const lifetimeMs = (Credentials?.Expiration?.getTime() ?? 0) - Date.now();
      expect(Math.round(lifetimeMs / 60_000)).toBe(15);
      expect(AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${aws.accountId}:assumed-role/${RoleName}/probe`);
      expect([IdentityId, undefined]).toContain(told.SubjectFromWebIdentityToken);
    },

    async "the manual's form does not, because a token has three values of amr"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { RoleArn } = await newRole(aws, trustText(IdentityPoolId, manualAmr));
      const { Token } = await tokenOf(aws, IdentityPoolId);
      expect(await refusalOf(assume(aws, RoleArn, Token))).toEqual(accessDenied);
    },

    async "a repaired trust policy holds at once"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { RoleArn, RoleName } = await newRole(aws, trustText(IdentityPoolId, manualAmr));
      const { Token } = await tokenOf(aws, IdentityPoolId);
      const PolicyDocument = trustText(IdentityPoolId, awsAmr);
      await aws.iam.updateAssumeRolePolicy({ RoleName, PolicyDocument });
      await assume(aws, RoleArn, Token);
    },

    async "a trust in another pool, an absent role and another principal are one refusal"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { Token } = await tokenOf(aws, IdentityPoolId);
      const other = await newRole(aws, trustText("eu-west-1:00000000-0000-4000-8000-000000000000", awsAmr));
      expect(await refusalOf(assume(aws, other.RoleArn, Token))).toEqual(accessDenied);
      const absent = `arn:aws:iam::${aws.accountId}:role/${unique("absent")}`;
      expect(await refusalOf(assume(aws, absent, Token))).toEqual(accessDenied);
      const google = trustText(IdentityPoolId, awsAmr).replace(
        '"Federated":"cognito-identity.amazonaws.com"',
        '"Federated":"accounts.google.com"',
      );
      const foreign = await newRole(aws, google);
      expect(await refusalOf(assume(aws, foreign.RoleArn, Token))).toEqual(accessDenied);
    },

    async "a list of pools in the trust lets each of them in"(aws) {
      const pools = [await newPool(aws), await newPool(aws)];
      const [first = "", second = ""] = pools;
      const both = trustText(first, awsAmr).replace(`"${first}"`, JSON.stringify(pools));
      const { RoleArn } = await newRole(aws, both);
      const { Token } = await tokenOf(aws, second);
      await assume(aws, RoleArn, Token);
    },

    async "a text that is no token is refused as such"(aws) {
      const { RoleArn } = await newRole(aws, trustText(await newPool(aws), awsAmr));
      const refused = await refusalOf(assume(aws, RoleArn, "not-a-token"));
      expect(refused).toEqual({ name: "InvalidIdentityTokenException", status: 400 });
    },

    async "a token that somebody else signed is refused"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { RoleArn } = await newRole(aws, trustText(IdentityPoolId, awsAmr));
      const { Token } = await tokenOf(aws, IdentityPoolId);
      const forged = Token.replace(/[^.]+$/, Buffer.alloc(256).toString("base64url"));
      const refused = await refusalOf(assume(aws, RoleArn, forged));
      expect(refused).toEqual({ name: "InvalidIdentityTokenException", status: 400 });
    },

    async "a pool without the classic flow does not let its users take a role themselves"(aws) {
      const IdentityPoolId = await newPool(aws, false);
      const { RoleArn } = await newRole(aws, trustText(IdentityPoolId, awsAmr));
      const { Token } = await tokenOf(aws, IdentityPoolId);
      const refused = await refusalOf(assume(aws, RoleArn, Token));
      expect(refused).toEqual({ name: "InvalidIdentityTokenException", status: 400 });
    },

    async "the enhanced flow needs the pool's role"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { Token, IdentityId } = await tokenOf(aws, IdentityPoolId);
      const ask = () =>
        aws.cognito.getCredentialsForIdentity({
          IdentityId,
          Logins: { "cognito-identity.amazonaws.com": Token },
        });
      const refused = await refusalOf(ask());
      expect(refused).toEqual({ name: "InvalidIdentityPoolConfigurationException", status: 400 });
      const { RoleArn } = await newRole(aws, trustText(IdentityPoolId, awsAmr));
      await aws.cognito.setIdentityPoolRoles({ IdentityPoolId, Roles: { authenticated: RoleArn } });
      expect((await ask()).Credentials?.AccessKeyId).toEqual(expect.any(String));
    },

    async "the credentials of a role sign in as its session, with its rights"(aws) {
      const IdentityPoolId = await newPool(aws);
      const { RoleArn, RoleName } = await newRole(aws, trustText(IdentityPoolId, awsAmr));
      await aws.iam.putRolePolicy({ RoleName, PolicyName: "own", PolicyDocument: getRoleText(RoleArn) });
      const { Token } = await tokenOf(aws, IdentityPoolId);
      const { Credentials } = await assume(aws, RoleArn, Token);
      const session = aws.as({
        accessKeyId: present(Credentials?.AccessKeyId, "the key id"),
        secretAccessKey: present(Credentials?.SecretAccessKey, "the secret"),
        sessionToken: Credentials?.SessionToken,
      });
      const { Arn } = await session.sts.getCallerIdentity({});
      expect(Arn).toBe(`arn:aws:sts::${aws.accountId}:assumed-role/${RoleName}/probe`);
      expect((await session.iam.getRole({ RoleName })).Role?.Arn).toBe(RoleArn);
      expect(await refusalOf(session.iam.listRolePolicies({ RoleName }))).toEqual(accessDenied);
    },

    async "an IoT policy can be attached to an identity"(aws) {
      const { IdentityId: target } = await tokenOf(aws, await newPool(aws));
      const policyName = unique("policy");
      await aws.iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      await aws.iot.attachPolicy({ policyName, target });
      expect((await aws.iot.listTargetsForPolicy({ policyName })).targets).toEqual([target]);
    },
  },
};

async function newPool({ cognito }: Witness, AllowClassicFlow = true): Promise<string> {
  const { IdentityPoolId } = await cognito.createIdentityPool({
    IdentityPoolName: unique("pool"),
    AllowUnauthenticatedIdentities: false,
    AllowClassicFlow,
    DeveloperProviderName: provider,
  });
  return present(IdentityPoolId, "the pool's id");
}

async function newRole({ iam }: Witness, AssumeRolePolicyDocument: string) {
  const RoleName = unique("role");
  const { Role } = await iam.createRole({ RoleName, AssumeRolePolicyDocument });
  return { RoleName, RoleArn: present(Role?.Arn, "the role's ARN") };
}

async function tokenOf({ cognito }: Witness, IdentityPoolId: string) {
  const Logins = { [provider]: "probe" };
  const answer = await cognito.getOpenIdTokenForDeveloperIdentity({ IdentityPoolId, Logins });
  return {
    IdentityId: present(answer.IdentityId, "the identity"),
    Token: present(answer.Token, "the token"),
  };
}

function assume({ sts }: Witness, RoleArn: string, WebIdentityToken: string) {
  return sts.assumeRoleWithWebIdentity({
    RoleArn,
    RoleSessionName: "probe",
    WebIdentityToken,
    DurationSeconds: 900,
  });
}
