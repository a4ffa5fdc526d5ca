import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { holeVariable } from "@/lib/wizard/aws-cli";
import type { AwsCall } from "@/lib/wizard/change";
import { isHole } from "@/lib/wizard/hole";
import { shownCall } from "@/lib/wizard/shown-call";

/**
 * A call as it is written with the AWS SDK for JavaScript, version 3. Policy documents are text there. A value that
 * is not known stands as a name in capitals, to be declared by hand.
 */
export function sdkSnippet(call: AwsCall, region: string | undefined): string {
  const { action, input } = shownCall(call);
  const [service = "", operation = ""] = action.split(":");
  const client = clients.get(service);
  if (!client || !/^[A-Z]\w*$/.test(operation)) return "";
  const options = region ? `{ region: ${JSON.stringify(region)} }` : "{}";
  return [
    `import { ${client.name}, ${operation}Command } from "${client.from}";`,
    "",
    `await new ${client.name}(${options}).send(`,
    `  new ${operation}Command(${inputText(input)}),`,
    ");",
  ].join("\n");
}

function inputText(input: JsonObject): string {
  const entries = Object.entries(input);
  if (entries.length === 0) return "{}";
  const lines = entries.map(([name, value]) => {
    const text = code(value, "    ");
    return `    ${property(name)}: ${isDocument(name, value) ? `JSON.stringify(${text})` : text},`;
  });
  return `{\n${lines.join("\n")}\n  }`;
}

/** A value as JavaScript; `indent` is that of the line on which it begins. */
function code(value: Json, indent: string): string {
  if (isHole(value)) return holeVariable(value.$hole);
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return block(
      "[",
      value.map((entry) => code(entry, inner)),
      "]",
      indent,
    );
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, entry]) => `${property(name)}: ${code(entry, inner)}`);
  return block("{", entries, "}", indent);
}

function block(open: string, entries: readonly string[], close: string, indent: string): string {
  if (entries.length === 0) return `${open}${close}`;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry},\n`).join("")}${indent}${close}`;
}

const property = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

const isDocument = (name: string, value: Json): boolean =>
  /policydocument$/i.test(name) && isJsonObject(value) && !isHole(value);

const clients: ReadonlyMap<string, { readonly name: string; readonly from: string }> = new Map([
  ["iam", { name: "IAMClient", from: "@aws-sdk/client-iam" }],
  ["iot", { name: "IoTClient", from: "@aws-sdk/client-iot" }],
  ["cognito-identity", { name: "CognitoIdentityClient", from: "@aws-sdk/client-cognito-identity" }],
  ["sts", { name: "STSClient", from: "@aws-sdk/client-sts" }],
]);
