import "server-only";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import type { CodeFile } from "../as-code/as-code-files";
import type { CodePlan } from "../as-code/code-plan";
import { setupScript } from "../as-code/script/setup-script";
import { cloudTeamReadme } from "./cloud-team-readme";
import { type DeclaredRights, operatorPolicy } from "./operator-policy";

export const cloudTeamArchiveName = "bluerange-aws-for-the-cloud-team.zip";

/**
 * For colleagues who hold the rights: what to allow, or what to prepare so that little has to be allowed. The key and
 * the certificate are always left to the wizard, so that no secret is ever sent from one to the other.
 */
export function cloudTeamFiles(plan: CodePlan, declared: readonly DeclaredRights[]): readonly CodeFile[] {
  const prepared: CodePlan = { ...plan, items: plan.items.filter(({ call }) => !isOfSecrets(call.action)) };
  const afterwards: CodePlan = {
    ...plan,
    items: plan.items.map((item) =>
      isOfSecrets(item.call.action) ? item : { ...item, standing: { state: "adopted" } },
    ),
  };
  return [
    {
      path: "README.md",
      mediaType: "text/markdown; charset=utf-8",
      mode: 0o644,
      text: cloudTeamReadme(plan),
    },
    policyFile("1-allow/operator-policy.json", operatorPolicy(plan, declared)),
    { ...script, text: setupScript(prepared) },
    policyFile("2-prepare/operator-policy-afterwards.json", operatorPolicy(afterwards, declared)),
    ...documentsOf(prepared),
  ];
}

/** What makes or uses the access key and the certificate. */
function isOfSecrets(action: string): boolean {
  return /^iam:CreateAccessKey$|^iot:(Create.*Certificate.*|AttachPolicy|UpdateCertificate)$/.test(action);
}

const script = {
  path: "2-prepare/prepare-account.sh",
  mediaType: "application/x-sh",
  mode: 0o755,
} as const;

/** Every document that the script writes, to be read before it is run. */
function documentsOf({ items }: CodePlan): readonly CodeFile[] {
  return items.flatMap(({ summary, call }) => {
    const document = Object.entries(call.input).find(([name]) => /document$/i.test(name))?.[1];
    if (!isJsonObject(document)) return [];
    const owner = call.input["UserName"] ?? call.input["RoleName"] ?? call.input["policyName"];
    const name = [owner, call.input["PolicyName"]].filter((part) => typeof part === "string").join("-");
    return [policyFile(`2-prepare/policies/${name || summary}.json`, document)];
  });
}

function policyFile(path: string, document: JsonObject): CodeFile {
  return { path, mediaType: "application/json", mode: 0o644, text: `${JSON.stringify(document, null, 2)}\n` };
}
