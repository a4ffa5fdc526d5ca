/** For tests: problems in the very words in which a session has them. */
import { errorReader } from "@/lib/aws/error-reader";
import { failedAt } from "@/lib/aws/failed-call";
import type { Problem } from "@/lib/domain/problem";
import type { IamAction } from "@/lib/wizard/change";

/** What becomes of an error of AWS. */
export function awsSays(error: string, action: IamAction, message = "", httpStatusCode = 403): Problem {
  const $metadata = { httpStatusCode, requestId: "0f3c1a7e-1111-4222-8333-444455556666" };
  const thrown = Object.assign(new Error(message), { name: error, $fault: "client", $metadata });
  return errorReader.read(thrown, action).problem;
}

/** What becomes of an error of Node's network. */
function networkSays(code: string, action: IamAction): Problem {
  const thrown = failedAt(Object.assign(new Error(code), { code }), { action, input: {} });
  return errorReader.read(thrown, action).problem;
}

const denied = (by: string) =>
  `User: arn:aws:iam::123456789012:user/admin is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/bluerange ${by}`;

const said = (code: string, message: string, remedy: string): Problem => ({ code, message, remedy });

const samples: readonly Problem[] = [
  awsSays("AccessDenied", "iam:CreateUser", denied("because no identity-based policy allows the action")),
  awsSays("AccessDenied", "iam:CreateUser", denied("with an explicit deny in a service control policy")),
  awsSays("AccessDenied", "iam:CreateUser", denied("because no permissions boundary allows the action")),
  awsSays("AccessDenied", "iam:CreateUser", denied("because no VPC endpoint policy allows the action")),
  awsSays("AccessDenied", "sts:AssumeRoleWithWebIdentity"),
  awsSays("ExpiredToken", "iam:CreateUser"),
  awsSays("InvalidClientTokenId", "sts:GetCallerIdentity"),
  awsSays("RegionDisabledException", "sts:GetCallerIdentity"),
  awsSays("RequestExpired", "iam:GetUser"),
  awsSays("Throttling", "iam:CreateUser"),
  awsSays("ConcurrentModificationException", "iam:CreateUser"),
  awsSays("NoSuchEntityException", "iam:AttachUserPolicy"),
  awsSays("EntityAlreadyExistsException", "iam:CreateUser"),
  awsSays("LimitExceededException", "iam:CreateUser"),
  awsSays("DeleteConflictException", "iam:DeleteUser"),
  awsSays("InvalidInputException", "iam:CreateUser"),
  awsSays("ServiceFailureException", "iam:CreateUser", "", 500),
  networkSays("ENOTFOUND", "iam:GetUser"),
  networkSays("ETIMEDOUT", "iam:CreateAccessKey"),
  networkSays("SELF_SIGNED_CERT_IN_CHAIN", "iam:GetUser"),
  said(
    "other-account",
    "The AWS profile work belongs to another account now, 210987654321; this setup is of account 123456789012, so nothing was sent.",
    "Sign in to account 123456789012 there again, or choose other credentials of account 123456789012 in the step AWS account; then go on here. For account 210987654321, start a new setup.",
  ),
  said(
    "interrupted",
    "The server of this wizard was stopped while changes were under way.",
    "Press Continue from here: what was done is looked up and kept, and the rest goes on.",
  ),
  said(
    "stale-plan",
    "The account has changed since these changes were shown, so none of them was made.",
    "Look at the changes as they are now and confirm those.",
  ),
  said(
    "checks-failed",
    "The changes were made, but AWS does not show all of them as wanted: Access key",
    "Press Try again; AWS may need a little longer.",
  ),
  said(
    "wizard-fault",
    "Something went wrong inside this wizard, not in your account.",
    "Try again; if it happens again, save the session file and send it to support.",
  ),
  said(
    "two-access-keys",
    "IAM user bluerange has two access keys already, and AWS allows no third.",
    "Find out which of them nobody uses. Then go back and type its ID under More options, Access key to delete.",
  ),
  said(
    "several-pools",
    "More than one identity pool has this developer provider name: eu-west-1:1111, eu-west-1:2222",
    "Open the step Cognito identity pool and review its changes: they show who relies on which of them, and how to keep one.",
  ),
  said(
    "no-pool",
    "No identity pool has the developer provider name by which BlueRange will look for it: relution.mycompany.com",
    "Review the changes of this step again.",
  ),
  said(
    "five-policy-versions",
    "The IoT policy RelutionIotAccess says something else, and AWS keeps no more than five versions of it.",
    "Delete a version that is not the default one in the AWS console, under AWS IoT, Security, Policies.",
  ),
  said(
    "access-key-unclear",
    "AWS's answer was lost, and IAM user bluerange now has an access key that may be ours or somebody else's.",
    "Delete it in the AWS console if nobody has its secret, and then try again.",
  ),
  said(
    "server-key-missing",
    "The secret of BlueRange's access key is not kept here any more.",
    "Open the step IAM user, review its changes and apply them.",
  ),
  said(
    "key-of-another-user",
    "The access key belongs to another IAM user than the one of this setup.",
    "Open the step IAM user and review its changes again.",
  ),
  said(
    "not-from-aws",
    "What answered does not say whose credentials these are, as AWS would.",
    "Check HTTPS_PROXY and AWS_ENDPOINT_URL, and ask your network administrators whether a filter answers.",
  ),
  said(
    "sign-in-refused",
    "The trust policy of the role does not let users of this identity pool in.",
    "Open the step of the role, review its changes and apply them, then run the proof again.",
  ),
  said(
    "amr-operator",
    "AWS refused the sign-in because of the condition on amr: the token says more than authenticated.",
    "Let the setup put ForAnyValue:StringLike in its place, as AWS documents it.",
  ),
  said(
    "token-claims",
    "The token of the test user is not for an authenticated user of this identity pool.",
    "Run the proof again; if it stays, ask support with the values above.",
  ),
  said("roles-not-assigned", "The default roles are not assigned to the pool.", "Review the changes again."),
  said(
    "pool-not-trusted",
    "The trust policy of the role does not let users of this identity pool in: eu-west-1:1111",
    "Review the changes of this step again.",
  ),
];

/** A problem of this code; codes that nobody has words for get some. */
export function problem(code: string): Problem {
  const found = samples.find((sample) => sample.code === code);
  return (
    found ?? said(code, "Something that has never happened before.", "Ask support with the session file.")
  );
}
