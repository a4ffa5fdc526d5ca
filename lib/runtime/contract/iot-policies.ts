import { expect } from "vitest";
import { type Chapter, refusalOf, unique } from "./chapter";
import { iotPolicyText, malformedText } from "./documents";

const notFound = { name: "ResourceNotFoundException", status: 404 };
const malformed = { name: "MalformedPolicyException", status: 400 };
const conflict = { name: "DeleteConflictException", status: 409 };
const otherText = iotPolicyText.replace('"*"', '"arn:aws:iot:eu-west-1:123456789012:*"');

export const iotPolicies: Chapter = {
  title: "AWS IoT policies",
  cases: {
    async "a policy comes back as it was written"({ iot, accountId }) {
      const policyName = unique("policy");
      const created = await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      const policyArn = `arn:aws:iot:eu-west-1:${accountId}:policy/${policyName}`;
      expect(created).toMatchObject({ policyName, policyArn, policyVersionId: "1" });
      const found = await iot.getPolicy({ policyName });
      expect(found).toMatchObject({ policyArn, policyDocument: iotPolicyText, defaultVersionId: "1" });
    },

    async "a second policy of the same name is refused"({ iot }) {
      const policy = { policyName: unique("policy"), policyDocument: iotPolicyText };
      await iot.createPolicy(policy);
      const refused = await refusalOf(iot.createPolicy(policy));
      expect(refused).toEqual({ name: "ResourceAlreadyExistsException", status: 409 });
    },

    async "names of policies are told apart by case"({ iot }) {
      const policyName = unique("policy");
      await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      await iot.createPolicy({ policyName: policyName.toUpperCase(), policyDocument: iotPolicyText });
    },

    async "an absent policy is not found"({ iot }) {
      const policyName = unique("nothing");
      expect(await refusalOf(iot.getPolicy({ policyName }))).toEqual(notFound);
      expect(await refusalOf(iot.deletePolicy({ policyName }))).toEqual(notFound);
      expect(await refusalOf(iot.listPolicyVersions({ policyName }))).toEqual(notFound);
    },

    async "a malformed document is refused"({ iot }) {
      const create = (policyDocument: string) =>
        refusalOf(iot.createPolicy({ policyName: unique("policy"), policyDocument }));
      expect(await create(malformedText)).toEqual(malformed);
      expect(await create(iotPolicyText.replace("Allow", "Permit"))).toEqual(malformed);
      expect(await create(iotPolicyText.replaceAll("iot:", "s3:"))).toEqual(malformed);
    },

    async "a document of more than 2048 characters is refused"({ iot }) {
      const policyDocument = iotPolicyText.replace('"*"', `"arn:aws:iot:eu-west-1:1:${"x".repeat(2_048)}"`);
      const refused = await refusalOf(iot.createPolicy({ policyName: unique("policy"), policyDocument }));
      expect(refused).toEqual(malformed);
    },

    async "a name with characters outside the set is refused"({ iot }) {
      const refused = await refusalOf(
        iot.createPolicy({ policyName: "Relution policy", policyDocument: iotPolicyText }),
      );
      expect(refused).toEqual({ name: "InvalidRequestException", status: 400 });
    },

    async "policies come in pages, each once"({ iot }) {
      const names = Array.from({ length: 3 }, () => unique("policy"));
      for (const policyName of names) await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      const found: (string | undefined)[] = [];
      let marker: string | undefined;
      do {
        const page = await iot.listPolicies({ pageSize: 2, ...(marker !== undefined && { marker }) });
        expect(page.policies?.length).toBeLessThanOrEqual(2);
        found.push(...(page.policies ?? []).map(({ policyName }) => policyName));
        marker = page.nextMarker;
      } while (marker);
      expect(found).toEqual(expect.arrayContaining(names));
      expect(new Set(found).size).toBe(found.length);
    },

    async "a new version changes what holds only when it is made the default"({ iot }) {
      const policyName = unique("policy");
      await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      const second = await iot.createPolicyVersion({ policyName, policyDocument: otherText });
      expect(second.policyVersionId).toBe("2");
      expect(second.isDefaultVersion ?? false).toBe(false);
      expect((await iot.getPolicy({ policyName })).policyDocument).toBe(iotPolicyText);
      await iot.setDefaultPolicyVersion({ policyName, policyVersionId: "2" });
      const current = await iot.getPolicy({ policyName });
      expect(current).toMatchObject({ policyDocument: otherText, defaultVersionId: "2" });
      const version = await iot.getPolicyVersion({ policyName, policyVersionId: "1" });
      expect(version).toMatchObject({ policyDocument: iotPolicyText, isDefaultVersion: false });
    },

    async "a sixth version is refused until one is deleted"({ iot }) {
      const policyName = unique("policy");
      await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      const another = () =>
        iot.createPolicyVersion({ policyName, policyDocument: otherText, setAsDefault: true });
      for (let version = 2; version <= 5; version += 1) await another();
      expect(await refusalOf(another())).toEqual({ name: "VersionsLimitExceededException", status: 409 });
      await iot.deletePolicyVersion({ policyName, policyVersionId: "1" });
      expect((await another()).policyVersionId).toBe("6");
      expect((await iot.listPolicyVersions({ policyName })).policyVersions).toHaveLength(5);
    },

    async "the default version can't be deleted, nor a policy with other versions"({ iot }) {
      const policyName = unique("policy");
      await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      await iot.createPolicyVersion({ policyName, policyDocument: otherText });
      const ofDefault = iot.deletePolicyVersion({ policyName, policyVersionId: "1" });
      expect((await refusalOf(ofDefault)).name).not.toBe("");
      expect(await refusalOf(iot.deletePolicy({ policyName }))).toEqual(conflict);
      await iot.deletePolicyVersion({ policyName, policyVersionId: "2" });
      await iot.deletePolicy({ policyName });
    },

    async "an absent version is not found"({ iot }) {
      const policyName = unique("policy");
      await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      expect(await refusalOf(iot.getPolicyVersion({ policyName, policyVersionId: "7" }))).toEqual(notFound);
    },

    async "an absent version can't be made the default"({ iot }) {
      const policyName = unique("policy");
      await iot.createPolicy({ policyName, policyDocument: iotPolicyText });
      const setDefault = iot.setDefaultPolicyVersion({ policyName, policyVersionId: "7" });
      expect(await refusalOf(setDefault)).toEqual(notFound);
    },

    async "tags of a policy are kept and added to"({ iot }) {
      const policyName = unique("policy");
      const tags = [{ Key: "bluerange:setup", Value: "session-1" }];
      const { policyArn: resourceArn } = await iot.createPolicy({
        policyName,
        policyDocument: iotPolicyText,
        tags,
      });
      expect((await iot.listTagsForResource({ resourceArn })).tags).toEqual(tags);
      await iot.tagResource({ resourceArn, tags: [{ Key: "bluerange:setup", Value: "session-2" }] });
      const changed = [{ Key: "bluerange:setup", Value: "session-2" }];
      expect((await iot.listTagsForResource({ resourceArn })).tags).toEqual(changed);
    },

    async "the endpoint of a region stays the same, and differs by type"({ iot }) {
      const ats = { endpointType: "iot:Data-ATS" };
      const { endpointAddress } = await iot.describeEndpoint(ats);
      expect(endpointAddress).toMatch(/^[a-z0-9]{14}-ats\.iot\.eu-west-1\.amazonaws\.com$/);
      expect((await iot.describeEndpoint(ats)).endpointAddress).toBe(endpointAddress);
      const { endpointAddress: old } = await iot.describeEndpoint({ endpointType: "iot:Data" });
      expect(old).toBe(endpointAddress?.replace("-ats", ""));
      const refused = await refusalOf(iot.describeEndpoint({ endpointType: "iot:Nonsense" }));
      expect(refused).toEqual({ name: "InvalidRequestException", status: 400 });
    },
  },
};
