import { piecesOf, type Reference, type References } from "../references";
import { escaped, quoted, type WriteText } from "./hcl";
import { poolLabel } from "./iot-resources";
import { labelOf } from "./resource";

/** Texts as Terraform writes them: what refers to something else of the code names it instead of its value. */
export function textWriter(references: References, certificateArn: string): WriteText {
  return (text) => {
    const pieces = piecesOf(text, references);
    const [only, second] = pieces;
    if (only === undefined) return quoted("");
    if (second === undefined && typeof only !== "string") return referenceText(only, certificateArn);
    const inside = pieces.map((piece) =>
      typeof piece === "string" ? escaped(piece) : `\${${referenceText(piece, certificateArn)}}`,
    );
    return `"${inside.join("")}"`;
  };
}

function referenceText(reference: Reference, certificateArn: string): string {
  switch (reference.kind) {
    case "account":
      return "data.aws_caller_identity.current.account_id";
    case "role-arn":
      return `aws_iam_role.${labelOf(reference.roleName)}.arn`;
    case "value":
      return reference.name === "identityPoolId"
        ? `aws_cognito_identity_pool.${poolLabel}.id`
        : certificateArn;
  }
}
