import { privateKeyFileName } from "@/lib/domain/pem-files";
import { shellQuote } from "@/lib/domain/shell-quote";
import { awsCliCommand, holeVariable, requestFile } from "@/lib/wizard/aws-cli";
import { type CodeItem, type CodePlan, unknownValues } from "./code-plan";
import { titleLine } from "./heading";

/** What README.md has to tell of each export. */
export interface ReadmeFacts {
  readonly hasImports: boolean;
  readonly hasTemplate: boolean;
  /** Missing in the account and not in the template. */
  readonly leftOut: readonly CodeItem[];
}

/** README.md: three ways to the same setup, what each leaves to do, and how to make the two keys. */
export function readme(plan: CodePlan, facts: ReadmeFacts): string {
  const parts = [
    title(plan),
    script,
    terraform(plan, facts),
    cloudFormation(plan, facts),
    keys(plan),
    afterwards(plan),
  ];
  return `${parts.join("\n\n")}\n`;
}

const title = (plan: CodePlan): string => `# AWS IoT for BlueRange as code

${titleLine(plan)}

Three ways to the same setup. Choose one; each holds what the wizard itself would do. None of the files holds a secret.`;

const script = `## AWS CLI

\`\`\`sh
cd aws-cli
./bluerange-aws.sh
\`\`\`

Does everything. It looks first, makes only what is missing and can be run again. The access key lands in
access-key.txt and the certificate in two PEM files, readable by you alone. Run it in an empty folder that you keep
until BlueRange has its files.`;

function terraform(plan: CodePlan, { hasImports }: ReadmeFacts): string {
  return `## Terraform

\`\`\`sh
cd terraform
${makesCertificate(plan) ? `${makeRequest}\n` : ""}terraform init
terraform plan
terraform apply
\`\`\`
${hasImports ? `\n${imports}\n` : ""}
Terraform keeps all that it makes in its state, in plain text. So it makes neither the access key nor the private key,
${makesCertificate(plan) ? "and the certificate from a request." : "and leaves the certificate that exists as it is."}`;
}

const imports = `What exists already is taken over: imports.tf names it, and terraform plan shows whether anything of it would change.
What was there before the setup is left as it is and never destroyed.`;

function cloudFormation(plan: CodePlan, { hasTemplate, leftOut }: ReadmeFacts): string {
  if (!hasTemplate) return `## CloudFormation\n\n${everythingThere}`;
  const request = makesCertificate(plan);
  const deploy = [
    `aws cloudformation deploy --region ${plan.region} --stack-name bluerange-aws`,
    "  --template-file bluerange-aws.yaml --capabilities CAPABILITY_NAMED_IAM",
    ...(request ? [`  --parameter-overrides CertificateSigningRequest="$(cat ${requestFile})"`] : []),
  ];
  const others = leftOut.filter(({ call }) => call.action !== "iam:CreateAccessKey");
  return `## CloudFormation

\`\`\`sh
cd cloudformation
${request ? `${makeRequest}\n` : ""}${deploy.join(" \\\n")}
\`\`\`

A stack can't take over what exists already: the template holds only what is missing.${remaining(others, plan)}`;
}

function remaining(items: readonly CodeItem[], { region }: CodePlan): string {
  if (items.length === 0) return "";
  const commands = items.map((item) => commandOf(item, region)).join("\n");
  return ` Not in it, and to be done after it:\n\n\`\`\`sh\n${commands}\n\`\`\``;
}

const everythingThere = `There is no template: everything exists already, and a stack could only make it a second time. Terraform can take it
over.`;

const makeRequest = `openssl req -new -newkey rsa:2048 -nodes -subj /CN=BlueRange \\
  -keyout ${privateKeyFileName} -out ${requestFile}
chmod 600 ${privateKeyFileName}`;

function makesCertificate({ items }: CodePlan): boolean {
  return items.some(({ call, standing }) => {
    return /^iot:Create(Keys|Certificate)/.test(call.action) && standing.state === "missing";
  });
}

function keys({ items, region }: CodePlan): string {
  const key = items.find(({ call }) => call.action === "iam:CreateAccessKey");
  const text = `## The two keys

The private key of the certificate is the file ${privateKeyFileName} that openssl or the script has made: it goes to the
BlueRange server and nowhere else.`;
  if (key?.standing.state !== "missing") return `${text}\n\nThe access key of the IAM user exists already.`;
  return `${text}

The access key of the IAM user is made last, once, by the script or by this command. AWS shows its secret this one time:

\`\`\`sh
(umask 077 && ${commandOf(key, region)} >access-key.json)
\`\`\``;
}

/** With names in capitals for what AWS will only tell later. */
function commandOf({ call }: CodeItem, region: string): string {
  const quote = (text: string) =>
    shellQuote(
      Object.entries(unknownValues).reduce(
        (known, [name, value]) => known.replaceAll(value, holeVariable(name)),
        text,
      ),
    );
  return awsCliCommand(call, { region, quote });
}

const afterwards = ({ externalUrl }: CodePlan): string => `## Afterwards

Put the access key, the certificate and the endpoint into application.yml of ${externalUrl}.

Or open the setup in the wizard again and review each step: it finds what was made, tests the sign-in and writes the
files for the server. It can't know a secret that was made elsewhere; for a key or a certificate of its own it asks
first.`;
