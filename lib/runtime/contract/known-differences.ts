/**
 * Where the look-alike errs, by chapter and case, each with its reason. These cases run on the practice account only.
 * A row is added only where AWS's documentation is on the practice account's side.
 */
export const knownDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "IAM users": {
    "a user whose name differs only in case is refused": "tells names apart by case",
    "a user is found whatever the case of its name": "tells names apart by case",
    "a name with characters outside IAM's set is refused": "does not check names of users",
    "a name of more than 64 characters is refused": "does not check names of users",
    "tags come in pages": "gives all tags of a user at once",
    "a user with an access key can't be deleted": "deletes the user with its keys",
  },
  "access keys": {
    "a wrong secret does not sign in": "does not check signatures",
    "a key that nobody ever made does not sign in": "takes any key for the administrator's",
    "keys come in pages": "gives all keys at once",
  },
  "other ways to be a user than an access key": {
    "a service-specific credential is listed with its id": "lacks the calls about them",
    "a user that has one of them, or is in a group, can't be deleted":
      "deletes the user with all that it has",
  },
  "policies of users and roles": {
    "a managed policy can be read, its document URL-encoded": "does not encode documents of managed policies",
    "an eleventh managed policy is refused": "has no limit on attached policies",
    "inline policies of a user have room for 2048 characters together": "has no limit on inline policies",
  },
  "IAM roles": {
    "a role whose name differs only in case is refused": "tells names apart by case",
    "a role with a malformed trust policy is refused":
      "reads trust policies of new roles only when they are used",
    "a trust in every identity pool there is, without condition, is refused":
      "does not look into trust policies",
    "a name of more than 64 characters is refused": "does not check names of roles",
    "a name with characters outside IAM's set is refused": "does not check names of roles",
    "a description with a typographic dash is refused": "does not check descriptions",
    "a trust policy of more than 2048 characters is refused": "has no limit on trust policies",
  },
  "AWS IoT policies": {
    "a malformed document is refused": "stores any text as a policy",
    "a document of more than 2048 characters is refused": "stores any text as a policy",
    "a name with characters outside the set is refused": "does not check names of policies",
    "policies come in pages, each once": "gives all policies at once",
    "an absent version can't be made the default": "makes no version the default without a word",
  },
  "AWS IoT certificates": {
    "certificates come in pages, each once": "gives all certificates at once",
    "an eleventh policy on one certificate is refused": "has no limit on attached policies",
    "a status that is AWS's own can't be set": "sets any status",
  },
  "identity pools": {
    "a pool can be given another name": "keeps the first name",
    "an update resets what it leaves out": "keeps tags that an update leaves out",
    "a pool has roles for two kinds of users and no other": "takes any kind",
    "tags are added to a pool": "lacks the tag calls of Cognito",
  },
  "sign-in of BlueRange's users": {
    "a user is looked up by the name it has with the provider": "lacks LookupDeveloperIdentity",
    "a token that somebody else signed is refused": "does not check the signature of tokens",
    "the credentials of a role sign in as its session, with its rights": "does not check permissions",
    "an IoT policy can be attached to an identity": "does not know identities as targets of policies",
  },
  "rights of a user's key": {
    "a user without policies may do nothing but ask who it is": "does not check permissions",
    "an inline policy for one role allows that role only": "does not check permissions",
    "a managed policy gives what it names": "does not check permissions",
    "a boundary takes away what it does not name": "does not check permissions",
    "creating something with tags needs the right to tag": "does not check permissions",
    "a simulation says what a user may do": "lacks SimulatePrincipalPolicy",
  },
};
